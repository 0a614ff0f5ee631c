package workbook

import (
	"fmt"
	"strings"
	"time"

	"acces30/reports"

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

// layout is how a sheet is laid out on paper.
type layout uint8

const (
	longTable layout = iota // as wide as the page, the headings on every page
	textPages               // as wide as the page, text below a short table
	onePage                 // all on one page, no grid on the screen
)

// setUpPrint makes a sheet print in landscape on A4, with a footer.
func (b *book) setUpPrint(sheet, corner string, how layout) error {
	cover := how == onePage
	orientation, paper, one, free := "landscape", paperA4, 1, 0
	page := &excelize.PageLayoutOptions{Size: &paper, Orientation: &orientation, FitToWidth: &one, FitToHeight: &free}
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
	if err := b.file.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddFooter: b.footer()}); err != nil {
		return err
	}
	quotedSheet := "'" + strings.ReplaceAll(sheet, "'", "''") + "'"
	switch how {
	case longTable:
		return b.file.SetDefinedName(&excelize.DefinedName{
			Name: "_xlnm.Print_Titles", Scope: sheet,
			RefersTo: fmt.Sprintf("%s!$%d:$%d", quotedSheet, headRow, headRow),
		})
	case onePage:
		grid := false
		if err := b.file.SetSheetView(sheet, 0, &excelize.ViewOptions{ShowGridLines: &grid}); err != nil {
			return err
		}
		return b.file.SetDefinedName(&excelize.DefinedName{
			Name: "_xlnm.Print_Area", Scope: sheet,
			RefersTo: quotedSheet + "!$A$1:" + absolute(corner),
		})
	}
	return nil
}

// printOnward lets a sheet go on over pages, still as wide as the paper.
func (b *book) printOnward(sheet string) error {
	free := 0
	return b.file.SetPageLayout(sheet, &excelize.PageLayoutOptions{FitToHeight: &free})
}

// absolute writes a cell such as J40 as $J$40.
func absolute(cellName string) string {
	letters := strings.TrimRight(cellName, "0123456789")
	return "$" + letters + "$" + cellName[len(letters):]
}

// footer tells what the sheet is about, of which day, and which page it is.
// In Excel's code a plain & is doubled.
func (b *book) footer() string {
	escape := func(s string) string { return strings.ReplaceAll(s, "&", "&&") }
	return fmt.Sprintf("&L&8%s&C&8%s&R&8%s",
		escape("acces30 "+b.version+" – "+b.scope),
		escape(b.text(reports.FooterDate, b.day())),
		b.text(reports.FooterPage, "&P", "&N"))
}

// day writes the date that the result is of.
func (b *book) day() string { return reports.Date(b.lang, b.result.Study.Settings.Date) }

// setProperties fills the document's properties. Its dates are that of the
// result: two runs write the same file.
func (b *book) setProperties() error {
	tag := map[reports.Lang]string{reports.French: "fr-FR", reports.English: "en-GB"}[b.lang]
	date := b.result.Study.Settings.Date.UTC().Format(time.RFC3339)
	if err := b.file.SetDocProps(&excelize.DocProperties{
		Title:       b.text(reports.SummaryTitle, b.scope),
		Subject:     b.text(reports.PropertySubject),
		Keywords:    b.text(reports.PropertyKeywords),
		Description: b.text(reports.FooterDate, b.day()),
		Creator:     "acces30", LastModifiedBy: "acces30",
		Created: date, Modified: date, Language: tag, Version: b.version,
	}); err != nil {
		return err
	}
	return b.file.SetAppProps(&excelize.AppProperties{Application: "acces30"})
}
