package table

import (
	"fmt"
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
