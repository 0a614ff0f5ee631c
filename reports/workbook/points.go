package workbook

import (
	"slices"
	"time"

	"acces30/coverage"
	"acces30/coverage/label"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// pointsSheet has a row for every service point of the structures listed.
var pointsSheet = sheet{
	name:    headPoints,
	about:   reports.T("Chaque point d'accueil et ses horaires, jour par jour", "Every service point and its hours, day by day"),
	content: (*book).points,
}

// headPoints heads counts of service points too.
var headPoints = reports.T("Points d'accueil", "Service points")

// pointRow is a service point with its structure.
type pointRow struct {
	of        *coverage.StructureReach
	structure *coverage.Structure
	point     *coverage.ServicePoint
	reach     *coverage.PointReach
}

func (b *book) points() excel.Content {
	var rows []pointRow
	for _, s := range b.result.Listed() {
		for k := range s.Structure.Points {
			rows = append(rows, pointRow{s, s.Structure, &s.Structure.Points[k], &s.Points[k]})
		}
	}
	left := screenOnly(rows, func(r pointRow) bool { return r.of.InScope })
	columns := telling(b.pointIdentity(), rows, "placement")
	columns = append(columns, b.validityColumns(rows)...)
	columns = append(columns, b.dayColumns(rows)...)
	lastDay := columns[len(columns)-1].Key
	columns = append(columns, b.pointReachColumns()...)
	return &excel.Table[pointRow]{
		Name:  "PointsAccueil",
		Title: b.text(reports.T("{0} : points d'accueil et horaires", "{0}: service points and opening hours"), b.scope),
		Note: b.text(reports.T(
			"Les points de la feuille Structures. « Non précisé » : la source ne donne aucun horaire ; « fermé » : elle n'en donne pas ce jour-là. D'où un point est connu et qui il dessert se lisent à l'écran.",
			"The points of the sheet Structures. “Not stated”: the source gives no hours at all; “closed”: none for that day. Where a point is known from and whom it serves are on the screen.",
		)) + b.paperNote(ownOnPaper, left),
		Columns: columns, Rows: rows, Frozen: 2, ScreenRows: left,
		PrintedTo: lastDay, Lying: true,
	}
}

type pointColumn = excel.Column[pointRow]

// pointIdentity says which point it is and where.
func (b *book) pointIdentity() []pointColumn {
	exact := b.text(reports.T("coordonnées", "coordinates"))
	atSeat := b.text(reports.T("chef-lieu de la commune", "commune's chef-lieu"))
	return []pointColumn{
		column("structure", b.text(headStructureID), b.idWidth(), func(r pointRow) cell { return textCell(r.structure.ID) }),
		column("point", b.text(reports.T("Point d'accueil", "Service point")), 33, func(r pointRow) cell { return wordCell(r.point.Name) }),
		column("kind", b.text(reports.T("Nature", "Nature")), 10, func(r pointRow) cell { return wordCell(b.text(reports.PointKindName(r.point.Kind))) }),
		column("code", b.text(headCode), 8.5, func(r pointRow) cell { return textCell(r.point.Commune) }),
		column("commune", b.text(headCommune), 20, func(r pointRow) cell { return wordCell(r.point.CommuneName) }),
		column("placement", b.text(reports.T("Position", "Position")), 14, func(r pointRow) cell {
			if r.point.AtSeat {
				return wordCell(atSeat)
			}
			return wordCell(exact)
		}),
	}
}

// dayWidth is that of a day's column: two stretches of hours stand in one line.
const dayWidth = 21

// dayColumns have the opening hours; those of Sunday only when some point opens
// then, be it in some weeks, or may do so.
func (b *book) dayColumns(rows []pointRow) []pointColumn {
	sunday := label.DayIndex(time.Sunday)
	days := shownDays(slices.ContainsFunc(rows, func(r pointRow) bool {
		hours := r.point.Hours
		return hours.Stated && (len(hours.Days[sunday]) > 0 || len(hours.SessionsOn(sunday)) > 0 || !hours.Known(sunday))
	}))
	var columns []pointColumn
	for day := range days {
		columns = append(columns, column(dayKey(day), b.text(reports.Weekdays[day]), dayWidth,
			func(r pointRow) cell { return wordCell(reports.DayHours(b.lang, r.point.Hours, day)) }))
	}
	return columns
}

// validityColumns have from which day to which a point counts, when any has
// such days.
func (b *book) validityColumns(rows []pointRow) []pointColumn {
	if !slices.ContainsFunc(rows, func(r pointRow) bool { return !r.point.From.IsZero() || !r.point.Until.IsZero() }) {
		return nil
	}
	return []pointColumn{
		column("from", b.text(reports.T("Du", "From")), 12, func(r pointRow) cell { return b.dayCell(r.point.From) }),
		column("until", b.text(reports.T("Au", "Until")), 12, func(r pointRow) cell { return b.dayCell(r.point.Until) }),
	}
}

// pointReachColumns say where the point is known from and whom it serves.
func (b *book) pointReachColumns() []pointColumn {
	columns := []pointColumn{column("provenance", b.text(reports.T("Source", "Source")), 14, func(r pointRow) cell {
		return wordCell(b.text(reports.ProvenanceName(r.point.Provenance)))
	})}
	if b.result.Study.RoadsInfo.Kind != coverage.InterCommune {
		columns = append(columns, column("snap", b.text(headSnap), 9.5, func(r pointRow) cell {
			if !r.reach.Attached {
				return cell{Style: integerStyle}
			}
			return cell{Value: r.reach.SnapMetres, Style: integerStyle}
		}))
	}
	return append(columns,
		column("communes", b.text(headServedCommunes), 10.5, func(r pointRow) cell { return intCell(r.reach.Catchment.Communes) }),
		column("people", b.text(headServedPeople), 10.5, func(r pointRow) cell { return intCell(r.reach.Catchment.People) }),
	)
}
