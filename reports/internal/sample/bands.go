package sample

import (
	"acces30/coverage"
	"acces30/coverage/isochrone"
	"acces30/coverage/road"
	"acces30/coverage/road/street"

	"github.com/paulmach/orb"
)

// Draw gives the network and the first structure areas within 10 and 30
// minutes: squares, the first with a hole; the second structure, which nothing
// leads to in time, areas without any size.
func Draw(r *coverage.Result) {
	r.Study.Settings.Isochrones = []road.Deciseconds{10 * road.Minute, 30 * road.Minute}
	r.Cell, r.OpenLand = 40, street.Access{Reach: isochrone.InterCommuneReach}
	square := func(x, y, side float64) orb.Ring {
		return orb.Ring{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}
	}
	hole := square(6.1875, 49.1875, 0.125)
	hole.Reverse()
	small, large := orb.MultiPolygon{{square(6.125, 49.125, 0.25), hole}}, orb.MultiPolygon{{square(6, 49, 0.5)}, {square(7, 49, 0.125)}}
	bands := []isochrone.Band{
		{
			Limit: 10 * road.Minute, Area: small, SquareMetres: 243_500_000,
			Nodes:       isochrone.Fidelity{Reached: 2000, Missed: 14, Inside: 1996, Claimed: 10},
			CheckPoints: isochrone.Fidelity{Reached: 8, Inside: 8},
			People:      isochrone.Fidelity{Reached: 140_000, Inside: 140_000},
			Homes:       isochrone.Fidelity{Reached: 14_000_000, Missed: 28_000, Inside: 14_028_000, Claimed: 56_000},
		},
		{
			Limit: 30 * road.Minute, Area: large, SquareMetres: 2_123_456_000,
			Nodes:       isochrone.Fidelity{Reached: 20_000, Missed: 10, Inside: 20_150, Claimed: 160},
			CheckPoints: isochrone.Fidelity{Reached: 14, Missed: 1, Inside: 13},
			People:      isochrone.Fidelity{Reached: 171_000, Missed: 2510, Inside: 168_490},
			Homes:       isochrone.Fidelity{Reached: 17_000_000, Missed: 255_000, Inside: 16_745_000},
		},
	}
	r.Bands = bands
	r.Structures[0].Bands = bands
	r.Structures[1].Bands = []isochrone.Band{{Limit: 10 * road.Minute}, {Limit: 30 * road.Minute}}
}
