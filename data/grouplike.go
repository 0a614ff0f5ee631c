package data

import (
	"cmp"
	"slices"

	"acces30/coverage"
	"acces30/coverage/finding"
)

// plausibleGroup is what share of its whole a group can have in all of a scope: wide
// around what INSEE counts in any département, overseas too (under 18 from a sixth of the
// people to over half of them).
type plausibleGroup struct{ least, most float64 }

var plausibleGroups = [coverage.PointGroups]plausibleGroup{
	coverage.Under18:        {0.05, 0.70},
	coverage.From65To79:     {0.02, 0.55},
	coverage.From80:         {0.003, 0.40},
	coverage.AllHouseholds:  {0.15, 0.85},
	coverage.PoorHouseholds: {0.005, 0.90},
}

// What a column is judged by.
const (
	judgedPoints = 50      // at so few points, or of so few people, anything can be
	judgedPeople = 200_000 // hundredths
	// smallMost is how many times the share that a group has in the larger points it may
	// have in the smaller ones. Of counts it is about as large in both; a percentage
	// makes ten times as many of a point of ten times fewer people.
	smallMost = 3
)

// dropUnlikeGroups takes what the points of a study tell of a group for not told where it
// can't be a count of its members: percentages, shares, people per household.
func (c *populationPoints) dropUnlikeGroups(study *coverage.Study) {
	c.reader.sources = slices.DeleteFunc(c.reader.sources, func(s groupSource) bool {
		if !unlikeCounts(study.PopulationGroups, s) {
			return false
		}
		for i := range study.PopulationGroups {
			study.PopulationGroups[i][s.group] = coverage.Untold
		}
		name := c.table.Header[c.indexes[s.columns[0]]]
		c.findings.Add(finding.GroupUnlike.Found().At(finding.Source{File: c.table.File, Column: name}, "", name))
		return true
	})
}

// unlikeCounts reports whether what points tell of a group can't be counts.
func unlikeCounts(points []coverage.GroupCounts, s groupSource) bool {
	var told []coverage.GroupCounts
	var all, members uint64
	for _, p := range points {
		if p[s.group] != coverage.Untold && p[s.of] != coverage.Untold {
			told = append(told, p)
			all += uint64(p[s.of])
			members += uint64(p[s.group])
		}
	}
	if len(told) < judgedPoints || all < judgedPeople {
		return false
	}
	share := float64(members) / float64(all)
	if bounds := plausibleGroups[s.group]; share < bounds.least || share > bounds.most {
		return true
	}
	slices.SortFunc(told, func(a, b coverage.GroupCounts) int { return cmp.Compare(a[s.of], b[s.of]) })
	var below, small uint64 // of the smaller points, with half of all
	for _, p := range told {
		if 2*(below+uint64(p[s.of])) > all {
			break
		}
		below, small = below+uint64(p[s.of]), small+uint64(p[s.group])
	}
	large := float64(members-small) / float64(all-below)
	return below > 0 && float64(small)/float64(below) > smallMost*large
}
