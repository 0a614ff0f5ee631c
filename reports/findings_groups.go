package reports

import (
	"cmp"
	"slices"

	"acces30/coverage"
)

// FindingGroup is all findings of one kind.
type FindingGroup struct {
	Code     coverage.Code
	Severity coverage.Severity
	Findings []coverage.Finding // in the order of the list
}

// GroupFindings gathers findings by code and severity: the gravest first, then
// in the order of the list.
func GroupFindings(findings []coverage.Finding) []FindingGroup {
	type kind struct {
		code     coverage.Code
		severity coverage.Severity
	}
	places := make(map[kind]int)
	var groups []FindingGroup
	for _, f := range findings {
		k := kind{f.Code, f.Severity}
		place, known := places[k]
		if !known {
			place = len(groups)
			places[k] = place
			groups = append(groups, FindingGroup{Code: f.Code, Severity: f.Severity})
		}
		groups[place].Findings = append(groups[place].Findings, f)
	}
	slices.SortStableFunc(groups, func(a, b FindingGroup) int { return -cmp.Compare(a.Severity, b.Severity) })
	return groups
}
