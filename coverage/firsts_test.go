package coverage

import (
	"testing"
	"time"

	"acces30/coverage/road"
)

// TestStructuresSinceByDay: the first labelled comes first, whatever their order.
func TestStructuresSinceByDay(t *testing.T) {
	day := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)
	r := &Result{Study: &Study{Settings: Settings{Threshold: Promise, Since: day}}, Since: &Since{}}
	for i, after := range []int{5, 0, 9, 5} {
		r.Study.Structures = append(r.Study.Structures, Structure{ID: string(rune('a' + i)), LabelledOn: day.AddDate(0, 0, after)})
	}
	before := Structure{LabelledOn: day.AddDate(0, 0, -1), Points: []ServicePoint{{From: day}, {}}}
	undated := Structure{Points: []ServicePoint{{From: day.AddDate(0, 0, -1)}, {From: day}}}
	r.Study.Structures = append(r.Study.Structures, undated, before, undated, undated)
	for i := range r.Study.Structures {
		r.Structures = append(r.Structures, StructureReach{Structure: &r.Study.Structures[i], InScope: i < 7})
	}
	r.SumUp()
	order := ""
	for _, s := range r.Since.Structures {
		order += s.Structure.ID
	}
	if order != "badc" || r.Since.Undated != 2 || r.Since.Points != 3 {
		t.Errorf("in the order %s, %d undated, %d points", order, r.Since.Undated, r.Since.Points)
	}
}

// codes names communes in their order.
func codes(communes []*CommuneAccess) (all []string) {
	for _, c := range communes {
		all = append(all, c.Commune.Code[3:])
	}
	return all
}

// TestWhoComesFirst: the lists of communes and structures, in their order.
func TestWhoComesFirst(t *testing.T) {
	r := landOf()
	same(t, "beyond first", codes(r.BeyondFirst()), []string{"04", "09", "03", "06"})
	same(t, "slowest", codes(r.Slowest(4)), []string{"06", "09", "03", "07"})
	same(t, "all by time", codes(r.Slowest(8)), []string{"06", "09", "03", "07", "08", "02", "01"})
	same(t, "fragile", codes(r.Fragile()), []string{"02", "08", "07"})
	listed := func() (all string) {
		for _, s := range r.Listed() {
			all += s.Structure.ID
		}
		return all
	}
	if got := listed(); got != "S0S1S3S2" {
		t.Errorf("listed %s", got)
	}
	r.Structures[2].Catchment = Count{}
	if got := listed(); got != "S0S1S3" {
		t.Errorf("without a catchment: %s", got)
	}
	r.Structures[2].Within = []Count{{}, {Communes: 1}}
	if got := listed(); got != "S0S1S3S2" {
		t.Errorf("within a limit of one: %s", got)
	}
	s, p := r.Study.Point(r.Communes[6].Nearest[0])
	if s != &r.Study.Structures[3] || p != &r.Study.Structures[3].Points[2] {
		t.Errorf("a reach leads to %v, %v", s, p)
	}
	for _, to := range []Reach{NoReach(), {Structure: NoStructure}, {Time: road.Unreached}} {
		if s, p := r.Study.Point(to); s != nil || p != nil {
			t.Errorf("%+v leads to %v, %v", to, s, p)
		}
	}
}

// TestUnreachableByPeople: of those that no path leads from, the one with most people is
// looked at first; of as many people times minutes, the slowest, then by code.
func TestUnreachableByPeople(t *testing.T) {
	r := &Result{Study: &Study{Settings: Settings{Threshold: min15}}}
	for _, c := range []struct {
		code   string
		people int
		time   road.Deciseconds
		status Status
	}{
		{"57001", 5, road.Unreached, Unreachable}, {"57002", 9, road.Unreached, Unreachable}, {"57003", 1, min20, Beyond},
		{"57004", 0, min20, Beyond}, {"57005", 0, min25, Beyond}, {"57006", 10, min15, Covered}, {"57007", 1, min20, Beyond}, {"57008", 99, 0, NotComputed},
	} {
		a := timed(c.people, c.time, c.status)
		a.Commune.Code = c.code
		r.Communes = append(r.Communes, a)
	}
	same(t, "beyond first", codes(r.BeyondFirst()), []string{"02", "01", "03", "07", "05", "04"})
	if m := r.Communes[2].PeopleMinutes(min15); m != 5 {
		t.Errorf("%v people × minutes", m)
	}
	if m := r.Communes[5].PeopleMinutes(min15 - 600); m != 0 {
		t.Errorf("%v people × minutes of a covered commune", m)
	}
}
