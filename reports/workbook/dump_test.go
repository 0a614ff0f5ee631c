package workbook

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// dump writes a workbook as a text for people: sheet by sheet, what is set for
// the whole sheet, then row by row what the cells show (as excelize shows it).
// Where a cell shows less than it holds, what it holds stands behind, in ‹›;
// formulas and links stand below their row, how cells look below all rows; ⍽ is a
// no-break space. The last line is one hash of every part of the file, so that
// nothing changes unseen.
func dump(t *testing.T, content []byte) string {
	t.Helper()
	d := &dumper{t: t, file: open(t, content), parts: parts(t, content), formats: make(map[int]string), styles: make(map[int]string)}
	d.document()
	for _, sheet := range d.file.GetSheetList() {
		d.printf("\n== %s\n", sheet)
		// Cells before all else: of a sheet once looked into excelize writes and reads
		// all XML again.
		shown := must[[][]string](d)(d.file.GetRows(sheet))
		raw := must[[][]string](d)(d.file.GetRows(sheet, excelize.Options{RawCellValue: true}))
		d.page(sheet)
		d.columns(sheet, shown)
		d.overlay(sheet)
		d.rows(sheet, shown, raw)
		d.looks(sheet, shown)
	}
	d.charts()
	d.printf("\nsha256 of all parts: %s\n", sum(d.parts))
	return strings.NewReplacer("\u00a0", "⍽", "&#39;", "'").Replace(d.out.String())
}

type dumper struct {
	t     *testing.T
	file  *excelize.File
	parts map[string][]byte
	out   strings.Builder

	formats map[int]string // of numbers, by the cells' style
	styles  map[int]string // by the same, in words
}

func (d *dumper) printf(format string, args ...any) { fmt.Fprintf(&d.out, format, args...) }

// must returns a value that the workbook has to give.
func must[T any](d *dumper) func(T, error) T {
	return func(value T, err error) T {
		d.t.Helper()
		if err != nil {
			d.t.Fatal(err)
		}
		return value
	}
}

// document dumps what concerns all sheets.
func (d *dumper) document() {
	p := must[*excelize.DocProperties](d)(d.file.GetDocProps())
	d.printf("title: %s\nsubject: %s\nkeywords: %s\ndescription: %s\ncreated: %s by %s %s, in %s\n",
		p.Title, p.Subject, p.Keywords, p.Description, p.Created, p.Creator, p.Version, p.Language)
	for _, n := range d.file.GetDefinedName() {
		if !strings.HasPrefix(n.Name, "_xlnm.") {
			d.printf("name: %s = %s\n", n.Name, n.RefersTo)
		}
	}
}

// page dumps how a sheet is printed and what stays in sight.
func (d *dumper) page(sheet string) {
	page := must[excelize.PageLayoutOptions](d)(d.file.GetPageLayout(sheet))
	footer := must[*excelize.HeaderFooterOptions](d)(d.file.GetHeaderFooter(sheet))
	d.printf("paper %s %s, %d by %d pages, footer %s\n", map[int]string{paperA4: "A4"}[*page.Size], *page.Orientation, *page.FitToWidth, *page.FitToHeight, footer.OddFooter)
	for _, n := range d.file.GetDefinedName() {
		if n.Scope == sheet {
			d.printf("%s %s\n", strings.TrimPrefix(n.Name, "_xlnm."), n.RefersTo)
		}
	}
	if panes := must[excelize.Panes](d)(d.file.GetPanes(sheet)); panes.Freeze {
		d.printf("in sight: %d columns, %d rows\n", panes.XSplit, panes.YSplit)
	}
	for _, table := range must[[]excelize.Table](d)(d.file.GetTables(sheet)) {
		d.printf("table %s %s\n", table.Name, table.Range)
	}
}

// columns dumps the columns' widths, each with the number formats of its cells.
func (d *dumper) columns(sheet string, rows [][]string) {
	widest := 0
	for _, row := range rows {
		widest = max(widest, len(row))
	}
	d.printf("columns:")
	for column := 1; column <= widest; column++ {
		letter := must[string](d)(excelize.ColumnNumberToName(column))
		var formats []string
		for row := range rows {
			id := must[int](d)(d.file.GetCellStyle(sheet, fmt.Sprint(letter, row+1)))
			if format := d.format(id); format != "" && !slices.Contains(formats, format) {
				formats = append(formats, format)
			}
		}
		d.printf(" %s %v", letter, must[float64](d)(d.file.GetColWidth(sheet, letter)))
		if len(formats) > 0 {
			d.printf(" [%s]", strings.Join(formats, " | "))
		}
	}
	d.printf("\n")
}

