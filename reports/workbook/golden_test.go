package workbook

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"acces30/coverage/compare"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/internal/goldentest"
	"acces30/reports/internal/sample"
)

var (
	partOfDump = regexp.MustCompile(`(?m)^== (.*)\n`)
	rowNumber  = regexp.MustCompile(`^\d+`)
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
// page of every result that the sheets go through, their sheets of other names, the
// charts of these, and of sheets that the sample has too the lines that it has not.
func TestGoldenSheets(t *testing.T) {
	if raceDetector {
		t.Skip("many workbooks beside the race detector: .ci/run has it without")
	}
	_, known := partsOfDump(dump(t, write(t, sample.Result(), reports.French)))
	all := scenarios()
	all["many communes"] = manyCommunes()
	few := kinds()
	maps.Copy(all, few)
	var out strings.Builder
	written := make(map[string][]byte)
	for name, r := range all {
		written[name] = write(t, r, reports.French)
	}
	c := sample.Changed()
	written["changes"] = writtenSince(t, reports.French, c, []reports.SeriesRow{reports.RowOf("2024-05", c.Before), reports.RowOf("2024-08", c.After)})
	first := compare.New(nil, sample.Result(), compare.Options{})
	written["a first edition"] = writtenSince(t, reports.French, first, []reports.SeriesRow{reports.RowOf("2024-08", first.After)})
	same := compare.New(sample.Result(), sample.Result(), compare.Options{Tolerance: road.Minute / 2, Moved: 200})
	written["nothing changed"] = writtenSince(t, reports.French, same, []reports.SeriesRow{reports.RowOf("2024-05", same.Before), reports.RowOf("2024-08", same.After)})
	c = allChanges()
	written["changes of all kinds"] = writtenSince(t, reports.French, c, series(c))
	c = labelledThatDay()
	written["a label of the day before"] = writtenSince(t, reports.French, c, series(c))
	for _, name := range slices.Sorted(maps.Keys(written)) {
		names, parts := partsOfDump(dump(t, written[name]))
		for _, part := range names {
			told, there := known[part]
			switch {
			case told == parts[part]:
			case strings.HasPrefix(part, "xl/drawings"):
			case strings.HasPrefix(part, "xl/charts"):
				if of := chartOf.FindStringSubmatch(parts[part]); of == nil || known[of[1]] != parts[of[1]] {
					out.WriteString("\n== " + name + ": " + part + "\n" + parts[part] + "\n")
				}
			case !there || part == summarySheet.name.FR && few[name] == nil:
				out.WriteString("\n== " + name + ": " + part + "\n" + parts[part] + "\n")
			case name != "many communes": // the sample's, many times
				out.WriteString("\n== " + name + ": " + part + ", other lines\n" + added(told, parts[part]))
			}
		}
	}
	goldentest.Hold(t, "testdata/sheets.txt", out.String())
}

// added returns the lines of a text that another one has not, wherever they stand.
func added(to, text string) string {
	var out strings.Builder
	known := make(map[string]bool)
	for line := range strings.SplitSeq(to, "\n") {
		known[rowNumber.ReplaceAllString(line, "")] = true
	}
	for line := range strings.SplitSeq(text, "\n") {
		if !known[rowNumber.ReplaceAllString(line, "")] {
			out.WriteString(line + "\n")
		}
	}
	return out.String()
}
