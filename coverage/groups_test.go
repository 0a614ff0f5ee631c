package coverage

import (
	"testing"

	"acces30/coverage/road"
)

// TestHouseholdsWithoutACar are split as the people of their commune are, in hundredths;
// beside them all people, where nothing else counts these.
func TestHouseholdsWithoutACar(t *testing.T) {
	a, b, c, d, e := timed(200, min20, Covered), timed(10, min15, Covered), timed(7, road.Unreached, NotComputed), timed(0, min15, Covered), timed(100, 1, Covered)
	a.ByPoint = &PointShare{Computed: 150, Within: []int{50, 120, 149}}
	for _, c := range []*CommuneAccess{&a, &c, &d, &e} {
		c.Commune.NoCarKnown = true
	}
	a.Commune.NoCarHouseholds, b.Commune.NoCarHouseholds, c.Commune.NoCarHouseholds, d.Commune.NoCarHouseholds, e.Commune.NoCarHouseholds = 33, 5, 2, 3, 1
	e.Groups = make([]GroupSplit, Groups)
	e.Groups[Under18] = GroupSplit{All: 500, Computed: 400, Within: []uint64{100, 200, 300}, Untold: 2, UntoldPeople: 70}
	e.Groups[AllPeople] = GroupSplit{All: 9, Within: []uint64{1, 1, 1}}
	r := &Result{Study: &Study{Settings: Settings{Threshold: min30}}, Communes: []CommuneAccess{a, b, c, d, e}}
	r.countWithoutCar()
	split := func(all, computed uint64, within ...uint64) GroupSplit {
		return GroupSplit{All: all, Computed: computed, Within: within}
	}
	for i, want := range [][2]GroupSplit{
		{split(20_000, 15_000, 5000, 12_000, 14_900), split(3300, 2475, 825, 1980, 2458)},
		{split(1000, 1000, 1000, 1000, 1000), {Untold: 1, UntoldPeople: 1000}},
		{split(700, 0, 0, 0, 0), split(200, 0, 0, 0, 0)},
		{split(0, 0, 0, 0, 0), {}},
		{split(10_000, 10_000, 10_000, 10_000, 10_000), split(100, 100, 100, 100, 100)},
	} {
		same(t, "all people", r.Communes[i].Groups[AllPeople], want[0])
		same(t, "without a car", r.Communes[i].Groups[NoCarHouseholds], want[1])
	}
	r.Groups = groupsOf(r.Communes)
	want := make([]GroupSplit, Groups)
	want[AllPeople] = split(31_700, 26_000, 16_000, 23_000, 25_900)
	want[Under18] = r.Communes[4].Groups[Under18]
	want[NoCarHouseholds] = GroupSplit{All: 3600, Computed: 2575, Within: []uint64{925, 2080, 2558}, Untold: 1, UntoldPeople: 1000}
	same(t, "of the scope", r.Groups, want)
	same(t, "told", r.ToldGroups(), []Group{AllPeople, Under18, NoCarHouseholds})
	for k, want := range []float64{1650.0 / 2575, 495.0 / 2575, 17.0 / 2575} {
		if share, known := r.Groups[NoCarHouseholds].BeyondShare(k); !known || share != want {
			t.Errorf("beyond limit %d: %v, %v", k, share, known)
		}
	}
	for _, none := range []GroupSplit{{}, split(5, 0, 0), {Computed: 3}} {
		if _, known := none.BeyondShare(0); known {
			t.Errorf("%+v has a share", none)
		}
	}
	one := split(1, 1, 0)
	if share, known := one.BeyondShare(0); !known || share != 1 {
		t.Errorf("of a hundredth: %v, %v", share, known)
	}
}

// TestPeopleOfSquaresStay: where squares count all people, those stay as they are; where no
// commune tells its households nothing is counted at all.
func TestPeopleOfSquaresStay(t *testing.T) {
	c := timed(10, min15, Covered)
	c.Commune.NoCarKnown, c.Commune.NoCarHouseholds = true, 4
	c.Groups = make([]GroupSplit, Groups)
	squares := GroupSplit{All: 990, Computed: 980, Within: []uint64{1, 2, 3}}
	c.Groups[AllPeople] = squares
	c.Groups[NoCarHouseholds] = GroupSplit{All: 1}
	r := &Result{Study: &Study{Settings: Settings{Threshold: min30}, PopulationGroups: []GroupCounts{}}, Communes: []CommuneAccess{c}}
	r.countWithoutCar()
	same(t, "all people", r.Communes[0].Groups[AllPeople], squares)
	same(t, "without a car", r.Communes[0].Groups[NoCarHouseholds], GroupSplit{All: 400, Computed: 400, Within: []uint64{400, 400, 400}})
	silent := &Result{Study: r.Study, Communes: []CommuneAccess{timed(10, min15, Covered)}}
	silent.countWithoutCar()
	if silent.Communes[0].Groups != nil || groupsOf(silent.Communes) != nil {
		t.Errorf("nothing tells households: %+v", silent.Communes[0].Groups)
	}
}

