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

// decided is the subproblem in which a few candidates are opened and others closed.
func (in *instance) decided(r *rand.Rand) subproblem {
	node := in.fresh()
	for i := range node.state {
		switch r.IntN(6) {
		case 0:
			if len(node.state.opened()) < in.k && in.allowed(append(node.state.opened(), int32(i))) {
				node.state[i] = opened
			}
		case 1:
			node.state[i] = closed
		}
	}
	return node
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

// TestEffortOfDecided does the same for subproblems in which something is decided, at most
// so good as what greedy choices find, or better by a third: their bound, what is made of
// them, and the entries looked at. It sees to it that no bound is above the best there is.
func TestEffortOfDecided(t *testing.T) {
	type bounding struct{ bound, sets, cost, trace, took int64 }
	linearly := func(r *relaxation, node subproblem, target, reach int64) ascended {
		return r.linear(t.Context(), node, target, reach)
	}
	bySteps := func(p pace) func(r *relaxation, node subproblem, target, reach int64) ascended {
		return func(r *relaxation, node subproblem, target, reach int64) ascended {
			return r.ascend(t.Context(), node, target, reach, p)
		}
	}
	got := make(map[string]bounding)
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 33))
		p := wide(r, 16+r.IntN(20), 6+r.IntN(9))
		k := 1 + r.IntN(7)
		covering := p.covering(k, road.Deciseconds(20+r.IntN(70)))
		timing, _ := p.timing(k, nil, nothing)
		if len(covering.base) == 0 || len(timing.base) == 0 {
			continue
		}
		some, other := covering.decided(r), timing.decided(r)
		for _, by := range []struct {
			name string
			in   *instance
			node subproblem
			do   func(r *relaxation, node subproblem, target, reach int64) ascended
			ties bool
		}{
			{"cover", covering, some, func(r *relaxation, node subproblem, target, reach int64) ascended {
				return r.in.cover(t.Context(), node, target, reach, coverPace)
			}, false},
			{"linear", covering, some, linearly, false},
			{"linear with ties", covering, some, linearly, true},
			{"covering by steps", covering, some, bySteps(childPace), false},
			{"times by steps", timing, other, bySteps(settlePace), false},
			{"times with ties", timing, other, bySteps(settlePace), true},
		} {
			x := newExchange(by.in)
			x.greedy()
			best := by.in.cheapest(by.node.state)
			for n, target := range []int64{x.cost() - by.in.scale, x.cost(), x.cost() - x.cost()/3} {
				what := fmt.Sprint(by.name, " ", n)
				sum, relaxation := got[what], by.in.relaxation()
				relaxation.ties = by.ties
				a := by.do(relaxation, by.node, target, x.cost())
				if a.bound > max(best, target+1) && best <= target {
					t.Errorf("seed %d, %s: a bound of %d, the best costs %d", seed, what, a.bound, best)
				}
				sum.bound, sum.trace, sum.took = sum.bound+a.bound/by.in.scale, sum.trace+trace(&a, by.in.scale), sum.took+a.worked
				if a.set != nil {
					sum.sets, sum.cost = sum.sets+1, sum.cost+a.cost/by.in.scale
				}
				got[what] = sum
			}
		}
	}
	wants := map[string]bounding{
		"cover 0":             {142, 8, 174, 83491, 10864},
		"cover 1":             {142, 25, 502, 84346, 11265},
		"cover 2":             {82, 13, 82, 82878, 9705},
		"covering by steps 0": {678, 60, 1662, 93526, 101885},
		"covering by steps 1": {686, 60, 1640, 78861, 404789},
		"covering by steps 2": {506, 60, 1653, 87882, 107678},
		"linear 0":            {1090, 60, 1588, 103902, 20524},
		"linear 1":            {1090, 60, 1588, 103902, 20524},
		"linear 2":            {1090, 60, 1588, 103902, 20524},
		"linear with ties 0":  {1090, 60, 1588, 101238, 20524},
		"linear with ties 1":  {1090, 60, 1588, 92321, 20524},
		"linear with ties 2":  {1090, 60, 1588, 98610, 20524},
		"times by steps 0":    {240913, 60, 423781, 4192941, 230742},
		"times by steps 1":    {240913, 60, 423781, 4192941, 230742},
		"times by steps 2":    {174174, 60, 427044, 3170992, 12916},
		"times with ties 0":   {240918, 60, 423781, 4193170, 230761},
		"times with ties 1":   {240918, 60, 423781, 4193170, 230761},
		"times with ties 2":   {174174, 60, 427044, 3170992, 12916},
	}
	for what, sum := range got {
		if sum != wants[what] {
			t.Errorf("%q: {%d, %d, %d, %d, %d},", what, sum.bound, sum.sets, sum.cost, sum.trace, sum.took)
		}
	}
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
