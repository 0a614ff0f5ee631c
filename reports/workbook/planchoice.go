package workbook

import (
	"slices"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// choicesSheet compares, for each limit, today, the plan that gains most people and
// the one that helps those farthest first.
var choicesSheet = sheet{
	name:    reports.T("Choix du plan", "Choice of plan"),
	about:   reports.T("Aider le plus d'habitants, ou d'abord les plus éloignés : deux plans côte à côte", "Helping most inhabitants, or the farthest first: two plans side by side"),
	wanted:  hasFair,
	content: (*book).choices,
}

// hasFair reports whether a result has two choices for any limit.
func hasFair(r *coverage.Result) bool {
	return slices.ContainsFunc(r.Plans, func(p coverage.Plan) bool { return p.Fair != nil })
}

// choice is a plan, or what is before it.
type choice struct {
	plan   *coverage.Plan
	other  *coverage.Plan // the choice beside it; nil where there is none
	step   *coverage.PlanStep
	before bool
}

func (b *book) choices() excel.Content {
	var rows []choice
	for i := range b.result.Plans {
		p := &b.result.Plans[i]
		if p.Fair == nil {
			continue
		}
		rows = append(rows, choice{p, nil, &p.Before, true}, choice{p, p.Fair, p.Last(), false}, choice{p.Fair, p, p.Fair.Last(), false})
	}
	columns := []excel.Column[choice]{
		column("limit", b.text(headPlan), 18, func(c choice) cell { return wordCell(b.planName(c.plan)) }),
		column("choice", b.text(headChoice), 18, func(c choice) cell {
			if c.before {
				return wordCell(b.text(reports.T("sans nouveau label", "no new label")))
			}
			return wordCell(b.text(reports.ChoiceName(c.plan.Objective)))
		}),
		column("sites", b.text(headCommunes), 40, func(c choice) cell { return wordCell(b.communeNames(c.step.Sites)) }),
		column("new", b.text(headNew), 10, func(c choice) cell { return intCell(len(c.step.Sites)) }),
	}
	columns = append(columns, newlyColumns(b, func(c choice) *coverage.PlanStep { return c.step })...)
	columns = append(columns, afterColumns(b, func(c choice) *coverage.PlanStep { return c.step })...)
	columns = append(columns, column("both", b.text(reports.T("Dans les deux choix", "In both choices")), 30, func(c choice) cell {
		if c.other == nil {
			return cell{Style: wordStyle}
		}
		return wordCell(b.communeNames(c.plan.InBoth(c.other)))
	}))
	return &excel.Table[choice]{
		Name:  "ChoixDuPlan",
		Title: b.text(reports.T("{0} : deux choix pour le même nombre de nouveaux labels", "{0}: two choices for the same number of new labels"), b.scope),
		Note: b.text(reports.T("Le premier gagne le plus d'habitants à la limite du plan, le second raccourcit le temps le plus long. Aucun calcul ne choisit entre les deux.",
			"The first gains most inhabitants within the limit of the plan, the second shortens the longest time. No computation chooses between them.")),
		Columns: columns, Rows: rows, Frozen: 2,
	}
}

// Headings of what is told of a number of new labels.
var (
	headNew      = reports.T("Nouveaux labels", "New labels")
	headCommunes = reports.T("Communes des nouveaux labels", "Communes of the new labels")
)

// communeNames lists communes.
func (b *book) communeNames(communes []*coverage.Commune) string {
	names := make([]string, len(communes))
	for i, c := range communes {
		names[i] = c.Name
	}
	return b.some(names)
}

// newlyColumns count the people brought within each limit.
func newlyColumns[T any](b *book, of func(T) *coverage.PlanStep) []excel.Column[T] {
	var columns []excel.Column[T]
	for k, limit := range b.limits {
		columns = append(columns, column("newly"+b.minutes(limit), b.text(headGained, b.minutes(limit)), 11,
			func(row T) cell { return intCell(of(row).Newly[k].People) }))
	}
	return columns
}

var headGained = reports.T("Habitants gagnés à {0} min", "Inhabitants gained within {0} min")

// afterColumns tell the times with the new labels.
func afterColumns[T any](b *book, of func(T) *coverage.PlanStep) []excel.Column[T] {
	return []excel.Column[T]{
		column("mean", b.text(reports.T("Temps moyen (min)", "Mean time (min)")), 9.5, func(row T) cell {
			if !of(row).Longest.Reached() {
				return cell{Style: tenthStyle}
			}
			return cell{Value: of(row).Mean, Style: tenthStyle}
		}),
		column("longest", b.text(reports.T("Temps le plus long (min)", "Longest time (min)")), 9.5, func(row T) cell { return b.minutesCell(of(row).Longest) }),
		column("cut", b.text(reports.T("Habitants sans aucun trajet", "Inhabitants without any drive")), 11, func(row T) cell { return intCell(of(row).Cut.People) }),
	}
}
