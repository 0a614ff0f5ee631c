package table

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"acces30/data/input"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// workbook makes a workbook of sheets, each a list of rows.
func workbook(t testing.TB, names []string, sheets ...[][]any) []byte {
	t.Helper()
	book := excelize.NewFile()
	defer book.Close()
	for i, rows := range sheets {
		if i == 0 {
			if err := book.SetSheetName("Sheet1", names[0]); err != nil {
				t.Fatal(err)
			}
		} else if _, err := book.NewSheet(names[i]); err != nil {
			t.Fatal(err)
		}
		for k, row := range rows {
			if err := book.SetSheetRow(names[i], fmt.Sprint("A", k+1), &row); err != nil {
				t.Fatal(err)
			}
		}
	}
	buffer, err := book.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return buffer.Bytes()
}

func TestReadXLSX(t *testing.T) {
	content := workbook(t, []string{"Lisez-moi", "Données"},
		[][]any{{"Ce classeur contient les communes."}},
		[][]any{
			{"Communes au 1er janvier"}, nil,
			{"Code", "Nom", "Latitude", "Longitude", "Pop", "Depuis"},
			{"01001", "L'Abergement", 46.15222, 4.91917, 860, time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)},
			{1002, "numéro", "46,5", 5.1, "1 234"},
			nil,
			{57463, "Metz", 0.1 + 0.2, 6, 120874, 45292, "", "note"},
		})
	table, err := Read("c.xlsx", content, pointLayout)
	if err != nil {
		t.Fatal(err)
	}
	rows := []Row{
		{Line: 4, Fields: []string{"01001", "L'Abergement", "46.15222", "4.91917", "860", "2024-01-01"}},
		{Line: 5, Fields: []string{"1002", "numéro", "46,5", "5.1", "1 234", ""}},
		{Line: 7, Fields: []string{"57463", "Metz", "0.3", "6", "120874", "2024-01-01"}},
	}
	if diff := cmp.Diff(rows, table.Rows); diff != "" {
		t.Error(diff)
	}
	if table.Sheet != "Données" || table.Above != 1 {
		t.Errorf("sheet %q, %d rows above the header", table.Sheet, table.Above)
	}
	layout := pointLayout
	layout.Sheet = "lisez-moi"
	if table, err = Read("c.xlsx", content, layout); err != nil || table.Sheet != "Lisez-moi" {
		t.Errorf("the sheet asked for: %v", err)
	}
	layout.Sheet = "Feuil1"
	if _, err = Read("c.xlsx", content, layout); err == nil || err.Error() != `c.xlsx: has no sheet "Feuil1"; its sheets are: Lisez-moi, Données` {
		t.Errorf("error %v", err)
	}
}

func TestStoredNumbers(t *testing.T) {
	for in, want := range map[string]string{
		"46.152219999999999": "46.15222", "1.2E-2": "0.012", "1E3": "1000", "01001": "01001", "2A004": "2A004",
		"57463": "57463", "-4.9000000000000004": "-4.9", "1E999": "1E999", "1.5": "1.5", "": "",
	} {
		if got := plainNumber(in); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}

// TestHostileWorkbooks: bombs meet the bound, damage is one error.
func TestHostileWorkbooks(t *testing.T) {
	zipped := func(parts ...string) []byte {
		var packed bytes.Buffer
		w := zip.NewWriter(&packed)
		for i := 0; i < len(parts); i += 2 {
			part, err := w.Create(parts[i])
			if err != nil {
				t.Fatal(err)
			}
			if _, err := part.Write([]byte(parts[i+1])); err != nil {
				t.Fatal(err)
			}
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		return packed.Bytes()
	}
	wide := make([]any, maxColumns+1)
	for i := range wide {
		wide[i] = i
	}
	for _, tt := range []struct {
		name    string
		content []byte
		want    string
	}{
		{"bomb", zipped("xl/workbook.xml", strings.Repeat(" ", 2<<20)), "unpacks to more"},
		{"archive", zipped("liste.csv", "a,b"), "zip archive"},
		{"OpenDocument", zipped("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), "OpenDocument"},
		{"binary workbook", zipped("xl/workbook.bin", ""), ".xlsb"},
		{"nothing inside", zipped("xl/workbook.xml", "<workbook/>"), "damaged"},
		{"empty sheet", workbook(t, []string{"a"}, nil), "is empty"},
		{"too wide", workbook(t, []string{"a"}, [][]any{wide}), `sheet "a" has over 2000 columns in row 1`},
		{"a row too wide", workbook(t, []string{"a"}, [][]any{{"a", "b"}, {1, 2}, wide}), `sheet "a" has over 2000 columns in row 3`},
		{"cut off", workbook(t, []string{"a"}, [][]any{{"a", "b"}})[:2000], "damaged"},
	} {
		_, err := Read("f.xlsx", tt.content, Layout{MaxBytes: 1 << 20})
		var unusable *input.Error
		if !errors.As(err, &unusable) || !strings.Contains(err.Error(), tt.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: error %v, want one line with %q", tt.name, err, tt.want)
		}
	}
}

// TestLargePartsLeaveNoFiles: what is unpacked to the disk to be read is gone afterwards,
// whether the table was read or not.
func TestLargePartsLeaveNoFiles(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"TMPDIR", "TMP", "TEMP"} {
		t.Setenv(name, folder)
	}
	large := strings.Repeat(" ", maxPart+1)
	for rows, want := range map[string]int{"": 0, inline([]string{"code", "nom"}, []string{"57001", "Aboncourt"}): 1} {
		parts := bookParts(rows, "")
		parts["xl/worksheets/sheet9.xml"] = large
		table, err := Read("f.xlsx", zipOf(t, parts), Layout{})
		if read := err == nil; read != (want > 0) || read && len(table.Rows) != want {
			t.Errorf("%d rows wanted: %v", want, err)
		}
		if left, err := os.ReadDir(folder); err != nil || len(left) > 0 {
			t.Errorf("%d rows wanted: %d files are left, %v", want, len(left), err)
		}
	}
}

// FuzzReadXLSX changes the parts of a workbook, which bytes of a zip archive
// changed at random would seldom reach.
func FuzzReadXLSX(f *testing.F) {
	f.Add([]byte(`<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1E3</v></c></row></sheetData></worksheet>`), []byte(`<sst><si><t>a</t></si></sst>`))
	f.Add([]byte(`<worksheet><sheetData><row r="9"><c r="ZZ9" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>`), []byte(`<sst/>`))
	base := workbook(f, []string{"a"}, [][]any{{"code", "nom"}, {"1", "2"}})
	archive, err := zip.NewReader(bytes.NewReader(base), int64(len(base)))
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, sheet, texts []byte) {
		var packed bytes.Buffer
		w := zip.NewWriter(&packed)
		for _, part := range archive.File {
			switch part.Name {
			case "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml":
				to, _ := w.Create(part.Name)
				if part.Name == "xl/sharedStrings.xml" {
					_, _ = to.Write(texts)
				} else {
					_, _ = to.Write(sheet)
				}
			default:
				if err := w.Copy(part); err != nil {
					t.Fatal(err)
				}
			}
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		checkTable(t, packed.Bytes())
	})
}
