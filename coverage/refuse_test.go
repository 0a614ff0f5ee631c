package coverage

import (
	"testing"
	"time"

	"acces30/coverage/finding"
	"acces30/coverage/refusal"
	"acces30/coverage/road"

	"github.com/paulmach/orb"
)

// located57 is a study of two communes of the Moselle with people, one of the Meurthe
// around it, and two structures, of which one has no position.
func located57() *Study {
	return &Study{
		Settings: Settings{Departements: []string{"57"}, MaxUncomputed: 10, MarginMetres: 45_500, Date: time.Date(2025, 5, 6, 0, 0, 0, 0, time.UTC)},
		Communes: []Commune{
			{Code: "54001", Departement: "54", DepartementName: "Meurthe", Population: 5000},
			{Code: "57001", Departement: "57", DepartementName: "Moselle", Population: 90, PopulationKnown: true, Seat: At(6, 49)},
			{Code: "57002", Departement: "57", DepartementName: "Moselle", Population: 10, PopulationKnown: true, Centroid: At(7, 49)},
		},
		Structures: []Structure{
			{ID: "1", Departement: "57", Points: []ServicePoint{{}, {Position: At(7, 48)}, {Position: At(6, 49)}}},
			{ID: "2", Departement: "54", Points: []ServicePoint{{}}},
		},
		Inputs: []Input{{Role: RoleCommunes, File: "a.csv"}, {Role: RoleStructures, File: "s.csv"}, {Role: RoleCommunes, File: "b.csv"}},
		Listed: 2, ListedInScope: 1, FirstLabel: time.Date(2020, 1, 2, 0, 0, 0, 0, time.UTC),
	}
}

// TestOverlapWith counts communes of the scope outside the extent, its borders being
// within, and structures by any of their points.
func TestOverlapWith(t *testing.T) {
	s := located57()
	bound := func(west, south, east, north float64) orb.Bound {
		return orb.Bound{Min: orb.Point{west, south}, Max: orb.Point{east, north}}
	}
	for _, tt := range []struct {
		extent orb.Bound
		want   Overlap
	}{
		{bound(6, 49, 7, 50), Overlap{Count{2, 100}, Count{0, 0}, 2, 1}},
		{bound(6.5, 40, 8, 50), Overlap{Count{2, 100}, Count{1, 90}, 2, 1}},
		{bound(5, 49, 6.5, 50), Overlap{Count{2, 100}, Count{1, 10}, 2, 1}},
		{bound(0, 0, 1, 1), Overlap{Count{2, 100}, Count{2, 100}, 2, 0}},
	} {
		if got := s.OverlapWith(tt.extent); got != tt.want {
			t.Errorf("%v: %+v, want %+v", tt.extent, got, tt.want)
		}
	}
}

// TestOverlapRefused tells the roads that are elsewhere, without a structure, or of a
// part, with their files and figures.
func TestOverlapRefused(t *testing.T) {
	s := located57()
	for _, tt := range []struct {
		o    Overlap
		want error
	}{
		{Overlap{Count{2, 100}, Count{2, 100}, 2, 0}, refusal.RoadsElsewhere("r.pbf", "a.csv, b.csv", "Moselle 57")},
		{Overlap{Count{2, 100}, Count{0, 0}, 2, 0}, refusal.RoadsWithoutStructure("r.pbf", "s.csv", 2)},
		{Overlap{Count{2, 100}, Count{1, 11}, 2, 1}, refusal.RoadsInPart("r.pbf", "a.csv, b.csv", 1, 2, 11, 10)},
		{Overlap{Count{2, 100}, Count{1, 10}, 2, 1}, nil},
		{Overlap{Count{10, 0}, Count{2, 0}, 2, 1}, refusal.RoadsInPart("r.pbf", "a.csv, b.csv", 2, 10, 20, 10)},
		{Overlap{Count{10, 0}, Count{1, 0}, 2, 1}, nil},
		{Overlap{Count{2, 1}, Count{1, 1}, 2, 1}, refusal.RoadsInPart("r.pbf", "a.csv, b.csv", 1, 2, 100, 10)},
	} {
		same(t, "refused", tt.o.Refuse(s, "r.pbf"), tt.want)
	}
}

