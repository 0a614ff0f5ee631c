package data

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/location"
	"acces30/data/table"
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

// TestCommunesOfUnknownNumber: where it is not known how many communes there are, there are
// not too many.
func TestCommunesOfUnknownNumber(t *testing.T) {
	for known, want := range map[int]int{0: 0, 100: 1, 740: 0} {
		l := countedStudy(740, 0, day(2020, 1, 1))
		l.study.Known.Communes = known
		a := &area{settings: &l.study.Settings, scope: location.NewPointSet(0)}
		if a.reportCommunes(l); byCode(l.found.All())["communes-too-many"] != want {
			t.Errorf("of %d known: %v", known, told(l.found.All()))
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
