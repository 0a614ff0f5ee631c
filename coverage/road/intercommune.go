package road

import (
	"fmt"
	"math"
	"slices"

	"acces30/coverage/plane"

	"github.com/paulmach/orb"
)

// Place is a commune as the inter-commune network sees it.
type Place struct {
	Point  orb.Point // longitude and latitude of its chef-lieu, in degrees
	People int
	Group  string // territory; no road leads from one group to another
}

// InterCommune is the modelled network: its nodes are places, its links join
// neighbours (in Gabriel's sense) at several levels, all places first, then
// towns of growing size with faster roads between them. It stands for real
// roads until there are some; see package data/speeds for its accuracy.
//
// Place i is node i of the Builder: Network().Node(i) finds it. Further nodes
// lie on long links, which are cut in pieces so that each has the environment
// of the country it crosses.
type InterCommune struct {
	params      InterCommuneParams
	places      int
	network     *Network
	territories []*territory
}

// NewInterCommune builds the network of the places. It fails when a parameter
// is out of range or a place is not on Earth.
func NewInterCommune(places []Place, params InterCommuneParams) (*InterCommune, error) {
	if err := params.Validate(); err != nil {
		return nil, fmt.Errorf("inter-commune parameters: %w", err)
	}
	var b Builder
	b.Grow(2*len(places), 6*len(places))
	for _, p := range places {
		b.AddNode(p.Point)
	}
	if err := b.check(); err != nil {
		return nil, fmt.Errorf("inter-commune network: place of a %w", err)
	}
	c := &InterCommune{params: params, places: len(places), territories: territories(places, params.Barriers)}
	for _, t := range c.territories {
		for _, l := range t.links(&c.params) {
			t.addLink(&b, l, &c.params)
		}
	}
	network, err := b.Build()
	if err != nil {
		return nil, fmt.Errorf("inter-commune network: %w", err)
	}
	c.network = network
	return c, nil
}

// Network returns the network. Its classes are levels, 0 being all places.
func (c *InterCommune) Network() *Network { return c.network }

// Places returns the number of places.
func (c *InterCommune) Places() int { return c.places }

// Weights returns the time of every arc.
func (c *InterCommune) Weights(when Conditions) Weights {
	w := make(Weights, c.network.Arcs())
	for arc := range w {
		w[arc] = c.params.time(float64(c.network.Metres[arc]), c.network.Class[arc], c.network.Env[arc], when)
	}
	return w
}

// territory is a group of places with a plane of its own.
type territory struct {
	group  string
	bound  orb.Bound // of its places, in degrees
	plane  plane.Plane
	number []uint32 // of its places, among all
	people []int
	grid   *grid // of its places, in metres, in the order of number
	water  barriers
}

// territories sorts places by group; the groups come in the order of their
// first place.
func territories(places []Place, barriers []Barrier) []*territory {
	var all []*territory
	byGroup := map[string]*territory{}
	for i, p := range places {
		t := byGroup[p.Group]
		if t == nil {
			t = &territory{group: p.Group}
			byGroup[p.Group] = t
			all = append(all, t)
		}
		t.number = append(t.number, uint32(i))
		t.people = append(t.people, max(p.People, 0))
	}
	for _, t := range all {
		points := make([]orb.Point, len(t.number))
		for i, n := range t.number {
			points[i] = places[n].Point
		}
		t.bound = orb.MultiPoint(points).Bound()
		t.plane = plane.For(points)
		for i, p := range points {
			points[i] = t.plane.Project(p)
		}
		t.grid = newGrid(points)
		t.water = projected(barriers, t.plane, t.grid)
	}
	return all
}

// interLink is a link between two places of a territory, from < to.
type interLink struct {
	from, to uint32 // in the territory
	level    Class
	metres   float64 // straight
}

// links returns the links of a territory, each pair once: at the highest
// level that has it, since a level is never slower than the one before.
func (t *territory) links(params *InterCommuneParams) []interLink {
	var all []interLink
	for level := range params.Levels {
		all = t.appendLevel(all, Class(level), params.Levels[level])
	}
	slices.SortFunc(all, func(a, b interLink) int {
		if a.from != b.from {
			return int(a.from) - int(b.from)
		}
		if a.to != b.to {
			return int(a.to) - int(b.to)
		}
		return int(b.level) - int(a.level)
	})
	return slices.CompactFunc(all, func(a, b interLink) bool { return a.from == b.from && a.to == b.to })
}

// appendLevel appends the links of one level.
func (t *territory) appendLevel(links []interLink, level Class, l Level) []interLink {
	var members []uint32
	var points []orb.Point
	for i, people := range t.people {
		if people >= l.PeopleFrom {
			members = append(members, uint32(i))
			points = append(points, t.grid.points[i])
		}
	}
	if len(members) < 2 {
		return links
	}
	search := neighbourSearch{grid: newGrid(points)}
	for i, p := range points {
		for _, near := range search.around(p, i, l.Longest) {
			if int(near.point) > i && !t.water.between(p, points[near.point]) {
				links = append(links, interLink{members[i], members[near.point], level, near.metres})
			}
		}
	}
	return links
}

// addLink adds a link in pieces of equal length, none longer than the
// parameter says.
func (t *territory) addLink(b *Builder, l interLink, params *InterCommuneParams) {
	from, to := t.grid.points[l.from], t.grid.points[l.to]
	pieces := max(int(math.Ceil(l.metres/params.Piece)), 1)
	at := func(share float64) orb.Point {
		return orb.Point{from.X() + share*(to.X()-from.X()), from.Y() + share*(to.Y()-from.Y())}
	}
	road := l.metres * params.Levels[l.level].Detour
	tail, done := t.number[l.from], 0.0
	for i := range pieces {
		share := float64(i+1) / float64(pieces)
		head := t.number[l.to]
		if i+1 < pieces {
			head = b.AddNode(t.plane.Unproject(at(share)))
		}
		end := math.Round(road * share) // whole metres add up over the pieces
		b.AddLink(Link{
			From: tail, To: head,
			Metres: uint32(end - done),
			Class:  l.level,
			Env:    t.environment(at((float64(i)+0.5)/float64(pieces)), params.DensityRadius),
		})
		tail, done = head, end
	}
}

// environment returns the environment at a point in metres: that of the
// density of people within a radius.
func (t *territory) environment(p orb.Point, radius float64) Environment {
	people := 0
	t.grid.within(p, radius, func(i uint32, _ float64) { people += t.people[i] })
	const squareKilometre = 1e6
	return EnvironmentOf(float64(people) / (math.Pi * radius * radius / squareKilometre))
}
