package street

import (
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/paulmach/orb"

	"acces30/coverage/road"
)

// Network is a network of real roads, without any speed. It is never changed;
// any number of goroutines may share it.
//
// A link joins two nodes, From and To, and has a line from the one to the
// other. It is open onward, from From to To, and backward too unless it is
// one-way. Each open direction is an arc of the road.Network.
type Network struct {
	about About
	base  *road.Network

	points   []coord            // of every node
	features []road.NodeFeature // of every node
	cut      []uint32           // nodes where a way leaves the data, ascending
	kinds    []kind
	links    []link // one more than there are, to end the last
	line     []coord
	stretch  []stretch
	passed   []passed

	arcs   [][2]uint32 // of every link, onward and backward; none where closed
	oneWay []bool      // of every link
	cm     []uint32    // of every link, its length in centimetres
}

// link is where a link leads and where its parts begin among all; they end
// where those of the next link begin.
type link struct {
	from, to                uint32
	point, stretch, feature uint32
}

// stretch is a part of a link of one kind, at most maxStretch long, so that it
// runs through one environment.
type stretch struct {
	what uint32 // twice the kind, plus 1 when the link runs against its sense
	cm   uint32
}

// maxStretch is how long a stretch may be, in centimetres: two kilometres, less
// than the radius that densities are taken over.
const maxStretch = 200_000

// passed is a feature inside a link.
type passed struct {
	at      uint32 // centimetres from the start of the link
	feature road.NodeFeature
}

// About says where a network comes from.
type About struct {
	Sources []Source
	Bound   orb.Bound // that the sources promise to cover, in degrees; zero when unknown
	// Compiler is the version of the rules that made roads of the sources: other
	// rules would have made another network.
	Compiler string
	// MissingNodes counts what ways name and no source holds; roads end there.
	MissingNodes int
	// ShortWays counts the ways of which nothing was left for that reason.
	ShortWays int
}

// Source is a file that a network was built from.
type Source struct {
	File   string // without its folder
	Format string // what the file is: pbf, xml
	SHA256 string // in hexadecimal
	Bytes  int64
	Date   time.Time // of the data; zero when unknown
	Edited time.Time // of the last edit of a way; zero when unknown
}

// Vintage is the day that a source's data is of: its date, or else that of its
// last edit, than which it is not older; zero when neither is known.
func (s *Source) Vintage() time.Time {
	if s.Date.IsZero() {
		return s.Edited
	}
	return s.Date
}

// Road returns the nodes and arcs. Its Class is that of all stretches of an
// arc. Its Env says nothing: only Roads know what arcs run through.
func (n *Network) Road() *road.Network { return n.base }

// About returns where the network comes from.
func (n *Network) About() About { return n.about }

// Links returns the number of links.
func (n *Network) Links() int { return max(len(n.links)-1, 0) }

// Ends returns the nodes that a link joins.
func (n *Network) Ends(link uint32) (from, to uint32) {
	return n.links[link].from, n.links[link].to
}

// ClassOf returns the class of a link.
func (n *Network) ClassOf(link uint32) road.Class { return n.base.Class[n.arcs[link][0]] }

// Line returns the line of a link from From to To, in degrees.
func (n *Network) Line(link uint32) orb.LineString {
	coords := n.lineOf(link)
	line := make(orb.LineString, len(coords))
	for i, c := range coords {
		line[i] = c.point()
	}
	return line
}

func (n *Network) lineOf(link uint32) []coord {
	return n.line[n.links[link].point:n.links[link+1].point]
}

func (n *Network) stretchesOf(link uint32) []stretch {
	return n.stretch[n.links[link].stretch:n.links[link+1].stretch]
}

func (n *Network) passedOn(link uint32) []passed {
	return n.passed[n.links[link].feature:n.links[link+1].feature]
}

// attributes returns what is known of a stretch when its link is driven onward
// or backward. The latter is for links that are not one-way.
func (n *Network) attributes(s stretch, backward bool) *road.Attributes {
	k := &n.kinds[s.what/2]
	if backward != (s.what%2 == 1) {
		return &k.backward
	}
	return &k.onward
}

// asWritten returns what is known of a stretch in the direction of its way.
func (n *Network) asWritten(s stretch) *road.Attributes { return &n.kinds[s.what/2].onward }

// derive makes all that follows from the links and their parts. It fails when
// there is too much for one network.
func (n *Network) derive() error {
	links := make([]road.Link, n.Links())
	n.oneWay = make([]bool, len(links))
	n.cm = make([]uint32, len(links))
	for i := range links {
		stretches := n.stretchesOf(uint32(i))
		k := &n.kinds[stretches[0].what/2]
		var cm uint64
		for _, s := range stretches {
			cm += uint64(s.cm)
		}
		if cm > maxLink {
			return fmt.Errorf("link %d is %d km long, which no road is", i, cm/100_000)
		}
		n.oneWay[i], n.cm[i] = k.oneWay, uint32(cm)
		links[i] = road.Link{
			From: n.links[i].from, To: n.links[i].to, OneWay: k.oneWay,
			Class: k.onward.Class, Metres: uint32(math.Round(float64(cm) / 100)),
		}
	}
	points := make([]orb.Point, len(n.points))
	for i, c := range n.points {
		points[i] = c.point()
	}
	base, err := road.InOrder(points, links)
	if err != nil {
		return err
	}
	n.base = base
	n.numberArcs()
	return nil
}

// numberArcs finds the arcs of every link: those of a node come in the order of
// the links.
func (n *Network) numberArcs() {
	n.arcs = make([][2]uint32, n.Links())
	next := slices.Clone(n.base.FirstOut)
	take := func(node uint32) uint32 {
		next[node]++
		return next[node] - 1
	}
	for i := range n.arcs {
		l := &n.links[i]
		n.arcs[i] = [2]uint32{take(l.from), none}
		if !n.oneWay[i] {
			n.arcs[i][1] = take(l.to)
		}
	}
}
