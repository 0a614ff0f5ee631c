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
	for i := range b.result.Plans {
		p := &b.result.Plans[i]
		for k := range p.Sites {
			rows = append(rows, planned{p, k + 1, &p.Sites[k]})
		}
	}
	return &excel.Table[planned]{
		Name:  "Plan",
		Title: b.text(reports.T("{0} : où placer de nouveaux labels, les structures d'aujourd'hui restant en place", "{0}: where to place new labels, today's structures staying in place"), b.scope),
		Note: b.text(reports.T("Par commune et point de référence, sur les temps qui disent la situation d'aujourd'hui. Un optimum n'est dit prouvé que s'il l'est.",
			"By commune and reference point, on the times that tell today's status. An optimum is said to be proved only where it is.")),
		Columns: append(b.plannedPlaces(), b.plannedGains()...),
		Rows:    rows, Frozen: 3,
	}
}

// plannedPlaces say which plan and which commune it is.
func (b *book) plannedPlaces() []plannedColumn {
	return []plannedColumn{
		column("limit", b.text(reports.T("Plan", "Plan")), 14, func(p planned) cell {
			if p.plan.Objective == coverage.CoverMost {
				return wordCell(b.text(reports.T("à {0} min", "within {0} min"), b.minutes(p.plan.Limit)))
			}
			return wordCell(b.text(reports.ObjectiveName(p.plan.Objective)))
		}),
		column("rank", b.text(reports.T("Ordre", "Order")), 7, func(p planned) cell { return intCell(p.rank) }),
		column("commune", b.text(headCommune), 22, func(p planned) cell { return wordCell(p.site.Commune.Name) }),
		column("code", b.text(headCode), 8, func(p planned) cell { return textCell(p.site.Commune.Code) }),
		column("epci", b.text(reports.T("Intercommunalité", "Intercommunal body")), 24, func(p planned) cell { return wordCell(p.site.Commune.EPCI) }),
		column(keyPopulation, b.text(headPopulation), 10, func(p planned) cell { return intCell(p.site.Commune.Population) }),
	}
}

// shownHelped is how many communes helped are named in a cell.
const shownHelped = 12

// plannedGains say what each new label brings, and what could stand in for it.
func (b *book) plannedGains() []plannedColumn {
	return []plannedColumn{
		column("gain", b.text(reports.T("Habitants gagnés (ou habitants × min)", "Inhabitants gained (or inhabitants × min)")), 12, func(p planned) cell { return b.gainCell(p, p.site.Gain) }),
		column("sum", b.text(reports.T("Cumul", "Sum")), 10, func(p planned) cell { return b.gainCell(p, p.site.Sum) }),
		column("share", b.text(reports.T("Part de ceux qui sont au-delà", "Share of those beyond")), 10, func(p planned) cell {
			if p.plan.Objective != coverage.CoverMost || p.plan.Beyond.People == 0 {
				return b.shareCell(0, false)
			}
			return b.shareCell(float64(p.site.Sum)/float64(p.plan.Beyond.People), true)
		}),
		column("helps", b.text(reports.T("Communes gagnées", "Communes gained")), 44, func(p planned) cell {
			names := make([]string, len(p.site.Helps))
			for i, c := range p.site.Helps {
				names[i] = c.Commune.Name
			}
			return wordCell(b.some(names))
		}),
		column("alternatives", b.text(reports.T("À 5 % près, à la place", "In its place, within 5%")), 34, func(p planned) cell {
			names := make([]string, len(p.site.Alternatives))
			for i, a := range p.site.Alternatives {
				names[i] = a.Commune.Name
			}
			return wordCell(b.some(names))
		}),
		column("proof", b.text(reports.T("Preuve", "Proof")), 26, func(p planned) cell { return wordCell(reports.Proof(b.lang, p.plan.Last())) }),
	}
}

// some lists names, the first ones where there are many.
func (b *book) some(names []string) string {
	if len(names) <= shownHelped {
		return strings.Join(names, ", ")
	}
	return b.text(reports.T("{0} et {1} autres", "{0} and {1} others"), strings.Join(names[:shownHelped], ", "), reports.Integer(b.lang, len(names)-shownHelped))
}

// gainCell is a gain in people, or in people × minutes.
func (b *book) gainCell(p planned, v int64) cell {
	if p.plan.Objective == coverage.CoverMost {
		return intCell(int(v))
	}
	return cell{Value: float64(v) / float64(road.Minute), Style: integerStyle}
}

// curvesSheet has what every number of new labels would reach.
var curvesSheet = sheet{
	name:    reports.T("Plan par nombre", "Plan by number"),
	wanted:  func(r *coverage.Result) bool { return len(r.Plans) > 0 },
	content: (*book).curves,
}

// step is a number of new labels of a plan.
type step struct {
	plan *coverage.Plan
	step *coverage.PlanStep
}

