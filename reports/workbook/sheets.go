package workbook

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// sheets are the workbook's sheets in reading order: the one list of them, with what
// stands below another one's table. Each is declared in a file of its own, with its
// words and its columns.
var sheets = []*sheet{
	&contentsSheet, &summarySheet, &mapSheet, &watchSheet, &evolutionSheet,
	&beyondSheet, &fragileSheet, &planSheet, &territoriesSheet, &structuresSheet, &labelSheet, &openingSheet,
	&communesSheet, &directorySheet, &choicesSheet, &curvesSheet, &actionsSheet, &roundsSheet, &closuresSheet,
	&pointsSheet, &longerSheet, &daysSheet, &curveSheet, &officialSheet,
	&changedCommunesSheet, &changedStructuresSheet, &seriesSheet,
	&findingsSheet, &parametersSheet, &sourcesSheet,
}

// sheet is one sheet of the workbook.
type sheet struct {
	name      reports.Text                  // at most 31 characters, as Excel wants
	about     reports.Text                  // what it answers, on the sheet of contents
	elsewhere reports.Text                  // its name when the threshold is not the promise, if another
	wanted    func(r *coverage.Result) bool // reports whether a result has the sheet; nil: every one
	offered   func(o *Options) bool         // reports whether what is given beside it has; nil: always
	content   func(b *book) excel.Content   // in the book's words; layouts are not known yet
	turn      int                           // see writingOrder
	// below is the sheet at whose foot it stands, so that two short tables share a page:
	// it has one of its own where a result has not that one, or where they are not short.
	// nil: always.
	below *sheet
	short func(r *coverage.Result) bool // nil: always
}

// wanted returns the sheets of a list that a result has, with what is given beside it.
func wanted(list []*sheet, r *coverage.Result, o *Options) []*sheet {
	return slices.DeleteFunc(slices.Clone(list), func(s *sheet) bool {
		return s.wanted != nil && !s.wanted(r) || s.offered != nil && !s.offered(o)
	})
}

// arranged returns the sheets of a result with those that stand below another one
// behind it, and the sheet of the file that each is on.
func arranged(list []*sheet, r *coverage.Result) (in []*sheet, hosts map[*sheet]*sheet) {
	hosts = make(map[*sheet]*sheet, len(list))
	for _, s := range list {
		hosts[s] = s
		if slices.Contains(list, s.below) && (s.short == nil || s.short(r)) {
			hosts[s] = s.below
		}
	}
	for _, host := range list {
		if hosts[host] != host {
			continue
		}
		in = append(in, host)
		for _, s := range list {
			if s != host && hosts[s] == host {
				in = append(in, s)
			}
		}
	}
	return in, hosts
}

// sheetOf returns the name of the sheet of the file that a sheet's content stands on.
func (b *book) sheetOf(s *sheet) string { return b.nameOf(b.hostOf[s]) }

// hosts returns the sheets of the file.
func (b *book) hosts() []*sheet {
	return slices.DeleteFunc(slices.Clone(b.sheets), func(s *sheet) bool { return b.hostOf[s] != s })
}

// writingOrder returns sheets in the order in which they are written. It
// numbers styles, tables and charts within the file, which no reader sees, and
// could be any: the structures come first and the summary after all tables, as in
// the workbooks of earlier versions; then the map, which may still be drawn by then.
func writingOrder(list []*sheet) []*sheet {
	return slices.SortedStableFunc(slices.Values(list), func(a, b *sheet) int { return cmp.Compare(a.turn, b.turn) })
}

// nameOf returns a sheet's name in the book.
func (b *book) nameOf(s *sheet) string {
	if s.elsewhere != (reports.Text{}) && b.threshold() != coverage.Promise {
		return b.text(s.elsewhere)
	}
	return b.text(s.name)
}

// writeSheets finds where all tables will be, then writes the sheets: any of
// them may refer to the table of any other.
func (b *book) writeSheets(ctx context.Context) error {
	contents := make(map[*sheet]excel.Content, len(b.sheets))
	for _, s := range b.hosts() {
		var on []*sheet
		contents[s], on = b.contentOf(s)
		layouts, err := contents[s].Layouts(b.nameOf(s))
		if err != nil {
			return fmt.Errorf("sheet %s: %w", b.nameOf(s), err)
		}
		for i, layout := range layouts {
			b.layouts[layout.Table], b.places[on[i]] = layout, layout
		}
	}
	for _, s := range writingOrder(b.hosts()) {
		if err := contents[s].Write(ctx, b.file, b.nameOf(s)); err != nil {
			return fmt.Errorf("sheet %s: %w", b.nameOf(s), err)
		}
	}
	return nil
}

// contentOf returns what is on a sheet of the file, and the sheets whose tables these
// are, downwards.
func (b *book) contentOf(host *sheet) (excel.Content, []*sheet) {
	on := slices.DeleteFunc(slices.Clone(b.sheets), func(s *sheet) bool { return b.hostOf[s] != host })
	if len(on) == 1 {
		return host.content(b), on
	}
	stack := make(excel.Stack, len(on))
	for i, s := range on {
		stack[i] = s.content(b).(excel.Part)
	}
	return stack, on
}
