package workbook

import (
	"context"

	"acces30/coverage"
	"acces30/reports"
)

// Keys of the columns of Communes that the summary's formulas need.
const (
	keyPopulation = "population"
	keyMinutes    = "minutes"
	keyClass      = "class"
	keyStatus     = "status"
	keyRobustness = "robustness"
	keyNearest    = "nearest"
)

// addCommunes writes a row for every commune in scope, in the order of codes.
// Its nearest structure leads to that structure's row.
func (b *book) addCommunes(ctx context.Context, structures *placed) (*placed, error) {
	rows := make([]*coverage.CommuneAccess, len(b.result.Communes))
	for i := range rows {
		rows[i] = &b.result.Communes[i]
	}
	columns := b.identityColumns()
	columns = append(columns, b.arrondissementColumn())
	columns = append(columns, b.populationColumn())
	columns = append(columns, b.nearestColumns()...)
	columns = append(columns, b.judgementColumns()...)
	columns = append(columns, b.byPointColumns()...)
	columns = append(columns, b.otherStructureColumns()...)
	columns = append(columns, b.detailColumns()...)
	t := &table[*coverage.CommuneAccess]{
		sheet:   b.text(reports.SheetCommunes),
		name:    "Communes",
		title:   b.text(reports.TitleCommunes, b.scope),
		note:    b.text(reports.NoteCommunes),
		columns: columns,
		rows:    rows,
		frozen:  2,
		marks:   b.statusMarks(),
		draw: func(p *placed) error {
			if err := b.addBar(p, keyMinutes, b.slowest()); err != nil {
				return err
			}
			return b.linkNearest(p, structures)
		},
	}
	return addTable(ctx, b, t)
}

// slowest is the longest time of all communes, in minutes.
func (b *book) slowest() float64 {
	if first := b.result.Slowest(1); len(first) > 0 {
		return first[0].Time().Minutes()
	}
	return 0
}

type communeColumn = column[*coverage.CommuneAccess]

// identityColumns tell which commune it is.
func (b *book) identityColumns() []communeColumn {
	columns := []communeColumn{
		{"code", b.text(reports.HeadCode), 8, func(c *coverage.CommuneAccess) cell { return textCell(c.Commune.Code) }},
		{"commune", b.text(reports.HeadCommune), 19, func(c *coverage.CommuneAccess) cell { return wordCell(c.Commune.Name) }},
	}
	if b.several {
		columns = append(columns, communeColumn{"departement", b.text(reports.HeadDepartement), 6,
			func(c *coverage.CommuneAccess) cell { return textCell(c.Commune.Departement) }})
	}
	return append(columns, communeColumn{"epci", b.text(reports.HeadEPCI), 18,
		func(c *coverage.CommuneAccess) cell { return wordCell(c.Commune.EPCI) }})
}

func (b *book) arrondissementColumn() communeColumn {
	return communeColumn{"arrondissement", b.text(reports.HeadArrondissement), 6,
		func(c *coverage.CommuneAccess) cell { return textCell(c.Commune.Arrondissement) }}
}

// populationColumn leaves a blank where the population is not stated.
func (b *book) populationColumn() communeColumn {
	return communeColumn{keyPopulation, b.text(reports.HeadPopulation), 10, func(c *coverage.CommuneAccess) cell {
		if !c.Commune.PopulationKnown {
			return cell{look: integerLook}
		}
		return intCell(c.Commune.Population)
	}}
}

// nearestColumns tell the nearest structure and the way there.
func (b *book) nearestColumns() []communeColumn {
	return []communeColumn{
		{keyNearest, b.text(reports.HeadNearest), 21, func(c *coverage.CommuneAccess) cell { return b.structureCell(c.Nearest[0]) }},
		{"place", b.text(reports.HeadNearestPlace), 15, func(c *coverage.CommuneAccess) cell { return b.placeCell(c.Nearest[0]) }},
		{keyMinutes, b.text(reports.HeadMinutes), 8.5, func(c *coverage.CommuneAccess) cell { return b.minutesCell(c.Time()) }},
		{"kilometres", b.text(reports.HeadKilometres), 9, func(c *coverage.CommuneAccess) cell { return kilometresCell(c.Nearest[0]) }},
	}
}

// judgementColumns tell where the commune stands.
func (b *book) judgementColumns() []communeColumn {
	classes := b.classNames()
	statuses := b.statusNames()
	robustness := b.robustnessNames()
	return []communeColumn{
		{keyClass, b.text(reports.HeadClass), 12, func(c *coverage.CommuneAccess) cell { return wordCell(classes(c)) }},
		{keyStatus, b.text(reports.HeadStatus, b.minutes(b.threshold())), 12, func(c *coverage.CommuneAccess) cell { return wordCell(statuses[c.Status]) }},
		{keyRobustness, b.text(reports.HeadRobustness), 11, func(c *coverage.CommuneAccess) cell {
			if c.Status == coverage.Unlocated {
				return wordCell(b.text(reports.NotComputed))
			}
			return wordCell(robustness[c.Robustness])
		}},
	}
}

