package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"acces30/cmd/acces30/settings"
	"acces30/coverage"
	"acces30/coverage/compare"
	"acces30/coverage/sharedtest"
)

// sideOf makes a side of settings, with the files themselves as their hashes.
func sideOf(change func(s *settings.Settings)) *side {
	s := settings.Default()
	change(&s)
	return &side{settings: s, began: time.Date(2026, 11, 27, 0, 0, 0, 0, time.UTC), hash: func(path string) string {
		content, err := os.ReadFile(path)
		if err != nil {
			return path
		}
		return string(content)
	}}
}

// changed compares two sides and explains the changes.
func changed(t *testing.T, earlier, later *side) *compare.Comparison {
	t.Helper()
	before, err := recompute(t.Context(), earlier, later, compare.Mix{})
	if err != nil {
		t.Fatal(err)
	}
	after, err := recompute(t.Context(), earlier, later, compare.Mix{true, true, true, true, true})
	if err != nil {
		t.Fatal(err)
	}
	s := settings.Default()
	c := compare.New(before, after, s.Comparing())
	if err := explain(t.Context(), c, earlier, later, true); err != nil {
		t.Fatal(err)
	}
	return c
}

// checkCauses holds every change against its causes: each has one, they add up, and
// none but those that differ and their interaction is named.
func checkCauses(t *testing.T, c *compare.Comparison, want ...compare.Cause) {
	t.Helper()
	if len(c.Communes) == 0 {
		t.Fatal("nothing changed")
	}
	seen := map[compare.Cause]bool{}
	for i := range c.Communes {
		x := &c.Communes[i]
		delta, known := x.Delta()
		for cause, effect := range x.Effects {
			delta -= effect
			seen[compare.Cause(cause)] = seen[compare.Cause(cause)] || effect != 0
		}
		if len(x.Causes) == 0 || !known || !x.Added || delta != 0 {
			t.Errorf("%s: causes %v of effects %v leave %d", x.Commune().Name, x.Causes, x.Effects, delta)
		}
	}
	for i := range c.Figures {
		left := c.Figures[i].Delta()
		for _, effect := range c.Figures[i].Effects {
			left -= effect
		}
		if left != 0 {
			t.Errorf("figure %d: causes leave %d", c.Figures[i].Kind, left)
		}
	}
	for cause := range compare.Cause(compare.Causes) {
		if seen[cause] != slices.Contains(want, cause) {
			t.Errorf("%s has an effect: %v", cause.Code(), seen[cause])
		}
	}
}

// openedInScope are the numbers of the structures in scope that opened.
func openedInScope(c *compare.Comparison) (ids []string) {
	for _, s := range c.Structures {
		if s.InScope && s.Kind == compare.Opened {
			ids = append(ids, s.After.Structure.ID)
		}
	}
	return ids
}

// TestStructuresOpenedIn2022: the official list by labelling date names the 14
// structures that the prefecture's press kit of 8 December 2022 names for 2022, seven
// of which hold their label from 1 January; and every commune that changed has the
// list as its only cause.
func TestStructuresOpenedIn2022(t *testing.T) {
	if raceDetector {
		t.Skip("too slow with the race detector: .ci/run has it without")
	}
	list := sharedtest.Data(t, "sites", "liste-fs-20240801.csv")
	on := func(day string) *side {
		return sideOf(func(s *settings.Settings) { s.Sites, s.Date = list, day })
	}
	c := changed(t, on("2021-12-31"), on("2022-12-08"))
	want := []string{"1436", "2433", "2434", "2435", "2436", "2437", "2438", "2626", "2778", "2779", "2780", "2936", "2950", "3035"}
	if got := openedInScope(c); !slices.Equal(got, want) {
		t.Errorf("opened in 2022: %v", got)
	}
	checkCauses(t, c, compare.Sites)
	c = changed(t, on("2022-01-01"), on("2022-12-08"))
	if got := openedInScope(c); !slices.Equal(got, want[7:]) {
		t.Errorf("opened after 1 January 2022: %v", got)
	}
	var there []string
	for _, s := range c.LabelledThatDay() {
		there = append(there, s.Structure.ID)
	}
	if !slices.Equal(there, want[:7]) {
		t.Errorf("labelled on 1 January 2022: %v", there)
	}
	c = changed(t, on("2022-12-08"), on("2024-08-01"))
	if len(openedInScope(c)) > 0 || len(c.Communes) > 0 || !c.List.SameFiles {
		t.Errorf("until August 2024: %d communes, %v", len(c.Communes), openedInScope(c))
	}
}

