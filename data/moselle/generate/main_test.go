package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"acces30/coverage/sharedtest"
	"acces30/data/moselle"
)

// TestTablesAreUpToDate makes the built-in tables again and compares.
func TestTablesAreUpToDate(t *testing.T) {
	shared := sharedtest.Data(t)
	out := t.TempDir()
	if err := run(context.Background(), shared, out); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{communesTable, structuresTable} {
		want, err := os.ReadFile(filepath.Join(out, name))
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(filepath.Join("..", name))
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

// TestTablesAreDescribed: what the program says of its tables is what they are
// made with here.
func TestTablesAreDescribed(t *testing.T) {
	built := moselle.Tables()
	if built.Departement != departement || !built.Date.Equal(listDate) {
		t.Errorf("tables of %s on %v, made with %s on %v", built.Departement, built.Date, departement, listDate)
	}
	if built.Communes.Name != communesTable || built.Structures.Name != structuresTable {
		t.Errorf("tables %s and %s, made as %s and %s", built.Communes.Name, built.Structures.Name, communesTable, structuresTable)
	}
	if day := listDate.Format("20060102"); !strings.Contains(listFile, day) || built.Structures.About.Vintage != listDate.Format(time.DateOnly) {
		t.Errorf("a list of %s in %s, of %s for the reader", day, listFile, built.Structures.About.Vintage)
	}
}
