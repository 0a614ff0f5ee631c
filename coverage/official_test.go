package coverage

import (
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
