package excel

import "github.com/xuri/excelize/v2"

// The workbook's font and colours. Arial is on every desk; the colours keep
// their contrast in grey print, and no colour says anything alone.
const (
	fontName = "Arial"
	fontSize = 10.0 // points

	White      = "FFFFFF"
	Blue       = "000091" // of the State's identity: headings, bars
	PaleBlue   = "E8EDFF"
	middleBlue = "8DA2F0" // text stays legible on it
	PaleAmber  = "FEECC2"
	PaleGrey   = "F0F0F0"
	lineGrey   = "BFBFBF"
	DarkGrey   = "3A3A3A"
)

// Number formats. Excel shows them with the reader's own decimal mark.
const (
	FormatText    = "@"
	FormatInteger = "#,##0"
	FormatTenth   = "#,##0.0"
)

// Style is how a cell looks.
type Style struct {
	Number    string // Excel number format; General when empty
	Align     string // left, center or right; by the kind of value when empty
	Middle    bool   // in the middle of the row's height, else at the top
	Wrap      bool
	Bold      bool
	Size      float64 // in points; that of the workbook's font when 0
	Color     string
	Fill      string
	Lined     bool // with a line below
	Indent    bool // a digit's width away from the edge
	Shrink    bool // smaller where it would not fit
	Underline bool
}

// Styles of what surrounds a table's rows.
var (
	HeadStyle  = Style{Bold: true, Color: White, Fill: Blue, Wrap: true, Align: "left", Middle: true, Size: 8.5}
	titleStyle = Style{Bold: true, Size: 14, Color: Blue}
	noteStyle  = Style{Size: 9, Color: DarkGrey}
)

// NumberStyle shows a number of a table in a format.
func NumberStyle(format string) Style {
	return Style{Number: format, Lined: true, Align: "right"}
}

// size returns the size of the font in points.
func (s Style) size() float64 {
	if s.Size != 0 {
		return s.Size
	}
	return fontSize
}

// style returns the number of a style. Styles are numbered as they are first
// asked for, which is the same on every run.
func (b *Book) style(s Style) (int, error) {
	if id, known := b.styles[s]; known {
		return id, nil
	}
	style := &excelize.Style{
		Font: &excelize.Font{
			Family: fontName, Size: s.size(), Bold: s.Bold, Color: s.Color,
		},
		Alignment: &excelize.Alignment{Horizontal: s.Align, Vertical: "top", WrapText: s.Wrap, ShrinkToFit: s.Shrink},
	}
	if s.Underline {
		style.Font.Underline = "single"
	}
	if s.Indent {
		style.Alignment.Indent = 1
	}
	if s.Middle {
		style.Alignment.Vertical = "center"
	}
	if s.Number != "" {
		style.CustomNumFmt = &s.Number
	}
	if s.Fill != "" {
		style.Fill = fill(s.Fill)
	}
	if s.Lined {
		style.Border = []excelize.Border{{Type: "bottom", Style: 1, Color: lineGrey}}
	}
	id, err := b.file.NewStyle(style)
	if err != nil {
		return 0, err
	}
	b.styles[s] = id
	return id, nil
}

// fill fills an area with one colour.
func fill(color string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}
}

// setDefaultFont makes the workbook's font that of cells without a style too:
// column widths are counted in its digits.
func (b *Book) setDefaultFont() error {
	if err := b.file.SetDefaultFont(fontName); err != nil {
		return err
	}
	size := fontSize
	b.file.Styles.Fonts.Font[0].Sz.Val = &size
	return nil
}
