package workbook

import (
	"context"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/reports"
)

// slowestShown is how many communes the sheet of those beyond shows when none is.
const slowestShown = 20

// beyondName is the sheet's name: only 30 minutes are the promise.
func (b *book) beyondName() string {
	if b.threshold() == coverage.Promise {
		return b.text(reports.SheetBeyond)
	}
	return b.text(reports.SheetBeyondSeen)
}

// addBeyond writes the communes beyond the threshold and the unreachable
// ones, those to look at first ahead; when there is none, the slowest.
func (b *book) addBeyond(ctx context.Context) error {
	limit := b.minutes(b.threshold())
	rows := b.result.BeyondFirst()
	title, note := b.text(reports.TitleBeyond, b.scope, limit), b.text(reports.NoteBeyond)
	someBeyond := len(rows) > 0
	if !someBeyond {
		rows = b.result.Slowest(slowestShown)
		title, note = b.text(reports.TitleSlowest, b.scope, limit), b.text(reports.NoteSlowest)
	}
	columns := append(b.identityColumns(), b.populationColumn())
	judgement := b.judgementColumns()
	columns = append(columns, judgement[1])
	columns = append(columns,
		communeColumn{keyMinutes, b.text(reports.HeadMinutes), 8.5, func(c *coverage.CommuneAccess) cell { return b.minutesCell(c.Time()) }},
		communeColumn{"excess", b.text(reports.HeadExcess), 9.5, b.excessCell},
	)
	if someBeyond {
		columns = append(columns, communeColumn{"peopleMinutes", b.text(reports.HeadPeopleMinutes), 12, b.peopleMinutesCell})
	}
	columns = append(columns,
		judgement[2],
		communeColumn{"nearest", b.text(reports.HeadNearest), 34, func(c *coverage.CommuneAccess) cell { return b.structureCell(c.Nearest[0]) }},
		communeColumn{"place", b.text(reports.HeadNearestPlace), 19, func(c *coverage.CommuneAccess) cell { return b.placeCell(c.Nearest[0]) }},
		communeColumn{"kilometres", b.text(reports.HeadKilometres), 9.5, func(c *coverage.CommuneAccess) cell { return kilometresCell(c.Nearest[0]) }},
		communeColumn{"peak", b.text(reports.HeadPeak), 10, func(c *coverage.CommuneAccess) cell { return b.minutesCell(c.Peak) }},
	)
	_, err := addTable(ctx, b, &table[*coverage.CommuneAccess]{
		sheet: b.beyondName(), name: "HorsPromesse", title: title, note: note,
		columns: columns, rows: rows, frozen: 2, marks: b.statusMarks(),
	})
	return err
}

// excessCell is the time over the threshold, negative within.
func (b *book) excessCell(c *coverage.CommuneAccess) cell {
	if !c.Time().Reached() {
		return cell{look: tenthLook}
	}
	tenths := int64(c.Time()) - int64(b.threshold())
	number := "+0.0;-0.0;0.0"
	if reports.MinuteDecimals(c.Time(), []road.Deciseconds{b.threshold()}) == 3 {
		number = "+0.000;-0.000;0.000"
	}
	return cell{value: float64(tenths) / float64(road.Minute), look: numberLook(number)}
}

// peopleMinutesCell is blank where it can't be told: for a commune without a
// time or a known population.
func (b *book) peopleMinutesCell(c *coverage.CommuneAccess) cell {
	if c.Status == coverage.Unreachable || !c.Commune.PopulationKnown {
		return cell{look: integerLook}
	}
	return cell{value: c.PeopleMinutes(b.threshold()), look: integerLook}
}
