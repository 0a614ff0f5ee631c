package workbook

import (
	"context"
	"fmt"

	"acces30/reports"
	"acces30/reports/workbook/internal/excel"
)

// mapSheet is the map as a picture, where one was drawn.
var mapSheet = sheet{
	name:    reports.T("Carte", "Map"),
	about:   reports.T("La carte des temps d'accès, communes et structures", "The map of access times, communes and structures"),
	offered: func(o *Options) bool { return o.Map != nil },
	turn:    2, // its picture may still be being drawn
	content: func(b *book) excel.Content { return mapPage{b} },
}

// mapPage is the map on a page of its own.
type mapPage struct{ book *book }

// Layouts returns none: nothing refers to the map.
func (m mapPage) Layouts(string) ([]*excel.Layout, error) { return nil, nil }

// Write writes the sheet.
func (m mapPage) Write(_ context.Context, file *excel.Book, sheet string) error {
	b := m.book
	g := excel.NewGrid(sheet, []float64{85, 85})
	g.Set(1, 0, cell{Value: b.text(reports.T("Carte des temps d'accès. Une carte à explorer accompagne ce classeur : carte.html.",
		"Map of access times. A map to explore comes with this workbook: carte.html.")), Style: subtitleStyle})
	g.SetHeight(1, 18)
	picture, err := b.picture()
	if err != nil {
		return err
	}
	g.Picture, err = excel.NewPicture(picture,
		b.text(reports.T("Carte des temps d'accès", "Map of access times")),
		b.text(reports.MapAlt, reports.Answer(b.lang, b.result)))
	if err != nil {
		return fmt.Errorf("the map's picture: %w", err)
	}
	return g.Write(file)
}
