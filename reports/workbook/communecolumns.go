package workbook

import (
	"cmp"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// Keys of the columns about communes that formulas and formats need.
const (
	keyPopulation = "population"
	keyMinutes    = "minutes"
	keyClass      = "class"
	keyStatus     = "status"
	keyCertainty  = "certainty"
)

// Headings that sheets on structures have too.
var (
	headCode           = reports.T("Code Insee", "INSEE code")
	headCommune        = reports.T("Commune", "Commune")
	headDepartement    = reports.T("Dép.", "Dép.")
	headArrondissement = reports.T("Arrondissement", "Arrondissement")
	headPopulation     = reports.T("Population", "Population")
	headSnap           = reports.T("Écart au réseau (m)", "Distance to the network (m)")
)

// communeColumn is a column of a table of communes. Those that several sheets
// have are made here.
type communeColumn = excel.Column[*coverage.CommuneAccess]

// identityColumns say which commune it is.
func (b *book) identityColumns() []communeColumn {
	columns := []communeColumn{
		column("code", b.text(headCode), 8, func(c *coverage.CommuneAccess) cell { return textCell(c.Commune.Code) }),
		b.communeNameColumn(),
	}
	if b.several {
		columns = append(columns, column("departement", b.text(headDepartement), 6,
			func(c *coverage.CommuneAccess) cell { return textCell(c.Commune.Departement) }))
	}
	return append(columns, column("epci", b.text(reports.T("Intercommunalité", "Intercommunal body")), 27,
		func(c *coverage.CommuneAccess) cell { return wordCell(c.Commune.EPCI) }))
}

func (b *book) communeNameColumn() communeColumn {
	return column("commune", b.text(headCommune), 19, func(c *coverage.CommuneAccess) cell { return wordCell(c.Commune.Name) })
}

// arrondissementColumn has the arrondissement of the commune, by its name where that
// is known.
func (b *book) arrondissementColumn() communeColumn {
	return column("arrondissement", b.text(headArrondissement), 21, func(c *coverage.CommuneAccess) cell {
		return wordCell(cmp.Or(c.Commune.ArrondissementName, c.Commune.Arrondissement))
	})
}

// populationColumn leaves a blank where the population is not stated.
func (b *book) populationColumn() communeColumn {
	return column(keyPopulation, b.text(headPopulation), 10, func(c *coverage.CommuneAccess) cell {
		if !c.Commune.PopulationKnown {
			return cell{Style: integerStyle}
		}
		return intCell(c.Commune.Population)
	})
}

// minutesColumn has the time to the nearest service point.
func (b *book) minutesColumn(width float64) communeColumn {
	return column(keyMinutes, b.text(reports.T("Temps (min)", "Time (min)")), width,
		func(c *coverage.CommuneAccess) cell { return b.timeCell(c, c.Time()) })
}

// excessColumn has the time over the threshold, negative within; none where the
// time is but a range.
func (b *book) excessColumn(width float64) communeColumn {
	return column("excess", b.text(reports.T("Écart au seuil (min)", "Gap to the threshold (min)")), width,
		func(c *coverage.CommuneAccess) cell {
			minutes, known := c.Excess(b.threshold())
			if !known || c.Ranged() {
				return cell{Style: tenthStyle}
			}
			return cell{Value: minutes, Style: excel.NumberStyle(b.excessFormat(c.Time()))}
		})
}

// excessFormat shows how much longer than the threshold a time is, by the time as it
// is shown, with the decimals that a threshold in parts of its unit needs.
func (b *book) excessFormat(t road.Deciseconds) string {
	shown, moved := b.precision.Rounded(t)
	decimals, unit := b.precision.Decimals(), b.precision.Step()
	if !b.precision.Whole && !moved && b.threshold()%unit == 0 {
		return "+0.0;-0.0;0.0"
	}
	for ; b.threshold()%unit != 0 && decimals < 2; decimals++ {
		unit /= 10
	}
	over := (float64(shown) - float64(b.threshold())) / float64(road.Minute)
	text := reports.Decimal(b.lang, over, decimals)
	if over > 0 {
		text = "+" + text
	}
	return `"` + text + `"`
}

// peopleMinutesColumn is blank where the figure is not known.
func (b *book) peopleMinutesColumn() communeColumn {
	return column("peopleMinutes", b.text(reports.T("Habitants × minutes au-delà", "Inhabitants × minutes beyond")), 12,
		func(c *coverage.CommuneAccess) cell {
			if !c.PeopleMinutesKnown() {
				return cell{Style: integerStyle}
			}
			return cell{Value: c.PeopleMinutes(b.threshold()), Style: integerStyle}
		})
}

// peakColumn has the time at peak hours.
func (b *book) peakColumn(width float64) communeColumn {
	return column("peak", b.text(reports.T("Temps en heures de pointe (min)", "Time at peak hours (min)")), width,
		func(c *coverage.CommuneAccess) cell { return b.timeCell(c, c.Peak) })
}

// nearestColumn has the nearest structure.
func (b *book) nearestColumn(width float64) communeColumn {
	return column("nearest", b.text(reports.T("Structure la plus proche", "Nearest structure")), width,
		func(c *coverage.CommuneAccess) cell { return b.structureCell(c.Nearest[0]) })
}

// pointCommuneColumn has the commune of the nearest service point, or the point
// itself.
func (b *book) pointCommuneColumn(width float64) communeColumn {
	return column("place", b.text(reports.T("Commune du point d'accueil", "Commune of the service point")), width,
		func(c *coverage.CommuneAccess) cell {
			_, point := b.result.Study.Point(c.Nearest[0])
			switch {
			case point == nil:
				return cell{Style: wordStyle}
			case point.CommuneName != "":
				return wordCell(point.CommuneName)
			default:
				return wordCell(point.Name)
			}
		})
}

// kilometresColumn has the length of the path along the roads.
func (b *book) kilometresColumn(width float64) communeColumn {
	return column("kilometres", b.text(reports.T("Distance (km)", "Distance (km)")), width,
		func(c *coverage.CommuneAccess) cell {
			style := tenthStyle
			if b.precision.Whole {
				style = integerStyle
			}
			if !c.Time().Reached() {
				return cell{Style: style}
			}
			return cell{Value: float64(c.Nearest[0].Metres) / 1000, Style: style}
		})
}

// statusColumn has where the commune stands against the threshold.
func (b *book) statusColumn() communeColumn {
	statuses := b.statusNames()
	return column(keyStatus, b.text(reports.T("Situation à {0} min", "Status at {0} min"), b.minutes(b.threshold())), 12,
		func(c *coverage.CommuneAccess) cell { return wordCell(statuses[c.Status]) })
}

// certaintyColumn has how sure it is that it stands there.
func (b *book) certaintyColumn() communeColumn {
	names := b.certaintyNames()
	return column(keyCertainty, b.text(reports.Certainty), 11,
		func(c *coverage.CommuneAccess) cell { return wordCell(names[c.Certainty]) })
}

// withinColumn counts the structures within the threshold.
func (b *book) withinColumn() communeColumn {
	return column("within", b.text(reports.T("Structures à {0} min ou moins", "Structures within {0} min"), b.minutes(b.threshold())), 10,
		func(c *coverage.CommuneAccess) cell { return ifComputed(c, intCell(c.Within)) })
}

// ifComputed leaves a cell blank for a commune that was not computed.
func ifComputed(c *coverage.CommuneAccess, value cell) cell {
	if c.Status == coverage.NotComputed {
		return cell{Style: value.Style}
	}
	return value
}

// reasonColumns say why communes were not computed; there are none when all
// were.
func (b *book) reasonColumns() []communeColumn {
	if b.result.Scope.NotComputed.Communes == 0 {
		return nil
	}
	return []communeColumn{column("reason", b.text(reports.T("Pourquoi non calculée", "Why not computed")), 24,
		func(c *coverage.CommuneAccess) cell { return wordCell(b.text(reports.ReasonName(c.Reason))) })}
}

// structureCell names the structure that a path leads to; blank when there is
// none.
func (b *book) structureCell(to coverage.Reach) cell {
	structure, _ := b.result.Study.Point(to)
	if structure == nil {
		return cell{Style: wordStyle}
	}
	return wordCell(structure.Name)
}

// statusHighlights make communes beyond and communes in doubt stand out.
func (b *book) statusHighlights() []excel.Highlight {
	statuses, certainty := b.statusNames(), b.certaintyNames()
	return []excel.Highlight{
		{Key: keyStatus, Text: statuses[coverage.Beyond], Fill: excel.PaleAmber},
		{Key: keyStatus, Text: statuses[coverage.Unreachable], Fill: excel.PaleAmber},
		{Key: keyStatus, Text: statuses[coverage.NotComputed], Fill: excel.PaleGrey},
		{Key: keyCertainty, Text: certainty[coverage.Likely], Fill: excel.PaleGrey},
		{Key: keyCertainty, Text: certainty[coverage.Uncertain], Fill: excel.PaleAmber},
	}
}

// statusNames returns the statuses' names in the workbook's language.
func (b *book) statusNames() map[coverage.Status]string {
	names := make(map[coverage.Status]string)
	for s := coverage.Covered; s <= coverage.NotComputed; s++ {
		names[s] = b.text(reports.StatusName(s, b.threshold()))
	}
	return names
}

// certaintyNames returns the names of the classes of certainty.
func (b *book) certaintyNames() map[coverage.Certainty]string {
	names := make(map[coverage.Certainty]string)
	for c := coverage.Assured; c <= coverage.NoCertainty; c++ {
		names[c] = b.text(reports.CertaintyName(c))
	}
	return names
}
