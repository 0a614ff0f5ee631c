package data

import (
	"strings"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/parse"
	"acces30/data/table"
)

// twin is what two rows of one structure have in common, but for their place.
type twin struct {
	name, commune string
	branch        bool
	format        coverage.Format
}

// twin returns what the row has in common with another one of the same structure.
func (row *listRow) twin() twin {
	name := table.Fold(row.name)
	for _, common := range []string{"franceservices", "de"} { // France services de Mortain Bocage, France services Mortain-Bocage
		name = strings.TrimPrefix(name, common)
	}
	return twin{name, row.commune, row.branch, row.format}
}

// findTwin reports a row that looks like one before it under another number: a
// structure that stands twice makes every closure of either seem to cost nobody. A list
// put together of two places it a little apart.
func (list *structureList) findTwin(row *listRow, twins map[twin]int) {
	key := row.twin()
	first, met := twins[key]
	if !met {
		twins[key] = len(list.rows)
		return
	}
	other := &list.rows[first]
	if row.position.Known && other.position.Known && !row.isElsewhere(other) {
		row.record.report(finding.StructureTwice.Found(finding.Line(other.record.row.Line)), listID, row.id)
	}
}

// readClosed reports a name, a comment or a labelling date that may say that the structure
// is closed, or has no label.
func (row *listRow) readClosed() {
	if parse.NameSaysClosed(row.name) {
		row.record.report(finding.StructureSaidClosed.Found(), listName, row.name)
	} else if text := row.comment(); parse.SaysClosed(text) {
		row.record.report(finding.StructureSaidClosed.Found(), listComment, text)
	} else if text := row.record.text(listLabelled); parse.LabelSaysNone(text) {
		row.record.report(finding.StructureSaidClosed.Found(), listLabelled, text)
	}
}
