package workbook

import (
	"cmp"
	"fmt"
	"slices"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

const keyBefore = "before"

// nameStyle is for names that may be long, lineOfName how high a line of one is, in points.
var nameStyle = excel.Style{Lined: true, Wrap: true, Size: 9}

const lineOfName = 13.0

// mostSince is how many structures labelled since the day asked for the summary names.
const mostSince = 5

// beforeColumns have the time without what came since the day asked for.
func (b *book) beforeColumns() []communeColumn {
	since := b.result.Since
	if since == nil {
		return nil
	}
	times := make(map[*coverage.Commune]int, len(since.Times))
	for i := range b.result.Communes {
		times[b.result.Communes[i].Commune] = i
	}
	head := reports.T("Temps sans ce qui est venu depuis le {0} (min)", "Time without what came since {0} (min)")
	return []communeColumn{column(keyBefore, b.text(head, reports.Date(b.lang, b.result.Study.Settings.Since)), 12,
		func(c *coverage.CommuneAccess) cell {
			return ifComputed(c, b.timeCell(c, since.Times[times[c.Commune]]))
		})}
}

// addSince counts who is within every limit thanks to what came since the day asked
// for, and returns the next free row.
func (s *summary) addSince(row int) int {
	day := reports.Date(s.lang, s.result.Study.Settings.Since)
	s.heads(row, s.text(reports.T("Grâce aux labels depuis le {0}", "Thanks to labels since {0}"), day),
		s.text(reports.T("Communes de plus à portée", "More communes within")), s.text(reports.T("Habitants de plus", "More inhabitants")),
		s.text(reports.T("Leur part", "Their share")))
	s.grid.SetHeight(row, 28)
	computed := s.sumPeople(s.criterion(keyStatus, s.text(reports.StatusName(coverage.NotComputed, s.threshold())), "<>"))
	byReference := s.result.Study.Settings.FlagBy == coverage.FlagByReference
	for _, newly := range s.result.Since.Newly {
		row++
		within := fmt.Sprintf(`%s,"<="&%s%d`, s.communes.Column(keyMinutes), s.letter(0), row)
		both := fmt.Sprintf(`%s,%s,"<="&%s%d`, within, s.communes.Column(keyBefore), s.letter(0), row)
		s.set(row, 0, s.limitCell(newly.Limit))
		all := s.result.TallyAt(newly.Limit).Computed().People
		if byReference {
			people := fmt.Sprintf("%s-%s", s.sumPeople(within), s.sumPeople(both))
			s.set(row, 1, formula(newly.Communes, "COUNTIFS(%s)-COUNTIFS(%s)", within, both))
			s.set(row, 2, formula(newly.People, "%s", people))
			s.set(row, 3, s.shareFormula(newly.People, all, "("+people+")", computed))
			continue
		}
		s.set(row, 1, intCell(newly.Communes)) // the column of times is not of the reference points
		s.set(row, 2, intCell(newly.People))
		s.set(row, 3, s.shareCell(float64(newly.People)/float64(max(all, 1)), all > 0))
	}
	return row + 1
}

// addSinceNames names what was labelled since, and whom each newly covers; it returns the
// next free row.
func (s *summary) addSinceNames(row int) int {
	since := s.result.Since
	row = s.sinceNote(row, reports.SinceSentence(s.lang, s.result))
	if len(since.Structures) == 0 {
		return row
	}
	shown := since.Newly[max(0, len(since.Newly)-3):] // as many as there are columns
	most, all := mostNew(shown)
	if len(most) > 0 {
		row = s.sinceRows(row, shown, most)
	}
	more, idle := len(since.Structures)-len(most), len(since.Structures)-all
	switch {
	case len(most) == 0:
		return s.sinceNote(row, s.text(reports.T("Aucune n'ajoute d'habitants à portée : feuille Structures, colonne Label depuis le.", "None brings more inhabitants within reach: sheet Structures, column Labelled on.")))
	case more > 0:
		row = s.sinceNote(row, s.text(reports.T(
			"et {0} de plus ({1} sans habitant nouveau à portée) : feuille Structures, colonne Label depuis le.",
			"and {0} more ({1} without new inhabitants within reach): sheet Structures, column Labelled on.",
		), reports.Integer(s.lang, more), reports.Integer(s.lang, idle)))
	}
	return s.sinceNote(row, s.text(reports.T(
		"* Habitants de plus à portée grâce à elles seules, depuis le point de référence ; comptés à la structure la plus proche. Ce qui a fermé depuis n'est dans aucune liste.",
		"* More inhabitants within reach thanks to them alone, from the reference point; counted at the nearest structure. No list tells what closed since.",
	)))
}

// mostNew returns which of the structures labelled since bring most people within a limit,
// as many as are named, in their order; and how many there are that bring any.
func mostNew(shown []coverage.Newly) (most []int, all int) {
	people := func(i int) int {
		most := 0
		for _, newly := range shown {
			most = max(most, newly.ByStructure[i].People)
		}
		return most
	}
	for i := range shown[0].ByStructure {
		if people(i) > 0 {
			most = append(most, i)
		}
	}
	all = len(most)
	slices.SortStableFunc(most, func(i, j int) int { return cmp.Compare(people(j), people(i)) })
	most = most[:min(all, mostSince)]
	slices.Sort(most)
	return most, all
}

// sinceRows writes a row for each structure named and returns the next free one. Names
// have two columns, so that few take a second line.
func (s *summary) sinceRows(row int, shown []coverage.Newly, named []int) int {
	const figures = rightColumn + 2
	name := func(row int, text string, style excel.Style) {
		s.grid.MergeOver(row, row, rightColumn, figures-1, text, style)
	}
	name(row, s.text(reports.T("Structure labellisée", "Structure labelled")), excel.HeadStyle)
	for k, newly := range shown {
		s.grid.Set(row, figures+k, cell{Value: s.text(reports.T("à {0} min*", "in {0} min*"), s.minutes(newly.Limit)), Style: numberHead})
	}
	for _, i := range named {
		row++
		structure := s.result.Since.Structures[i].Structure
		name(row, structure.Name, nameStyle)
		if lines := s.grid.LinesOver(rightColumn, figures-1, structure.Name, nameStyle); lines > 1 {
			s.grid.Raise(row, float64(lines)*lineOfName)
		}
		for k, newly := range shown {
			s.grid.Set(row, figures+k, intCell(newly.ByStructure[i].People))
		}
	}
	return row + 1
}

// sinceNote writes running text on the right, and returns the next free row.
func (s *summary) sinceNote(row int, text string) int {
	last := row + s.grid.Lines(rightColumn, text, smallStyle) - 1
	s.grid.Merge(row, last, rightColumn, text, smallStyle)
	return last + 1
}
