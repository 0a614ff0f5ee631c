package workbook

import (
	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// curvesSheet has what every number of new labels would reach, from none on, and the
// fewest that reach all who can be, with a chart.
var curvesSheet = sheet{
	name:    reports.T("Plan par nombre", "Plan by number"),
	about:   reports.T("Ce que chaque nombre de nouveaux labels apporte au mieux", "What each number of new labels brings at best"),
	wanted:  func(r *coverage.Result) bool { return len(r.Plans) > 0 },
	content: (*book).curves,
	below:   &choicesSheet,
}

// step is a number of new labels of a plan.
type step struct {
	plan   *coverage.Plan
	step   *coverage.PlanStep
	before *coverage.PlanStep // with a label less; nil for none and for the fewest
}

// fewest reports whether it is the fewest labels that reach all who can be.
func (s step) fewest() bool { return s.step == s.plan.Fewest }

func (b *book) curves() excel.Content {
	var rows []step
	for i := range b.result.Plans {
		p := &b.result.Plans[i]
		before := &p.Before
		rows = append(rows, step{plan: p, step: before})
		for k := range p.Curve {
			rows = append(rows, step{p, &p.Curve[k], before})
			before = &p.Curve[k]
		}
		if p.Fewest != nil {
			rows = append(rows, step{plan: p, step: p.Fewest})
		}
	}
	columns := append(b.stepGains(), afterColumns(b, func(s step) *coverage.PlanStep { return s.step })...)
	columns = append(columns, b.stepRemark())
	return &excel.Table[step]{
		Name:  "PlanParNombre",
		Title: b.text(reports.T("{0} : ce que chaque nombre de nouveaux labels apporte au mieux", "{0}: what each number of new labels brings at best"), b.scope),
		Note: b.text(reports.T("La borne est prouvée : aucun autre plan du même nombre ne fait mieux qu'elle. La dernière ligne d'un plan a le moins de labels qui couvrent tous ceux qui peuvent l'être.",
			"The bound is proved: no other plan of the same number does better than it. The last row of a plan has the fewest labels that cover all who can be.")),
		Columns: append(columns, b.stepProofs()...),
		Rows:    rows, Frozen: 2,
		Below: true,
		Chart: func(l *excel.Layout) *excel.Chart { return b.curvesChart(l, rows) },
	}
}

// Keys of the columns that the chart draws.
const (
	keyPlan   = "limit"
	keyNew    = "new"
	keyGained = "gained"
)

// stepGains say what so many labels bring, and whether no others bring more.
func (b *book) stepGains() []excel.Column[step] {
	return []excel.Column[step]{
		column(keyPlan, b.text(headPlan), 16, func(s step) cell { return wordCell(b.planName(s.plan)) }),
		column(keyNew, b.text(headNew), 10, func(s step) cell { return intCell(s.step.New) }),
		column("sites", b.text(headCommunes), 40, func(s step) cell { return wordCell(b.communeNames(s.step.Sites)) }),
		column(keyGained, b.text(reports.T("Habitants gagnés", "Inhabitants gained")), 10.5, func(s step) cell { return limitCell(s.plan, s.step.AtLimit.People) }),
		column("share", b.text(reports.T("Part de ceux qui sont au-delà", "Share of those beyond")), 11, func(s step) cell {
			return b.shareCell(s.plan.ShareBeyond(s.step.AtLimit.People))
		}),
		column("marginal", b.text(reports.T("Part gagnée par le dernier label", "Share gained by the last label")), 11, func(s step) cell {
			if s.before == nil {
				return b.shareCell(0, false)
			}
			return b.shareCell(s.plan.ShareBeyond(s.step.AtLimit.People - s.before.AtLimit.People))
		}),
		column("proved", b.text(reports.T("Optimum prouvé", "Proved optimal")), 10, func(s step) cell {
			switch {
			case len(s.step.Sites) == 0:
				return cell{Style: wordStyle}
			case s.step.Proved:
				return wordCell(b.text(reports.Yes))
			}
			return wordCell(b.text(reports.No))
		}),
	}
}

// stepProofs say by how much other labels could bring more at most.
func (b *book) stepProofs() []excel.Column[step] {
	none := cell{Style: integerStyle}
	return []excel.Column[step]{
		column("value", b.text(reports.T("Valeur du but", "Value of the aim")), 12, func(s step) cell {
			if s.fewest() || len(s.step.Sites) == 0 {
				return none
			}
			return b.valueCell(s, s.step.Value)
		}),
		column("bound", b.text(reports.T("Borne prouvée", "Proved bound")), 12, func(s step) cell {
			if s.fewest() || len(s.step.Sites) == 0 {
				return none
			}
			return b.valueCell(s, s.step.Bound)
		}),
		column("gap", b.text(reports.T("Écart à la borne", "Gap to the bound")), 9.5, func(s step) cell {
			return b.shareCell(s.step.Gap(), len(s.step.Sites) > 0)
		}),
	}
}

// stepRemark says what the fewest labels are, and whom none can reach.
func (b *book) stepRemark() excel.Column[step] {
	return column("remark", b.text(reports.T("Remarque", "Remark")), 44, func(s step) cell {
		if !s.fewest() {
			return cell{Style: wordStyle}
		}
		text := b.text(reports.T("Le moins de labels qui couvrent tous ceux qui peuvent l'être.", "The fewest labels that cover all who can be."))
		if !s.step.Proved {
			text = b.text(reports.T("{0} labels couvrent tous ceux qui peuvent l'être ; il en faut au moins {1}.", "{0} labels cover all who can be; it takes {1} at least."),
				reports.Integer(b.lang, s.step.New), reports.Integer(b.lang, int(s.step.Bound)))
		}
		names := make([]string, len(s.plan.Left))
		for i, c := range s.plan.Left {
			names[i] = c.Commune.Name
		}
		if len(names) > 0 {
			text += " " + b.text(reports.T("Aucune candidate ne couvre : {0}.", "No candidate covers: {0}."), b.some(names))
		}
		return wordCell(text)
	})
}

// valueCell is a value in people, people × minutes or minutes.
func (b *book) valueCell(s step, v int64) cell {
	switch {
	case s.plan.Objective == coverage.CoverMost:
		return intCell(int(v))
	case s.plan.Objective == coverage.LeastMean:
		return cell{Value: float64(v) / float64(road.Minute), Style: integerStyle}
	case v >= int64(road.Unreached):
		return cell{Style: integerStyle}
	}
	return b.minutesCell(road.Deciseconds(v))
}

// curvesChart draws the people gained by the number of new labels, a line for each
// plan with a limit; nothing where there is none.
func (b *book) curvesChart(l *excel.Layout, rows []step) *excel.Chart {
	chart := &excel.Chart{
		Kind:  excel.Curve,
		Title: b.text(reports.T("Habitants gagnés selon le nombre de nouveaux labels", "Inhabitants gained by number of new labels")),
		Alt: b.text(reports.T(
			"Courbes : habitants gagnés par 0, 1, 2… nouveaux labels, une ligne par limite. Les valeurs sont dans le tableau.",
			"Curves: inhabitants gained by 0, 1, 2… new labels, a line for each limit. The values are in the table.",
		)),
		Format: excel.FormatInteger, FromZero: true,
		CategoryTitle: b.text(headNew), LabelEvery: 1,
		Width: 720, Height: 400,
	}
	for first := 0; first < len(rows); {
		last := first
		for last+1 < len(rows) && rows[last+1].before != nil {
			last++
		}
		if p := rows[first].plan; p.Objective == coverage.CoverMost && rows[first].step == &p.Before {
			chart.Series = append(chart.Series, excel.Series{
				Name:       l.Cell(l.First+first, keyPlan),
				Categories: l.Part(keyNew, first, last), Values: l.Part(keyGained, first, last),
				Nth: len(chart.Series) + 1,
			})
			chart.LabelEvery = max(chart.LabelEvery, (last-first)/10)
		}
		first = last + 1
	}
	if len(chart.Series) == 0 {
		return nil
	}
	return chart
}
