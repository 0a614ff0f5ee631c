package street

import (
	"math"

	"acces30/coverage/road"
)

// Speeds is a table of how fast real roads are driven and what their nodes
// cost: a road.SpeedModel. Package data/speeds reads it from a file and holds
// every number to its range. Several goroutines may use it at once; nobody
// changes it meanwhile.
type Speeds struct {
	Plain  [road.Classes]Category // how every class is driven
	Dual   [road.Classes]Category // one carriageway of two
	Signed [road.Classes]Category // where a tag opens the road to cars by name

	Traffic   [conditions][road.Environments]float64 // factor on speeds
	Floor     float64                                // km/h, below which neither bends nor traffic slow a road
	Limits    Limits
	Surfaces  [road.VeryPoor + 1]float64 // highest speed on a surface, km/h
	Factors   Factors
	Delays    [road.Blocked + 1]road.Deciseconds // of a node by its feature
	Junctions Junctions
}

// Category is a kind of road by how it is driven.
type Category struct {
	Speeds  [road.Environments]float64 // km/h; 0 when no car drives there
	Winding bool                       // the speed is multiplied by straight length over length
}

// Limits is what the posted limits do.
type Limits struct {
	Replace bool    // a limit stands for the speed of the road, else it only caps it
	Share   float64 // of the limit that is driven
}

// Factors multiply the speed of roads with a flag.
type Factors struct {
	Narrow, Driveway, Destination float64
}

// Junctions is what passing a junction of three or more arms costs.
type Junctions struct {
	Main, Minor road.Deciseconds // keeping to a class: tertiary and better, the rest
	Turn        road.Deciseconds // changing the class
	Roundabout  road.Deciseconds // going onto one, and off it
}

// Speed returns the speed on a road in km/h, 0 where no car drives. Env is what
// it runs through, crowShare its straight length over its length, from 0 to 1.
//
// The speed of the road's category, slowed by bends, surface and traffic but
// not below the floor, is capped by the limit, or replaced by a share of it,
// and then multiplied by the factors of what is flagged. A ferry follows its
// category alone.
func (s *Speeds) Speed(a *road.Attributes, env road.Environment, crowShare float64, when road.Conditions) float64 {
	c := s.categoryOf(a)
	env = min(env, road.Dense)
	speed := c.Speeds[env]
	if speed == 0 || a.Class == road.Ferry {
		return speed
	}
	if c.Winding {
		speed *= straightness(crowShare)
	}
	speed = min(speed, s.Surfaces[min(a.Surface, road.VeryPoor)])
	limit := float64(a.MaxSpeed) * s.Limits.Share
	if limit > 0 && s.Limits.Replace {
		speed = limit
	}
	speed = max(speed*s.Traffic[min(when, road.Peak)][env], s.Floor)
	if limit > 0 {
		speed = min(speed, limit)
	}
	return speed * s.factorOf(a.Flags)
}

// categoryOf returns how a road is driven: one carriageway of two, a road
// signed for cars, or else by its class.
func (s *Speeds) categoryOf(a *road.Attributes) Category {
	switch {
	case a.Class >= road.Classes:
		return Category{}
	case a.Flags&road.DualCarriageway != 0:
		return s.Dual[a.Class]
	case a.Flags&road.Signed != 0:
		return s.Signed[a.Class]
	}
	return s.Plain[a.Class]
}

// factorOf returns the smallest factor of the flags set: they don't add up.
func (s *Speeds) factorOf(flags road.Flags) float64 {
	factor := 1.0
	if flags&road.NarrowRoad != 0 {
		factor = min(factor, s.Factors.Narrow)
	}
	if flags&road.Driveway != 0 {
		factor = min(factor, s.Factors.Driveway)
	}
	if flags&road.Destination != 0 {
		factor = min(factor, s.Factors.Destination)
	}
	return factor
}

// straightness brings a share of straight length into its range; what is no
// number counts as a straight road.
func straightness(crowShare float64) float64 {
	if math.IsNaN(crowShare) {
		return 1
	}
	return min(max(crowShare, 0), 1)
}

// Delay returns the time that a feature of a node costs a car that passes it.
// Where it is Blocked no car does, and there is nothing to add.
func (s *Speeds) Delay(f road.NodeFeature, _ road.Conditions) road.Deciseconds {
	if int(f) >= len(s.Delays) {
		return 0
	}
	return s.Delays[f]
}

// Junction returns the time that a junction of so many arms costs a car that
// comes from one road onto another. The angle between them is not known: who
// changes the class of road mostly turns, and who keeps it on a small road
// turns now and then.
//
// A search that knows arcs but no turns can charge every arc at both ends,
// against the road of the highest class there: Junction(arc, highest) at its
// head and Junction(highest, arc) at its tail, each by half where the classes
// are equal. Held against OSRM that is as close as turn by turn.
func (s *Speeds) Junction(from, onto *road.Attributes, arms int, _ road.Conditions) road.Deciseconds {
	around, into := from.Flags&road.Roundabout != 0, onto.Flags&road.Roundabout != 0
	switch {
	case arms < 3 || around && into:
		return 0
	case around || into:
		return s.Junctions.Roundabout
	case from.Class == onto.Class || from.Class.IsLink() || onto.Class.IsLink():
		if min(from.Class, onto.Class) < road.Unclassified {
			return s.Junctions.Main
		}
		return s.Junctions.Minor
	}
	return s.Junctions.Turn
}
