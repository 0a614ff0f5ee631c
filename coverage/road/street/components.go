package street

import "acces30/coverage/road"

// components are the strongly connected components of a network: within one,
// every node can be driven to from every other.
type components struct {
	of    []uint32 // number of the component of every node
	sizes []uint32 // nodes in every component
}

// largest returns the number of the component with the most nodes, the one that
// holds the first node when several have as many.
func (c *components) largest() uint32 {
	best := none
	for _, component := range c.of {
		if best == none || c.sizes[component] > c.sizes[best] {
			best = component
		}
	}
	return best
}

// findComponents finds the components by the arcs that are open. It is Tarjan's
// algorithm (R. E. Tarjan, Depth-first search and linear graph algorithms, 1972)
// with its own stack, as roads are deeper than a goroutine's would like.
func findComponents(n *road.Network, open func(arc uint32) bool) *components {
	t := tarjan{
		n: n, open: open,
		low:    make([]uint32, n.Nodes()),
		next:   append([]uint32(nil), n.FirstOut...),
		result: &components{of: make([]uint32, n.Nodes())},
	}
	for i := range t.result.of {
		t.result.of[i] = none
	}
	for node := range t.low {
		if t.low[node] == 0 {
			t.visit(uint32(node))
		}
	}
	return t.result
}

type tarjan struct {
	n       *road.Network
	open    func(arc uint32) bool
	low     []uint32 // smallest visiting number known to be reached; 0 when not visited
	next    []uint32 // arc of every node to follow next
	visits  uint32
	path    []uint32 // nodes being visited, with their visiting numbers
	numbers []uint32
	pending []uint32 // nodes visited whose component is not known
	result  *components
}

// visit visits everything that can be reached from a node.
func (t *tarjan) visit(start uint32) {
	t.enter(start)
	for len(t.path) > 0 {
		node := t.path[len(t.path)-1]
		if arc := t.next[node]; arc < t.n.FirstOut[node+1] {
			t.next[node]++
			if !t.open(arc) {
				continue
			}
			switch head := t.n.Head[arc]; {
			case t.low[head] == 0:
				t.enter(head)
			case t.result.of[head] == none:
				t.low[node] = min(t.low[node], t.low[head])
			}
			continue
		}
		t.leave(node)
	}
}

func (t *tarjan) enter(node uint32) {
	t.visits++
	t.low[node] = t.visits
	t.path = append(t.path, node)
	t.numbers = append(t.numbers, t.visits)
	t.pending = append(t.pending, node)
}

// leave ends the visit of a node. When nothing visited before can be reached
// from it, all nodes pending since are a component.
func (t *tarjan) leave(node uint32) {
	last := len(t.path) - 1
	number := t.numbers[last]
	t.path, t.numbers = t.path[:last], t.numbers[:last]
	if last > 0 {
		before := t.path[last-1]
		t.low[before] = min(t.low[before], t.low[node])
	}
	if t.low[node] != number {
		return
	}
	component := uint32(len(t.result.sizes))
	t.result.sizes = append(t.result.sizes, 0)
	for {
		member := t.pending[len(t.pending)-1]
		t.pending = t.pending[:len(t.pending)-1]
		t.result.of[member] = component
		t.result.sizes[component]++
		if member == node {
			return
		}
	}
}
