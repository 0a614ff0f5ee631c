package coverage

import (
	"testing"

	"acces30/coverage/isochrone"
	"acces30/coverage/road"
)

// TestHalfDaysInTurn: whole days in turn where there are enough, else half-days; days left
// over go to the stops with most people, the first of equals.
func TestHalfDaysInTurn(t *testing.T) {
	for _, tt := range []struct {
		days   int
		people []int
		want   [][]int
	}{
		{5, nil, [][]int{}},
		{1, []int{9}, [][]int{{0, 1}}},
		{1, []int{3, 9}, [][]int{{0}, {1}}},
		{3, []int{5, 9}, [][]int{{0, 1}, {2, 3, 4, 5}}},
		{3, []int{9, 9}, [][]int{{0, 1, 4, 5}, {2, 3}}},
		{3, []int{1, 2, 3}, [][]int{{0, 1}, {2, 3}, {4, 5}}},
		{2, []int{1, 3, 2}, [][]int{{0}, {1, 3}, {2}}},
		{3, []int{1, 3, 2, 4}, [][]int{{0}, {1, 4}, {2}, {3, 5}}},
	} {
		s := BusSettings{Days: tt.days}
		same(t, "half-days", s.HalfDays(tt.people), tt.want)
	}
	for _, tt := range []struct {
		hours []float64
		want  float64
	}{{nil, 0}, {[]float64{4}, 4}, {[]float64{4, 3, 9}, 3}, {[]float64{4, 5, 2}, 2}, {[]float64{0.05, 5}, 0.05}} {
		r := new(Round)
		for _, h := range tt.hours {
			r.Stops = append(r.Stops, RoundStop{Hours: h})
		}
		if got := r.LeastHours(); got != tt.want {
			t.Errorf("least of %v: %v", tt.hours, got)
		}
	}
}

// TestPlanFigures: what the first labels bring, and what that is of those beyond.
func TestPlanFigures(t *testing.T) {
	p := &Plan{Limit: 1, Beyond: Count{9, 400}}
	if p.Last() != nil || p.GainedBy(0) != 0 {
		t.Error("an empty plan has a last step")
	}
	for _, people := range []int{100, 20, 3} {
		p.Sites = append(p.Sites, PlannedSite{AtLimit: Count{1, people}})
		p.Curve = append(p.Curve, PlanStep{New: len(p.Curve) + 1})
	}
	for n, want := range []int{0, 100, 120, 123} {
		if got := p.GainedBy(n); got != want {
			t.Errorf("%d labels bring %d", n, got)
		}
	}
	if p.Last() != &p.Curve[2] {
		t.Errorf("last: %+v", p.Last())
	}
	if share, known := p.ShareBeyond(100); !known || share != 0.25 {
		t.Errorf("share %v, %v", share, known)
	}
	for _, tt := range []struct {
		limit  road.Deciseconds
		beyond int
		known  bool
	}{{0, 400, false}, {1, 0, false}, {1, 1, true}, {Promise, 1, true}} {
		p.Limit, p.Beyond.People = tt.limit, tt.beyond
		if share, known := p.ShareBeyond(1); known != tt.known || known && share != 1 {
			t.Errorf("limit %d, %d beyond: %v, %v", tt.limit, tt.beyond, share, known)
		}
	}
	for _, tt := range []struct {
		step PlanStep
		want float64
	}{{PlanStep{Value: 1, Bound: 3}, 2}, {PlanStep{Value: 4, Bound: 3}, 0.25}, {PlanStep{Value: 4, Bound: 5, Proved: true}, 0}} {
		if got := tt.step.Gap(); got != tt.want {
			t.Errorf("%+v: gap %v", tt.step, got)
		}
	}
}

