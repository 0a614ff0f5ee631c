package main

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/analysis"
	"acces30/coverage/road"
	"acces30/coverage/road/street"
	"acces30/reports"

	"github.com/paulmach/orb"
)

// This file holds what an answer says when a part of the inputs is missing: any
// communes, any structures, or the roads outside a window, as an extract of
// elsewhere lacks them.

// town is a made-up country: a grid of roads, with gaps, a kilometre apart.
type town struct {
	side       int
	open       [2][]bool // of the roads east and north of each crossing
	communes   []coverage.Commune
	structures []coverage.Structure
}

const perCrossing = 0.01 // degrees

func newTown(rng *rand.Rand) *town {
	c := &town{side: 6 + rng.IntN(30)}
	kept := 5 + rng.IntN(4)
	for i := range c.open {
		c.open[i] = make([]bool, c.side*c.side)
		for k := range c.open[i] {
			c.open[i][k] = rng.IntN(10) < kept
		}
	}
	place := func() coverage.Position {
		at := func() float64 { return (rng.Float64()*1.4 - 0.2) * float64(c.side) * perCrossing }
		return coverage.Position{Point: orb.Point{at(), at()}, Known: rng.IntN(20) > 0}
	}
	for i := range 30 {
		code := "57" + string(rune('0'+i/100)) + string(rune('0'+i/10%10)) + string(rune('0'+i%10))
		c.communes = append(c.communes, coverage.Commune{
			Code: code, Name: code, Departement: "57", Seat: place(), Population: 1 + rng.IntN(5000), PopulationKnown: true,
		})
	}
	for i := range 1 + rng.IntN(4) {
		c.structures = append(c.structures, coverage.Structure{
			ID: string(rune('a' + i)), Departement: "57", Points: []coverage.ServicePoint{{Position: place()}},
		})
	}
	return c
}

// slowly drives at 20 km/h, so that some are beyond the threshold.
type slowly struct{}

func (slowly) Speed(*road.Attributes, road.Environment, float64, road.Conditions) float64 { return 20 }

func (slowly) Delay(road.NodeFeature, road.Conditions) road.Deciseconds { return 0 }

func (slowly) Junction(_, _ *road.Attributes, _ int, _ road.Conditions) road.Deciseconds { return 0 }

// window is a part of the grid, by crossings, both ends included.
type window struct{ west, south, east, north int }

// roads builds the roads inside a window; those that lead out of it are cut.
func (c *town) roads(t *testing.T, w window) coverage.Network {
	t.Helper()
	var lons, lats []int32
	number := map[[2]int]uint32{}
	for y := w.south; y <= w.north; y++ {
		for x := w.west; x <= w.east; x++ {
			number[[2]int{x, y}] = uint32(len(lons))
			lons, lats = append(lons, int32(x)*100_000), append(lats, int32(y)*100_000)
		}
	}
	b := street.NewBuilder(lons, lats)
	local := road.Attributes{Class: road.Tertiary}
	for axis, step := range [][2]int{{1, 0}, {0, 1}} {
		for k, open := range c.open[axis] {
			from := [2]int{k % c.side, k / c.side}
			to := [2]int{from[0] + step[0], from[1] + step[1]}
			if !open || to[0] >= c.side || to[1] >= c.side {
				continue
			}
			i, in := number[from]
			j, also := number[to]
			switch {
			case in && also:
				b.AddWay([]uint32{i, j}, local, local, road.BothWays)
			case in:
				b.Cut(i)
			case also:
				b.Cut(j)
			}
		}
	}
	bound := orb.Bound{
		Min: orb.Point{float64(w.west) * perCrossing, float64(w.south) * perCrossing},
		Max: orb.Point{float64(w.east) * perCrossing, float64(w.north) * perCrossing},
	}
	n, err := b.Build(street.About{Bound: bound})
	if err != nil {
		t.Fatal(err)
	}
	r, err := n.Drive(t.Context(), street.Options{Speeds: slowly{}, AccessSpeed: 10, Radius: 2000, MinComponent: 4})
	if err != nil {
		t.Fatal(err)
	}
	return coverage.Network{
		Roads: r, RoadsInfo: coverage.RoadsInfo{Kind: coverage.Streets, Preset: "test"},
		Extent: coverage.Extent{Bound: n.Bound(), Edge: n.Edge(100)},
	}
}