func (b *book) curves() excel.Content {
	var rows []step
	for i := range b.result.Plans {
		for k := range b.result.Plans[i].Curve {
			rows = append(rows, step{&b.result.Plans[i], &b.result.Plans[i].Curve[k]})
		}
	}
	return &excel.Table[step]{
		Name:  "PlanParNombre",
		Title: b.text(reports.T("{0} : ce que chaque nombre de nouveaux labels apporte au mieux", "{0}: what each number of new labels brings at best"), b.scope),
		Note:  b.text(reports.T("La borne est prouvée : aucun autre plan du même nombre ne fait mieux qu'elle.", "The bound is proved: no other plan of the same number does better than it.")),
		Columns: []excel.Column[step]{
			column("limit", b.text(reports.T("Plan", "Plan")), 26, func(s step) cell {
				if s.plan.Objective == coverage.CoverMost {
					return wordCell(b.text(reports.T("à {0} min", "within {0} min"), b.minutes(s.plan.Limit)))
				}
				return wordCell(b.text(reports.ObjectiveName(s.plan.Objective)))
			}),
			column("new", b.text(reports.T("Nouveaux labels", "New labels")), 10, func(s step) cell { return intCell(s.step.New) }),
			column("value", b.text(reports.T("Habitants gagnés (ou valeur)", "Inhabitants gained (or value)")), 14, func(s step) cell { return b.valueCell(s, s.step.Value) }),
			column("bound", b.text(reports.T("Borne prouvée", "Proved bound")), 12, func(s step) cell { return b.valueCell(s, s.step.Bound) }),
			column("proved", b.text(reports.T("Optimum prouvé", "Proved optimal")), 10, func(s step) cell {
				if s.step.Proved {
					return wordCell(b.text(reports.Yes))
				}
				return wordCell(b.text(reports.No))
			}),
			column("mean", b.text(reports.T("Temps moyen après (min)", "Mean time after (min)")), 11, func(s step) cell { return cell{Value: s.step.Mean, Style: tenthStyle} }),
			column("longest", b.text(reports.T("Temps le plus long après (min)", "Longest time after (min)")), 11, func(s step) cell { return b.minutesCell(s.step.Longest) }),
		},
		Rows: rows, Frozen: 2,
	}
}

// valueCell is a value in people, people × minutes or minutes.
func (b *book) valueCell(s step, v int64) cell {
	switch {
	case s.plan.Objective == coverage.CoverMost:
		return intCell(int(v))
	case v >= int64(road.Unreached):
		return cell{Style: integerStyle}
	}
	return cell{Value: float64(v) / float64(road.Minute), Style: integerStyle}
}

// closuresSheet has what closing each structure would cost.
var closuresSheet = sheet{
	name:    reports.T("Fermetures", "Closures"),
	content: (*book).closures,
}

func (b *book) closures() excel.Content {
	columns := []excel.Column[coverage.Closure]{
		column("structure", b.text(reports.T("Structure", "Structure")), 40, func(c coverage.Closure) cell { return wordCell(c.Structure.Structure.Name) }),
		column("id", b.text(reports.T("Numéro", "Number")), 9, func(c coverage.Closure) cell { return textCell(c.Structure.Structure.ID) }),
		column("people", b.text(reports.T("Habitants dont c'est la plus proche", "Inhabitants nearest to it")), 13, func(c coverage.Closure) cell { return intCell(c.Nearest.People) }),
	}
	for k, limit := range b.limits {
		columns = append(columns, column("lost"+b.minutes(limit), b.text(reports.T("Habitants qui passeraient au-delà de {0} min", "Inhabitants who would be beyond {0} min"), b.minutes(limit)), 13,
			func(c coverage.Closure) cell { return intCell(c.Lost[k].People) }))
	}
	columns = append(columns,
		column("minutes", b.text(reports.T("Habitants × minutes en plus", "Inhabitants × minutes more")), 13, func(c coverage.Closure) cell { return cell{Value: c.Minutes, Style: integerStyle} }),
		column("stranded", b.text(reports.T("Habitants sans autre structure", "Inhabitants without another structure")), 13, func(c coverage.Closure) cell { return intCell(c.Stranded.People) }),
		column("pairs", b.text(reports.T("Ne pas fermer en même temps que", "Not to be closed together with")), 44, b.twins()),
	)
	return &excel.Table[coverage.Closure]{
		Name:  "Fermetures",
		Title: b.text(reports.T("{0} : ce que coûterait la fermeture de chaque structure, la moins dommageable d'abord", "{0}: what closing each structure would cost, the least harmful first"), b.scope),
		Note: b.text(reports.T("Chaque structure est fermée seule, les autres restant ouvertes. La dernière colonne nomme celles qui la remplacent.",
			"Each structure is closed alone, the others staying open. The last column names those that stand in for it.")),
		Columns: columns, Rows: b.result.Closures(), Frozen: 1,
	}
}

// shownTwins is how many structures are named that should not close too.
const shownTwins = 3

// twins names the structures whose closing at once would put people beyond the
// threshold, the most first.
func (b *book) twins() func(coverage.Closure) cell {
	names := make(map[string][]string)
	at := b.thresholdIndex()
	for _, p := range b.result.ClosurePairs() {
		if p.Lost[at].People == 0 {
			continue
		}
		for _, ends := range [][2]*coverage.StructureReach{{p.A, p.B}, {p.B, p.A}} {
			if id := ends[0].Structure.ID; len(names[id]) < shownTwins {
				names[id] = append(names[id], ends[1].Structure.Name)
			}
		}
	}
	return func(c coverage.Closure) cell { return wordCell(strings.Join(names[c.Structure.Structure.ID], ", ")) }
}
