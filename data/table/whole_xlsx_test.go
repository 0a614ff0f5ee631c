package table

import (
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// TestWholeWorkbooks: all that is read of sheets, and told of them: cells joined over
// rows and columns, days by their numbers in both calendars, formulas without values,
// and what stands above, below and beside a table.
func TestWholeWorkbooks(t *testing.T) {
	layout := Layout{Columns: []Column{
		{Key: "code", Names: []string{"code"}, Required: true}, {Key: "name", Names: []string{"nom"}, Required: true},
		{Key: "people", Names: []string{"population"}}, {Key: "date", Names: []string{"date"}, Date: true},
	}}
	head := []string{"code", "nom", "population", "date", "lundi"}
	const headWritten = "XLSX  line 1 +0 of 0 sheet Feuil1: code|nom|population|date|lundi\n"
	join := func(refs ...string) string {
		return `</sheetData><mergeCells><mergeCell ref="` + strings.Join(refs, `"/><mergeCell ref="`) + `"/></mergeCells><sheetData>`
	}
	to := func(column, row int) string {
		name, err := excelize.CoordinatesToCellName(column, row)
		if err != nil {
			t.Fatal(err)
		}
		return name
	}
	days := inline(head)
	for i, number := range []string{"1", "0.9", "110000", "110000.5", "45292.99", "61", "59"} {
		days += fmt.Sprintf(`<row r="%d"><c r="A%d"><v>%d</v></c><c r="D%d"><v>%s</v></c></row>`, i+2, i+2, i+2, i+2, number)
	}
	two := inline(head, []string{"1", "x"}, []string{"2"})
	const twoWritten, twoJoined = "2: 1|x|||\n3: 2||||", "2: 1|x|x|x|x\n3: 2|x|x|x|x\n2 joined cells \"\": x, 1 times"
	for _, tt := range []struct{ name, rows, want string }{
		{"joined with headings", inline(head, []string{"1", "x"}, []string{"2", "", "", "", "p"}) + join("B2:B3", "A1:B2", "B1:E1", "E2:E3", "C3:D3"),
			headWritten + "2: 1|x|||\n3: 2|x|||p\n2 joined cells \"\": x, 1 times"},
		{"joined over empty rows and beside the table", inline(head, []string{"1", "x", "y"}, []string{"2"}, nil, []string{"3", "", "", "q"}) + join("B2:C3", "C2:D5", "D5:E9", "G2:H3"),
			headWritten + "2: 1|x|y|y|\n3: 2|x|x|y|\n5: 3||y|q|q\n2 joined cells \"\": x, 3 times"},
		{"joined amounts and codes", inline(head, []string{"1", "12,5", "12345", "0000x", "1 2"}, []string{"2"}) + join("B2:B3", "C2:C3", "D2:D3", "E2:E3"),
			headWritten + "2: 1|12,5|12345|0000x|1 2\n3: 2||12345|0000x|1 2\n2 joined cells \"\": 12,5, 4 times"},
		{"a million joined cells", two + join("B2:"+to(1001, 1001)), headWritten + twoJoined},
		{"more joined cells", two + join("B2:"+to(1001, 1002), "A2:A3"), headWritten + twoWritten},
		{"joined up to the last column", two + join("B2:"+to(2000, 3)), headWritten + twoJoined},
		{"joined beyond the last column", two + join("B2:"+to(2001, 3), "A2:A3"), headWritten + twoWritten + "\n2 joined cells \"\": 1, 1 times"},
		{"days", days, headWritten + "2: 2|||1900-01-01|\n3: 3|||0.9|\n4: 4|||2201-03-02|\n5: 5|||110000.5|\n6: 6|||2024-01-01|\n7: 7|||1900-03-01|\n8: 8|||1900-02-28|"},
		{"days since 1904", "1904" + days, headWritten + "2: 2|||1904-01-02|\n3: 3|||0.9|\n4: 4|||2205-03-03|\n5: 5|||110000.5|\n6: 6|||2028-01-02|\n7: 7|||1904-03-02|\n8: 8|||1904-02-29|"},
		{"headings of two lines", inline([]string{"Liste"}, []string{"code", "nom"}, []string{"", "", "population", "date"}) + `<row r="4"><c r="A4"><v>1</v></c><c r="D4"><v>45292</v></c></row>`,
			"XLSX  line 3 +1 of 0 sheet Feuil1: code|nom|population|date\n4: 1|||2024-01-01\n2 header of lines \"\": code nom population date, 2 times"},
		{"remarks", inline(head, nil, []string{"1", "x"}, []string{"", "", ""}, []string{"", "", "", "", "", "below"}, []string{"2", "y", "1", "", "", "beside"}),
			headWritten + "3: 1|x|||\n6: 2|y|1||"},
		{"formulas", inline(head) + `<row r="2"><c r="A2"><f>1</f></c><c r="B2" t="str"><f>""</f></c><c r="C2"><f>1</f><v>3</v></c></row><row r="3"><c r="A3"><v>1.0000000000000002E3</v></c><c r="B3" t="n"><f/><v/></c><c><f>2</f></c></row>`,
			headWritten + "2: ||3||\n3: 1000.0000000000002||||\n0 uncomputed \"\": A2, 3 times"},
	} {
		rows, since1904 := strings.CutPrefix(tt.rows, "1904")
		parts := bookParts(rows, "")
		if since1904 {
			parts["xl/workbook.xml"] = strings.Replace(partBook, "<sheets>", `<workbookPr date1904="1"/><sheets>`, 1)
		}
		table, err := Read("f.xlsx", zipOf(t, parts), layout)
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		if got := written(table); got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}

// TestAmounts: what is not repeated over joined cells, as it would count several times.
func TestAmounts(t *testing.T) {
	for text, want := range map[string]bool{
		"12": true, " 12,5 ": true, "-1.5": true, "1e5": true, "1234": true, "123456": true, "12345": false, " 57463 ": false, "1234,": true, "-1234": true, "12a45": false, "2A004": false, "x": false, "1 234": false,
	} {
		if got := isAmount(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// TestWhichSheet: the first that can be seen and has all that is required, else the
// first with anything, else a hidden one, which is told.
func TestWhichSheet(t *testing.T) {
	layout := Layout{Columns: []Column{{Key: "code", Names: []string{"code"}, Required: true}, {Key: "name", Names: []string{"nom"}, Required: true}}}
	whole, other := [][]any{{"code", "nom"}, {1, "x"}}, [][]any{{"code", "other"}, {2, "y"}}
	late := make([][]any, headerWithin+1) // its headings stand below as many rows as are looked at
	for i := range late {
		late[i] = []any{"title"}
	}
	justSeen := append(append([][]any{}, late[:headerWithin-1]...), whole...)
	late = append(late[:headerWithin], whole...)
	for _, tt := range []struct {
		hidden string
		sheets [][][]any
		want   string
	}{
		{"", [][][]any{nil, other, whole, whole}, "c"}, {"", [][][]any{nil, other, nil, other}, "b"}, {"c", [][][]any{nil, other, whole, nil}, "c!"}, {"b", [][][]any{nil, other, nil, nil}, "b!"},
		{"b", [][][]any{nil, whole, nil, whole}, "d"}, {"b", [][][]any{nil, other, nil, other}, "d"}, {"", [][][]any{late, whole, nil, nil}, "b"}, {"", [][][]any{justSeen, whole, nil, nil}, "a"},
		{"", [][][]any{{{" "}}, {{"", "z"}}, nil, nil}, "b"},
	} {
		book := excelize.NewFile()
		for i, rows := range tt.sheets {
			name := string(rune('a' + i))
			if i == 0 {
				_ = book.SetSheetName("Sheet1", name)
			} else if _, err := book.NewSheet(name); err != nil {
				t.Fatal(err)
			}
			for k, row := range rows {
				if err := book.SetSheetRow(name, fmt.Sprint("A", k+1), &row); err != nil {
					t.Fatal(err)
				}
			}
		}
		if tt.hidden != "" {
			if err := book.SetSheetVisible(tt.hidden, false); err != nil {
				t.Fatal(err)
			}
		}
		content, err := book.WriteToBuffer()
		if err != nil {
			t.Fatal(err)
		}
		table, err := Read("f.xlsx", content.Bytes(), layout)
		if err != nil {
			t.Fatal(err)
		}
		got := table.Sheet
		for _, n := range table.Notes {
			if n.Oddity == HiddenSheet && n.Text == table.Sheet {
				got += "!"
			}
		}
		if got != tt.want {
			t.Errorf("%v with %q hidden: sheet %s, want %s", tt.sheets, tt.hidden, got, tt.want)
		}
	}
}
