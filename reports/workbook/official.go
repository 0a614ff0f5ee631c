package workbook

import (
	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// officialSheet has INSEE's own minutes beside ours, commune by commune; it is
// there when they were given.
var officialSheet = sheet{
	name:    reports.T("Temps de l'Insee", "INSEE's times"),
	about:   reports.T("Les minutes de l'Insee à côté des nôtres", "INSEE's minutes beside ours"),
	wanted:  func(r *coverage.Result) bool { return r.Study.Official != nil },
	content: (*book).official,
}

type comparedColumn = excel.Column[coverage.Compared]

func (b *book) official() excel.Content {
	return &excel.Table[coverage.Compared]{
		Name: "TempsInsee",
		Title: b.text(reports.T("{0} : nos temps et ceux que publie l'Insee, commune par commune",
			"{0}: our times and those that INSEE publishes, commune by commune"), b.scope),
		Note: b.flagText(reports.T(
			"Les communes de classe de temps différente d'abord. Notre temps part du point de référence ; celui de l'Insee (Metric-OSRM) est la moyenne des habitants de la commune, carreau par carreau.",
			"Communes of a different time class first. Our time starts at the reference point; INSEE's (Metric-OSRM) is the mean over the commune's inhabitants, square by square.",
		), reports.T(
			"Les communes de classe de temps différente d'abord. Notre temps est celui de l'habitant médian de la commune ; celui de l'Insee (Metric-OSRM) est la moyenne de ses habitants, carreau par carreau.",
			"Communes of a different time class first. Our time is that of the commune's median inhabitant; INSEE's (Metric-OSRM) is the mean over its inhabitants, square by square.",
		)),
		Columns: append(b.comparedIdentity(), b.comparedTimes()...),
		Rows:    b.result.CompareOfficial(), Frozen: 2,
	}
}

// comparedIdentity are the columns that say which commune it is.
func (b *book) comparedIdentity() []comparedColumn {
	var columns []comparedColumn
	for _, c := range append(b.identityColumns(), b.populationColumn()) {
		columns = append(columns, column(c.Key, c.Head, c.Width, func(row coverage.Compared) cell { return c.Cell(row.CommuneAccess) }))
	}
	return columns
}

// comparedTimes are both times, both classes and the difference.
func (b *book) comparedTimes() []comparedColumn {
	class := func(i int) cell { return wordCell(reports.ClassName(b.lang, b.result.Classes[i])) }
	limits := b.result.Study.Official.Limits
	columns := []comparedColumn{
		column(keyMinutes, b.text(reports.T("Notre temps (min)", "Our time (min)")), 10,
			func(c coverage.Compared) cell { return b.timeCell(c.CommuneAccess, c.Time()) }),
		column("official", b.text(reports.T("Temps moyen Insee (min)", "INSEE's mean time (min)")), 10,
			func(c coverage.Compared) cell {
				mean, _ := c.Official.Mean()
				return cell{Value: mean, Style: tenthStyle}
			}),
		column("difference", b.text(reports.T("Écart (min)", "Difference (min)")), 9, func(c coverage.Compared) cell {
			if c.Ranged() {
				return cell{Style: tenthStyle}
			}
			return cell{Value: c.Difference(), Style: excel.NumberStyle("+0.0;-0.0;0.0")}
		}),
		column(keyClass, b.text(reports.T("Notre classe", "Our class")), 12, func(c coverage.Compared) cell { return class(c.Class) }),
		column("officialClass", b.text(reports.T("Classe Insee", "INSEE's class")), 12, func(c coverage.Compared) cell { return class(c.OfficialClass) }),
		column("differs", b.text(reports.T("Classe différente", "Class differs")), 10, func(c coverage.Compared) cell {
			if c.Differs {
				return wordCell(b.text(reports.Yes))
			}
			return wordCell(b.text(reports.No))
		}),
		column("officialPeople", b.text(reports.T("Habitants (Insee)", "Inhabitants (INSEE)")), 11,
			func(c coverage.Compared) cell { return cell{Value: c.Official.People, Style: integerStyle} }),
	}
	for k, limit := range limits {
		columns = append(columns, column("official"+b.minutes(limit), b.text(reports.T("Part Insee à {0} min", "INSEE's share within {0} min"), b.minutes(limit)), 10,
			func(c coverage.Compared) cell { return b.shareCell(c.Official.Share(k)) }))
	}
	return columns
}

// officialColumns have INSEE's shares and mean beside a territory's; there are
// none when its minutes were not given.
func (b *book) officialColumns() []territoryColumn {
	if b.result.Study.Official == nil {
		return nil
	}
	at := b.thresholdIndex()
	return []territoryColumn{
		column("officialShare", b.text(reports.T("Part Insee à {0} min", "INSEE's share within {0} min"), b.minutes(b.threshold())), 10,
			func(t coverage.Territory) cell { return b.shareCell(t.Official.Share(at)) }),
		column("officialMean", b.text(reports.T("Temps moyen Insee (min)", "INSEE's mean time (min)")), 10, func(t coverage.Territory) cell {
			mean, known := t.Official.Mean()
			if !known {
				return cell{Style: tenthStyle}
			}
			return cell{Value: mean, Style: tenthStyle}
		}),
	}
}
