package siting

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"acces30/coverage/road"
)

// effort is what some searches came to, over many problems: what they found, and the
// entries that they looked at, or what else it took.
type effort struct{ found, took int64 }

func (e *effort) add(found, took int64) { e.found, e.took = e.found+found, e.took+took }

// instances are those that the parts of a search are tried on: covering problems with
// many ways to cover, some of them with groups, towns, and the same with times.
func instances(each func(covering, timing *instance)) {
	for seed := range uint64(24) {
		r := rand.New(rand.NewPCG(seed, 30))
		p := wide(r, 20+r.IntN(30), 10+r.IntN(20))
		if seed%4 == 0 {
			p = town(seed, 60)
		}
		k := 3 + r.IntN(4)
		limit := road.Deciseconds(50)
		if seed%4 == 0 {
			limit = 3000
		}
		covering := p.covering(k, limit)
		timing, _ := p.timing(k, nil, nothing)
		if len(covering.base) > 0 && len(timing.base) > 0 {
			each(covering, timing)
		}
	}
}

// fresh is the subproblem in which nothing is decided.
func (in *instance) fresh() subproblem {
	node := subproblem{state: make(state, len(in.names)), multiplier: make([]int64, len(in.base))}
	for j, base := range in.base {
		node.multiplier[j] = base / int64(1+len(in.byDemand.Of(j)))
	}
	return node
}

// TestEffort holds what the parts of a search find and take to what they did before. The
// work that is allowed decides where a search stops that is cut short, and so what its
// plan says: it is the same on every system. A change of these numbers must be meant,
// and its plans in a hard problem be as good.
func TestEffort(t *testing.T) {
	got := make(map[string]*effort)
	of := func(what string) *effort {
		if got[what] == nil {
			got[what] = new(effort)
		}
		return got[what]
	}
	instances(func(covering, timing *instance) {
		for name, in := range map[string]*instance{"covering": covering, "timing": timing} {
			x := newExchange(in)
			x.greedy()
			of(name+" greedy").add(x.cost(), x.worked)
			x.swaps()
			of(name+" swaps").add(x.cost(), x.worked)
			_, cost, worked := in.shake(nil, 5000)
			of(name+" shake").add(cost, worked)
			for pace, p := range map[string]pace{"root": rootPace, "settle root": settleRootPace, "settle": settlePace, "cover": coverPace, "child": childPace} {
				a := in.relaxation().ascend(t.Context(), in.fresh(), x.cost()-in.scale, x.cost(), p)
				of(name+" ascend "+pace).add(a.bound/in.scale+1000*int64(a.state.count(closed)), a.worked)
			}
			of(name+" reduced").add(int64(len(in.reduced().names)), int64(len(in.reduced().base)))
		}
		res := covering.residual(make(state, len(covering.names)), covering.scale)
		of("residual").add(int64(len(res.sites)), int64(len(res.demands)))
		pair, most, worked := covering.with(2).bestPair(0)
		of("pair").add(most/covering.scale+int64(len(pair)), worked)
		x := newExchange(covering)
		x.greedy()
		cover := covering.cover(t.Context(), covering.fresh(), x.cost()-covering.scale, x.cost(), coverPace)
		of("cover").add(cover.bound/covering.scale+1000*int64(cover.branch)+1_000_000*int64(cover.state.count(closed)), cover.worked)
		linear := covering.relaxation().linear(t.Context(), covering.fresh(), x.cost()-covering.scale, x.cost())
		of("linear").add(linear.bound/covering.scale+1000*int64(linear.branch)+100*int64(len(linear.rows)), linear.worked)
		further := covering.relaxation().further(t.Context(), linear, linear.bound+covering.scale, x.cost())
		of("further").add(further.bound/covering.scale, further.worked)
		of("guess").add(int64(covering.guess(t.Context())), 0)
		for m, r := range covering.relaxed(t.Context(), 3) {
			of(fmt.Sprintf("relaxed %d", m)).add(int64(len(r.rows)), int64(len(r.multiplier)))
		}
		set, worked := covering.weigh(3000)
		of("weigh").add(int64(len(set)), worked)
	})
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 31))
		k := 3 + r.IntN(4)
		set, worked := planted(r, 60+r.IntN(60), k, 5+r.IntN(20)).covering(k, 50).weigh(200_000)
		of("weigh planted").add(int64(len(set)), worked)
	}
	wants := map[string]effort{
		"cover":                       {141113766, 74444},
		"covering ascend child":       {441481, 561601},
		"covering ascend cover":       {430318, 219606},
		"covering ascend root":        {450476, 195761},
		"covering ascend settle root": {471482, 703641},
		"covering ascend settle":      {291998, 248482},
		"covering greedy":             {108595773440, 5437},
		"covering reduced":            {484, 725},
		"covering shake":              {108570607616, 126763},
		"covering swaps":              {108583190528, 10573},
		"further":                     {103503, 241465},
		"guess":                       {373, 0},
		"linear":                      {270603, 74774},
		"pair":                        {56426, 3164},
		"relaxed 0":                   {24, 821},
		"relaxed 1":                   {79, 821},
		"relaxed 2":                   {126, 821},
		"residual":                    {173, 210},
		"timing ascend child":         {1049325111, 1324567},
		"timing ascend cover":         {1044368481, 353101},
		"timing ascend root":          {1049114881, 487131},
		"timing ascend settle root":   {1049430127, 2367520},
		"timing ascend settle":        {1003907967, 327506},
		"timing greedy":               {1113901455376384, 14182},
		"timing reduced":              {603, 955},
		"timing shake":                {1100749129908224, 137712},
		"timing swaps":                {1100749620641792, 25627},
		"weigh planted":               {77, 833101},
		"weigh":                       {6, 69931},
	}
	for what, e := range got {
		if *e != wants[what] {
			t.Errorf("%q: {%d, %d},", what, e.found, e.took)
		}
	}
}

