package excel

import (
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// lineHeight is the height of a line of text in points.
const lineHeight = 12.75

// padding is what a cell's edges and bold print take of its width, in digits.
const padding = 1.7

// letterWidth is the mean width of French text in digits, on the safe side:
// in the fonts that an office may have it is 0.90 to 0.93.
const letterWidth = 0.95

// Lines returns how many lines a text takes in a width in digits.
func Lines(text string, width float64) int {
	width /= letterWidth
	lines, room := 1, width
	for word := range strings.FieldsSeq(text) {
		length := float64(utf8.RuneCountInString(word))
		if room < length && room < width {
			lines, room = lines+1, width
		}
		for length > width {
			lines, length = lines+1, length-width
		}
		room -= length + 1
	}
	return lines
}

// headHeight returns the height of a heading row in points: its longest
// heading wrapped, and a line for the filter buttons.
func headHeight[T any](columns []Column[T], widths []float64) float64 {
	lines := 1
	for i, c := range columns {
		lines = max(lines, Lines(c.Head, widths[i]*0.8))
	}
	return float64(lines)*12.5 + 12
}

// headWidth returns the least width in digits of a column whose heading's words stay
// whole: the longest of them in bold print, and the cell's edges.
func headWidth(head string) float64 {
	const edges = 0.6 // with 0.2 and less LibreOffice breaks words, with 0.7 some columns are wider than need be
	longest := 0.0
	for word := range strings.FieldsSeq(head) {
		width := 0.0
		for _, letter := range word {
			width += boldWidth(letter)
		}
		longest = max(longest, width)
	}
	return longest + edges
}

// boldWidth is a letter's width in digits, in bold print of Arial and its likes.
func boldWidth(letter rune) float64 {
	switch {
	case strings.ContainsRune("mMwW%×", letter):
		return 1.6
	case strings.ContainsRune("CDGHNOQRU", letter):
		return 1.3
	case strings.ContainsRune("ABEKPSTVXYZ", letter):
		return 1.2
	case strings.ContainsRune("bdghnopqu", letter):
		return 1.1
	case strings.ContainsRune("ftrI-()", letter):
		return 0.65
	case strings.ContainsRune("ijl.,:;'’", letter):
		return 0.5
	}
	return 1
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
	need := float64(utf8.RuneCountInString(text)) * letterWidth
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
