package excel

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"
)

// failingOutput counts what it is asked for, and fails at the n-th.
type failingOutput struct {
	asked []string
	at    int
}

var errFull = errors.New("disk full")

func (f *failingOutput) ask(what string) error {
	f.asked = append(f.asked, what)
	if len(f.asked) == f.at {
		return errFull
	}
	return nil
}

func (f *failingOutput) SetColWidth(first, last int, width float64) error {
	return f.ask(fmt.Sprint("width ", first, last, width))
}
func (f *failingOutput) SetPanes(p *excelize.Panes) error {
	return f.ask("panes " + p.TopLeftCell + " " + p.ActivePane)
}
func (f *failingOutput) SetRow(cell string, values []any, options ...excelize.RowOpts) error {
	filled := 0
	for _, v := range values {
		if v != nil {
			filled++
		}
	}
	return f.ask(fmt.Sprint("row ", cell, " ", len(values), " ", filled, " ", options[0].Height))
}
func (f *failingOutput) MergeCell(from, to string) error { return f.ask("merge " + from + " " + to) }
func (f *failingOutput) AddTable(t *excelize.Table) error {
	return f.ask("table " + t.Name + " " + t.Range + " " + t.StyleName)
}
func (f *failingOutput) Flush() error { return f.ask("flush") }

// TestWriterKeepsTheFirstError: whatever fails, nothing more is written, and the sheet's
// end tells it; columns are set from the last, which is no wider than a screen.
func TestWriterKeepsTheFirstError(t *testing.T) {
	all := []string{"width 2 2 120", "width 1 1 10", "panes B3 bottomRight", "row A1 2 1 20", "merge A1 B1", "row A2 3 2 409", "table T A1:B2 TableStyleLight1", "flush"}
	for n := 0; n <= len(all); n++ {
		b, err := New([]string{"A"}, Footer{})
		if err != nil {
			t.Fatal(err)
		}
		out := &failingOutput{at: n}
		w := &Writer{book: b, out: out}
		err = w.begin([]float64{10, 130}, 1, 2)
		if err == nil {
			w.Row(1, 20, Cell{}, Cell{Value: 1})
			w.Merge("A1", "B1")
			w.Row(2, 5000, Cell{Style: noteStyle}, Cell{Value: "x"}, Cell{})
			if added := w.addTable("T", "A1:B2"); added != nil && n != 7 && !errors.Is(added, errFull) {
				t.Errorf("%d: %v", n, added)
			} else if added != nil {
				w.err = added
			}
			err = w.flush()
		}
		want := all
		if n > 0 {
			want = all[:n]
		}
		if !slices.Equal(out.asked, want) || (n > 0) != errors.Is(err, errFull) {
			t.Errorf("failing at %d: asked for %q, error %v", n, out.asked, err)
		}
		b.Close()
	}
	w := &Writer{out: &failingOutput{}}
	if err := w.begin(nil, 0, 0); err != nil || len(w.out.(*failingOutput).asked) > 0 {
		t.Errorf("nothing stays in sight: %q, %v", w.out.(*failingOutput).asked, err)
	}
	if err := w.begin(nil, 0, 4); err != nil || w.out.(*failingOutput).asked[0] != "panes A5 bottomLeft" {
		t.Errorf("rows alone: %q, %v", w.out.(*failingOutput).asked, err)
	}
	bad := fruitTable(fruits)
	bad.Name = "a name with blanks"
	b, err := New([]string{"A"}, Footer{})
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if err := bad.Write(t.Context(), b, "A"); err == nil {
		t.Error("a table of such a name was made")
	}
	if w, err := b.newWriter("none", "B2"); err == nil {
		t.Errorf("a sheet that is not there: %v", w)
	}
}

// TestNoteWithinItsTable: a note is merged over columns as far as 150 digits go, its lines
// counted in its own smaller letters, less the edges.
func TestNoteWithinItsTable(t *testing.T) {
	b, err := New([]string{"A"}, Footer{})
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	table := fruitTable(fruits)
	table.Columns = append(table.Columns, table.Columns[0], table.Columns[0])
	for _, tt := range []struct {
		widths []float64
		merged string
		width  float64 // in digits, with 5/7 more for each column
	}{
		{[]float64{50, 50, 47.8, 1}, "merge A2 C2", 147.8 + 15./7}, {[]float64{50, 50, 47.9, 1}, "merge A2 B2", 100 + 10./7}, {[]float64{200, 1, 1, 1}, "", 200 + 5./7}, {[]float64{1, 1, 1, 1}, "merge A2 D2", 4 + 20./7},
	} {
		word := textWidth("mm")
		room := tt.width*10/9 - padding
		table.Note = "mm"
		for n := 1; n < 40; n++ {
			out := &failingOutput{}
			w := &Writer{book: b, out: out}
			table.writeNote(w, 2, tt.widths)
			lines := Lines(table.Note, room)
			if want := fmt.Sprint(min(float64(lines)*12.75+2, excelize.MaxRowHeight)); len(out.asked) == 0 || out.asked[0][len(out.asked[0])-len(want):] != want {
				t.Errorf("%v: %q, want %d lines (a word takes %v)", tt.widths, out.asked, lines, word)
			}
			if merged := append(out.asked, "")[1]; merged != tt.merged {
				t.Errorf("%v: %q, want %q", tt.widths, merged, tt.merged)
			}
			table.Note += " mm"
		}
	}
}
