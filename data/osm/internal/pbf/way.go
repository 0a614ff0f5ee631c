package pbf

import (
	"acces30/coverage/fault"
	"acces30/data/osm/internal/part"
)

// wayFields are the fields of a Way that are read.
type wayFields struct {
	id         int64
	keys, vals []byte
	refs, info []byte
	lats, lons []byte // where the nodes lie, in files with locations on ways
}

func parseWay(content []byte) (wayFields, error) {
	var w wayFields
	m := message{rest: content}
	for m.next() {
		switch m.num {
		case 1:
			w.id = int64(m.value)
		case 2:
			w.keys = m.take(w.keys)
		case 3:
			w.vals = m.take(w.vals)
		case 4:
			w.info = m.bytes
		case 8:
			w.refs = m.take(w.refs)
		case 9:
			w.lats = m.take(w.lats)
		case 10:
			w.lons = m.take(w.lons)
		}
	}
	return w, m.err
}

// readWay adds a way to the part if the selection keeps it.
func (r *Reader) readWay(content []byte, p *part.Part) error {
	w, err := parseWay(content)
	if err != nil {
		return err
	}
	p.Meet(w.id)
	if err := r.load(r.selector, r.budget); err != nil {
		return err
	}
	var says part.Verdict
	count, err := r.eachTag(w.keys, w.vals, func(key, value uint64) error {
		says.Add(r.rules[key], r.strings[value])
		return nil
	})
	if err != nil {
		return fault.Errorf(fault.T("chemin (way) %d : %v", "way %d: %v"), w.id, err)
	}
	selected, read := says.Way && !says.Without, parseInfo
	if !selected {
		read = parseState
	}
	i, err := read(w.info)
	if err != nil {
		return fault.Errorf(fault.T("chemin (way) %d : %v", "way %d: %v"), w.id, err)
	}
	if i.gone || !selected {
		return p.AddGone(part.GoneWay{ID: w.id, Version: i.version, Deleted: i.gone}, r.budget)
	}
	if err := r.budget.Charge(1, part.WayBytes+count*part.TagBytes); err != nil {
		return err
	}
	if _, err := r.eachTag(w.keys, w.vals, func(key, value uint64) error {
		return r.addTag(&p.WayTags, key, value, p)
	}); err != nil {
		return err
	}
	p.WayTags.Close()
	if err := r.readRefs(w); err != nil {
		return fault.Errorf(fault.T("chemin (way) %d : %v", "way %d: %v"), w.id, err)
	}
	p.Edited = max(p.Edited, i.edited)
	p.Ways = append(p.Ways, part.Way{ID: w.id, Version: i.version, RefEnd: uint32(r.refs.Len())})
	return nil
}

// readRefs collects the nodes of a way, with where they lie if the way says so.
func (r *Reader) readRefs(w wayFields) error {
	refs := numbers{list: w.refs}
	count := refs.count()
	if err := r.budget.Charge(count, part.RefBytes); err != nil {
		return err
	}
	if err := r.refs.Grow(count); err != nil {
		return err
	}
	id := int64(0)
	for refs.more() {
		id += refs.signed()
		if refs.broken {
			return fault.Errorf(fault.T("%v : nœuds d'un chemin (way)", "%v: nodes of a way"), errWire)
		}
		r.refs.Add(id)
	}
	if w.lats == nil && w.lons == nil {
		return nil
	}
	return r.readLocations(w, r.refs.Len()-count)
}

// readLocations collects where the nodes of a way lie, from the ref of a number on.
// Nodes off the Earth, as programs write those they did not find, lie nowhere.
func (r *Reader) readLocations(w wayFields, ref int) error {
	lats, lons := numbers{list: w.lats}, numbers{list: w.lons}
	var lat, lon int64
	for ; lats.more() || lons.more(); ref++ {
		lat += lats.signed()
		lon += lons.signed()
		if lats.broken || lons.broken || ref >= r.refs.Len() {
			return fault.Errorf(fault.T("%v : un chemin (way) n'a pas autant de nœuds que de positions", "%v: a way with other numbers of nodes and of places of nodes"), errWire)
		}
		x, y, ok := r.fixed(lon, lat)
		if !ok {
			continue
		}
		if err := r.refs.Locate(ref, x, y); err != nil {
			return err
		}
	}
	if ref != r.refs.Len() {
		return fault.Errorf(fault.T("%v : un chemin (way) n'a pas autant de nœuds que de positions", "%v: a way with other numbers of nodes and of places of nodes"), errWire)
	}
	return nil
}
