package excel

import (
	"fmt"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

// paperA4 is Excel's number of the A4 paper.
const paperA4 = 9

// Margins of the paper, in inches.
const (
	sideMargin   = 0.4
	topMargin    = 0.45
	bottomMargin = 0.6
)

// paper is how a sheet is laid out on paper.
type paper uint8

const (
	longTable paper = iota // as wide as the page, the headings on every page
	upright                // the same on pages in portrait
	textPages              // as wide as the page, text below a short table
	onePage                // all on one page, no grid on the screen
)

// What a footer's right side may hold: the number of the page and how many
// there are.
const (
	PageNumber = "&P"
	PageCount  = "&N"
)

// Footer is what is printed at the foot of every page.
type Footer struct {
	Left, Center string
	Right        string // with PageNumber and PageCount
}

// mostFooter is how long a part of the footer that an input has a say in may be:
// Excel takes 255 characters in all, some of them for its own code, and a plain &
// is written as two.
const mostFooter = 100

// code writes the footer in Excel's code, where a plain & is doubled. A part that
// is too long is cut.
func (f Footer) code() string {
	escape := func(s string) string { return cut(strings.ReplaceAll(s, "&", "&&"), mostFooter) }
	return fmt.Sprintf("&L&8%s&C&8%s&R&8%s", escape(f.Left), escape(f.Center), f.Right)
}

// cut shortens a text of footer code to so many UTF-16 units, as Excel counts, and
// shows that by an ellipsis.
func cut(s string, most int) string {
	units := 0
	for i, c := range s {
		units += max(1, utf16.RuneLen(c))
		if units > most {
			return strings.TrimRight(s[:i], "&") + "…"
		}
	}
	return s
}

// scale makes a sheet print at a scale in per cent in place of as wide as the page.
func (b *Book) scale(sheet string, percent int) error {
	fit, adjust := false, uint(percent)
	if err := b.file.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	return b.file.SetPageLayout(sheet, &excelize.PageLayoutOptions{AdjustTo: &adjust})
}

// setUpPrint makes a sheet print on A4 with the footer, as far as the cell corner
// where one is given; a long one with the row heads on every page, on so many pages at
// most where pages is not 0.
func (b *Book) setUpPrint(sheet, corner string, heads, pages int, how paper) error {
	cover := how == onePage
	orientation, size, one, high := "landscape", paperA4, 1, pages
	if how == upright {
		orientation = "portrait"
	}
	page := &excelize.PageLayoutOptions{Size: &size, Orientation: &orientation, FitToWidth: &one, FitToHeight: &high}
	if cover {
		page.FitToHeight = &one
	}
	if err := b.file.SetPageLayout(sheet, page); err != nil {
		return err
	}
	fit := true
	if err := b.file.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	side, top, bottom, footer := sideMargin, topMargin, bottomMargin, 0.3
	if err := b.file.SetPageMargins(sheet, &excelize.PageLayoutMarginsOptions{
		Left: &side, Right: &side, Top: &top, Bottom: &bottom, Header: &footer, Footer: &footer,
		Horizontally: &cover,
	}); err != nil {
		return err
	}
	if err := b.file.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddFooter: b.footer}); err != nil {
		return err
	}
	switch how {
	case longTable, upright:
		if err := b.file.SetDefinedName(&excelize.DefinedName{
			Name: "_xlnm.Print_Titles", Scope: sheet,
			RefersTo: fmt.Sprintf("%s!$%d:$%d", quoted(sheet), heads, heads),
		}); err != nil {
			return err
		}
	case onePage:
		grid := false
		if err := b.file.SetSheetView(sheet, 0, &excelize.ViewOptions{ShowGridLines: &grid}); err != nil {
			return err
		}
	}
	if corner == "" {
		return nil
	}
	letters := strings.TrimRight(corner, "0123456789")
	return b.file.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Area", Scope: sheet,
		RefersTo: fmt.Sprintf("%s!$A$1:$%s$%s", quoted(sheet), letters, corner[len(letters):]),
	})
}
