package excel

import (
	"strconv"

	"github.com/xuri/excelize/v2"
)

// Highlight makes the cells of a column that hold a certain text stand out.
// What they say is in the text: the fill only helps the eye.
type Highlight struct {
	Key  string // of the column
	Text string
	Fill string
}

// addHighlight sets the conditional format of a highlight. As for all formats
// here, the sheet must not be flushed yet.
func (b *Book) addHighlight(l *Layout, h Highlight) error {
	style, err := b.file.NewConditionalStyle(&excelize.Style{
		Font: &excelize.Font{Bold: true},
		Fill: fill(h.Fill),
	})
	if err != nil {
		return err
	}
	return b.setFormat(l, h.Key, h.Key, excelize.ConditionalFormatOptions{
		Type: "cell", Criteria: "==", Value: `"` + h.Text + `"`, Format: &style,
	})
}

// addBar draws a bar behind the figures of a column, from zero to the largest.
// Its colour fades: what Excel needs for a solid one excelize does not stream.
func (b *Book) addBar(l *Layout, key string, largest float64) error {
	return b.setFormat(l, key, key, excelize.ConditionalFormatOptions{
		Type: "data_bar", Criteria: "=", MinType: "num", MinValue: "0",
		MaxType: "num", MaxValue: strconv.FormatFloat(largest, 'f', -1, 64),
		BarColor: "#" + middleBlue,
	})
}

// addArrows sets an arrow beside the figures of a column: up in the upper third
// of their range, down in the lower one. With few figures there are none.
func (b *Book) addArrows(l *Layout, key string, figures int) error {
	const few = 3
	if figures <= few {
		return nil
	}
	return b.setFormat(l, key, key, excelize.ConditionalFormatOptions{Type: "icon_set", IconStyle: "3ArrowsGray"})
}

// addShades fills the cells of some columns the darker the larger their shares
// are, which the figures themselves say.
func (b *Book) addShades(l *Layout, from, to string) error {
	return b.setFormat(l, from, to, excelize.ConditionalFormatOptions{
		Type: "2_color_scale", Criteria: "=", MinType: "num", MinValue: "0", MinColor: "#" + White,
		MaxType: "num", MaxValue: "1", MaxColor: "#" + middleBlue,
	})
}

// setFormat sets the conditional format of the cells of some columns.
func (b *Book) setFormat(l *Layout, from, to string, format excelize.ConditionalFormatOptions) error {
	return b.file.SetConditionalFormat(l.Sheet, l.local(from, to), []excelize.ConditionalFormatOptions{format})
}
