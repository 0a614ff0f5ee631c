package road

// SetNode spoils a network: it changes the number of the node that the Builder
// numbered i.
func (n *Network) SetNode(i int, node uint32) { n.index[i] = node }
