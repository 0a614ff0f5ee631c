package workbook

import (
	"fmt"

	"acces30/coverage"
	"acces30/reports"
)

// labelled is a count of what a column of communes calls by a label.
type labelled struct {
	label string
	count coverage.Count
}

// addClasses writes communes and people by class of time.
func (s *summary) addClasses(row int) int {
	counts := make([]labelled, len(s.result.Classes))
	for i, class := range s.result.Classes {
		counts[i] = labelled{reports.ClassName(s.lang, class), class.Count}
	}
	counts = without(counts)
	s.classes = span{row + 1, row + len(counts)}
	return s.addCounts(row, s.text(headClass), keyClass, counts)
}

// addCertainty writes communes and people by class of certainty. Communes that
// were not computed are in none.
func (s *summary) addCertainty(row int) int {
	names := s.certaintyNames()
	var counts []labelled
	for c := coverage.Assured; int(c) < coverage.Certainties; c++ {
		counts = append(counts, labelled{names[c], s.result.Certainty[c]})
	}
	return s.addCounts(row, s.text(reports.CertaintyAt, s.minutes(s.threshold())), keyCertainty, without(counts))
}

// addCounts writes a block of counts by label of a column of communes.
func (s *summary) addCounts(row int, head, key string, counts []labelled) int {
	s.heads(row, head, s.text(communesSheet.name), s.text(headPeople), s.text(reports.T("Part", "Share")))
	all := fmt.Sprintf("SUM(%s$%d:%s$%d)", s.letter(2), row+1, s.letter(2), row+len(counts))
	people := 0
	for _, c := range counts {
		people += c.count.People
	}
	for _, c := range counts {
		row++
		label := fmt.Sprintf("%s,%s%d", s.communes.Column(key), s.letter(0), row)
		s.set(row, 0, cell{Value: c.label, Style: labelStyle})
		s.set(row, 1, formula(c.count.Communes, "COUNTIFS(%s)", label))
		s.set(row, 2, formula(c.count.People, "%s", s.sumPeople(label)))
		s.set(row, 3, s.shareFormula(c.count.People, people, fmt.Sprint(s.letter(2), row), all))
	}
	return s.addNotComputed(row + 1)
}

// addScope writes what the figures are about, on the right, and returns the next
// free row.
func (s *summary) addScope(row int) int {
	scope := &s.result.Scope
	s.heads(row, s.text(reports.T("Périmètre", "Scope")), s.text(reports.T("Nombre", "Number")), s.text(headPeople))
	population, status := s.communes.Column(keyPopulation), s.communes.Column(keyStatus)
	row++
	s.set(row, 0, cell{Value: s.text(communesSheet.name), Style: labelStyle})
	s.set(row, 1, formula(scope.All.Communes, `COUNTIFS(%s,"<>")`, status))
	s.set(row, 2, formula(scope.All.People, "SUM(%s)", population))
	s.grid.Name(row, s.column+1, "Communes_du_perimetre")
	s.grid.Name(row, s.column+2, "Habitants_du_perimetre")
	for _, part := range []struct {
		name   reports.Text
		status coverage.Status
		count  coverage.Count
	}{
		{reports.T("dont non raccordées", "of which unreachable"), coverage.Unreachable, scope.Unreachable},
		{reports.T("dont non calculées", "of which not computed"), coverage.NotComputed, scope.NotComputed},
	} {
		if part.count.Communes == 0 {
			continue
		}
		row++
		label := s.criterion(keyStatus, s.text(reports.StatusName(part.status, s.threshold())), "")
		s.set(row, 0, cell{Value: partOf + s.text(part.name), Style: labelStyle})
		s.set(row, 1, formula(part.count.Communes, "COUNTIFS(%s)", label))
		s.set(row, 2, formula(part.count.People, "%s", s.sumPeople(label)))
	}
	return s.addStructureCounts(row + 1)
}

// partOf sets in the label of a part.
const partOf = "   "

// addStructureCounts counts the structures in scope and their points, and returns the
// next free row.
func (s *summary) addStructureCounts(row int) int {
	scope := &s.result.Scope
	inScope := fmt.Sprintf(`%s,"%s"`, s.structures.Column(keyInScope), s.text(reports.Yes))
	itinerant := fmt.Sprintf(`%s,"%s"`, s.structures.Column(keyFormat), s.text(reports.FormatName(coverage.Itinerant)))
	structures := s.text(reports.T("Structures labellisées", "Labelled structures"))
	if s.result.Study.Moment != nil {
		structures = s.text(reports.T("Structures ouvertes alors", "Structures open then"))
	}
	counts := []struct {
		name string
		cell cell
	}{
		{structures,
			formula(scope.Structures, "COUNTIFS(%s)", inScope)},
		{partOf + s.text(reports.T("dont itinérantes", "of which itinerant")),
			formula(scope.Itinerant, "COUNTIFS(%s,%s)", inScope, itinerant)},
		{s.text(headPoints),
			formula(scope.Points, "SUMIFS(%s,%s)", s.structures.Column(keyPoints), inScope)},
	}
	for i, part := range counts {
		s.set(row+i, 0, cell{Value: part.name, Style: labelStyle})
		s.set(row+i, 1, part.cell)
	}
	return row + len(counts)
}
