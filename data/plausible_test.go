package data

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/insee/people"
	"acces30/data/location"
	"acces30/data/table"

	"github.com/paulmach/orb"
)

// TestCommunesAndStructuresAreCounted: a table with less than 99 % or more than 102 % of
// the communes known (of a few more, no matter), or a list that lacks two and
// over a tenth of the structures known on the day, is told, with both numbers.
func TestCommunesAndStructuresAreCounted(t *testing.T) {
	// INSEE counts 725 communes in the Moselle; 4 structures were there at the end of
	// 2021, 25 in June 2022.
	for _, tt := range []struct {
		communes, structures int
		date                 time.Time
		want                 string
	}{
		{725, 25, day(2022, 6, 1), ""},
		{718, 25, day(2022, 6, 1), ""},
		{717, 25, day(2022, 6, 1), "scope-in-part 717 725"},
		{739, 25, day(2022, 6, 1), ""},
		{740, 25, day(2022, 6, 1), "communes-too-many 740 725"},
		{725, 23, day(2022, 6, 1), ""},
		{725, 22, day(2022, 6, 1), "structures-few 22 25"},
		{725, 3, day(2021, 12, 31), ""}, // one of four
		{725, 2, day(2021, 12, 31), "structures-few 2 4"},
		{725, 0, day(2020, 1, 1), ""},
	} {
		l := countedStudy(tt.communes, tt.structures, tt.date)
		a := &area{settings: &l.study.Settings, scope: location.NewPointSet(0)}
		a.compare(l)
		var got []string
		outlines := 0
		for _, f := range l.found.All() {
			if f.Kind == finding.StructuresApart.Kind { // a third of their points
				continue
			}
			if f.Kind == finding.OutlinesApart.Kind { // two of five
				if fmt.Sprint(f.Details) != "[2 5]" || f.Source.File != "o.json" || !f.Kind.Front {
					t.Errorf("%+v", f)
				}
				outlines++
				continue
			}
			got = append(got, f.Kind.Code+" "+strings.Join(details(f), " "))
			if want := map[bool]string{true: "s.csv", false: "c.csv"}[f.Kind.Code == "structures-few"]; f.Value != "Moselle (57)" || f.Source.File != want {
				t.Errorf("%s is told of %s in %s", f.Kind.Code, f.Value, f.Source.File)
			}
		}
		if all := strings.Join(got, "; "); all != tt.want {
			t.Errorf("%d communes, %d structures: %q, want %q", tt.communes, tt.structures, all, tt.want)
		}
		if outlines != 1 {
			t.Errorf("outlines are told of %d times", outlines)
		}
		// With two of the future and one of another département, which count elsewhere.
		if s := l.study; s.ListedInScope != tt.structures+2 || s.Misplaced != (coverage.Agreement{Compared: 3 * (tt.structures + 2), Apart: tt.structures + 2}) ||
			s.Misnamed != (coverage.Agreement{Compared: 2 * (tt.structures + 2), Apart: tt.structures + 2}) ||
			s.OutOfOutline != (coverage.Agreement{Compared: 5, Apart: 2}) || s.Known.Communes != 725 || s.Known.People < 1_000_000 || s.Known.People > 1_100_000 {
			t.Errorf("%d listed, misplaced %+v, out of their outlines %+v, known %+v", s.ListedInScope, s.Misplaced, s.OutOfOutline, s.Known)
		}
	}
}

