package excel

import (
	"strings"
	"unicode"
)

// Widths are in columns' units: pixels of the workbook's font at 96 dpi by 7, which is
// what Excel counts a digit of it for. Letters are those of Arial (of which Liberation
// Sans, LibreOffice's stand-in, keeps the widths), in thousandths of the font's size.

// unitsPerEm is what a letter as wide as the font's size takes.
const unitsPerEm = fontSize * 96 / 72 / 7

// onTheSafeSide is by how much texts are taken for wider than they are: viewers round
// widths in their own ways.
const onTheSafeSide = 1.03

// letterWidths are the widths of regular letters that are not as wide as most, 556.
var letterWidths = byLetter(map[string]int{
	"ijl'’|": 222, " ftI/\\.,:;!·\u00a0\u202f": 278, "r-()[]": 333, "\"": 355, "°º": 400, "ckszxvyJç*": 500,
	"ABEKPSVXYÀÂÉÈÊË&": 667, "CDHNRUÇÙÛw": 722, "TFZ": 611, "GOQÔÖ": 778, "mM": 833, "%": 889, "W": 944, "Œ—…œ": 1000, "×+<=>": 584,
})

func byLetter(byWidth map[string]int) map[rune]int {
	widths := make(map[rune]int)
	for letters, width := range byWidth {
		for _, letter := range letters {
			widths[letter] = width
		}
	}
	return widths
}

// textWidth returns how wide a text is in one line of regular print.
func textWidth(text string) float64 {
	thousandths := 0
	for _, letter := range text {
		width, known := letterWidths[letter]
		switch {
		case known:
		case letter > 0x2fff: // scripts as wide as they are high
			width = 1000
		case unicode.IsUpper(letter):
			width = 722
		default:
			width = 556
		}
		thousandths += width
	}
	return float64(thousandths) / 1000 * unitsPerEm * onTheSafeSide
}

// bold is how wide bold print is beside regular print.
const bold = 1.07

// headWidth returns the least width of a column whose heading's words stay whole: that
// of the longest of them in bold print, which LibreOffice keeps whole without more room.
func headWidth(head string) float64 {
	longest := 0.0
	for word := range strings.FieldsSeq(head) {
		longest = max(longest, textWidth(word))
	}
	return longest * bold
}
