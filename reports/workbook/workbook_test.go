package workbook

import (
	"bytes"
	"context"
	"os"
	"testing"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/internal/sample"
)

// write returns the bytes of a result's workbook.
func write(t *testing.T, r *coverage.Result, lang reports.Lang) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := Write(context.Background(), &out, r, Options{Lang: lang, Version: "0.0.0"}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestLook(t *testing.T) {
	os.WriteFile("/tmp/fr.xlsx", write(t, sample.Result(), reports.French), 0o644)
	os.WriteFile("/tmp/en.xlsx", write(t, sample.Result(), reports.English), 0o644)
}