// trace tells bounded subproblems apart: it sums up what was decided of each candidate, the
// multiplier of each demand, the rows that bind and the set, each by its place.
func trace(a *ascended, scale int64) (sum int64) {
	for i, is := range a.state {
		sum += int64(i+1) * int64(is)
	}
	for j, m := range a.multiplier {
		sum += int64(j+1) * (m / scale)
	}
	for n, i := range a.rows {
		sum += int64(n+1) * int64(i)
	}
	for n, i := range a.set {
		sum += int64(n+1) * int64(i+1)
	}
	if a.done {
		sum += 1000
	}
	return sum + 100*int64(a.branch)
}

// TestEffortOfPlans does the same for whole plans: the sum of values, the nodes explored
// and the entries looked at.
func TestEffortOfPlans(t *testing.T) {
	type plans struct{ value, bound, nodes, settled, work int64 }
	got := make(map[string]*plans)
	add := func(what string, list ...Plan) {
		if got[what] == nil {
			got[what] = new(plans)
		}
		for n := range list {
			p := &list[n]
			sum := got[what]
			sum.value, sum.bound, sum.nodes, sum.work = sum.value+p.Value, sum.bound+p.Bound, sum.nodes+int64(p.Nodes), sum.work+p.Work
			if p.Settled {
				sum.settled++
			}
		}
	}
	ask := func(what string, p *Problem, limit road.Deciseconds, l Limits) {
		median, err := p.Median(t.Context(), 4, l)
		if err != nil {
			t.Fatal(err)
		}
		add("median "+what, median)
		center, _ := p.Center(t.Context(), 4, l)
		add("center "+what, center)
		cover, _ := p.MaxCover(t.Context(), limit, 5, l)
		add("most "+what, cover...)
		fewest, _ := p.SetCover(t.Context(), limit, l)
		add("fewest "+what, fewest)
	}
	for seed := range uint64(6) {
		ask("of a town", town(seed, 50), 2500, Limits{})
		ask("of a town, cut short", town(seed, 50), 2500, Limits{Work: 3000})
		r := rand.New(rand.NewPCG(seed, 32))
		ask("wide", wide(r, 25, 15), 40, Limits{})
		ask("wide, cut short", wide(r, 30, 25), 40, Limits{Work: 40_000})
		// So few entries leave it open whether one site less would do.
		many := wide(rand.New(rand.NewPCG(seed, 35)), 64, 42)
		for perGroup, what := range []string{"fewest of many, cut short", "fewest of many, one of a group, cut short"} {
			many.PerGroup = perGroup
			fewest, _ := many.SetCover(t.Context(), 40, Limits{Work: 1000})
			add(what, fewest)
		}
	}
	wants := map[string]plans{
		"center of a town":                          {56517, 56517, 26, 6, 2062288},
		"center of a town, cut short":               {56517, 56517, 26, 0, 300996},
		"center wide":                               {762, 762, 27, 6, 4736857},
		"center wide, cut short":                    {557, 545, 23, 1, 2954457},
		"fewest of a town":                          {117, 117, 10, 5, 11150392},
		"fewest of a town, cut short":               {117, 117, 10, 0, 132290},
		"fewest of many, one of a group, cut short": {60, 54, 13, 0, 1382580},
		"fewest of many, cut short":                 {71, 68, 39, 0, 20056153},
		"fewest wide":                               {34, 34, 11, 6, 128609},
		"fewest wide, cut short":                    {48, 48, 18, 2, 373503},
		"median of a town":                          {920837370, 920837370, 6, 6, 186225},
		"median of a town, cut short":               {920837370, 920837370, 6, 6, 186225},
		"median wide":                               {32641, 32641, 18, 6, 2272614},
		"median wide, cut short":                    {35497, 34379, 6, 3, 402091},
		"most of a town":                            {277047, 277047, 30, 30, 247176},
		"most of a town, cut short":                 {277047, 277047, 30, 27, 251366},
		"most wide":                                 {1731, 1731, 30, 30, 219603},
		"most wide, cut short":                      {2865, 2876, 30, 24, 769016},
	}
	for what, e := range got {
		if *e != wants[what] {
			t.Errorf("%q: {%d, %d, %d, %d, %d},", what, e.value, e.bound, e.nodes, e.settled, e.work)
		}
	}
}
