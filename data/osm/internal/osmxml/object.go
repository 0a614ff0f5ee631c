package osmxml

import (
	"math"

	"acces30/data/osm/internal/part"
)

// verdict gathers what the tags of the current object say.
func (r *reader) verdict() part.Verdict {
	var says part.Verdict
	for i := 0; i < len(r.object.keys); i += 2 {
		says.Add(r.opts.Selector.Rules[r.object.keys[i]], []byte(r.object.keys[i+1]))
	}
	return says
}

func (r *reader) endNode() error {
	o, p := &r.object, r.Part
	if err := r.opts.Budget.Charge(1, nodeBytes); err != nil {
		return err
	}
	tags := int32(-1)
	if r.verdict().Node {
		if len(p.NodeTags.Spans) == math.MaxInt32 {
			return part.ErrMemory
		}
		tags = int32(len(p.NodeTags.Spans))
		if err := r.addTags(&p.NodeTags, false); err != nil {
			return err
		}
	}
	r.nodes = append(r.nodes, node{o.id, o.lon, o.lat, o.version, tags})
	return nil
}

func (r *reader) endWay() error {
	o, p := &r.object, r.Part
	p.Meet(o.id)
	if says := r.verdict(); o.gone || !says.Way || says.Without {
		return p.AddGone(part.GoneWay{ID: o.id, Version: o.version, Deleted: o.gone}, r.opts.Budget)
	}
	if err := r.opts.Budget.Charge(1, part.WayBytes+len(o.refs)*part.RefBytes); err != nil {
		return err
	}
	if err := r.addTags(&p.WayTags, false); err != nil {
		return err
	}
	if err := r.opts.Refs.Grow(len(o.refs)); err != nil {
		return err
	}
	for _, ref := range o.refs {
		r.opts.Refs.Add(ref)
	}
	if t := date(o.edited); !t.IsZero() {
		p.Edited = max(p.Edited, t.Unix())
	}
	p.Ways = append(p.Ways, part.Way{ID: o.id, Version: o.version, RefEnd: uint32(r.opts.Refs.Len())})
	return nil
}

func (r *reader) endRelation() error {
	o, p := &r.object, r.Part
	restriction := false
	for i := 0; i < len(o.keys); i += 2 {
		restriction = restriction || part.IsRestriction([]byte(o.keys[i]), []byte(o.keys[i+1]))
	}
	if !restriction {
		return nil
	}
	if err := r.opts.Budget.Charge(1, part.RelationBytes+len(o.members)*part.MemberBytes); err != nil {
		return err
	}
	if err := r.addTags(&p.RelationTags, true); err != nil {
		return err
	}
	for _, m := range o.members {
		if role, ok := part.RoleOf([]byte(m.role)); ok {
			p.Members = append(p.Members, part.Member{ID: m.id, Role: role, Kind: kindOf(m.kind)})
		}
	}
	p.Relations = append(p.Relations, part.Relation{ID: o.id, Version: o.version, MemberEnd: uint32(len(p.Members))})
	return nil
}

func kindOf(name string) part.MemberKind {
	switch name {
	case "node":
		return part.NodeMember
	case "way":
		return part.WayMember
	}
	return part.OtherMember
}

// addTags adds the tags of the current object to a list, all or those that the
// selection keeps.
func (r *reader) addTags(list *part.TagLists, all bool) error {
	for i := 0; i < len(r.object.keys); i += 2 {
		key, value := r.object.keys[i], r.object.keys[i+1]
		if !all && !r.opts.Selector.Keeps(r.opts.Selector.Rules[key]) {
			continue
		}
		k, err := r.number(key)
		if err != nil {
			return err
		}
		v, err := r.number(value)
		if err != nil {
			return err
		}
		if err := r.opts.Budget.Charge(1, part.TagBytes); err != nil {
			return err
		}
		list.Tags = append(list.Tags, part.Tag{Key: k, Value: v})
	}
	list.Close()
	return nil
}

// number returns the number of a string in the part.
func (r *reader) number(s string) (uint32, error) {
	n, ok := r.strings[s]
	if ok {
		return n, nil
	}
	n, err := r.Part.AddString([]byte(s), r.opts.Budget)
	if err == nil {
		r.strings[r.Part.Strings[n]] = n
	}
	return n, err
}
