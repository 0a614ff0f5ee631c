package workbook

import (
	"slices"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// curveSheet has who is within every whole minute, with the curve of it.
var curveSheet = sheet{
	name:    reports.T("Cumul par minute", "People by minute"),
	about:   reports.T("Habitants et communes à portée, minute par minute", "Inhabitants and communes within reach, minute by minute"),
	content: (*book).curve,
}

const curveTable = "Cumul"

// Keys of the columns that the chart draws.
const (
	keyMinute      = "minutes"
	keyShare       = "share"
	keyLimitShares = "marks"
)

var headMinute = reports.T("Minutes", "Minutes")

func (b *book) curve() excel.Content {
	share := func(c coverage.CurvePoint) cell { return b.shareCell(b.result.Scope.ShareOf(c.People)) }
	return &excel.Table[coverage.CurvePoint]{
		Name:  curveTable,
		Title: b.text(reports.T("{0} : habitants à portée, minute par minute", "{0}: inhabitants within reach, minute by minute"), b.scope),
		Note: b.text(reports.T(
			"Habitants et communes dont le temps d'accès ne dépasse pas chaque minute entière.",
			"Inhabitants and communes whose access time is within each whole minute.",
		)) + reports.SharesOf(b.lang, &b.result.Scope),
		Columns: []excel.Column[coverage.CurvePoint]{
			column(keyMinute, b.text(headMinute), 10, func(c coverage.CurvePoint) cell { return intCell(int(c.Limit.Minutes())) }),
			column("people", b.text(reports.T("Habitants à portée", "Inhabitants within")), 13, func(c coverage.CurvePoint) cell { return intCell(c.People) }),
			column("communes", b.text(reports.T("Communes à portée", "Communes within")), 13, func(c coverage.CurvePoint) cell { return intCell(c.Communes) }),
			column(keyShare, b.text(reports.T("Part des habitants", "Share of inhabitants")), 14, share),
			column(keyLimitShares, b.text(reports.T("Repères", "Marks")), 12, func(c coverage.CurvePoint) cell {
				if !slices.Contains(b.limits, c.Limit) {
					return b.shareCell(0, false)
				}
				return share(c)
			}),
		},
		Rows: b.result.Curve(), Frozen: 1, Chart: b.curveChart,
	}
}

// lyingLabels is how many minutes fit beside each other along the axis.
const lyingLabels = 31

// curveChart draws the share of people by minute, with a point at every limit.
func (b *book) curveChart(l *excel.Layout) *excel.Chart {
	return &excel.Chart{
		Kind:  excel.Curve,
		Title: b.text(reports.T("Part des habitants à portée, par minute", "Share of inhabitants within reach, by minute")),
		Alt: b.text(reports.T(
			"Courbe : part cumulée des habitants selon le temps d'accès, avec un repère à chaque seuil. Les valeurs sont dans le tableau.",
			"Curve: cumulative share of the inhabitants by access time, with a mark at every limit. The values are in the table.",
		)),
		Series: []excel.Series{
			{Name: l.Head(keyShare), Categories: l.Column(keyMinute), Values: l.Column(keyShare)},
			{Name: l.Head(keyLimitShares), Categories: l.Column(keyMinute), Values: l.Column(keyLimitShares), Points: true},
		},
		Format: b.percentFormat(0), FromZero: true, Max: 1,
		CategoryTitle: b.text(headMinute), LabelEvery: 5, Upright: len(b.result.Curve()) > lyingLabels,
		Width: 720, Height: 400,
	}
}
