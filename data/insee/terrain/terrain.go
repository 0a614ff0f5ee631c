package terrain

import (
	_ "embed" // for the table
	"math"
	"strconv"
	"strings"

	"acces30/coverage"
	"acces30/data/insee/packed"
)

//go:generate go run ./generate -shared ../../../../shared/data -out terrain.csv.gz

//go:embed terrain.csv.gz
var table []byte

// Facts are what the table tells of a commune.
type Facts struct {
	Altitude      float64 // mean height of the territory above the sea, metres
	AltitudeKnown bool
	AreaKm2       float64 // of the territory; 0 when not known
}

// AltitudeOrNaN is the altitude as places have it: NaN when it is not known.
func (f Facts) AltitudeOrNaN() float64 {
	if !f.AltitudeKnown {
		return math.NaN()
	}
	return f.Altitude
}

// Table finds the facts about communes by their code.
type Table map[string]Facts

// About describes the table for the report.
func About() coverage.Input {
	return coverage.Input{
		Role: coverage.RoleTerrain, BuiltIn: true,
		Title: "GEOFLA : altitude moyenne et superficie des communes", Publisher: "IGN",
		Vintage: "2014, aux communes de 2026", Licence: "Licence Ouverte 1.0",
	}
}

// Read returns the table that is part of the program.
func Read() (Table, error) {
	const communes = 35_000 // about
	t := make(Table, communes)
	return t, packed.Each("terrain", table, func(line string) error {
		code, facts, err := parse(line)
		t[code] = facts
		return err
	})
}

// parse reads a line: code, altitude in metres or nothing, area in km².
func parse(line string) (code string, f Facts, err error) {
	code, rest, _ := strings.Cut(line, ",")
	altitude, area, _ := strings.Cut(rest, ",")
	if f.AltitudeKnown = altitude != ""; f.AltitudeKnown {
		if f.Altitude, err = strconv.ParseFloat(altitude, 64); err != nil {
			return "", f, err
		}
	}
	f.AreaKm2, err = strconv.ParseFloat(area, 64)
	return code, f, err
}
