package workbook

import (
	"cmp"
	"context"
	"fmt"

	"acces30/coverage"
	"acces30/reports"
)

// territoryRows are the territories of every kind, the widest first. The
// département is told only when there are several: else it is the scope.
func (b *book) territoryRows() []coverage.Territory {
	var rows []coverage.Territory
	if b.several {
		rows = b.result.Territories(coverage.WholeDepartement)
	}
	rows = append(rows, b.result.Territories(coverage.Arrondissement)...)
	return append(rows, b.result.Territories(coverage.EPCI)...)
}

// addTerritories writes the figures of the summary for every territory.
func (b *book) addTerritories(ctx context.Context) error {
	type territoryColumn = column[coverage.Territory]
	columns := []territoryColumn{
		{"kind", b.text(reports.HeadTerritory), 17, func(t coverage.Territory) cell { return wordCell(b.text(reports.TerritoryKindName(t.Kind))) }},
		{"code", b.text(reports.HeadTerrCode), 12, func(t coverage.Territory) cell { return textCell(t.Code) }},
		{"name", b.text(reports.HeadName), 34, func(t coverage.Territory) cell { return wordCell(b.territoryName(t)) }},
		{"communes", b.text(reports.HeadCommunes), 10, func(t coverage.Territory) cell { return intCell(t.All.Communes) }},
		{keyPopulation, b.text(reports.HeadPopulation), 11, func(t coverage.Territory) cell { return intCell(t.All.People) }},
	}
	for i, limit := range b.limits {
		columns = append(columns, territoryColumn{fmt.Sprint("beyond", i), b.text(reports.HeadBeyond, b.minutes(limit)), 11,
			func(t coverage.Territory) cell { return intCell(t.Tallies[i].Beyond.People) }})
	}
	threshold := b.minutes(b.threshold())
	tally := func(t coverage.Territory) coverage.Tally { return t.TallyAt(b.threshold()) }
	columns = append(columns,
		territoryColumn{"beyondCommunes", b.text(reports.HeadBeyondC, threshold), 11, func(t coverage.Territory) cell { return intCell(tally(t).Beyond.Communes) }},
		territoryColumn{keyShare, b.text(reports.HeadShare, threshold), 11, func(t coverage.Territory) cell { return b.coveredCell(tally(t)) }},
		territoryColumn{"mean", b.text(reports.SummaryMean), 12, func(t coverage.Territory) cell { return b.minutesCell(t.Mean) }},
		territoryColumn{"median", b.text(reports.SummaryMedian), 9.5, func(t coverage.Territory) cell { return b.minutesCell(t.Median) }},
		territoryColumn{"ninth", b.text(reports.SummaryNinthDecile), 9.5, func(t coverage.Territory) cell { return b.minutesCell(t.NinthDecile) }},
		territoryColumn{"fragile", b.text(reports.HeadFragileP), 12, func(t coverage.Territory) cell { return intCell(t.Fragile.People) }},
		territoryColumn{"slowest", b.text(reports.HeadSlowest), 21, func(t coverage.Territory) cell {
			if t.Slowest == nil {
				return cell{look: wordLook}
			}
			return wordCell(t.Slowest.Commune.Name)
		}},
		territoryColumn{"slowestMinutes", b.text(reports.HeadSlowestM), 9.5, func(t coverage.Territory) cell {
			if t.Slowest == nil {
				return cell{look: tenthLook}
			}
			return b.minutesCell(t.Slowest.Time())
		}},
	)
	rows := b.territoryRows()
	_, err := addTable(ctx, b, &table[coverage.Territory]{
		sheet: b.text(reports.SheetTerritory), name: "Territoires",
		title: b.text(reports.TitleTerrit, b.scope), note: b.text(reports.NoteTerrit),
		columns: columns, rows: rows, frozen: 3,
		draw: func(p *placed) error {
			if err := b.addArrows(p, "mean", len(rows)); err != nil {
				return err
			}
			return b.addBar(p, "slowestMinutes", b.slowest())
		},
	})
	return err
}

const keyShare = "share"

// territoryName names a territory by what the inputs call it, else by its kind
// and code.
func (b *book) territoryName(t coverage.Territory) string {
	if t.Code == "" {
		return b.text(reports.NoTerritory)
	}
	return cmp.Or(t.Name, b.text(reports.TerritoryKindName(t.Kind))+" "+t.Code)
}

// coveredCell is the share of people within a limit; blank when nobody counts.
func (b *book) coveredCell(t coverage.Tally) cell {
	if t.Within.People+t.Beyond.People == 0 {
		return cell{look: b.shareLook(0)}
	}
	return cell{value: t.Share(), look: b.shareLook(t.Share())}
}
