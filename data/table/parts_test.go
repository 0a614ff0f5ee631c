package table

import (
	"errors"
	"testing"
)

// TestPartNames: parts of a workbook by the names that the library looks for.
func TestPartNames(t *testing.T) {
	for name, want := range map[string]string{
		"[content_types].XML": "[Content_Types].xml", "_RELS/.rels": "_rels/.rels", "DOCPROPS/app.xml": "docProps/app.xml", `xl\Workbook.xml`: "xl/workbook.xml", "/XL/_rels/workbook.xml.rels": "xl/_rels/workbook.xml.rels",
		"./xl/SharedStrings.xml": "xl/sharedStrings.xml", "//xl/STYLES.xml": "xl/styles.xml", `\xl\worksheets\Sheet1.xml`: "xl/worksheets/Sheet1.xml", "xl/other.xml": "xl/other.xml", "": "",
	} {
		if got := partName(name); got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
	for _, tt := range [][3]string{{"", "/xl/a.xml", "xl/a.xml"}, {"xl", "worksheets/b.xml", "xl/worksheets/b.xml"}, {"xl", "../c.xml", "c.xml"}, {"", "xl/d.xml", "xl/d.xml"}, {"xl", "/e.xml", "e.xml"}} {
		if got := target(tt[0], tt[1]); got != tt[2] {
			t.Errorf("%q in %q is %q, want %q", tt[1], tt[0], got, tt[2])
		}
	}
}

// TestGuard: a panic of the library that reads workbooks is an error, and its own errors
// stay what they are.
func TestGuard(t *testing.T) {
	table := &Table{File: "f.xlsx"}
	if err := table.guard(func() error { panic("index") }); err == nil || err.Error() != "f.xlsx: is a damaged workbook: index" {
		t.Errorf("%v", err)
	}
	own := errors.New("own")
	if err := table.guard(func() error { return own }); !errors.Is(err, own) {
		t.Errorf("%v", err)
	}
	if err := table.guard(func() error { return nil }); err != nil {
		t.Errorf("%v", err)
	}
}

// TestMeasuresOfCells: numbers as workbooks store them, and days to their very ends.
func TestMeasuresOfCells(t *testing.T) {
	for in, want := range map[string]string{
		"1e5": "100000", "-1E-3": "-0.001", "1.5e+2": "150", "0.123456789012": "0.123456789012", "1.00000000000": "1.00000000000", "1.000000000000": "1", "-0.100000000000": "-0.1", "e5": "e5", "1e": "1e", "12": "12", "1e1": "10",
	} {
		if got := plainNumber(in); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string]string{"1": "1900-01-01", "0.99": "0.99", "110000": "2201-03-02", "110000.01": "110000.01", "": "", "x": "x", "-1": "-1", "45292.5": "2024-01-01", "NaN": "NaN"} {
		if got := day(in, false); got != want {
			t.Errorf("day %q is %q, want %q", in, got, want)
		}
	}
	if got := day("1", true); got != "1904-01-02" {
		t.Errorf("the second day of the calendar of 1904 is %q", got)
	}
}
