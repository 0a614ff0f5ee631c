package table

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// mostMemory is what reading any file may take, in bytes.
const mostMemory = 1 << 30

// readAlone is set in the process that reads one file for TestMemory.
const readAlone = "ACCES30_TEST_READ"

// TestMemory reads files made to hurt, each in a process of its own: none takes a
// gigabyte.
func TestMemory(t *testing.T) {
	if file := os.Getenv(readAlone); file != "" {
		content, err := Load(os.DirFS(filepath.Dir(file)), filepath.Base(file), "f")
		if err == nil {
			_, err = Read("f", content, placeLayout)
		}
		fmt.Println("read:", err)
		return
	}
	if testing.Short() {
		t.Skip("reads large files")
	}
	if raceDetector {
		t.Skip("takes several times the memory with the race detector: .ci/run has it without")
	}
	for name, make := range map[string]func() []byte{
		"a row of 1,900 cells, 3,000 times": func() []byte { return sheetOf(t, 3_000, 1_900) },
		"short rows, packed":                func() []byte { return packed(t, "code,nom,lat,lon\n", "x\n", 60_000_000) },
		"zeros, packed":                     func() []byte { return packed(t, "", strings.Repeat("\x00", 1000), 700_000) },
		"text without a line end":           func() []byte { return packed(t, "", strings.Repeat("abcdefghi ", 100), 390_000) },
		"a table of as many cells as are kept": func() []byte {
			return packed(t, "code,nom,lat,lon,a,b\n", "57463,Metz,49.1,6.1,0123456789,0123456789\n", 2_650_000)
		},
		"lists in lists":                   func() []byte { return bytes.Repeat([]byte("["), 20_000_000) },
		"objects in objects":               func() []byte { return append([]byte("["), bytes.Repeat([]byte(`{"a":`), 8_000_000)...) },
		"a column of its own in every row": func() []byte { return manyNames(30_000) },
		"one row of a million columns":     func() []byte { return []byte("code," + strings.Repeat("a,", 1_000_000) + "nom\n57463,Metz\n") },
		"many features without any":        func() []byte { return []byte(`{"features":[` + strings.Repeat(`{},`, 200_000) + `{}]}`) },
	} {
		t.Run(name, func(t *testing.T) {
			file, content := filepath.Join(t.TempDir(), "f"), make()
			if err := os.WriteFile(file, content, 0o600); err != nil {
				t.Fatal(err)
			}
			child := exec.Command(os.Args[0], "-test.run=^TestMemory$")
			child.Env = append(os.Environ(), readAlone+"="+file)
			out, err := child.CombinedOutput()
			if err != nil {
				t.Fatalf("%v: %s", err, out)
			}
			usage, ok := child.ProcessState.SysUsage().(*syscall.Rusage)
			if !ok {
				t.Skip("memory is not told here")
			}
			peak := usage.Maxrss << 10
			t.Logf("%d kB: %d MB, %s", len(content)>>10, peak>>20, strings.TrimSpace(string(out[:min(len(out), 160)])))
			if peak > mostMemory {
				t.Errorf("took %d MB", peak>>20)
			}
		})
	}
}

// packed packs a text and another one many times.
func packed(t *testing.T, first, again string, times int) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestSpeed)
	if err != nil {
		t.Fatal(err)
	}
	repeat(t, w, first, again, times)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// repeat writes a text and another one many times.
func repeat(t *testing.T, w interface{ Write([]byte) (int, error) }, first, again string, times int) {
	t.Helper()
	const at = 1000
	block := []byte(strings.Repeat(again, at))
	if _, err := w.Write([]byte(first)); err != nil {
		t.Fatal(err)
	}
	for range times / at {
		if _, err := w.Write(block); err != nil {
			t.Fatal(err)
		}
	}
}

// manyNames is JSON whose every row has a name of its own.
func manyNames(rows int) []byte {
	var b bytes.Buffer
	b.WriteString("[")
	for i := range rows {
		fmt.Fprintf(&b, `{"a%d":1},`, i)
	}
	b.WriteString(`{"code":1}]`)
	return b.Bytes()
}

// sheetOf is a workbook whose rows have cells that hold one letter each.
func sheetOf(t *testing.T, rows, columns int) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	part := func(name, first, again string, times int, last string) {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		repeat(t, w, first, again, times)
		if _, err := w.Write([]byte(last)); err != nil {
			t.Fatal(err)
		}
	}
	part("[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`, "", 0, "")
	part("_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`, "", 0, "")
	part("xl/workbook.xml", `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`, "", 0, "")
	part("xl/_rels/workbook.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`, "", 0, "")
	row := "<row>" + strings.Repeat("<c/>", columns-1) + `<c t="inlineStr"><is><t>x</t></is></c></row>`
	part("xl/worksheets/sheet1.xml", `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`, row, rows, `</sheetData></worksheet>`)
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
