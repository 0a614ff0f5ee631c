package analysis

import (
	"context"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/road"
	"acces30/coverage/travel"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geo"
)

// What the inputs do not tell is not computed: nobody is beyond a limit, nor
// without a road, because a file ends.

// unknownAt returns why the data on roads says nothing of a point, given how it
// hangs on the network; coverage.Computed where it may. A point outside the
// data whose road is there, as at a shore, is not left out.
func (a *analysis) unknownAt(p orb.Point, on road.Attachment) coverage.Reason {
	if !a.named() && a.study.EnclaveAt(p) != nil && len(a.sources) > 0 {
		return coverage.Computed // that no road leads there is known
	}
	extent := &a.study.Extent
	outside := extent.Limited() && !extent.Bound.Contains(p)
	switch {
	case outside && (len(on.Legs) == 0 || on.Metre > FarFromRoad):
		return coverage.OutsideRoads
	case len(on.Legs) == 0 && a.named():
		return coverage.NoTimes
	case len(on.Legs) == 0:
		return coverage.OffRoads
	case len(a.sources) == 0:
		return coverage.NoDestinations
	}
	return coverage.Computed
}

// depart returns the legs from a point onto the network: none from a place that
// no road leads to.
func (a *analysis) depart(from orb.Point, when road.Conditions) road.Attachment {
	if a.study.EnclaveAt(from) != nil {
		return road.Attachment{}
	}
	return a.study.Roads.Depart(from, when)
}

// checkKnown leaves out the communes that no structure is reached from though
// the roads around them are not known to be complete.
func (a *analysis) checkKnown(ctx context.Context) error {
	if len(a.sources) == 0 {
		a.result.Findings = append(a.result.Findings, finding.NoPointOnNetwork.Found())
		return nil
	}
	for i := range a.result.Communes {
		c := &a.result.Communes[i]
		if c.Status == coverage.NotComputed || c.Time().Reached() {
			continue
		}
		out, err := a.searchOut(ctx, a.apart[i])
		if err != nil {
			return err
		}
		if why := a.unreachedFrom(a.departures[i], out); why != coverage.Computed {
			c.LeaveOut(why)
			a.departures[i], a.roadOf[i] = nil, 0
		}
	}
	return nil
}

// unreachedFrom returns why it can't be said of a point that no structure is
// reached from that none can be, given its legs and a search by searchOut;
// coverage.Computed when it can.
func (a *analysis) unreachedFrom(legs []road.Leg, out *travel.Search) coverage.Reason {
	if a.named() {
		return coverage.NoTimes
	}
	if len(legs) > 0 && (a.unlocatedPoints || out.TimeVia(legs).Reached()) {
		return coverage.RoadsGoOn
	}
	return coverage.Computed
}

// completeMetres is how far from the sides of the data roads must end, all of
// them, for it to be complete around them. A file cut along an outline need not
// tell where it was cut, so that this is generous.
const completeMetres = 5_000

// searchOut searches backward from where roads may go on beyond the data: from
// its edge, from all near its sides, and from networks known in part. Roads that are
// joined to few others are known as a whole where none of them is at the edge. It
// searches once for each: few studies need it.
func (a *analysis) searchOut(ctx context.Context, apart bool) (*travel.Search, error) {
	number := 0
	if apart {
		number = 1
	}
	if a.out[number] != nil {
		return a.out[number], nil
	}
	extent := &a.study.Extent
	sides := a.nearSides()
	if apart {
		sides = nil
	}
	var legs []road.Leg
	for _, nodes := range [][]uint32{extent.Edge, extent.Partial, sides} {
		for _, node := range nodes {
			legs = append(legs, road.Leg{Node: node})
		}
	}
	search := new(travel.Search)
	if err := search.Run(ctx, a.backward, legs, road.Unreached); err != nil {
		return nil, err
	}
	a.out[number] = search
	return search, nil
}

// nearSides returns the nodes outside the data's bound or near its sides.
func (a *analysis) nearSides() []uint32 {
	if !a.study.Extent.Limited() {
		return nil
	}
	bound := a.study.Extent.Bound
	padding := geo.BoundPad(orb.Bound{Min: bound.Center(), Max: bound.Center()}, completeMetres)
	dLon, dLat := (padding.Max.Lon()-padding.Min.Lon())/2, (padding.Max.Lat()-padding.Min.Lat())/2
	inner := orb.Bound{ // holds nothing when the data is no wider than the padding
		Min: orb.Point{bound.Min.Lon() + dLon, bound.Min.Lat() + dLat},
		Max: orb.Point{bound.Max.Lon() - dLon, bound.Max.Lat() - dLat},
	}
	var near []uint32
	for node, p := range a.study.Roads.Network().Points {
		if !inner.Contains(p) {
			near = append(near, uint32(node))
		}
	}
	return near
}
