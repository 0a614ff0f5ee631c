package workbook

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/workbook/internal/excel"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// directorySheet has all communes by name for the reader of paper, several in a row:
// the time, and the number of the nearest structure.
var directorySheet = sheet{
	name:    reports.T("Répertoire", "Directory"),
	about:   reports.T("Toutes les communes par ordre alphabétique, pour le papier : temps, numéro de la structure", "All communes by name, for paper: time, number of the structure"),
	wanted:  func(r *coverage.Result) bool { return len(r.Communes) > aPage },
	content: func(b *book) excel.Content { return directory{b} },
}

// directory lists communes in several columns side by side.
type directory struct{ book *book }

// abreast is how many communes stand in a row.
const abreast = 4

// The widths of a commune's cells, in digits: its name, time and structure, and what
// parts it from the next one.
var directoryWidths = []float64{19.5, 5.5, 6, 1}

// directoryHeads is the row of the headings, below the title and the note.
const directoryHeads = 3

// Layouts returns none: nothing refers to the directory.
func (d directory) Layouts(string) ([]*excel.Layout, error) { return nil, nil }

// Write writes the sheet.
func (d directory) Write(ctx context.Context, file *excel.Book, sheet string) error {
	b, n := d.book, len(directoryWidths)
	widths := slices.Clone(directoryWidths)
	widths[2] = max(widths[2], b.idWidth()-1)
	g := excel.NewGrid(sheet, slices.Repeat(widths, abreast)[:n*abreast-1])
	g.Heads = directoryHeads
	g.Set(1, 0, cell{Value: b.text(reports.T("{0} : répertoire des communes", "{0}: directory of the communes"), b.scope), Style: coverStyle})
	g.SetHeight(1, 24)
	g.Paragraph(2, b.text(reports.T("De gauche à droite, par ordre alphabétique. Temps en minutes à la structure la plus proche, et son numéro dans la feuille Structures. En gras sur jaune : plus de {0} min. Tiret : non raccordée ou non calculée, voir la feuille Communes.",
		"From left to right, by name. Time in minutes to the nearest structure, and its number in the sheet Structures. In bold on yellow: over {0} min. Dash: unreachable or not computed, see the sheet Communes."),
		b.minutes(b.threshold())), excel.Style{Size: 9, Color: excel.DarkGrey, Wrap: true})
	for i := range abreast {
		for k, head := range []reports.Text{headCommune, reports.T("min", "min"), headStructureID} {
			style := excel.HeadStyle
			if k == 1 {
				style.Align = "right"
			}
			g.Set(directoryHeads, i*n+k, cell{Value: b.text(head), Style: style})
		}
	}
	for i, c := range d.byName() {
		if err := ctx.Err(); err != nil {
			return err
		}
		row := directoryHeads + 1 + i/abreast
		for k, value := range d.entry(c) {
			g.Set(row, i%abreast*n+k, value)
		}
		g.SetHeight(row, directoryHeight)
	}
	if err := g.Write(file); err != nil {
		return fmt.Errorf("directory: %w", err)
	}
	return nil
}

// directoryHeight is the height of a row in points.
const directoryHeight = 12.75

// byName returns the communes in scope in the order of their names.
func (d directory) byName() []*coverage.CommuneAccess {
	rows := d.book.longestFirst()
	french := collate.New(language.French) // as the names are, whoever reads them
	slices.SortFunc(rows, func(x, y *coverage.CommuneAccess) int {
		return cmp.Or(french.CompareString(x.Commune.Name, y.Commune.Name), cmp.Compare(x.Commune.Code, y.Commune.Code))
	})
	return rows
}

// entry has the cells of a commune.
func (d directory) entry(c *coverage.CommuneAccess) []cell {
	b := d.book
	name, number := wordCell(c.Commune.Name), cell{Style: wordStyle}
	name.Style.Wrap, name.Style.Shrink, name.Style.Indent = false, true, false
	number.Style.Wrap, number.Style.Shrink = false, true
	if b.several {
		name.Value = fmt.Sprintf("%s (%s)", c.Commune.Name, c.Commune.Departement)
	}
	time := cell{Value: "–", Style: excel.NumberStyle("0")}
	if c.Status != coverage.NotComputed && c.Time().Reached() {
		time = b.timeCell(c, c.Time())
		if s, _ := b.result.Study.Point(c.Nearest[0]); s != nil {
			number.Value = s.ID
		}
	}
	time.Style.Shrink = true
	if c.Status == coverage.Beyond {
		name.Style.Bold, time.Style.Bold, time.Style.Fill = true, true, excel.PaleAmber
	}
	return []cell{name, time, number}
}
