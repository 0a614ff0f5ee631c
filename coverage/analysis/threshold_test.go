package analysis

import (
	"testing"

	"acces30/coverage"
	"acces30/coverage/road"
)

// TestAtTheVeryThreshold: a time that is the limit is within it, in everything that is
// counted; one tenth of a second less and it is beyond.
func TestAtTheVeryThreshold(t *testing.T) {
	study := &coverage.Study{
		Settings:   coverage.Settings{Departements: []string{"57"}},
		Communes:   []coverage.Commune{commune("57001", 1, 100)},
		Structures: []coverage.Structure{structure("1", point(0, openOn(0)))},
		Network:    coverage.Network{Roads: roadsOf(t, 2, []testLink{{0, 1, 6000}, {1, 0, 6000}})},
	}
	study.Settings.Threshold = coverage.Promise
	needed := run(t, study).Communes[0].ReferenceTime()
	for _, tt := range []struct {
		threshold road.Deciseconds
		status    coverage.Status
		within    int
	}{{needed, coverage.Covered, 1}, {needed - 1, coverage.Beyond, 0}} {
		study.Settings.Threshold = tt.threshold
		r := run(t, study)
		c := r.Communes[0]
		days, _ := c.DaysOpen()
		if c.Status != tt.status || c.Within != tt.within || int(days) != tt.within || r.TallyAt(tt.threshold).Within.Communes != tt.within {
			t.Errorf("limit %d, time %d: %v, %d structures within, %v open days, %+v", tt.threshold, needed, c.Status, c.Within, days, r.TallyAt(tt.threshold))
		}
		reached := 0
		for _, s := range r.Listed() {
			for k, limit := range r.Study.Settings.Limits() {
				if limit == tt.threshold {
					reached = s.Within[k].Communes
				}
			}
		}
		if reached != tt.within {
			t.Errorf("limit %d: the structure reaches %d communes, expected %d", tt.threshold, reached, tt.within)
		}
	}
}