func (c *town) result(t *testing.T, communes []coverage.Commune, structures []coverage.Structure, w window) *coverage.Result {
	t.Helper()
	study := &coverage.Study{
		Settings: coverage.Settings{Departements: []string{"57"}, Threshold: coverage.Promise},
		Communes: communes, Structures: structures, Network: c.roads(t, w),
	}
	r, err := analysis.Run(t.Context(), study, analysis.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// some returns some of a list, at random.
func some[T any](rng *rand.Rand, list []T) []T {
	keep := rng.IntN(11)
	var kept []T
	for _, x := range list {
		if rng.IntN(10) < keep {
			kept = append(kept, x)
		}
	}
	return kept
}

// without closes some of the roads, at random.
func without(rng *rand.Rand, open []bool) []bool {
	kept := slices.Clone(open)
	for i := range kept {
		kept[i] = kept[i] && rng.IntN(12) > 0
	}
	return kept
}

// TestNothingMissingPutsAnyoneBeyond takes away any communes, structures and
// roads: who was not computed with everything is not beyond with less, nor
// without a road, and every headline counts as beyond those alone who were
// computed.
//
// One thing can't be known: that a road is missing amid others, where no file
// ends. Of a commune whose own road went on beyond the data, and which is left
// with another road or with none that goes on, nothing is asked then; nor where
// the nearest structure lies outside the data and hangs on the road of others.
func TestNothingMissingPutsAnyoneBeyond(t *testing.T) {
	seen := map[coverage.Status]int{}
	for seed := range uint64(150) {
		rng := rand.New(rand.NewPCG(seed, 12))
		c := newTown(rng)
		all := window{0, 0, c.side - 1, c.side - 1}
		full := c.result(t, c.communes, c.structures, all)
		before := make(map[string]coverage.Reason)
		for i := range full.Communes {
			before[full.Communes[i].Commune.Code] = full.Communes[i].Reason
		}
		checkAnswer(t, seed, full)
		for range 4 {
			w := all
			if rng.IntN(2) == 0 {
				w = window{rng.IntN(c.side - 1), rng.IntN(c.side - 1), 0, 0}
				w.east, w.north = w.west+1+rng.IntN(c.side-1-w.west), w.south+1+rng.IntN(c.side-1-w.south)
			}
			fewer, holes := *c, rng.IntN(2) == 0
			if holes {
				fewer.open = [2][]bool{without(rng, c.open[0]), without(rng, c.open[1])}
			}
			less := fewer.result(t, some(rng, c.communes), some(rng, c.structures), w)
			checkAnswer(t, seed, less)
			checkUnreachable(t, seed, c.result(t, c.communes, c.structures, w), full)
			for i := range less.Communes {
				row := &less.Communes[i]
				seen[row.Status]++
				if before[row.Commune.Code] == coverage.RoadsGoOn && (holes || guessed(less, row)) {
					continue
				}
				if before[row.Commune.Code] != coverage.Computed && (row.Status == coverage.Beyond || row.Status == coverage.Unreachable) {
					t.Errorf("seed %d: %s was not computed, and is %s now", seed, row.Commune.Code, reports.StatusName(row.Status, coverage.Promise).EN)
				}
			}
		}
	}
	for _, status := range []coverage.Status{coverage.Covered, coverage.Beyond, coverage.NotComputed} {
		if seen[status] < 100 {
			t.Errorf("only %d communes are %s: the test shows little", seen[status], reports.StatusName(status, coverage.Promise).EN)
		}
	}
}

// roadNear is a little over analysis.FarFromRoad, in degrees.
const roadNear = 0.0046

// guessed reports whether the nearest structure of a commune is outside the data
// on roads.
func guessed(r *coverage.Result, c *coverage.CommuneAccess) bool {
	_, p := r.Study.Point(c.Nearest[0])
	return p != nil && !r.Study.Extent.Bound.Pad(roadNear).Contains(p.Position.Point)
}

// checkAnswer counts apart who is beyond and who was not computed, and reads
// the headline.
func checkAnswer(t *testing.T, seed uint64, r *coverage.Result) {
	t.Helper()
	var beyond, left coverage.Count
	for i := range r.Communes {
		row := &r.Communes[i]
		known := row.Commune.Seat.Known && r.Study.Extent.Bound.Pad(roadNear).Contains(row.Commune.Seat.Point)
		switch row.Status {
		case coverage.NotComputed:
			left.Add(row.Commune)
		case coverage.Beyond, coverage.Unreachable:
			beyond.Add(row.Commune)
			if !known {
				t.Errorf("seed %d: %s is beyond, though nothing is known of it", seed, row.Commune.Code)
			}
		}
	}
	answer := reports.Answer(reports.English, r)
	says := func(words string) bool { return strings.Contains(answer, words) }
	if beyond.Communes > 0 != says("more than 30 minutes by car from the nearest") {
		t.Errorf("seed %d: %d are beyond: %s", seed, beyond.Communes, answer)
	}
	if beyond.Communes > 0 && !says(reports.CountPeople.With(reports.English, beyond.People)+", ") {
		t.Errorf("seed %d: %d people are beyond: %s", seed, beyond.People, answer)
	}
	if left.Communes > 0 && !says("("+reports.CountPeople.With(reports.English, left.People)+") could not be computed") {
		t.Errorf("seed %d: %d people were not computed: %s", seed, left.People, answer)
	}
	if len(r.Communes) > 0 && left.Communes == len(r.Communes) && !says("no access time was computed") {
		t.Errorf("seed %d: nothing was computed: %s", seed, answer)
	}
}

// checkUnreachable holds what is said with the roads of a window against all of
// them: where no road is said to lead, none may lead.
func checkUnreachable(t *testing.T, seed uint64, part, full *coverage.Result) {
	t.Helper()
	for i := range part.Communes {
		if c := &full.Communes[i]; part.Communes[i].Status == coverage.Unreachable && c.Time().Reached() {
			t.Errorf("seed %d: no road leads from %s, in %.0f minutes", seed, c.Commune.Code, c.Time().Minutes())
		}
	}
}
