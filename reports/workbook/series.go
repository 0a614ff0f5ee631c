package workbook

import (
	"fmt"

	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// seriesSheet has the indicators of all editions, with a chart of shares.
var seriesSheet = sheet{
	name:    reports.T("Série", "Series"),
	about:   reports.T("Les indicateurs des éditions, mois par mois", "The figures of the editions, month by month"),
	offered: func(o *Options) bool { return len(o.Series) > 1 },
	content: (*book).seriesTable,
}

func (b *book) seriesTable() excel.Content {
	rows := make([]*reports.SeriesRow, len(b.series))
	for i := range rows {
		rows[i] = &b.series[i]
	}
	columns := []excel.Column[*reports.SeriesRow]{
		column("date", b.text(reports.T("Situation au", "As of")), 12, func(r *reports.SeriesRow) cell { return b.dayCell(r.Date) }),
		column("edition", b.text(reports.T("Édition", "Edition")), 11, func(r *reports.SeriesRow) cell { return textCell(r.Edition) }),
	}
	for k, limit := range b.limits {
		columns = append(columns, column(fmt.Sprintf("share%d", k), b.text(reports.T("Habitants à {0} min ou moins", "Inhabitants within {0} min"), b.minutes(limit)), 13,
			func(r *reports.SeriesRow) cell {
				share := r.ShareAt(limit)
				return b.shareCell(share, r.HasLimit(limit))
			}))
	}
	for k, limit := range b.limits {
		columns = append(columns, column(fmt.Sprintf("beyond%d", k), b.text(reports.T("Habitants à plus de {0} min", "Inhabitants beyond {0} min"), b.minutes(limit)), 13,
			func(r *reports.SeriesRow) cell {
				if !r.HasLimit(limit) {
					return cell{Style: integerStyle}
				}
				return intCell(r.BeyondAt(limit))
			}))
	}
	columns = append(columns,
		column("mean", b.text(reports.T("Temps moyen par habitant (min)", "Mean time per inhabitant (min)")), 13, func(r *reports.SeriesRow) cell {
			if r.Mean == 0 {
				return cell{Style: minutesStyle}
			}
			return cell{Value: r.Mean.Minutes(), Style: minutesStyle}
		}),
		column("structures", b.text(reports.T("Structures", "Structures")), 11, func(r *reports.SeriesRow) cell { return intCell(r.Structures) }),
		column("points", b.text(reports.T("Points d'accueil", "Service points")), 10, func(r *reports.SeriesRow) cell { return intCell(r.Points) }),
		column("people", b.text(headPopulation), 11, func(r *reports.SeriesRow) cell { return intCell(r.People) }),
		column("notComputed", b.text(reports.T("Habitants non calculés", "Inhabitants not computed")), 12, func(r *reports.SeriesRow) cell { return intCell(r.NotComputed) }),
	)
	return &excel.Table[*reports.SeriesRow]{
		Name:  "Serie",
		Title: b.text(reports.T("{0} : indicateurs au fil des éditions", "{0}: indicators edition by edition"), b.scope),
		Note: b.text(reports.T(
			"Parts des habitants dont le temps est calculé, au point de référence des communes. Une édition calculée avec d'autres routes ou vitesses n'est pas comparable aux autres : voir « {0} ».",
			"Shares of the inhabitants with a computed time, at the reference point of communes. An edition computed on other roads or at other speeds does not compare with the others: see “{0}”.",
		), b.text(evolutionSheet.name)),
		Columns: columns, Rows: rows, Frozen: 1, Chart: b.seriesChart,
	}
}

// seriesChart draws the share of people within each limit, edition by edition. Its
// axis begins below the lowest share, else nothing shows.
func (b *book) seriesChart(l *excel.Layout) *excel.Chart {
	chart := &excel.Chart{
		Kind:  excel.Curve,
		Title: b.text(reports.T("Part des habitants à portée, édition par édition", "Share of inhabitants within reach, edition by edition")),
		Alt: b.text(reports.T(
			"Courbes : part des habitants à portée de chaque limite, édition par édition. Les valeurs sont dans le tableau.",
			"Lines: share of the inhabitants within each limit, edition by edition. The values are in the table.",
		)),
		Format: b.percentFormat(0), Min: lowest(b.series), Max: 1,
		CategoryTitle: b.text(reports.T("Édition", "Edition")), LabelEvery: max(1, len(b.series)/12),
		Width: 720, Height: 380,
	}
	for k := range b.limits {
		key := fmt.Sprintf("share%d", k)
		chart.Series = append(chart.Series, excel.Series{Name: l.Head(key), Categories: l.Column("edition"), Values: l.Column(key), Nth: k + 1})
	}
	return chart
}

// lowest is where the axis of shares begins: the tenth below the lowest one.
func lowest(rows []reports.SeriesRow) float64 {
	low := 1.0
	for i := range rows {
		for k := range rows[i].Within {
			low = min(low, rows[i].Share(k))
		}
	}
	return max(0, float64(int(low*10)-1)/10)
}
