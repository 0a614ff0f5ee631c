package benchmark

import (
	_ "embed" // for the table
	"fmt"
	"time"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/data/strict"
)

//go:embed benchmark.toml
var table string

// name is what messages call the table.
const name = "benchmark.toml"

// Minutes are the limits that the table has shares for.
var Minutes = []float64{5, 10, 15, 20, 25, 30}

// File is the table as it is written.
type File struct {
	ListDate string `toml:"list_date"` // of the list of structures
	Model    string `toml:"model"`     // of the model then
	Parts    []Part `toml:"part"`
}

// Part is a region, or France.
type Part struct {
	Code         string    `toml:"code"` // of the region; FR for France
	Name         string    `toml:"name"`
	Departements []string  `toml:"departements"` // of a region
	People       int       `toml:"people"`
	Within       []float64 `toml:"within"` // share of people within each of Minutes
}

// France is the code of the whole country.
const France = "FR"

// Read returns the table that is part of the program.
func Read() (coverage.Benchmarks, error) {
	f, err := parse(table)
	if err != nil {
		return coverage.Benchmarks{}, err
	}
	all := coverage.Benchmarks{}
	if all.ListDate, err = time.Parse(time.DateOnly, f.ListDate); err != nil {
		return all, fmt.Errorf("%s: %w", name, err)
	}
	for _, p := range f.Parts {
		b := coverage.Benchmark{Name: p.Name, Departements: p.Departements, People: p.People, Within: make(map[road.Deciseconds]float64)}
		for k, share := range p.Within {
			b.Within[road.FromMinutes(Minutes[k])] = share
		}
		all.Parts = append(all.Parts, b)
	}
	return all, nil
}

// parse reads a table and checks it.
func parse(text string) (File, error) {
	var f File
	if err := strict.Decode(text, &f, "list_date", "model", "part"); err != nil {
		return f, fmt.Errorf("%s: %w", name, err)
	}
	for _, p := range f.Parts {
		if len(p.Within) != len(Minutes) || (p.Code == France) != (len(p.Departements) == 0) {
			return f, fmt.Errorf("%s: %s: shares or départements are missing", name, p.Name)
		}
	}
	return f, nil
}
