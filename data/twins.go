package data

import (
	"slices"
	"strings"
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/insee"
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

// readClosed reports a name, a comment, a labelling date or a status that may say that the
// structure is closed, or has no label.
func (row *listRow) readClosed() {
	if parse.NameSaysClosed(row.name) {
		row.record.report(finding.StructureSaidClosed.Found(), listName, row.name)
	} else if text := row.comment(); parse.SaysClosed(text) {
		row.record.report(finding.StructureSaidClosed.Found(), listComment, text)
	} else if text := row.record.text(listLabelled); parse.LabelSaysNone(text) {
		row.record.report(finding.StructureSaidClosed.Found(), listLabelled, text)
	} else if text := row.record.text(listStatus); parse.StatusSaysClosed(text) {
		row.record.report(finding.StructureSaidClosed.Found(), listStatus, text)
	} else if text := row.record.text(listActive); parse.SaysNo(text) || parse.StatusSaysClosed(text) {
		row.record.report(finding.StructureSaidClosed.Found(), listActive, text)
	}
}

// tellClosed reports the rows that state a day of closure which has come by the date
// shown, or none that can be read, where nothing else was told of theirs.
func (list *structureList) tellClosed(date time.Time) {
	for i := range list.rows {
		r := list.rows[i].record
		text := r.text(listClosed)
		if text == "" || insee.Nothing(text) || parse.SaysNo(text) {
			continue
		}
		told := slices.ContainsFunc(r.findings, func(f finding.Finding) bool { return f.Kind == finding.StructureSaidClosed.Kind })
		if day, ok := parse.Date(text); !told && !(ok && day.After(date)) {
			r.report(finding.StructureSaidClosed.Found(), listClosed, text)
		}
	}
}
