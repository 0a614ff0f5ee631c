package compare

import (
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/label"
	"acces30/coverage/road"

	"github.com/google/go-cmp/cmp"
)

// day is the date of the results made here.
var day = time.Date(2024, 8, 1, 0, 0, 0, 0, time.UTC)

// week is open on so many days from Monday on, from 9 to an hour.
func week(days int, until uint16) label.Week {
	w := label.Week{Stated: true}
	for d := range days {
		w.Days[d] = []label.Interval{{Open: 9 * 60, Close: until * 60}}
	}
	return w
}

// place is a structure of one point.
func place(id, name, commune string, lon, lat float64, hours label.Week) coverage.Structure {
	return coverage.Structure{ID: id, Name: name, Departement: "57", Format: coverage.Fixed, Points: []coverage.ServicePoint{
		{ID: id, Name: name, Commune: commune, Position: coverage.At(lon, lat), Hours: hours},
	}}
}

// commune is a row of a result: times in seconds to the first two structures.
type commune struct {
	code         string
	people       int
	first, other road.Deciseconds
	left         bool // not computed
}

// resultOf makes a result at a threshold in minutes.
func resultOf(threshold float64, structures []coverage.Structure, communes ...commune) *coverage.Result {
	study := &coverage.Study{
		Settings:   coverage.Settings{Departements: []string{"57"}, Date: day, Threshold: road.FromMinutes(threshold)},
		Structures: structures,
		Inputs:     []coverage.Input{{Role: coverage.RoleStructures, SHA256: "list"}},
	}
	for _, c := range communes {
		study.Communes = append(study.Communes, coverage.Commune{Code: c.code, Name: "N" + c.code, Departement: "57", Population: c.people, PopulationKnown: true})
	}
	r := &coverage.Result{Study: study}
	for i := range structures {
		s := &structures[i]
		r.Structures = append(r.Structures, coverage.StructureReach{Structure: s, InScope: s.Departement == "57", Weekly: s.Weekly(label.Known()),
			Within: make([]coverage.Count, 3), Points: make([]coverage.PointReach, len(s.Points))})
	}
	for i, c := range communes {
		row := coverage.CommuneAccess{Commune: &study.Communes[i]}
		for k := range row.Nearest {
			row.Nearest[k] = coverage.Reach{Structure: coverage.NoStructure, Time: road.Unreached}
		}
		if c.left {
			row.LeaveOut(coverage.NoPosition)
		} else {
			row.Nearest[0] = coverage.Reach{Time: c.first}
			row.Nearest[1] = coverage.Reach{Structure: min(1, len(structures)-1), Time: c.other}
		}
		r.Communes = append(r.Communes, row)
	}
	r.SumUp()
	return r
}

const minute = road.Minute

func codesOf(changes []CommuneChange) (codes []string) {
	for _, c := range changes {
		codes = append(codes, c.Code)
	}
	return codes
}

// TestCommunesThatChange: within the tolerance nothing changed unless a class did;
// those that fell beyond the highest limit come first.
func TestCommunesThatChange(t *testing.T) {
	list := []coverage.Structure{place("1", "A", "57001", 6, 49, label.Week{}), place("2", "B", "57002", 6.5, 49, label.Week{})}
	before := resultOf(30, list,
		commune{"57001", 10, 300 * 10, 50 * minute, false}, // 5 min sharp
		commune{"57002", 10, 12 * minute, 50 * minute, false},
		commune{"57003", 10, 12 * minute, 50 * minute, false},
		commune{"57004", 10, 29 * minute, 50 * minute, false},
		commune{"57005", 90, 21 * minute, 50 * minute, false},
		commune{"57006", 10, 12 * minute, 50 * minute, false},
		commune{"57007", 10, 14 * minute, 50 * minute, false},
		commune{"57009", 10, 14 * minute, 50 * minute, false})
	after := resultOf(30, list,
		commune{"57001", 10, 300*10 + 1, 50 * minute, false},        // over 5 minutes by a tenth
		commune{"57002", 10, 12*minute + 300, 50 * minute, false},   // half a minute: within the tolerance
		commune{"57003", 10, 12*minute + 301, 50 * minute, false},   // a tenth over it
		commune{"57004", 10, 31 * minute, 50 * minute, false},       // beyond the promise
		commune{"57005", 90, 19 * minute, 50 * minute, false},       // within 20
		commune{"57006", 10, 0, 0, true},                            // no longer computed
		commune{"57007", 10, road.Unreached, road.Unreached, false}, // cut off
		commune{"57008", 10, 5 * minute, 50 * minute, false})        // new
	c := New(before, after, Options{Tolerance: 300, Moved: 200})
	want := []string{"57007", "57004", "57005", "57006", "57008", "57009", "57003", "57001"}
	if d := cmp.Diff(want, codesOf(c.Communes)); d != "" {
		t.Errorf("changed (-want +got):\n%s", d)
	}
	for i := range c.Communes {
		switch change := &c.Communes[i]; change.Code {
		case "57004", "57007":
			if change.Crosses(30*minute) != -1 {
				t.Errorf("%s crosses %d", change.Code, change.Crosses(30*minute))
			}
		case "57005":
			if change.Crosses(20*minute) != 1 || change.Crosses(30*minute) != 0 {
				t.Error("57005 came within 20 minutes")
			}
		case "57006", "57008", "57009":
			// What is not there, or not computed, is of no class.
			if b, a := change.Before, change.After; (b.Class == coverage.NoClass) != (change.Code == "57008") || (a.Class == coverage.NoClass) != (change.Code != "57008") ||
				(b.Access == nil) != (change.Code == "57008") || (a.Access == nil) != (change.Code == "57009") || change.Commune().Code != change.Code {
				t.Errorf("%s: %+v, %+v", change.Code, b, a)
			}
			if _, known := change.Delta(); known || change.Crosses(30*minute) != 0 {
				t.Errorf("%s has a delta or a side", change.Code)
			}
		}
	}
}

