package table

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// hostileLayout is that of a list of places, whose comments nobody looks for.
var hostileLayout = Layout{Columns: []Column{
	{Key: "code", Names: []string{"code"}, Required: true},
	{Key: "name", Names: []string{"nom"}, Required: true},
	{Key: "people", Names: []string{"pop"}},
	{Key: "hours", Names: []string{"heures"}, Lines: true},
}}

// hostile writes a table of rows with codes and names of their own, and damages it
// in one way out of many, again and again.
func hostile(random *rand.Rand, rows int) string {
	comma := string(";,\t|"[random.IntN(4)])
	lines := make([]string, rows)
	for i := range lines {
		name, hours, remark := fmt.Sprintf("Nom%04d", i), "9h-12h", "rue du Lac"
		switch random.IntN(12) {
		case 0:
			name = `"` + name + `"`
		case 1:
			hours = "\"9h-12h\n14h-17h\""
		case 2:
			remark = `"1` + comma + ` rue du ""Lac"""`
		case 3:
			remark = ""
		}
		lines[i] = strings.Join([]string{fmt.Sprintf("%05d", 10000+i), name, fmt.Sprint(100 + i), hours, remark}, comma)
	}
	for range 1 + random.IntN(6) {
		i := random.IntN(rows)
		line := lines[i]
		at := random.IntN(len(line) + 1)
		switch random.IntN(9) {
		case 0, 1: // a quote anywhere
			line = line[:at] + `"` + line[at:]
		case 2: // one before a field, one behind that of a later row
			line = strings.Replace(line, comma, comma+`"`, 1)
			if k := min(rows-1, i+1+random.IntN(40)); k > i {
				lines[k] = strings.Replace(lines[k], comma, `"`+comma, 1+random.IntN(2))
			}
		case 3:
			line = line[:at] + "\r" + line[at:]
		case 4:
			line += "\r"
		case 5:
			line = line[:at]
		case 6:
			line = line[:at] + comma + line[at:]
		case 7:
			line = line[:at] + "\n" + line[at:]
		case 8:
			line = `"` + line + `"`
		}
		lines[i] = line
	}
	end := []string{"\n", "\r\n", "\r"}[random.IntN(3)]
	text := strings.Join(lines, end)
	return strings.Join([]string{"code", "nom", "pop", "heures", "remarque"}, comma) + end + text + end
}

// TestHostileTables: of 200 damaged tables every row is read, or told: its own
// fields come out, or a broken row or a note shows it. A table that is refused
// loses none in silence.
func TestHostileTables(t *testing.T) {
	random := rand.New(rand.NewPCG(18, 1))
	refused, read, lost := 0, 0, 0
	for n := range 200 {
		const rows = 120
		text := hostile(random, rows)
		table, err := Read("f.csv", []byte(text), hostileLayout)
		if err != nil {
			refused++
			continue
		}
		read++
		for i := range rows {
			code, name := fmt.Sprintf("%05d", 10000+i), fmt.Sprintf("Nom%04d", i)
			if !strings.Contains(text, code) || !strings.Contains(text, name) {
				continue // the damage went through it
			}
			if !shown(table, code, name) {
				t.Errorf("table %d: row %s %s is lost in silence", n, code, name)
				if lost++; lost > 5 {
					t.Fatal("and more")
				}
			}
		}
	}
	if refused > 100 || read == 0 {
		t.Errorf("%d of 200 tables are refused: they prove little", refused)
	}
	t.Logf("%d read, %d refused", read, refused)
}

// shown reports whether a row is read as a row of its own, or told.
func shown(table *Table, code, name string) bool {
	for _, row := range table.Rows {
		if slices.ContainsFunc(row.Fields, func(f string) bool { return strings.Contains(f, code) && !strings.Contains(strings.TrimSpace(f), "\n") }) {
			return true // perhaps in another column, where its reader tells it
		}
	}
	told := func(text string) bool { return strings.Contains(text, code) || strings.Contains(text, name) }
	if slices.ContainsFunc(table.Broken, func(b Broken) bool { return told(b.Text) }) {
		return true
	}
	return slices.ContainsFunc(table.Notes, func(n Note) bool {
		return (n.Oddity == StrayQuote || n.Oddity == LineBreak || n.Oddity == ShortRow) && told(n.Text)
	})
}
