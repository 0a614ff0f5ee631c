package osm

import (
	"slices"

	"acces30/data/osm/internal/part"
)

// addRestrictions adds the restrictions all of whose members were kept. Those
// without one of the three roles name no turn.
func (a *assembly) addRestrictions() {
	var all []candidate
	for i, p := range a.parts {
		for k, r := range p.Relations {
			all = append(all, candidate{id: r.ID, version: r.Version, part: uint32(i), index: uint32(k)})
		}
	}
	for _, c := range newest(all) {
		p := a.parts[c.part]
		members, ok := a.resolve(p.MembersOf(int(c.index)))
		if !ok {
			a.IncompleteRestrictions++
			continue
		}
		a.Restrictions = append(a.Restrictions, Restriction{c.id, members})
		tags := a.addTags(&a.restrictionTags, c.part, p.RelationTags.Of(int(c.index)))
		a.restrictionTags.Spans = append(a.restrictionTags.Spans, tags)
	}
}

// resolve finds the members in the Extract, false when one is not there or
// when a role is nobody's.
func (a *assembly) resolve(records []part.Member) ([]Member, bool) {
	members := make([]Member, 0, len(records))
	var roles [To + 1]bool
	for _, m := range records {
		var index int
		var found bool
		switch m.Kind {
		case part.NodeMember:
			index, found = slices.BinarySearch(a.NodeIDs, m.ID)
		case part.WayMember:
			index, found = slices.BinarySearch(a.wayIDs, m.ID)
		}
		if !found {
			return nil, false
		}
		members = append(members, Member{Role: m.Role, Way: m.Kind == part.WayMember, Index: uint32(index)})
		roles[m.Role] = true
	}
	return members, roles[From] && roles[Via] && roles[To]
}
