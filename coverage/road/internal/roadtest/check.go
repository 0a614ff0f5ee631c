package roadtest

import (
	"fmt"

	"acces30/coverage/road"
)

// Check returns an error when the arrays of the network don't fit together:
// every length and number in range, and each arc exactly once among the
// outgoing arcs of its tail and the incoming ones of its head. A network of a
// road.Builder always passes.
func Check(n *road.Network) error {
	nodes, arcs := len(n.Points), len(n.Head)
	if len(n.Metres) != arcs || len(n.Class) != arcs || len(n.Env) != arcs ||
		len(n.Tail) != arcs || len(n.InArc) != arcs {
		return fmt.Errorf("network arrays differ in length: %d heads, %d lengths, %d classes, %d environments, %d tails, %d incoming arcs",
			arcs, len(n.Metres), len(n.Class), len(n.Env), len(n.Tail), len(n.InArc))
	}
	if err := checkFirst("outgoing", n.FirstOut, nodes, arcs); err != nil {
		return err
	}
	if err := checkFirst("incoming", n.FirstIn, nodes, arcs); err != nil {
		return err
	}
	index := make([]uint32, nodes)
	for i := range index {
		index[i] = n.Node(i)
	}
	if err := checkPermutation("node", index, nodes); err != nil {
		return err
	}
	if err := checkPermutation("incoming arc", n.InArc, arcs); err != nil {
		return err
	}
	return checkArcs(n)
}

// checkArcs compares the two views of every arc.
func checkArcs(n *road.Network) error {
	for node := range n.Points {
		for in := n.FirstIn[node]; in < n.FirstIn[node+1]; in++ {
			tail, arc := n.Tail[in], n.InArc[in]
			if int(tail) >= len(n.Points) {
				return fmt.Errorf("incoming arc %d comes from node %d of %d", in, tail, len(n.Points))
			}
			if int(n.Head[arc]) != node {
				return fmt.Errorf("arc %d leads to node %d but comes in at node %d", arc, n.Head[arc], node)
			}
			if arc < n.FirstOut[tail] || arc >= n.FirstOut[tail+1] {
				return fmt.Errorf("arc %d is not among those that leave node %d", arc, tail)
			}
		}
	}
	for arc, env := range n.Env {
		if env > road.Dense {
			return fmt.Errorf("arc %d has the unknown environment %d", arc, env)
		}
	}
	return nil
}

// checkFirst checks the starts of the arcs of every node.
func checkFirst(name string, first []uint32, nodes, arcs int) error {
	if len(first) != nodes+1 || first[0] != 0 || int(first[nodes]) != arcs {
		return fmt.Errorf("starts of %s arcs don't frame %d arcs of %d nodes", name, arcs, nodes)
	}
	for i := range nodes {
		if first[i] > first[i+1] {
			return fmt.Errorf("%s arcs of node %d end before they start", name, i)
		}
	}
	return nil
}

// checkPermutation checks that every number below count is there once.
func checkPermutation(name string, numbers []uint32, count int) error {
	if len(numbers) != count {
		return fmt.Errorf("%d %s numbers for %d", len(numbers), name, count)
	}
	seen := make([]bool, count)
	for _, v := range numbers {
		if int(v) >= count || seen[v] {
			return fmt.Errorf("%s number %d is out of range or there twice", name, v)
		}
		seen[v] = true
	}
	return nil
}
