package pbf

import (
	"math"

	"acces30/coverage/fault"
	"acces30/data/osm/internal/part"
)

// relationFields are the fields of a Relation that are read.
type relationFields struct {
	id         int64
	keys, vals []byte
	info       []byte
	roles      []byte
	ids, types []byte
}

func parseRelation(content []byte) (relationFields, error) {
	var rel relationFields
	m := message{rest: content}
	for m.next() {
		switch m.num {
		case 1:
			rel.id = int64(m.value)
		case 2:
			rel.keys = m.take(rel.keys)
		case 3:
			rel.vals = m.take(rel.vals)
		case 4:
			rel.info = m.bytes
		case 8:
			rel.roles = m.take(rel.roles)
		case 9:
			rel.ids = m.take(rel.ids)
		case 10:
			rel.types = m.take(rel.types)
		}
	}
	return rel, m.err
}

// readRelation adds a relation to the part if it is a restriction.
func (r *Reader) readRelation(content []byte, p *part.Part) error {
	rel, err := parseRelation(content)
	if err != nil {
		return err
	}
	if err := r.load(r.selector, r.budget); err != nil {
		return err
	}
	restriction := false
	count, err := r.eachTag(rel.keys, rel.vals, func(key, value uint64) error {
		restriction = restriction || part.IsRestriction(r.strings[key], r.strings[value])
		return nil
	})
	if err != nil {
		return fault.Errorf(fault.T("relation %d : %v", "relation %d: %v"), rel.id, err)
	}
	if !restriction {
		return nil
	}
	members := numbers{list: rel.ids}
	if err := r.budget.Charge(1, part.RelationBytes+count*part.TagBytes+members.count()*part.MemberBytes); err != nil {
		return err
	}
	if _, err := r.eachTag(rel.keys, rel.vals, func(key, value uint64) error {
		return r.addAnyTag(&p.RelationTags, key, value, p)
	}); err != nil {
		return err
	}
	p.RelationTags.Close()
	if err := r.readMembers(rel, p); err != nil {
		return fault.Errorf(fault.T("relation %d : %v", "relation %d: %v"), rel.id, err)
	}
	i, err := parseInfo(rel.info)
	if err != nil {
		return fault.Errorf(fault.T("relation %d : %v", "relation %d: %v"), rel.id, err)
	}
	p.Relations = append(p.Relations, part.Relation{ID: rel.id, Version: i.version, MemberEnd: uint32(len(p.Members))})
	return nil
}

// readMembers adds the members of a restriction that have a role in it.
func (r *Reader) readMembers(rel relationFields, p *part.Part) error {
	ids, types, roles := numbers{list: rel.ids}, numbers{list: rel.types}, numbers{list: rel.roles}
	id := int64(0)
	for ids.more() || types.more() || roles.more() {
		id += ids.signed()
		kind, role := types.next(), roles.next()
		if ids.broken || types.broken || roles.broken {
			return fault.Errorf(fault.T("%v : membres qui ne vont pas ensemble", "%v: members that don't match"), errWire)
		}
		if err := r.check(role); err != nil {
			return err
		}
		if role, ok := part.RoleOf(r.strings[role]); ok {
			p.Members = append(p.Members, part.Member{ID: id, Role: role, Kind: part.MemberKind(min(kind, uint64(part.OtherMember)))})
		}
	}
	if len(p.Members) > math.MaxInt32 {
		return part.ErrMemory
	}
	return nil
}