// TestWholes: what each group is a part of.
func TestWholes(t *testing.T) {
	r := &Result{Groups: make([]GroupSplit, Groups)}
	wholes := func() (all []Group) {
		for g := range Groups {
			all = append(all, r.WholeOf(g))
		}
		return all
	}
	same(t, "households not counted", wholes(), []Group{AllPeople, AllPeople, AllPeople, AllPeople, AllHouseholds, AllPeople, AllPeople})
	r.Groups[AllHouseholds].Within = []uint64{}
	same(t, "households counted", wholes(), []Group{AllPeople, AllPeople, AllPeople, AllPeople, AllHouseholds, AllHouseholds, AllPeople})
	for g, want := range []bool{false, false, false, false, true, true, true} {
		if Group(g).OfHouseholds() != want {
			t.Errorf("group %d is of households: %v", g, !want)
		}
	}
	for hundredths, want := range map[uint64]int{0: 0, 49: 0, 50: 1, 149: 1, 150: 2, 10_049: 100} {
		if got := Whole(hundredths); got != want {
			t.Errorf("%d hundredths are %d", hundredths, got)
		}
	}
}

// TestPeopleAtPoints: who is split by points, and who has none.
func TestPeopleAtPoints(t *testing.T) {
	limits := (&Settings{Threshold: min30}).Limits()
	points := timed(100, min20+1, Beyond)
	points.ByPoint = &PointShare{Computed: 90, Within: []int{10, 40, 90}}
	empty := timed(0, min20+1, Beyond)
	empty.ByPoint = &PointShare{Within: []int{0, 0, 0}}
	at, left, nobody := timed(7, min20, Covered), timed(3, road.Unreached, NotComputed), timed(0, min15, Covered)
	r := &Result{Study: &Study{Settings: Settings{Threshold: min30}}, Communes: []CommuneAccess{points, empty, at, left, nobody}}
	r.ByPoint = peopleWithin(r)
	same(t, "by point", r.ByPoint, []PeopleWithin{{min15, 10, 87, 13}, {min20, 47, 50, 13}, {min30, 97, 0, 13}})
	for i, want := range []struct {
		people int
		known  bool
		share  float64
		told   bool
	}{{40, true, 40.0 / 90, true}, {0, true, 0, false}, {7, true, 1, true}, {0, false, 0, false}, {0, true, 0, false}} {
		c := &r.Communes[i]
		people, known := c.PeopleWithin(1, limits)
		share, told := c.ShareWithin(1, limits)
		if people != want.people || known != want.known || share != want.share || told != want.told {
			t.Errorf("commune %d: %d people, %v; share %v, %v", i, people, known, share, told)
		}
	}
	if without := r.WithoutPoints(); without != (Count{1, 7}) {
		t.Errorf("%v without points", without)
	}
	if p, known := r.PeopleWithinAt(min20); !known || p != r.ByPoint[1] || p.Share() != 47.0/97 {
		t.Errorf("%+v, %v, share %v", p, known, p.Share())
	}
	if _, known := r.PeopleWithinAt(min25); known {
		t.Error("people at a limit not computed")
	}
	for _, one := range []PeopleWithin{{Limit: 1, Within: 1}, {Limit: 1, Beyond: 1}, {Limit: 1, NotComputed: 1}} {
		r.ByPoint = []PeopleWithin{one}
		if p, known := r.PeopleWithinAt(1); known != (one.NotComputed == 0) || p.Share() != float64(one.Within) {
			t.Errorf("%+v: %v, share %v", one, known, p.Share())
		}
	}
	r.Communes, r.ByPoint = r.Communes[2:], nil
	if got := peopleWithin(r); got != nil {
		t.Errorf("nobody has points: %+v", got)
	}
	r.PeopleModelled = true
	if got := peopleWithin(r); len(got) != 3 {
		t.Errorf("modelled: %+v", got)
	}
	r.PeopleModelled, r.Study.PopulationPoints = false, make([]PopulationPoint, 1)
	if got := peopleWithin(r); len(got) != 3 {
		t.Errorf("points given: %+v", got)
	}
}
