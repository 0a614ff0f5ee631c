package street

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"acces30/coverage/road"
)

// kind is what is known of a way, in both directions. Ways that are alike share
// one.
type kind struct {
	onward, backward road.Attributes // in the sense of the way, and against it
	oneWay           bool            // onward only; backward is zero then
	wayCm            uint32          // length of the whole way where its time is fixed, else 0
}

// alike reports whether two kinds may lie on one link: they are open in the same
// directions and of one class, so that a speed model that closes a class closes whole
// links; and places may hang on both or on neither.
func (k *kind) alike(o *kind) bool {
	return k.oneWay == o.oneWay && k.onward.Class == o.onward.Class &&
		(k.onward.Flags^o.onward.Flags)&(road.Signed|road.Tunnel|road.Bridge|road.MotorRoad) == 0
}

// Builder collects OpenStreetMap ways and builds a Network of them.
type Builder struct {
	points   []coord            // of every node
	features []road.NodeFeature // of every node, nil when none has one
	cut      []uint32
	kinds    []kind
	numbers  map[kind]uint32
	wayKind  []uint32
	firstRef []uint32 // of way w: refs[firstRef[w]:firstRef[w+1]]
	refs     []uint32
	err      error // the first fault noticed
}

// NewBuilder returns a Builder of roads on the given nodes, in 1e-7 degrees.
// Grow may follow.
func NewBuilder(lon, lat []int32) *Builder {
	b := &Builder{numbers: make(map[kind]uint32), firstRef: []uint32{0}}
	if len(lon) != len(lat) {
		b.err = fmt.Errorf("%d longitudes and %d latitudes", len(lon), len(lat))
		return b
	}
	if len(lon) > math.MaxInt32 {
		b.err = fmt.Errorf("%d nodes are too many for one network", len(lon))
		return b
	}
	b.points = make([]coord, len(lon))
	for i := range lon {
		b.points[i] = coord{lon[i], lat[i]}
		if !b.points[i].onEarth() {
			b.fault("node %d is not on Earth: longitude %d, latitude %d in 1e-7 degrees", i, lon[i], lat[i])
		}
	}
	return b
}

// Grow makes room for so many more ways and nodes along them, for speed alone.
func (b *Builder) Grow(ways, refs int) {
	b.wayKind = slices.Grow(b.wayKind, ways)
	b.firstRef = slices.Grow(b.firstRef, ways)
	b.refs = slices.Grow(b.refs, refs)
}

// SetFeature says what a driver meets at a node. Roads end at a node that is
// road.Blocked, each for itself.
func (b *Builder) SetFeature(node uint32, f road.NodeFeature) {
	if int(node) >= len(b.points) || f > road.Blocked {
		b.fault("feature %d of node %d of %d", f, node, len(b.points))
		return
	}
	if b.features == nil {
		b.features = make([]road.NodeFeature, len(b.points))
	}
	b.features[node] = f
}

// Cut says that at a node a way leaves the data.
func (b *Builder) Cut(node uint32) {
	if int(node) >= len(b.points) {
		b.fault("a way is cut at node %d of %d", node, len(b.points))
		return
	}
	b.cut = append(b.cut, node)
}

// AddWay adds a way along some nodes: what it is like onward, in their order,
// and backward, and the directions open. The Attributes of a closed direction
// mean nothing. Refs is not kept.
func (b *Builder) AddWay(refs []uint32, onward, backward road.Attributes, open road.Directions) {
	if open&road.BothWays == road.Closed || b.err != nil {
		return
	}
	start := len(b.refs)
	for _, node := range refs {
		if int(node) >= len(b.points) {
			b.fault("way %d passes node %d of %d", len(b.wayKind), node, len(b.points))
			return
		}
		if len(b.refs) == start || b.refs[len(b.refs)-1] != node {
			b.refs = append(b.refs, node)
		}
	}
	if len(b.refs) < start+2 {
		b.refs = b.refs[:start]
		return
	}
	k := kind{onward: onward, backward: backward}
	switch open & road.BothWays {
	case road.Backward: // all one-way roads run onward
		slices.Reverse(b.refs[start:])
		k = kind{onward: backward, oneWay: true}
	case road.Onward:
		k = kind{onward: onward, oneWay: true}
	}
	if k.onward.Fixed > 0 || k.backward.Fixed > 0 {
		k.wayCm = b.length(b.refs[start:])
	}
	b.wayKind = append(b.wayKind, b.numberOf(k))
	b.firstRef = append(b.firstRef, uint32(len(b.refs)))
}

// numberOf returns the number of a kind.
func (b *Builder) numberOf(k kind) uint32 {
	if last := len(b.wayKind) - 1; last >= 0 && b.kinds[b.wayKind[last]] == k {
		return b.wayKind[last]
	}
	number, ok := b.numbers[k]
	if !ok {
		if err := k.check(); err != nil {
			b.fault("way %d: %w", len(b.wayKind), err)
		}
		number = uint32(len(b.kinds))
		b.numbers[k] = number
		b.kinds = append(b.kinds, k)
	}
	return number
}

// length returns the length of a way in centimetres.
func (b *Builder) length(refs []uint32) uint32 {
	var sum uint64
	for i, node := range refs[1:] {
		sum += uint64(centimetres(b.points[refs[i]], b.points[node]))
	}
	if sum > maxLink {
		b.fault("way %d is %d km long, which no road is", len(b.wayKind), sum/100000)
		return maxLink
	}
	return uint32(sum)
}

// maxLink is more than the length of any link, in centimetres: 20,000 km.
const maxLink = 2_000_000_000

// Build returns the network. It fails when a node is not on Earth, when a way
// or a feature names a node that is not there, when Attributes have values that
// do not exist, or when there is too much for one network.
func (b *Builder) Build(about About) (*Network, error) {
	if len(b.refs) > math.MaxInt32 {
		b.fault("%d nodes along ways are too many for one network", len(b.refs))
	}
	if b.err != nil {
		return nil, b.err
	}
	n, err := compress(b).network()
	if err != nil {
		return nil, err
	}
	n.about = about
	return n, nil
}

func (b *Builder) fault(format string, args ...any) {
	if b.err == nil {
		b.err = fmt.Errorf(format, args...)
	}
}

// check returns an error when a value of a kind does not exist.
func (k *kind) check() error {
	for _, a := range []*road.Attributes{&k.onward, &k.backward} {
		if a.Class >= road.Classes || a.Surface > road.VeryPoor || a.Setting > road.OutOfTown {
			return fmt.Errorf("road of class %d, surface %d and setting %d, which don't exist", a.Class, a.Surface, a.Setting)
		}
	}
	if k.oneWay && k.backward != (road.Attributes{}) {
		return errors.New("one-way road that is known backward")
	}
	if !k.oneWay && k.onward.Class != k.backward.Class {
		return fmt.Errorf("road of class %d onward and %d backward", k.onward.Class, k.backward.Class)
	}
	return nil
}
