package coverage

import (
	"math"
	"testing"

	"acces30/coverage/road"
)

// TestCompareOfficial: communes of a different class come first, then those where
// most people and minutes lie between; what lacks either time is left out.
func TestCompareOfficial(t *testing.T) {
	commune := func(code string, minutes float64) CommuneAccess {
		c := located(road.FromMinutes(minutes), 100)
		c.Commune.Code = code
		return c
	}
	r := &Result{
		Study: &Study{Settings: Settings{Threshold: Promise}},
		Communes: []CommuneAccess{
			commune("A", 12), commune("B", 12), commune("C", 29), commune("D", 12), located(road.Unreached, 5), commune("F", 3),
		},
	}
	if r.CompareOfficial() != nil || r.OfficialScope() != nil {
		t.Fatal("compared with nothing")
	}
	limits := r.Study.Settings.Limits()
	official := &Official{Limits: limits, Communes: map[string]*OfficialAccess{}}
	for code, minutes := range map[string]float64{"A": 13, "B": 14.5, "C": 31, "D": 9, "E": 8} {
		o := new(OfficialAccess)
		o.Add(10, minutes, limits)
		official.Communes[code] = o
	}
	official.Communes["F"] = new(OfficialAccess) // squares without people
	r.Study.Official = official
	r.classify()
	var order string
	for _, c := range r.CompareOfficial() {
		order += c.Commune.Code
		if (c.Commune.Code == "C" || c.Commune.Code == "D") != c.Differs {
			t.Errorf("%s differs: %v", c.Commune.Code, c.Differs)
		}
	}
	if order != "DCBA" {
		t.Errorf("order %s, want DCBA", order)
	}
	whole := r.OfficialScope()
	if share, known := whole.Share(2); !known || share != 0.75 {
		t.Errorf("share %g, %v", share, known)
	}
	if mean, _ := whole.Mean(); mean != (13+14.5+31+9)/4 {
		t.Errorf("mean %g", mean)
	}
}

// TestOfficialFigures: squares add up, at a limit one is within it, and no people have no
// figure.
func TestOfficialFigures(t *testing.T) {
	limits := []road.Deciseconds{min15, min20}
	a, b, nobody := new(OfficialAccess), new(OfficialAccess), new(OfficialAccess)
	a.Add(2, 15, limits)
	a.Add(1, 15.5, limits)
	b.Add(0.5, 20.5, limits)
	b.Add(0.25, 20, limits)
	nobody.Add(0, 9, limits)
	same(t, "squares", *a, OfficialAccess{2, 3, 45.5, []float64{2, 3}})
	same(t, "others", *b, OfficialAccess{2, 0.75, 15.25, []float64{0, 0.25}})
	r := &Result{Study: &Study{Settings: Settings{Threshold: min30}, Official: &Official{Limits: limits, Communes: map[string]*OfficialAccess{"a": a, "b": b, "n": nobody}}}}
	for _, c := range []struct {
		code   string
		time   road.Deciseconds
		status Status
	}{{"n", min15, Covered}, {"a", min15, Covered}, {"x", min15, Covered}, {"b", min15, NotComputed}, {"a", road.Unreached, Unreachable}} {
		access := timed(1, c.time, c.status)
		access.Commune.Code = c.code
		r.Communes = append(r.Communes, access)
	}
	same(t, "of the scope", r.OfficialScope(), &OfficialAccess{7, 6.75, 106.25, []float64{4, 6.25}})
	if got := r.OfficialOf([]*CommuneAccess{&r.Communes[2]}); got != nil {
		t.Errorf("of a commune without: %+v", got)
	}
	same(t, "not changed", *a, OfficialAccess{2, 3, 45.5, []float64{2, 3}})
	mean, known := b.Mean()
	share, told := b.Share(1)
	if !known || mean != 15.25/0.75 || !told || share != 0.25/0.75 {
		t.Errorf("mean %v, %v; share %v, %v", mean, known, share, told)
	}
	for _, none := range []*OfficialAccess{nil, nobody} {
		if _, known := none.Mean(); known {
			t.Error("a mean of nobody")
		}
		if _, known := none.Share(0); known {
			t.Error("a share of nobody")
		}
	}
	r.classify()
	r.Communes = append(r.Communes, r.Communes[1])
	if all := r.CompareOfficial(); len(all) != 2 || all[1].CommuneAccess != &r.Communes[5] {
		t.Errorf("the last commune is left out: %+v", all)
	}
	r.Communes = r.Communes[:5]
	all := r.CompareOfficial()
	if len(all) != 1 || all[0].CommuneAccess != &r.Communes[1] || all[0].Official != a || all[0].OfficialClass != 3 || !all[0].Differs || !(math.Abs(all[0].Difference()+1.0/6) <= 1e-12) {
		t.Errorf("compared: %+v", all)
	}
}
