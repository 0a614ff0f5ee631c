package data

import (
	"context"
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

// givenTables give a file for each of the tables.
func givenTables() map[string]func(o *Options, path string) {
	return map[string]func(o *Options, path string){
		communesTable: func(o *Options, path string) { o.Communes = path }, structuresTable: func(o *Options, path string) { o.Structures = path },
		pointsTable: func(o *Options, path string) { o.ServicePoints = path }, agentsTable: func(o *Options, path string) { o.Agents = path },
		projectsTable: func(o *Options, path string) { o.Projects = path }, labelRulesTable: func(o *Options, path string) { o.LabelRules = path },
		populationTable: func(o *Options, path string) { o.Population = path }, settlementsTable: func(o *Options, path string) { o.Settlements = path },
		outlinesTable: func(o *Options, path string) { o.Outlines = path }, mergersTable: func(o *Options, path string) { o.Mergers = path },
		candidatesTable: func(o *Options, path string) { o.Candidates = path }, zonesTable: func(o *Options, path string) { o.Zones = []string{"Z=" + path} },
		officialTable: func(o *Options, path string) { o.Official, o.OfficialType = []string{path}, "A128" },
	}
}

// TestEveryTableMustBeThere: a file that is given and is not there is told by its path,
// whichever it is.
func TestEveryTableMustBeThere(t *testing.T) {
	for name, give := range givenTables() {
		opts := threeCommunes(t)
		path := "/nowhere/" + name + ".csv"
		give(&opts, path)
		_, err := Load(t.Context(), withMoselle(opts))
		var unusable *input.Error
		if !errors.As(err, &unusable) || !strings.HasPrefix(err.Error(), path+": there is no such file") {
			t.Errorf("%s: %v", name, err)
		}
	}
	stopped, stop := context.WithCancel(t.Context())
	stop()
	if _, err := Load(stopped, withMoselle(Options{})); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
}

// TestEveryTableMustBeOne: a file whose columns are none of a table's is told by its path,
// whichever it is given as.
func TestEveryTableMustBeOne(t *testing.T) {
	for name, give := range givenTables() {
		opts := threeCommunes(t)
		path := write(t, name+".csv", "colour,taste\nred,sweet\ngreen,sour\n")
		give(&opts, path)
		study, err := Load(t.Context(), withMoselle(opts))
		var unusable *input.Error
		if study != nil || !errors.As(err, &unusable) || !strings.HasPrefix(err.Error(), path+": ") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
