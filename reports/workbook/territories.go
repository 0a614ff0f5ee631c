package workbook

import (
	"cmp"
	"fmt"
	"strings"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// territoriesSheet has the figures of the summary for every territory.
var territoriesSheet = sheet{
	name:    reports.T("Territoires", "Territories"),
	about:   reports.T("Les mêmes indicateurs par arrondissement, intercommunalité et zonage", "The same figures by arrondissement, intercommunal body and zoning"),
	content: (*book).territories,
}

func (b *book) territories() excel.Content {
	columns := b.territoryIdentity()
	columns = append(columns, b.tallyColumns()...)
	columns = append(columns, b.leftOutColumns()...)
	columns = append(columns, b.timeColumns()...)
	columns = append(columns, b.officialColumns()...)
	columns = append(columns, b.groupColumns()...)
	columns = append(columns, b.areaColumns()...)
	return &excel.Table[coverage.Territory]{
		Name:  "Territoires",
		Title: b.text(reports.T("{0} : les mêmes indicateurs par territoire", "{0}: the same figures by territory"), b.scope),
		Note: b.text(reports.T(
			"Communes du périmètre seulement : une intercommunalité à cheval sur deux départements n'y est qu'en partie. Flèches : temps moyens les plus longs (vers le haut), intermédiaires, les plus courts (vers le bas).",
			"Communes in scope only: an intercommunal body across two départements is there in part only. Arrows: the longest mean times (up), those between, the shortest (down).",
		)) + b.wholeCommunesNote() + reports.SharesOf(b.lang, &b.result.Scope) + b.zoningNote(),
		Columns: columns, Rows: b.territoryRows(), Frozen: 3,
		Arrows: []string{keyMean}, Bars: []string{keySlowestMinutes},
	}
}

// wholeCommunesNote says why the table of territories for programs has other shares and
// means: "" where it has the same.
func (b *book) wholeCommunesNote() string {
	if b.result.ByPoint == nil {
		return ""
	}
	return " " + b.text(reports.T(
		"Les communes d'un territoire comptent entières, à leur temps ; territories.csv compte les habitants où ils vivent : ses parts et ses temps diffèrent.",
		"The communes of a territory count as a whole, at their times; territories.csv counts people where they live: its shares and times differ.",
	))
}

// territoryRows are the territories of every kind, the widest first. The
// département is there only when there are several: else it is the scope.
func (b *book) territoryRows() []coverage.Territory {
	var rows []coverage.Territory
	if b.several {
		rows = b.result.Territories(coverage.WholeDepartement)
	}
	rows = append(rows, b.result.Territories(coverage.Arrondissement)...)
	rows = append(rows, b.result.Territories(coverage.EPCI)...)
	for i := range b.result.Study.Zonings {
		rows = append(rows, b.result.Zoned(i)...)
	}
	return rows
}

const (
	keyMean           = "mean"
	keySlowestMinutes = "slowestMinutes"
)

type territoryColumn = excel.Column[coverage.Territory]

// territoryIdentity says which territory it is and how large.
func (b *book) territoryIdentity() []territoryColumn {
	return []territoryColumn{
		column("kind", b.text(reports.T("Territoire", "Territory")), 17, func(t coverage.Territory) cell { return wordCell(reports.TerritoryKind(b.lang, &t)) }),
		column("code", b.text(reports.T("Code", "Code")), 12, func(t coverage.Territory) cell { return textCell(t.Code) }),
		column("name", b.text(reports.T("Nom", "Name")), 34, func(t coverage.Territory) cell { return wordCell(b.territoryName(t)) }),
		column("communes", b.text(reports.T("Communes", "Communes")), 11.5, func(t coverage.Territory) cell { return communesOf(t, t.All.Communes) }),
		column(keyPopulation, b.text(headPopulation), 11, func(t coverage.Territory) cell { return peopleOf(t, t.All.People) }),
	}
}

// territoryName names a territory by what the inputs call it, else by its kind
// and code.
func (b *book) territoryName(t coverage.Territory) string {
	if t.Code == "" {
		return b.text(reports.T("sans", "none"))
	}
	kind := reports.TerritoryKind(b.lang, &t)
	if t.Zoning != nil && strings.Trim(t.Code, "0123456789") != "" { // a word says what it is by itself
		kind = ""
	}
	return cmp.Or(t.Name, strings.TrimSpace(kind+" "+t.Code))
}

// tallyColumns count who is beyond each limit.
func (b *book) tallyColumns() []territoryColumn {
	var columns []territoryColumn
	people := reports.T("Habitants à plus de {0} min", "Inhabitants beyond {0} min")
	for i, limit := range b.limits {
		columns = append(columns, column(fmt.Sprint("beyond", i), b.text(people, b.minutes(limit)), 11,
			func(t coverage.Territory) cell { return peopleOf(t, t.Tallies[i].Beyond.People) }))
	}
	threshold := b.minutes(b.threshold())
	return append(columns,
		column("beyondCommunes", b.text(reports.T("Communes à plus de {0} min", "Communes beyond {0} min"), threshold), 11,
			func(t coverage.Territory) cell { return communesOf(t, t.TallyAt(b.threshold()).Beyond.Communes) }),
		column("share", b.text(reports.T("Habitants couverts à {0} min", "Inhabitants covered at {0} min"), threshold), 11,
			func(t coverage.Territory) cell {
				tally := t.TallyAt(b.threshold())
				return b.shareCell(tally.Share(), tally.Computed().People > 0)
			}),
	)
}

// leftOutColumns count who was not computed; there are none when all were.
func (b *book) leftOutColumns() []territoryColumn {
	if b.result.Scope.NotComputed.Communes == 0 {
		return nil
	}
	left := func(t coverage.Territory) coverage.Count { return t.TallyAt(b.threshold()).NotComputed }
	return []territoryColumn{
		column("leftCommunes", b.text(reports.T("Communes non calculées", "Communes not computed")), 11,
			func(t coverage.Territory) cell { return communesOf(t, left(t).Communes) }),
		column("leftPeople", b.text(reports.T("Habitants non calculés", "Inhabitants not computed")), 11,
			func(t coverage.Territory) cell { return peopleOf(t, left(t).People) }),
	}
}

// timeColumns sum up the times.
func (b *book) timeColumns() []territoryColumn {
	return []territoryColumn{
		column(keyMean, b.text(headMean), 12, func(t coverage.Territory) cell { return meanCell(t.Mean) }),
		column("median", b.text(headMedian), 9.5, func(t coverage.Territory) cell { return b.minutesCell(t.Median) }),
		column("ninth", b.text(headNinthDecile), 9.5, func(t coverage.Territory) cell { return b.minutesCell(t.NinthDecile) }),
		column("notAssured", b.text(reports.T("Habitants couverts, mais pas de façon assurée", "Inhabitants covered, but not assured")), 12,
			func(t coverage.Territory) cell { return communesOf(t, t.NotAssured.People) }),
		column("slowest", b.text(reports.T("Commune la plus éloignée", "Farthest commune")), 21, func(t coverage.Territory) cell {
			if t.Slowest == nil {
				return cell{Style: wordStyle}
			}
			return wordCell(t.Slowest.Commune.Name)
		}),
		column(keySlowestMinutes, b.text(reports.T("Son temps (min)", "Its time (min)")), 9.5, func(t coverage.Territory) cell {
			if t.Slowest == nil {
				return cell{Style: tenthStyle}
			}
			return b.timeCell(t.Slowest, t.Slowest.Time())
		}),
	}
}
