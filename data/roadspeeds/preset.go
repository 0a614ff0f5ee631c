package roadspeeds

import (
	"math"

	"acces30/coverage/road"
)

// Preset is a model of how fast real roads are driven. It is never changed
// after it is read, and may be used by several goroutines at once.
type Preset struct {
	Name    string // as in its file: metric-creuses
	Version int    // raised whenever a number in the file changes
	Source  string // where the numbers come from, in one sentence

	plain  [road.Classes]category // of every class
	dual   [road.Classes]category // of one carriageway of two
	signed [road.Classes]category // where a tag opens the road to cars by name

	traffic   [2][environments]float64 // factor on speeds, by conditions and environment
	floor     float64                  // km/h, below which neither bends nor traffic slow a road
	limits    limits
	surfaces  [road.VeryPoor + 1]float64 // highest speed on a surface, km/h
	factors   factors
	delays    [road.Blocked + 1]road.Deciseconds
	junctions junctions
}

const environments = int(road.Dense) + 1

// category is a kind of road by how it is driven.
type category struct {
	speeds  [environments]float64 // km/h; 0 when no car drives there
	winding bool                  // the speed is multiplied by crow-fly over length
}

// limits is what the posted limits do.
type limits struct {
	replace bool    // a limit stands for the speed of the road, else it only caps it
	share   float64 // of the limit that is driven
}

// factors multiply the speed of roads with a flag.
type factors struct {
	narrow, driveway, destination float64
}

// junctions is what passing a junction of three or more ways costs.
type junctions struct {
	main, minor road.Deciseconds // keeping to a class: tertiary and better, the rest
	turn        road.Deciseconds // changing the class
	roundabout  road.Deciseconds // going onto one, and off it
}

// Speed returns the speed on a road in km/h, 0 where no car drives. Env is the
// country it runs through, crowShare its crow-fly length over its length, from
// 0 to 1.
//
// The speed of the road's category, slowed by bends, surface and traffic but
// not below the floor, is capped by the limit, or replaced by a share of it,
// and then multiplied by the factors of what is flagged. A ferry follows its
// category alone.
func (p *Preset) Speed(a *road.Attributes, env road.Environment, crowShare float64, when road.Conditions) float64 {
	c := p.categoryOf(a)
	env = min(env, road.Dense)
	speed := c.speeds[env]
	if speed == 0 || a.Class == road.Ferry {
		return speed
	}
	if c.winding {
		speed *= share(crowShare)
	}
	speed = min(speed, p.surfaces[min(a.Surface, road.VeryPoor)])
	limit := float64(a.MaxSpeed) * p.limits.share
	if limit > 0 && p.limits.replace {
		speed = limit
	}
	speed = max(speed*p.traffic[min(when, road.Peak)][env], p.floor)
	if limit > 0 {
		speed = min(speed, limit)
	}
	return speed * p.factorOf(a.Flags)
}

// categoryOf returns how a road is driven: one carriageway of two, a road
// signed for cars, or else by its class.
func (p *Preset) categoryOf(a *road.Attributes) category {
	switch {
	case a.Class >= road.Classes:
		return category{}
	case a.Flags&road.DualCarriageway != 0:
		return p.dual[a.Class]
	case a.Flags&road.Signed != 0:
		return p.signed[a.Class]
	}
	return p.plain[a.Class]
}

// factorOf returns the smallest factor of the flags set: they don't add up.
func (p *Preset) factorOf(flags road.Flags) float64 {
	factor := 1.0
	if flags&road.NarrowRoad != 0 {
		factor = min(factor, p.factors.narrow)
	}
	if flags&road.Driveway != 0 {
		factor = min(factor, p.factors.driveway)
	}
	if flags&road.Destination != 0 {
		factor = min(factor, p.factors.destination)
	}
	return factor
}

// share brings a crow-fly share into its range; what is no number counts as a
// straight road.
func share(crow float64) float64 {
	if math.IsNaN(crow) {
		return 1
	}
	return min(max(crow, 0), 1)
}

// Delay returns the time that a feature of a node costs a car that passes it.
// Where it is Blocked no car does, and there is nothing to add.
func (p *Preset) Delay(f road.NodeFeature, when road.Conditions) road.Deciseconds {
	if int(f) >= len(p.delays) {
		return 0
	}
	return p.delays[f]
}

// Junction returns the time that a junction costs a car that comes from one
// road onto another; ways is how many roads meet there. The angle between them
// is not known: who changes the class of road mostly turns, and who keeps it on
// a small road turns now and then.
//
// A search that knows arcs but no turns can charge every arc at both ends,
// against the road of the highest class there: Junction(arc, highest) at its
// head and Junction(highest, arc) at its tail, each by half where the classes
// are equal. Held against OSRM that is as close as turn by turn.
func (p *Preset) Junction(from, onto *road.Attributes, ways int, when road.Conditions) road.Deciseconds {
	around, into := from.Flags&road.Roundabout != 0, onto.Flags&road.Roundabout != 0
	switch {
	case ways < 3 || around && into:
		return 0
	case around || into:
		return p.junctions.roundabout
	case from.Class == onto.Class || isLink(from.Class) || isLink(onto.Class):
		if min(from.Class, onto.Class) < road.Unclassified {
			return p.junctions.main
		}
		return p.junctions.minor
	}
	return p.junctions.turn
}

// isLink tells slip roads, which leave and join at a flat angle.
func isLink(c road.Class) bool {
	switch c {
	case road.MotorwayLink, road.TrunkLink, road.PrimaryLink, road.SecondaryLink, road.TertiaryLink:
		return true
	}
	return false
}
