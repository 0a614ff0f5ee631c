package spelling

import "testing"

func TestDistance(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"a", "", 1}, {"code", "cod_e", 1}, {"latitude", "longitude", 3}, {"été", "ete", 2}, {"abc", "cab", 2}} {
		if got, back := Distance(tt.a, tt.b), Distance(tt.b, tt.a); got != tt.want || back != tt.want {
			t.Errorf("%q, %q: %d and %d, want %d", tt.a, tt.b, got, back, tt.want)
		}
	}
}

func TestNearest(t *testing.T) {
	if got := Nearest("treshold", []string{"out", "threshold", "date"}); got != "threshold" {
		t.Errorf("nearest %q", got)
	}
	if got := Nearest("x", nil); got != "" {
		t.Errorf("of none: %q", got)
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"Sainte-Marie-aux-Chênes": "saintemarieauxchenes",
		"L’Hôpital":               "lhopital",
		"Cœur du Perche":          "coeurduperche",
		" lat_chef_lieu ":         "latcheflieu",
		"--":                      "",
	} {
		if got := Fold(in); got != want || Fold(got) != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}
