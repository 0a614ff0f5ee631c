package data

import (
	"fmt"

	"acces30/coverage/finding"
	"acces30/data/insee"
	"acces30/data/location"
	"acces30/data/table"
)

// number gives a row a number of its own where it has none, or that of another structure.
func (list *structureList) number(row *listRow, known map[string]int) {
	taken := func(id string) bool {
		first, used := known[id]
		return used && list.rows[first].position != row.position
	}
	stated := row.id
	if stated == "" {
		if row.id = row.nameAsID(taken); row.id != "" {
			row.record.report(finding.StructureIDMade.Found(finding.Word(row.id)), listID, "")
		}
	} else if first, used := known[stated]; used && row.isAnother(&list.rows[first]) {
		if made := row.nameAsID(taken); made != "" {
			row.id = made
			row.record.report(finding.StructureNumberTaken.Found(finding.Line(list.rows[first].record.row.Line), finding.Word(made)), listID, stated)
		}
	}
}

// apartMetres is how far from each other two rows are not of one place.
const apartMetres = 1000

// isAnother reports whether two rows tell of two structures beyond doubt, whatever
// their numbers: neither their names nor their places are the same.
func (row *listRow) isAnother(other *listRow) bool {
	return table.Fold(row.name) != table.Fold(other.name) && row.isElsewhere(other)
}

// isElsewhere reports whether two rows are of two places.
func (row *listRow) isElsewhere(other *listRow) bool {
	if row.position.Known && other.position.Known {
		return location.MetresBetween(row.position.Point, other.position.Point) > apartMetres
	}
	return insee.ValidCommune(row.commune) && insee.ValidCommune(other.commune) && row.commune != other.commune
}

// compactID returns a structure's number without the decimals that spreadsheet
// programs add to columns of numbers.
func compactID(text string) string {
	if code := insee.Compact(text); insee.Digits(code) {
		return code
	}
	return text
}

// maxIDLetters is how many letters of a name go into an invented number.
const maxIDLetters = 30

// nameAsID invents a number for a row, the same in every file: from its name and its
// commune, and from its position where another row has these; none without a name.
func (row *listRow) nameAsID(taken func(id string) bool) string {
	name := table.Fold(row.name)
	if name == "" {
		return ""
	}
	commune := row.commune
	if commune == "" {
		commune = table.Fold(row.communeName)
	}
	runes := []rune(name)
	id := "x-" + string(runes[:min(len(runes), maxIDLetters)])
	if commune != "" {
		id += "-" + commune
	}
	at := ""
	if row.position.Known {
		at = fmt.Sprintf("-%.4f-%.4f", row.position.Point.Lat(), row.position.Point.Lon())
	}
	if commune == "" || taken(id) {
		id += at
	}
	return id
}
