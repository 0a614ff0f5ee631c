package excel

import (
	"acces30/reports/internal/goldentest"
	"archive/zip"
	"bytes"
	"context"
	"image"
	"image/png"
	"io"
	"strings"
	"testing"
	"time"
)

// booksFile holds the parts of a workbook that has all that there is: what a program
// reads, element by element, as no look at a cell tells how it is printed or drawn.
const booksFile = "testdata/book.txt"

// drawnCurve is a chart of several lines and of points.
func drawnCurve(l *Layout) *Chart {
	series := func(nth int, points bool) Series {
		return Series{Name: l.Head("grams"), Categories: l.Column("name"), Values: l.Part("grams", 1, 2), Nth: nth, Points: points}
	}
	return &Chart{
		Kind: Curve, Title: "Curve", Alt: "A curve.", Format: "0%", Categories: "0", CategoryTitle: "minutes", LabelEvery: 5, Min: 0.5, Max: 2, Width: 300, Height: 200,
		Series: []Series{series(0, false), series(1, false), series(2, false), series(3, false), series(4, false), series(0, true)},
	}
}

// allSheets are sheets that use all that there is.
func allSheets(t *testing.T) map[string]Content {
	t.Helper()
	four := append([]fruit{{"a text of some words that wraps", 7, time.Time{}}, {"x", 8, time.Time{}}}, fruits...)
	plain, printed := fruitTable(four), fruitTable(four)
	plain.Name = "Plain"
	printed.Name, printed.PrintedTo, printed.Lying, printed.ScreenRows, printed.Below, printed.Chart, printed.After = "Printed", "name", true, 1, true, drawnCurve, nil
	printed.Columns[0].Cell = func(f fruit) Cell {
		return Cell{Value: f.name, Style: Style{Wrap: true, Indent: true, Fill: PaleBlue, Underline: true, Middle: true}}
	}
	printed.Frozen, printed.Arrows, printed.Bars, printed.Shaded, printed.Highlights = 0, nil, nil, nil, nil
	first, second := fruitTable(four[:1]), fruitTable(four)
	first.Name, second.Name = "First", "Second"
	first.Chart, first.After, second.After, second.Below = nil, nil, nil, true
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewGray(image.Rect(0, 0, 40, 20))); err != nil {
		t.Fatal(err)
	}
	return map[string]Content{
		"Plain": plain, "Printed": printed, "Stack": Stack{first, second},
		"Long": page{func(g *Grid) {
			g.Heads = 1
			for row := 1; row <= 40; row++ {
				g.Set(row, row%2, Cell{Value: row, Style: NumberStyle(FormatTenth)})
			}
			g.SetHeight(1, 30)
			g.Link(3, 1, Start("Plain", 1), "There")
			g.Link(4, 1, Start("Stack", 2), "And there")
			g.Name(5, 1, "Five")
			g.Name(6, 0, "Six")
		}},
		"Page": page{func(g *Grid) {
			g.Merge(1, 2, 0, "two\nlines", Style{Wrap: true, Size: 12, Color: DarkGrey, Align: "center", Shrink: true, Bold: true})
			g.Merge(3, 3, 1, "alone", Style{Fill: White})
			g.Paragraph(4, "Some words that take more than one line of this narrow page.", Style{})
			g.Chart(5, 1, &Chart{Kind: Bars, Title: "Bars", Alt: "Lying bars.", Format: "0.0", FromZero: true, LabelSize: 7, Width: 100, Height: 80, Series: []Series{{Name: g.Cell(1, 0), Categories: g.Cells(1, 2, 0), Values: g.Cells(1, 2, 1)}}})
			g.Chart(6, 0, &Chart{Kind: Bars, Title: "More bars", Upright: true, Width: 100, Height: 80, Max: 0.25, Series: []Series{{Name: g.Cell(1, 0), Categories: g.Cells(1, 2, 0), Values: g.Cells(1, 2, 1)}}})
			var err error
			if g.Picture, err = NewPicture(picture.Bytes(), "map", "A map."); err != nil {
				t.Fatal(err)
			}
		}},
	}
}

// TestBook holds a workbook that has all to its parts, element by element.
func TestBook(t *testing.T) {
	names := []string{"Plain", "Printed", "Stack", "Long", "Page"}
	b, err := New(names, Footer{Left: "L", Center: "C", Right: PageNumber + "/" + PageCount})
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if err := b.SetProperties(Properties{
		Title: "T", Subject: "S", Keywords: "K", Description: "D", Program: "P", Version: "1", Language: "fr-FR", Date: time.Date(2024, 8, 1, 2, 0, 0, 0, time.FixedZone("", 7200)),
	}); err != nil {
		t.Fatal(err)
	}
	sheets := allSheets(t)
	for _, name := range names {
		if err := sheets[name].Write(t.Context(), b, name); err != nil {
			t.Fatal(name, err)
		}
	}
	var out bytes.Buffer
	if err := b.Save(&out); err != nil {
		t.Fatal(err)
	}
	got := parts(t, out.Bytes())
	goldentest.Hold(t, booksFile, got)
}

// parts are the parts of an archive in their order, an element on each line, without what
// excelize writes of its own accord.
func parts(t *testing.T, archive []byte) string {
	t.Helper()
	files, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, f := range files.File {
		if strings.HasSuffix(f.Name, ".png") || strings.Contains(f.Name, "theme") {
			continue
		}
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		b.WriteString("## " + f.Name + "\n")
		for line := range strings.SplitSeq(strings.ReplaceAll(string(text), "><", ">\n<"), "\n") {
			if !strings.HasPrefix(line, "</") {
				b.WriteString(strings.TrimSpace(line) + "\n")
			}
		}
	}
	return b.String()
}

// TestWriteTellsWhatFails: a sheet that is not there, a name that Excel does not take and
// a context that has ended are told, by every kind of content.
func TestWriteTellsWhatFails(t *testing.T) {
	ended, end := context.WithCancel(t.Context())
	end()
	for name, content := range allSheets(t) {
		b, err := New([]string{"A"}, Footer{})
		if err != nil {
			t.Fatal(err)
		}
		if err := content.Write(t.Context(), b, "No such"); err == nil && name != "Long" && name != "Page" { // grids know their sheet
			t.Errorf("%s was written on a sheet that is not there", name)
		}
		if err := content.Write(ended, b, "A"); err == nil && name != "Long" && name != "Page" {
			t.Errorf("%s was written though the context had ended", name)
		}
		b.Close()
	}
	for what, lay := range map[string]func(g *Grid){
		"a name that is a cell": func(g *Grid) { g.Set(1, 0, Cell{}); g.Name(1, 0, "A 1") },
		"a merge of no column":  func(g *Grid) { g.Set(1, 0, Cell{}); g.merged = append(g.merged, [2]string{"A1", "?"}) },
		"a chart of no cell":    func(g *Grid) { g.Set(1, 0, Cell{}); g.charts = append(g.charts, placedChart{"?", &Chart{}}) },
	} {
		b, err := New([]string{"A"}, Footer{})
		if err != nil {
			t.Fatal(err)
		}
		if err := (page{lay}).Write(t.Context(), b, "A"); err == nil {
			t.Errorf("%s was written", what)
		}
		b.Close()
	}
	for _, names := range [][]string{{"[A]"}, {"A", "[B]"}} {
		if _, err := New(names, Footer{}); err == nil {
			t.Errorf("sheets %q were made", names)
		}
	}
}
