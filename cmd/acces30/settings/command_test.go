package settings

import "testing"

// TestCommand writes settings as flags.
func TestCommand(t *testing.T) {
	for name, tt := range map[string]struct {
		change func(*Settings)
		want   string
	}{
		"nothing":      {func(*Settings) {}, "acces30 run"},
		"this machine": {func(s *Settings) { s.Out, s.Log = "elsewhere", LogJSON }, "acces30 run"},
		"words and files": {func(s *Settings) {
			s.Communes, s.Roads, s.Maps = "/home/me/Communes 2026.csv", []string{"/data/a.osm.pbf", "b.osm.pbf"}, false
			s.IsochronesMinutes = minutes{}
		}, `acces30 run --communes "Communes 2026.csv" --roads a.osm.pbf --roads b.osm.pbf --no-maps --isochrones none`},
		"only in a file":  {func(s *Settings) { s.ToleranceMinutes, s.Departements = 2, []string{"57"} }, "acces30 run --config acces30.toml --departement 57"},
		"not every shell": {func(s *Settings) { s.Communes = "$(reboot).csv" }, ""},
	} {
		s := Default()
		tt.change(&s)
		if got := s.Command("acces30 run"); got != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
		if s.Roads != nil && s.Roads[0] != "/data/a.osm.pbf" {
			t.Errorf("%s: the settings changed", name)
		}
	}
}
