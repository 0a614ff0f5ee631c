package speeds

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"acces30/coverage/road"
)

// lineOf returns the number of the first line of a preset that starts so.
func lineOf(t *testing.T, text, start string) int {
	t.Helper()
	for i, l := range strings.Split(text, "\n") {
		if strings.HasPrefix(l, start) {
			return i + 1
		}
	}
	t.Fatalf("no line starts with %q", start)
	return 0
}

// Each fault put into the default preset is told with its key and line.
func TestParseStreetsFaults(t *testing.T) {
	content, err := Text(Default)
	if err != nil {
		t.Fatal(err)
	}
	text := string(content)
	tests := []struct {
		old, new string
		at       string // what the line told starts with after the change; "" for none
		wants    []string
	}{
		{"floor_kmh = 15", "floor_kmh = 99", "floor_kmh", []string{"floor_kmh", "99"}},
		{"floor_kmh = 15", "floor_kmh = nan", "floor_kmh", []string{"floor_kmh"}},
		{"floor_kmh = 15", "floor_kmh = \"15\"", "floor_kmh", []string{"floor_kmh"}},
		{"floor_kmh = 15", "", "", []string{`"floor_kmh" is missing`}},
		{"version = 1", "version = 0", "version", []string{"version"}},
		{`name = "metric-creuses"`, `name = " "`, "name", []string{"name"}},
		{"[120, 100, 60]", "[120, 100]", "motorway   =", []string{"categories.motorway", "2 numbers"}},
		{"[120, 100, 60]", "[1200, 100, 60]", "motorway   =", []string{"categories.motorway", "1200"}},
		{"[120, 100, 60] }", "[120, 100, 60], wynding = true }", "motorway   =", []string{"wynding"}},
		{`residential    = "street"`, `residential    = "strete"`, "residential", []string{"classes.residential", "strete"}},
		{`residential    = "street"`, "", "", []string{`"classes.residential" is missing`}},
		{`residential    = "street"`, "residential    = \"street\"\nroad = \"street\"", "road =", []string{"classes.road"}},
		{`primary   = "dual"`, `primary   = "dualle"`, "primary   =", []string{"dual_carriageways.primary", "dualle"}},
		{`primary   = "dual"`, `prymary   = "dual"`, "prymary", []string{"dual_carriageways.prymary"}},
		{`use   = "cap"`, `use   = "ignore"`, "use", []string{"limits.use", "ignore"}},
		{"share = 0.925", "share = 92.5", "share", []string{"limits.share", "92.5"}},
		{"share = 0.925", "share = 0.925\nshere = 1", "shere", []string{"limits.shere"}},
		{"gate            = 60", "gate            = -1", "gate", []string{"delays_s.gate"}},
		{"gate            = 60", "gate            = inf", "gate", []string{"delays_s.gate"}},
		{"narrow      = 0.8", "narrow      = 0", "narrow", []string{"factors.narrow"}},
		{"off_peak = [1, 1, 1]", "off_peak = [1, 1, 0]", "off_peak", []string{"traffic.off_peak"}},
		{"[junctions_s]", "[junctions]", "[junctions]", []string{"junctions"}},
		{"turn       = 0", "turn       = 0,", "turn", nil},
		{"[signed]", "[signed", "", nil},
		{"ratios = [", "ratios = [0.5, ", "", []string{"error 1: 5 ratios instead of four: 1st decile, quartiles, 9th decile"}},
		{"[[error]]\nfrom_min = ", "[[error]]\nfrom_min = 9", "", []string{"error: "}},
		{"street     = {", "closed     = {", "closed", []string{"categories.closed"}},
	}
	for _, tt := range tests {
		if strings.Count(text, tt.old) == 0 {
			t.Fatalf("the preset has no %q", tt.old)
		}
		changed := strings.Replace(text, tt.old, tt.new, 1)
		_, err := ParseStreets("mine.toml", []byte(changed))
		if err == nil {
			t.Errorf("%q is accepted", tt.new)
			continue
		}
		wants := append(tt.wants, "mine.toml")
		if tt.at != "" {
			wants = append(wants, fmt.Sprintf("line %d", lineOf(t, changed, tt.at)))
		}
		for _, want := range wants {
			if !strings.Contains(err.Error(), want) {
				t.Errorf("%q: error %q does not tell %q", tt.new, err, want)
			}
		}
	}
}

// Whatever a file says, it is refused or gives speeds and delays to be used.
func FuzzParseStreets(f *testing.F) {
	for _, name := range Names() {
		content, err := Text(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(content)
	}
	f.Add([]byte("[categories]\nmotorway = 1"))
	f.Fuzz(func(t *testing.T, content []byte) {
		p, err := ParseStreets("fuzz", content)
		if err != nil {
			return
		}
		for class := range road.Classes {
			a := road.Attributes{Class: class, MaxSpeed: 50, Flags: road.NarrowRoad}
			if v := p.Speeds.Speed(&a, road.Dense, 0.5, road.Peak); !(v >= 0 && v <= 200) || math.IsInf(v, 0) {
				t.Errorf("class %d: %g km/h", class, v)
			}
		}
	})
}
