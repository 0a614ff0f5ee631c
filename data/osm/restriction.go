package osm

import "slices"

// addRestrictions adds the restrictions all of whose members were kept. Those
// without one of the three roles restrict nothing that could be told.
func (a *assembly) addRestrictions() {
	var all []candidate
	for i, p := range a.parts {
		for k, r := range p.relations {
			all = append(all, candidate{r.id, r.version, uint32(i), uint32(k)})
		}
	}
	for _, c := range chosen(all) {
		p := a.parts[c.part]
		members, ok := a.resolve(p.membersOf(int(c.index)))
		if !ok {
			a.IncompleteRestrictions++
			continue
		}
		a.Restrictions = append(a.Restrictions, Restriction{c.id, members})
		tags := a.addTags(&a.restrictionTags, c.part, p.relationTags.list(int(c.index)))
		a.restrictionTags.spans = append(a.restrictionTags.spans, tags)
	}
}

// resolve finds the members in the Extract, false when one is not there or
// when a role is nobody's.
func (a *assembly) resolve(records []memberRecord) ([]Member, bool) {
	members := make([]Member, 0, len(records))
	var roles [To + 1]bool
	for _, m := range records {
		var index int
		var found bool
		switch m.kind {
		case nodeMember:
			index, found = slices.BinarySearch(a.NodeIDs, m.id)
		case wayMember:
			index, found = slices.BinarySearch(a.wayIDs, m.id)
		}
		if !found {
			return nil, false
		}
		members = append(members, Member{Role: m.role, Way: m.kind == wayMember, Index: uint32(index)})
		roles[m.role] = true
	}
	return members, roles[From] && roles[Via] && roles[To]
}
