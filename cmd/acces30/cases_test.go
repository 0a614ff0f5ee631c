package main

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"acces30/cmd/acces30/settings"
	"acces30/coverage"
	"acces30/coverage/analysis"
	"acces30/coverage/road"
	"acces30/coverage/sharedtest"
	"acces30/data"
	"acces30/data/roads"
)

// TestReportedCases runs the program on small files of the kinds that others
// reported in public to give trouble: each must give its right result. The rooms
// below hold cases of their own of the same kinds.
func TestReportedCases(t *testing.T) {
	if raceDetector {
		t.Skip("too slow with the race detector: .ci/run has it without")
	}
	root := sharedtest.Data(t, "..", "cases")
	known := make(map[string]bool)
	for _, tt := range reportedCases {
		known[tt.folder] = true
		t.Run(tt.folder, func(t *testing.T) { tt.right(t, filepath.Join(root, tt.folder)) })
	}
	entries, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if entry.IsDir() && !known[entry.Name()] {
			t.Errorf("nothing is expected of %s", entry.Name())
		}
	}
}

// caseInputs are the tables of a case beside communes and sites, which are taken
// where the folder has them.
type caseInputs struct {
	departements []string
	communes     string // by its name in the folder
	outlines     string
}

var moselleCase = caseInputs{departements: []string{"57"}}

// settings returns the settings of a case.
func (c caseInputs) settings(folder string) settings.Settings {
	s := settings.Default()
	s.Departements = c.departements
	named := func(given, stem string) string {
		if given != "" {
			return filepath.Join(folder, given)
		}
		found, _ := filepath.Glob(filepath.Join(folder, stem+".*"))
		if len(found) == 0 {
			return ""
		}
		return found[0]
	}
	s.Communes, s.Sites, s.Outlines = named(c.communes, "communes"), named("", "sites"), named(c.outlines, "outlines")
	if file := named("", "roads"); file != "" {
		s.Roads = []string{file}
	}
	return s
}

// expect is what must be true of a study.
type expect func(t *testing.T, s *coverage.Study)

// reads expects things of the study that a case's tables make.
func reads(c caseInputs, all ...expect) func(*testing.T, string) {
	return func(t *testing.T, folder string) {
		s := c.settings(folder)
		study, err := data.Load(t.Context(), s.Inputs(must(s.Study(time.Time{})), time.Time{}))
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range all {
			e(t, study)
		}
	}
}

// refuses expects an error with some words in it.
func refuses(c caseInputs, words ...string) func(*testing.T, string) {
	return func(t *testing.T, folder string) {
		s := c.settings(folder)
		_, err := data.Load(t.Context(), s.Inputs(must(s.Study(time.Time{})), time.Time{}))
		hasWords(t, err, words)
	}
}

func hasWords(t *testing.T, err error, words []string) {
	t.Helper()
	if err == nil {
		t.Fatal("read without an error")
	}
	for _, w := range words {
		if !strings.Contains(err.Error(), w) {
			t.Errorf("error %q, without %q", err, w)
		}
	}
}

// answers expects things of the result of a whole analysis without isochrones.
func answers(c caseInputs, all ...func(*testing.T, *coverage.Result)) func(*testing.T, string) {
	return answersWithin(c, nil, all...)
}

// answersWithin expects things of the result of a whole analysis with isochrones.
func answersWithin(c caseInputs, limits []road.Deciseconds, all ...func(*testing.T, *coverage.Result)) func(*testing.T, string) {
	return func(t *testing.T, folder string) {
		s := c.settings(folder)
		s.Cache = t.TempDir()
		choices := must(s.Study(time.Time{}))
		choices.Isochrones = limits
		study, err := data.Load(t.Context(), s.Inputs(choices, time.Time{}))
		if err != nil {
			t.Fatal(err)
		}
		network, _, err := roads.Network(t.Context(), study, s.RoadChoice())
		if err != nil {
			t.Fatal(err)
		}
		result := must(analysis.Run(t.Context(), study.On(network), analysis.Options{}))
		for _, e := range all {
			e(t, result)
		}
	}
}

// leg is what a pair of points must take: metres, or seconds; 0 for any.
type leg struct{ metres, seconds float64 }

// Both ways of the roads of most cases: straight on, and around.
var (
	straight = leg{metres: 1604}
	around   = leg{metres: 11604}
)

// drives expects the trips of a case's pairs.
func drives(file, speeds string, legs ...leg) func(*testing.T, string) {
	return func(t *testing.T, folder string) {
		trips, err := tripsOf(t, folder, file, speeds)
		if err != nil {
			t.Fatal(err)
		}
		for i, want := range legs {
			got := trips[i]
			if got.Status != coverage.TripFound ||
				want.metres > 0 && math.Abs(float64(got.Metres)-want.metres) > 2 ||
				want.seconds > 0 && math.Abs(float64(got.Time)/10-want.seconds) > 0.03*want.seconds {
				t.Errorf("pair %d: %+v instead of %+v", i+1, got, want)
			}
		}
	}
}

func tripsOf(t *testing.T, folder, file, speeds string) ([]coverage.TripTime, error) {
	if strings.HasSuffix(speeds, ".toml") {
		speeds = filepath.Join(folder, speeds)
	}
	pairs := must(roads.ReadPairs(filepath.Join(folder, "pairs.csv")))
	asked := make([]coverage.Trip, len(pairs))
	for i, p := range pairs {
		asked[i] = p.Trip
	}
	_, driven, err := roads.Drive(t.Context(), &coverage.Study{}, roads.Choice{
		Files: []string{filepath.Join(folder, file)}, Speeds: speeds, AccessSpeed: math.Inf(1), Radius: roads.Radius, Everywhere: true,
	})
	if err != nil {
		return nil, err
	}
	return analysis.Trips(t.Context(), driven, asked, analysis.TripOptions{When: road.OffPeak})
}

// cannotDrive expects an error with some words in it.
func cannotDrive(file string, words ...string) func(*testing.T, string) {
	return func(t *testing.T, folder string) {
		_, err := tripsOf(t, folder, file, "osrm")
		hasWords(t, err, words)
	}
}

// both expects two things of one case.
func both(a, b func(*testing.T, string)) func(*testing.T, string) {
	return func(t *testing.T, folder string) { a(t, folder); b(t, folder) }
}
