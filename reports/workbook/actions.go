package workbook

import (
	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// actionsSheet sets measures beside each other: new houses, antennes, longer hours,
// moves and closures.
var actionsSheet = sheet{
	name:    reports.T("Mesures comparées", "Measures compared"),
	about:   reports.T("Labels, antennes, bus et horaires élargis, comparés par habitant gagné et par euro", "Labels, branches, buses and longer hours, compared by inhabitants gained and by euro"),
	wanted:  func(r *coverage.Result) bool { return len(r.Actions) > 0 },
	content: (*book).actions,
}

type actionColumn = excel.Column[coverage.Action]

func (b *book) actions() excel.Content {
	columns := append(b.actionPlaces(), b.actionPeople()...)
	return &excel.Table[coverage.Action]{
		Name:    "Mesures",
		Title:   b.text(reports.T("{0} : mesures comparées, chacune seule, à partir de cette situation", "{0}: measures compared, each alone, from this situation"), b.scope),
		Note:    reports.CostsNote(b.lang, &b.result.Study.Settings.Costs),
		Columns: append(columns, b.actionCosts()...),
		Rows:    b.result.Actions, Frozen: 2,
	}
}

// actionPlaces say what is done, and where.
func (b *book) actionPlaces() []actionColumn {
	return []actionColumn{
		column("kind", b.text(reports.T("Mesure", "Measure")), 17, func(a coverage.Action) cell { return wordCell(b.text(reports.ActionName(a.Kind))) }),
		column("commune", b.text(headCommune), 20, func(a coverage.Action) cell {
			if a.Open == nil {
				return cell{Style: wordStyle}
			}
			return wordCell(a.Open.Name)
		}),
		column("structure", b.text(reports.T("Structure concernée", "Structure concerned")), 32, func(a coverage.Action) cell {
			if a.At == nil {
				return cell{Style: wordStyle}
			}
			return wordCell(a.At.Structure.Name)
		}),
		column("what", b.text(reports.T("Précision", "Detail")), 30, func(a coverage.Action) cell { return wordCell(b.actionDetail(&a)) }),
	}
}

// actionDetail says what goes with a measure.
func (b *book) actionDetail(a *coverage.Action) string {
	switch a.Kind {
	case coverage.OpenHouse:
		return b.text(reports.T("plan à {0} min", "plan within {0} min"), b.minutes(a.Limit))
	case coverage.OpenBranch:
		return b.text(reports.T("rattachée à la structure, à {0} min ; souvent ouverte moins de 24 h par semaine", "belongs to the structure, {0} min away; often open under 24 h a week"), b.precision.Minutes(b.lang, a.Drive))
	case coverage.RunBus:
		return b.text(reports.T("{0} arrêts, ouverts {1} h par semaine chacun au moins ; plan à {2} min", "{0} stops, each open {1} h a week at least; plan within {2} min"),
			reports.Integer(b.lang, a.Stops), reports.Decimal(b.lang, a.Hours, 1), b.minutes(a.Limit))
	case coverage.LongerHours:
		return b.text(reports.T("{0} h de plus par semaine, sur {1} jours : les critères du label", "{0} h a week more, over {1} days: the label's criteria"), reports.Decimal(b.lang, a.Hours, 1), b.labelDays())
	case coverage.MoveHouse:
		return b.text(reports.T("la structure ferme, la commune ouvre ; plan à {0} min ; déménagement non chiffré", "the structure closes, the commune opens; plan within {0} min; the removal is not priced"), b.minutes(a.Limit))
	}
	return ""
}

// actionPeople count who is brought within each limit, and who is put beyond.
func (b *book) actionPeople() []actionColumn {
	var columns []actionColumn
	for k, limit := range b.limits {
		columns = append(columns,
			column("gained"+b.minutes(limit), b.text(headGained, b.minutes(limit)), 10, func(a coverage.Action) cell { return intCell(a.Gained[k].People) }),
			column("lost"+b.minutes(limit), b.text(reports.T("Habitants perdus à {0} min", "Inhabitants lost within {0} min"), b.minutes(limit)), 10, func(a coverage.Action) cell { return intCell(a.Lost[k].People) }))
	}
	return append(columns, column("labelDays", b.text(reports.T("Habitants qui gagnent {0} jours d'ouverture", "Inhabitants who gain {0} open days"), b.labelDays()), 11, func(a coverage.Action) cell {
		if a.Kind != coverage.LongerHours {
			return cell{Style: integerStyle}
		}
		return intCell(a.LabelDays.People)
	}))
}

// labelDays are the days a week that the label asks for.
func (b *book) labelDays() string {
	rule := b.result.Study.Settings.Rule()
	return reports.Integer(b.lang, rule.OpenDays())
}

// actionCosts say what a measure costs, and what that brings.
func (b *book) actionCosts() []actionColumn {
	columns := []actionColumn{
		column("cost", b.text(reports.T("Coût par an (€)", "Cost a year (€)")), 11, func(a coverage.Action) cell { return b.eurosCell(a.Price.Running) }),
		column("subsidy", b.text(reports.T("dont dotation forfaitaire (€)", "of which flat subsidy (€)")), 10.5, func(a coverage.Action) cell { return b.eurosCell(a.Price.Subsidy) }),
	}
	for k, limit := range b.limits {
		columns = append(columns, column("for"+b.minutes(limit), b.text(reports.T("Solde à {0} min pour {1} € dépensés ou économisés", "Net within {0} min for {1} € spent or saved"), b.minutes(limit), reports.Integer(b.lang, coverage.PeopleFor)), 13,
			func(a coverage.Action) cell { return b.peopleForCell(a.PeopleFor(k, a.Price.Running)) }))
	}
	return columns
}

// eurosCell is an amount; in words where it is not stated.
func (b *book) eurosCell(e coverage.Euros) cell {
	if !e.Stated {
		return wordCell(b.text(reports.NotStated))
	}
	return cell{Value: e.Amount, Style: integerStyle}
}

// peopleForCell counts the people that an amount buys; blank where there is none.
func (b *book) peopleForCell(people float64, known bool) cell {
	if !known {
		return cell{Style: tenthStyle}
	}
	return cell{Value: people, Style: tenthStyle}
}
