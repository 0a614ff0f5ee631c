package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"acces30/cmd/acces30/settings"
	"acces30/coverage/compare"
	"acces30/coverage/road"
)

// Two main roads that cross, and pairs of points on one of them.
const (
	crossing = `<osm version="0.6">
<bounds minlat="49" minlon="6" maxlat="49.1" maxlon="6.1"/>
<node id="1" lat="49.05" lon="6.01"/><node id="2" lat="49.05" lon="6.05"/><node id="3" lat="49.05" lon="6.09"/>
<way id="1" timestamp="2024-05-06T07:08:09Z"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="highway" v="primary"/></way>
</osm>
`
	crossingPairs = "lon1,lat1,lon2,lat2\n6.01,49.05,6.09,49.05\nx,49.05,6.09,49.05\n"
	crossingTimes = "lon1,lat1,lon2,lat2,duration_s,distance_m,snap1_m,snap2_m,status\n6.01,49.05,6.09,49.05,323.9,5848,0,0,ok\nx,49.05,6.09,49.05,,,,,invalid\n"
	peakTimes     = "lon1,lat1,lon2,lat2,duration_s,distance_m,snap1_m,snap2_m,status\n6.01,49.05,6.09,49.05,647.8,5848,0,0,ok\nx,49.05,6.09,49.05,,,,,invalid\n"
)

// TestRoadTimes: what is given on the command line and through a pipe, at peak hours and
// not, with all that the log says; what can't be is refused by its own sentence.
func TestRoadTimes(t *testing.T) {
	osrm, err := os.ReadFile("../../data/speeds/presets/osrm.toml")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	halved := strings.Replace(string(osrm), "peak     = [1,", "peak     = [0.5,", 1) // in the country
	for name, text := range map[string]string{
		"a.osm": crossing, "pairs.csv": crossingPairs, "half.toml": halved, "a.csv": "code_insee,nom,population,lat,lon\n57001,Bourg,1000,49.05,6.05\n",
		"far.csv": "code_insee,nom,population,lat,lon\n57001,Bourg,1000,49.9,6.9\n",
	} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	const (
		invalid = `WRN lon1 is no coordinate in degrees line=3`
		nobody  = `WRN no commune lies on these roads: all of them count as rural (see --communes)`
	)
	for _, tt := range []struct {
		args     string
		sent     string // through a pipe
		code     int
		out      string
		warnings []string
		says     string // an error
	}{
		{"--communes a.csv pairs.csv", "", exitDone, crossingTimes, []string{invalid}, ""},
		{"--communes a.csv --peak pairs.csv", "", exitDone, peakTimes, []string{invalid}, ""},
		{"--communes a.csv -", crossingPairs, exitDone, crossingTimes, []string{invalid}, ""},
		{"--communes - pairs.csv", "code_insee,nom,population,lat,lon\n57001,Bourg,1000,49.05,6.05\n", exitDone, crossingTimes, []string{invalid}, ""},
		{"--communes a.csv --quiet pairs.csv", "", exitDone, crossingTimes, []string{invalid}, ""},
		{"--communes far.csv pairs.csv", "", exitDone, crossingTimes, []string{nobody, invalid}, ""},
		{"--communes a.csv --radius 0 pairs.csv", "", exitDone, crossingTimes, []string{invalid}, ""},
		{"--communes a.csv --radius 20000 pairs.csv", "", exitDone, crossingTimes, []string{invalid}, ""},
		{"--radius 20001 pairs.csv", "", exitUsage, "", nil, "radius of 20001 m: give one from 0 to 20000"},
		{"--radius=-1 pairs.csv", "", exitUsage, "", nil, "radius of -1 m: give one from 0 to 20000"},
		{"--speeds gone.toml pairs.csv", "", exitInput, "", nil, "gone.toml: neither a preset (metric-creuses, metric-pleines, osrm) nor a file that can be read: there is no such file: look at its name and its folder"},
		{"--communes - -", crossingPairs, exitUsage, "", nil, `"-" is given twice: one table only can come from the standard input`},
		{"--roads - pairs.csv", crossing, exitUsage, "", nil, `"-": roads are read from files, not from the standard input`},
	} {
		var stdout, stderr strings.Builder
		env := journalEnvironment(&stdout, &stderr)
		env.stdin = sent(t, tt.sent)
		args := append([]string{"roads", "times", "--lang=en", "--roads=a.osm", "--speeds=half.toml"}, strings.Fields(tt.args)...)
		if code := execute(t.Context(), args, env); code != tt.code || stdout.String() != tt.out {
			t.Errorf("%s: exit %d, %q\n%s", tt.args, code, stdout.String(), stderr.String())
		}
		var warnings []string
		steps := 0
		for line := range strings.Lines(stderr.String()) {
			_, text, _ := strings.Cut(strings.TrimSpace(line), "2026-12-01 00:30:00 ")
			switch {
			case strings.HasPrefix(text, "WRN"):
				warnings = append(warnings, text)
			case strings.HasPrefix(text, "INF"):
				steps++
			}
		}
		if !slices.Equal(warnings, tt.warnings) {
			t.Errorf("%s: warnings %q, want %q", tt.args, warnings, tt.warnings)
		}
		if tt.says != "" && !strings.Contains(stderr.String(), "acces30: "+tt.says+"\n") {
			t.Errorf("%s says %s", tt.args, stderr.String())
		}
		if told := steps == 2; told == (strings.Contains(tt.args, "--quiet") || tt.code != exitDone) {
			t.Errorf("%s: %d steps", tt.args, steps)
		}
	}
}

