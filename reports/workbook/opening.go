package workbook

import (
	"context"
	"fmt"

	"acces30/coverage"
	"acces30/reports"

	"github.com/xuri/excelize/v2"
)

// openingRow is a time of the week's days: the whole day, or a half hour.
type openingRow struct {
	slot int // of coverage.Opening.Slots, or wholeDay
}

const wholeDay = -1

// openingRows are the whole day, then the half hours from the first to the
// last at which any door is open.
func (b *book) openingRows() []openingRow {
	first, last := coverage.Slots, -1
	for _, day := range b.result.Opening.Slots {
		for slot, people := range day {
			if people > 0 {
				first, last = min(first, slot), max(last, slot)
			}
		}
	}
	rows := []openingRow{{wholeDay}}
	for slot := first; slot <= last; slot++ {
		rows = append(rows, openingRow{slot})
	}
	return rows
}

// openingDays is how many days the sheet shows: Sunday only when a door opens.
func (b *book) openingDays() int {
	if b.result.Opening.Days[sunday].Communes > 0 {
		return sunday + 1
	}
	return sunday
}

// addOpening writes the share of people with an open door, by weekday and half
// hour, with a chart of the days.
func (b *book) addOpening(ctx context.Context) error {
	columns := []column[openingRow]{{"hour", b.text(reports.HeadHour), 25, func(r openingRow) cell {
		if r.slot == wholeDay {
			return wordCell(b.text(reports.SomeTime))
		}
		return wordCell(fmt.Sprintf("%02d:%02d", r.slot/2, r.slot%2*30))
	}}}
	days := b.openingDays()
	for day := range days {
		columns = append(columns, column[openingRow]{dayKey(day), b.text(reports.Weekdays[day]), 11,
			func(r openingRow) cell { return b.openShare(day, r.slot) }})
	}
	rows := b.openingRows()
	_, err := addTable(ctx, b, &table[openingRow]{
		sheet: b.text(reports.SheetOpening), name: "Ouverture",
		title:   b.text(reports.TitleOpening, b.scope, b.minutes(b.threshold())),
		note:    b.text(reports.NoteOpening),
		columns: columns, rows: rows, frozen: 1,
		draw: func(p *placed) error {
			if err := b.shade(p, dayKey(0), dayKey(days-1)); err != nil {
				return err
			}
			return b.addOpeningChart(p, days)
		},
	})
	return err
}

func dayKey(day int) string { return reports.Weekdays[day].EN }

// openShare is the share of people with an open door; blank for nobody at all,
// and where no hours are stated.
func (b *book) openShare(day, slot int) cell {
	people := b.result.Opening.Days[day].People
	if slot != wholeDay {
		people = b.result.Opening.Slots[day][slot]
	}
	all := b.result.Scope.Located()
	if all == 0 || !b.result.Opening.Stated() {
		return cell{look: b.shareLook(0)}
	}
	share := float64(people) / float64(all)
	return cell{value: share, look: b.shareLook(share)}
}

// shade fills the cells of some columns the deeper the larger their figures
// are, which the figures themselves say.
func (b *book) shade(p *placed, from, to string) error {
	cells := fmt.Sprintf("%s%d:%s%d", p.letter(p.columns[from]), p.first, p.letter(p.columns[to]), p.last)
	return b.file.SetConditionalFormat(p.sheet, cells, []excelize.ConditionalFormatOptions{{
		Type: "2_color_scale", Criteria: "=", MinType: "num", MinValue: "0", MinColor: "#" + white,
		MaxType: "num", MaxValue: "1", MaxColor: "#" + middleBlue,
	}})
}

// addOpeningChart draws the first row, the whole days.
func (b *book) addOpeningChart(p *placed, days int) error {
	first, last := p.letter(p.columns[dayKey(0)]), p.letter(p.columns[dayKey(days-1)])
	chart := b.chart(reports.ChartOpening, reports.ChartOpenAlt)
	chart.Type = excelize.Col
	chart.Series = []excelize.ChartSeries{{
		Name:       p.at("A", p.first),
		Categories: p.at(first, headRow) + ":" + fmt.Sprintf("$%s$%d", last, headRow),
		Values:     p.at(first, p.first) + ":" + fmt.Sprintf("$%s$%d", last, p.first),
		Fill:       excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{blue}},
		DataLabel:  excelize.ChartDataLabel{Font: chartFont},
	}}
	chart.PlotArea = excelize.ChartPlotArea{ShowVal: true, NumFmt: excelize.ChartNumFmt{CustomNumFmt: b.percentFormat(1)}}
	zero, room := 0.0, labelRoom
	chart.YAxis.None, chart.YAxis.Minimum, chart.YAxis.Maximum = true, &zero, &room
	chart.Dimension = excelize.ChartDimension{Width: 560, Height: 300}
	return b.file.AddChart(p.sheet, fmt.Sprintf("%s%d", p.letter(len(p.columns)+2), headRow), chart)
}
