package workbook

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/internal/goldentest"
	"acces30/reports/internal/sample"

	"github.com/xuri/excelize/v2"
)

var languages = []reports.Lang{reports.French, reports.English}

// write returns the bytes of a result's workbook.
func write(t testing.TB, r *coverage.Result, lang reports.Lang) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := Write(context.Background(), &out, r, Options{Lang: lang, Version: "0.0.0", Settings: settings()}); err != nil {
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

// TestGolden holds the sample's workbook against a text of it, which is there to
// be read. After a change, look at what differs and at the pages, then write the
// texts anew: go test ./reports/workbook -run Golden -update
func TestGolden(t *testing.T) {
	for _, lang := range languages {
		goldentest.Hold(t, "testdata/workbook-"+lang.String()+".txt", dump(t, write(t, sample.Result(), lang)))
	}
}

func withoutFindings(r *coverage.Result) *coverage.Result {
	r.Findings = nil
	return r
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
