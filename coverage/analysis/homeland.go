package analysis

import (
	"acces30/coverage/isochrone"
	"acces30/coverage/road"
	"acces30/coverage/settle"
	"acces30/coverage/travel"

	"github.com/paulmach/orb"
)

// homeland is a modelled network on which areas are true of homes: from a point, the
// lanes that modelled homes lie along are driven too. A place's own point keeps its
// time, so areas agree with the flags of communes.
type homeland struct {
	isochrone.InterCommune
	model *settle.Model
}

// Depart returns what the network's does, with the lanes.
func (h homeland) Depart(from orb.Point, when road.Conditions) road.Attachment {
	return alongLanes(h.model, h.InterCommune.Depart(from, when))
}

// DepartNear returns what the network's does, with the lanes.
func (h homeland) DepartNear(side float64) func(from orb.Point, when road.Conditions) road.Attachment {
	depart := h.InterCommune.DepartNear(side)
	return func(from orb.Point, when road.Conditions) road.Attachment {
		return alongLanes(h.model, depart(from, when))
	}
}

// Between returns what the network's does, with the lanes.
func (h homeland) Between(from, to orb.Point, when road.Conditions) (road.Deciseconds, uint32, bool) {
	t, metres, ok := h.InterCommune.Between(from, to, when)
	if ok {
		t = h.model.FromHome(t, metres, h.InterCommune.Depart(from, when).Slope)
	}
	return t, metres, ok
}

// alongLanes returns how a home hangs on a network, given how a point there does.
func alongLanes(model *settle.Model, on road.Attachment) road.Attachment {
	for i := range on.Legs {
		on.Legs[i].Time = model.FromHome(on.Legs[i].Time, on.Legs[i].Metres, on.Slope)
	}
	return on
}

// allHomes are the points where people live whose times are known, to hold areas
// against.
func (a *analysis) allHomes() []isochrone.CheckPoint {
	var all []isochrone.CheckPoint
	for i := range a.homeTimes {
		if a.holds(i) {
			all = append(all, a.home(i, a.homeTimes[i].time))
		}
	}
	return all
}

// holds reports whether areas are held against a point where people live: its time is
// known and its commune in scope.
func (a *analysis) holds(i int) bool {
	commune := &a.study.Communes[a.homes.points[i].Commune]
	return a.homeTimes[i].known && a.study.Settings.Includes(commune.Departement)
}

func (a *analysis) home(i int, t road.Deciseconds) isochrone.CheckPoint {
	p := &a.homes.points[i]
	return isochrone.CheckPoint{Point: p.Point, Time: t, People: int(p.Hundredths)}
}

// hangHomes returns which of the points where people live hang on each node: a
// structure reaches few points of a whole country.
func (a *analysis) hangHomes() map[uint32][]int32 {
	on := make(map[uint32][]int32)
	for i := range a.homeTimes {
		if a.holds(i) {
			for _, leg := range a.homeTimes[i].from.Legs {
				on[leg.Node] = append(on[leg.Node], int32(i))
			}
		}
	}
	return on
}

// homesNear are the points where people live that may be reached from some sources,
// given a search backward from them, with their times to these.
func (a *analysis) homesNear(hung map[uint32][]int32, first, last int, search *travel.Search) []isochrone.CheckPoint {
	var near []isochrone.CheckPoint
	seen := make(map[int32]bool)
	for _, node := range search.Settled() {
		for _, i := range hung[node] {
			if !seen[i] {
				seen[i] = true
				near = append(near, a.home(int(i), a.timeFrom(&a.homes.points[i], a.homes.model, a.homeTimes[i].from, search, first, last)))
			}
		}
	}
	return near
}