// TestSpeedsGoWithTheirRoads: where one edition is on the modelled network and the other on
// times from a table, how fast the one is driven makes no cause of its own, and is never
// asked of the other.
func TestSpeedsGoWithTheirRoads(t *testing.T) {
	folder := t.TempDir()
	written := func(name, text string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	communes := written("communes.csv", "code_insee,nom,population,lat,lon\n57001,Bourg,600,49.1,6.1\n57002,Hameau,250,49.2,6.1\n57003,Village,100,49.1,6.3\n")
	sites, times := written("sites.csv", tinySites), written("times.csv", "from,to,minutes\n57001,57001,0\n57002,57001,52\n57003,57001,53\n")
	slow := edited(t, builtInSpeeds, func(lines []string) { // a drive ends with half an hour
		for i, line := range lines {
			if strings.HasPrefix(line, "terminal_s = ") {
				lines[i] = "terminal_s = 1800"
			}
		}
	})
	earlier := sideOf(func(s *settings.Settings) {
		s.Departements, s.Communes, s.Sites, s.Date = []string{"57"}, communes, sites, "2024-08-01"
	})
	later := sideOf(func(s *settings.Settings) { *s = earlier.settings; s.Times, s.Speeds = times, slow })
	minutes := func(mix compare.Mix) (all [3]road.Deciseconds) {
		r, err := recompute(t.Context(), earlier, later, mix)
		if err != nil {
			t.Fatal(err)
		}
		for i := range r.Communes {
			all[i] = r.Communes[i].Time()
		}
		return all
	}
	want := [3]road.Deciseconds{0, 52 * road.Minute, 53 * road.Minute}
	before := minutes(compare.Mix{})
	if before[1] >= want[1] || before[2] >= want[2] {
		t.Fatalf("before: %v", before)
	}
	for _, tt := range []struct {
		mix  compare.Mix
		want [3]road.Deciseconds
	}{{compare.Mix{compare.Speeds: true}, before}, {compare.Mix{compare.Roads: true}, want}, {compare.Mix{compare.Roads: true, compare.Speeds: true}, want}} {
		if got := minutes(tt.mix); got != tt.want {
			t.Errorf("%v: %v, want %v", tt.mix, got, tt.want)
		}
	}
	checkCauses(t, changed(t, earlier, later), compare.Roads)
}

// TestPlannedNowAndThen: a run plans for the scope, but not where it asks of one moment or
// flags by people, and the page tries scenarios on where there are maps, none is computed
// and the reference point alone counts.
func TestPlannedNowAndThen(t *testing.T) {
	folder := t.TempDir()
	communes, sites := filepath.Join(folder, "communes.csv"), filepath.Join(folder, "sites.csv")
	for path, text := range map[string]string{communes: "code_insee,nom,population,lat,lon\n57001,Bourg,600,49.1,6.1\n57002,Hameau,250,49.2,6.1\n", sites: strings.NewReplacer("insee_com,", "insee_com,h_mercredi,", "57,57001,", "57,57001,09:00 - 12:00,").Replace(tinySites)} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for name, tt := range map[string]struct {
		change    func(s *settings.Settings)
		planned   int
		scenarios bool
	}{
		"as it is":     {func(*settings.Settings) {}, 3, true},
		"a moment":     {func(s *settings.Settings) { s.At = "mercredi 10:00" }, 0, false},
		"no maps":      {func(s *settings.Settings) { s.Maps = false }, 3, false},
		"a scenario":   {func(s *settings.Settings) { s.Open = []string{"57002"} }, 3, false},
		"by the share": {func(s *settings.Settings) { s.FlagBy = "people" }, 0, false},
	} {
		s := settings.Default()
		s.Departements, s.Communes, s.Sites, s.Date, s.PlanNew = []string{"57"}, communes, sites, "2024-08-01", 3
		tt.change(&s)
		j := jobOf(t, s)
		study, err := j.load(t.Context())
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := study.Settings.Plan; got.New != tt.planned || got.Work != runWork || study.Settings.ScenarioTimes != tt.scenarios {
			t.Errorf("%s: %d new labels with %d steps, scenarios %v", name, got.New, got.Work, study.Settings.ScenarioTimes)
		}
	}
}
