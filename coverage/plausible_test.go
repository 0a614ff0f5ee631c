package coverage

import (
	"errors"
	"strings"
	"testing"

	"acces30/coverage/refusal"
)

// TestImplausible: what can't be of the scope is refused, and what may be is not,
// on both sides of every limit.
func TestImplausible(t *testing.T) {
	outlines := []Input{{Role: RoleOutlines, File: "outlines"}}
	for name, tt := range map[string]struct {
		change func(*Study)
		want   func() *refusal.Refusal // nil when it may be
	}{
		"as known":                {func(*Study) {}, nil},
		"half the people":         {func(s *Study) { s.Known.People = 2000 }, nil},
		"under half the people":   {func(s *Study) { s.Known.People = 2001 }, func() *refusal.Refusal { return refusal.WrongPeople("", "", 0, 0) }},
		"twice the people":        {func(s *Study) { s.Known.People = 500 }, nil},
		"over twice the people":   {func(s *Study) { s.Known.People = 499 }, func() *refusal.Refusal { return refusal.WrongPeople("", "", 0, 0) }},
		"a part of the communes":  {func(s *Study) { s.Known = Known{Communes: 20, People: 1_000_000} }, nil},
		"half at one point":       {func(s *Study) { s.SamePoint = Agreement{10, 5} }, func() *refusal.Refusal { return refusal.CommunesTogether("", 0, 0) }},
		"three at one point":      {func(s *Study) { s.SamePoint = Agreement{10, 3} }, nil},
		"a tenth at one point":    {func(s *Study) { s.SamePoint = Agreement{100, 10} }, nil},
		"a third of structures":   {func(s *Study) { s.Misplaced = Agreement{11, 4} }, func() *refusal.Refusal { return refusal.StructuresMisplaced("", "", 0, 0) }},
		"no third of structures":  {func(s *Study) { s.Misplaced = Agreement{12, 4} }, nil},
		"a third misnamed":        {func(s *Study) { s.Misnamed = Agreement{11, 4} }, func() *refusal.Refusal { return refusal.CommunesMisnamed("", "", 0, 0) }},
		"most people of others":   {func(s *Study) { s.Miscounted, s.SumAgrees = Agreement{20, 11}, true }, func() *refusal.Refusal { return refusal.PeopleMixed("", 0, 0) }},
		"half of others":          {func(s *Study) { s.Miscounted, s.SumAgrees = Agreement{20, 10}, true }, nil},
		"people of a few":         {func(s *Study) { s.Miscounted, s.SumAgrees = Agreement{19, 19}, true }, nil},
		"people of its own":       {func(s *Study) { s.Miscounted = Agreement{20, 20} }, nil},
		"no third misnamed":       {func(s *Study) { s.Misnamed = Agreement{12, 4} }, nil},
		"all of a few astray":     {func(s *Study) { s.Misplaced = Agreement{3, 3} }, nil},
		"none of the scope":       {func(s *Study) { s.ListedInScope = 0; s.Known.Structures = 1 }, func() *refusal.Refusal { return refusal.NoStructureOfScope("", "", 0) }},
		"none of a part":          {func(s *Study) { s.Unlisted = Unlisted{[]string{"57"}, 17} }, func() *refusal.Refusal { return refusal.NoStructureOfPart("", "", 0) }},
		"a third of others":       {func(s *Study) { s.Foreign = Agreement{11, 4} }, func() *refusal.Refusal { return refusal.StructuresOfOthers("", "", 0, 0) }},
		"no third of others":      {func(s *Study) { s.Foreign = Agreement{12, 4} }, nil},
		"none known either":       {func(s *Study) { s.ListedInScope = 0 }, nil},
		"no outline of the scope": {func(s *Study) { s.Inputs = outlines }, func() *refusal.Refusal { return refusal.OutlinesElsewhere("", "") }},
		"nobody at the points":    {func(s *Study) { s.Inputs = []Input{{Role: RolePopulation, File: "p"}} }, func() *refusal.Refusal { return refusal.PointsOfNobody("", "") }},
	} {
		s := &Study{Settings: Settings{Departements: []string{"57"}}, ListedInScope: 1, Known: Known{Communes: 10, People: 1000}}
		for i := range 10 {
			s.Communes = append(s.Communes, Commune{Code: "5700" + string(rune('0'+i)), Departement: "57", Population: 100, PopulationKnown: true})
		}
		tt.change(s)
		err := s.implausible()
		var refused *refusal.Refusal
		switch {
		case tt.want == nil && err != nil:
			t.Errorf("%s: refused: %v", name, err)
		case tt.want != nil && (!errors.As(err, &refused) || refused.Says != tt.want().Says):
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestPart: a table is called a part when over a hundredth of the communes is
// missing, and one of pieces when over a tenth is.
func TestPart(t *testing.T) {
	for missing, want := range map[int]string{0: "", 1: "", 2: "part", 10: "part", 11: "part pieces", 99: "part pieces"} {
		s := &Study{Settings: Settings{Departements: []string{"57"}}, Known: Known{Communes: 100}, Communes: []Commune{{Departement: "54"}}}
		for range 100 - missing {
			s.Communes = append(s.Communes, Commune{Departement: "57"})
		}
		present, all, part := s.Part()
		got := ""
		if part {
			got = "part"
		}
		if s.InPieces() {
			got = strings.TrimSpace(got + " pieces")
		}
		if present != 100-missing || all != 100 || got != want {
			t.Errorf("without %d: %d of %d, %q instead of %q", missing, present, all, got, want)
		}
	}
	if _, _, part := (&Study{}).Part(); part || (&Study{}).InPieces() {
		t.Error("a scope of which nothing is known is a part")
	}
}
