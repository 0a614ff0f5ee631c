package data

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"acces30/data/input"
)

// TestNumbersOfSeveralStructures: a row with the number of one of another name and place
// counts under a number made of its name; with the same name, or within a kilometre, or
// without a place to compare, it is the same structure again.
func TestNumbersOfSeveralStructures(t *testing.T) {
	const first = "id_fs,lib_fs,insee_com,latitude,longitude\n1,Maison,57463,49.12,6.17\n"
	for _, tt := range []struct {
		name, row string
		ids, told string
	}{
		{"another name and place", "1,Autre,57672,49.36,6.16", "1 x-autre-57672", "structure-number-taken|3|id_fs|Autre|1|2 x-autre-57672"},
		{"another name, 1,002 m away in the same commune", "1,Autre,57463,49.12901,6.17", "1 x-autre-57463", "structure-number-taken|3|id_fs|Autre|1|2 x-autre-57463"},
		{"another name, 991 m away in the next commune", "1,Autre,57480,49.12891,6.17", "1", ""},
		{"another name and commune, no position", "1,Autre,57672,,", "1 x-autre-57672", "structure-number-taken|3|id_fs|Autre|1|2 x-autre-57672"},
		{"another name, nothing to tell the place by", "1,Autre,,,", "1", ""},
		{"another name, the same commune", "1,Autre,57463,,", "1", ""},
		{"the same name elsewhere", "1,MAISON,57672,49.36,6.16", "1", ""},
	} {
		list, err := readStructureList(t.Context(), tableOf(t, "s.csv", first+tt.row+"\n"), layoutOf(structuresTable), "57")
		if err != nil {
			t.Fatal(err)
		}
		var ids, lines []string
		for i := range list.rows {
			ids = append(ids, list.rows[i].id)
			lines = append(lines, told(list.rows[i].record.findings)...)
		}
		lines = slices.DeleteFunc(lines, func(line string) bool { return !strings.HasPrefix(line, "structure-number") })
		if got, lost := strings.Join(ids, " "), strings.Join(lines, "; "); got != tt.ids || strings.ReplaceAll(lost, "|x-", " x-") != tt.told {
			t.Errorf("%s: %s, told %q", tt.name, got, lost)
		}
	}
}

// TestNumbersThatAreNone: where more than a row in twenty is set aside for its number,
// though of another place, the list is refused; one row alone never does it.
func TestNumbersThatAreNone(t *testing.T) {
	for _, tt := range []struct {
		rows, repeated int
		refused        bool
	}{{40, 2, false}, {39, 2, true}, {5, 1, false}, {30, 29, true}} {
		content := "id_fs,lib_fs,insee_com,latitude,longitude\n"
		for i := range tt.rows {
			id := i
			if i > tt.rows-1-tt.repeated {
				id = 0
			}
			content += fmt.Sprintf("%d,Maison,57463,%.2f,6.17\n", id, 48+float64(i)/20)
		}
		list, err := readStructureList(t.Context(), tableOf(t, "s.csv", content), layoutOf(structuresTable), "57")
		var wrong *input.Error
		switch {
		case tt.refused && (!errors.As(err, &wrong) || !strings.Contains(err.Error(), fmt.Sprintf("%d of %d rows", tt.repeated, tt.rows))):
			t.Errorf("%d of %d rows: %v", tt.repeated, tt.rows, err)
		case !tt.refused && (err != nil || len(list.rows) != tt.rows-tt.repeated):
			t.Errorf("%d of %d rows: %v", tt.repeated, tt.rows, err)
		}
	}
}

// TestPositionsInTenths: a list of ten positions and more is refused where over nine in
// ten are in tenths of a degree both ways; rows without a position don't count.
func TestPositionsInTenths(t *testing.T) {
	for _, tt := range []struct {
		tenths, halves, finer, nowhere int
		refused                        string
	}{
		{10, 0, 0, 5, "rounded to a tenth of a degree (10 of 10)"},
		{9, 0, 0, 5, ""},
		{18, 2, 0, 0, ""},
		{18, 0, 2, 0, ""},
		{19, 1, 1, 0, "(19 of 21)"},
		{0, 20, 0, 0, ""},
	} {
		content, n := "id_fs,lib_fs,insee_com,latitude,longitude\n", 0
		rows := func(count int, lat, lon string) {
			for range count {
				n++
				content += fmt.Sprintf("%d,Maison %d,57%03d,%s,%s\n", n, n, n, lat, lon)
			}
		}
		rows(tt.tenths, "49.1", "6")
		rows(tt.halves, "49.1", "6.17")
		rows(tt.finer, "49.12", "6.1")
		rows(tt.nowhere, "", "")
		_, err := readStructureList(t.Context(), tableOf(t, "s.csv", content), layoutOf(structuresTable), "57")
		var wrong *input.Error
		switch {
		case tt.refused == "" && err != nil:
			t.Errorf("%+v: %v", tt, err)
		case tt.refused != "" && (!errors.As(err, &wrong) || !strings.Contains(err.Error(), tt.refused)):
			t.Errorf("%+v: %v", tt, err)
		}
	}
}

// TestMonthsBeforeDays: a list is refused where two dates and more are none but with the
// month first, and none is later than the twelfth of its month.
func TestMonthsBeforeDays(t *testing.T) {
	for dates, want := range map[string]string{
		"11/15/2022 01/02/2020 3/31/21":           "in 2 rows beyond doubt",
		"11/15/2022 01/02/2020":                   "",
		"11/15/2022 11/16/2022 13/01/2020":        "",
		"11/15/2022 11/16/2022 12/01/2020":        "in 2 rows beyond doubt",
		"2022-15-11 2022-16-11 13/13/2020 0/0/21": "",
	} {
		content := "id_fs,lib_fs,insee_com,latitude,longitude,labellisation_fs\n"
		for i, day := range strings.Fields(dates) {
			content += fmt.Sprintf("%d,Maison %d,57463,49.12,6.%d,Espace labellisé %s\n", i+1, i, 17+i, day)
		}
		_, err := readStructureList(t.Context(), tableOf(t, "s.csv", content), layoutOf(structuresTable), "57")
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%s: %v, want %q", dates, err, want)
		}
	}
}