// TestManyStructuresInDoubt: two points and over a tenth of them far from their communes,
// two structures and over a tenth that seem to stand twice, and any that may be closed are
// told of the scope.
func TestManyStructuresInDoubt(t *testing.T) {
	for _, tt := range []struct {
		structures, apart, twice, closed int
		want                             string
	}{
		{30, 0, 0, 0, ""},
		{30, 3, 3, 0, ""},
		{29, 3, 3, 0, "structures-apart 3 29; structures-twice 3 29"},
		{4, 1, 1, 0, ""},
		{4, 2, 2, 0, "structures-apart 2 4; structures-twice 2 4"},
		{30, 0, 0, 1, "structures-said-closed 1"},
		{30, 0, 0, 2, "structures-said-closed 2"},
	} {
		l := countedStudy(725, 0, day(2020, 1, 1))
		l.structures, l.communes.outOfOutline.Apart = nil, 0
		for i := range tt.structures {
			s := structure{placed: coverage.Agreement{Compared: 1, Apart: count(i < tt.apart)}}
			s.Departement = "57"
			if i < tt.twice {
				s.findings = append(s.findings, finding.HoursMissing.Found(), finding.StructureTwice.Found(2))
			}
			if i < tt.closed {
				s.findings = append(s.findings, finding.StructureSaidClosed.Found())
			}
			l.structures = append(l.structures, s)
		}
		(&area{settings: &l.study.Settings, scope: location.NewPointSet(0)}).compare(l)
		var got []string
		for _, f := range l.found.All() {
			got = append(got, f.Kind.Code+" "+strings.Join(details(f), " "))
			if f.Value != "Moselle (57)" || f.Source.File != "s.csv" || !f.Kind.Front {
				t.Errorf("%s of %q in %s, beside the answer %v", f.Kind.Code, f.Value, f.Source.File, f.Kind.Front)
			}
		}
		if all := strings.Join(got, "; "); all != tt.want {
			t.Errorf("%+v: %q", tt, all)
		}
	}
}

// TestPeopleUnlikeThoseKnown: a tenth more or fewer people than INSEE's are let pass, more
// are told with both numbers; not of a part of the communes.
func TestPeopleUnlikeThoseKnown(t *testing.T) {
	known := countedStudy(725, 0, day(2020, 1, 1))
	a := &area{settings: &known.study.Settings, scope: location.NewPointSet(0)}
	all := a.known().People
	for _, tt := range []struct {
		communes, people int
		want             bool
	}{
		{725, all, false}, {725, all*11/10 - 1, false}, {725, all*11/10 + 2, true}, {725, all*9/10 + 1, false}, {725, all*9/10 - 2, true}, {600, all / 2, false}, {725, 0, false},
	} {
		l := countedStudy(tt.communes, 0, day(2020, 1, 1))
		for i := range tt.communes {
			l.communes.communes[i].PopulationKnown = tt.people > 0
		}
		l.communes.communes[3].Population = tt.people
		l.study.Communes = l.communes.communes
		a := &area{settings: &l.study.Settings, scope: location.NewPointSet(0)}
		a.compare(l)
		told := ""
		for _, f := range l.found.All() {
			if f.Kind == finding.PeopleUnlike.Kind {
				told = strings.Join(details(f), " ") + " " + f.Value + " " + f.Source.File
			}
		}
		want := ""
		if tt.want {
			want = fmt.Sprintf("%d %d Moselle (57) c.csv", tt.people, all)
		}
		if told != want {
			t.Errorf("%d communes, %d people: told %q, want %q", tt.communes, tt.people, told, want)
		}
	}
}

// TestAFewMoreCommunes: of a small département three more are none too many.
func TestAFewMoreCommunes(t *testing.T) {
	for n, want := range map[int]int{101: 0, 104: 0, 105: 1} { // INSEE counts 101
		l := countedStudy(0, 0, day(2020, 1, 1))
		l.study.Settings.Departements = []string{"90"}
		for i := range n {
			l.communes.communes = append(l.communes.communes, coverage.Commune{Code: fmt.Sprint(90001 + i), Departement: "90"})
		}
		l.study.Communes = l.communes.communes
		a := &area{settings: &l.study.Settings, scope: location.NewPointSet(0)}
		if a.compare(l); byCode(l.found.All())["communes-too-many"] != want {
			t.Errorf("%d communes: %v", n, told(l.found.All()))
		}
	}
}

