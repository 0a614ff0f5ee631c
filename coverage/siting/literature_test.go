package siting

import (
	"encoding/csv"
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"acces30/coverage/road"
	"acces30/coverage/sharedtest"
)

// optimum is a row of the list of known optima: k sites within a radius, the
// value, by problem (p-median, p-center, mclp).
type optimum struct {
	instance, problem string
	k, radius         int
	value             int64
}

func optima(t testing.TB) []optimum {
	t.Helper()
	file, err := os.Open(sharedtest.Data(t, "siting", "optima.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	records, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var list []optimum
	for _, r := range records[1:] {
		o := optimum{instance: r[0], problem: r[1]}
		o.k, _ = strconv.Atoi(r[3])
		o.radius, _ = strconv.Atoi(r[4])
		o.value, err = strconv.ParseInt(r[5], 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, o)
	}
	return list
}

// numbersOf reads a text of whole numbers.
func numbersOf(t testing.TB, name string) []int {
	t.Helper()
	text, err := os.ReadFile(sharedtest.Data(t, "siting", name+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	var list []int
	for _, f := range strings.Fields(string(text)) {
		n, err := strconv.Atoi(f)
		if err != nil {
			continue // letters of a header
		}
		list = append(list, n)
	}
	return list
}

// orLibrary reads a p-median problem of OR-Library (Beasley 1985): all nodes
// are demands of one person and candidates, at the shortest paths between them;
// an edge given twice counts as given last.
func orLibrary(t testing.TB, name string) *Problem {
	numbers := numbersOf(t, name)
	return onGraph(numbers[0], numbers[3:])
}

// onGraph is a problem of one person at each of n nodes, at the shortest paths by
// edges: from, to, length.
func onGraph(n int, edges []int) *Problem {
	length := make([][]int, n)
	for i := range length {
		length[i] = make([]int, n)
		for j := range length[i] {
			length[i][j] = math.MaxInt32
		}
		length[i][i] = 0
	}
	for ; len(edges) >= 3; edges = edges[3:] {
		a, b := edges[0]-1, edges[1]-1
		length[a][b], length[b][a] = edges[2], edges[2]
	}
	for m := range n {
		for i := range n {
			for j := range n {
				length[i][j] = min(length[i][j], length[i][m]+length[m][j])
			}
		}
	}
	people := make([]int64, n)
	for i := range people {
		people[i] = 1
	}
	return complete(people, func(i, j int) road.Deciseconds { return road.Deciseconds(length[i][j]) })
}

// planar reads a problem with points and people; times are Euclidean distances
// in hundredths, rounded up.
func planar(t testing.TB, name string) *Problem {
	numbers := numbersOf(t, name)
	n := numbers[0]
	points := numbers[len(numbers)-3*n:]
	people := make([]int64, n)
	for i := range people {
		people[i] = int64(points[3*i+2])
	}
	return complete(people, func(i, j int) road.Deciseconds {
		return road.Deciseconds(math.Ceil(100 * math.Hypot(float64(points[3*i]-points[3*j]), float64(points[3*i+1]-points[3*j+1]))))
	})
}

// complete is a problem without sites of today where every demand is a
// candidate for all.
func complete(people []int64, time func(i, j int) road.Deciseconds) *Problem {
	p := &Problem{}
	for i := range people {
		p.Demands = append(p.Demands, Demand{people[i], road.Unreached})
		c := Candidate{Group: -1}
		for j := range people {
			c.Reaches = append(c.Reaches, Reach{int32(j), time(i, j)})
		}
		p.Candidates = append(p.Candidates, c)
	}
	return p
}

// known returns a problem of the literature, read once.
func known(t testing.TB, read map[string]*Problem, name string) *Problem {
	if read[name] == nil {
		if strings.HasPrefix(name, "pmed") {
			read[name] = orLibrary(t, name)
		} else {
			read[name] = planar(t, name)
		}
	}
	return read[name]
}

// BenchmarkLiterature solves every problem of the list once: nodes, gap in
// millionths.
func BenchmarkLiterature(b *testing.B) {
	read := make(map[string]*Problem)
	for _, o := range optima(b) {
		p := known(b, read, o.instance)
		b.Run(fmt.Sprintf("%s/%s/%d", o.problem, o.instance, o.k), func(b *testing.B) {
			for b.Loop() {
				plan := answer(b, p, o)
				b.ReportMetric(float64(plan.Nodes), "nodes")
				b.ReportMetric(1e6*plan.Gap(), "gap-ppm")
				b.ReportMetric(float64(plan.Work)/1e6, "Mentries")
				if plan.Value != o.value || !plan.Proved {
					b.Errorf("%+v: value %d, bound %d, proved %v", o, plan.Value, plan.Bound, plan.Proved)
				}
				b.ReportMetric(map[bool]float64{true: 1}[plan.Settled], "settled")
			}
		})
	}
}

// answer asks for an optimum of the list.
func answer(t testing.TB, p *Problem, o optimum) Plan {
	var plan Plan
	var err error
	switch o.problem {
	case "p-median":
		plan, err = p.Median(t.Context(), o.k, Limits{})
	case "p-center":
		plan, err = p.Center(t.Context(), o.k, Limits{})
	case "mclp":
		var plans []Plan
		if plans, err = p.MaxCover(t.Context(), road.Deciseconds(100*o.radius), o.k, Limits{}); err == nil {
			plan = plans[o.k-1]
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

// TestLiterature solves a few of the problems: the optima of the list, proved.
func TestLiterature(t *testing.T) {
	if raceDetector {
		t.Skip("too slow with the race detector: .ci/run has it without")
	}
	read := make(map[string]*Problem)
	for _, o := range optima(t) {
		switch o.instance {
		case "pmed1", "pmed4", "pmed8", "pmed12", "pmed18", "pmed23":
		case "SJC324", "SJC402":
		default:
			continue
		}
		if plan := answer(t, known(t, read, o.instance), o); plan.Value != o.value || !plan.Proved {
			t.Errorf("%+v: value %d, bound %d, proved %v", o, plan.Value, plan.Bound, plan.Proved)
		}
	}
}
