package intercommune

import (
	"acces30/coverage/fault"
	"acces30/coverage/road"
)

// Roads are the modelled network: its nodes are places, its links join
// neighbours (in Gabriel's sense) at several levels, all places first, then
// towns of growing size with faster roads between them. How accurate they are
// stands in package data/speeds.
//
// Place i is node i of the Builder: Network().Node(i) finds it. Further nodes
// lie on long links, which are cut in pieces so that each has the environment
// of where it lies. Roads are never changed; any number of goroutines may share
// them.
type Roads struct {
	params  Params
	places  int
	network *road.Network
	relief  []nodeRelief                // of every node
	extra   map[uint32]road.Deciseconds // of the arcs that cross a Winding
	lands   []*land
}

// New builds the network of the places. It fails when a parameter is out of
// range or a place is not on Earth, and with a DenseError when places crowd.
func New(places []road.Place, params Params) (*Roads, error) {
	if err := params.Validate(); err != nil {
		return nil, fault.Errorf(fault.T("paramètres du réseau modélisé : %v", "inter-commune parameters: %v"), err)
	}
	var b road.Builder
	b.Grow(2*len(places), 6*len(places))
	for i, p := range places {
		if !road.OnEarth(p.Point) {
			return nil, fault.Errorf(fault.T("réseau modélisé : le lieu %d n'est pas sur Terre : longitude %g, latitude %g", "inter-commune network: place %d is not on Earth: longitude %g, latitude %g"), i, p.Point.Lon(), p.Point.Lat())
		}
		b.AddNode(p.Point)
	}
	r := &Roads{params: params, places: len(places)}
	relief := make([]nodeRelief, len(places)) // of every node of the Builder
	for _, on := range road.Lands(places) {
		l := &land{Land: on, barriers: barriersNear(params.Barriers, params.Season, on, params.Reach), valleys: valleysNear(params.Valleys, on)}
		if err := l.checkDensity(params.DensityRadius); err != nil {
			return nil, err
		}
		l.relief = l.placeRelief(places)
		for i, number := range l.Numbers {
			relief[number] = l.relief[i]
		}
		for _, link := range l.links(&r.params) {
			relief = l.addLink(&b, link, &r.params, relief)
		}
		r.lands = append(r.lands, l)
	}
	var err error
	if r.network, err = b.Build(); err != nil {
		return nil, fault.Errorf(fault.T("réseau modélisé : %v", "inter-commune network: %v"), err)
	}
	r.relief = make([]nodeRelief, len(relief))
	for i := range relief {
		r.relief[r.network.Node(i)] = relief[i]
	}
	r.extra = extraTimes(r.network, params.Windings)
	return r, nil
}

// Network returns the nodes and arcs. A class is a level of Params, 0 being
// that of all places.
func (r *Roads) Network() *road.Network { return r.network }

// Places returns the number of places.
func (r *Roads) Places() int { return r.places }

// Weights returns the times of all arcs.
func (r *Roads) Weights(when road.Conditions) road.Weights {
	w := make(road.Weights, r.network.Arcs())
	for tail := range r.network.Points {
		for arc := r.network.FirstOut[tail]; arc < r.network.FirstOut[tail+1]; arc++ {
			h := r.relief[tail].between(r.relief[r.network.Head[arc]])
			w[arc] = r.params.time(float64(r.network.Metres[arc]), r.network.Class[arc], r.network.Env[arc], h, when) + r.extra[arc]
		}
	}
	return w
}

// With returns the roads with other speeds, on the same links: Params that differ
// in what shapes the network (who is joined at which level and how far, detours,
// pieces, density, reach, ridges, barriers, valleys and windings) need a New.
func (r *Roads) With(params Params) (*Roads, error) {
	if err := params.Validate(); err != nil {
		return nil, fault.Errorf(fault.T("paramètres du réseau modélisé : %v", "inter-commune parameters: %v"), err)
	}
	with := *r
	with.params = params
	return &with, nil
}
