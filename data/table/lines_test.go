package table

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestValuesOfSeveralLines: the first value of a row that has several lines and should have
// one is told with its line and column, wherever it stands; lines around a value are none of
// it, and a row that ends early or a column that may have lines is no fault.
func TestValuesOfSeveralLines(t *testing.T) {
	layout := Layout{Columns: []Column{
		{Key: "code", Names: []string{"code"}, Required: true}, {Key: "name", Names: []string{"nom"}, Required: true},
		{Key: "hours", Names: []string{"horaires"}, Lines: true}, {Key: "last", Names: []string{"fin"}},
	}}
	for row, want := range map[string]string{
		"57463,Metz,9h,x":                       "",
		"57463,\"Metz\n54395\",9h,x":            `1: 2 nom "Metz 54395"`,
		"\"57463\n54395\",\"Metz\nNancy\",9h,x": `1: 2 code "57463 54395"`,
		"57463,Metz,9h,\"x\ny\"":                `1: 2 fin "x y"`,
		"57463,Metz,\"9h\n10h\",x":              "",
		"57463,\"\nMetz\n\",9h,x":               "",
		"57463,\"Metz\n54395\"":                 "", // it is told as a short row
		"57463,Metz":                            "",
	} {
		table, err := Read("f.csv", []byte("code,nom,horaires,fin\n"+row+"\n54395,Nancy,,\n"), layout)
		if err != nil {
			t.Errorf("%q: %v", row, err)
			continue
		}
		var told []string
		for _, n := range table.Notes {
			if n.Oddity == LineBreak {
				told = append(told, fmt.Sprintf("%d: %d %s %q", n.Count, n.Line, n.Column, n.Text))
			}
		}
		if got := strings.Join(told, "; "); got != want {
			t.Errorf("%q: %s, want %s", row, got, want)
		}
	}
}

// TestLinesOfOldEnds: lines that end with carriage returns alone are lines as others are, of
// every format, blank ones at the beginning too.
func TestLinesOfOldEnds(t *testing.T) {
	layout := Layout{Columns: []Column{{Key: "code", Names: []string{"code"}, Required: true}}}
	for _, text := range []string{
		"\n\ncode,nom\n57463,Metz\n\n54395,Nancy\n", "\n[{\"code\":\"57463\"},\n\n{\"code\":\"54395\"}]\n", "\n{\"code\":\"57463\"}\n\n{\"code\":\"54395\"}\n",
		"\n{\"type\":\"FeatureCollection\",\"features\":[\n{\"type\":\"Feature\",\"properties\":{\"code\":\"57463\"},\"geometry\":null},\n{\"type\":\"Feature\",\"properties\":{\"code\":\"54395\"},\"geometry\":null}]}\n",
	} {
		for _, begin := range []string{"", "\n"} {
			var lines [2][]int
			for i, end := range []string{"\n", "\r"} {
				table, err := Read("f", []byte(strings.ReplaceAll(strings.TrimPrefix(text, begin), "\n", end)), layout)
				if err != nil {
					t.Fatalf("%q: %v", text, err)
				}
				for _, row := range table.Rows {
					lines[i] = append(lines[i], row.Line)
				}
			}
			if len(lines[0]) != 2 || lines[0][0] == lines[0][1] || !slices.Equal(lines[0], lines[1]) {
				t.Errorf("%q: rows on lines %v, with carriage returns %v", text, lines[0], lines[1])
			}
		}
	}
}
