package excel

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"testing"
)

// page is a grid as the content of a sheet.
type page struct{ lay func(g *Grid) }

func (p page) Layouts(string) ([]*Layout, error) { return nil, nil }

func (p page) Write(_ context.Context, b *Book, sheet string) error {
	g := NewGrid(sheet, []float64{20, 10})
	p.lay(g)
	return g.Write(b)
}

func TestGrid(t *testing.T) {
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewGray(image.Rect(0, 0, 842, 595))); err != nil {
		t.Fatal(err)
	}
	f, _ := saved(t, page{func(g *Grid) {
		g.Set(1, 0, Cell{Value: "total"})
		g.Set(1, 1, Cell{Value: 3, Formula: "1+2"})
		g.Name(1, 1, "Total")
		g.Paragraph(2, "Some words that take more than one line of this narrow page.", Style{Size: 12, Wrap: true})
		g.Merge(3, 5, 1, "beside", Style{Wrap: true})
		g.Chart(1, 1, &Chart{Kind: Bars, Title: "Total", Series: []Series{{Name: g.Cell(1, 0), Categories: g.Cells(1, 1, 0), Values: g.Cells(1, 1, 1)}}, Max: 4, Width: 50, Height: 50})
		var err error
		if g.Picture, err = NewPicture(picture.Bytes(), "map", "A map."); err != nil {
			t.Fatal(err)
		}
	}}, "Page")
	merged, err := f.GetMergeCells("Page")
	if err != nil || len(merged) != 2 || merged[0].GetEndAxis() != "B2" || merged[1].GetStartAxis() != "B3" || merged[1].GetEndAxis() != "B5" {
		t.Errorf("merged %v, %v", merged, err)
	}
	if height, _ := f.GetRowHeight("Page", 2); height != 3*12*1.35+4 {
		t.Errorf("a paragraph of three lines is %v points high", height)
	}
	if names := f.GetDefinedName(); len(names) != 2 || names[1].Name != "Total" || names[1].RefersTo != "'Page'!$B$1" {
		t.Errorf("names %v", names)
	}
	if cells, err := f.GetPictureCells("Page"); err != nil || len(cells) != 1 || cells[0] != "A6" {
		t.Errorf("pictures at %v, %v", cells, err)
	}
	if formula, _ := f.GetCellFormula("Page", "B1"); formula != "1+2" {
		t.Errorf("formula %q", formula)
	}
}

// TestPixels: a row of 15 points is 20 pixels high; parts of one are left out of the sum.
func TestPixels(t *testing.T) {
	g := NewGrid("A", []float64{10})
	g.SetHeight(2, 30)
	g.SetHeight(4, 28)
	for rows, want := range map[[2]int]int{{1, 1}: 20, {2, 2}: 40, {3, 3}: 20, {4, 4}: 37, {1, 3}: 80, {2, 4}: 97, {1, 5}: 137, {9, 8}: 0, {4, 40}: 757} {
		if got := g.Pixels(rows[0], rows[1]); got != want {
			t.Errorf("rows %v are %d pixels high, want %d", rows, got, want)
		}
	}
}

func TestPictureMustBeOne(t *testing.T) {
	if _, err := NewPicture([]byte("no picture"), "map", ""); err == nil {
		t.Error("bytes that are no picture were taken")
	}
}

func TestLines(t *testing.T) {
	for _, tt := range []struct {
		text  string
		width float64
		want  int
	}{
		{"", 10, 1}, {"short", 10, 1}, {"two words here", 10, 2}, {"unbreakableunbreakable", 10, 3}, {"a b c d", 3.8, 2},
	} {
		if got := Lines(tt.text, tt.width); got != tt.want {
			t.Errorf("%q takes %d lines of %v, want %d", tt.text, got, tt.width, tt.want)
		}
	}
}

// TestRaise: a row becomes as high as the highest thing in it, and no lower.
func TestRaise(t *testing.T) {
	g := NewGrid("x", []float64{10})
	for _, tt := range []struct{ points, want float64 }{{12, rowPoints}, {26, 26}, {20, 26}, {39, 39}} {
		if g.Raise(3, tt.points); g.height(3) != tt.want {
			t.Errorf("raised to %v it is %v high, want %v", tt.points, g.height(3), tt.want)
		}
	}
	if g.height(2) != rowPoints {
		t.Errorf("another row is %v high", g.height(2))
	}
}
