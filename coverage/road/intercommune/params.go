package intercommune

import (
	"fmt"
	"math"

	"github.com/paulmach/orb"

	"acces30/coverage/road"
)

// Params are the parameters of the modelled network. Package data/speeds reads
// them from a table that says where each comes from.
type Params struct {
	Levels []Level // from all places to the largest towns

	// Kept is the share of a level's speed that is kept in each environment,
	// Peak the share of that which is kept at peak hours.
	Kept [road.Environments]float64
	Peak [road.Environments]float64

	Terminal      float64   // seconds added once to every drive
	DensityRadius float64   // metres around a point within which people are counted
	Piece         float64   // metres; longer links are cut, each piece with its own environment
	Reach         float64   // metres; a point farther from every place is out of reach
	Barriers      []Barrier // what no link crosses
	Season        road.Season
}

// Level is a rank of links: those between neighbours among the places of some
// size.
type Level struct {
	PeopleFrom int     // inhabitants of the places it joins; 0 at the first level
	Speed      float64 // km/h along the road, off-peak, in rural surroundings
	Detour     float64 // length along the road over straight length
	Longest    float64 // metres straight; longer links are left out
}

// Barrier is a line that no road crosses, such as an estuary without a bridge.
type Barrier struct {
	Name       string
	Line       orb.LineString // longitude and latitude in degrees
	WinterOnly bool           // a pass that is open in summer
}

// Validate returns an error that names the first parameter out of range.
func (p *Params) Validate() error {
	if len(p.Levels) == 0 || len(p.Levels) > maxLevels {
		return fmt.Errorf("%d levels: from 1 to %d are allowed", len(p.Levels), maxLevels)
	}
	for i, l := range p.Levels {
		if err := l.validate(); err != nil {
			return fmt.Errorf("level %d: %w", i+1, err)
		}
		switch {
		case i == 0 && l.PeopleFrom != 0:
			return fmt.Errorf("level 1 starts at %d inhabitants: it must hold all places", l.PeopleFrom)
		case i > 0 && l.PeopleFrom <= p.Levels[i-1].PeopleFrom:
			return fmt.Errorf("level %d starts at %d inhabitants, not more than the level before", i+1, l.PeopleFrom)
		case i > 0 && l.Speed/l.Detour < p.Levels[i-1].Speed/p.Levels[i-1].Detour:
			return fmt.Errorf("level %d gets ahead more slowly than the level before", i+1)
		}
	}
	for e := range road.Environments {
		if !in(p.Kept[e], minShare, 1) || !in(p.Peak[e], minShare, 1) {
			return fmt.Errorf("shares of speed kept in environment %d: %g, and %g at peak: from %g to 1 are allowed", e, p.Kept[e], p.Peak[e], minShare)
		}
	}
	switch {
	case !in(p.Terminal, 0, 3600):
		return fmt.Errorf("terminal time of %g s: from 0 to 3600 is allowed", p.Terminal)
	case !in(p.DensityRadius, 100, 50e3):
		return fmt.Errorf("density radius of %g m: from 100 to 50000 is allowed", p.DensityRadius)
	case !in(p.Piece, 500, 1e6):
		return fmt.Errorf("pieces of %g m: from 500 to 1000000 is allowed", p.Piece)
	case !in(p.Reach, 1000, 200e3):
		return fmt.Errorf("reach of %g m: from 1000 to 200000 is allowed", p.Reach)
	}
	return nil
}

// Limits of parameters.
const (
	maxLevels = 8
	minShare  = 0.05
)

func (l *Level) validate() error {
	switch {
	case !in(l.Speed, 1, 200):
		return fmt.Errorf("speed of %g km/h: from 1 to 200 is allowed", l.Speed)
	case !in(l.Detour, 1, 5):
		return fmt.Errorf("detour of %g: from 1 to 5 is allowed", l.Detour)
	case !in(l.Longest, 1000, 1000e3):
		return fmt.Errorf("longest link of %g m: from 1000 to 1000000 is allowed", l.Longest)
	}
	return nil
}

// in reports whether low <= v <= high; never so for NaN.
func in(v, low, high float64) bool { return v >= low && v <= high }

// time returns the time to drive so many metres of road at a level, at least
// a tenth of a second.
func (p *Params) time(metres float64, level road.Class, env road.Environment, when road.Conditions) road.Deciseconds {
	speed := p.Levels[level].Speed * p.Kept[env]
	if when == road.Peak {
		speed *= p.Peak[env]
	}
	const deciseconds = 36 // for one metre at one km/h: 3.6 s
	return road.Deciseconds(max(math.Round(metres*deciseconds/speed), 1))
}
