package settings

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/isochrone"
	"acces30/coverage/road"
	"acces30/reports"
)

// ran is a result of some settings, without its rows.
func ran(t *testing.T, s *Settings) *coverage.Result {
	t.Helper()
	choices, err := s.Study(time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	return &coverage.Result{Study: &coverage.Study{Settings: choices, Network: coverage.Network{RoadsInfo: coverage.RoadsInfo{Preset: "metric-creuses"}}}}
}

// list returns the settings in force by their keys.
func list(t *testing.T, s *Settings, r *coverage.Result) map[string]reports.Setting {
	t.Helper()
	byKey := make(map[string]reports.Setting)
	for _, setting := range s.Effective(r) {
		if _, twice := byKey[setting.Key]; twice {
			t.Errorf("%s is there twice", setting.Key)
		}
		byKey[setting.Key] = setting
	}
	return byKey
}

// TestEffectiveIsComplete looks for settings that the manifest or the workbook
// would leave out.
func TestEffectiveIsComplete(t *testing.T) {
	s := Default()
	s.Columns = map[string]map[string]string{"communes": {"code": "INSEE", "name": "Nom"}}
	s.Sheets = map[string]string{"sites": "Liste"}
	s.Credits = map[string]string{"communes": "Insee, 2026"}
	effective := list(t, &s, ran(t, &s))
	local := 0
	for _, d := range s.declared() {
		switch _, in := effective[d.key]; {
		case d.local:
			local++
			if in {
				t.Errorf("%s is about this machine", d.key)
			}
		case d.key == "columns" || d.key == "sheets" || d.key == "credits":
		case !in:
			t.Errorf("%s is left out", d.key)
		}
	}
	if want := len(s.declared()) - local - 3 + 4; len(effective) != want || local > 6+7 {
		t.Errorf("%d settings, want %d; %d of this machine", len(effective), want, local)
	}
	for key, want := range map[string]string{"columns.communes.code": "INSEE", "columns.communes.name": "Nom", "sheets.sites": "Liste", "credits.communes": "Insee, 2026"} {
		if got := effective[key]; got.Value != want || got.Shown != want || got.Name.EN == "" {
			t.Errorf("%s: %+v", key, got)
		}
	}
	for key, setting := range effective {
		if setting.Shown == nil || setting.Shown == "" || setting.Shown == (reports.Text{}) || setting.Name == (reports.Text{}) {
			t.Errorf("%s: the workbook would show %+v", key, setting)
		}
	}
}

// TestEffectiveTypes holds the values against what the manifest must give.
func TestEffectiveTypes(t *testing.T) {
	s := Default()
	s.Roads, s.Sites = []string{"/maps/a.pbf"}, "/lists/sites.csv"
	s.ThresholdMinutes, s.IsochronesMinutes, s.Strict = 12.5, minutes{20, 5, 20}, true
	s.Departements, s.Date = []string{"2a", "1"}, "today"
	r := ran(t, &s)
	values := list(t, &s, r)
	for key, want := range map[string]string{
		"departements": `["2A","01"]`, "communes": `""`, "sites": `"sites.csv"`, "roads": `["a.pbf"]`, "speeds": `""`,
		"access_speed_kmh": "10", "date": `"2026-11-22"`, "threshold_minutes": "12.5", "reference_point": `"chef-lieu"`,
		"margin_km": "40", "maps": "true", "isochrones_minutes": "[5,20]", "isochrone_cell_m": "0", "isochrone_rings": "false",
		"lang": `"fr"`, "strict": "true",
	} {
		got, err := json.Marshal(values[key].Value)
		if err != nil || string(got) != want {
			t.Errorf("%s: %s, %v, want %s", key, got, err, want)
		}
	}
	if s.Roads[0] != "/maps/a.pbf" || s.Sites != "/lists/sites.csv" {
		t.Errorf("the settings themselves have changed: %q, %q", s.Roads, s.Sites)
	}
	s = Default()
	for _, key := range []string{"departements", "roads"} {
		if got, _ := json.Marshal(list(t, &s, ran(t, &s))[key].Value); string(got) != "[]" {
			t.Errorf("%s: %s", key, got)
		}
	}
}

// TestShown looks at values that readers see in words.
func TestShown(t *testing.T) {
	s := Default()
	s.Date, s.ReferencePoint = "2024-08-01", "centroid"
	r := ran(t, &s)
	shown := func(key string) any { return list(t, &s, r)[key].Shown }
	words := func(key string) string {
		text, _ := shown(key).(reports.Text)
		return text.FR
	}
	if got := shown("date"); got != time.Date(2024, 8, 1, 0, 0, 0, 0, time.UTC) {
		t.Errorf("date %v", got)
	}
	for key, want := range map[string]string{
		"departements": "celui de la table des communes", "communes": "table intégrée", "reference_point": "centroïde", "isochrones_minutes": "aucune", "isochrone_cell_m": "selon les routes",
	} {
		if got := words(key); got != want {
			t.Errorf("%s: %q, want %q", key, got, want)
		}
		if unit := list(t, &s, r)[key].Unit; unit != (reports.Text{}) {
			t.Errorf("%s: words in %s", key, unit.EN)
		}
	}
	if got := shown("speeds"); got != "metric-creuses" {
		t.Errorf("speeds %v", got)
	}
	s.Speeds = "/mine/fast.toml"
	if got := shown("speeds"); got != "metric-creuses (fast.toml)" {
		t.Errorf("speeds of a file: %v", got)
	}
	r.Bands, r.Cell = []isochrone.Band{{Limit: 10 * road.Minute}, {Limit: 30 * road.Minute}}, 500
	if got, _ := shown("isochrones_minutes").([]road.Deciseconds); !slices.Equal(got, []road.Deciseconds{10 * road.Minute, 30 * road.Minute}) {
		t.Errorf("limits %v", got)
	}
	if got := shown("isochrone_cell_m"); got != 500.0 {
		t.Errorf("cells of %v m", got)
	}
}
