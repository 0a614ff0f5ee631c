package coverage

import (
	"slices"
	"testing"

	"acces30/coverage/road"
)

// timed makes a commune with its people, known when not negative, and its time.
func timed(people int, time road.Deciseconds, status Status) CommuneAccess {
	c := CommuneAccess{
		Commune: &Commune{Population: max(people, 0), PopulationKnown: people >= 0},
		Status:  status,
	}
	c.Nearest[0].Time = time
	return c
}

func TestMeanMinutes(t *testing.T) {
	r := Result{Communes: []CommuneAccess{
		timed(100, road.FromMinutes(10), Covered),
		timed(300, road.FromMinutes(30), Covered),
		timed(-1, road.FromMinutes(50), Beyond),
		timed(999, road.Unreached, Unreachable),
	}}
	if minutes, known := r.MeanMinutes(); !known || minutes != 25 {
		t.Errorf("mean %v, %v", minutes, known)
	}
	r.Communes = r.Communes[2:]
	if minutes, known := r.MeanMinutes(); known || minutes != 0 {
		t.Errorf("nobody counts: %v, %v", minutes, known)
	}
}

// TestCertaintyOfTheComputed: a commune that was not computed is in no class of
// certainty, and on no side of a limit.
func TestCertaintyOfTheComputed(t *testing.T) {
	left := timed(110, road.Unreached, NotComputed)
	left.Reason = OffRoads
	r := Result{
		Study:    &Study{Settings: Settings{Threshold: Promise}},
		Communes: []CommuneAccess{timed(290, road.Unreached, Unreachable), left},
	}
	r.SumUp()
	if got := r.Certainty[BeyondSurely]; got != (Count{1, 290}) {
		t.Errorf("beyond %v", got)
	}
	if r.Scope.NotComputed != (Count{1, 110}) || r.Scope.ByReason[OffRoads] != (Count{1, 110}) || r.Scope.Computed() != (Count{1, 290}) {
		t.Errorf("scope %+v", r.Scope)
	}
	for _, tally := range r.Tallies {
		if tally.Beyond != (Count{1, 290}) || tally.NotComputed != (Count{1, 110}) || tally.Computed() != (Count{1, 290}) {
			t.Errorf("tally %+v", tally)
		}
	}
	if c := &r.Communes[1]; c.Status != NotComputed || c.Class != NoClass || len(r.BeyondFirst()) != 1 {
		t.Errorf("the commune left out: %+v; %d beyond", c, len(r.BeyondFirst()))
	}
}

// TestLeftOut: the reason with the most communes comes first, and one without
// any is not named.
func TestLeftOut(t *testing.T) {
	var s Scope
	s.ByReason[NoPosition], s.ByReason[RoadsGoOn], s.ByReason[OutsideRoads] = Count{2, 9}, Count{2, 5}, Count{7, 1}
	s.ByReason[OffRoads] = Count{1, 80}
	got := s.LeftOut()
	want := []ReasonCount{{OutsideRoads, Count{7, 1}}, {NoPosition, Count{2, 9}}, {RoadsGoOn, Count{2, 5}}, {OffRoads, Count{1, 80}}}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	codes := make(map[string]bool)
	for why := NoPosition; int(why) < Reasons; why++ {
		if codes[why.Code()] || why.Code() == "" {
			t.Errorf("reason %d has the code %q", why, why.Code())
		}
		codes[why.Code()] = true
	}
}

// TestPeopleComputed: of a commune's population points, those that the inputs
// tell nothing of are on neither side of a limit.
func TestPeopleComputed(t *testing.T) {
	limits := (&Settings{Threshold: Promise}).Limits()
	part, none, all := timed(100, road.Unreached, NotComputed), timed(50, road.Unreached, NotComputed), timed(7, 600, Covered)
	part.ByPoint = &PointShare{Points: 4, Computed: 60, Within: []int{0, 10, 45}}
	lost := timed(30, 600, Covered)
	lost.ByPoint = &PointShare{Points: 1, Within: []int{0, 0, 0}}
	r := Result{Study: &Study{Settings: Settings{Threshold: Promise}, PopulationPoints: make([]PopulationPoint, 1)}, Communes: []CommuneAccess{part, none, all, lost}}
	got := peopleWithin(&r)
	want := PeopleWithin{Limit: Promise, Within: 45 + 7, Beyond: 15, NotComputed: 40 + 50 + 30}
	if got[2] != want {
		t.Errorf("%+v, want %+v", got[2], want)
	}
	if share, known := part.ShareWithin(2, limits); !known || share != 0.75 {
		t.Errorf("share %v, %v", share, known)
	}
	if _, known := lost.PeopleWithin(2, limits); known {
		t.Error("people at points that nothing is known of are within or beyond")
	}
}

