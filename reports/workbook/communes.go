package workbook

import (
	"fmt"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// communesSheet has a row for every commune in scope, the longest time first. Its
// nearest structure leads to that structure's row. Paper has those beyond the
// shortest limit: all of them are in the directory.
var communesSheet = sheet{
	name:    reports.T("Communes", "Communes"),
	about:   reports.T("Chaque commune : temps, structure la plus proche, classe, certitude", "Every commune: time, nearest structure, class, certainty"),
	content: (*book).communes,
}

const communesTable = "Communes"

func (b *book) communes() excel.Content {
	rows := b.longestFirst()
	left := screenOnly(rows, func(c *coverage.CommuneAccess) bool {
		return c.Status == coverage.NotComputed || c.Time() > b.limits[0]
	})
	columns := append(b.identityColumns(),
		b.populationColumn(), b.nearestColumn(38), b.pointCommuneColumn(19), b.linkedMinutesColumn(), b.kilometresColumn(9),
		b.classColumn(), b.statusColumn(), b.certaintyColumn(), b.arrondissementColumn(),
	)
	columns = append(columns, b.byPointColumns()...)
	columns = append(columns, b.withinColumn())
	columns = append(columns, telling(b.otherStructureColumns(), rows)...)
	columns = append(columns, telling([]communeColumn{b.peakColumn(9), b.openDaysColumn()}, rows)...)
	columns = append(columns, b.enoughColumns()...)
	columns = append(columns, b.beforeColumns()...)
	columns = append(columns, telling(b.referenceColumns(), rows, keyReference)...)
	columns = append(columns, b.reasonColumns()...)
	return &excel.Table[*coverage.CommuneAccess]{
		Name: communesTable,
		Title: b.text(reports.T("{0} : temps d'accès de chaque commune à France services",
			"{0}: access time of every commune to France services"), b.scope),
		Note: b.flagText(reports.T(
			"Trajet en voiture du point de référence de la commune au point d'accueil.",
			"Drive from the commune's reference point to the service point.",
		), reports.T(
			"Le premier temps, la classe et la situation sont ceux de l'habitant médian de la commune (la moitié des habitants met moins) ; structure, distance, autres temps et heures de pointe partent du point de référence.",
			"The first time, the class and the status are those of the commune's median inhabitant (half of its people need less); structure, distance, other times and peak hours start at the reference point.",
		)) + " " + reports.PrecisionNote(b.lang, b.precision) + b.paperNote(reports.T(
			"Sur papier : les communes à plus de {0} min ou sans temps, toutes étant dans le répertoire",
			"On paper: the communes beyond {0} min or without a time, all of them being in the directory"), left, b.minutes(b.limits[0])),
		Columns: columns, Rows: rows, Frozen: 2, PrintedTo: keyCertainty, ScreenRows: left,
		Highlights: b.statusHighlights(), Bars: []string{keyMinutes},
	}
}

// linkedMinutesColumn leads from the time to the nearest structure's row. The link is
// not at the structure's name, since LibreOffice wraps no text that is a link.
func (b *book) linkedMinutesColumn() communeColumn {
	rows := make(map[string]int) // of the table of structures, by id
	for i, s := range b.result.Listed() {
		rows[s.Structure.ID] = i
	}
	minutes := b.minutesColumn(8.5)
	minutes.Tip = b.text(reports.T("Aller à la ligne de la structure la plus proche", "Go to the nearest structure's row"))
	minutes.Link = func(c *coverage.CommuneAccess) string {
		structure, _ := b.result.Study.Point(c.Nearest[0])
		structures := b.layouts[structuresTable]
		if structure == nil || structures == nil {
			return ""
		}
		row, listed := rows[structure.ID]
		if !listed {
			return ""
		}
		return structures.Row(structures.First + row)
	}
	return minutes
}

// classColumn has the class of the time.
func (b *book) classColumn() communeColumn {
	names := make([]string, len(b.result.Classes))
	for i, class := range b.result.Classes {
		names[i] = reports.ClassName(b.lang, class)
	}
	notComputed := b.text(reports.StatusName(coverage.NotComputed, b.threshold()))
	return column(keyClass, b.text(headClass), 12, func(c *coverage.CommuneAccess) cell {
		if c.Class == coverage.NoClass {
			return wordCell(notComputed)
		}
		return wordCell(names[c.Class])
	})
}

var headClass = reports.T("Classe de temps", "Time class")

// otherStructureColumns have the second and third nearest structures.
func (b *book) otherStructureColumns() []communeColumn {
	structure := func(key string, head reports.Text, k int) communeColumn {
		return column(key, b.text(head), 19, func(c *coverage.CommuneAccess) cell { return b.structureCell(c.Nearest[k]) })
	}
	minutes := func(key string, head reports.Text, k int) communeColumn {
		return column(key, b.text(head), 8.5, func(c *coverage.CommuneAccess) cell { return b.timeCell(c, c.Nearest[k].Time) })
	}
	return []communeColumn{
		structure("second", reports.T("2e structure", "2nd structure"), 1),
		minutes("secondMinutes", reports.T("2e temps (min)", "2nd time (min)"), 1),
		structure("third", reports.T("3e structure", "3rd structure"), 2),
		minutes("thirdMinutes", reports.T("3e temps (min)", "3rd time (min)"), 2),
	}
}

// openDaysColumn counts the days with an open point within the threshold. It is
// blank when such points exist but none of them states its hours.
func (b *book) openDaysColumn() communeColumn {
	head := b.text(reports.T("Jours ouverts à {0} min ou moins", "Days open within {0} min"), b.minutes(b.threshold()))
	return column("openDays", head, 9, func(c *coverage.CommuneAccess) cell {
		days, stated := c.DaysOpen()
		if c.Status == coverage.NotComputed || !stated {
			return cell{Style: integerStyle}
		}
		return daysCell(days)
	})
}

// keyReference is the column of the kind of reference point.
const keyReference = "reference"

// referenceColumns say from which point the commune's path begins.
func (b *book) referenceColumns() []communeColumn {
	columns := []communeColumn{
		column(keyReference, b.text(reports.T("Point de référence", "Reference point")), 10.5, func(c *coverage.CommuneAccess) cell {
			if c.Reason == coverage.NoPosition {
				return cell{Style: wordStyle}
			}
			return wordCell(b.text(reports.ReferenceName(c.Reference)))
		}),
	}
	if b.result.Study.RoadsInfo.Kind == coverage.InterCommune { // communes are its very places
		return columns
	}
	return append(columns, column("snap", b.text(headSnap), 8.5, func(c *coverage.CommuneAccess) cell {
		return ifComputed(c, cell{Value: c.SnapMetres, Style: integerStyle})
	}))
}

// withinKey is the key of the column of people within the k-th limit by
// population points.
func withinKey(k int) string { return fmt.Sprint("pointsWithin", k) }

// keyPointsComputed is the column of the people that withinKey columns split.
const keyPointsComputed = "pointsComputed"

// byPointColumns count the people of a commune within each limit, and give
// their share within the threshold, by population points; there are none
// without points. A commune without any counts at its reference point.
func (b *book) byPointColumns() []communeColumn {
	if b.result.ByPoint == nil {
		return nil
	}
	by := b.text(reports.T("points de population", "population points"))
	if b.result.PeopleModelled {
		by = b.text(reports.T("modèle de l'habitat", "settlement model"))
	}
	head := reports.T("Habitants à {0} min ou moins ({1})", "Inhabitants within {0} min ({1})")
	var columns []communeColumn
	threshold := b.thresholdIndex()
	for k, limit := range b.limits {
		columns = append(columns, column(withinKey(k), b.text(head, b.minutes(limit), by), 11,
			func(c *coverage.CommuneAccess) cell {
				people, known := c.PeopleWithin(k, b.limits)
				if !known {
					return cell{Style: integerStyle}
				}
				return intCell(people)
			}))
	}
	columns = append(columns, column(keyPointsComputed, b.text(reports.T("Habitants calculés ({0})", "Inhabitants computed ({0})"), by), 11,
		func(c *coverage.CommuneAccess) cell { return intCell(c.PeopleComputed()) }))
	head = reports.T("Part à {0} min ou moins ({1})", "Share within {0} min ({1})")
	return append(columns, column("pointShare", b.text(head, b.minutes(b.threshold()), by), 11,
		func(c *coverage.CommuneAccess) cell { return b.shareCell(c.ShareWithin(threshold, b.limits)) }))
}
