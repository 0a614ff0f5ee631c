package workbook

import (
	"fmt"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// Keys of the columns about points open enough.
const (
	keyEnough        = "enough"
	keyEnoughMinutes = "enoughMinutes"
	keyThanks        = "thanks"
)

// enoughColumns have the second answer: the nearest point that is open enough.
func (b *book) enoughColumns() []communeColumn {
	yes, no := b.text(reports.Yes), b.text(reports.No)
	minutes := b.minutes(b.threshold())
	return []communeColumn{
		column(keyEnough, b.text(reports.T("Couverte par un point assez ouvert ({0} min)", "Covered by a point open enough ({0} min)"), minutes), 11, func(c *coverage.CommuneAccess) cell {
			switch {
			case c.Status == coverage.NotComputed:
				return cell{Style: wordStyle}
			case c.CoveredEnough():
				return wordCell(yes)
			}
			return wordCell(no)
		}),
		column("enoughStructure", b.text(reports.T("Point assez ouvert le plus proche", "Nearest point open enough")), 21,
			func(c *coverage.CommuneAccess) cell { return b.structureCell(c.Enough) }),
		column(keyEnoughMinutes, b.text(reports.T("Temps jusqu'à lui (min)", "Time to it (min)")), 9,
			func(c *coverage.CommuneAccess) cell { return b.timeCell(c, c.Enough.Time) }),
		column(keyThanks, b.text(reports.T("Couverte seulement grâce à", "Covered only thanks to")), 24, func(c *coverage.CommuneAccess) cell {
			if c.OnlyThanks == coverage.NoShortfall {
				return cell{Style: wordStyle}
			}
			return wordCell(b.text(reports.ShortfallName(c.OnlyThanks)))
		}),
	}
}

// addEnough writes both answers side by side at every limit, and thanks to what the
// communes are covered that the second leaves out; it returns the next free row.
func (s *summary) addEnough(row int) int {
	s.heads(row, s.text(reports.T("Deux réponses : habitants au-delà", "Two answers: inhabitants beyond")),
		s.text(reports.T("de tout point d'accueil", "any service point")), s.text(reports.T("d'un point assez ouvert", "one open enough")),
		s.text(reports.T("Couverts, point assez ouvert", "Covered, one open enough")))
	s.grid.SetHeight(row, 28)
	computed := s.sumPeople(s.criterion(keyStatus, s.text(reports.StatusName(coverage.NotComputed, s.threshold())), "<>"))
	for _, second := range s.result.Enough {
		row++
		first := fmt.Sprintf(`%s,"<="&%s%d`, s.communes.Column(keyMinutes), s.letter(0), row)
		both := fmt.Sprintf(`%s,%s,"<="&%s%d`, first, s.communes.Column(keyEnoughMinutes), s.letter(0), row)
		s.set(row, 0, s.limitCell(second.Limit))
		s.set(row, 1, formula(s.result.TallyAt(second.Limit).Beyond.People, "%s-%s", computed, s.sumPeople(first)))
		s.set(row, 2, formula(second.Beyond.People, "%s-%s", computed, s.sumPeople(both)))
		s.set(row, 3, s.shareFormula(second.Within.People, second.Computed().People, s.sumPeople(both), computed))
	}
	row = s.addThanks(row + 1)
	noteStyle := smallStyle
	noteStyle.Wrap, noteStyle.Shrink = false, true // beside it may stand a text
	note := s.text(reports.T("Assez ouvert : {0}.", "Open enough: {0}."), reports.OpenEnough(s.lang, s.result.Study.Settings.OpenEnough))
	s.grid.MergeOver(row, row, s.column, s.column+figureColumns-1, note, noteStyle)
	return row + 1
}

// addThanks counts the communes covered only thanks to a bus and the like.
func (s *summary) addThanks(row int) int {
	for why := coverage.NoShortfall + 1; why < coverage.Shortfalls; why++ {
		count := s.result.OnlyThanks[why]
		if count.Communes == 0 {
			continue
		}
		name := s.text(reports.ShortfallName(why))
		only := s.criterion(keyThanks, name, "")
		label := s.text(reports.T("à {0} min, seulement grâce à {1}", "at {0} min, only thanks to {1}"), s.minutes(s.threshold()), name)
		s.set(row, 0, cell{Value: label, Style: wrappedLabel})
		s.grid.Raise(row, max(28, lineOfName*float64(s.grid.LinesOver(s.column, s.column, label, wrappedLabel))))
		s.set(row, 1, cell{Value: reports.CountCommunes.With(s.lang, count.Communes), Style: countedStyle})
		s.set(row, 2, formula(count.People, "%s", s.sumPeople(only)))
		s.set(row, 3, cell{Value: s.text(reports.T("feuille Communes", "sheet Communes")), Style: lastStyle})
		row++
	}
	return row
}

var (
	// wrappedLabel is labelStyle for long labels.
	wrappedLabel = excel.Style{Lined: true, Wrap: true, Middle: true}

	// countedStyle is for a number with a word beside it, under numbers: in two lines where
	// one would be cut.
	countedStyle = excel.Style{Lined: true, Wrap: true, Middle: true, Align: "right"}
)
