package road

// Leg joins a point to a node of the network: the first or last part of a
// drive, before the network is reached or after it is left.
type Leg struct {
	Node   uint32
	Time   Deciseconds
	Metres uint32
}

// Attachment is how a point hangs on a network.
type Attachment struct {
	Legs  []Leg   // between the point and the network; none when out of reach
	Metre float64 // straight distance to where the nearest leg enters the network, in metres
	// Road is the road that the point hangs on somewhere between two nodes: its
	// number plus one, or 0 when all legs start at nodes. Two points with the
	// same Road may be joined by a path that passes no node.
	Road uint32
	// Slope is that of the country around in m/km, where the network is modelled: NaN
	// where no altitudes are known, 0 on roads.
	Slope float64
	// Apart tells that the road is joined to few others: it is on an island without
	// a bridge, or the map has cut it off.
	Apart bool
}
