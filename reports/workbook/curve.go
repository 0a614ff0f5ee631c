package workbook

import (
	"context"
	"fmt"
	"slices"

	"acces30/coverage"
	"acces30/reports"

	"github.com/xuri/excelize/v2"
)

// addCurve writes who is within every whole minute, with the curve of it.
func (b *book) addCurve(ctx context.Context) error {
	all := b.result.Scope.Located()
	share := func(c coverage.CurvePoint) cell {
		if all == 0 {
			return cell{look: b.shareLook(0)}
		}
		s := float64(c.People) / float64(all)
		return cell{value: s, look: b.shareLook(s)}
	}
	type curveColumn = column[coverage.CurvePoint]
	_, err := addTable(ctx, b, &table[coverage.CurvePoint]{
		sheet: b.text(reports.SheetCurve), name: "Cumul",
		title: b.text(reports.TitleCurve, b.scope), note: b.text(reports.NoteCurve),
		columns: []curveColumn{
			{keyMinutes, b.text(reports.HeadMinute), 10, func(c coverage.CurvePoint) cell { return intCell(int(c.Limit.Minutes())) }},
			{"people", b.text(reports.HeadReached), 13, func(c coverage.CurvePoint) cell { return intCell(c.People) }},
			{"communes", b.text(reports.HeadReachedC), 13, func(c coverage.CurvePoint) cell { return intCell(c.Communes) }},
			{keyShare, b.text(reports.HeadReachedS), 14, share},
			{"marks", b.text(reports.HeadMarks), 12, func(c coverage.CurvePoint) cell {
				if !slices.Contains(b.limits, c.Limit) {
					return cell{look: b.shareLook(0)}
				}
				return share(c)
			}},
		},
		rows: b.result.Curve(), frozen: 1, draw: b.addCurveChart,
	})
	return err
}

// addCurveChart draws the share of people by minute, with a mark at every limit.
func (b *book) addCurveChart(p *placed) error {
	chart := b.chart(reports.ChartCurve, reports.ChartCurveAlt)
	chart.Type = excelize.Line
	column := func(key string) string {
		letter := p.letter(p.columns[key])
		return p.at(letter, p.first) + fmt.Sprintf(":$%s$%d", letter, p.last)
	}
	head := func(key string) string { return p.at(p.letter(p.columns[key]), headRow) }
	chart.Series = []excelize.ChartSeries{
		{
			Name: head(keyShare), Categories: column(keyMinutes), Values: column(keyShare),
			Fill:   excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{blue}},
			Line:   excelize.LineOptions{Type: excelize.LineSolid, Width: 2.25},
			Marker: excelize.ChartMarker{Symbol: "none"},
		},
		{
			Name: head("marks"), Categories: column(keyMinutes), Values: column("marks"),
			Line: excelize.LineOptions{Type: excelize.LineNone},
			Marker: excelize.ChartMarker{
				Symbol: "diamond", Size: 10,
				Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{blue}},
			},
		},
	}
	chart.Legend = excelize.ChartLegend{Position: "bottom", Font: &chartFont}
	chart.ShowBlanksAs = "gap"
	zero, one := 0.0, 1.0
	chart.YAxis.Minimum, chart.YAxis.Maximum = &zero, &one
	chart.YAxis.NumFmt = excelize.ChartNumFmt{CustomNumFmt: b.percentFormat(0)}
	chart.YAxis.MajorGridLines = true
	chart.XAxis.TickLabelSkip = 5
	chart.XAxis.Title = excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: b.text(reports.HeadMinute), Font: &chartFont}}}
	chart.Dimension = excelize.ChartDimension{Width: 720, Height: 400}
	return b.file.AddChart(p.sheet, fmt.Sprintf("%s%d", p.letter(len(p.columns)+2), headRow), chart)
}