// TestEuros: nothing is computed with an amount that nobody states, and small ones count.
func TestEuros(t *testing.T) {
	none := Euros{}
	for _, amount := range []float64{-1, 0.05, 7} {
		same(t, "stated", Yearly(amount), Euros{amount, true})
		same(t, "thrice", Yearly(amount).Times(3), Euros{3 * amount, true})
		same(t, "and seven", Yearly(amount).Plus(Yearly(7)), Euros{amount + 7, true})
		same(t, "and nothing stated", Yearly(amount).Plus(none), none)
		same(t, "nothing stated and", none.Plus(Yearly(amount)), none)
	}
	same(t, "none stated", Yearly(0), none)
	a, b := Price{Yearly(5), Yearly(3)}, Price{Yearly(10), none}
	same(t, "both", a.Plus(b), Price{Yearly(15), none})
	same(t, "twice", a.Times(2), Price{Yearly(10), Yearly(6)})
	costs := Costs{House: a, Branch: Price{Yearly(1), Yearly(2)}, Bus: b}
	for _, tt := range []struct {
		format Format
		points []ServicePoint
		want   Price
	}{
		{Itinerant, []ServicePoint{{Kind: Branch}}, b}, {Fixed, nil, a}, {FormatUnknown, nil, Price{}}, {MultiSite, []ServicePoint{{Kind: Branch}}, Price{}},
		{Fixed, []ServicePoint{{}, {Kind: Branch}}, Price{Yearly(6), Yearly(5)}}, {WithBranches, []ServicePoint{{Kind: Branch}, {}, {Kind: Branch}}, Price{Yearly(7), Yearly(7)}},
		{WithBranches, []ServicePoint{{}, {Kind: OtherSite}}, Price{}},
	} {
		same(t, "price", costs.PriceOf(&Structure{Format: tt.format, Points: tt.points}), tt.want)
	}
	action := Action{Gained: []Count{{}, {1, 30}}, Lost: []Count{{1, 2}, {1, 10}}}
	for euros, want := range map[float64][2]float64{20_000: {-1, 10}, -5000: {-4, 40}, 1: {-20_000, 200_000}} {
		for k := range want {
			if people, known := action.PeopleFor(k, Yearly(euros)); !known || people != want[k] {
				t.Errorf("%v people for %v euros, want %v", people, euros, want[k])
			}
		}
	}
}

// TestBandsOfStructures adds up bands by limit, of structures that have them all, some or none.
func TestBandsOfStructures(t *testing.T) {
	fidelity := func(n int) isochrone.Fidelity {
		return isochrone.Fidelity{Reached: n, Missed: 2 * n, Inside: 3 * n, Claimed: 4 * n}
	}
	band := func(limit road.Deciseconds, n int) isochrone.Band {
		return isochrone.Band{Limit: limit, SquareMetres: float64(n), Nodes: fidelity(n), CheckPoints: fidelity(10 * n), People: fidelity(100 * n)}
	}
	r := &Result{Bands: []isochrone.Band{band(5, 1), band(7, 2)}, Structures: []StructureReach{
		{Bands: []isochrone.Band{band(5, 4), band(7, 8)}}, {}, {Bands: []isochrone.Band{band(5, 16)}}, {Bands: []isochrone.Band{band(5, 32), band(7, 64)}},
	}}
	same(t, "bands", r.StructureBands(), []isochrone.Band{band(5, 52), band(7, 72)})
	for i, tt := range []struct {
		points []PointReach
		want   bool
	}{{nil, false}, {[]PointReach{{Attached: true}}, true}, {[]PointReach{{Attached: true}, {}}, false}, {[]PointReach{{}, {Attached: true}}, false}} {
		if s := (StructureReach{Points: tt.points}); s.OnNetwork() != tt.want {
			t.Errorf("%d: on the network %v", i, !tt.want)
		}
	}
}

