package reports

import (
	"cmp"
	"slices"

	"acces30/coverage/finding"
)

// FindingGroup is all findings of one kind and severity.
type FindingGroup struct {
	Kind     *finding.Kind
	Severity finding.Severity
	Findings []finding.Finding // in the order of the list
	More     int               // found, but not listed
}

// Count is how many findings the group has.
func (g *FindingGroup) Count() int { return len(g.Findings) + g.More }

// GroupFindings gathers findings by kind and severity: the gravest first, then
// in the order of the list. A finding that stands for more of a kind than are
// listed counts among these.
func GroupFindings(findings []finding.Finding) []FindingGroup {
	type key struct {
		kind     *finding.Kind
		severity finding.Severity
	}
	index := make(map[key]int)
	var groups []FindingGroup
	more := make(map[key]int)
	for _, f := range findings {
		kind, n := f.StandsFor()
		k := key{kind, f.Severity}
		if kind != f.Kind {
			more[k] += n
			continue
		}
		i, known := index[k]
		if !known {
			i = len(groups)
			index[k] = i
			groups = append(groups, FindingGroup{Kind: kind, Severity: f.Severity})
		}
		groups[i].Findings = append(groups[i].Findings, f)
	}
	for i := range groups {
		groups[i].More = more[key{groups[i].Kind, groups[i].Severity}]
	}
	slices.SortStableFunc(groups, func(a, b FindingGroup) int { return -cmp.Compare(a.Severity, b.Severity) })
	return groups
}