// otherStructureColumns tell the second and third nearest structures.
func (b *book) otherStructureColumns() []communeColumn {
	return []communeColumn{
		{"within", b.text(reports.HeadWithin, b.minutes(b.threshold())), 10, func(c *coverage.CommuneAccess) cell { return b.ifLocated(c, intCell(c.Within)) }},
		{"second", b.text(reports.HeadSecond), 19, func(c *coverage.CommuneAccess) cell { return b.structureCell(c.Nearest[1]) }},
		{"secondMinutes", b.text(reports.HeadSecondMinutes), 8.5, func(c *coverage.CommuneAccess) cell { return b.minutesCell(c.Nearest[1].Time) }},
		{"third", b.text(reports.HeadThird), 19, func(c *coverage.CommuneAccess) cell { return b.structureCell(c.Nearest[2]) }},
		{"thirdMinutes", b.text(reports.HeadThirdMinutes), 8.5, func(c *coverage.CommuneAccess) cell { return b.minutesCell(c.Nearest[2].Time) }},
	}
}

// detailColumns tell what the time rests on.
func (b *book) detailColumns() []communeColumn {
	return []communeColumn{
		{"peak", b.text(reports.HeadPeak), 9, func(c *coverage.CommuneAccess) cell { return b.minutesCell(c.Peak) }},
		{"openDays", b.text(reports.HeadOpenDays, b.minutes(b.threshold())), 9, b.openDaysCell},
		{"reference", b.text(reports.HeadReference), 10.5, func(c *coverage.CommuneAccess) cell {
			if c.Status == coverage.Unlocated {
				return cell{look: wordLook}
			}
			return wordCell(b.text(reports.ReferenceName(c.Reference)))
		}},
		{"snap", b.text(reports.HeadSnap), 8.5, func(c *coverage.CommuneAccess) cell {
			return b.ifLocated(c, cell{value: c.SnapMetres, look: integerLook})
		}},
	}
}

// ifLocated leaves a cell blank for a commune without a known point.
func (b *book) ifLocated(c *coverage.CommuneAccess, value cell) cell {
	if c.Status == coverage.Unlocated {
		return cell{look: value.look}
	}
	return value
}

// openDaysCell counts the days with an open point within the threshold. It is
// blank when such points exist but none of them states its hours.
func (b *book) openDaysCell(c *coverage.CommuneAccess) cell {
	days, stated := c.DaysOpen()
	if c.Status == coverage.Unlocated || !stated {
		return cell{look: integerLook}
	}
	return intCell(days)
}

// structureCell names the structure of a reach; blank when there is none.
func (b *book) structureCell(r coverage.Reach) cell {
	structure, _ := b.result.Study.Point(r)
	if structure == nil {
		return cell{look: wordLook}
	}
	return wordCell(structure.Name)
}

// placeCell names the commune of a reach's service point, or the point itself.
func (b *book) placeCell(r coverage.Reach) cell {
	_, point := b.result.Study.Point(r)
	switch {
	case point == nil:
		return cell{look: wordLook}
	case point.CommuneName != "":
		return wordCell(point.CommuneName)
	default:
		return wordCell(point.Name)
	}
}

// kilometresCell is the length of a reach along the roads; blank when there
// is none.
func kilometresCell(r coverage.Reach) cell {
	if !r.Time.Reached() {
		return cell{look: tenthLook}
	}
	return cell{value: float64(r.Metres) / 1000, look: tenthLook}
}

// classNames returns a function that names a commune's class of time.
func (b *book) classNames() func(c *coverage.CommuneAccess) string {
	names := make([]string, len(b.result.Classes))
	for i, class := range b.result.Classes {
		names[i] = reports.ClassName(b.lang, class)
	}
	unlocated := b.text(reports.StatusName(coverage.Unlocated, b.threshold()))
	return func(c *coverage.CommuneAccess) string {
		if c.Class == coverage.NoClass {
			return unlocated
		}
		return names[c.Class]
	}
}

// statusNames returns the statuses' names in the workbook's language.
func (b *book) statusNames() map[coverage.Status]string {
	names := make(map[coverage.Status]string)
	for s := coverage.Covered; s <= coverage.Unlocated; s++ {
		names[s] = b.text(reports.StatusName(s, b.threshold()))
	}
	return names
}

// robustnessNames returns the robustness classes' names.
func (b *book) robustnessNames() map[coverage.Robustness]string {
	names := make(map[coverage.Robustness]string)
	for r := coverage.Assured; r <= coverage.BeyondClearly; r++ {
		names[r] = b.text(reports.RobustnessName(r))
	}
	return names
}
