package excel

import (
	"context"
	"fmt"
)

// Part is a table that may stand on a sheet with others.
type Part interface {
	Content

	layoutFrom(sheet string, title int) (*Layout, error)
	writeAt(ctx context.Context, w *Writer, l *Layout, widths []float64) error
	columnWidths() []float64
	high(widths []float64) float64
}

// Stack is the content of a sheet with several short tables, one below the other, each
// under its own title. They share the columns' widths; no headings stay in sight, as they
// would be those of one of them. A chart has its place below the last.
type Stack []Part

// apart is how many rows part a table from the title of the next.
const apart = 2

// Layouts returns where the columns of every table will be, downwards.
func (s Stack) Layouts(sheet string) ([]*Layout, error) {
	layouts, title := make([]*Layout, len(s)), titleRow
	for i, part := range s {
		var err error
		if layouts[i], err = part.layoutFrom(sheet, title); err != nil {
			return nil, err
		}
		title = layouts[i].Last + apart + 1
	}
	return layouts, nil
}

// Write writes the sheet with its tables.
func (s Stack) Write(ctx context.Context, b *Book, sheet string) error {
	layouts, err := s.Layouts(sheet)
	if err != nil {
		return err
	}
	widths := s.widths()
	if err := b.setUpPrint(sheet, "", 0, s.pages(widths), textPages); err != nil {
		return err
	}
	w := &Writer{book: b, out: cellByCell{b.file, sheet}}
	if err := w.begin(widths, 0, 0); err != nil {
		return err
	}
	for i, part := range s {
		if err := part.writeAt(ctx, w, layouts[i], widths); err != nil {
			return fmt.Errorf("table %s: %w", layouts[i].Table, err)
		}
	}
	return w.flush()
}

// widths returns the widths of the columns: each as wide as a table needs it.
func (s Stack) widths() []float64 {
	var widths []float64
	for _, part := range s {
		for i, width := range part.columnWidths() {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], width)
		}
	}
	return widths
}

// pages returns on how many pages the tables are to be printed.
func (s Stack) pages(widths []float64) int {
	high := 0.0
	for i, part := range s {
		if i > 0 {
			high += apart * rowPoints
		}
		high += part.high(widths)
	}
	return wholePages(high, points(widths), 0, longTable)
}
