package workbook

import (
	"context"
	"slices"

	"acces30/coverage"
	"acces30/reports"
)

// pointRow is a service point with its structure.
type pointRow struct {
	structure *coverage.Structure
	point     *coverage.ServicePoint
	reach     *coverage.PointReach
}

const sunday = 6 // in Week.Days

// addPoints writes a row for every service point of the listed structures.
func (b *book) addPoints(ctx context.Context) error {
	var rows []pointRow
	for _, s := range b.result.Listed() {
		for k := range s.Structure.Points {
			rows = append(rows, pointRow{s.Structure, &s.Structure.Points[k], &s.Points[k]})
		}
	}
	columns := b.pointIdentity()
	columns = append(columns, b.dayColumns(rows)...)
	columns = append(columns, b.validityColumns(rows)...)
	columns = append(columns, b.pointReachColumns()...)
	_, err := addTable(ctx, b, &table[pointRow]{
		sheet:   b.text(reports.SheetPoints),
		name:    "PointsAccueil",
		title:   b.text(reports.TitlePoints, b.scope),
		note:    b.text(reports.NotePoints),
		columns: columns,
		rows:    rows,
		frozen:  2,
	})
	return err
}

type pointColumn = column[pointRow]

// pointIdentity tell which point it is and where.
func (b *book) pointIdentity() []pointColumn {
	exact, atSeat := b.text(reports.PlacedExactly), b.text(reports.PlacedAtSeat)
	return []pointColumn{
		{"structure", b.text(reports.HeadStructureID), 7, func(r pointRow) cell { return textCell(r.structure.ID) }},
		{"point", b.text(reports.HeadPoint), 33, func(r pointRow) cell { return wordCell(r.point.Name) }},
		{"kind", b.text(reports.HeadPointKind), 10, func(r pointRow) cell { return wordCell(b.text(reports.PointKindName(r.point.Kind))) }},
		{"code", b.text(reports.HeadCode), 8.5, func(r pointRow) cell { return textCell(r.point.Commune) }},
		{"commune", b.text(reports.HeadCommune), 20, func(r pointRow) cell { return wordCell(r.point.CommuneName) }},
		{"placement", b.text(reports.HeadPlacement), 14, func(r pointRow) cell {
			if r.point.AtSeat {
				return wordCell(atSeat)
			}
			return wordCell(exact)
		}},
	}
}

// dayColumns tell the opening hours; Sunday only when some point opens then.
func (b *book) dayColumns(rows []pointRow) []pointColumn {
	days := sunday
	if slices.ContainsFunc(rows, func(r pointRow) bool { return len(r.point.Hours.Days[sunday]) > 0 }) {
		days++
	}
	var columns []pointColumn
	for day := range days {
		columns = append(columns, pointColumn{reports.Weekdays[day].EN, b.text(reports.Weekdays[day]), 14.2,
			func(r pointRow) cell { return wordCell(reports.DayHours(b.lang, r.point.Hours, day)) }})
	}
	return columns
}

// validityColumns tell from which day to which a point counts, when any has
// such days.
func (b *book) validityColumns(rows []pointRow) []pointColumn {
	if !slices.ContainsFunc(rows, func(r pointRow) bool { return !r.point.From.IsZero() || !r.point.Until.IsZero() }) {
		return nil
	}
	return []pointColumn{
		{"from", b.text(reports.HeadFrom), 12, func(r pointRow) cell { return b.dayCell(r.point.From) }},
		{"until", b.text(reports.HeadUntil), 12, func(r pointRow) cell { return b.dayCell(r.point.Until) }},
	}
}

// pointReachColumns tell where the point is known from and who it serves.
func (b *book) pointReachColumns() []pointColumn {
	return []pointColumn{
		{"provenance", b.text(reports.HeadProvenance), 14, func(r pointRow) cell {
			return wordCell(b.text(reports.ProvenanceName(r.point.Provenance)))
		}},
		{"snap", b.text(reports.HeadSnap), 9.5, func(r pointRow) cell {
			if !r.reach.Attached {
				return cell{look: integerLook}
			}
			return cell{value: r.reach.SnapMetres, look: integerLook}
		}},
		{"communes", b.text(reports.HeadServedCommunes), 10.5, func(r pointRow) cell { return intCell(r.reach.Catchment.Communes) }},
		{"people", b.text(reports.HeadServedPeople), 10.5, func(r pointRow) cell { return intCell(r.reach.Catchment.People) }},
	}
}
