package osm

import (
	"fmt"
	"math"
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
func (r *pbfReader) readRelation(content []byte, p *part) error {
	rel, err := parseRelation(content)
	if err != nil {
		return err
	}
	if err := r.load(r.sel, r.money); err != nil {
		return err
	}
	restriction := false
	count, err := r.eachTag(rel.keys, rel.vals, func(key, value uint64) error {
		restriction = restriction || isRestriction(r.strings[key], r.strings[value])
		return nil
	})
	if err != nil {
		return fmt.Errorf("relation %d: %w", rel.id, err)
	}
	if !restriction {
		return nil
	}
	members := numbers{list: rel.ids}
	if err := r.money.charge(1, relationBytes+count*tagBytes+members.count()*memberBytes); err != nil {
		return err
	}
	if _, err := r.eachTag(rel.keys, rel.vals, func(key, value uint64) error {
		k, err := r.text(key, p, r.money)
		if err != nil {
			return err
		}
		v, err := r.text(value, p, r.money)
		p.relationTags.tags = append(p.relationTags.tags, Tag{k, v})
		return err
	}); err != nil {
		return err
	}
	p.relationTags.close()
	if err := r.readMembers(rel, p); err != nil {
		return fmt.Errorf("relation %d: %w", rel.id, err)
	}
	i, err := parseInfo(rel.info)
	if err != nil {
		return fmt.Errorf("relation %d: %w", rel.id, err)
	}
	p.relations = append(p.relations, relationRecord{rel.id, i.version, uint32(len(p.members))})
	return nil
}

// readMembers adds the members of a restriction that have a role in it.
func (r *pbfReader) readMembers(rel relationFields, p *part) error {
	ids, types, roles := numbers{list: rel.ids}, numbers{list: rel.types}, numbers{list: rel.roles}
	id := int64(0)
	for ids.more() || types.more() || roles.more() {
		id += ids.signed()
		kind, role := types.next(), roles.next()
		if ids.broken || types.broken || roles.broken {
			return fmt.Errorf("%w: members that don't match", errWire)
		}
		if err := r.check(role); err != nil {
			return err
		}
		if role, ok := roleOf(r.strings[role]); ok {
			p.members = append(p.members, memberRecord{id, role, memberKind(min(kind, uint64(otherMember)))})
		}
	}
	if len(p.members) > math.MaxInt32 {
		return ErrMemory
	}
	return nil
}

// isRestriction tells whether a tag makes a relation a turn restriction.
func isRestriction(key, value []byte) bool {
	return string(key) == "type" && string(value) == "restriction"
}

// roleOf returns the role of a name, false when it has no part in a
// restriction, such as location_hint.
func roleOf(name []byte) (Role, bool) {
	switch string(name) {
	case "from":
		return From, true
	case "via":
		return Via, true
	case "to":
		return To, true
	}
	return 0, false
}
