package workbook

import (
	"acces30/coverage/compare"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// evolutionSheet has the figures of this edition beside those of the earlier one, and
// what each cause adds to the change.
var evolutionSheet = sheet{
	name:    reports.T("Évolutions", "Changes"),
	about:   reports.T("Ce qui a changé depuis la dernière édition, indicateur par indicateur", "What changed since the last edition, figure by figure"),
	offered: compared,
	content: (*book).evolution,
}

// compared reports whether there is an earlier edition.
func compared(o *Options) bool { return o.Changes != nil && o.Changes.Before != nil }

// Styles of changes.
var (
	changeStyle  = excel.NumberStyle("+#,##0;-#,##0;0")
	minutesStyle = excel.NumberStyle("0.00")
	changeMinute = excel.NumberStyle("+0.00;-0.00;0.00")
)

func (b *book) evolution() excel.Content {
	c := b.changes
	columns := []excel.Column[*compare.Figure]{
		column("figure", b.text(reports.T("Indicateur", "Figure")), 46, func(f *compare.Figure) cell { return wordCell(reports.FigureName(b.lang, c, f)) }),
		column("before", b.text(reports.T("Avant", "Before")), 12, func(f *compare.Figure) cell { return figureCell(f, f.Before, false) }),
		column("after", b.text(reports.T("Maintenant", "Now")), 12, func(f *compare.Figure) cell { return figureCell(f, f.After, false) }),
		column("change", b.text(headChange), 12, func(f *compare.Figure) cell { return figureCell(f, f.Delta(), true) }),
	}
	if c.Explained {
		for _, cause := range c.Shown() {
			columns = append(columns, column(cause.Code(), b.causeHead(cause), 13,
				func(f *compare.Figure) cell { return figureCell(f, f.Effects[cause], true) }))
		}
	}
	rows := make([]*compare.Figure, len(c.Figures))
	for i := range rows {
		rows[i] = &c.Figures[i]
	}
	return &excel.Table[*compare.Figure]{
		Name:    "Evolutions",
		Title:   b.text(reports.T("{0} : ce qui a changé depuis l'édition {1}", "{0}: what changed since the edition {1}"), b.scope, c.Since),
		Note:    reports.CauseRule(b.lang, c),
		Columns: columns, Rows: rows, Frozen: 1,
	}
}

var headChange = reports.T("Écart", "Change")

// causeHead is the heading of a cause's column.
func (b *book) causeHead(c compare.Cause) string {
	return b.text(reports.T("dont {0}", "of which {0}"), b.text(reports.CauseName(c)))
}

// figureCell is a value of a figure, or a change of it.
func figureCell(f *compare.Figure, value int64, change bool) cell {
	switch {
	case reports.FigureIsTime(f.Kind) && change:
		return cell{Value: float64(value) / float64(road.Minute), Style: changeMinute}
	case reports.FigureIsTime(f.Kind):
		return cell{Value: float64(value) / float64(road.Minute), Style: minutesStyle}
	case change:
		return cell{Value: value, Style: changeStyle}
	}
	return cell{Value: value, Style: integerStyle}
}

// changedCommunesSheet has the communes whose time or class changed, and why.
var changedCommunesSheet = sheet{
	name:    reports.T("Communes modifiées", "Communes changed"),
	about:   reports.T("Les communes dont le temps ou la situation a changé, et la cause", "The communes whose time or status changed, and why"),
	offered: compared,
	content: (*book).changedCommunes,
}

// mostUpright is how many columns of the communes changed can be read on an upright page,
// which has twice as many rows.
const mostUpright = 10

type changeColumn = excel.Column[*compare.CommuneChange]

func (b *book) changedCommunes() excel.Content {
	c := b.changes
	rows := make([]*compare.CommuneChange, len(c.Communes))
	for i := range rows {
		rows[i] = &c.Communes[i]
	}
	title := reports.T("{0} : communes dont le temps ou la classe a changé depuis l'édition {1}", "{0}: communes whose time or class changed since the edition {1}")
	if len(rows) == 0 {
		title = reports.T("{0} : aucune commune n'a changé de temps ni de classe depuis l'édition {1}", "{0}: no commune changed its time or class since the edition {1}")
	}
	columns := []changeColumn{
		column("code", b.text(headCode), 8, func(x *compare.CommuneChange) cell { return textCell(x.Code) }),
		column("commune", b.text(headCommune), 22, func(x *compare.CommuneChange) cell { return wordCell(x.Commune().Name) }),
		column(keyPopulation, b.text(headPopulation), 10, func(x *compare.CommuneChange) cell {
			if !x.Commune().PopulationKnown {
				return cell{Style: integerStyle}
			}
			return intCell(x.Commune().Population)
		}),
		column("before", b.text(reports.T("Temps avant (min)", "Time before (min)")), 9.5, func(x *compare.CommuneChange) cell { return b.stateCell(x, x.Before) }),
		column(keyMinutes, b.text(reports.T("Temps maintenant (min)", "Time now (min)")), 11, func(x *compare.CommuneChange) cell { return b.stateCell(x, x.After) }),
		column("change", b.text(reports.T("Écart (min)", "Change (min)")), 9, func(x *compare.CommuneChange) cell {
			delta, known := x.Delta()
			return effectCell(delta, known)
		}),
		column("what", b.text(reports.T("Ce qui change", "What changes")), 34, func(x *compare.CommuneChange) cell { return wordCell(reports.CommuneChange(b.lang, c, x)) }),
	}
	if c.Explained {
		columns = append(columns, column("causes", b.text(reports.T("Causes, la plus forte d'abord", "Causes, the strongest first")), 26,
			func(x *compare.CommuneChange) cell { return wordCell(reports.CauseNames(b.lang, x.Causes)) }))
		for _, cause := range c.Shown() {
			columns = append(columns, column(cause.Code(), b.text(reports.T("dont {0} (min)", "of which {0} (min)"), b.text(reports.CauseName(cause))), 12,
				func(x *compare.CommuneChange) cell { return effectCell(x.Effects[cause], x.Added) }))
		}
	}
	last := "" // all columns, lying
	if len(columns) <= mostUpright {
		last = columns[len(columns)-1].Key
	}
	return &excel.Table[*compare.CommuneChange]{
		Name:  "CommunesModifiees",
		Title: b.text(title, b.scope, c.Since),
		Note: b.text(reports.T(
			"Écart de plus de {0} min, ou changement de classe de temps ou de statut ; celles qui passent au-delà d'une limite d'abord.",
			"Changed by more than {0} min, or in another class of time or status; those that fall beyond a limit first.",
		), reports.Number(b.lang, c.Tolerance.Minutes())) + " " + reports.CauseRule(b.lang, c),
		Columns: columns, Rows: rows, Frozen: 2, PrintedTo: last,
	}
}

// stateCell is the time of a commune then or now, shown as a range where the error of
// times was not measured.
func (b *book) stateCell(x *compare.CommuneChange, s compare.State) cell {
	if x.After.Access == nil {
		return b.minutesCell(s.Time())
	}
	return b.timeCell(x.After.Access, s.Time())
}

// effectCell is a change in tenths of a second, in minutes; blank when not known.
func effectCell(tenths int64, known bool) cell {
	if !known {
		return cell{Style: changeMinute}
	}
	return cell{Value: float64(tenths) / float64(road.Minute), Style: changeMinute}
}
