package excel

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// lineHeight is the height of a line of text in points.
const lineHeight = 12.75

// padding is what a cell's edges and bold print take of its width, in digits.
const padding = 1.7

// Lines returns how many lines a text takes in a width of columns.
func Lines(text string, width float64) int {
	space := textWidth(" ")
	lines, room := 1, width
	for word := range strings.FieldsSeq(text) {
		for part := range strings.SplitAfterSeq(word, "-") { // lines break behind hyphens too
			length := textWidth(part)
			if room < length && room < width {
				lines, room = lines+1, width
			}
			for length > width {
				lines, length = lines+1, length-width
			}
			room -= length
		}
		room -= space
	}
	return lines
}

// Of headings of tables: the size of their letters, bold ones too, beside regular print,
// and in points how high a line of them is and the button of the filter below.
const (
	headPrint  = bold * 8.5 / fontSize
	headLine   = 11.5
	headButton = 13.0
)

// headHeight returns the height of a heading row in points: its longest heading wrapped,
// and the filter's buttons below, which hide no word then.
func headHeight[T any](columns []Column[T], widths []float64) float64 {
	lines := 1
	for i, c := range columns {
		lines = max(lines, Lines(c.Head, (widths[i]-padding)/headPrint))
	}
	return float64(lines)*headLine + headButton
}

// slightly is by how much a text may be longer than its cell to be shrunk: it is still
// four fifths of its size then.
const slightly = 1.25

// fitted returns a cell whose text shrinks a little where it would wrap for a word or
// two, so that its row takes one line.
func fitted(c Cell, width float64) Cell {
	text, ok := c.Value.(string)
	if !ok || !c.Style.Wrap || strings.Contains(text, "\n") {
		return c
	}
	need := textWidth(text)
	if room := width - padding; need > room && need <= slightly*room {
		c.Style.Wrap, c.Style.Shrink = false, true
	}
	return c
}

// rowHeight returns the height in points of a row, by the lines that its texts wrap
// to: viewers do not agree on finding it themselves.
func rowHeight(cells []Cell, widths []float64) float64 {
	lines := 1
	for i, c := range cells {
		if text, ok := c.Value.(string); ok && c.Style.Wrap {
			lines = max(lines, Lines(text, widths[i]-padding))
		}
	}
	if lines == 1 {
		return lineHeight
	}
	return min(float64(lines)*lineHeight+2, excelize.MaxRowHeight)
}
