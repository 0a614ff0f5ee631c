package intercommune

import (
	"math"
	"slices"

	"github.com/paulmach/orb"

	"acces30/coverage/internal/pointgrid"
	"acces30/coverage/road"
)

// land is the places of one land and the barriers between them.
type land struct {
	*road.Land
	barriers barriers
	valleys  []wall       // along which main roads run
	relief   []nodeRelief // of its places
}

// link is a link between two places of a land, from < to.
type link struct {
	from, to uint32 // in the land
	level    road.Class
	metres   float64 // straight
}

// links returns the links of a land, each pair once: at the highest level that
// has it, since a level is never slower than the one before.
func (l *land) links(params *Params) []link {
	var all []link
	for level := range params.Levels {
		all = l.appendLevel(all, road.Class(level), params.Levels[level])
	}
	slices.SortFunc(all, func(a, b link) int {
		if a.from != b.from {
			return int(a.from) - int(b.from)
		}
		if a.to != b.to {
			return int(a.to) - int(b.to)
		}
		return int(b.level) - int(a.level)
	})
	return slices.CompactFunc(all, func(a, b link) bool { return a.from == b.from && a.to == b.to })
}

// appendLevel appends the links of one level.
func (l *land) appendLevel(links []link, class road.Class, level Level) []link {
	var members []uint32
	var points []orb.Point
	for i, people := range l.People {
		if people >= level.PeopleFrom {
			members = append(members, uint32(i))
			points = append(points, l.Grid.Point(uint32(i)))
		}
	}
	if len(members) < 2 {
		return links
	}
	search := neighbourSearch{grid: pointgrid.New(points)}
	for i, p := range points {
		near, hidden := search.around(p, i, level.Longest), false
		for _, c := range near {
			if l.barriers.between(p, points[c.point]) {
				hidden = true
			} else if int(c.point) > i && !l.overRidge(members[i], members[c.point], c.metres, level.Ridge) {
				links = append(links, link{members[i], members[c.point], class, c.metres})
			}
		}
		if hidden && class == 0 { // local roads go round; faster ones are not made up
			for _, c := range search.seen(p, i, level.Longest, l.barriers) {
				from, to := min(members[i], members[c.point]), max(members[i], members[c.point])
				links = append(links, link{from, to, class, c.metres})
			}
		}
	}
	return links
}

// addLink adds a link in pieces of equal length, none longer than the
// parameter says. It returns the relief of the Builder's nodes with that of the
// nodes added.
func (l *land) addLink(b *road.Builder, link link, params *Params, relief []nodeRelief) []nodeRelief {
	from, to := l.Grid.Point(link.from), l.Grid.Point(link.to)
	pieces := max(int(math.Ceil(link.metres/params.Piece)), 1)
	at := func(share float64) orb.Point {
		return orb.Point{from.X() + share*(to.X()-from.X()), from.Y() + share*(to.Y()-from.Y())}
	}
	long := link.metres * params.Levels[link.level].Detour
	tail, done := l.Numbers[link.from], 0.0
	for i := range pieces {
		share := float64(i+1) / float64(pieces)
		head := l.Numbers[link.to]
		if i+1 < pieces {
			head = b.AddNode(l.Plane.Unproject(at(share)))
			relief = append(relief, l.reliefAt(at(share), l.relief))
		}
		end := math.Round(long * share) // whole metres add up over the pieces
		b.AddLink(road.Link{
			From: tail, To: head,
			Metres: uint32(end - done),
			Class:  link.level,
			Env:    l.Environment(at((float64(i)+0.5)/float64(pieces)), params.DensityRadius),
		})
		tail, done = head, end
	}
	return relief
}
