package data

import (
	"fmt"
	"strings"
	"testing"
)

// TestNamesThatSlipped: names that are those of communes some rows away, by up to three
// rows up or down, are refused; a few such names, or as many as there are own ones, not.
func TestNamesThatSlipped(t *testing.T) {
	places := []string{"Metz", "Thionville", "Aboncourt", "Achain", "Achen", "Adaincourt", "Adelange", "Ajoncourt", "Y"}
	text := "code,nom,population,lat,lon\n"
	for i, name := range places {
		text += fmt.Sprintf("57%03d,%s,9,49.%02d,6.17\n", i+1, name, i)
	}
	communes := communesOf(t, text, nil)
	list := func(rows int, place func(row int) (commune, name int)) string {
		text := "id,nom,insee_com,lat,lon\n"
		for i := range rows {
			commune, name := place(i)
			text += fmt.Sprintf("%d,France services de %s,57%03d,,\n", i+1, places[name], commune+1)
		}
		return text
	}
	by := func(n int) func(int) (int, int) { return func(row int) (int, int) { return row, (row + n + 8) % 8 } }
	const is = "s.csv: the column of names seems to have slipped by %d row(s): %d structures have the name of the commune of a row nearby in theirs, %d that of their own"
	for name, tt := range map[string]struct{ text, want string }{
		"as they should be":     {list(8, by(0)), ""},
		"a row up":              {list(8, by(1)), fmt.Sprintf(is, 1, 7, 0)},
		"a row down":            {list(8, by(-1)), fmt.Sprintf(is, 1, 7, 0)},
		"three rows":            {list(8, by(3)), fmt.Sprintf(is, 3, 5, 0)},
		"four rows":             {list(8, by(4)), ""},
		"five, a row up":        {list(5, by(1)), fmt.Sprintf(is, 1, 4, 0)},
		"four, a row up":        {list(4, by(1)), ""},
		"a third of its own":    {list(8, func(row int) (int, int) { return row, []int{0, 2, 3, 4, 5, 6, 7, 7}[row] }), ""},
		"less than a third":     {list(8, func(row int) (int, int) { return row, []int{1, 2, 3, 4, 5, 6, 7, 7}[row] }), fmt.Sprintf(is, 1, 7, 1)},
		"all in two communes":   {list(8, func(row int) (int, int) { return 0, 0 }), ""},
		"names of no place":     {strings.ReplaceAll(list(8, by(1)), "France services de", "Maison"+strings.Repeat("x", 3)), fmt.Sprintf(is, 1, 7, 0)},
		"communes nobody knows": {strings.ReplaceAll(list(8, by(1)), ",57", ",99"), ""},
	} {
		list, err := readStructureList(t.Context(), tableOf(t, "s.csv", tt.text), layoutOf(structuresTable), "57")
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if err := list.refuseShifted(communes); err != nil {
			got = err.Error()
		}
		if !strings.HasPrefix(got, tt.want) || (got == "") != (tt.want == "") {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
	if got := named([]string{"maisony"}, []string{"y"}, 0); got != 0 {
		t.Errorf("a commune of one letter stands in %d names", got)
	}
}
