package excel

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"regexp"
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"
)

// TestBreaks parts rows of 10 points, from row 5 on, into pages of 100, of which 95 are
// counted on.
func TestBreaks(t *testing.T) {
	rows := func(n int) *heights { return rowsOf(t, n, 10) }
	for _, tt := range []struct {
		name  string
		n     int
		kept  []span
		above float64
		want  []int
	}{
		{"nothing kept", 30, nil, 0, nil},
		{"on the first page", 30, []span{{5, 13}}, 0, nil},
		{"its last row where the page may end", 30, []span{{6, 14}}, 0, []int{6}},
		{"a heading at the end of the page", 30, []span{{14, 15}}, 0, []int{14}},
		{"on the second page", 30, []span{{15, 16}}, 0, nil},
		{"a table above", 30, []span{{9, 11}}, 30, []int{9}},
		{"a table above that leaves just enough", 30, []span{{9, 10}}, 35, nil},
		{"a table above that leaves a little less", 30, []span{{9, 10}}, 35.1, []int{9}},
		{"a long table above", 30, []span{{9, 10}}, 35.1 + 200, []int{9}},
		{"a table above of whole pages", 30, []span{{13, 14}}, 200, []int{13}},
		{"higher than a page", 30, []span{{8, 17}}, 0, nil},
		{"as high as a page may be", 30, []span{{8, 16}}, 0, []int{8}},
		{"one after another, from the break on", 40, []span{{8, 16}, {17, 18}, {19, 20}}, 0, []int{8, 17}},
		{"after a page that ended by itself", 40, []span{{22, 24}, {26, 27}}, 0, []int{22}},
		{"the last rows", 12, []span{{14, 16}}, 0, []int{14}},
	} {
		if got := rows(tt.n).breaks(tt.kept, tt.above, 100, 95); !slices.Equal(got, tt.want) {
			t.Errorf("%s: before %v, want %v", tt.name, got, tt.want)
		}
	}
	if got := rows(0).breaks(nil, 0, 100, 95); got != nil {
		t.Errorf("of no rows: %v", got)
	}
}

// rowsOf are so many rows of a height, from row 5 on.
func rowsOf(t *testing.T, n int, points float64) *heights {
	t.Helper()
	h := &heights{first: 5, last: 4}
	for row := 5; row < 5+n; row++ {
		if err := h.SetRow(fmt.Sprint("A", row), nil, excelize.RowOpts{Height: points}); err != nil {
			t.Fatal(err)
		}
	}
	return h
}

// TestPagesOfRows counts the pages of rows of 10 points on pages of 100, and what the last
// one has.
func TestPagesOfRows(t *testing.T) {
	for _, tt := range []struct {
		n     int
		kept  []span
		above float64
		pages int
		last  float64
	}{
		{30, nil, 0, 3, 100}, {31, nil, 0, 4, 10}, {1, nil, 100, 2, 10}, {5, nil, 50, 1, 100}, {30, nil, 250, 6, 50},
		{12, []span{{14, 16}}, 0, 2, 30}, {30, []span{{14, 15}}, 0, 4, 10}, {30, []span{{9, 11}}, 30, 4, 60},
	} {
		if _, pages, last := rowsOf(t, tt.n, 10).parted(tt.kept, tt.above, 100, 95); pages != tt.pages || last != tt.last {
			t.Errorf("%d rows, %v kept, below %v: %d pages, the last one with %v, want %d and %v", tt.n, tt.kept, tt.above, pages, last, tt.pages, tt.last)
		}
	}
}

// TestNearlyBlankPageIsSaved: below a table 95.5 points high, rows of 30 points on pages of
// 519.7, of which the 14th and the next are kept together: 13 are on the first page, 17 on
// the second. Where less than a quarter is left for a third, all is made a little smaller
// if two pages do then.
func TestNearlyBlankPageIsSaved(t *testing.T) {
	table := fruitTable(make([]fruit, 2))
	table.Chart = nil
	if above := table.high(table.columnWidths()); above != 95.5 {
		t.Fatalf("the table is %v high", above)
	}
	kept := []span{{18, 19}}
	for n, want := range map[int]paged{
		30: {scale: 98, breaks: []int{18}}, 31: {scale: 96, breaks: []int{18}}, 33: {scale: 90}, 34: {pages: 2}, 40: {scale: 98, breaks: []int{18}},
		48: {scale: 96, breaks: []int{18}}, 51: {scale: 90}, 52: {pages: 3},
	} {
		got := table.paging(rowsOf(t, n, 30), kept)
		if got.pages != want.pages || got.scale != want.scale || !slices.Equal(got.breaks, want.breaks) {
			t.Errorf("%d rows: %+v, want %+v", n, got, want)
		}
	}
}

// TestNothingIsPrintedTooSmall: a sheet that is smaller already to fit its columns on the
// page is made smaller for its last page too, but not below six tenths.
func TestNothingIsPrintedTooSmall(t *testing.T) {
	for byColumns, want := range map[float64]string{0.65: "map[63:true]", 0.62: "map[60:true]", 0.613: "map[60:true]", 0.611: "map[]", 0.6: "map[]", 0.5: "map[]"} {
		table := fruitTable(make([]fruit, 2))
		table.Chart = nil
		table.Columns[0].Width += (pageLong/byColumns - points(table.columnWidths())) / (7 * 0.75)
		scales := make(map[int]bool)
		for n := 1; n < 200; n++ {
			if p := table.paging(rowsOf(t, n, 20), nil); p.scale > 0 {
				scales[p.scale] = true
			}
		}
		if got := fmt.Sprint(scales); got != want {
			t.Errorf("%v by its columns: printed at %s, want %s", byColumns, got, want)
		}
	}
}