// overlay dumps what lies over the cells.
func (d *dumper) overlay(sheet string) {
	var merged []string
	for _, m := range must[[]excelize.MergeCell](d)(d.file.GetMergeCells(sheet)) {
		merged = append(merged, m.GetStartAxis()+":"+m.GetEndAxis())
	}
	if len(merged) > 0 {
		d.printf("merged: %s\n", strings.Join(merged, " "))
	}
	formats := must[map[string][]excelize.ConditionalFormatOptions](d)(d.file.GetConditionalFormats(sheet))
	for _, cells := range slices.Sorted(maps.Keys(formats)) {
		for _, f := range formats[cells] {
			d.printf("format of %s: %s %s %s", cells, f.Type, f.Criteria, cmp.Or(f.Value, f.IconStyle))
			if f.MaxType != "" {
				d.printf(" from %s to %s, %s", f.MinValue, f.MaxValue, cmp.Or(f.BarColor, f.MinColor+" to "+f.MaxColor))
			}
			if f.Format != nil {
				style := must[*excelize.Style](d)(d.file.GetConditionalStyle(*f.Format))
				d.printf(" -> fill %s, bold %v", strings.Join(style.Fill.Color, " "), style.Font.Bold)
			}
			d.printf("\n")
		}
	}
}

// rows dumps the cells of every row, and its height where it is set.
func (d *dumper) rows(sheet string, shown, raw [][]string) {
	for i, cells := range shown {
		row := i + 1
		d.printf("%d", row)
		if height := must[float64](d)(d.file.GetRowHeight(sheet, row)); height != 15 {
			d.printf(" (%v high)", height)
		}
		var formulas, links []string
		for k, text := range cells {
			name := must[string](d)(excelize.CoordinatesToCellName(k+1, row))
			d.printf(" | %s", strings.ReplaceAll(text, "\n", "⏎"))
			if !showsAll(text, raw[i][k]) {
				d.printf(" ‹%s›", raw[i][k])
			}
			if formula := must[string](d)(d.file.GetCellFormula(sheet, name)); formula != "" {
				formulas = append(formulas, fmt.Sprintf("    %s = %s\n", name, formula))
			}
			if there, target, err := d.file.GetCellHyperLink(sheet, name); err != nil {
				d.t.Fatal(err)
			} else if there {
				links = append(links, fmt.Sprintf("    %s -> %s\n", name, target))
			}
		}
		d.printf("\n%s%s", strings.Join(formulas, ""), strings.Join(links, ""))
	}
}

// showsAll reports whether a cell shows all that it holds: digits and separators
// aside, the same number or text.
func showsAll(shown, raw string) bool {
	if shown == raw {
		return true
	}
	number, percent := strings.CutSuffix(strings.TrimRight(shown, "\u00a0"), "%")
	x, err := strconv.ParseFloat(strings.ReplaceAll(number, ",", ""), 64)
	if percent {
		x /= 100
	}
	y, errRaw := strconv.ParseFloat(raw, 64)
	return err == nil && errRaw == nil && near(x, y)
}

var (
	chartKind = regexp.MustCompile(`<(\w+)Chart>`)
	chartText = regexp.MustCompile(`<a:t>([^<]*)</a:t>|<f>([^<]*)</f>`)
	drawn     = regexp.MustCompile(`(?s)<xdr:from><xdr:col>(\d+)</xdr:col>.*?<xdr:row>(\d+)</xdr:row>.*? descr="([^"]*)"`)
)

// charts dumps the charts, their texts and the cells that they draw, and where
// they stand in the sheets with which alternative text.
func (d *dumper) charts() {
	for _, name := range slices.Sorted(maps.Keys(d.parts)) {
		part := d.parts[name]
		switch {
		case strings.HasPrefix(name, "xl/charts/"):
			d.printf("\n== %s: %s\n", name, chartKind.FindSubmatch(part)[1])
			for _, found := range chartText.FindAllSubmatch(part, -1) {
				d.printf("%s%s\n", found[1], found[2])
			}
		case strings.HasPrefix(name, "xl/drawings/drawing"):
			d.printf("\n== %s\n", name)
			for _, found := range drawn.FindAllSubmatch(part, -1) {
				d.printf("right of column %s, below row %s: %s\n", found[1], found[2], found[3])
			}
		}
	}
}

// sum is one hash of the parts of a workbook. The archive itself is not hashed:
// its compression may change with the Go toolchain.
func sum(parts map[string][]byte) string {
	h := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		fmt.Fprintf(h, "%s %d\n", name, len(parts[name]))
		h.Write(parts[name])
	}
	return fmt.Sprintf("%x", h.Sum(nil))
}
