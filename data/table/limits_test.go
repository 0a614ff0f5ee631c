package table

import (
	"fmt"
	"strings"
	"testing"

	"acces30/coverage/fault"
)

// TestLongLine: a line may be as long as the limit, and no longer, wherever it stands.
func TestLongLine(t *testing.T) {
	most := strings.Repeat("x", maxLine)
	for text, want := range map[string]int{
		"": 0, "a\nb": 0, most: 0, most + "\n" + most: 0, most + "x": 1, "a\rb\n" + most + "x\n": 3,
	} {
		if got := longLine([]byte(text)); got != want {
			t.Errorf("%d bytes: line %d, want %d", len(text), got, want)
		}
	}
	if _, err := Read("f.csv", []byte("code,nom\n"+most+"x"), Layout{}); err == nil || !strings.Contains(err.Error(), "line 2 is over 16 MB long") {
		t.Errorf("%v", err)
	}
}

// TestBounds: as many columns, cells and broken rows as may be, and one more.
func TestBounds(t *testing.T) {
	var kept budget
	if kept.take("f", 16_000_000-1) != nil || kept.take("f", 1) != nil {
		t.Error("as many cells as may be are too many")
	}
	if err := kept.take("f", 1); err == nil || err.Error() != "f: has over 16 million cells, rows times columns: give a table with the columns that are needed alone, or less rows" {
		t.Errorf("%v", err)
	}
	names := make([]string, maxColumns+1)
	for i := range names {
		names[i] = fmt.Sprintf("x%d", i)
	}
	for form, text := range map[string]func(names []string) string{
		"CSV":             func(names []string) string { return strings.Join(names, ",") + "\n" },
		"CSV, empty ends": func(names []string) string { return strings.Join(names, ",") + ",,,\n" },
		"JSON":            func(names []string) string { return `[{"` + strings.Join(names, `":1,"`) + `":1}]` },
	} {
		if _, err := Read("f", []byte(text(names[:maxColumns])), Layout{}); err != nil {
			t.Errorf("%s of as many columns as may be: %v", form, err)
		}
		if _, err := Read("f", []byte(text(names)), Layout{}); err == nil || err.Error() != "f: has over 2000 columns: such a table is not read; give one with the columns that are needed" {
			t.Errorf("%s of a column more: %v", form, err)
		}
	}
	wide := make([]any, maxColumns)
	for i := range wide {
		wide[i] = names[i]
	}
	if table, err := Read("f.xlsx", workbook(t, []string{"a"}, [][]any{wide}), Layout{}); err != nil || len(table.Header) != maxColumns {
		t.Errorf("a sheet of as many columns as may be: %v", err)
	}
	for size, ok := range map[int64]bool{16: true, 15: false} {
		for form, content := range map[string][]byte{"plain": []byte("a,b\n1,2\n3,4\n5,6\n"), "packed": pack(t, []byte("a,b\n1,2\n3,4\n5,6\n"))} {
			if _, err := Read("f", content, Layout{MaxBytes: size}); (err == nil) != ok {
				t.Errorf("16 bytes, %s, where %d may be: %v", form, size, err)
			}
		}
	}
	table := &Table{File: "f", Broken: make([]Broken, maxBroken)}
	table.Broken[0] = Broken{3, fault.T("x", "y"), "1,2"}
	if err := table.tooBroken(); err != nil {
		t.Errorf("as many broken rows as may be: %v", err)
	}
	table.Broken = append(table.Broken, Broken{})
	if err := table.tooBroken(); err == nil || err.Error() != "f: over 100000 of its rows can't be read, as line 3 with y (1,2)" {
		t.Errorf("a broken row more: %v", err)
	}
}

// TestNotesOfStrayQuotes: the first rows with stray quotes are told one by one, what
// follows with the last of them; other oddities by their column.
func TestNotesOfStrayQuotes(t *testing.T) {
	table, err := Read("f", []byte("a,b\n"+strings.Repeat("x\"y,#N/A\n", maxStray+3)), Layout{})
	if err != nil {
		t.Fatal(err)
	}
	stray := 0
	for _, n := range table.Notes {
		want := Note{StrayQuote, stray + 2, "", `x"y,#N/A`, 1}
		if n.Oddity == ErrorValue {
			want = Note{ErrorValue, 2, "b", "#N/A", maxStray + 3}
		} else if stray++; stray > maxStray {
			want.Count = 3
		}
		if n != want {
			t.Errorf("%+v, want %+v", n, want)
		}
	}
	if stray != maxStray+1 || len(table.Notes) != stray+1 {
		t.Errorf("%d notes, %d of stray quotes", len(table.Notes), stray)
	}
}

// TestExcerpt: a message shows the first characters of a row, in single spaces.
func TestExcerpt(t *testing.T) {
	for text, want := range map[string]string{
		" a \n\t b ": "a b", strings.Repeat("é", 80): strings.Repeat("é", 80), strings.Repeat("é", 81): strings.Repeat("é", 80) + "…", strings.Repeat("é", 80) + " ": strings.Repeat("é", 80),
	} {
		if got := excerpt(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestHeaderOfAsManyLinesAsMayBe: the names of columns may stand in three lines.
func TestHeaderOfAsManyLinesAsMayBe(t *testing.T) {
	layout := Layout{Columns: []Column{{Key: "a", Names: []string{"a"}, Required: true}, {Key: "b", Names: []string{"b"}, Required: true}, {Key: "c", Names: []string{"c"}, Required: true}}}
	table, err := Read("f.csv", []byte("a,,\n,b,\n,,c\n1,2,3\n"), layout)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := table.Locate(layout); err != nil || len(table.Rows) != 1 || table.Rows[0].Line != 4 {
		t.Errorf("%v, rows %v under %v", err, table.Rows, table.Header)
	}
}
