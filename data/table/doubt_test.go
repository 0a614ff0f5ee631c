package table

import (
	"slices"
	"testing"
)

// TestFieldsOfALine: quotes that are closed on the line hold what is between them, unless
// the line is a row only without them; those that are not are left out.
func TestFieldsOfALine(t *testing.T) {
	for _, tt := range []struct {
		columns int
		line    string
		want    []string
	}{
		{3, "a,b,c\n", []string{"a", "b", "c"}}, {3, `a,"b,c",d`, []string{"a", "b,c", "d"}}, {3, `a,"b,c"`, []string{"a", "b", "c"}},
		{4, `"a,b",c`, []string{"a,b", "c"}}, {2, `"a,b",c`, []string{"a,b", "c"}}, {4, `a,"b,c",d`, []string{"a", "b", "c", "d"}},
		{3, `"a,b,c`, []string{"a", "b", "c"}}, {3, "a,b,c\"\n", []string{"a", "b", "c"}}, {3, `a,x"y"z,c`, []string{"a", `x"y"z`, "c"}}, {3, `a,x"y,c`, []string{"a", `x"y`, "c"}},
		{3, "\n", []string{""}}, {3, " \n", []string{" "}},
		{9, `a,b,c,"d,e"`, []string{"a", "b", "c", "d", "e"}}, // five are known of an earlier row
		{9, `a,b,"c,d,e"`, []string{"a", "b", "c", "d", "e"}}, {9, `a,b,c,d,"e,f"`, []string{"a", "b", "c", "d", "e,f"}}, {9, `a,"b,c,d"`, []string{"a", "b,c,d"}},
	} {
		r := &recordReader{comma: ',', columns: tt.columns}
		r.widths[5] = true
		if got := r.ofLine([]byte(tt.line)); !slices.Equal(got, tt.want) {
			t.Errorf("%q of %d columns: %q, want %q", tt.line, tt.columns, got, tt.want)
		}
	}
}

// TestWidthsOfRows: as many fields as the header, whatever these are from two on, or as an
// earlier row, up to so many as are told apart.
func TestWidthsOfRows(t *testing.T) {
	for _, tt := range []struct {
		columns int
		widths  []int
		fields  int
		want    bool
	}{
		{2, nil, 2, true}, {2, nil, 1, false}, {2, nil, 3, false}, {1, []int{1}, 1, false}, {0, nil, 0, false}, {3, []int{2, 7}, 2, true}, {3, []int{2, 7}, 7, true}, {3, []int{2, 7}, 6, false},
		{3, []int{62, 63}, 62, true}, {3, []int{62, 63}, 63, false}, {3, []int{62, 63}, 64, false}, {63, nil, 63, true}, {200, nil, 200, true},
	} {
		r := &recordReader{columns: tt.columns}
		for _, n := range tt.widths {
			r.widths[n] = true
		}
		if got := r.isWidth(tt.fields); got != tt.want {
			t.Errorf("%d fields of %d columns, rows of %v: %v", tt.fields, tt.columns, tt.widths, got)
		}
	}
}

// TestLinesThatAreRows: all lines of two or more, or two at least that are four wide.
func TestLinesThatAreRows(t *testing.T) {
	for _, tt := range []struct {
		columns int
		record  string
		want    bool
	}{
		{3, "a,b,c\n", false}, {3, "a,b,c\nd,e,f", true}, {3, "a,b,c\n \n\nd,e,f\n", true}, {3, "a,b,c\nx\nd,e,f\n", false}, {3, "x\na,b,c\nd,e,f\n", false}, {3, "a,b,c\nd,e,f\nx\n", false},
		{4, "a,b,c,d\nx\ne,f,g,h\n", true}, {4, "x\na,b,c,d\ny\n", false}, {4, "a,b,c,d", false}, {4, "x\na,b,c,d\ne,f,g,h\n", true}, {4, "a,b,c,d\ne,f,g,h\nx", true}, {4, "", false},
	} {
		if got := (&recordReader{comma: ',', columns: tt.columns}).linesAreRows([]byte(tt.record)); got != tt.want {
			t.Errorf("%q of %d columns: %v", tt.record, tt.columns, got)
		}
	}
}
