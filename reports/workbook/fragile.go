package workbook

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"acces30/coverage"
	"acces30/reports"
)

// fragileCommunes are the communes within the threshold that one structure's
// closing, the peak hours or a drive a tenth slower would put beyond, those
// with the most people first.
func (b *book) fragileCommunes() []*coverage.CommuneAccess {
	var rows []*coverage.CommuneAccess
	for i := range b.result.Communes {
		if c := &b.result.Communes[i]; c.Status == coverage.Covered && len(b.whyFragile(c)) > 0 {
			rows = append(rows, c)
		}
	}
	slices.SortFunc(rows, func(x, y *coverage.CommuneAccess) int {
		return cmp.Or(
			-cmp.Compare(x.Commune.Population, y.Commune.Population),
			-cmp.Compare(x.Time(), y.Time()),
			cmp.Compare(x.Commune.Code, y.Commune.Code),
		)
	})
	return rows
}

// whyFragile names what would put a covered commune beyond the threshold.
func (b *book) whyFragile(c *coverage.CommuneAccess) []string {
	var why []string
	if c.Robustness == coverage.Fragile {
		if c.Peak > b.threshold() {
			why = append(why, b.text(reports.WhyPeak))
		}
		if c.Time()*11 > b.threshold()*10 {
			why = append(why, b.text(reports.WhySlower))
		}
	}
	if c.Within == 1 {
		why = append(why, b.text(reports.WhyOnlyOne))
	}
	return why
}

// addFragile writes the communes that are covered, but barely. With none of
// them the sheet says so.
func (b *book) addFragile(ctx context.Context) error {
	limit := b.minutes(b.threshold())
	rows, title := b.fragileCommunes(), reports.TitleFragile
	if len(rows) == 0 {
		title = reports.NoFragile
	}
	columns := append(b.identityColumns(), b.populationColumn())
	columns = append(columns,
		communeColumn{keyMinutes, b.text(reports.HeadMinutes), 9, func(c *coverage.CommuneAccess) cell { return b.minutesCell(c.Time()) }},
		communeColumn{"excess", b.text(reports.HeadExcess), 10, b.excessCell},
		communeColumn{"peak", b.text(reports.HeadPeak), 11, func(c *coverage.CommuneAccess) cell { return b.minutesCell(c.Peak) }},
		communeColumn{"why", b.text(reports.HeadWhy), 26, func(c *coverage.CommuneAccess) cell {
			return wordCell(strings.Join(b.whyFragile(c), ", "))
		}},
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
