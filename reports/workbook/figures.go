package workbook

import (
	"fmt"
	"strconv"
	"strings"

	"acces30/coverage"
	"acces30/reports"
)

// addLimits writes who is beyond each limit and returns the next free row.
// Column A holds the limits as numbers, which the formulas compare with.
func (s *summary) addLimits(row int) int {
	b := s.book
	s.heads(row, reports.SummaryLimits, reports.CommunesBeyond, reports.PeopleBeyond, reports.ShareCovered)
	s.heights[row] = 28
	s.shares.first = row + 1
	minutes := s.communes.ref(keyMinutes)
	unlocated := s.criterion(keyStatus, b.text(reports.StatusName(coverage.Unlocated, b.threshold())), "<>")
	unreachable := s.criterion(keyStatus, b.text(reports.StatusName(coverage.Unreachable, b.threshold())), "")
	for _, tally := range s.result.Tallies {
		row++
		over := fmt.Sprintf(`%s,">"&$A%d`, minutes, row)
		within := fmt.Sprintf(`%s,"<="&$A%d`, minutes, row)
		s.put(row, 0, cell{value: tally.Limit.Minutes(), look: look{number: `General" ` + b.text(reports.SummaryMinutes) + `"`, lined: true, align: "left"}})
		s.put(row, 1, s.formula(tally.Beyond.Communes, "COUNTIFS(%s)+COUNTIFS(%s)", over, unreachable))
		s.put(row, 2, s.formula(tally.Beyond.People, "%s+%s", s.sumPeople(over), s.sumPeople(unreachable)))
		s.put(row, 3, s.shareFormula(tally.Within.People, tally.Within.People+tally.Beyond.People, s.sumPeople(within), s.sumPeople(unlocated)))
		limit := strings.ReplaceAll(strconv.FormatFloat(tally.Limit.Minutes(), 'f', -1, 64), ".", "_")
		s.call(row, 1, "Communes_au_dela_"+limit)
		s.call(row, 2, "Habitants_au_dela_"+limit)
		s.call(row, 3, "Part_couverte_"+limit)
	}
	s.shares.last = row
	return row + 1
}

// addTimes writes the mean, the median and the 9th decile of people's times.
func (s *summary) addTimes(row int) int {
	b, scope := s.book, &s.result.Scope
	s.heads(row, reports.SummaryTimes, reports.SummaryMean, reports.SummaryMedian, reports.SummaryNinthDecile)
	row++
	s.put(row, 0, cell{value: b.text(reports.SummaryInMinutes), look: labelLook})
	mean := b.minutesCell(scope.Mean)
	if value, people := s.mean(); people > 0 {
		population, minutes := s.communes.ref(keyPopulation), s.communes.ref(keyMinutes)
		mean.value = value
		mean.formula = fmt.Sprintf(`SUMPRODUCT(%s,%s)/SUMIFS(%s,%s,">=0")`, population, minutes, population, minutes)
	}
	s.put(row, 1, mean)
	s.put(row, 2, b.minutesCell(scope.Median))
	s.put(row, 3, b.minutesCell(scope.NinthDecile))
	s.call(row, 1, "Temps_moyen")
	s.call(row, 2, "Temps_median")
	s.call(row, 3, "Temps_9e_decile")
	return row + 1
}

// mean computes the mean time per inhabitant as the formula does.
func (s *summary) mean() (minutes float64, people int) {
	for i := range s.result.Communes {
		if c := &s.result.Communes[i]; c.Time().Reached() {
			people += c.Commune.Population
			minutes += float64(c.Commune.Population) * c.Time().Minutes()
		}
	}
	return minutes / float64(max(people, 1)), people
}

// addClasses writes communes and people by class of time.
func (s *summary) addClasses(row int) int {
	counts := make([]labelled, len(s.result.Classes))
	for i, class := range s.result.Classes {
		counts[i] = labelled{reports.ClassName(s.book.lang, class), class.Count}
	}
	s.classes = span{row + 1, row + len(counts)}
	return s.addCounts(row, reports.SummaryClasses.In(s.book.lang), keyClass, counts)
}

// addRobustness writes communes and people by class of robustness. Communes
// without a known point are in none.
func (s *summary) addRobustness(row int) int {
	b := s.book
	names := b.robustnessNames()
	var counts []labelled
	for r := coverage.Assured; r <= coverage.BeyondClearly; r++ {
		count := s.result.Robustness[r]
		if r == coverage.BeyondClearly {
			count.Communes -= s.result.Scope.Unlocated.Communes
			count.People -= s.result.Scope.Unlocated.People
		}
		counts = append(counts, labelled{names[r], count})
	}
	head := b.text(reports.SummaryRobustness, b.minutes(b.threshold()))
	return s.addCounts(row, head, keyRobustness, counts)
}

// labelled is a count of what a column of Communes calls by a label.
type labelled struct {
	label string
	count coverage.Count
}

