package car

import "acces30/data/osm"

// nodeMatches are the tags of which a node has at least one when Node has
// something to say about it; an access key has that power alone.
func nodeMatches() []osm.Match {
	matches := []osm.Match{{Key: names[barrier]}, {Key: names[highway]}, {Key: names[railway], Value: "level_crossing"}}
	for _, k := range carAccess {
		matches = append(matches, osm.Match{Key: names[k]})
	}
	return matches
}

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
		Nodes: nodeMatches(),
		Keys:  keyNames(),
	}
	return s
}

// keyNames returns the keys that Way and Node read, in ascending order of their
// numbers here.
func keyNames() []string { return append([]string(nil), names[noKey+1:]...) }
