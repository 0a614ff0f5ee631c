package street

import (
	"context"
	"math"

	"acces30/coverage/fault"
	"acces30/coverage/road"

	"github.com/paulmach/orb"
)

// Options are how the roads of a Network are driven.
type Options struct {
	// Speeds gives the speeds and the delays. It is asked by several goroutines
	// at once.
	Speeds road.SpeedModel
	// Environment returns the environment at a point in degrees; nil for Rural
	// everywhere. It is asked by several goroutines at once.
	Environment func(orb.Point) road.Environment
	// AccessSpeed in km/h is that of the straight line between a point and the
	// road it hangs on. At an infinite one neither its time nor its metres count:
	// drives are then those from road to road.
	AccessSpeed float64
	// Radius in metres is how far a point may be from its road, straight.
	Radius float64
	// OffLimits reports whether no point may hang on a road, though cars drive
	// there, such as a motorway; nil for none. No point hangs on a ferry in any
	// case.
	OffLimits func(*road.Attributes) bool
	// MinComponent is how many nodes must be connected with each other, in both
	// directions, for points to hang on their roads; those of the largest
	// component always may. 0 stands for it alone.
	MinComponent int
}

// conditions are all traffic conditions.
const conditions = int(road.Peak) + 1

// Roads are the roads of a Network, driven as some Options say. They are
// never changed; any number of goroutines may share them.
type Roads struct {
	net      *Network
	opts     Options
	envs     []road.Environment // of every stretch
	meets    []junction         // of every node
	weights  [conditions]road.Weights
	inside   []bool // nodes of components that are connected with each other or large
	isolated []bool // nodes of components that are neither, but no errors of the map
	grid     *grid  // of the links that points may hang on
	apart    *grid  // of those like them that are joined to nothing
}

// Drive computes the times of all arcs, and prepares to find the roads near a
// point. An arc is road.Unreached where the speed model closes one of its
// stretches. It fails when an option makes no sense or the context ends.
func (n *Network) Drive(ctx context.Context, opts Options) (*Roads, error) {
	if opts.Speeds == nil {
		return nil, fault.Errorf(fault.T("routes sans modèle de vitesses", "roads without a speed model"))
	}
	if !(opts.AccessSpeed > 0) {
		return nil, fault.Errorf(fault.T("accès aux routes à %g km/h", "access to roads at %g km/h"), opts.AccessSpeed)
	}
	if !(opts.Radius >= 0 && opts.Radius <= maxRadius) {
		return nil, fault.Errorf(fault.T("routes jusqu'à %g m : de 0 à %d m ont un sens", "roads up to %g m away: from 0 to %d m make sense"), opts.Radius, maxRadius)
	}
	r := &Roads{net: n, opts: opts}
	r.findEnvironments()
	r.findJunctions()
	for when := range r.weights {
		r.weights[when] = r.times(road.Conditions(when))
		if err := ctx.Err(); err != nil {
			return nil, fault.Errorf(fault.T("temps des routes : %v", "times of roads: %v"), err)
		}
	}
	r.findInside()
	if err := ctx.Err(); err != nil {
		return nil, fault.Errorf(fault.T("routes reliées : %v", "connected roads: %v"), err)
	}
	r.grid = newGrid(n, r.Serves)
	r.apart = newGrid(n, r.Apart)
	return r, nil
}

// maxRadius is how far a point may be from its road at most, in metres: within
// it, the Earth counts as flat.
const maxRadius = 20_000

// Network returns the nodes and arcs.
func (r *Roads) Network() *road.Network { return r.net.base }

// Streets returns the network driven.
func (r *Roads) Streets() *Network { return r.net }

// Weights returns the times of all arcs.
func (r *Roads) Weights(when road.Conditions) road.Weights { return r.weights[when] }

// Connected reports whether points may hang on the roads at a node: whether it
// belongs to the largest component, or to one that is large enough.
func (r *Roads) Connected(node uint32) bool { return r.inside[node] }

// open reports whether an arc is driven under all conditions.
func (r *Roads) open(arc uint32) bool {
	for _, w := range &r.weights {
		if !w[arc].Reached() {
			return false
		}
	}
	return true
}

func (r *Roads) findInside() {
	c := findComponents(r.net.base, r.open)
	largest := c.largest()
	r.inside, r.isolated = make([]bool, len(c.of)), make([]bool, len(c.of))
	for node, component := range c.of {
		r.inside[node] = component == largest ||
			r.opts.MinComponent > 0 && int(c.sizes[component]) >= r.opts.MinComponent
		r.isolated[node] = !r.inside[node] && c.sizes[component] >= fewestApart
	}
}

// Serves reports whether points may hang on a link: it must be open at all, no
// ferry, not off limits, and one must be able to come from and go on to all
// others.
func (r *Roads) Serves(link uint32) bool {
	l := &r.net.links[link]
	return r.inside[l.from] && r.inside[l.to] && r.enterable(link)
}

// fewestApart is how many nodes must be joined with each other, and with few others,
// for people to live there: less is an error of the map.
const fewestApart = 4

// Apart reports whether a link is a road that people live on, but that leads to few
// others: on an island without a bridge, or cut off. Tracks and yards in the woods
// that the map joins to nothing are not meant.
func (r *Roads) Apart(link uint32) bool {
	l := &r.net.links[link]
	return r.isolated[l.from] && r.isolated[l.to] && r.drivable(link, false) && r.drivable(link, true) &&
		r.net.ClassOf(link) < road.Service && r.enterable(link)
}

// enterable reports whether a link is open at all, no ferry, and not off limits.
func (r *Roads) enterable(link uint32) bool {
	if !r.drivable(link, false) && !r.drivable(link, true) {
		return false
	}
	for _, s := range r.net.stretchesOf(link) {
		a := r.net.asWritten(s)
		if a.Class == road.Ferry || r.opts.OffLimits != nil && r.opts.OffLimits(a) {
			return false
		}
	}
	return true
}

// drivable reports whether a link is driven in a direction.
func (r *Roads) drivable(link uint32, backward bool) bool {
	arc := r.net.arc(link, backward)
	return arc != none && r.open(arc)
}

// arc returns the arc that drives along a link in a direction, or none.
func (n *Network) arc(link uint32, backward bool) uint32 {
	if backward {
		return n.arcs[link][1]
	}
	return n.arcs[link][0]
}

// whole rounds deciseconds to what searches add, at least 1 for an arc.
func whole(deciseconds float64) road.Deciseconds {
	return road.Deciseconds(math.Round(min(deciseconds, float64(road.Unreached-1))))
}