// addCounts writes a block of counts by label of a column of Communes.
func (s *summary) addCounts(row int, head, key string, counts []labelled) int {
	s.heads(row, reports.SheetCommunes, reports.SheetCommunes, reports.SummaryPeople, reports.SummaryShare)
	s.put(row, 0, cell{value: head, look: headLook})
	all := fmt.Sprintf("SUM($C$%d:$C$%d)", row+1, row+len(counts))
	people := 0
	for _, c := range counts {
		people += c.count.People
	}
	for _, c := range counts {
		row++
		label := fmt.Sprintf("%s,$A%d", s.communes.ref(key), row)
		s.put(row, 0, cell{value: c.label, look: labelLook})
		s.put(row, 1, s.formula(c.count.Communes, "COUNTIFS(%s)", label))
		s.put(row, 2, s.formula(c.count.People, "%s", s.sumPeople(label)))
		s.put(row, 3, s.shareFormula(c.count.People, people, fmt.Sprintf("$C%d", row), all))
	}
	return row + 1
}

// addScope writes what the figures are about.
func (s *summary) addScope(row int) int {
	b, scope := s.book, &s.result.Scope
	s.heads(row, reports.SummaryScope, reports.SummaryNumber, reports.SummaryPeople)
	population, status := s.communes.ref(keyPopulation), s.communes.ref(keyStatus)
	row++
	s.put(row, 0, cell{value: b.text(reports.SheetCommunes), look: labelLook})
	s.put(row, 1, s.formula(scope.All.Communes, `COUNTIFS(%s,"<>")`, status))
	s.put(row, 2, s.formula(scope.All.People, "SUM(%s)", population))
	s.call(row, 1, "Communes_du_perimetre")
	s.call(row, 2, "Habitants_du_perimetre")
	for _, part := range []struct {
		name   reports.Text
		status coverage.Status
		count  coverage.Count
	}{
		{reports.SummaryUnreachable, coverage.Unreachable, scope.Unreachable},
		{reports.SummaryUnlocated, coverage.Unlocated, scope.Unlocated},
	} {
		if part.count.Communes == 0 {
			continue
		}
		row++
		label := s.criterion(keyStatus, b.text(reports.StatusName(part.status, b.threshold())), "")
		s.put(row, 0, cell{value: "   " + b.text(part.name), look: labelLook})
		s.put(row, 1, s.formula(part.count.Communes, "COUNTIFS(%s)", label))
		s.put(row, 2, s.formula(part.count.People, "%s", s.sumPeople(label)))
	}
	inScope := fmt.Sprintf(`%s,"%s"`, s.structures.ref(keyInScope), b.text(reports.Yes))
	itinerant := fmt.Sprintf(`%s,"%s"`, s.structures.ref(keyFormat), b.text(reports.FormatName(coverage.Itinerant)))
	for _, part := range []struct {
		name    string
		value   int
		formula string
	}{
		{b.text(reports.SummaryStructures), scope.Structures, fmt.Sprintf("COUNTIFS(%s)", inScope)},
		{"   " + b.text(reports.SummaryItinerant), scope.Itinerant, fmt.Sprintf("COUNTIFS(%s,%s)", inScope, itinerant)},
		{b.text(reports.SummaryPoints), scope.Points, fmt.Sprintf("SUMIFS(%s,%s)", s.structures.ref(keyPoints), inScope)},
	} {
		row++
		s.put(row, 0, cell{value: part.name, look: labelLook})
		s.put(row, 1, cell{value: part.value, formula: part.formula, look: integerLook})
	}
	return row + 1
}

// heads writes a block's headings from column A on.
func (s *summary) heads(row int, texts ...reports.Text) {
	for i, text := range texts {
		l := numberHead
		if i == 0 {
			l = headLook
		}
		s.put(row, i, cell{value: s.book.text(text), look: l})
	}
}

// formula is a count with the formula that it comes from.
func (s *summary) formula(value int, format string, args ...any) cell {
	return cell{value: value, formula: fmt.Sprintf(format, args...), look: integerLook}
}

// shareFormula is the share of some people among all, with the formula that it
// comes from; it says nothing when there is nobody.
func (s *summary) shareFormula(some, all int, part, whole string) cell {
	c := cell{formula: fmt.Sprintf(`IF(%s=0,"",%s/%s)`, whole, part, whole), value: "", look: s.book.shareLook(0)}
	if all > 0 {
		share := float64(some) / float64(all)
		c.value, c.look = share, s.book.shareLook(share)
	}
	return c
}

// criterion is a condition on a column of Communes: equal to a text, or
// compared with it.
func (s *summary) criterion(key, text, operator string) string {
	return fmt.Sprintf(`%s,"%s%s"`, s.communes.ref(key), operator, text)
}

// sumPeople is the formula of the people of the communes under a condition.
func (s *summary) sumPeople(condition string) string {
	return fmt.Sprintf("SUMIFS(%s,%s)", s.communes.ref(keyPopulation), condition)
}
