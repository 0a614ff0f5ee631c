package workbook

import (
	"context"
	"fmt"

	"acces30/coverage"
	"acces30/coverage/label"
	"acces30/reports"
)

// Keys of the columns of Structures that formulas and marks need.
const (
	keyInScope      = "inScope"
	keyFormat       = "format"
	keyPoints       = "points"
	keyHoursVerdict = "hoursVerdict"
	keyDaysVerdict  = "daysVerdict"
	keyServed       = "people"
)

// addStructures writes a row for every listed structure.
func (b *book) addStructures(ctx context.Context) (*placed, error) {
	columns := b.structureIdentity()
	columns = append(columns, b.openingColumns()...)
	columns = append(columns, b.reachColumns()...)
	largest := b.minutes(b.limits[len(b.limits)-1])
	return addTable(ctx, b, &table[*coverage.StructureReach]{
		sheet:   b.text(reports.SheetStructures),
		name:    "Structures",
		title:   b.text(reports.TitleStructures, b.scope),
		note:    b.text(reports.NoteStructures, largest),
		columns: columns,
		rows:    b.result.Listed(),
		frozen:  2,
		marks:   b.verdictMarks(b.text(reports.VerdictName(label.NotMet))),
		draw:    func(p *placed) error { return b.addBar(p, keyServed, b.mostServed()) },
	})
}

// mostServed is the largest number of people that a structure serves.
func (b *book) mostServed() float64 {
	most := 0
	for i := range b.result.Structures {
		most = max(most, b.result.Structures[i].Catchment.People)
	}
	return float64(most)
}

type structureColumn = column[*coverage.StructureReach]

// structureIdentity tell which structure it is.
func (b *book) structureIdentity() []structureColumn {
	yes, no := b.text(reports.Yes), b.text(reports.No)
	return []structureColumn{
		{"id", b.text(reports.HeadStructureID), 7, func(s *coverage.StructureReach) cell { return textCell(s.Structure.ID) }},
		{"name", b.text(reports.HeadStructure), 38, func(s *coverage.StructureReach) cell { return wordCell(s.Structure.Name) }},
		{"departement", b.text(reports.HeadDepartement), 6.5, func(s *coverage.StructureReach) cell { return textCell(s.Structure.Departement) }},
		{keyInScope, b.text(reports.HeadInScope), 10.5, func(s *coverage.StructureReach) cell {
			if s.InScope {
				return wordCell(yes)
			}
			return wordCell(no)
		}},
		{keyFormat, b.text(reports.HeadFormat), 14, func(s *coverage.StructureReach) cell {
			return wordCell(b.text(reports.FormatName(s.Structure.Format)))
		}},
		{"commune", b.text(reports.HeadCommune), 20, func(s *coverage.StructureReach) cell {
			if len(s.Structure.Points) == 0 {
				return cell{look: wordLook}
			}
			return wordCell(s.Structure.Points[0].CommuneName)
		}},
		{"labelledOn", b.text(reports.HeadLabelledOn), 12, func(s *coverage.StructureReach) cell { return b.dayCell(s.Structure.LabelledOn) }},
		{keyPoints, b.text(reports.HeadPoints), 8.5, func(s *coverage.StructureReach) cell { return intCell(len(s.Structure.Points)) }},
	}
}

// openingColumns tell the week and the label's opening criteria. Hours that
// are not stated leave blanks, never zeros.
func (b *book) openingColumns() []structureColumn {
	verdict := func(v label.Verdict) cell { return wordCell(b.text(reports.VerdictName(v))) }
	return []structureColumn{
		{"hours", b.text(reports.HeadWeeklyHours), 9.5, func(s *coverage.StructureReach) cell {
			if !s.Weekly.Week.Stated {
				return cell{look: tenthLook}
			}
			return cell{value: float64(s.Weekly.Criteria.Minutes) / 60, look: tenthLook}
		}},
		{"days", b.text(reports.HeadWeeklyDays), 9.5, func(s *coverage.StructureReach) cell {
			if !s.Weekly.Week.Stated {
				return cell{look: integerLook}
			}
			return intCell(s.Weekly.Criteria.OpenOn)
		}},
		{keyHoursVerdict, b.text(reports.HeadHoursVerdict), 14, func(s *coverage.StructureReach) cell { return verdict(s.Weekly.Criteria.Hours) }},
		{keyDaysVerdict, b.text(reports.HeadDaysVerdict), 14, func(s *coverage.StructureReach) cell { return verdict(s.Weekly.Criteria.Days) }},
	}
}

// reachColumns tell who the structure serves.
func (b *book) reachColumns() []structureColumn {
	columns := []structureColumn{
		{"communes", b.text(reports.HeadServedCommunes), 10.5, func(s *coverage.StructureReach) cell { return intCell(s.Catchment.Communes) }},
		{keyServed, b.text(reports.HeadServedPeople), 10.5, func(s *coverage.StructureReach) cell { return intCell(s.Catchment.People) }},
	}
	for i, limit := range b.limits {
		columns = append(columns, structureColumn{fmt.Sprintf("within%d", i), b.text(reports.HeadPeopleWithin, b.minutes(limit)), 11,
			func(s *coverage.StructureReach) cell { return intCell(s.Within[i].People) }})
	}
	threshold := b.minutes(b.threshold())
	return append(columns,
		structureColumn{"onlyCommunes", b.text(reports.HeadOnlyCommunes, threshold), 13,
			func(s *coverage.StructureReach) cell { return intCell(s.OnlyOne.Communes) }},
		structureColumn{"onlyPeople", b.text(reports.HeadOnlyPeople, threshold), 13,
			func(s *coverage.StructureReach) cell { return intCell(s.OnlyOne.People) }},
	)
}
