package workbook

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/internal/sample"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

var update = flag.Bool("update", false, "write the golden files anew")

var languages = []reports.Lang{reports.French, reports.English}

// write returns the bytes of a result's workbook.
func write(t testing.TB, r *coverage.Result, lang reports.Lang) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := Write(context.Background(), &out, r, Options{Lang: lang, Version: "0.0.0"}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// open reads a workbook back.
func open(t testing.TB, content []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	})
	return f
}

// TestSameBytes writes many times: excelize goes through maps, whose order
// changes.
func TestSameBytes(t *testing.T) {
	first := write(t, sample.Result(), reports.French)
	for range 12 {
		if !bytes.Equal(first, write(t, sample.Result(), reports.French)) {
			t.Fatal("two workbooks of the same result differ")
		}
	}
}

// TestGolden holds every part of the file against its last known content.
// Parts are hashed, not the archive: compression may change with the Go
// toolchain. Run with -update after looking at the pages.
func TestGolden(t *testing.T) {
	for _, lang := range languages {
		golden := "testdata/parts-" + lang.String() + ".txt"
		got := partSums(t, write(t, sample.Result(), lang))
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("%v: parts differ from %s (-want +got); look at the pages, then run with -update:\n%s", lang, golden, diff)
		}
	}
}

// partSums lists the parts of a workbook in the archive's order, each with
// its hash.
func partSums(t *testing.T, content []byte) string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, file := range archive.File {
		part, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(part)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "%x  %s\n", sha256.Sum256(text), file.Name)
	}
	return b.String()
}

// TestEmptyResults writes results that lack almost everything.
func TestEmptyResults(t *testing.T) {
	unlocated := sample.Result()
	for i := range unlocated.Communes {
		c := &unlocated.Communes[i]
		c.Status, c.Commune.Seat.Known, c.Commune.Centroid.Known = coverage.Unlocated, false, false
		for k := range c.Nearest {
			c.Nearest[k] = coverage.Reach{Structure: coverage.NoStructure, Time: road.Unreached}
		}
		c.Peak = road.Unreached
	}
	sample.Recount(unlocated)

	for name, r := range map[string]*coverage.Result{
		"nothing at all":  {Study: &coverage.Study{Settings: coverage.Settings{Threshold: coverage.Promise, Date: sample.Date}}},
		"nobody located":  unlocated,
		"no findings":     withoutFindings(sample.Result()),
		"nobody beyond":   sample.At(road.FromMinutes(60)),
		"everyone beyond": sample.At(road.FromMinutes(1)),
	} {
		for _, lang := range languages {
			f := open(t, write(t, r, lang))
			if got := len(f.GetSheetList()); got != 12 {
				t.Errorf("%s: %d sheets", name, got)
			}
		}
	}
}

func withoutFindings(r *coverage.Result) *coverage.Result {
	r.Findings = nil
	return r
}

func TestNoFindingsIsSaid(t *testing.T) {
	f := open(t, write(t, withoutFindings(sample.Result()), reports.French))
	rows, err := f.GetRows(findingsSheet.name.FR)
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != headRow+1 || !strings.Contains(strings.Join(rows[headRow], " "), "Aucune anomalie n'a été relevée dans les données.") {
		t.Errorf("findings sheet: %q", rows[headRow:])
	}
}

func TestNobodyBeyondIsSaid(t *testing.T) {
	r := sample.At(road.FromMinutes(60))
	reached := r.Communes[:0]
	for _, c := range r.Communes {
		if c.Status != coverage.Unreachable {
			reached = append(reached, c)
		}
	}
	r.Communes = reached
	f := open(t, write(t, r, reports.French))
	rows, err := f.GetRows(beyondSheet.elsewhere.FR)
	if err != nil {
		t.Fatal(err)
	}
	if want := "Moselle\u00a0(57)\u00a0: aucune commune n'est à plus de 60 minutes"; !strings.HasPrefix(rows[0][0], want) {
		t.Errorf("title %q, want %q", rows[0][0], want)
	}
	if got := len(rows) - headRow; got != 18 {
		t.Errorf("%d rows, want the 18 that have a time", got)
	}
	if got := rows[headRow][1]; !strings.HasPrefix(got, "Zoufftgen") {
		t.Errorf("the slowest is %q", got)
	}
}

func TestWriteStopsWithTheContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	err := Write(ctx, io.Discard, sample.Result(), Options{})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

// failing refuses every byte.
type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestWriteTellsTheWritersError(t *testing.T) {
	err := Write(context.Background(), failing{}, sample.Result(), Options{})
	if err == nil || !strings.Contains(err.Error(), "disk full") {
		t.Errorf("error %v", err)
	}
}

// The rows of a sheet with a table, and Excel's number of A4.
const (
	headRow  = 3
	firstRow = 4
	paperA4  = 9
)
