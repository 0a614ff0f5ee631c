package data

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"acces30/data/table"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write INPUTS.md anew")

const inputsHead = `# Tables that can be read

Generated from the columns' declarations: run "go test ./data -update" after a change.

A table may be CSV (any encoding and separator), XLSX, JSON as geo.api.gouv.fr gives it, or GeoJSON, each also gzipped;
the content shows which. Columns are found by the names below, without case, accents and punctuation, the first name
first; others are named in the settings by their key ([columns.communes] population = "Pop. 2023"). The sheet of a
workbook is named there too ([sheets] communes = "Feuil2").

What is mended on the way, each time with a finding that says so:

- CSV: a row that ends early has empty fields at its end, unless it and the next ones make one row together; stray
  quotes are characters; ="57463" is 57463; a line that is one quoted field is the line in it; rows may end with CR, LF
  or both in turn. Quotes that join lines which are rows by themselves are stray ones: the rows are read. A line break in
  a code, a name or a number is told. Quotes of other kinds ('a', «a»), spaces around quotes and R's row names are known.
- Of columns of one name the first that is not empty counts, row by row. Of two columns that may hold the same, one
  without any value comes second. Headings may stand in up to three lines: the lowest name of each column counts.
- A hidden sheet is read only when it is asked for or no visible one will do.
- JSON: rows are the elements of features, records, results, data or the like, wherever that stands, or an object on
  every line. CKAN, Opendatasoft, Esri and SPARQL are read; TopoJSON, JSON by columns and lists of lists are refused.
  One page of an answer is read and told to be one (total_count, next, exceededTransferLimit and the like).
- Coordinates: a reference system that a file states is used (Lambert-93, conic zones, UTM, Web Mercator, Lambert I to IV) or the file is
  refused, for single geometries too (SRID=2154;POINT(...), a feature's crs). Metres of which nothing is stated count where they lead to around the département. Communes lie there; where most lie elsewhere together, they count with
  roads of that place, and that is told. Degrees may have minutes,
  seconds and letters (O is Ouest). Several points of one place are read where they are the same.
- Text encoded twice (Ã© for é) is put right. Characters that can't be seen (controls, marks of direction, without
  width) are taken away; line breaks become spaces but in hours. Archives (tar, zip) are refused: unpack them.
- Workbooks: of cells joined over rows or columns a text or a code counts in all of them, a number in the first alone. Errors
  of formulas (#N/A, #REF!) are empty cells, formulas without a stored result too. Those with a password, .xls, .xlsb, .ods
  and Numbers are refused by their name.
- Files are refused beyond 400 MB (unpacked where they are packed), lines of 16 MB, 2,000 columns, 16 million cells or 100,000 rows that can't be read,
  100,000 structures, service points, projects or settlements, or 1,000 rules of the label; so are devices and pipes. Findings
  of one kind about a file are listed up to 5,000 (50 of population, settlements and zones); beyond, one gives the number of the rest. A file given as another one (the list of structures as communes) is called by what it is.
- Communes: a code that disagrees with the name beside it is settled by the position, or else by the name in the same
  département. A city of which a table has only the arrondissements is that of its town hall where no position tells.
- Hours by appointment or under a condition do not count, nor do those of a whole day (00:00 - 24:00); what can't be read makes the day *not stated*, not closed.

`

// inputTables are the tables in the order of the list of inputs, with what each
// is for.
var inputTables = []struct{ name, flag, text string }{
	{communesTable, "--communes", "The communes of the départements in scope and, since people cross the border, of their neighbours."},
	{structuresTable, "--sites", "The list of structures: the official one of any year, or a plain table of names and places."},
	{pointsTable, "--service-points", "Service points that the list leaves out, new hours and days, closures. A row for each point."},
	{agentsTable, "--agents", "Who receives people at the structures, for the sheet Label."},
	{projectsTable, "--projects", "Candidates to a label: judged as structures are, before they have it, with whom each would newly bring within the limits."},
	{labelRulesTable, "--label-rules", "What the label asks for, by date, for structures and for antennes."},
	{populationTable, "--population", "Where people live: INSEE's squares, or points with people."},
	{settlementsTable, "--settlements", "Parts of communes with people of their own, such as former communes: places of the modelled network."},
	{outlinesTable, "--outlines", "Outlines of communes, for maps and checks. Several rows of one commune make one outline."},
	{mergersTable, "--mergers", "Communes that have merged: old and new codes, or INSEE's table of movements."},
	{candidatesTable, "--candidates", "Communes where a new label may go."},
	{timesTable, "--times", "Times from another engine, in place of roads: a row for each drive. Of a drive given twice the last row counts."},
	{zonesTable, "--zones", "Zonings for the sheet Territoires: cantons, FRR, EPCI, density, or quarters as polygons. Communes in scope count; a merged one counts whole."},
	{officialTable, "--insee", "INSEE's own minutes to facilities by square, to stand beside ours: Parquet, or a table made of it. Rows of another type of facility (`insee_type`) are passed over."},
}

