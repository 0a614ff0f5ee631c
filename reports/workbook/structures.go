package workbook

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"acces30/coverage"
	"acces30/coverage/label"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// structuresSheet has a row for every structure that concerns the scope.
var structuresSheet = sheet{
	name:    reports.T("Structures", "Structures"),
	about:   reports.T("Chaque structure : ouverture, habitants desservis, habitants qui la perdraient", "Every structure: opening, inhabitants served, inhabitants who would lose it"),
	content: (*book).structures,
	turn:    -1,
}

const structuresTable = "Structures"

// Keys of the columns of structures that formulas and formats need.
const (
	keyInScope      = "inScope"
	keyFormat       = "format"
	keyPoints       = "points"
	keyHoursVerdict = "hoursVerdict"
	keyDaysVerdict  = "daysVerdict"
	keyServed       = "people"
)

// Headings that service points have too.
var (
	headStructureID    = reports.T("N°", "No.")
	headServedCommunes = reports.T("Communes desservies", "Communes served")
	headServedPeople   = reports.T("Habitants desservis", "Inhabitants served")
)

func (b *book) structures() excel.Content {
	rows := b.result.Listed()
	left := screenOnly(rows, func(s *coverage.StructureReach) bool { return s.InScope })
	columns := b.structureIdentity()
	columns = append(columns, b.weekColumns()...)
	columns = append(columns, b.servedColumns()...)
	columns = append(columns, b.loadColumns()...)
	notMet := b.text(reports.VerdictName(label.NotMet))
	return &excel.Table[*coverage.StructureReach]{
		Name: structuresTable,
		Title: b.text(reports.T("{0} : structures France services, ouverture et desserte",
			"{0}: France services structures, opening and catchment"), b.scope),
		Note: b.text(reports.T(
			"Communes et habitants du périmètre seulement. Les structures voisines sont listées quand elles sont à {0} minutes ou moins d'une commune du périmètre, ou sa plus proche.",
			"Communes and inhabitants in scope only. Neighbouring structures are listed when within {0} minutes of a commune in scope, or its nearest.",
		), b.minutes(b.limits[len(b.limits)-1])) + " " + b.text(reports.T("Heures {0} : de tout le mois, jours fériés et fermetures temporaires retirés.", "Hours {0}: of the whole month, public holidays and closures for a time taken out."), b.ofMonth()) + b.holidaysNote() + b.capacityNote() + b.paperNote(ownOnPaper, left),
		Columns: columns, Rows: rows, Frozen: 2, ScreenRows: left,
		Highlights: []excel.Highlight{
			{Key: keyHoursVerdict, Text: notMet, Fill: excel.PaleAmber},
			{Key: keyDaysVerdict, Text: notMet, Fill: excel.PaleAmber},
		},
		Bars: []string{keyServed},
	}
}

// idWidth is how wide a column of structures' numbers is in digits: lists without any have
// names in their place.
func (b *book) idWidth() float64 {
	width := 7.0
	for _, s := range b.result.Listed() {
		width = max(width, 2+float64(utf8.RuneCountInString(s.Structure.ID)))
	}
	return min(width, 24)
}

// ownOnPaper is what is printed of the structures listed, and of their points.
var ownOnPaper = reports.T("Sur papier : les structures du périmètre", "On paper: the structures in scope")

type structureColumn = excel.Column[*coverage.StructureReach]

// structureIdentity says which structure it is.
func (b *book) structureIdentity() []structureColumn {
	yes, no := b.text(reports.Yes), b.text(reports.No)
	return []structureColumn{
		column("id", b.text(headStructureID), b.idWidth(), func(s *coverage.StructureReach) cell { return textCell(s.Structure.ID) }),
		column("name", b.text(reports.T("Structure", "Structure")), 38, func(s *coverage.StructureReach) cell { return wordCell(s.Structure.Name) }),
		column("departement", b.text(headDepartement), 6.5, func(s *coverage.StructureReach) cell { return textCell(s.Structure.Departement) }),
		column(keyInScope, b.text(reports.T("Dans le périmètre", "In scope")), 10.5, func(s *coverage.StructureReach) cell {
			if s.InScope {
				return wordCell(yes)
			}
			return wordCell(no)
		}),
		column(keyFormat, b.text(reports.T("Format", "Format")), 14, func(s *coverage.StructureReach) cell {
			return wordCell(b.text(reports.FormatName(s.Structure.Format)))
		}),
		column("commune", b.text(headCommune), 20, func(s *coverage.StructureReach) cell {
			if len(s.Structure.Points) == 0 {
				return cell{Style: wordStyle}
			}
			return wordCell(s.Structure.Points[0].CommuneName)
		}),
		column("labelledOn", b.text(reports.T("Label depuis le", "Labelled on")), 12, func(s *coverage.StructureReach) cell { return b.dayCell(s.Structure.LabelledOn) }),
		column(keyPoints, b.text(headPoints), 8.5, func(s *coverage.StructureReach) cell { return intCell(len(s.Structure.Points)) }),
	}
}

