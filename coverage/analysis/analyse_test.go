package analysis

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/road"

	"github.com/google/go-cmp/cmp"
)

// TestAnalyseByHand is small enough to check with a pencil. The road is
// 0 -10min- 1 -10min- 2 -15min- 3 -1min- 4, both ways; node 5 is apart.
func TestAnalyseByHand(t *testing.T) {
	var links []testLink
	for i, minutes := range []road.Deciseconds{10, 10, 15, 1} {
		a, b := uint32(i), uint32(i+1)
		links = append(links, testLink{a, b, minutes * road.Minute}, testLink{b, a, minutes * road.Minute})
	}
	nowhere := commune("57007", 0, 1000)
	nowhere.Seat.Known = false
	study := &coverage.Study{
		Settings: coverage.Settings{Departements: []string{"57"}, Threshold: coverage.Promise},
		Communes: []coverage.Commune{
			commune("54001", 0, 7), // around the scope: counts for nothing
			commune("57000", 0, 1), commune("57001", 1, 10), commune("57002", 2, 100),
			commune("57003", 3, 200), commune("57004", 4, 400), commune("57005", 5, 500), nowhere,
		},
		Structures: []coverage.Structure{
			structure("a", point(0, openOn(0, 1)), point(1, openOn(4))), // nodes 0 and 1
			structure("b", point(3.5, openOn(2))),                       // between 3 and 4: out of the way
			structure("c", point(99, openOn(3))),                        // off the network
		},
		Network: coverage.Network{Roads: roadsOf(t, 6, links), RoadsInfo: coverage.RoadsInfo{
			Kind: coverage.Streets, Errors: coverage.ErrorTable{{From: 0, To: 60, At: 30, Pairs: 1, FirstDecile: 0.9, FirstQuartile: 0.95, ThirdQuartile: 1.05, NinthDecile: 1.1}},
		}},
	}
	study.Structures[1].Format = coverage.Itinerant
	r, err := Run(context.Background(), study, Options{})
	if err != nil {
		t.Fatal(err)
	}
	type row struct {
		Code       string
		Time, Peak road.Deciseconds
		Metres     uint32
		First      int
		Point      int
		Second     road.Deciseconds
		Status     coverage.Status
		Certainty  coverage.Certainty
		Within     int
		Days       uint8
	}
	const terminal = 300
	b := func(t road.Deciseconds) road.Deciseconds { return t + 500 + terminal }
	want := []row{
		{"57000", terminal, terminal, 0, 0, 0, b(35 * 600), coverage.Covered, coverage.Assured, 1, 0b10011},
		{"57001", terminal, terminal, 0, 0, 1, b(25 * 600), coverage.Covered, coverage.Assured, 2, 0b10111},
		{"57002", 6000 + terminal, 12000 + terminal, 6000, 0, 1, b(15 * 600), coverage.Covered, coverage.Assured, 2, 0b10111},
		{"57003", b(0), b(0), 500, 1, 0, 25*600 + terminal, coverage.Covered, coverage.Assured, 2, 0b10100},
		{"57004", b(600), 1000 + terminal, 1100, 1, 0, 26*600 + terminal, coverage.Covered, coverage.Assured, 2, 0b10100},
		{"57005", road.Unreached, road.Unreached, 0, coverage.NoStructure, 0, road.Unreached, coverage.Unreachable, coverage.BeyondSurely, 0, 0},
		{"57007", road.Unreached, road.Unreached, 0, coverage.NoStructure, 0, road.Unreached, coverage.NotComputed, coverage.NoCertainty, 0, 0},
	}
	// At 57004, the second leg of b (1,000 from node 4) beats the way over
	// node 3 at peak only: 600 + 500 = 1,100 off-peak is not less than 1,000.
	want[4].Time, want[4].Metres = 1000+terminal, 1000
	var got []row
	for _, c := range r.Communes {
		n := c.Nearest
		got = append(got, row{c.Commune.Code, n[0].Time, c.Peak, n[0].Metres, n[0].Structure, n[0].Point, n[1].Time, c.Status, c.Certainty, c.Within, c.OpenDays})
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if a := r.Structures[0]; a.Catchment != (count(3, 111)) || a.OnlyOne != (count(1, 1)) || a.Points[1].Catchment != (count(2, 110)) {
		t.Errorf("a carries %+v", a)
	}
	if diff := cmp.Diff([]coverage.Count{count(3, 111), count(3, 111), count(5, 711)}, r.Structures[0].Within); diff != "" {
		t.Errorf("within 15, 20, 30 minutes of a: %s", diff)
	}
	if r.Scope.All != (count(7, 2211)) || r.Scope.Unreachable != (count(1, 500)) || r.Scope.ByReason[coverage.NoPosition] != (count(1, 1000)) || r.Scope.NotComputed != (count(1, 1000)) || r.Scope.Structures != 3 || r.Scope.Itinerant != 1 || r.Scope.Points != 4 {
		t.Errorf("scope %+v", r.Scope)
	}
	codes := []string{}
	for _, f := range r.Findings {
		codes = append(codes, f.Kind.Code)
	}
	if diff := cmp.Diff([]string{finding.PointOffNetwork.Code, finding.CommuneUnreachable.Code}, codes); diff != "" {
		t.Error(diff)
	}
}

// TestAnalyseAgainstOracle compares with all-pairs times by Floyd and Warshall
// on random directed networks with random communes and structures.
func TestAnalyseAgainstOracle(t *testing.T) {
	for seed := range uint64(200) {
		rng := rand.New(rand.NewPCG(seed, 57))
		study := randomStudy(t, rng)
		r, err := Run(context.Background(), study, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if err := compareWithOracle(r); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
	}
}

func randomStudy(t *testing.T, rng *rand.Rand) *coverage.Study {
	nodes := 2 + rng.IntN(12)
	var links []testLink
	for range rng.IntN(4 * nodes) {
		links = append(links, testLink{rng.Uint32N(uint32(nodes)), rng.Uint32N(uint32(nodes)), road.Deciseconds(1 + rng.IntN(9000))})
	}
	study := &coverage.Study{Settings: coverage.Settings{Threshold: road.Deciseconds(5000 + rng.IntN(15000)), OpenEnough: coverage.OpenEnough{Days: 1, Fixed: true}}, Network: coverage.Network{Roads: roadsOf(t, nodes, links)}}
	place := func() float64 { return float64(rng.IntN(2*nodes)) / 2 }
	for i := range 1 + rng.IntN(20) {
		study.Communes = append(study.Communes, commune(fmt.Sprintf("57%03d", i), place(), rng.IntN(1000)))
	}
	for i := range rng.IntN(6) {
		var points []coverage.ServicePoint
		for range 1 + rng.IntN(3) {
			p := point(place(), openOn(rng.IntN(7)))
			p.Kind = coverage.PointKind(rng.IntN(4))
			points = append(points, p)
		}
		study.Structures = append(study.Structures, structure(fmt.Sprint(i), points...))
	}
	return study
}

// allPairs returns the times between all nodes, by Floyd and Warshall.
func allPairs(n *road.Network, w road.Weights) [][]road.Deciseconds {
	times := make([][]road.Deciseconds, n.Nodes())
	for i := range times {
		times[i] = slices.Repeat([]road.Deciseconds{road.Unreached}, n.Nodes())
		times[i][i] = 0
		for a := n.FirstOut[i]; a < n.FirstOut[i+1]; a++ {
			times[i][n.Head[a]] = min(times[i][n.Head[a]], w[a])
		}
	}
	for k := range times {
		for i := range times {
			for j := range times {
				times[i][j] = min(times[i][j], times[i][k].Plus(times[k][j]))
			}
		}
	}
	return times
}

func compareWithOracle(r *coverage.Result) error {
	roads, threshold := r.Study.Roads, r.Study.Settings.Threshold
	times := map[road.Conditions][][]road.Deciseconds{}
	for _, when := range []road.Conditions{road.OffPeak, road.Peak} {
		times[when] = allPairs(roads.Network(), roads.Weights(when))
	}
	between := func(c *coverage.Commune, p *coverage.ServicePoint, when road.Conditions) road.Deciseconds {
		best := road.Unreached
		for _, from := range roads.Depart(c.Seat.Point, when).Legs {
			for _, to := range roads.Arrive(p.Position.Point, when).Legs {
				best = min(best, from.Time.Plus(times[when][from.Node][to.Node]).Plus(to.Time))
			}
		}
		return best
	}
	for row, c := range r.Communes {
		var all []road.Deciseconds
		peak, within, days, enough := road.Unreached, 0, uint8(0), road.Unreached
		for i := range r.Study.Structures {
			nearest := road.Unreached
			for k := range r.Study.Structures[i].Points {
				p := &r.Study.Structures[i].Points[k]
				time := between(c.Commune, p, road.OffPeak)
				nearest = min(nearest, time)
				peak = min(peak, between(c.Commune, p, road.Peak))
				if r.Study.Settings.OpenEnough.Of(&r.Study.Structures[i], p) == coverage.NoShortfall {
					enough = min(enough, time)
				}
				if time <= threshold {
					days |= p.Hours.OpenDays()
				}
			}
			all = append(all, nearest)
			if err := isReached(&r.Structures[i], row, nearest, r.Study.Settings.Limits()); err != nil {
				return err
			}
			if nearest <= threshold {
				within++
			}
		}
		slices.Sort(all)
		for k := range c.Nearest {
			want := road.Unreached
			if k < len(all) {
				want = all[k]
			}
			if c.Nearest[k].Time != want {
				return fmt.Errorf("commune %s, structure %d: %d, want %d", c.Commune.Code, k+1, c.Nearest[k].Time, want)
			}
			if c.Nearest[k].Structure != coverage.NoStructure {
				s := &r.Study.Structures[c.Nearest[k].Structure]
				if own := between(c.Commune, &s.Points[c.Nearest[k].Point], road.OffPeak); own != want {
					return fmt.Errorf("commune %s: the point named is at %d, not %d", c.Commune.Code, own, want)
				}
			}
		}
		if c.CoveredEnough() != (enough <= threshold) || c.Enough.Time != enough {
			return fmt.Errorf("commune %s: %d to a point open enough, want %d", c.Commune.Code, c.Enough.Time, enough)
		}
		if c.Peak != peak || c.Within != within || c.OpenDays != days {
			return fmt.Errorf("commune %s: peak %d, %d within, days %b; want %d, %d, %b", c.Commune.Code, c.Peak, c.Within, c.OpenDays, peak, within, days)
		}
	}
	return nil
}

// isReached fails unless a structure lists a commune with its time exactly when that is
// within the largest limit.
func isReached(s *coverage.StructureReach, row int, want road.Deciseconds, limits []road.Deciseconds) error {
	at, found := slices.BinarySearchFunc(s.Reached, row, func(t coverage.TimeTo, row int) int { return int(t.Index) - row })
	switch {
	case found != (want <= limits[len(limits)-1]):
		return fmt.Errorf("structure %s, commune %d at %d: listed %t", s.Structure.ID, row, want, found)
	case found && s.Reached[at].Time != want:
		return fmt.Errorf("structure %s, commune %d: %d, want %d", s.Structure.ID, row, s.Reached[at].Time, want)
	}
	return nil
}

func TestAnalyseStopsWhenAsked(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	study := randomStudy(t, rand.New(rand.NewPCG(1, 1)))
	study.Structures = []coverage.Structure{structure("a", point(0, openOn()))}
	if _, err := Run(ctx, study, Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

// TestProgressOfSteps: each step is told once, when it is done, out of all; the last is all.
func TestProgressOfSteps(t *testing.T) {
	var told []int
	of := 0
	_, err := Run(t.Context(), valley(t), Options{Progress: func(done, total int) { told, of = append(told, done), total }})
	if err != nil || len(told) != of || of < 10 {
		t.Fatalf("%d of %d, %v", len(told), of, err)
	}
	for i, done := range told {
		if done != i+1 {
			t.Errorf("step %d tells %d", i+1, done)
		}
	}
}
