package table

import (
	"strings"
	"testing"
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
