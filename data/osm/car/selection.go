package car

import "acces30/data/osm"

// nodeKeys are those of which a node has at least one when Node has something
// to say about it.
var nodeKeys = [...]key{barrier, highway}

// Selection returns what is to be kept of an extract for Way and Node:
// everything that may be a way to drive, which is highways and the lines of
// ferries and of trains that carry cars; on them the nodes with a barrier, a
// crossing, a signal or the like; and of their tags those that are read here.
func Selection() osm.Selection {
	s := osm.Selection{
		Ways: []osm.Match{
			{Key: names[highway]},
			{Key: names[route], Value: "ferry"},
			{Key: names[route], Value: "shuttle_train"},
		},
		Keys: keyNames(),
	}
	for _, k := range nodeKeys {
		s.Nodes = append(s.Nodes, osm.Match{Key: names[k]})
	}
	return s
}

// keyNames returns the keys that Way and Node read, in ascending order of their
// numbers here.
func keyNames() []string { return append([]string(nil), names[noKey+1:]...) }
