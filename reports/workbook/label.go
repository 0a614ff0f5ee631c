package workbook

import (
	"acces30/coverage"
	"acces30/coverage/label"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// labelSheet has what can be said of the label's criteria at every structure in
// scope and at its antennes.
var labelSheet = sheet{
	name:    reports.T("Label", "Label"),
	about:   reports.T("Les critères du label, structure par structure : remplis, non remplis, non précisés", "The label's criteria, structure by structure: met, not met, not stated"),
	wanted:  wholeWeek,
	content: (*book).labelled,
}

type labelColumn = excel.Column[coverage.Labelled]

const keyWorst = "worst"

func (b *book) labelled() excel.Content {
	notMet := b.text(worstName(label.NotMet))
	columns := b.labelIdentity()
	columns = append(columns, b.labelFigures()...)
	columns = append(columns, b.projectColumns()...)
	columns = append(columns, column(keyWorst, b.text(reports.T("Constat", "Finding")), 34,
		func(l coverage.Labelled) cell {
			if l.Project != nil && l.Worst() == label.NotMet {
				return wordCell(b.text(projectNotMet))
			}
			return wordCell(b.text(worstName(l.Worst())))
		}))
	return &excel.Table[coverage.Labelled]{
		Name: "Label",
		Title: b.text(reports.T("{0} : critères du label, d'après les horaires publiés et les agents indiqués",
			"{0}: criteria of the label, by the hours published and the agents given"), b.scope),
		Note: b.labelNote() + b.projectNote(), Columns: columns, Rows: b.result.Labelling(), Frozen: 3,
		Highlights: []excel.Highlight{
			{Key: keyWorst, Text: notMet, Fill: excel.PaleAmber}, {Key: keyWorst, Text: b.text(projectNotMet), Fill: excel.PaleAmber},
		},
	}
}

// worstName says what comes of all criteria together. Hours published are no breach
// established: the prefecture settles that.
func worstName(v label.Verdict) reports.Text {
	switch v {
	case label.NotMet:
		return reports.T("sous un critère, à vérifier sur place", "under a criterion, to be checked on the spot")
	case label.NotStated:
		return reports.T("à compléter : un critère n'est pas précisé", "to be completed: a criterion is not stated")
	case label.NotAsked:
		return reports.T("sans critère connu", "no known criterion")
	}
	return reports.T("critères respectés", "criteria met")
}

// labelNote says which rule is applied, and what of it is to be checked.
func (b *book) labelNote() string {
	rule := b.result.Study.Settings.Rule()
	note := b.text(reports.T("Critères appliqués à la date de la situation, par semaine et au moins : {0}. Source : {1}.",
		"Criteria applied on the date, a week and at least: {0}. Source: {1}."), reports.RuleAsks(b.lang, &rule), rule.Source)
	if rule.ToCheck {
		note += " " + b.text(reports.T("Ces chiffres n'ont pas pu être lus dans ce texte : vérifiez-les et donnez les vôtres (label_rules).",
			"These figures could not be read in that text: check them and give your own (label_rules)."))
	}
	return note + " " + b.text(reports.T("Une structure est jugée avec tous ses points ensemble, ses antennes aussi à part. « Non précisé » : les données ne le disent pas. Les horaires publiés peuvent être faux : rien n'est établi avant vérification.",
		"A structure is judged with all its points together, its antennes apart as well. “Not stated”: the data does not tell. Hours published may be wrong: nothing is established before it is checked."))
}

func (b *book) labelIdentity() []labelColumn {
	whole := b.text(reports.T("structure entière", "structure as a whole"))
	return []labelColumn{
		column("structure", b.text(headStructureID), b.idWidth(), ofStructure(textStyle, func(s *coverage.Structure) cell { return textCell(s.ID) })),
		column("name", b.text(reports.T("Structure", "Structure")), 36, func(l coverage.Labelled) cell {
			if l.Project != nil {
				return wordCell(l.Project.Project.Name)
			}
			return wordCell(l.Structure.Structure.Name)
		}),
		column("point", b.text(reports.T("Jugée", "Judged")), 28, func(l coverage.Labelled) cell {
			switch {
			case l.Project != nil:
				return wordCell(b.text(projectName(l.Project.Project)))
			case l.Branch == nil:
				return wordCell(whole)
			}
			return wordCell(b.text(reports.T("antenne : {0}", "antenne: {0}"), l.Branch.Name))
		}),
		column("format", b.text(reports.T("Format", "Format")), 13, ofStructure(wordStyle, func(s *coverage.Structure) cell {
			return wordCell(b.text(reports.FormatName(s.Format)))
		})),
		column("since", b.text(reports.T("Label depuis le", "Labelled on")), 12, ofStructure(wordStyle, func(s *coverage.Structure) cell { return b.dayCell(s.LabelledOn) })),
	}
}

// labelFigures have each criterion's figure and its verdict side by side.
func (b *book) labelFigures() []labelColumn {
	verdict := func(key string, head reports.Text, of func(*coverage.Labelled) label.Verdict) labelColumn {
		return column(key, b.text(head), 12, func(l coverage.Labelled) cell { return wordCell(b.text(reports.VerdictName(of(&l)))) })
	}
	figure := func(key string, head reports.Text, of func(*coverage.Labelled) (float64, bool)) labelColumn {
		return column(key, b.text(head), 9.5, func(l coverage.Labelled) cell {
			value, known := of(&l)
			if !known {
				return cell{Style: tenthStyle}
			}
			return daysCell(value)
		})
	}
	return []labelColumn{
		figure("hours", reports.T("Heures par semaine", "Hours a week"), func(l *coverage.Labelled) (float64, bool) {
			if l.Project != nil {
				return l.Project.Project.HoursAWeek()
			}
			return float64(l.Criteria.Minutes) / 60, l.Week.Stated
		}),
		verdict("hoursVerdict", reports.T("Critère : heures", "Criterion: hours"), func(l *coverage.Labelled) label.Verdict { return l.Criteria.Hours }),
		figure("days", reports.T("Jours par semaine", "Days a week"), func(l *coverage.Labelled) (float64, bool) {
			if l.Project != nil {
				return l.Project.Project.DaysAWeek()
			}
			return l.Criteria.OpenOn, l.Week.Stated
		}),
		verdict("daysVerdict", reports.T("Critère : jours", "Criterion: days"), func(l *coverage.Labelled) label.Verdict { return l.Criteria.Days }),
		figure("agents", reports.T("Agents", "Agents"), func(l *coverage.Labelled) (float64, bool) {
			staff := l.Staff()
			return staff.Agents, staff.Known && l.Branch == nil
		}),
		verdict("agentsVerdict", reports.T("Critère : agents", "Criterion: agents"), func(l *coverage.Labelled) label.Verdict { return l.Agents }),
		figure("trained", reports.T("Agents formés", "Trained agents"), func(l *coverage.Labelled) (float64, bool) {
			staff := l.Staff()
			return staff.Trained, staff.TrainedKnown && l.Branch == nil
		}),
		verdict("trainedVerdict", reports.T("Critère : formation", "Criterion: training"), func(l *coverage.Labelled) label.Verdict { return l.Training }),
	}
}