// countedStudy has so many communes of the Moselle and one beside, and so many
// structures labelled on the date, one labelled the day after, one of elsewhere.
func countedStudy(communes, structures int, date time.Time) *loading {
	c := &communeTable{table: &table.Table{File: "c.csv"}, outOfOutline: coverage.Agreement{Compared: 5, Apart: 2}}
	l := &loading{communes: c, study: &coverage.Study{
		Settings: coverage.Settings{Departements: []string{"57"}, Date: date}, Inputs: []coverage.Input{{Role: coverage.RoleStructures, File: "s.csv"}, {Role: coverage.RoleOutlines, File: "o.json"}},
	}}
	for i := range communes {
		c.communes = append(c.communes, coverage.Commune{Code: fmt.Sprint(57001 + i), Departement: "57"})
	}
	c.communes = append(c.communes, coverage.Commune{Code: "54395", Departement: "54"})
	l.study.Communes = c.communes
	labelled := func(departement string, on time.Time) {
		s := structure{placed: coverage.Agreement{Compared: 3, Apart: 1}, named: coverage.Agreement{Compared: 2, Apart: 1}}
		s.Departement, s.LabelledOn = departement, on
		l.structures = append(l.structures, s)
	}
	for range structures {
		labelled("57", date)
	}
	labelled("57", date.AddDate(0, 0, 1))
	labelled("", date.AddDate(0, 0, 1)) // nothing says where it is
	labelled("54", date)
	return l
}

// TestWhatIsKnownOfAScope: of several départements the sums and the names, of one that
// nobody knows nothing; the arrondissements of a city are one commune.
func TestWhatIsKnownOfAScope(t *testing.T) {
	scope := func(codes ...string) *area {
		return &area{settings: &coverage.Settings{Departements: codes, Date: day(2022, 6, 1)}}
	}
	one, other, both := scope("57").known(), scope("54").known(), scope("57", "54").known()
	if both.Communes != one.Communes+other.Communes || both.People != one.People+other.People || both.Structures != one.Structures+other.Structures || one.Structures != 25 || other.People == 0 {
		t.Errorf("known of both %+v, of each %+v and %+v", both, one, other)
	}
	if k := scope("57", "99").known(); k != (coverage.Known{}) {
		t.Errorf("of a département that is none: %+v", k)
	}
	if got := scope("57", "99", "2A").named(); got != "Moselle (57), (99), Corse-du-Sud (2A)" {
		t.Errorf("named %q", got)
	}
	if got := scope("57", "54", "55", "88", "67").named(); strings.Count(got, "(") != 5 {
		t.Errorf("five named %q", got)
	}
	if got := scope("57", "54", "55", "88", "67", "68").named(); got != "Moselle (57), Meurthe-et-Moselle (54), Meuse (55)… (6)" {
		t.Errorf("six named %q", got)
	}
	paris := []coverage.Commune{{Code: "75101", Departement: "75"}, {Code: "75120", Departement: "75"}, {Code: "57001", Departement: "57"}, {Code: "57002", Departement: "57"}}
	if a, b := scope("75").communes(paris), scope("75", "57").communes(paris); a != 1 || b != 3 {
		t.Errorf("%d and %d communes", a, b)
	}
}

// TestCommunesAtOnePoint: those in scope are compared, at the point that stands for
// them.
func TestCommunesAtOnePoint(t *testing.T) {
	var communes []coverage.Commune
	for _, c := range []struct {
		departement    string
		seat, centroid coverage.Position
	}{
		{"57", coverage.At(6, 49), coverage.At(7, 49)}, {"57", coverage.At(6, 49), coverage.At(7, 48)}, {"57", coverage.At(6, 49), coverage.At(7, 49)},
		{"57", coverage.At(6.1, 49), coverage.At(7, 47)}, {"57", coverage.Position{}, coverage.Position{}}, {"54", coverage.At(6.1, 49), coverage.At(7, 47)},
	} {
		communes = append(communes, coverage.Commune{Departement: c.departement, Seat: c.seat, Centroid: c.centroid})
	}
	for reference, want := range map[coverage.ReferenceKind]coverage.Agreement{coverage.Seat: {Compared: 4, Apart: 3}, coverage.Centroid: {Compared: 4, Apart: 2}} {
		a := &area{settings: &coverage.Settings{Departements: []string{"57"}, Reference: reference}}
		if got := a.samePoint(communes); got != want {
			t.Errorf("%v: %+v, want %+v", reference, got, want)
		}
	}
}

