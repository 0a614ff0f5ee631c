package street

import (
	"bytes"
	"math"
	"slices"
	"testing"

	"acces30/coverage/road"
	"acces30/coverage/road/internal/roadtest"
)

func mustBuild(t testing.TB, b *Builder) *Network {
	t.Helper()
	n, err := b.Build(About{})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func mustDrive(t testing.TB, n *Network, opts Options) *Roads {
	t.Helper()
	if opts.Speeds == nil {
		opts.Speeds = exactSpeeds{}
	}
	if opts.AccessSpeed == 0 {
		opts.AccessSpeed = 5
	}
	r, err := n.Drive(t.Context(), opts)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestTimesWithoutContraction drives between all nodes given to random
// networks, kept ones and others, and compares with the oracle.
func TestTimesWithoutContraction(t *testing.T) {
	drives, compressed := 0, 0
	for seed := range uint64(4000) {
		c := newRandomCase(seed)
		n := mustBuild(t, c.builder())
		if err := n.check(); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if err := roadtest.Check(n.base); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		r := mustDrive(t, n, Options{MinComponent: 1})
		kept := make(map[coord]bool)
		for _, p := range n.points {
			kept[p] = true
		}
		for _, when := range []road.Conditions{road.OffPeak, road.Peak} {
			want := newOracle(c, when).times
			got := baseTimes(n.base, r.Weights(when))
			for i, p := range c.points {
				if c.features[uint32(i)] == road.Blocked || len(r.Depart(p.point(), when).Legs)+len(r.Arrive(p.point(), when).Legs) == 0 {
					continue
				}
				for j, q := range c.points {
					if i == j || c.features[uint32(j)] == road.Blocked || len(r.Arrive(q.point(), when).Legs) == 0 {
						continue
					}
					expected := want[i][j]
					if !kept[q] { // a node that is passed costs, one that is reached does not
						expected -= float64(exactSpeeds{}.Delay(c.features[uint32(j)], when))
						compressed++
					}
					drives++
					if time := drivePoints(r, got, p.point(), q.point(), when); time != expected {
						t.Fatalf("seed %d: %g from node %d to node %d, want %g", seed, time, i, j, expected)
					}
				}
			}
		}
	}
	t.Logf("%d drives, %d to compressed nodes", drives, compressed)
	if drives < 100_000 || compressed < 10_000 {
		t.Error("too few drives to tell anything")
	}
}

// TestLinksKeepEverything checks on random networks that links hold all pieces
// of way once, with their lengths, and that their parts fit together.
func TestLinksKeepEverything(t *testing.T) {
	for seed := range uint64(1000) {
		c := newRandomCase(seed)
		n := mustBuild(t, c.builder())
		type end struct{ a, b coord }
		count := make(map[end]int)
		for _, w := range c.ways {
			for j := 1; w.open != road.Closed && j < len(w.refs); j++ {
				if a, b := c.points[w.refs[j-1]], c.points[w.refs[j]]; a != b {
					count[end{a, b}]++
					count[end{b, a}]++
				}
			}
		}
		for i, p := range n.points {
			if n.Road().Points[i] != p.point() {
				t.Fatalf("seed %d: node %d is at %v, its point %v", seed, i, p, n.Road().Points[i])
			}
		}
		taken := make([]bool, n.base.Arcs())
		for i := range uint32(n.Links()) {
			line := n.lineOf(i)
			var long uint32
			for j := 1; j < len(line); j++ {
				long += centimetres(line[j-1], line[j])
				count[end{line[j-1], line[j]}]--
				count[end{line[j], line[j-1]}]--
			}
			if long != n.cm[i] {
				t.Fatalf("seed %d: link %d is %d cm long, its line %d", seed, i, n.cm[i], long)
			}
			for _, s := range n.stretchesOf(i) {
				if s.cm > maxStretch {
					t.Fatalf("seed %d: a stretch of %d cm", seed, s.cm)
				}
			}
			if back := n.arcs[i][1]; back != none && n.base.Metres[back] != n.base.Metres[n.arcs[i][0]] {
				t.Fatalf("seed %d: link %d has two lengths", seed, i)
			}
			if m := n.base.Metres[n.arcs[i][0]]; !(math.Abs(float64(m)-float64(long)/100) <= 0.5) {
				t.Fatalf("seed %d: link %d of %d cm has %d m", seed, i, long, m)
			}
			from, to := n.Ends(i)
			for k, arc := range n.arcs[i] {
				if arc == none {
					continue
				}
				tail, head := from, to
				if k == 1 {
					tail, head = to, from
				}
				if taken[arc] || n.base.Head[arc] != head || arc < n.base.FirstOut[tail] || arc >= n.base.FirstOut[tail+1] {
					t.Fatalf("seed %d: arc %d is taken for link %d", seed, arc, i)
				}
				taken[arc] = true
			}
		}
		if slices.Contains(taken, false) {
			t.Fatalf("seed %d: an arc has no link", seed)
		}
		for e, left := range count {
			if left != 0 {
				t.Fatalf("seed %d: piece %v is there %d times too few", seed, e, left)
			}
		}
	}
}

// TestSameBytes builds random networks twice and writes them.
func TestSameBytes(t *testing.T) {
	for seed := range uint64(200) {
		var one, two bytes.Buffer
		if err := mustBuild(t, newRandomCase(seed).builder()).Write(&one); err != nil {
			t.Fatal(err)
		}
		if err := mustBuild(t, newRandomCase(seed).builder()).Write(&two); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(one.Bytes(), two.Bytes()) {
			t.Fatalf("seed %d: built twice, differs", seed)
		}
	}
}
