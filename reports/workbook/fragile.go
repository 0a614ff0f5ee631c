package workbook

import (
	"context"
	"strings"

	"acces30/coverage"
	"acces30/reports"
)

// risks name what would put a covered commune beyond the threshold.
var risks = []struct {
	risk coverage.Risks
	name reports.Text
}{
	{coverage.RiskPeak, reports.WhyPeak}, {coverage.RiskSlower, reports.WhySlower}, {coverage.RiskOneStructure, reports.WhyOnlyOne},
}

// riskCell lists a commune's risks.
func (b *book) riskCell(c *coverage.CommuneAccess) cell {
	var names []string
	for _, r := range risks {
		if c.Risks&r.risk != 0 {
			names = append(names, b.text(r.name))
		}
	}
	return wordCell(strings.Join(names, ", "))
}

// addFragile writes the communes that are covered, but barely. With none of
// them the sheet says so.
func (b *book) addFragile(ctx context.Context) error {
	limit := b.minutes(b.threshold())
	rows, title := b.result.AtRisk(), reports.TitleFragile
	if len(rows) == 0 {
		title = reports.NoFragile
	}
	columns := append(b.identityColumns(), b.populationColumn())
	columns = append(columns,
		communeColumn{keyMinutes, b.text(reports.HeadMinutes), 9, func(c *coverage.CommuneAccess) cell { return b.minutesCell(c.Time()) }},
		communeColumn{"excess", b.text(reports.HeadExcess), 10, b.excessCell},
		communeColumn{"peak", b.text(reports.HeadPeak), 11, func(c *coverage.CommuneAccess) cell { return b.minutesCell(c.Peak) }},
		communeColumn{"why", b.text(reports.HeadWhy), 26, b.riskCell},
		communeColumn{"within", b.text(reports.HeadWithin, limit), 10, func(c *coverage.CommuneAccess) cell { return intCell(c.Within) }},
		communeColumn{"nearest", b.text(reports.HeadNearest), 34, func(c *coverage.CommuneAccess) cell { return b.structureCell(c.Nearest[0]) }},
		communeColumn{"second", b.text(reports.HeadLoseIt), 11, func(c *coverage.CommuneAccess) cell { return b.minutesCell(c.Nearest[1].Time) }},
	)
	_, err := addTable(ctx, b, &table[*coverage.CommuneAccess]{
		sheet: b.text(reports.SheetFragile), name: "Fragiles",
		title: b.text(title, b.scope, limit), note: b.text(reports.NoteFragile, limit),
		columns: columns, rows: rows, frozen: 2,
	})
	return err
}