// Tables that the program is built with.
const (
	builtInSpeeds   = "../../data/speeds/intercommune.toml"
	builtInCommunes = "../../data/moselle/communes.csv"
)

// edited writes a file anew after a change of its lines.
func edited(t testing.TB, file string, change func(lines []string)) string {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(content), "\n")
	change(lines)
	path := filepath.Join(t.TempDir(), filepath.Base(file))
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// otherAccess changes the speed between a home and the network in a file of speeds.
func otherAccess(lines []string) {
	for i, line := range lines {
		if strings.HasPrefix(line, "access_kmh = ") {
			lines[i] = "access_kmh = 40"
		}
	}
}

// TestCausesOfRealChanges changes the speeds, the communes' places, both, and both
// with the list: each change has the causes that it should, and they add up.
func TestCausesOfRealChanges(t *testing.T) {
	list := sharedtest.Data(t, "sites", "liste-fs-20240801.csv")
	table := func(s *settings.Settings) {
		s.Departements, s.Sites, s.Communes, s.Date = []string{"57"}, list, builtInCommunes, "2024-08-01"
	}
	slow := edited(t, builtInSpeeds, otherAccess)
	places := edited(t, builtInCommunes, func(lines []string) {
		for i := 10; i < len(lines); i += 10 { // one in ten a kilometre farther north
			lines[i] = strings.Replace(lines[i], ",49.1", ",49.11", 1)
		}
	})
	for _, tt := range []struct {
		name   string
		change func(s *settings.Settings)
		want   []compare.Cause
	}{
		{"speeds", func(s *settings.Settings) { s.Speeds = slow }, []compare.Cause{compare.Speeds}},
		{"communes", func(s *settings.Settings) { s.Communes = places }, []compare.Cause{compare.Communes}},
		{"both", func(s *settings.Settings) { s.Speeds, s.Communes = slow, places }, []compare.Cause{compare.Speeds, compare.Communes, compare.Interaction}},
		{"both and the list", func(s *settings.Settings) { s.Speeds, s.Communes, s.Date = slow, places, "2021-12-31" },
			[]compare.Cause{compare.Sites, compare.Speeds, compare.Communes, compare.Interaction}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if raceDetector && tt.name != "both" {
				t.Skip("too slow with the race detector: .ci/run has it without")
			}
			later := sideOf(func(s *settings.Settings) { table(s); tt.change(s) })
			checkCauses(t, changed(t, sideOf(table), later), tt.want...)
		})
	}
}

// TestEditionsThatARunCantBeComparedWith: one of other départements, one of the whole week
// for a result of a moment, and one whose tables can't be read. The run says so and goes on
// as without one.
func TestEditionsThatARunCantBeComparedWith(t *testing.T) {
	folder := t.TempDir()
	carriedOut(t, slices.Concat([]string{"run", "--departement=57", "--lang=en", "--date=2024-08-01"}, tinyInputs(t, folder))...)
	result := func(departement string, moment *coverage.Moment) *coverage.Result {
		return &coverage.Result{
			Study:    &coverage.Study{Moment: moment},
			Communes: []coverage.CommuneAccess{{Commune: &coverage.Commune{Code: departement + "001", Departement: departement}}},
		}
	}
	for _, tt := range []struct {
		result  *coverage.Result
		damaged bool
		says    string
	}{
		{result("54", nil), false, "the two editions are not of the same scope: 57, then 54"},
		{result("57", new(coverage.Moment)), false, "one of the two is of a moment"},
		{result("57", nil), true, "read the edition "},
	} {
		j, log := loggingJob(settings.Default())
		var err error
		if j.earlier, err = openEdition("2024-08", filepath.Join(folder, "out", "57-en")); err != nil {
			t.Fatal(err)
		}
		if tt.damaged {
			j.earlier.Manifest.Date = "in August"
		}
		c := j.compareWithEarlier(t.Context(), tt.result)
		if c.Before != nil || c.After != tt.result || j.earlier != nil || j.settings.Compare != settings.CompareNone || !slices.Equal(j.unused, []string{"2024-08"}) {
			t.Errorf("%s: compared with %v; the job's edition %v, told %v", tt.says, c.Before, j.earlier, j.unused)
		}
		if !strings.Contains(log.String(), tt.says) || !strings.Contains(log.String(), "nothing is compared") {
			t.Errorf("logged %s, not %s", log, tt.says)
		}
	}
}
