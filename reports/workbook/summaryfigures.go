package workbook

import (
	"fmt"
	"strconv"
	"strings"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// Headings of several blocks, and of sheets with the same figures.
var (
	headMean         = reports.T("Moyenne", "Mean")
	headMedian       = reports.T("Médiane", "Median")
	headNinthDecile  = reports.T("9e décile", "9th decile")
	headPeople       = reports.T("Habitants", "Inhabitants")
	headPeopleBeyond = reports.T("Habitants au-delà", "Inhabitants beyond")
	headShareCovered = reports.T("Habitants couverts", "Inhabitants covered")
)

// addLimits writes who is beyond each limit and returns the next free row.
// Column A holds the limits as numbers, which the formulas compare with.
func (s *summary) addLimits(row int) int {
	s.heads(row, s.text(reports.T("Seuil", "Limit")), s.text(reports.T("Communes au-delà", "Communes beyond")),
		s.text(headPeopleBeyond), s.text(headShareCovered))
	s.grid.SetHeight(row, 28)
	minutes := s.communes.Column(keyMinutes)
	computed := s.criterion(keyStatus, s.text(reports.StatusName(coverage.NotComputed, s.threshold())), "<>")
	unreachable := s.criterion(keyStatus, s.text(reports.StatusName(coverage.Unreachable, s.threshold())), "")
	for _, tally := range s.result.Tallies {
		row++
		over := fmt.Sprintf(`%s,">"&%s%d`, minutes, s.letter(0), row)
		within := fmt.Sprintf(`%s,"<="&%s%d`, minutes, s.letter(0), row)
		s.set(row, 0, s.limitCell(tally.Limit))
		s.set(row, 1, formula(tally.Beyond.Communes, "COUNTIFS(%s)+COUNTIFS(%s)", over, unreachable))
		s.set(row, 2, formula(tally.Beyond.People, "%s+%s", s.sumPeople(over), s.sumPeople(unreachable)))
		s.set(row, 3, s.shareFormula(tally.Within.People, tally.Computed().People, s.sumPeople(within), s.sumPeople(computed)))
		limit := strings.ReplaceAll(strconv.FormatFloat(tally.Limit.Minutes(), 'f', -1, 64), ".", "_")
		s.grid.Name(row, s.column+1, "Communes_au_dela_"+limit)
		s.grid.Name(row, s.column+2, "Habitants_au_dela_"+limit)
		s.grid.Name(row, s.column+3, "Part_couverte_"+limit)
	}
	return s.addNotComputed(row + 1)
}

// addNotComputed names, below a block of shares, the communes that these are
// not of, and returns the next free row; nothing when all were computed.
func (s *summary) addNotComputed(row int) int {
	left := s.result.Scope.NotComputed
	if left.Communes == 0 {
		return row
	}
	label := s.criterion(keyStatus, s.text(reports.StatusName(coverage.NotComputed, s.threshold())), "")
	s.set(row, 0, cell{Value: s.text(reports.T("non calculées (hors parts)", "not computed (in no share)")), Style: leftOutStyle})
	communes, people := formula(left.Communes, "COUNTIFS(%s)", label), formula(left.People, "%s", s.sumPeople(label))
	communes.Style.Fill, people.Style.Fill = leftOutStyle.Fill, leftOutStyle.Fill
	s.set(row, 1, communes)
	s.set(row, 2, people)
	s.set(row, 3, cell{Style: leftOutStyle})
	return row + 1
}

// leftOutStyle sets apart what was not computed.
var leftOutStyle = excel.Style{Lined: true, Fill: excel.PaleGrey}

// limitCell is a limit as a number of minutes.
func (s *summary) limitCell(limit road.Deciseconds) cell {
	format := `General" ` + s.text(reports.T("minutes", "minutes")) + `"`
	return cell{Value: limit.Minutes(), Style: excel.Style{Number: format, Lined: true, Align: "left"}}
}

// addByPoint writes who is beyond each limit by population points and returns
// the next free row.
func (s *summary) addByPoint(row int) int {
	head := reports.T("Par points de population", "By population points")
	if s.result.PeopleModelled {
		head = reports.T("Selon le modèle de l'habitat", "By the model of where people live")
	}
	s.heads(row, s.text(head), "", s.text(headPeopleBeyond), s.text(headShareCovered))
	s.grid.SetHeight(row, 28)
	population, computed := s.communes.Column(keyPopulation), s.communes.Column(keyPointsComputed)
	left := 0
	for k, at := range s.result.ByPoint {
		row++
		within := s.communes.Column(withinKey(k))
		all := fmt.Sprintf(`SUMIFS(%s,%s,">=0")`, computed, within)
		s.set(row, 0, s.limitCell(at.Limit))
		s.set(row, 1, cell{Style: labelStyle})
		s.set(row, 2, formula(at.Beyond, "%s-SUM(%s)", all, within))
		s.set(row, 3, s.shareFormula(at.Within, at.Within+at.Beyond, fmt.Sprintf("SUM(%s)", within), all))
		left = at.NotComputed
	}
	row++
	if left > 0 {
		people := formula(left, "SUM(%s)-SUM(%s)", population, computed)
		people.Style.Fill = leftOutStyle.Fill
		s.set(row, 0, cell{Value: s.text(reports.T("non calculés (hors parts)", "not computed (in no share)")), Style: leftOutStyle})
		s.set(row, 1, cell{Style: leftOutStyle})
		s.set(row, 2, people)
		s.set(row, 3, cell{Style: leftOutStyle})
		row++
	}
	return row
}

// addTimes writes the mean, the median and the 9th decile of people's times.
func (s *summary) addTimes(row int) int {
	scope := &s.result.Scope
	s.heads(row, s.text(reports.T("Temps d'accès par habitant", "Access time per inhabitant")),
		s.text(headMean), s.text(headMedian), s.text(headNinthDecile))
	row++
	s.set(row, 0, cell{Value: s.text(reports.T("en minutes", "in minutes")), Style: labelStyle})
	mean := meanCell(scope.Mean)
	if value, known := s.result.MeanMinutes(); known {
		population, minutes := s.communes.Column(keyPopulation), s.communes.Column(keyMinutes)
		mean.Value = value
		mean.Formula = fmt.Sprintf(`SUMPRODUCT(%s,%s)/SUMIFS(%s,%s,">=0")`, population, minutes, population, minutes)
	}
	s.set(row, 1, mean)
	s.set(row, 2, s.minutesCell(scope.Median))
	s.set(row, 3, s.minutesCell(scope.NinthDecile))
	s.grid.Name(row, s.column+1, "Temps_moyen")
	s.grid.Name(row, s.column+2, "Temps_median")
	s.grid.Name(row, s.column+3, "Temps_9e_decile")
	return row + 1
}