// weekColumns have the week and the label's opening criteria. Hours that are
// not stated leave blanks, never zeros.
func (b *book) weekColumns() []structureColumn {
	verdict := func(v label.Verdict) cell { return wordCell(b.text(reports.VerdictName(v))) }
	return []structureColumn{
		column("hours", b.text(reports.T("Heures par semaine", "Hours a week")), 9.5, func(s *coverage.StructureReach) cell {
			if !s.Weekly.Week.Stated {
				return cell{Style: tenthStyle}
			}
			return cell{Value: float64(s.Weekly.Criteria.Minutes) / 60, Style: tenthStyle}
		}),
		column("days", b.text(reports.T("Jours par semaine", "Days a week")), 9.5, func(s *coverage.StructureReach) cell {
			if !s.Weekly.Week.Stated {
				return cell{Style: integerStyle}
			}
			return daysCell(s.Weekly.Criteria.OpenOn)
		}),
		column("month", b.text(reports.T("Heures {0}", "Hours {0}"), strings.ReplaceAll(b.ofMonth(), "\u00a0", " ")), 12.5,
			func(s *coverage.StructureReach) cell {
				m := s.Structure.InMonth(b.result.Study.Settings.Date)
				if !m.Known {
					return cell{Style: tenthStyle}
				}
				return cell{Value: float64(m.Open) / 60, Style: tenthStyle}
			}),
		column(keyHoursVerdict, b.text(reports.T("Critère : {0} h par semaine", "Criterion: {0} h a week"), reports.Figure(b.lang, b.result.Study.Settings.Rule().Hours)), 14,
			func(s *coverage.StructureReach) cell { return verdict(s.Weekly.Criteria.Hours) }),
		column(keyDaysVerdict, b.text(reports.T("Critère : {0} jours par semaine", "Criterion: {0} days a week"), reports.Figure(b.lang, b.result.Study.Settings.Rule().Days)), 14,
			func(s *coverage.StructureReach) cell { return verdict(s.Weekly.Criteria.Days) }),
	}
}

// servedColumns say whom the structure serves.
func (b *book) servedColumns() []structureColumn {
	columns := []structureColumn{
		column("communes", b.text(headServedCommunes), 10.5, func(s *coverage.StructureReach) cell { return intCell(s.Catchment.Communes) }),
		column(keyServed, b.text(headServedPeople), 10.5, func(s *coverage.StructureReach) cell { return intCell(s.Catchment.People) }),
	}
	within := reports.T("Habitants à {0} min ou moins", "Inhabitants within {0} min")
	for i, limit := range b.limits {
		columns = append(columns, column(fmt.Sprintf("within%d", i), b.text(within, b.minutes(limit)), 11,
			func(s *coverage.StructureReach) cell { return intCell(s.Within[i].People) }))
	}
	threshold := b.minutes(b.threshold())
	return append(columns,
		column("onlyCommunes", b.text(reports.T("Communes sans autre structure à {0} min", "Communes without another structure within {0} min"), threshold), 13,
			func(s *coverage.StructureReach) cell { return intCell(s.OnlyOne.Communes) }),
		column("onlyPeople", b.text(reports.T("Habitants sans autre structure à {0} min", "Inhabitants without another structure within {0} min"), threshold), 13,
			func(s *coverage.StructureReach) cell { return intCell(s.OnlyOne.People) }),
	)
}

// ofMonth names the month of the situation: d'août 2024.
func (b *book) ofMonth() string { return reports.OfDate(b.lang, b.result.Study.Settings.Date, true) }

// holidaysNote names the public holidays of the month; nothing where it has none.
func (b *book) holidaysNote() string {
	if named := reports.MonthHolidays(b.lang, b.result.Study); named != "" {
		return " " + named
	}
	return ""
}

// capacityNote says what the columns of loads rest on; nothing without any.
func (b *book) capacityNote() string {
	c := b.result.Study.Settings.Capacity
	if _, limited := c.People(); !limited {
		return ""
	}
	return " " + b.text(reports.T("Capacité supposée : {0} agents, {1} habitants chacun ; les voisines ne prennent rien en charge, leur charge n'étant pas connue.",
		"Capacity assumed: {0} agents, {1} inhabitants each; neighbours around take nobody over, as their load is not known."),
		reports.Integer(b.lang, c.Agents), reports.Integer(b.lang, c.PerAgent))
}

// loadColumns say what each structure has to carry, where there is a limit to it.
// Those around the scope have none: what they carry at home is not known.
func (b *book) loadColumns() []structureColumn {
	capacity, limited := b.result.Study.Settings.Capacity.People()
	if !limited {
		return nil
	}
	loads := make(map[*coverage.Structure]coverage.Load)
	for i := range b.result.Structures {
		if s := &b.result.Structures[i]; s.InScope {
			loads[s.Structure] = b.result.Loads[i]
		}
	}
	loaded := func(key string, head reports.Text, of func(coverage.Load) int) structureColumn {
		return column(key, b.text(head), 12, func(s *coverage.StructureReach) cell {
			load, known := loads[s.Structure]
			if !known {
				return cell{Style: integerStyle}
			}
			return intCell(of(load))
		})
	}
	return []structureColumn{
		loaded("capacity", reports.T("Capacité (habitants)", "Capacity (inhabitants)"), func(coverage.Load) int { return capacity }),
		loaded("before", reports.T("Charge : les plus proches", "Load: those nearest"), func(l coverage.Load) int { return l.Nearest }),
		loaded("shared", reports.T("Charge après partage avec les voisines", "Load shared with neighbours"), func(l coverage.Load) int { return l.Shared }),
		loaded("over", reports.T("Au-delà de la capacité, après partage", "Over the capacity, after sharing"), func(l coverage.Load) int { return l.Over(capacity) }),
	}
}
