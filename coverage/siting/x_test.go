package siting

import (
	"testing"
	"time"
)

func TestX(t *testing.T) {
	for _, n := range []string{"SJC324", "SJC402", "SJC500"} {
		p := planar(t, n)
		ks := map[string]int{"SJC324": 5, "SJC402": 6, "SJC500": 8}
		for k := 1; k <= ks[n]; k++ {
			in := p.covering(k, 80000)
			in = in.reduced()
			s := time.Now()
			f := in.solve(t.Context(), nil, Limits{Work: 8e9})
			all := in.whole(in.baseCost())
			t.Log(n, k, all-in.whole(f.cost), all-in.whole(f.bound), f.nodes, f.work/1e6, time.Since(s))
		}
	}
}
