package reports

import (
	"cmp"
	"slices"
	"strconv"

	"acces30/coverage"
)

// FindingGroup is all findings of one kind.
type FindingGroup struct {
	Code     coverage.Code
	Severity coverage.Severity
	Findings []coverage.Finding // in the order of the list
	More     int                // found, but not listed
}

// Count is how many findings the group has.
func (g *FindingGroup) Count() int { return len(g.Findings) + g.More }

// GroupFindings gathers findings by code and severity: the gravest first, then
// in the order of the list. A finding that stands for more of a kind than are
// listed counts among these.
func GroupFindings(findings []coverage.Finding) []FindingGroup {
	type kind struct {
		code     coverage.Code
		severity coverage.Severity
	}
	places := make(map[kind]int)
	var groups []FindingGroup
	more := make(map[kind]int)
	for _, f := range findings {
		k := kind{f.Code, f.Severity}
		if f.Code == coverage.CodeFindingsMore && len(f.Details) == 1 {
			n, _ := strconv.Atoi(f.Details[0]) // as many as the reader counted
			more[kind{coverage.Code(f.Value), f.Severity}] += n
			continue
		}
		place, known := places[k]
		if !known {
			place = len(groups)
			places[k] = place
			groups = append(groups, FindingGroup{Code: f.Code, Severity: f.Severity})
		}
		groups[place].Findings = append(groups[place].Findings, f)
	}
	for i := range groups {
		groups[i].More = more[kind{groups[i].Code, groups[i].Severity}]
	}
	slices.SortStableFunc(groups, func(a, b FindingGroup) int { return -cmp.Compare(a.Severity, b.Severity) })
	return groups
}
