package exports

import (
	"fmt"
	"strings"
	"testing"

	"acces30/reports/internal/goldentest"
	"acces30/reports/internal/sample"
)

const columnsHead = `# Files for other programs

Made of the columns' declarations: run "go test ./reports/exports -update" after a change.

Tables are CSV in UTF-8 without a byte order mark, commas between fields, a line feed after each line, a decimal point
in numbers. What is not known is an empty field, never a zero. A text that begins with = + - @, a tab or a carriage
return has an apostrophe set before it, so that no spreadsheet takes it for a formula; numbers have none.

With csv = "fr" (--csv fr) the same tables are as French spreadsheets want them: a byte order mark, semicolons, decimal
commas, headings and words for codes in French; the program reads both forms back. The table of columns
(columns.csv, in French colonnes.csv) tells every column of every table of its folder, as it is called there.

GeoJSON is that of RFC 7946: longitude and latitude in degrees WGS84, outer rings counterclockwise, one feature a line.
Properties are the columns under the same names, numbers as numbers, true and false as such, null where the table has
an empty field; a text stands as it is.
`

// described is a table of columns with their meanings. Every column must have
// one, its own or the one before it shares.
func described[T any](t *testing.T, title, text string, fields []field[T]) string {
	t.Helper()
	var b strings.Builder
	fmt.Fprintf(&b, "\n## %s\n\n%s\n\n| column | meaning |\n|---|---|\n", title, text)
	for i := 0; i < len(fields); {
		names := []string{"`" + fields[i].name + "`"}
		meaning := fields[i].meaning
		if meaning == "" {
			t.Errorf("%s: the column %s has no meaning", title, fields[i].name)
		}
		for i++; i < len(fields) && fields[i].meaning == ""; i++ {
			names = append(names, "`"+fields[i].name+"`")
		}
		fmt.Fprintf(&b, "| %s | %s |\n", strings.Join(names, ", "), meaning)
	}
	return b.String()
}

// TestColumnsAreDocumented holds COLUMNS.md to the declarations.
func TestColumnsAreDocumented(t *testing.T) {
	r, changed := sample.Result(), sample.Changed()
	got := columnsHead +
		described(t, "communes.csv", "A row for each commune in scope, by code.", communeFields(r)) +
		described(t, "structures.csv", "A row for each structure of the study area, by number.", structureFields(r)) +
		described(t, "points.csv", "A row for each service point of the study area, by structure.", pointFields()) +
		described(t, "days.csv", "A row for each commune in scope, by code, and each day of the week, with an evening.", doorFields()) +
		described(t, "longer_hours.csv", "A row for each half-day on which longer hours of a structure in scope would give people an open door, the structure that would help most first.", widenedFields()) +
		described(t, "territories.csv", "A row for each département, arrondissement and intercommunal body (EPCI) in scope, then for each zone of --zones: the communes in scope alone.", territoryFields(r)) +
		described(t, "groups.csv", "A row for each group of people or households that an input counts, in the scope, then in each territory: who lives beyond.\nOnly where one does.", groupFields(r)) +
		described(t, "projects.csv", "A row for each candidate to a label (--projects), in the order of the table. Only where there are any.", projectFields(r)) +
		described(t, "plan.csv", "A row for each new label of each plan, in the order of what it adds. Only where something was planned.", placedFields()) +
		"\n## plan.geojson\n\nThe same at the communes' reference points.\n" +
		described(t, "actions.csv", "A row for each measure compared, by kind, each taken alone: the new labels of the plans as houses and as antennes, longer hours, moves, closures.", actionFields(r)) +
		described(t, "bus.csv", "A row for each stop of a bus with one label, for each limit planned for.", stoppedFields()) +
		described(t, "closures.csv", "A row for each structure in scope with a service point that counts, the least harmful to close first, the others staying.", closureFields(r)) +
		"\n## communes.geojson\n\nA feature for each commune in scope, by code, which is its id too. The geometry is the commune's outline, a\nMultiPolygon, where one was given; else its reference point; null when it has neither. The properties are the columns\nof communes.csv.\n" +
		described(t, "isochrones.geojson", "A feature for each area reached within a limit: a MultiPolygon, or null where nothing is reached. First the areas from\nwhich any structure is reached, then those of each structure in scope, by number; the longest limit first, so that a\nmap shows the shorter ones above it.", areaFields) +
		described(t, "changes.csv", "A row for each commune whose time or class changed since the earlier edition, or that came or went, the gravest first.\nOnly where something is compared, as the two tables that follow.", changeFields(changed)) +
		described(t, "structure_changes.csv", "A row for each structure that changed, those in scope first.", structureChangeFields(changed)) +
		described(t, "figure_changes.csv", "A row for each figure that both editions have.", figureFields(changed)) +
		described(t, "series.csv", "A row for each edition up to this one, by date.", seriesFields(r.Study.Settings.Limits())) +
		described(t, "columns.csv, colonnes.csv", "A row for each column of each table of the folder.", toldFields) +
		described(t, "the table of roads times", "A row for each pair, in the order of the file.", tripFields())
	goldentest.Hold(t, "COLUMNS.md", got)
	for _, f := range files {
		if !strings.Contains(got, "\n## "+f.name+"\n") {
			t.Errorf("%s is not in COLUMNS.md", f.name)
		}
	}
}