// TestTablesRefused: what the tables alone show, each with its own figures.
func TestTablesRefused(t *testing.T) {
	const scope, both = finding.Word("Moselle 57"), finding.Word("a.csv, b.csv")
	for name, tt := range map[string]struct {
		change func(s *Study)
		want   error
	}{
		"as they are": {func(*Study) {}, nil},
		"no structure": {func(s *Study) { s.Structures, s.Listed = nil, 0 },
			refusal.NoStructure("s.csv", scope, 45.5)},
		"one listed": {func(s *Study) { s.Structures, s.Listed = nil, 1 },
			refusal.NoStructureOpen("s.csv", scope, finding.Day(time.Date(2025, 5, 6, 0, 0, 0, 0, time.UTC)))},
		"first on the day": {func(s *Study) { s.Structures, s.FirstLabel = nil, s.Settings.Date },
			refusal.NoStructureOpen("s.csv", scope, finding.Day(time.Date(2025, 5, 6, 0, 0, 0, 0, time.UTC)))},
		"first a day later": {func(s *Study) { s.Structures, s.FirstLabel = nil, s.Settings.Date.AddDate(0, 0, 1) },
			refusal.NoStructureYet("s.csv", scope, finding.Day(time.Date(2025, 5, 6, 0, 0, 0, 0, time.UTC)), finding.Day(time.Date(2025, 5, 7, 0, 0, 0, 0, time.UTC)))},
		"structures nowhere": {func(s *Study) { s.Structures = s.Structures[1:] },
			refusal.StructuresNowhere("s.csv", 1)},
		"named ends":                    {func(s *Study) { s.Structures, s.Settings.NamedEnds = s.Structures[1:], true }, nil},
		"a tenth of the people nowhere": {func(s *Study) { s.Communes[2].Centroid = Position{} }, nil},
		"more of them": {func(s *Study) { s.Communes[2].Centroid, s.Communes[2].Population = Position{}, 30 },
			refusal.CommunesNowhere(both, 1, 2, 25, 10)},
		"all nowhere, whatever may be": {func(s *Study) {
			s.Communes[1].Seat, s.Communes[2].Centroid, s.Settings.MaxUncomputed = Position{}, Position{}, 100
		}, refusal.CommunesNowhere(both, 2, 2, 100, 100)},
		"of another scope": {func(s *Study) { s.ListedInScope, s.Known.Structures = 0, 1 },
			refusal.NoStructureOfScope("s.csv", scope, 1)},
		"a part of the scope in no list": {func(s *Study) { s.Unlisted = Unlisted{[]string{"57"}, 17} },
			refusal.NoStructureOfPart("s.csv", scope, 17)},
		"structures of others": {func(s *Study) { s.Foreign = Agreement{7, 4} },
			refusal.StructuresOfOthers("s.csv", scope, 4, 7)},
		"communes together": {func(s *Study) { s.SamePoint = Agreement{39, 4} },
			refusal.CommunesTogether(both, 4, 39)},
		"a tenth together": {func(s *Study) { s.SamePoint = Agreement{40, 4} }, nil},
		"structures astray": {func(s *Study) { s.Misplaced = Agreement{7, 4} },
			refusal.StructuresMisplaced("s.csv", both, 4, 7)},
		"outlines of others": {func(s *Study) {
			s.Inputs = append(s.Inputs, Input{Role: RoleOutlines, File: "o.json"})
			s.Communes[0].Outline = orb.MultiPolygon{}
		}, refusal.OutlinesElsewhere("o.json", scope)},
		"outlines of one": {func(s *Study) {
			s.Inputs = append(s.Inputs, Input{Role: RoleOutlines, File: "o.json"})
			s.Communes[1].Outline = orb.MultiPolygon{}
			s.OutOfOutline = Agreement{8, 4}
		}, nil},
		"outlines elsewhere": {func(s *Study) {
			s.Inputs = append(s.Inputs, Input{Role: RoleOutlines, File: "o.json"})
			s.Communes[1].Outline = orb.MultiPolygon{}
			s.OutOfOutline = Agreement{8, 5}
		}, refusal.OutlinesMisplaced("o.json", both, 5, 8)},
		"structures out of outlines elsewhere": {func(s *Study) { // it is the outlines that are wrong
			s.Inputs = append(s.Inputs, Input{Role: RoleOutlines, File: "o.json"})
			s.Communes[1].Outline = orb.MultiPolygon{}
			s.OutOfOutline, s.Misplaced = Agreement{8, 5}, Agreement{7, 7}
		}, refusal.OutlinesMisplaced("o.json", both, 5, 8)},
		"structures out of outlines of which a tenth are elsewhere": {func(s *Study) {
			s.Inputs = append(s.Inputs, Input{Role: RoleOutlines, File: "o.json"})
			s.Communes[1].Outline = orb.MultiPolygon{}
			s.OutOfOutline, s.Misplaced = Agreement{39, 4}, Agreement{11, 4}
		}, refusal.OutlinesMisplaced("o.json", both, 4, 39)},
		"structures out of outlines that are right": {func(s *Study) {
			s.Inputs = append(s.Inputs, Input{Role: RoleOutlines, File: "o.json"})
			s.Communes[1].Outline = orb.MultiPolygon{}
			s.OutOfOutline, s.Misplaced = Agreement{40, 4}, Agreement{11, 4}
		}, refusal.StructuresMisplaced("s.csv", both, 4, 11)},
		"names on wrong rows": {func(s *Study) { s.Misnamed = Agreement{7, 4} },
			refusal.CommunesMisnamed("s.csv", both, 4, 7)},
		"wrong people": {func(s *Study) { s.Known = Known{Communes: 2, People: 201} },
			refusal.WrongPeople(both, scope, 100, 201)},
		"one of ten communes states none": {func(s *Study) {
			for range 8 {
				s.Communes = append(s.Communes, Commune{Departement: "57", PopulationKnown: true, Seat: At(6, 49)})
			}
			s.Communes[2].PopulationKnown = false
			s.Known = Known{Communes: 10, People: 1000}
		}, nil},
		"points of nobody": {func(s *Study) {
			s.Inputs = append(s.Inputs, Input{Role: RolePopulation, File: "p.csv"})
			s.PopulationPoints = make([]PopulationPoint, 2)
		}, refusal.PointsOfNobody("p.csv", scope)},
		"points of a hundredth of a person": {func(s *Study) {
			s.Inputs = append(s.Inputs, Input{Role: RolePopulation, File: "p.csv"})
			s.PopulationPoints = []PopulationPoint{{}, {Hundredths: 1}}
		}, nil},
	} {
		s := located57()
		tt.change(s)
		same(t, name, s.Refuse(), tt.want)
	}
}