// TestStructuresThatChange matches by number, then by name and place.
func TestStructuresThatChange(t *testing.T) {
	full := week(5, 14)
	before := resultOf(30, []coverage.Structure{
		place("1", "France services de Metz", "57463", 6.17, 49.11, full),
		place("2", "France services de Bitche", "57089", 7.43, 49.05, full),
		place("3", "France services d'Ottange", "57529", 6.02, 49.43, full),
		place("4", "Maison de Sierck", "57650", 6.35, 49.44, full),
		place("5", "Dieuze", "57177", 6.71, 48.81, full),
		place("6", "Boulay", "57097", 6.49, 49.18, full),
	})
	moved := place("2", "France services de BITCHE", "57089", 7.43, 49.06, week(4, 14))
	more := place("6", "Boulay", "57097", 6.49, 49.18, label.Week{})
	more.Points = append(more.Points, coverage.ServicePoint{ID: "6-b", Commune: "57106"})
	after := resultOf(30, []coverage.Structure{
		place("1", "France services de Metz", "57463", 6.1701, 49.11, full), // 7 m: not moved
		moved,
		place("77", "France Services d’Ottange", "57529", 6.02, 49.43, full), // renumbered
		place("78", "France services du Pays de Sierck", "57650", 6.35, 49.44, full),
		more,
		place("9", "Vigy", "57716", 6.3, 49.2, full),
	})
	c := New(before, after, Options{Tolerance: 300, Moved: 200})
	got := map[string]StructureKind{}
	for _, s := range c.Structures {
		got[s.Structure().ID] = s.Kind
	}
	want := map[string]StructureKind{
		"5": Gone, "9": Opened, "2": Relocated | HoursChanged, "77": Renumbered, "78": Renumbered | Renamed, "6": PointsMore | Untold,
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	for _, s := range c.Structures {
		if s.Kind.Has(Relocated) && (s.Metres < 1100 || s.Metres > 1125) {
			t.Errorf("moved by %v m, a hundredth of a degree of latitude is 1,112", s.Metres)
		}
	}
	if c.Structures[0].Kind != Gone || c.Structures[1].Kind != Opened {
		t.Error("gone and opened come first")
	}
}

// TestAmbiguousNamesAreNotMatched: two structures of one name can't be told apart
// without their numbers.
func TestAmbiguousNamesAreNotMatched(t *testing.T) {
	before := resultOf(30, []coverage.Structure{place("1", "La Poste", "57001", 6, 49, label.Week{}), place("2", "La Poste", "57002", 6.5, 49, label.Week{})})
	after := resultOf(30, []coverage.Structure{place("8", "La Poste", "57003", 6.2, 49.5, label.Week{}), place("9", "La Poste", "57004", 6.7, 49.5, label.Week{})})
	c := New(before, after, Options{Moved: 200})
	if len(c.Structures) != 4 {
		t.Errorf("%d changes, want 2 gone and 2 opened", len(c.Structures))
	}
}

// TestStructuresAroundAnotherArea: when the communes around may be others, what
// stands around the scope tells nothing.
func TestStructuresAroundAnotherArea(t *testing.T) {
	near := place("5", "Sarralbe", "67001", 7, 49, label.Week{})
	near.Departement = "67"
	before, after := resultOf(30, []coverage.Structure{near}), resultOf(30, nil)
	if c := New(before, after, Options{}); len(c.Structures) != 1 || c.Structures[0].InScope {
		t.Errorf("in the same area: %+v", c.Structures)
	}
	after.Study.Settings.MarginMetres = 20000
	if c := New(before, after, Options{}); len(c.Structures) != 0 {
		t.Errorf("in another area: %+v", c.Structures)
	}
}

// TestWatch: gone first, with whom it leaves; then fewer hours, then criteria newly
// not met, then the others.
func TestWatch(t *testing.T) {
	full := week(5, 14) // 25 h
	before := resultOf(30, []coverage.Structure{
		place("1", "Gone", "57001", 6, 49, full), place("2", "Near", "57002", 6.1, 49, full),
		place("3", "Fewer", "57003", 6.2, 49, week(6, 18)), place("4", "Under", "57004", 6.3, 49, week(3, 12)),
	}, commune{"57001", 100, 5 * minute, 40 * minute, false}, commune{"57002", 50, 14 * minute, 18 * minute, false}, commune{"57003", 7, 25 * minute, 28 * minute, false})
	after := resultOf(30, []coverage.Structure{
		place("2", "Near", "57002", 6.1, 49, week(5, 12)), place("3", "Fewer", "57003", 6.2, 49, week(6, 16)),
		place("4", "Under", "57004", 6.3, 49, week(3, 12)), place("5", "New under", "57005", 6.4, 49, week(1, 12)),
	}, commune{"57001", 100, 40 * minute, 45 * minute, false})
	c := New(before, after, Options{})
	var got []string
	for _, w := range c.Watch {
		got = append(got, w.Structure.Structure.Name)
	}
	if d := cmp.Diff([]string{"Gone", "Near", "Fewer", "New under", "Under"}, got); d != "" {
		t.Fatalf("(-want +got):\n%s", d)
	}
	if d := cmp.Diff([]coverage.Count{{Communes: 2, People: 150}, {Communes: 1, People: 100}, {Communes: 1, People: 100}}, c.Watch[0].Lost); d != "" {
		t.Errorf("lost without the one gone (-want +got):\n%s", d)
	}
	if near := c.Watch[1]; !near.FewerHours || !near.UnderHours || near.UnderDays || !near.New || near.MinutesBefore != 1500 || near.MinutesNow != 900 {
		t.Errorf("near: %+v", near)
	}
	if first := New(nil, after, Options{}).Watch; len(first) != 3 || first[0].New || first[0].MinutesBefore != 0 {
		t.Errorf("without an earlier edition: %+v", first)
	}
}

// TestListThatStays tells a list of the same file from a new one of the same content.
func TestListThatStays(t *testing.T) {
	list := []coverage.Structure{place("1", "A", "57001", 6, 49, week(5, 14))}
	before, after := resultOf(30, list), resultOf(30, list)
	if l := New(before, after, Options{}).List; !l.SameFiles || !l.Same {
		t.Errorf("the same list: %+v", l)
	}
	after.Study.Inputs[0].SHA256 = "another"
	if l := New(before, after, Options{}).List; l.SameFiles || !l.Same {
		t.Errorf("another file of the same content: %+v", l)
	}
	after = resultOf(30, []coverage.Structure{place("1", "A", "57001", 6, 49, week(5, 15))})
	if l := New(before, after, Options{}).List; l.Same {
		t.Errorf("other hours: %+v", l)
	}
}

// TestSameScope: results of other départements are not compared; of other communes of the
// same ones they are.
func TestSameScope(t *testing.T) {
	of := func(departements ...string) *coverage.Result {
		r := new(coverage.Result)
		for _, code := range departements {
			r.Communes = append(r.Communes, coverage.CommuneAccess{Commune: &coverage.Commune{Code: code + "001", Departement: code}})
		}
		return r
	}
	for _, tt := range []struct {
		before, after *coverage.Result
		want          string
	}{
		{of("57"), of("57", "57"), ""},
		{of("67", "57"), of("57", "67"), ""},
		{of("57"), of("67"), "the two editions are not of the same scope: 57, then 67"},
		{of("57"), of("57", "67"), "the two editions are not of the same scope: 57, then 57, 67"},
		{of("57", "67"), of("57"), "the two editions are not of the same scope: 57, 67, then 57"},
	} {
		got := ""
		if err := SameScope(tt.before, tt.after); err != nil {
			got = err.Error()
		}
		if got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}
