package workbook

import (
	"context"
	"fmt"

	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// contentsSheet leads to every other sheet, below the answer in a sentence.
var contentsSheet = sheet{
	name:    reports.T("Sommaire", "Contents"),
	content: func(b *book) excel.Content { return contents{b} },
}

// contents is the list of the sheets, with what each answers.
type contents struct{ book *book }

var (
	linkStyle  = excel.Style{Lined: true, Color: excel.Blue, Underline: true, Middle: true}
	aboutStyle = excel.Style{Lined: true, Wrap: true, Middle: true}
)

// Layouts returns none: nothing refers to the contents.
func (c contents) Layouts(string) ([]*excel.Layout, error) { return nil, nil }

// Write writes the sheet.
func (c contents) Write(_ context.Context, file *excel.Book, sheet string) error {
	b := c.book
	g := excel.NewGrid(sheet, []float64{30, 92})
	g.Set(1, 0, cell{Value: b.text(reports.SummaryTitle, b.scope), Style: coverStyle})
	g.SetHeight(1, 28)
	g.Set(2, 0, cell{Value: reports.Subtitle(b.lang, b.result), Style: subtitleStyle})
	g.SetHeight(2, 20)
	g.Paragraph(3, reports.Answer(b.lang, b.result), answerStyle)
	g.SetHeight(4, 8)
	row := 5
	g.Set(row, 0, cell{Value: b.text(reports.T("Feuille", "Sheet")), Style: excel.HeadStyle})
	g.Set(row, 1, cell{Value: b.text(reports.T("Ce qu'elle dit", "What it tells")), Style: excel.HeadStyle})
	for _, s := range b.sheets {
		if s == &contentsSheet {
			continue
		}
		row++
		c.lead(g, row, s)
	}
	if err := g.Write(file); err != nil {
		return fmt.Errorf("contents: %w", err)
	}
	return nil
}

// lead leads to a sheet, or to the row of the sheet that it stands on, and says what it
// answers.
func (c contents) lead(g *excel.Grid, row int, s *sheet) {
	b := c.book
	host, top, style, about := b.sheetOf(s), 1, linkStyle, b.text(s.about)
	if place := b.places[s]; place != nil && b.hostOf[s] != s {
		top, style.Align, style.Indent = place.Title, "left", true
		about = b.text(reports.T("{0} (feuille {1}, plus bas)", "{0} (sheet {1}, further down)"), about, host)
	}
	g.Set(row, 0, cell{Value: b.nameOf(s), Style: style})
	g.Link(row, 0, excel.Start(host, top), b.text(reports.T("Aller à la feuille {0}", "Go to sheet {0}"), host))
	g.Set(row, 1, cell{Value: about, Style: aboutStyle})
	if lines := g.LinesOver(1, 1, about, aboutStyle); lines > 1 {
		g.SetHeight(row, float64(lines)*lineOfName)
	}
}
