package workbook

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/internal/sample"

	"github.com/xuri/excelize/v2"
)

// blocksOf are the blocks of some columns of a sheet from a row on, which blank rows set
// apart: the raw texts of the cells of their rows. A row that a merged cell goes on in
// belongs to the block, without a text of its own.
func blocksOf(t *testing.T, f *excelize.File, sheet string, first, from, to int) [][]string {
	t.Helper()
	rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	merged, err := f.GetMergeCells(sheet)
	if err != nil {
		t.Fatal(err)
	}
	var covered []int
	for _, m := range merged {
		column, top, err := excelize.CellNameToCoordinates(m.GetStartAxis())
		_, bottom, err2 := excelize.CellNameToCoordinates(m.GetEndAxis())
		if err != nil || err2 != nil {
			t.Fatal(err, err2)
		}
		for row := top + 1; row <= bottom && column > from && column <= to; row++ {
			covered = append(covered, row)
		}
	}
	var blocks [][]string
	blank := true
	for i, row := range rows {
		if i+1 < first {
			continue
		}
		cells := make([]string, to-from)
		if from < len(row) {
			copy(cells, row[from:min(to, len(row))])
		}
		text := strings.TrimRight(strings.Join(cells, "|"), "|")
		if text == "" && !slices.Contains(covered, i+1) {
			blank = true
			continue
		}
		if blank {
			blocks = append(blocks, nil)
		}
		last := len(blocks) - 1
		blocks[last], blank = append(blocks[last], plainSpaces(text)), false
	}
	return blocks
}

// TestBlocksOfTheSummary: how each block of the three parts begins and how many rows it
// has, with a blank row between two: none lies on another one, whichever are there.
func TestBlocksOfTheSummary(t *testing.T) {
	everything := besideFrance(true)
	labelled := sinceDay()
	everything.Since, everything.Study.Settings.Since = labelled.Since, labelled.Study.Settings.Since
	everything.Groups = grouped().Groups
	middle := []string{"Two answers: inhabitants beyond 6", "Open door within 30 min 7", "Time class 11", "Certainty at 30 min 6"}
	const limits, times, scope, since, first = "Limit 5", "Access time per inhabitant 2", "Scope 7", "Thanks to labels since 1 January 2022 4", "Look at first: the most inhabitants × minutes beyond 8"
	for name, tt := range map[string]struct {
		r           *coverage.Result
		left, right []string
		rows        []string // some of them
	}{
		"the sample": {sample.Result(), []string{limits, times, scope, "Data 3"}, []string{first}, []string{
			"not computed (in no share)|1|110", "   of which unreachable|1|210", "Île-sans-Pont|210|||unreachable", "Éblange|300|30.0016666666666|0.5|Bouzonville",
		}},
		"everything": {everything, []string{limits, "By the model of where people live 5", "Inhabitants covered, compared 6", times, scope, since, "Who lives beyond 30 min 4", "Data 3"},
			[]string{first, "Since 1 January 2022 (that day included): 2 structures labelled. 7"}, []string{
				"20||35480|0.805624188502900", "not computed (in no share)||300", "30|0.98931700021366|0.999|0.99", "30|2|7413|0.0405696053589312",
				"   80 and over|3|7|0.75", "Full list: sheet “Beyond the promise”.", "France services de Metz - Bellecroix||0|2412|0",
			}},
	} {
		f := open(t, write(t, tt.r, reports.English))
		var all []string
		for i, want := range [][]string{tt.left, middle, tt.right} {
			columns := [...]int{0, otherColumn, rightColumn, len(summaryWidths)}
			var got []string
			for _, rows := range blocksOf(t, f, summarySheet.name.EN, blockRow, columns[i], columns[i+1]) {
				head, _, _ := strings.Cut(rows[0], "|")
				head, _, _ = strings.Cut(head, " Without")
				got, all = append(got, fmt.Sprint(head, " ", len(rows))), append(all, rows...)
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s, part %d:\n got %q\nwant %q", name, i, got, want)
			}
		}
		for _, row := range tt.rows {
			if !slices.Contains(all, row) {
				t.Errorf("%s: no row %q", name, row)
			}
		}
	}
}