func TestShares(t *testing.T) {
	scope := Scope{All: Count{3, 500}, NotComputed: Count{1, 100}}
	if share, known := scope.ShareOf(100); !known || share != 0.25 {
		t.Errorf("share %v, %v", share, known)
	}
	nobody := Scope{All: Count{1, 100}, NotComputed: Count{1, 100}}
	if _, known := nobody.ShareOf(0); known {
		t.Error("a share of nobody is known")
	}
	limits := []road.Deciseconds{road.FromMinutes(15), road.FromMinutes(30)}
	c := timed(200, road.FromMinutes(20), Covered)
	if share, known := c.ShareWithin(0, limits); !known || share != 0 {
		t.Errorf("within 15 minutes: %v, %v", share, known)
	}
	c.ByPoint = &PointShare{Points: 2, Computed: 200, Within: []int{50, 200}}
	if share, known := c.ShareWithin(0, limits); !known || share != 0.25 {
		t.Errorf("within 15 minutes by points: %v, %v", share, known)
	}
	unknown := timed(-1, road.FromMinutes(20), Covered)
	if _, known := unknown.ShareWithin(0, limits); known {
		t.Error("a share of an unknown population is known")
	}
}

func TestExcess(t *testing.T) {
	slow, lost, unknown := timed(10, 18001, Beyond), timed(10, road.Unreached, Unreachable), timed(-1, 18001, Beyond)
	if minutes, known := slow.Excess(Promise); !known || minutes != 1.0/600 {
		t.Errorf("%v, %v", minutes, known)
	}
	if minutes, known := slow.Excess(road.FromMinutes(60)); !known || minutes > -29.9 {
		t.Errorf("within: %v, %v", minutes, known)
	}
	if _, known := lost.Excess(Promise); known {
		t.Error("an unreachable commune has an excess")
	}
	if !slow.PeopleMinutesKnown() || lost.PeopleMinutesKnown() || unknown.PeopleMinutesKnown() {
		t.Error("people times minutes are known or not, the other way round")
	}
}

func TestOpeningHours(t *testing.T) {
	var o Opening
	if first, end := o.Hours(); first != 0 || end != 0 || o.OnSunday() {
		t.Errorf("no door: %d to %d, Sunday %v", first, end, o.OnSunday())
	}
	o.Slots[0][20], o.Slots[4][17], o.Slots[6][25] = 10, 20, 30
	o.Days[6] = Count{1, 30}
	if first, end := o.Hours(); first != 17 || end != 26 || !o.OnSunday() {
		t.Errorf("%d to %d, Sunday %v", first, end, o.OnSunday())
	}
}

func TestInputCounted(t *testing.T) {
	for _, tt := range []struct {
		input Input
		want  bool
	}{
		{Input{Role: RoleCommunes, SHA256: "ab", Rows: 3}, true},
		{Input{Role: RoleCommunes, SHA256: "ab"}, true}, // an empty table
		{Input{Role: RoleRoads, SHA256: "ab"}, false},
		{Input{Role: RoleSpeeds, SHA256: "ab"}, false},
		{Input{Role: RoleReference}, false},
	} {
		if got := tt.input.Counted(); got != tt.want {
			t.Errorf("%+v: %v", tt.input, got)
		}
	}
}

// TestStructuresOfTheScope: structures and points of the scope count, wherever those
// of others stand among them.
func TestStructuresOfTheScope(t *testing.T) {
	structure := func(in bool, format Format, points int) StructureReach {
		return StructureReach{InScope: in, Structure: &Structure{Format: format}, Points: make([]PointReach, points)}
	}
	r := Result{
		Study:      &Study{Settings: Settings{Threshold: Promise}},
		Structures: []StructureReach{structure(false, Fixed, 1), structure(true, Fixed, 2), structure(false, Itinerant, 4), structure(true, Itinerant, 8), structure(false, Fixed, 16)},
	}
	r.SumUp()
	if r.Scope.Structures != 2 || r.Scope.Points != 10 || r.Scope.Itinerant != 1 {
		t.Errorf("%d structures, %d points, %d itinerant", r.Scope.Structures, r.Scope.Points, r.Scope.Itinerant)
	}
}
