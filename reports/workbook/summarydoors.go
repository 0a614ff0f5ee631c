package workbook

import (
	"fmt"
	"slices"
	"strings"

	"acces30/coverage"
	"acces30/reports"
)

// saturday is one of the coverage.DoorTimes.
const saturday = 5

// shownWeakest is how many half-days are named on which fewest people have an open door.
const shownWeakest = 3

// addDoors writes who has an open door on a Saturday and in an evening, the weakest
// half-days and whose longer hours would help most; it returns the next free row.
// Nothing where no hours are known.
func (s *summary) addDoors(row int) int {
	days := s.layouts[daysTable]
	if days == nil || !s.result.Opening.Stated() {
		return row - 1
	}
	s.heads(row, s.text(reports.T("Porte ouverte à {0} min", "Open door within {0} min"), s.minutes(s.threshold())),
		s.text(communesSheet.name), s.text(headPeople), s.text(reports.T("Part", "Share")))
	limit := fmt.Sprintf(`"<="&$A$%d`, blockRow+1+s.thresholdIndex())
	population := days.Column(keyPopulation)
	computed := s.sumPeople(s.criterion(keyStatus, s.text(reports.StatusName(coverage.NotComputed, s.threshold())), "<>"))
	var notes []string
	for _, when := range []int{saturday, coverage.Evening} {
		row++
		sure, maybe := s.result.DoorsOpen(when)
		within := fmt.Sprintf("%s,%s", days.Column(doorKey(when)), limit)
		people := fmt.Sprintf("SUMIFS(%s,%s)", population, within)
		s.set(row, 0, cell{Value: s.text(reports.DoorTimeName(when)), Style: labelStyle})
		s.set(row, 1, formula(sure.Within.Communes, "COUNTIFS(%s)", within))
		s.set(row, 2, formula(sure.Within.People, "%s", people))
		s.set(row, 3, s.shareFormula(sure.Within.People, sure.Computed().People, people, computed))
		notes = append(notes, s.perhapsNote(when, maybe.Within.People-sure.Within.People))
	}
	notes = append(notes, s.weakestNote(), s.longerNote())
	text := strings.Join(slices.DeleteFunc(notes, func(n string) bool { return n == "" }), "\n")
	row++
	to := s.column + figureColumns - 1
	last := row + (4*s.grid.LinesOver(s.column, to, text, smallStyle)+4)/5 - 1 // small lines are four fifths of a row
	s.grid.MergeOver(row, last, s.column, to, text, smallStyle)
	return last + 1
}

// perhapsNote tells how many more may have an open door; nothing where nobody has.
func (s *summary) perhapsNote(when, more int) string {
	if more <= 0 {
		return ""
	}
	return s.text(reports.T("{0} : {1} de plus, peut-être (certaines semaines, ou horaires non précisés).", "{0}: perhaps {1} more (some weeks, or hours not stated)."),
		s.text(reports.DoorTimeName(when)), reports.CountPeople.With(s.lang, more))
}

// weakestNote names the half-days on which fewest people have an open door.
func (s *summary) weakestNote() string {
	var words []string
	within := s.result.TallyAt(s.threshold()).Within.People
	for _, half := range s.result.Opening.Weakest(shownWeakest) {
		if s.result.Opening.Halves[half].People >= within {
			continue
		}
		share, known := s.result.Scope.ShareOf(s.result.Opening.Halves[half].People)
		if !known {
			return ""
		}
		words = append(words, s.text(reports.T("{0} ({1})", "{0} ({1})"), reports.HalfDay(s.lang, half), reports.Percent(s.lang, share)))
	}
	if len(words) == 0 {
		return ""
	}
	return s.text(reports.T("Demi-journées les plus faibles, du lundi au vendredi : {0}.", "Weakest half-days, Monday to Friday: {0}."), strings.Join(words, ", "))
}

// longerNote names the structure whose longer hours would help most.
func (s *summary) longerNote() string {
	if len(s.result.Widenings) == 0 {
		return ""
	}
	w := &s.result.Widenings[0]
	best := w.Best()
	return s.text(reports.T("Horaires à élargir d'abord : {0} ({1} y gagneraient une porte ouverte le {2} ; feuille « {3} »).",
		"Hours to lengthen first: {0} ({1} would gain an open door on {2}; sheet “{3}”)."),
		w.Structure.Structure.Name, reports.CountPeople.With(s.lang, w.Halves[best].People), reports.HalfDay(s.lang, best), s.sheetOf(&longerSheet))
}
