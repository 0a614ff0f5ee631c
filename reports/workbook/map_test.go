package workbook

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/png"
	"slices"
	"strconv"
	"strings"
	"testing"

	"acces30/reports"
	"acces30/reports/internal/sample"

	"github.com/xuri/excelize/v2"
)

// withMap returns a workbook with a map of the proportions of A4.
func withMap(t *testing.T) *excelize.File {
	t.Helper()
	var picture, out bytes.Buffer
	if err := png.Encode(&picture, image.NewGray(image.Rect(0, 0, 842, 595))); err != nil {
		t.Fatal(err)
	}
	opts := Options{Lang: reports.French, Version: "0.0.0", Map: func() ([]byte, error) { return picture.Bytes(), nil }}
	if err := Write(context.Background(), &out, sample.Result(), opts); err != nil {
		t.Fatal(err)
	}
	return open(t, out.Bytes())
}

// TestMapIsASheet looks for the picture below all else on a sheet of its own, third
// in the workbook, that prints on one page; a workbook without a map has no such sheet.
func TestMapIsASheet(t *testing.T) {
	f, sheet := withMap(t), mapSheet.name.FR
	if names := f.GetSheetList(); names[2] != sheet {
		t.Fatalf("sheets %v", names)
	}
	if names := open(t, write(t, sample.Result(), reports.French)).GetSheetList(); slices.Contains(names, sheet) {
		t.Errorf("a map in %v", names)
	}
	cells, err := f.GetPictureCells(sheet)
	if err != nil || len(cells) != 1 {
		t.Fatalf("pictures at %v, %v", cells, err)
	}
	pictures, err := f.GetPictures(sheet, cells[0])
	if err != nil {
		t.Fatal(err)
	}
	if alt := pictures[0].Format.AltText; !strings.Contains(alt, "Moselle") || !strings.HasPrefix(alt, "Carte") {
		t.Errorf("alternative text %q", alt)
	}
	_, top, err := excelize.CellNameToCoordinates(cells[0])
	if err != nil {
		t.Fatal(err)
	}
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range rows[top-1:] {
		if slices.ContainsFunc(row, func(s string) bool { return s != "" }) {
			t.Errorf("row %d below the map says %q", top+i, row)
		}
	}
	for row := range top + 40 {
		if high, err := f.GetRowHeight(sheet, row+1); err != nil || (high == 18) != (row == 0) || row > 0 && high != 15 {
			t.Errorf("row %d is %g points high, %v", row+1, high, err)
		}
	}
	layout, err := f.GetPageLayout(sheet)
	if err != nil || *layout.FitToWidth != 1 || *layout.FitToHeight != 1 {
		t.Errorf("fits to %d by %d pages, %v", *layout.FitToWidth, *layout.FitToHeight, err)
	}
	area := ""
	for _, name := range f.GetDefinedName() {
		if name.Name == "_xlnm.Print_Area" && name.Scope == sheet {
			area = name.RefersTo
		}
	}
	if corner, err := strconv.Atoi(area[strings.LastIndex(area, "$")+1:]); err != nil || !strings.Contains(area, "$A$1:$") || corner <= top {
		t.Errorf("print area %q, map at %s", area, cells[0])
	}
}

// TestMapThatFails: what the map fails with, the workbook fails with.
func TestMapThatFails(t *testing.T) {
	broken := errors.New("broken")
	err := Write(context.Background(), &bytes.Buffer{}, sample.Result(), Options{Map: func() ([]byte, error) { return nil, broken }})
	if !errors.Is(err, broken) {
		t.Errorf("error %v", err)
	}
}

func TestMapMustBeAPicture(t *testing.T) {
	err := Write(context.Background(), &bytes.Buffer{}, sample.Result(), Options{Map: func() ([]byte, error) { return []byte("no picture"), nil }})
	if err == nil || !strings.Contains(err.Error(), "map") {
		t.Errorf("error %v", err)
	}
}