// TestNearlyBlankPageIsFilled: where no smaller print saves the last page, rows kept
// together go over to it, if that fills a quarter of it.
func TestNearlyBlankPageIsFilled(t *testing.T) {
	table := fruitTable(make([]fruit, 2))
	table.Chart = nil
	for _, tt := range []struct {
		kept []span
		want []int
	}{
		{[]span{{18, 19}}, []int{18}},
		{[]span{{18, 19}, {67, 68}}, []int{18, 67}},
		{[]span{{18, 19}, {71, 72}}, []int{18}},
	} {
		got := table.paging(rowsOf(t, 69, 30), tt.kept)
		if !slices.Equal(got.breaks, tt.want) || got.scale != 98 || got.pages != 0 {
			t.Errorf("%v kept: %+v, want ends before %v", tt.kept, got, tt.want)
		}
	}
}

// TestFullerLastPage: rows of 10 points on pages of 100; what is to be on the last page
// begins with rows kept together, fills a quarter of it, and fits with a twentieth to spare.
func TestFullerLastPage(t *testing.T) {
	for _, tt := range []struct {
		name   string
		breaks []int
		kept   []span
		want   []int
	}{
		{"nothing kept", []int{9}, nil, []int{9}},
		{"from a quarter on", nil, []span{{31, 32}}, []int{31}},
		{"less than that", nil, []span{{32, 33}}, nil},
		{"the last of several", nil, []span{{27, 28}, {30, 31}, {29, 29}}, []int{30}},
		{"as much as fits", nil, []span{{25, 26}}, []int{25}},
		{"more than fits", nil, []span{{24, 25}}, nil},
		{"after an end of a page", []int{9, 20}, []span{{30, 31}}, []int{9, 20, 30}},
		{"in the place of one behind it", []int{9, 32}, []span{{30, 31}}, []int{9, 30}},
		{"in the place of itself", []int{30}, []span{{30, 31}}, []int{30}},
		{"rows of another part", nil, []span{{2, 30}, {40, 41}}, nil},
	} {
		h := rowsOf(t, 29, 10)
		if h.first != 5 || h.last != 33 {
			t.Fatalf("rows %d to %d", h.first, h.last)
		}
		if got := h.fuller(tt.breaks, tt.kept, 100); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

// TestKeptTogether writes a table 95.5 points high with text below, on pages of 519.7: a
// heading that would be at the end of a page begins the next, and the sheet takes as many
// pages as that needs; else it is as before.
func TestKeptTogether(t *testing.T) {
	for _, tt := range []struct {
		name        string
		above, more int // rows of 30 points above the heading and below its text
		keep        bool
		breaks      []string
		pages       int
	}{
		{"in the midst", 5, 0, true, nil, 0},
		{"still on the page", 10, 9, true, nil, 0},
		{"not quite sure to be", 11, 9, true, []string{"16"}, 0},
		{"at the end of the page", 13, 9, true, []string{"18"}, 0},
		{"not kept", 13, 9, false, nil, 0},
		{"on the next page", 20, 12, true, nil, 2},
		{"made smaller, so that it is on the page", 13, 0, true, nil, 1},
		{"made smaller, on the second page of two", 13, 16, false, nil, 2},
		{"not made smaller, which would part it", 14, 17, true, nil, 0},
		{"nor made smaller, and on the next page", 13, 18, true, []string{"18"}, 0},
	} {
		table := fruitTable(fruits)
		table.Chart = nil
		table.After = func(w *Writer, row int) {
			for range tt.above {
				w.Row(row, 30, Cell{Value: "text"})
				row++
			}
			w.Row(row, 30, Cell{Value: "heading"})
			w.Row(row+1, 60, Cell{Value: "its text"})
			if tt.keep {
				w.Keep(row, row+1)
			}
			for i := range tt.more {
				w.Row(row+2+i, 30, Cell{Value: "more"})
			}
		}
		f, whole := saved(t, table, "Fruit")
		layout, err := f.GetPageLayout("Fruit")
		if err != nil {
			t.Fatal(err)
		}
		var breaks []string
		for _, found := range regexp.MustCompile(`<brk id="(\d+)" max="16383" man="true"`).FindAllStringSubmatch(fileWithin(t, whole, "xl/worksheets/sheet1.xml"), -1) {
			breaks = append(breaks, found[1])
		}
		pages := 0
		if layout.FitToHeight != nil {
			pages = *layout.FitToHeight
		}
		if !slices.Equal(breaks, tt.breaks) || pages != tt.pages {
			t.Errorf("%s: breaks behind rows %v, %d pages", tt.name, breaks, pages)
		}
		// Excel ignores them on a sheet that is as wide as the page.
		if props, err := f.GetSheetProps("Fruit"); err != nil || *props.FitToPage != (len(breaks) == 0) {
			t.Errorf("%s: fitted to the page %v, with breaks behind rows %v (%v)", tt.name, *props.FitToPage, breaks, err)
		}
	}
}

// fileWithin is a file within a workbook.
func fileWithin(t *testing.T, workbook []byte, name string) string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(workbook), int64(len(workbook)))
	if err != nil {
		t.Fatal(err)
	}
	file, err := archive.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}