// TestSharedLoads: people over the capacity go where the way grows least, as many as there
// is room for, and nowhere out of scope.
func TestSharedLoads(t *testing.T) {
	r := &Result{Study: &Study{Settings: Settings{Capacity: Capacity{PerAgent: 50, Agents: 2}}}, Structures: make([]StructureReach, 4)}
	for i := range r.Structures {
		r.Structures[i].InScope = i != 3
	}
	for i, c := range []struct{ people, nearest int }{{70, 0}, {60, 0}, {90, 1}, {10, NoStructure}, {999, 0}, {140, 3}, {20, 2}} {
		a := timed(c.people, min15, Covered)
		if i == 4 {
			a.Status = NotComputed
		}
		a.Nearest[0].Structure = c.nearest
		r.Communes = append(r.Communes, a)
	}
	staying := r.Share([]Neighbour{
		{0, 2, 900}, {1, 1, 30}, {0, 1, 60}, {5, 2, 1}, {0, 3, 2}, {1, 2, 900},
	})
	// 30 are over at 0: 10 of commune 1 go to 1, which is full then; 20 of commune 0 to 2.
	same(t, "staying", staying, []int{50, 50, 90, 0, 0, 140, 20})
	same(t, "loads", r.Loads, []Load{{130, 100}, {90, 100}, {20, 40}, {140, 140}})
	for i, want := range []int{0, 0, 0, 40} {
		if got := r.Loads[i].Over(100); got != want {
			t.Errorf("structure %d: %d over", i, got)
		}
	}
	if n, limited := (Capacity{PerAgent: 1, Agents: 3}).People(); n != 3 || !limited {
		t.Errorf("%d people, %v", n, limited)
	}
	if _, limited := (Capacity{Agents: 3}).People(); limited {
		t.Error("a limit of nobody")
	}
}

// TestFirstAndLastCount: sums over communes have the first and the last, wherever the only
// one with people stands; distances are put in order first.
func TestFirstAndLastCount(t *testing.T) {
	for i := range 3 {
		r := &Result{Study: &Study{Settings: Settings{Threshold: min20}}, Scope: Scope{Mean: 1}}
		for k := range 3 {
			r.Communes = append(r.Communes, timed(0, min20, Covered))
			r.Communes[k].SnapMetres = []float64{30.4, 10, 20}[(i+k)%3]
		}
		r.Communes[i].Commune.Population = 1
		r.Communes[i].Nearest[0].Time = min15
		if minutes, known := r.MeanMinutes(); !known || minutes != 15 {
			t.Errorf("mean %v, %v", minutes, known)
		}
		if a, b, c := spread(r.Communes); a != min15 || b != min15 || c != min15 {
			t.Errorf("spread %d, %d, %d", a, b, c)
		}
		if got := r.Indicators(); got.MedianSnapMetres != 20 || got.LongestMinutes != 20 || got.MeanMinutes != 15 {
			t.Errorf("%+v", got)
		}
		r.Communes = r.Communes[:2]
		if got, want := r.Indicators().MedianSnapMetres, []float64{10, 10, 20}[i]; got != want {
			t.Errorf("the lower of two: %v, want %v", got, want)
		}
	}
	people := []CommuneAccess{timed(1, 100, Covered), timed(1, 300, Covered), timed(8, 200, Covered), timed(10, 90, Covered)}
	if mean, median, ninth := spread(people); mean != 145 || median != 90 || ninth != 200 { // 2,900 over 20
		t.Errorf("spread %d, %d, %d", mean, median, ninth)
	}
	for kind, code := range map[RoadsKind]string{Streets: "streets", Given: "times", InterCommune: "modelled"} {
		if kind.Code() != code {
			t.Errorf("roads %d have the code %q", kind, kind.Code())
		}
	}
	for _, in := range []Input{{Rows: 1}, {Role: RoleRoads, Rows: 1}, {SHA256: "a"}} {
		if !in.Counted() {
			t.Errorf("%+v is not counted", in)
		}
	}
	for c, want := range map[ShareClass][2]int{0: {100, 100}, 1: {99, 100}, 5: {0, 80}} {
		if least, most := c.Ends(); least != want[0] || most != want[1] {
			t.Errorf("class %d from %d to %d", c, least, most)
		}
	}
	for within, want := range map[int]ShareClass{1000: 0, 999: 1, 990: 1, 989: 2, 950: 2, 949: 3, 900: 3, 899: 4, 800: 4, 799: 5, 0: 5} {
		if got := (Tally{Within: Count{1, within}, Beyond: Count{1, 1000 - within}}).ShareClass(); got != want {
			t.Errorf("%d of 1,000: class %d", within, got)
		}
	}
	if (Tally{NotComputed: Count{1, 5}}).ShareClass() != NoShare {
		t.Error("a class of nobody")
	}
}
