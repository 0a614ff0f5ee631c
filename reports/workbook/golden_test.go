package workbook

import (
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"acces30/reports"
	"acces30/reports/internal/sample"
)

var (
	partOfDump = regexp.MustCompile(`(?m)^== (.*)\n`)
	chartOf    = regexp.MustCompile(`(?m)^'([^']*)'!`)
)

// partsOfDump splits a dump into its sheets and charts: the name of each and its text.
func partsOfDump(text string) (names []string, parts map[string]string) {
	parts = make(map[string]string)
	text, _, _ = strings.Cut(text, "\nsha256 ")
	at := partOfDump.FindAllStringSubmatchIndex(text, -1)
	for n, m := range at {
		end := len(text)
		if n+1 < len(at) {
			end = at[n+1][0]
		}
		name := text[m[2]:m[3]]
		names, parts[name] = append(names, name), strings.TrimSpace(text[m[1]:end])
	}
	return names, parts
}

// TestGoldenSheets holds what the sample's workbook lacks against a text: the first
// page of every result that the sheets go through, their sheets of other names, and
// the charts of these.
func TestGoldenSheets(t *testing.T) {
	if raceDetector {
		t.Skip("many workbooks beside the race detector: .ci/run has it without")
	}
	_, known := partsOfDump(dump(t, write(t, sample.Result(), reports.French)))
	all := scenarios()
	all["many communes"] = manyCommunes()
	var out strings.Builder
	written := make(map[string][]byte)
	for name, r := range all {
		written[name] = write(t, r, reports.French)
	}
	c := sample.Changed()
	written["changes"] = writtenSince(t, reports.French, c, []reports.SeriesRow{reports.RowOf("2024-05", c.Before), reports.RowOf("2024-08", c.After)})
	for _, name := range slices.Sorted(maps.Keys(written)) {
		names, parts := partsOfDump(dump(t, written[name]))
		for _, part := range names {
			if told, there := known[part]; part == summarySheet.name.FR || strings.HasPrefix(part, "xl/charts") {
				of := chartOf.FindStringSubmatch(parts[part])
				if told == parts[part] || of != nil && known[of[1]] == parts[of[1]] {
					continue
				}
			} else if there || strings.HasPrefix(part, "xl/") {
				continue
			}
			out.WriteString("\n== " + name + ": " + part + "\n" + parts[part] + "\n")
		}
	}
	holdAgainst(t, "testdata/sheets.txt", out.String())
}

// holdAgainst compares a text with a golden file, or writes it anew.
func holdAgainst(t *testing.T, golden, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := lineDiff(string(want), got); diff != "" {
		t.Errorf("the workbook differs from %s (line, - want, + got):\n%s", golden, diff)
	}
}