// TestResultRefused: one commune with a time is an answer, unless too many are without.
func TestResultRefused(t *testing.T) {
	for name, tt := range map[string]struct {
		timed      []road.Deciseconds
		roads      []string
		uncomputed Count
		want       error
	}{
		"nothing, no file":   {[]road.Deciseconds{road.Unreached}, nil, Count{}, refusal.NothingComputed("", "s.csv", 9)},
		"nothing, of files":  {nil, []string{"r1", "r2"}, Count{}, refusal.NothingComputed(" (r1, r2)", "s.csv", 9)},
		"one has a time":     {[]road.Deciseconds{road.Unreached, 5}, nil, Count{1, 100}, nil},
		"too many are left":  {[]road.Deciseconds{5}, []string{"r1"}, Count{1, 101}, refusal.TooMuchUncomputed(" (r1)", 1, 9, 10.1, 10)},
		"as many as may be":  {[]road.Deciseconds{5, 6}, []string{"r1"}, Count{4, 100}, nil},
		"nothing is reached": {[]road.Deciseconds{road.Unreached, road.Unreached}, nil, Count{9, 1000}, refusal.NothingComputed("", "s.csv", 9)},
	} {
		// With times from another engine it is the table that is lacking.
		if tt.roads == nil && tt.want != nil {
			s := located57()
			s.Inputs = append(s.Inputs, Input{Role: RoleTimes, File: "t.csv"})
			same(t, name+", of times", (&Result{Study: s, Scope: Scope{All: Count{9, 1000}}}).Refuse(), error(refusal.NoTimeGiven("t.csv", "s.csv", 9)))
		}
		s := located57()
		for _, file := range tt.roads {
			s.Inputs = append(s.Inputs, Input{Role: RoleRoads, File: file})
		}
		r := &Result{Study: s, Scope: Scope{All: Count{9, 1000}, NotComputed: tt.uncomputed}}
		for _, at := range tt.timed {
			r.Communes = append(r.Communes, timed(1, at, Covered))
		}
		same(t, name, r.Refuse(), tt.want)
	}
}

