package workbook

import (
	"strings"

	"acces30/coverage/road"
	"acces30/reports"

	"github.com/xuri/excelize/v2"
)

// The workbook's font and colours. Arial is on every desk; the colours keep
// their contrast in grey print, and no colour says anything alone.
const (
	fontName = "Arial"
	fontSize = 10.0

	white      = "FFFFFF"
	blue       = "000091" // of the State's identity: headings, bars
	paleBlue   = "E8EDFF"
	middleBlue = "8DA2F0" // text stays legible on it
	paleAmber  = "FEECC2"
	paleGrey   = "F0F0F0"
	lineGrey   = "BFBFBF"
	darkGrey   = "3A3A3A"
)

// Number formats. Excel shows them with the reader's own decimal mark.
const (
	formatText    = "@"
	formatInteger = "#,##0"
	formatTenth   = "#,##0.0"
)

// look is all that a cell's style depends on.
type look struct {
	number string // Excel number format; General when empty
	align  string // left, center or right; by the kind of value when empty
	middle bool   // set in the middle of the row's height, else at the top
	wrap   bool
	bold   bool
	size   float64 // fontSize when 0
	color  string
	fill   string
	lined  bool // with a line below
	indent bool // a digit's width away from the edge
	shrink bool // smaller where it would not fit
}

// style returns the number of a look's style. Styles are numbered as they are
// asked for first, which is the same on every run.
func (b *book) style(l look) (int, error) {
	if id, known := b.styles[l]; known {
		return id, nil
	}
	style := &excelize.Style{
		Font: &excelize.Font{
			Family: fontName, Size: fontSize, Bold: l.bold, Color: l.color,
		},
		Alignment: &excelize.Alignment{Horizontal: l.align, Vertical: "top", WrapText: l.wrap, ShrinkToFit: l.shrink},
	}
	if l.indent {
		style.Alignment.Indent = 1
	}
	if l.size != 0 {
		style.Font.Size = l.size
	}
	if l.middle {
		style.Alignment.Vertical = "center"
	}
	if l.number != "" {
		style.CustomNumFmt = &l.number
	}
	if l.fill != "" {
		style.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{l.fill}}
	}
	if l.lined {
		style.Border = []excelize.Border{{Type: "bottom", Style: 1, Color: lineGrey}}
	}
	id, err := b.file.NewStyle(style)
	if err != nil {
		return 0, err
	}
	b.styles[l] = id
	return id, nil
}

// setDefaultFont makes the workbook's font that of cells without a style too:
// column widths are counted in its digits.
func (b *book) setDefaultFont() error {
	if err := b.file.SetDefaultFont(fontName); err != nil {
		return err
	}
	size := fontSize
	b.file.Styles.Fonts.Font[0].Sz.Val = &size
	return nil
}

// Looks of cells in tables.
var (
	headLook    = look{bold: true, color: white, fill: blue, wrap: true, align: "left", middle: true, size: 8.5}
	titleLook   = look{bold: true, size: 14, color: blue}
	noteLook    = look{size: 9, color: darkGrey}
	textLook    = look{number: formatText, lined: true, wrap: true, align: "left", indent: true}
	wordLook    = look{lined: true, wrap: true, align: "left", indent: true}
	integerLook = numberLook(formatInteger)
	tenthLook   = numberLook(formatTenth)
)

// numberLook shows a number in a format.
func numberLook(format string) look {
	return look{number: format, lined: true, align: "right"}
}

// dateLook shows a day in digits, in the order that the language has.
func (b *book) dateLook() look {
	if b.lang == reports.English {
		return look{number: "yyyy-mm-dd", lined: true, align: "right"}
	}
	return look{number: "dd/mm/yyyy", lined: true, align: "right"}
}

// shareLook shows a share with as many decimals as it takes not to call some
// none, nor most all.
func (b *book) shareLook(share float64) look {
	return numberLook(b.percentFormat(reports.ShareDecimals(share)))
}

// percentFormat shows a share as a percentage, as the language writes it.
func (b *book) percentFormat(decimals int) string {
	number := "0"
	if decimals > 0 {
		number += "." + strings.Repeat("0", decimals)
	}
	if b.lang == reports.English {
		return number + "%"
	}
	return number + `"` + "\u00a0" + `"%`
}

// minutesLook shows a time so that it never seems on the wrong side of a limit.
func (b *book) minutesLook(t road.Deciseconds) look {
	return numberLook("0." + strings.Repeat("0", reports.MinuteDecimals(t, b.limits)))
}

// minutesCell is a time in minutes, unrounded; blank when there is none.
func (b *book) minutesCell(t road.Deciseconds) cell {
	if !t.Reached() {
		return cell{look: tenthLook}
	}
	return cell{value: t.Minutes(), look: b.minutesLook(t)}
}