// TestInputsAreDocumented compares INPUTS.md with the columns that are looked for.
func TestInputsAreDocumented(t *testing.T) {
	var b strings.Builder
	b.WriteString(inputsHead)
	documented := make(map[string]bool)
	for _, in := range inputTables {
		documented[in.name] = true
		fmt.Fprintf(&b, "## %s (`%s`)\n\n%s\n\n| key | what | needed | names |\n|---|---|---|---|\n", in.name, in.flag, in.text)
		columns := tableColumns[in.name]
		for i := 0; i < len(columns); i++ {
			last := sharing(columns, i)
			if columns[i].Meaning == "" {
				t.Errorf("%s: the column %q has no meaning", in.name, columns[i].Key)
			}
			keys, names := "`"+columns[i].Key+"`", shownNames(columns[i].Names)
			if last > i {
				keys += " ... `" + columns[last].Key + "`"
				names += " ... " + shownNames(columns[last].Names)
			}
			fmt.Fprintf(&b, "| %s | %s | %s | %s |\n", keys, columns[i].Meaning, needed(columns, i), names)
			i = last
		}
		b.WriteString("\n")
	}
	if names := slices.Sorted(maps.Keys(tableColumns)); len(names) != len(documented) {
		t.Errorf("tables %v, but INPUTS.md has %d of them", names, len(documented))
	}
	got := strings.TrimSuffix(b.String(), "\n")
	if *update {
		if err := os.WriteFile("INPUTS.md", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("INPUTS.md")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("INPUTS.md differs from the columns (-file +columns); run with -update:\n%s", diff)
	}
}

// sharing returns the last column that shares the meaning of column i: the days
// of a week stand in one row.
func sharing(columns []table.Column, i int) int {
	last := i
	for last+1 < len(columns) && columns[last+1].Meaning == "" && slices.Contains(weekKeys, columns[last+1].Key) {
		last++
	}
	return last
}

var weekKeys = []string{"tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}

// needed says whether a table can do without a column.
func needed(columns []table.Column, i int) string {
	c := &columns[i]
	if !c.Required {
		return ""
	}
	if len(c.Unless) == 0 {
		return "yes"
	}
	var others []string
	for _, unless := range c.Unless {
		var keys []string
		for _, k := range unless {
			keys = append(keys, "`"+columns[k].Key+"`")
		}
		others = append(others, strings.Join(keys, " and "))
	}
	return "unless there is " + strings.Join(others, ", or ")
}

// shownNames lists the names of a column; those made of years are cut short.
func shownNames(names []string) string {
	const most = 20
	shown := make([]string, 0, most)
	for _, name := range names[:min(len(names), most)] {
		shown = append(shown, "`"+name+"`")
	}
	if len(names) > most {
		shown = append(shown, fmt.Sprintf("... (%d names)", len(names)))
	}
	return strings.Join(shown, ", ")
}

// TestWhatColumnsAre: which columns a table can't do without, which hold dates, texts of
// several lines, or may be a polygon instead.
func TestWhatColumnsAre(t *testing.T) {
	got := make(map[string]string)
	for _, name := range TableNames() {
		for _, c := range tableColumns[name] {
			for kind, is := range map[string]bool{"required": c.Required, "date": c.Date, "lines": c.Lines, "by shape": c.ByShape} {
				if is {
					got[name+" "+kind] += c.Key + " "
				}
			}
		}
	}
	const week = "monday tuesday wednesday thursday friday saturday sunday "
	want := map[string]string{
		"agents required": "structure agents ", "candidates required": "code ", "communes required": "code name population lat lon ", "communes by shape": "lat lon ",
		"insee required": "commune people minutes ", "label_rules required": "scope ", "label_rules date": "from ", "mergers required": "old new ", "mergers date": "date ",
		"outlines required": "code ", "population required": "lat lon people ", "projects required": "name commune ", "projects date": "from ", "projects lines": week,
		"service_points required": "structure name kind commune ", "service_points date": "from until ", "service_points lines": week, "settlements required": "commune lat lon people ",
		"sites required": "name lat lon ", "sites date": "labelled_on closed_on ", "sites lines": week + "comment ", "times required": "from to minutes ", "zones required": "commune ", "zones by shape": "commune ",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}
