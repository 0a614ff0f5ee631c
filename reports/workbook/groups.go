package workbook

import (
	"fmt"
	"strings"

	"acces30/coverage"
	"acces30/reports"
)

// addGroups writes who lives within and beyond the threshold, each group below the
// whole that its share stands beside, and returns the next free row.
func (s *summary) addGroups(row int) int {
	s.heads(row, s.text(reports.T("Qui habite au-delà de {0} min", "Who lives beyond {0} min"), s.minutes(s.threshold())),
		s.text(reports.T("À {0} min ou moins", "Within {0} min"), s.minutes(s.threshold())), s.text(reports.T("Au-delà", "Beyond")),
		s.text(reports.T("Part au-delà", "Share beyond")))
	s.grid.SetHeight(row, 28)
	k := s.thresholdIndex()
	for _, g := range s.result.ToldGroups() {
		row++
		split := &s.result.Groups[g]
		within, beyond := withinAndBeyond(split, k)
		name := s.text(reports.GroupName(g))
		if g != coverage.AllPeople && g != coverage.AllHouseholds {
			name = partOf + name
		}
		share, known := split.BeyondShare(k)
		s.set(row, 0, cell{Value: name, Style: labelStyle})
		s.set(row, 1, intCell(within))
		s.set(row, 2, intCell(beyond))
		s.set(row, 3, s.shareCell(share, known))
	}
	row++
	for _, note := range s.groupNotes() {
		style := smallStyle
		style.Wrap = false
		s.set(row, 0, cell{Value: note, Style: style})
		row++
	}
	return row
}

// withinAndBeyond are the members of a group on both sides of the k-th limit: they
// add up to those whose access is known.
func withinAndBeyond(split *coverage.GroupSplit, k int) (within, beyond int) {
	if !split.Told() {
		return 0, 0
	}
	within = coverage.Whole(split.Within[k])
	return within, coverage.Whole(split.Computed) - within
}

// groupNotes say what the counts are of, and what is in none of them.
func (s *summary) groupNotes() []string {
	var notes []string
	if s.result.Study.PopulationGroups != nil {
		notes = append(notes, s.text(reports.T("Effectifs des points de population, tels que la table les donne.", "Counts of the population points, as the table gives them.")))
	}
	if s.result.Groups[coverage.NoCarHouseholds].Told() {
		notes = append(notes, s.text(reports.T("Sans voiture : répartis dans chaque commune comme ses habitants.", "Without a car: spread in each commune as its people are.")))
	}
	var untold []string
	for _, g := range s.result.ToldGroups() {
		if split := &s.result.Groups[g]; split.Untold > 0 {
			untold = append(untold, fmt.Sprintf("%s (%s)", s.text(reports.GroupName(g)), reports.CountPeople.With(s.lang, coverage.Whole(split.UntoldPeople))))
		}
	}
	if len(untold) > 0 {
		notes = append(notes, s.text(reports.T("Non précisé, hors effectifs et parts : {0}.", "Not stated, in no count and share: {0}."), strings.Join(untold, ", ")))
	}
	return notes
}

// groupColumns tell of every group but the wholes how many are beyond the threshold,
// and what share of it that is; there are none where nothing counts them.
func (b *book) groupColumns() []territoryColumn {
	if b.result.Groups == nil {
		return nil
	}
	var columns []territoryColumn
	k := b.thresholdIndex()
	for _, g := range b.result.ToldGroups() {
		name := b.text(reports.GroupName(g))
		split := func(t coverage.Territory) *coverage.GroupSplit {
			if t.Groups == nil {
				return &coverage.GroupSplit{}
			}
			return &t.Groups[g]
		}
		if g != coverage.AllPeople && g != coverage.AllHouseholds {
			columns = append(columns, column(fmt.Sprint("group", g), b.text(reports.T("{0} à plus de {1} min", "{0} beyond {1} min"), name, b.minutes(b.threshold())), 10, func(t coverage.Territory) cell {
				if !split(t).Told() {
					return cell{Style: integerStyle}
				}
				_, beyond := withinAndBeyond(split(t), k)
				return intCell(beyond)
			}))
		}
		columns = append(columns, column(fmt.Sprint("groupShare", g), b.text(reports.T("Part au-delà : {0}", "Share beyond: {0}"), name), 10, func(t coverage.Territory) cell {
			share, known := split(t).BeyondShare(k)
			return b.shareCell(share, known)
		}))
	}
	return columns
}