// TestTimesRefused: where too many communes are without a time, the table of times is
// told, in both languages.
func TestTimesRefused(t *testing.T) {
	s := located57()
	s.Inputs = append(s.Inputs, Input{Role: RoleTimes, File: "t.csv"})
	r := &Result{Study: s, Communes: []CommuneAccess{timed(1, 5, Covered)}, Scope: Scope{All: Count{9, 1000}, NotComputed: Count{1, 101}}}
	same(t, "too many", r.Refuse(), error(refusal.TooFewTimes("t.csv", 1, 9, 10.1, 10)))
	r.Scope.NotComputed.People = 100
	same(t, "as many as may be", r.Refuse(), nil)
}

// TestScopeWord names four départements and that there are more.
func TestScopeWord(t *testing.T) {
	s := &Study{Settings: Settings{Departements: []string{"01", "02", "03", "04", "05"}}}
	same(t, "no commune", s.scopeWord(), "01, 02, 03, 04, …")
	for _, code := range []string{"04", "02", "09", "02", "01"} {
		s.Communes = append(s.Communes, Commune{Departement: code, DepartementName: "d" + code})
	}
	same(t, "of communes", s.scopeWord(), "d01 01, d02 02, d04 04")
	same(t, "départements", s.Departements(), []Departement{{"01", "d01"}, {"02", "d02"}, {"04", "d04"}})
	s.Communes = append(s.Communes, Commune{Departement: "03"})
	same(t, "four", s.scopeWord(), "d01 01, d02 02, 03, d04 04")
	r := &Result{Communes: []CommuneAccess{{Commune: &s.Communes[0]}, {Commune: &s.Communes[1]}, {Commune: &s.Communes[0]}}}
	same(t, "of a result", r.Departements(), []string{"02", "04"})
}

// TestCountScope counts what lies in scope and around it.
func TestCountScope(t *testing.T) {
	s := located57()
	in, around, structures, points := s.CountScope()
	if in != (Count{2, 100}) || around != 1 || structures != 1 || points != 3 {
		t.Errorf("%v in scope, %d around, %d structures, %d points", in, around, structures, points)
	}
	s.Settings.Threshold = 16 * road.Minute
	same(t, "limits", s.Settings.Limits(), []road.Deciseconds{min15, 16 * road.Minute, min20, min30})
	s.Settings.Threshold = min20
	same(t, "limits, one of them the threshold", s.Settings.Limits(), []road.Deciseconds{min15, min20, min30})
}
