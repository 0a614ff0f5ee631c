package workbook

import (
	"fmt"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// ofStructure is a cell of a structure that holds its label, blank of a project.
func ofStructure(blank excel.Style, of func(*coverage.Structure) cell) func(coverage.Labelled) cell {
	return func(l coverage.Labelled) cell {
		if l.Structure == nil {
			return cell{Style: blank}
		}
		return of(l.Structure.Structure)
	}
}

// projectName says that a row is no structure yet.
func projectName(p *coverage.Project) reports.Text {
	if p.Branch {
		return reports.T("projet d'antenne", "project of an antenne")
	}
	return reports.T("projet de structure", "project of a structure")
}

// projectColumns have what every project would add; there are none without projects.
func (b *book) projectColumns() []labelColumn {
	if len(b.result.Projects) == 0 {
		return nil
	}
	columns := []labelColumn{
		column("projectCommune", b.text(reports.T("Projet : commune", "Project: commune")), 20, func(l coverage.Labelled) cell {
			if l.Project == nil {
				return cell{Style: wordStyle}
			}
			return wordCell(l.Project.Project.CommuneName)
		}),
		column("projectFrom", b.text(reports.T("Projet : à partir du", "Project: from")), 12, func(l coverage.Labelled) cell {
			if l.Project == nil {
				return cell{Style: wordStyle}
			}
			return b.dayCell(l.Project.Project.From)
		}),
	}
	for k, limit := range b.limits {
		columns = append(columns, column(fmt.Sprint("projectNewly", k), b.text(reports.T("Projet : habitants de plus à {0} min", "Project: more inhabitants within {0} min"), b.minutes(limit)), 12,
			func(l coverage.Labelled) cell {
				if l.Project == nil || !l.Project.Attached {
					return cell{Style: integerStyle}
				}
				return intCell(l.Project.Newly[k].People)
			}))
	}
	return columns
}

// projectNote says how the rows of projects are to be read, and what all of them add.
func (b *book) projectNote() string {
	if len(b.result.Projects) == 0 {
		return ""
	}
	k := b.thresholdIndex()
	all := b.result.AllProjects[k]
	return " " + b.text(reports.T(
		"Projets (en bas) : jugés d'après ce qui est prévu, selon les critères de leur premier jour ; habitants de plus depuis le point de référence des communes, chaque projet pris seul. Tous ensemble : {0} ({1}) de plus à {2} min ou moins.",
		"Projects (below): judged by what is planned, by the criteria of their first day; more inhabitants from the communes' reference points, each project taken alone. All together: {0} ({1}) more within {2} min."),
		reports.CountPeople.With(b.lang, all.People), reports.CountCommunes.With(b.lang, all.Communes), b.minutes(b.threshold()))
}
