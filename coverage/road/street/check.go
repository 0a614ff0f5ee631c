package street

import (
	"errors"
	"fmt"

	"acces30/coverage/road"
)

// check returns an error when what was read is not what the rest of the package
// relies on: what a Builder would have made, as far as a quick look can say.
func (n *Network) check() error {
	for i := range n.kinds {
		if err := n.kinds[i].check(); err != nil {
			return fmt.Errorf("kind %d: %w", i, err)
		}
	}
	for i, c := range n.points {
		if !c.onEarth() || n.features[i] >= road.Blocked {
			return fmt.Errorf("node %d is not on Earth or has the unknown feature %d", i, n.features[i])
		}
	}
	for i, node := range n.cut {
		if int(node) >= len(n.points) || i > 0 && n.cut[i-1] >= node {
			return fmt.Errorf("cut nodes are out of order or of range at number %d", i)
		}
	}
	for i, c := range n.line {
		if !c.onEarth() {
			return fmt.Errorf("point %d of the lines is not on Earth", i)
		}
	}
	if err := n.checkFrame(); err != nil {
		return err
	}
	for i := range n.Links() {
		if err := n.checkLink(uint32(i)); err != nil {
			return fmt.Errorf("link %d: %w", i, err)
		}
	}
	return nil
}

// checkFrame checks that the parts of the links follow each other.
func (n *Network) checkFrame() error {
	first, last := n.links[0], n.links[len(n.links)-1]
	if first.point|first.stretch|first.feature|last.from|last.to != 0 ||
		int(last.point) != len(n.line) || int(last.stretch) != len(n.stretch) || int(last.feature) != len(n.passed) {
		return errors.New("links don't frame their parts")
	}
	for i := range n.Links() {
		a, b := &n.links[i], &n.links[i+1]
		if a.point > b.point || a.stretch > b.stretch || a.feature > b.feature {
			return fmt.Errorf("parts of link %d end before they begin", i)
		}
	}
	return nil
}

func (n *Network) checkLink(i uint32) error {
	l, line, stretches := &n.links[i], n.lineOf(i), n.stretchesOf(i)
	if int(l.from) >= len(n.points) || int(l.to) >= len(n.points) {
		return fmt.Errorf("it joins nodes %d and %d of %d", l.from, l.to, len(n.points))
	}
	if i > 0 && n.links[i-1].from > l.from {
		return errors.New("it is out of order")
	}
	if len(line) < 2 || line[0] != n.points[l.from] || line[len(line)-1] != n.points[l.to] {
		return errors.New("its line does not lead from node to node")
	}
	if len(stretches) == 0 {
		return errors.New("nothing is known of it")
	}
	var long uint64
	for _, s := range stretches {
		if int(s.what/2) >= len(n.kinds) {
			return fmt.Errorf("kind %d of %d", s.what/2, len(n.kinds))
		}
		if k := &n.kinds[s.what/2]; !k.alike(&n.kinds[stretches[0].what/2]) || k.oneWay && s.what%2 == 1 {
			return errors.New("its stretches don't fit together")
		}
		long += uint64(s.cm)
	}
	var before uint32
	for _, p := range n.passedOn(i) {
		if p.at < before || uint64(p.at) > long || p.feature == road.NoFeature || p.feature >= road.Blocked {
			return fmt.Errorf("feature %d at %d cm of %d", p.feature, p.at, long)
		}
		before = p.at
	}
	return nil
}
