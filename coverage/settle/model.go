package settle

import (
	"math"

	"acces30/coverage/fault"
	"acces30/coverage/plane"
	"acces30/coverage/road"

	"github.com/paulmach/orb"
)

// Model is the parameters. Package data/speeds reads them from the table of the
// modelled network, with what they were fitted on.
type Model struct {
	Core        float64 // share of the people who live at the chef-lieu, of a commune of 100 people a km2 on the meridian of 3 degrees east
	CoreEast    float64 // added to the logarithm of that share's odds for every 100 km to the east, in mainland France
	CoreDensity float64 // added to it for every e-fold density of the commune
	TowardsSeat float64 // where the middle of the other homes is: this share of the way from the centroid to the chef-lieu
	Radius      float64 // outer radius of the other homes, as a share of that of a disc of the commune's area
	Farthest    float64 // metres; no such home is farther from that middle
	Lanes       float64 // seconds added for each kilometre of the way between a modelled home and the network: homes lie along lanes, not on rings
	LanesHill   float64 // share by which these seconds grow for every 10 m/km of slope: lanes wind in hills
	Scatter     float64 // spread of the time of real drives around the model's: standard deviation of its logarithm
}

// Validate returns an error that names the first parameter out of range.
func (m *Model) Validate() error {
	for _, p := range []struct {
		what      string
		v         float64
		low, high float64
	}{
		{"share of people at the chef-lieu", m.Core, 0, 1},
		{"growth of that share to the east", m.CoreEast, -2, 2},
		{"growth of that share with density", m.CoreDensity, -5, 5},
		{"way of the other homes to the chef-lieu", m.TowardsSeat, 0, 1},
		{"radius of the other homes", m.Radius, 0, 10},
		{"farthest homes", m.Farthest, 0, 50e3},
		{"time added on the way from home", m.Lanes, 0, 1000},
		{"growth of that time in hills", m.LanesHill, 0, 10},
		{"scatter of times", m.Scatter, 0.001, 2},
	} {
		if !(p.v >= p.low && p.v <= p.high) { // never so for NaN
			return fault.Errorf(fault.T("%s de %g : de %g à %g sont admis", "%s of %g: from %g to %g is allowed"), p.what, p.v, p.low, p.high)
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

// outerHomes are the points of the people who do not live at the chef-lieu, on two
// rings.
const outerHomes = 8

// usualArea stands for an area that is not known, in km2: that of a commune in
// the middle of France's.
const usualArea = 11

// area returns the commune's area in km2, a usual one where it is not known.
func (c *Commune) area() float64 {
	if !(c.AreaKm2 > 0) {
		return usualArea
	}
	return c.AreaKm2
}

// Density returns how many people a square kilometre the commune has.
func (c *Commune) Density() float64 { return float64(c.People) / c.area() }

// Homes returns the points where the people of a commune live. A commune without
// people has none.
func (m *Model) Homes(c Commune) []Home {
	if c.People <= 0 {
		return nil
	}
	disc := 1000 * math.Sqrt(c.area()/math.Pi) // radius of a disc of the commune's area
	onto := plane.Local(c.Seat)
	middle := onto.Project(c.Centroid) // from the seat, which is at nothing
	middle = orb.Point{(1 - m.TowardsSeat) * middle.X(), (1 - m.TowardsSeat) * middle.Y()}
	people := m.PeopleAt(c)
	all := append(make([]Home, 0, 1+outerHomes), Home{c.Seat, people[0]})
	outer := min(m.Farthest, m.Radius*disc)
	for k := range outerHomes {
		// On an even disc in two rings of as many people each.
		ring := 0.5
		if k%2 == 1 {
			ring = math.Sqrt(0.75)
		}
		turn := float64(k)*math.Pi/4 + 0.1
		p := orb.Point{middle.X() + ring*outer*math.Cos(turn), middle.Y() + ring*outer*math.Sin(turn)}
		all = append(all, Home{onto.Unproject(p), people[1+k]})
	}
	return all
}

// PeopleAt returns how many hundredths of a commune's people live at each of its
// Homes, in their order: at the seat first.
func (m *Model) PeopleAt(c Commune) (people [1 + outerHomes]uint32) {
	core := m.CoreShare(c.Seat, c.Density())
	counted := uint64(math.Round(core * 100 * float64(c.People)))
	people[0] = uint32(counted)
	for k := range outerHomes {
		// The points up to each hold their share, rounded.
		until := uint64(math.Round((core + (1-core)*float64(k+1)/outerHomes) * 100 * float64(c.People)))
		people[1+k] = uint32(until - counted)
		counted = until
	}
	return people
}

// CoreShare returns the share of a commune's people who live at its chef-lieu,
// given its density in people a square kilometre. French countryside has villages
// in the east and hamlets in the west (A. Demangeon, La géographie de l'habitat
// rural, 1927), which nothing else that is known of a commune tells: the share
// follows the longitude, as a logistic function. Outside mainland France it is that
// of the middle.
func (m *Model) CoreShare(seat orb.Point, density float64) float64 {
	const (
		middle  = 700e3 // x of the meridian of 3 degrees east in Lambert-93, metres
		hundred = 100e3 // metres
	)
	odds := math.Log(m.Core/(1-m.Core)) + m.CoreDensity*math.Log(max(density, 1)/100)
	if plane.Mainland().Contains(seat) {
		odds += m.CoreEast * (plane.Lambert93().Project(seat).X() - middle) / hundred
	}
	return 1 / (1 + math.Exp(-odds))
}

// steepest is the slope from which on hills slow lanes no more, in m/km: that of the
// highest mountains.
const steepest = 60

// FromHome returns the time from a home, given the time and the metres of its way
// to the network, or straight to a site beside it, and the slope of the country
// around in m/km, which may be NaN: not known, it counts as none.
func (m *Model) FromHome(t road.Deciseconds, metres uint32, slope float64) road.Deciseconds {
	lanes := m.Lanes // s/km
	if slope > 0 {
		lanes *= 1 + m.LanesHill*min(slope, steepest)/10
	}
	return t.Plus(road.Deciseconds(math.Round(lanes * float64(metres) / 100)))
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
