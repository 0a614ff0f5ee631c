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
	linkStyle  = excel.Style{Lined: true, Color: excel.Blue, Underline: true}
	aboutStyle = excel.Style{Lined: true, Wrap: true, Middle: true}
)

// Layout returns nil: nothing refers to the contents.
func (c contents) Layout(string) (*excel.Layout, error) { return nil, nil }

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
		name := b.nameOf(s)
		g.Set(row, 0, cell{Value: name, Style: linkStyle})
		g.Link(row, 0, name, b.text(reports.T("Aller à la feuille {0}", "Go to sheet {0}"), name))
		g.Set(row, 1, cell{Value: b.text(s.about), Style: aboutStyle})
	}
	if err := g.Write(file); err != nil {
		return fmt.Errorf("contents: %w", err)
	}
	return nil
}
