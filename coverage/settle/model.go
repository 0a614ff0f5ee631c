package settle

import (
	"fmt"
	"math"

	"github.com/paulmach/orb"

	"acces30/coverage/plane"
	"acces30/coverage/road"
)

// Model is the parameters. Package data/speeds reads them from the table of the
// modelled network, with what they were fitted on.
type Model struct {
	Core       float64 // share of a commune's people who live in its core
	CoreRadius float64 // radius of the core: metres for the square root of its people
	Radius     float64 // outer radius of the homes outside the core, as a share of that of a disc of the commune's area
	Growth     float64 // power of the people, in 500s, that this radius grows with
	Farthest   float64 // metres; no such home is farther from the centroid
	Lanes      float64 // seconds added for each kilometre of the way between a modelled home and the network: homes lie along lanes, not on rings
	Scatter    float64 // spread of the time of real drives around the model's: standard deviation of its logarithm
}

// Validate returns an error that names the first parameter out of range.
func (m *Model) Validate() error {
	for _, p := range []struct {
		what      string
		v         float64
		low, high float64
	}{
		{"share of people in the core", m.Core, 0, 1},
		{"radius of the core", m.CoreRadius, 0, 1000},
		{"radius of homes outside the core", m.Radius, 0, 10},
		{"growth of that radius", m.Growth, 0, 2},
		{"farthest homes", m.Farthest, 0, 50e3},
		{"time added on the way from home", m.Lanes, 0, 1000},
		{"scatter of times", m.Scatter, 0.001, 2},
	} {
		if !(p.v >= p.low && p.v <= p.high) { // never so for NaN
			return fmt.Errorf("%s of %g: from %g to %g is allowed", p.what, p.v, p.low, p.high)
		}
	}
	return nil
}

// Commune is what the model needs to know of a commune.
type Commune struct {
	People         int
	AreaKm2        float64   // 0 when not known
	Seat, Centroid orb.Point // in degrees; the same where only one is known
}

// Home is a point where people live.
type Home struct {
	Point      orb.Point // in degrees
	Hundredths uint32    // of people
}

// Homes are points of a commune's people.
const (
	coreHomes  = 4
	outerHomes = 8 // on two rings
	homes      = coreHomes + outerHomes
)

// usualArea stands for an area that is not known, in km2: that of a commune in
// the middle of France's.
const usualArea = 11

// Homes returns the points where the people of a commune live. A commune without
// people has none.
func (m *Model) Homes(c Commune) []Home {
	if c.People <= 0 {
		return nil
	}
	area := c.AreaKm2
	if !(area > 0) {
		area = usualArea
	}
	disc := 1000 * math.Sqrt(area/math.Pi) // radius of a disc of the commune's area
	onto := plane.Local(c.Seat)
	seat, centroid := onto.Project(c.Seat), onto.Project(c.Centroid)
	all := make([]Home, 0, homes)
	counted := uint64(0)
	// add places people so that the points up to each hold their share, rounded.
	add := func(middle orb.Point, radius, turn, upTo float64) {
		p := orb.Point{middle.X() + radius*math.Cos(turn), middle.Y() + radius*math.Sin(turn)}
		until := uint64(math.Round(upTo * 100 * float64(c.People)))
		all = append(all, Home{onto.Unproject(p), uint32(until - counted)})
		counted = until
	}
	core := min(m.CoreRadius*math.Sqrt(float64(c.People)), disc)
	for k := range coreHomes {
		// Half of the people of an even disc live within 0.71 of its radius.
		add(seat, core*math.Sqrt(0.5), float64(k)*math.Pi/2+0.3, m.Core*float64(k+1)/coreHomes)
	}
	outer := m.outerRadius(float64(c.People), disc)
	for k := range outerHomes {
		// On an even disc in two rings of as many people each.
		ring := 0.5
		if k%2 == 1 {
			ring = math.Sqrt(0.75)
		}
		add(centroid, ring*outer, float64(k)*math.Pi/4+0.1, m.Core+(1-m.Core)*float64(k+1)/outerHomes)
	}
	return all
}

// outerRadius is how far homes outside the core lie from the centroid, in metres.
// Between hamlets of 50 and towns of 3,000 people it grows with them.
func (m *Model) outerRadius(people, disc float64) float64 {
	return min(m.Farthest, m.Radius*disc*math.Pow(min(max(people, 50), 3000)/500, m.Growth))
}

// FromHome returns the time from a home, given the time and the metres of its way
// to the network, or straight to a site beside it.
func (m *Model) FromHome(t road.Deciseconds, metres uint32) road.Deciseconds {
	return t.Plus(road.Deciseconds(math.Round(m.Lanes * float64(metres) / 100)))
}

// Within returns the share of the people at a time, as the model finds it, whose
// drive is within a limit: the logistic distribution function of the logarithm of
// limit over time, scaled to come close to the normal one (1.702, Haley 1952).
func (m *Model) Within(time, limit float64) float64 {
	switch {
	case limit <= 0:
		return 0
	case time <= 0:
		return 1
	}
	return 1 / (1 + math.Pow(time/limit, 1.702/m.Scatter))
}
