package data

import (
	"errors"
	"slices"
	"testing"

	"acces30/coverage"
	"acces30/data/input"
	"acces30/data/location"
	"acces30/data/table"
)

// FuzzTables reads anything as each of the tables, beginning with the corpus:
// no panic, and what can't be used is one *input.Error.
func FuzzTables(f *testing.F) {
	names := []string{communesTable, structuresTable, pointsTable, outlinesTable, mergersTable, populationTable}
	for _, c := range slices.Concat(oddCommunes, oddLists, oddPoints, oddShapes, oddPeople) {
		f.Add([]byte(c.content), uint8(slices.Index(names, c.table)))
	}
	f.Fuzz(func(t *testing.T, content []byte, which uint8) {
		name := names[int(which)%len(names)]
		if err := readAs(t, name, content); err != nil {
			var unusable *input.Error
			if !errors.As(err, &unusable) {
				t.Fatalf("%s: %v", name, err)
			}
		}
	})
}

// readAs reads a file's bytes as one of the tables, among good ones.
func readAs(t *testing.T, name string, content []byte) error {
	layout := layoutOf(name)
	layout.MaxBytes = 1 << 20
	if name == populationTable {
		_, err := readPopulationPoints("odd", content, layout)
		return err
	}
	tab, err := table.Read("odd", content, layout)
	if err != nil {
		return err
	}
	communes, err := readCommunes(tableOf(t, "communes.csv", goodCommunes), layoutOf(communesTable), nil, false)
	if err != nil {
		t.Fatal(err)
	}
	switch name {
	case communesTable:
		if communes, err = readCommunes(tab, layout, nil, false); err != nil {
			return err
		}
	case mergersTable:
		joined, _, err := readMergers(tab, layout)
		if err != nil {
			return err
		}
		for code := range joined.successors {
			if joined.current(code) == code {
				t.Fatalf("%s leads back to itself", code)
			}
		}
		return nil
	case outlinesTable:
		_, err = communes.addOutlines(tab, layout, &coverage.Settings{})
		return err
	}
	communes.locator = location.NewLocator(communes.communes, coverage.Seat)
	list, err := readStructureList(t.Context(), tableOf(t, "sites.csv", goodList), layoutOf(structuresTable))
	if name == structuresTable {
		list, err = readStructureList(t.Context(), tab, layout)
	}
	if err != nil {
		return err
	}
	structures := list.group()
	if name == pointsTable {
		if _, _, err = applyComplement(structures, tab, layout, false); err != nil {
			return err
		}
	}
	for i := range structures {
		structures[i].assignCommunes(communes, coverage.Seat)
	}
	return nil
}
