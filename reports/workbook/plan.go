package workbook

import (
	"strings"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// planSheet has the new labels of every plan, in the order of what they add.
var planSheet = sheet{
	name:    reports.T("Plan", "Plan"),
	about:   reports.T("Où placer de nouveaux labels, dans l'ordre, avec la preuve et les variantes", "Where to place new labels, in order, with the proof and the alternatives"),
	wanted:  func(r *coverage.Result) bool { return len(r.Plans) > 0 },
	content: (*book).plan,
}

// planned is a new label of a plan.
type planned struct {
	plan *coverage.Plan
	rank int
	site *coverage.PlannedSite
}

type plannedColumn = excel.Column[planned]

func (b *book) plan() excel.Content {
	var rows []planned
	for _, p := range b.result.Beside() {
		for k := range p.Sites {
			rows = append(rows, planned{p, k + 1, &p.Sites[k]})
		}
	}
	note := b.text(reports.T("Par commune et point de référence, sur les temps de cette situation.", "By commune and reference point, on the times of this situation."))
	if hasFair(b.result) {
		note = b.text(reports.T("Deux choix pour chaque limite : gagner le plus d'habitants, ou aider d'abord les plus éloignés ; la feuille {0} les compare. Par commune et point de référence.",
			"Two choices for each limit: to gain most inhabitants, or to help those farthest first; the sheet {0} compares them. By commune and reference point."), b.sheetOf(&choicesSheet))
	}
	return &excel.Table[planned]{
		Name:    "Plan",
		Title:   b.text(reports.T("{0} : où placer de nouveaux labels, en gardant les structures en place", "{0}: where to place new labels, keeping the structures in place"), b.scope),
		Note:    note,
		Columns: append(b.plannedPlaces(), b.plannedGains()...),
		Rows:    rows, Frozen: 4,
	}
}

// plannedPlaces say which plan and which commune it is.
func (b *book) plannedPlaces() []plannedColumn {
	return []plannedColumn{
		column("limit", b.text(headPlan), 13, func(p planned) cell { return wordCell(b.planName(p.plan)) }),
		column("choice", b.text(headChoice), 15, func(p planned) cell { return wordCell(b.text(reports.ChoiceName(p.plan.Objective))) }),
		column("rank", b.text(reports.T("Ordre", "Order")), 7, func(p planned) cell { return intCell(p.rank) }),
		column("commune", b.text(headCommune), 22, func(p planned) cell { return wordCell(p.site.Commune.Name) }),
		column("code", b.text(headCode), 8, func(p planned) cell { return textCell(p.site.Commune.Code) }),
		column("epci", b.text(reports.T("Intercommunalité", "Intercommunal body")), 24, func(p planned) cell { return wordCell(p.site.Commune.EPCI) }),
		column(keyPopulation, b.text(headPopulation), 10, func(p planned) cell { return intCell(p.site.Commune.Population) }),
	}
}

// Headings that the sheets of plans share.
var (
	headPlan   = reports.T("Plan", "Plan")
	headChoice = reports.T("Choix", "Choice")
)

// planName names a plan by its limit; one without any by its objective.
func (b *book) planName(p *coverage.Plan) string {
	if p.Limit == 0 {
		return b.text(reports.ObjectiveName(p.Objective))
	}
	return b.text(reports.T("à {0} min", "within {0} min"), b.minutes(p.Limit))
}

// shownHelped is how many communes helped are named in a cell.
const shownHelped = 12

// plannedGains say what each new label brings, and what could stand in for it.
func (b *book) plannedGains() []plannedColumn {
	columns := []plannedColumn{
		column("gain", b.text(reports.T("Habitants gagnés", "Inhabitants gained")), 10.5, func(p planned) cell { return limitCell(p.plan, p.site.AtLimit.People) }),
		column("sum", b.text(reports.T("Cumul", "Sum")), 9, func(p planned) cell { return limitCell(p.plan, p.plan.GainedBy(p.rank)) }),
		column("share", b.text(reports.T("Cumul : part de ceux qui sont au-delà", "Sum: share of those beyond")), 12, func(p planned) cell {
			return b.shareCell(p.plan.ShareBeyond(p.plan.GainedBy(p.rank)))
		}),
		column("minutes", b.text(reports.T("Habitants × minutes épargnés", "Inhabitants × minutes saved")), 12, func(p planned) cell {
			if p.plan.Objective == coverage.CoverMost {
				return cell{Style: integerStyle}
			}
			return cell{Value: float64(p.site.Gain) / float64(road.Minute), Style: integerStyle}
		}),
		column("helps", b.text(reports.T("Communes gagnées, ou rapprochées", "Communes gained, or brought nearer")), 42, func(p planned) cell {
			names := make([]string, len(p.site.Helps))
			for i, c := range p.site.Helps {
				names[i] = c.Commune.Name
			}
			return wordCell(b.some(names))
		}),
		column("alternatives", b.text(reports.T("À 5 % près, à la place", "In its place, within 5%")), 30, func(p planned) cell {
			names := make([]string, len(p.site.Alternatives))
			for i, a := range p.site.Alternatives {
				names[i] = a.Commune.Name
			}
			return wordCell(b.some(names))
		}),
	}
	if _, limited := b.result.Study.Settings.Capacity.People(); limited {
		columns = append(columns, column("relieves", b.text(reports.T("Soulage (structure au-delà de sa capacité)", "Relieves (a structure over its capacity)")), 34, func(p planned) cell {
			words := make([]string, len(p.site.Relieves))
			for i, r := range p.site.Relieves {
				words[i] = b.text(structurePeople, r.Structure.Structure.Name, reports.Integer(b.lang, r.People))
			}
			return wordCell(strings.Join(words, ", "))
		}))
	}
	return append(columns, column("proof", b.text(reports.T("Preuve", "Proof")), 20, func(p planned) cell { return wordCell(reports.Proof(b.lang, p.plan.Last())) }))
}

// some lists names, the first ones where there are many; one more is named too.
func (b *book) some(names []string) string {
	if len(names) <= shownHelped+1 {
		return strings.Join(names, ", ")
	}
	return b.text(reports.T("{0} et {1} autres", "{0} and {1} others"), strings.Join(names[:shownHelped], ", "), reports.Integer(b.lang, len(names)-shownHelped))
}

// limitCell counts people within the limit of a plan; blank where it has none.
func limitCell(p *coverage.Plan, people int) cell {
	if p.Limit == 0 {
		return cell{Style: integerStyle}
	}
	return intCell(people)
}
