package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"
)

// TestTablesAreUpToDate makes the built-in tables again and compares.
func TestTablesAreUpToDate(t *testing.T) {
	shared := filepath.Join("..", "..", "..", "shared", "data")
	if _, err := os.Stat(shared); err != nil {
		t.Skipf("needs the published files in %s, absent here", shared)
	}
	out := t.TempDir()
	if err := run(context.Background(), shared, out); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"communes.csv", "structures.csv"} {
		want, err := os.ReadFile(filepath.Join(out, name))
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(filepath.Join("..", "..", "data", "moselle", name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is not what the published files give: run go generate ./data/moselle", name)
		}
		if bytes.ContainsAny(got, "@") {
			t.Errorf("%s holds an e-mail address", name)
		}
	}
}
