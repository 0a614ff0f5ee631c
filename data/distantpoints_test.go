package data

import (
	"fmt"
	"math"
	"testing"

	"acces30/coverage"
	"acces30/coverage/finding"
)

// TestPointsApartByArea: how far the chef-lieu may be from the centroid goes by the
// commune's area, from 4 km to 20 km.
func TestPointsApartByArea(t *testing.T) {
	const degree = 111_319.5 // of latitude, in metres on the sphere that distances are on
	for _, tt := range []struct{ area, most float64 }{
		{0, 20_000}, {0.5, 4000}, {2, 4000}, {math.Pi, 5000}, {4 * math.Pi, 10_000}, {16 * math.Pi, 20_000}, {100 * math.Pi, 20_000}, {225 * math.Pi, 30_000}, {6400 * math.Pi, 160_000},
	} {
		for metres, want := range map[float64]bool{tt.most - 20: false, tt.most + 20: true} {
			c := coverage.Commune{AreaKm2: tt.area, Seat: coverage.At(6, 49), Centroid: coverage.At(6, 49+metres/degree)}
			if got, apart := pointsApart(&c); apart != want || math.Abs(got-metres) > 10 {
				t.Errorf("%.1f km2, %.0f m: %v at %.0f m", tt.area, metres, apart, got)
			}
		}
	}
	for _, c := range []coverage.Commune{{Seat: coverage.At(6, 49)}, {Centroid: coverage.At(6, 49)}, {}} {
		if metres, apart := pointsApart(&c); apart || metres != 0 {
			t.Errorf("a point less: %v, %.0f m", apart, metres)
		}
	}
}

// TestWrongColumnOfABody: up to a third of the communes of a body may be wrong, each is
// then held against the others; where more are, nothing tells which column is.
func TestWrongColumnOfABody(t *testing.T) {
	for _, tt := range []struct {
		wrong int // of nine communes
		want  *finding.Kind
	}{{3, finding.CommunePointsApart.Kind}, {4, finding.CommunePointsDoubtful.Kind}, {9, finding.CommunePointsDoubtful.Kind}} {
		c := &communeTable{communeFindings: make(map[string][]finding.Finding)}
		for i := range 9 {
			commune := coverage.Commune{Code: fmt.Sprint(i), EPCICode: "E", AreaKm2: 8, Seat: coverage.At(6, 49), Centroid: coverage.At(6, 49)}
			if i < tt.wrong {
				commune.Seat = coverage.At(6, 49.1)
			}
			c.communes = append(c.communes, commune)
		}
		c.resolveDistantPoints()
		for i := range c.communes {
			commune := &c.communes[i]
			found := c.communeFindings[commune.Code]
			if i >= tt.wrong {
				if len(found) > 0 || !commune.Seat.Known || !commune.Centroid.Known {
					t.Errorf("%d wrong, %d: %v", tt.wrong, i, told(found))
				}
				continue
			}
			keepsSeat := tt.want == finding.CommunePointsDoubtful.Kind
			if len(found) != 1 || found[0].Kind != tt.want || commune.Seat.Known != keepsSeat || commune.Centroid.Known == keepsSeat {
				t.Errorf("%d wrong, %d: %v, %v, %v", tt.wrong, i, told(found), commune.Seat, commune.Centroid)
			}
		}
	}
}
