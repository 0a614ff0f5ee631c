package data

import (
	"errors"
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/data/input"
)

// TestLoadWithoutBuiltInTables: files are enough, a complement is not needed;
// without files there is nothing to read, which is no file's fault.
func TestLoadWithoutBuiltInTables(t *testing.T) {
	opts := Options{
		Communes:   write(t, "c.csv", goodCommunes),
		Structures: write(t, "s.csv", goodList),
		Settings:   coverage.Settings{Date: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)},
	}
	study, err := Load(t.Context(), opts)
	if err != nil {
		t.Fatal(err)
	}
	if len(study.Communes) == 0 || len(study.Structures) == 0 || len(study.Inputs) != 3 { // and the outlines of maps
		t.Errorf("%d communes, %d structures, inputs %+v", len(study.Communes), len(study.Structures), study.Inputs)
	}
	for _, without := range []string{communesTable, structuresTable} {
		opts := opts
		if without == communesTable {
			opts.Communes = ""
		} else {
			opts.Structures = ""
		}
		_, err := Load(t.Context(), opts)
		var unusable *input.Error
		if err == nil || errors.As(err, &unusable) || !strings.Contains(err.Error(), without) {
			t.Errorf("without %s: error %v", without, err)
		}
	}
}