// TestDistantPoints: of two points of a commune more than 20 km apart, the one farther
// from the middle of its intercommunal body is dropped, which takes three chefs-lieux to
// know; else the centroid.
func TestDistantPoints(t *testing.T) {
	at := func(lat float64) coverage.Position { return coverage.At(6, lat) }
	body := func(n int) []coverage.Commune {
		list := []coverage.Commune{{EPCICode: "other", Seat: at(10)}, {EPCICode: "E", Centroid: at(10)}}
		for i := range n { // the median is that of 49.0
			list = append(list, coverage.Commune{EPCICode: "E", Seat: at([]float64{49, 49.01, 20, 49}[i])})
		}
		return list
	}
	for _, tt := range []struct {
		name           string
		others         []coverage.Commune
		epci           string
		seat, centroid coverage.Position
		want           string // lat of the seat, of the centroid
		told           string
	}{
		{"20.0 km", body(3), "E", at(49.3), at(49.1204), "49.3 49.1204", ""},
		{"20.1 km, the seat is nearer", body(3), "E", at(49.1), at(49.281), "49.1 -", "commune-points-apart|0||C|49.28100 6.00000|20 centroid"},
		{"20.1 km, the centroid is nearer", body(3), "E", at(49.281), at(49.1), "- 49.1", "commune-points-apart|0||C|49.28100 6.00000|20 seat"},
		{"a body of two and itself", body(2), "E", at(49.281), at(49.1), "- 49.1", "commune-points-apart|0||C|49.28100 6.00000|20 seat"},
		{"a body of one and itself", body(1), "E", at(49.281), at(49.1), "49.281 -", "commune-points-apart|0||C|49.10000 6.00000|20 centroid"},
		{"no body", body(3), "", at(49.281), at(49.1), "49.281 -", "commune-points-apart|0||C|49.10000 6.00000|20 centroid"},
		{"one point", body(3), "E", at(30), coverage.Position{}, "30 -", ""},
		{"the other point", body(3), "E", coverage.Position{}, at(30), "- 30", ""},
	} {
		c := &communeTable{communes: append(tt.others, coverage.Commune{Code: "1", Name: "C", EPCICode: tt.epci, Seat: tt.seat, Centroid: tt.centroid})}
		c.communeFindings = make(map[string][]finding.Finding)
		c.resolveDistantPoints()
		lat := func(p coverage.Position) string {
			if !p.Known {
				return "-"
			}
			return fmt.Sprint(p.Point.Lat())
		}
		last := c.communes[len(c.communes)-1]
		if got := lat(last.Seat) + " " + lat(last.Centroid); got != tt.want || strings.Join(told(c.communeFindings["1"]), "; ") != tt.told {
			t.Errorf("%s: %s, %q, want %s, %q", tt.name, got, told(c.communeFindings["1"]), tt.want, tt.told)
		}
	}
	if m := median([]float64{5, 1, 4}); m != 4 {
		t.Errorf("median %v", m)
	}
}

