package workbook

import (
	"fmt"

	"acces30/coverage"
	"acces30/reports"
)

// withinKey is the key of the column of people within a limit by population
// points.
func withinKey(limit int) string { return fmt.Sprint("pointsWithin", limit) }

// byPointColumns tell how many people of a commune are within each limit, and
// which share is within the threshold, by population points; there are none
// without points. A commune without any counts at its reference point.
func (b *book) byPointColumns() []communeColumn {
	if b.result.ByPoint == nil {
		return nil
	}
	var columns []communeColumn
	threshold := 0
	for k, limit := range b.limits {
		if limit == b.threshold() {
			threshold = k
		}
		columns = append(columns, communeColumn{withinKey(k), b.text(reports.HeadPeopleByPoint, b.minutes(limit)), 11,
			func(c *coverage.CommuneAccess) cell {
				people, known := c.PeopleWithin(k, b.limits)
				if !known {
					return cell{look: integerLook}
				}
				return intCell(people)
			}})
	}
	return append(columns, communeColumn{"pointShare", b.text(reports.HeadShareByPoint, b.minutes(b.threshold())), 11,
		func(c *coverage.CommuneAccess) cell {
			people, known := c.PeopleWithin(threshold, b.limits)
			if !known || c.Commune.Population == 0 {
				return cell{look: b.shareLook(0)}
			}
			share := float64(people) / float64(c.Commune.Population)
			return cell{value: share, look: b.shareLook(share)}
		}})
}

// addByPoint writes who is beyond each limit by population points and returns
// the next free row.
func (s *summary) addByPoint(row int) int {
	b := s.book
	s.heads(row, reports.SummaryByPoint, reports.Text{}, reports.PeopleBeyond, reports.ShareCovered)
	s.heights[row] = 28
	population := s.communes.ref(keyPopulation)
	for k, at := range s.result.ByPoint {
		row++
		within := s.communes.ref(withinKey(k))
		all := fmt.Sprintf(`SUMIFS(%s,%s,">=0")`, population, within)
		s.put(row, 0, cell{value: at.Limit.Minutes(), look: look{number: `General" ` + b.text(reports.SummaryMinutes) + `"`, lined: true, align: "left"}})
		s.put(row, 1, cell{look: labelLook})
		s.put(row, 2, s.formula(at.Beyond, "%s-SUM(%s)", all, within))
		s.put(row, 3, s.shareFormula(at.Within, at.Within+at.Beyond, fmt.Sprintf("SUM(%s)", within), all))
	}
	return row + 1
}
