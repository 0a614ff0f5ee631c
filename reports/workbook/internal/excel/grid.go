package excel

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"
)

// The height of a row of a grid that is not set.
const (
	rowPoints = 15.0
	RowPixels = 20
)

// Grid is a sheet laid out freely, all of it printed on one page unless Heads says
// else: cells are set in any order, then the sheet is written row by row. Rows are
// numbered from 1, columns from 0.
type Grid struct {
	Picture *Picture // below the cells; nil for none
	// Heads is a row that every page begins with, in sight on the screen too: the sheet
	// is as many pages long as it takes, upright. 0 for one page.
	Heads int
	Zoom  int // in which the screen shows it, in per cent; 0 for as it is

	sheet   string
	widths  []float64 // of the columns, in digits
	rows    [][]Cell
	heights map[int]float64 // in points
	merged  [][2]string
	names   []definedName
	charts  []placedChart
	links   []link
}

// link leads from a cell to another, such as Row and Start give them.
type link struct{ cell, target, tip string }

// definedName is a cell that other workbooks may refer to by a name.
type definedName struct{ name, cell string }

// placedChart is a chart with its upper left corner in a cell.
type placedChart struct {
	cell  string
	chart *Chart
}

// NewGrid begins a sheet with columns of these widths, in digits; at most 25.
func NewGrid(sheet string, widths []float64) *Grid {
	return &Grid{sheet: sheet, widths: widths, heights: make(map[int]float64)}
}

// Set sets a cell.
func (g *Grid) Set(row, column int, c Cell) {
	for len(g.rows) < row {
		g.rows = append(g.rows, make([]Cell, len(g.widths)))
	}
	g.rows[row-1][column] = c
}

// SetHeight sets the height of a row in points.
func (g *Grid) SetHeight(row int, points float64) { g.heights[row] = points }

// Raise makes a row so many points high at least: what stands beside may need more.
func (g *Grid) Raise(row int, points float64) { g.heights[row] = max(g.height(row), points) }

// Paragraph fills a row with running text, and sets its height.
func (g *Grid) Paragraph(row int, text string, s Style) {
	g.Merge(row, row, 0, text, s)
	g.SetHeight(row, float64(g.Lines(0, text, s))*s.size()*1.35+4)
}

// Lines returns how many lines a text takes from a column to the last.
func (g *Grid) Lines(column int, text string, s Style) int {
	return g.LinesOver(column, len(g.widths)-1, text, s)
}

// LinesOver returns how many lines a text takes from a column to another.
func (g *Grid) LinesOver(first, last int, text string, s Style) int {
	width := 0.0
	for _, w := range g.widths[first : last+1] {
		width += w
	}
	lines := 0
	for line := range strings.SplitSeq(text, "\n") {
		lines += Lines(line, width*fontSize/s.size())
	}
	return lines
}

// Merge makes one cell of some rows, from a column to the last.
func (g *Grid) Merge(from, to, column int, text string, s Style) {
	g.MergeOver(from, to, column, len(g.widths)-1, text, s)
}

// MergeOver makes one cell of some rows, from a column to another.
func (g *Grid) MergeOver(from, to, first, last int, text string, s Style) {
	for i := first; i <= last; i++ {
		for row := from; row <= to; row++ {
			g.Set(row, i, Cell{Style: s})
		}
	}
	g.Set(from, first, Cell{Value: text, Style: s})
	if from != to || first != last {
		g.merged = append(g.merged, [2]string{cellName(from, first), cellName(to, last)})
	}
}

// Name gives a cell a name that other workbooks may refer to.
func (g *Grid) Name(row, column int, name string) {
	g.names = append(g.names, definedName{name, absolute(g.sheet, columnName(column+1), row)})
}

// Link makes a cell lead to another one, with a tip.
func (g *Grid) Link(row, column int, target, tip string) {
	g.links = append(g.links, link{cellName(row, column), target, tip})
}

// Chart draws a chart with its upper left corner in a cell.
func (g *Grid) Chart(row, column int, c *Chart) {
	g.charts = append(g.charts, placedChart{cellName(row, column), c})
}

// Cell returns a cell as charts refer to it, such as 'Synthèse'!$C$6.
func (g *Grid) Cell(row, column int) string { return absolute(g.sheet, columnName(column+1), row) }

// Cells returns the cells of a column from one row to another.
func (g *Grid) Cells(first, last, column int) string {
	return fmt.Sprintf("%s:$%s$%d", g.Cell(first, column), columnName(column+1), last)
}

// ColumnName returns the letters of a column, such as C.
func ColumnName(column int) string { return columnName(column + 1) }

// cellName returns the name of a cell within its sheet, such as C6.
func cellName(row, column int) string { return fmt.Sprint(columnName(column+1), row) }

// height returns a row's height in points.
func (g *Grid) height(row int) float64 {
	if h := g.heights[row]; h > 0 {
		return h
	}
	return rowPoints
}

// Pixels returns how high rows are on the screen, from one to another.
func (g *Grid) Pixels(first, last int) int {
	high := 0.0
	for row := first; row <= last; row++ {
		high += g.height(row)
	}
	return int(high * RowPixels / rowPoints)
}

// high returns how high the rows are that are not on every page, in points.
func (g *Grid) high() float64 {
	high := 0.0
	for i := range g.rows {
		if i+1 != g.Heads {
			high += g.height(i + 1)
		}
	}
	return high
}

// Write writes the sheet.
func (g *Grid) Write(b *Book) error {
	picture := g.fitPicture()
	corner := cellName(max(len(g.rows), picture.row+picture.rows-1), len(g.widths)-1)
	how, pages := onePage, 0
	if g.Heads > 0 {
		how, pages = upright, wholePages(g.high(), points(g.widths), g.height(g.Heads), upright)
	}
	if err := b.setUpPrint(g.sheet, corner, g.Heads, pages, how); err != nil {
		return err
	}
	if g.Zoom > 0 {
		zoom := float64(g.Zoom)
		if err := b.file.SetSheetView(g.sheet, 0, &excelize.ViewOptions{ZoomScale: &zoom}); err != nil {
			return err
		}
	}
	w, err := b.newWriter(g.sheet, corner)
	if err != nil {
		return err
	}
	if err := w.begin(g.widths, 0, g.Heads); err != nil {
		return err
	}
	for _, c := range g.charts {
		if err := b.addChart(g.sheet, c.cell, c.chart); err != nil {
			return err
		}
	}
	for i, cells := range g.rows {
		w.Row(i+1, g.height(i+1), cells...)
	}
	if err := g.addPicture(w, picture); err != nil {
		return err
	}
	for _, m := range g.merged {
		w.Merge(m[0], m[1])
	}
	for _, n := range g.names {
		if err := b.file.SetDefinedName(&excelize.DefinedName{Name: n.name, RefersTo: n.cell}); err != nil {
			return fmt.Errorf("name %s: %w", n.name, err)
		}
	}
	for _, l := range g.links {
		if err := b.file.SetCellHyperLink(g.sheet, l.cell, l.target, "Location", excelize.HyperlinkOpts{Tooltip: &l.tip}); err != nil {
			return fmt.Errorf("link to %s: %w", l.target, err)
		}
	}
	return w.flush()
}