// TestOutlinesOfAnotherPlace: nine of ten points must lie in their outlines, or so many
// metres outside, and every département must have one.
func TestOutlinesOfAnotherPlace(t *testing.T) {
	box := orb.MultiPolygon{{{{5.9, 48.9}, {6.1, 48.9}, {6.1, 49.1}, {5.9, 49.1}, {5.9, 48.9}}}}
	points := func(out int, lat float64) (all orb.MultiPoint) {
		for i := range 10 {
			all = append(all, orb.Point{6, map[bool]float64{true: lat, false: 49}[i < out]})
		}
		return all
	}
	own := []coverage.Outline{{Code: "57", Area: box}, {Code: "54", Area: box}}
	for _, tt := range []struct {
		name  string
		scope map[string]orb.MultiPoint
		want  bool
	}{
		{"none", nil, false},
		{"all within", map[string]orb.MultiPoint{"57": points(0, 0)}, true},
		{"nine within", map[string]orb.MultiPoint{"57": points(1, 50)}, true},
		{"eight within", map[string]orb.MultiPoint{"57": points(2, 50)}, false},
		{"4.9 km outside", map[string]orb.MultiPoint{"57": points(10, 49.144)}, true},
		{"5.1 km outside", map[string]orb.MultiPoint{"57": points(10, 49.146)}, false},
		{"one of two elsewhere", map[string]orb.MultiPoint{"57": points(0, 0), "54": points(2, 50)}, false},
		{"one of two without an outline", map[string]orb.MultiPoint{"57": points(0, 0), "99": points(0, 0)}, false},
	} {
		if got := new(loading).wellPlaced(tt.scope, own); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
	outlines := []orb.MultiPolygon{box, {{{{0, 0}, {1, 0}, {1, 1}, {0, 0}}}}}
	if mostWithin(orb.MultiPoint{{6, 49}, {6, 49}}, func(i int) orb.MultiPolygon { return outlines[i] }, 2000) {
		t.Error("the second point lies in the outline of the first")
	}

	l := &loading{study: &coverage.Study{Settings: coverage.Settings{Departements: []string{"57", "54"}, Reference: coverage.Centroid}, Communes: []coverage.Commune{
		{Departement: "57", Seat: coverage.At(1, 1), Centroid: coverage.At(2, 2)}, {Departement: "57"}, {Departement: "54", Seat: coverage.At(3, 3)},
		{Departement: "88", Seat: coverage.At(4, 4), Outline: box},
	}}}
	got, outlined := l.pointsInScope()
	if len(got) != 2 || !slices.Equal(got["57"], orb.MultiPoint{{2, 2}}) || !slices.Equal(got["54"], orb.MultiPoint{{3, 3}}) || outlined {
		t.Errorf("%v, with outlines %v", got, outlined)
	}
	l.study.Communes[1].Outline = box
	if _, outlined := l.pointsInScope(); !outlined {
		t.Error("the outline of a commune without a point is none")
	}
}

// TestPeopleOfOtherCommunes: where over a tenth of the communes have less than half or more
// than twice the people that are known there, that is told beside the answer; where most
// have, as in a column that was sorted alone, nothing is said of them. A few small communes
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
		change          func(about int) int
		told, refused   bool
	}{
		"as known":         {100, 0, nil, false, false},
		"a tenth":          {100, 10, func(about int) int { return 2*about + 51 }, false, false},
		"over a tenth":     {100, 11, func(about int) int { return 2*about + 51 }, true, false},
		"not so far":       {100, 50, func(about int) int { return 2*about + 50 }, false, false},
		"half":             {100, 50, func(about int) int { return 5*about + 500 }, true, false},
		"over half":        {100, 51, func(about int) int { return 5*about + 500 }, true, true},
		"of few communes":  {19, 19, func(about int) int { return 5*about + 500 }, false, false},
		"of some communes": {20, 20, func(about int) int { return 5*about + 500 }, true, true},
	} {
		l := &loading{study: &coverage.Study{}, communes: &communeTable{table: &table.Table{File: "c.csv"}}}
		l.study.Settings.Departements = []string{"90"}
		unlike := 0
		for i, code := range codes[:tt.communes] {
			c := coverage.Commune{Code: code, Departement: "90", Population: known[code], PopulationKnown: true}
			if i < tt.apart {
				c.Population = tt.change(c.Population)
			}
			l.study.Communes = append(l.study.Communes, c)
			if low, high := min(c.Population, known[code])+50, max(c.Population, known[code])+50; high > 2*low {
				unlike++
			}
		}
		l.study.Communes = append(l.study.Communes, coverage.Commune{Code: "57463", Departement: "57", Population: 1, PopulationKnown: true}, coverage.Commune{Code: "90999", Departement: "90"})
		if err := l.comparePeople(); err != nil {
			t.Fatal(err)
		}
		if want := (coverage.Agreement{Compared: tt.communes, Apart: unlike}); l.study.Peopled != want {
			t.Errorf("%s: %+v, want %+v", name, l.study.Peopled, want)
		}
		told := byCode(l.found.All())[finding.PopulationsUnlike.Code] > 0
		if told != tt.told || (l.study.Peopled.Tells() && 2*l.study.Peopled.Apart > l.study.Peopled.Compared) != tt.refused {
			t.Errorf("%s: told %v, of %+v", name, told, l.study.Peopled)
		}
	}
}
