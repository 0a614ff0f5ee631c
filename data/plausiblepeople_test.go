package data

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/insee/people"
	"acces30/data/table"
)

// TestPeopleOfOtherCommunes: where over a tenth of the communes have less than half or more
// than twice the people that are known there, that is told beside the answer; where most
// have and their sum is about right, as in a column that was sorted alone, nothing is said
// of them. A few small communes
// tell nothing, and few communes neither.
func TestPeopleOfOtherCommunes(t *testing.T) {
	known, err := people.Read()
	if err != nil {
		t.Fatal(err)
	}
	var codes []string
	for code := range known {
		if strings.HasPrefix(code, "90") {
			codes = append(codes, code)
		}
	}
	slices.Sort(codes)
	for name, tt := range map[string]struct {
		communes, apart int
		change          func(i, about int) int
		told, refused   bool
	}{
		"as known":         {100, 0, nil, false, false},
		"a tenth":          {100, 10, func(_, about int) int { return 2*about + 51 }, false, false},
		"over a tenth":     {100, 11, func(_, about int) int { return 2*about + 51 }, true, false},
		"not so far":       {100, 50, func(_, about int) int { return 2*about + 50 }, false, false},
		"half":             {100, 50, func(_, about int) int { return 5*about + 500 }, true, false},
		"over half":        {100, 51, func(_, about int) int { return 5*about + 500 }, true, true},
		"of few communes":  {19, 19, func(_, about int) int { return 5*about + 500 }, false, false},
		"of some communes": {20, 20, func(_, about int) int { return 5*about + 500 }, true, true},
		"of other rows":    {100, 100, func(i, _ int) int { return known[codes[(i+1)%100]] }, true, true},
		"the same of all":  {100, 100, func(int, int) int { return 5000 }, true, true},
	} {
		l := &loading{study: &coverage.Study{}, communes: &communeTable{table: &table.Table{File: "c.csv"}}}
		l.study.Settings.Departements = []string{"90"}
		unlike, stated, all := 0, 0, 0
		for i, code := range codes[:tt.communes] {
			c := coverage.Commune{Code: code, Departement: "90", Population: known[code], PopulationKnown: true}
			if i < tt.apart {
				c.Population = tt.change(i, c.Population)
			}
			l.study.Communes = append(l.study.Communes, c)
			if low, high := min(c.Population, known[code])+50, max(c.Population, known[code])+50; high > 2*low {
				unlike++
			}
			stated, all = stated+c.Population, all+known[code]
		}
		l.study.Communes = append(l.study.Communes, coverage.Commune{Code: "57463", Departement: "57", Population: 1, PopulationKnown: true}, coverage.Commune{Code: "90999", Departement: "90"})
		if err := l.comparePeople(); err != nil {
			t.Fatal(err)
		}
		if want := (coverage.Agreement{Compared: tt.communes, Apart: unlike}); l.study.Miscounted != want || l.study.SumAgrees != (2*stated >= all && stated <= 2*all) {
			t.Errorf("%s: %+v, want %+v", name, l.study.Miscounted, want)
		}
		for _, f := range l.found.All() {
			if f.Kind == finding.PopulationsUnlike.Kind && fmt.Sprint(f.Details) != fmt.Sprintf("[%d %d]", unlike, tt.communes) {
				t.Errorf("%s: told of %v", name, f.Details)
			}
		}
		told := byCode(l.found.All())[finding.PopulationsUnlike.Code] > 0
		if told != tt.told || (l.study.Miscounted.Tells() && 2*l.study.Miscounted.Apart > l.study.Miscounted.Compared) != tt.refused {
			t.Errorf("%s: told %v, of %+v", name, told, l.study.Miscounted)
		}
	}
}

// TestBuiltInPeople: those of the built-in communes are the people known, but for what
// their two digits leave out, so that runs needn't compare them.
func TestBuiltInPeople(t *testing.T) {
	known, err := people.Read()
	if err != nil {
		t.Fatal(err)
	}
	study := load(t, Options{Settings: coverage.Settings{MarginMetres: 40_000}})
	compared := 0
	for _, c := range study.Communes {
		about, ok := known[c.Code]
		if !ok || !c.PopulationKnown {
			continue
		}
		compared++
		if apart := max(about, c.Population) - min(about, c.Population); 10*apart > max(about, 1) {
			t.Errorf("%s has %d people, and %d are known", c.Code, c.Population, about)
		}
	}
	if compared < 700 || study.Miscounted.Compared != 0 {
		t.Errorf("%d communes held against what is known, %d of them in the run", compared, study.Miscounted.Compared)
	}
}
