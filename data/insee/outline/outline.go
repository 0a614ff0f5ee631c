package outline

import (
	"bytes"
	"compress/gzip"
	_ "embed" // for the table
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/paulmach/orb"

	"acces30/coverage"
	"acces30/coverage/polygon/mesh"
)

//go:generate go run ./generate -shared ../../../../shared/data -out outlines.gz

//go:embed outlines.gz
var table []byte

// PerDegree is how many cells of the grid a degree has, to the east and to the
// north.
const PerDegree = 10_000

// Sheet is a set of areas that share their borders. Its cells count the grid from
// longitude and latitude 0, rows to the north.
type Sheet struct {
	Mesh  *mesh.Mesh
	Areas []Area
}

// Area is an area by its code, filled by the even-odd rule.
type Area struct {
	Code  string
	Rings []mesh.Ring
}

// Join returns the sheet with the areas that have one code today as one area each,
// by code: what two of them have in common is no border any more. Areas without a
// code today are left out.
func (s *Sheet) Join(today func(code string) string) *Sheet {
	borders := make(map[string][]bool) // arcs, by code
	for _, a := range s.Areas {
		code := today(a.Code)
		if code == "" {
			continue
		}
		if borders[code] == nil {
			borders[code] = make([]bool, len(s.Mesh.Arcs))
		}
		for _, r := range a.Rings {
			for _, n := range r {
				arc := max(n, ^n)
				borders[code][arc] = !borders[code][arc]
			}
		}
	}
	joined := &Sheet{Mesh: s.Mesh}
	for _, code := range slices.Sorted(maps.Keys(borders)) {
		joined.Areas = append(joined.Areas, Area{code, s.Mesh.Loops(borders[code])})
	}
	return joined
}

// Outlines returns the areas of a sheet in degrees, in its order.
func (s *Sheet) Outlines() []coverage.Outline {
	all := make([]coverage.Outline, len(s.Areas))
	for i, a := range s.Areas {
		all[i].Code = a.Code
		for _, r := range a.Rings {
			cells := s.Mesh.Cells(r)
			ring := make(orb.Ring, 0, len(cells)+1)
			for _, c := range cells {
				ring = append(ring, orb.Point{float64(c[0]) / PerDegree, float64(c[1]) / PerDegree})
			}
			all[i].Area = append(all[i].Area, orb.Polygon{append(ring, ring[0])})
		}
	}
	return all
}

// Table are the outlines that are part of the program.
type Table struct {
	Communes     *Sheet             // of one département
	Departements []coverage.Outline // of all of France, by code
}

// About describes the table for the report.
func About() coverage.Input {
	return coverage.Input{
		Role: coverage.RoleBackdrop, BuiltIn: true,
		Title: "Admin Express COG : contours simplifiés (france-geojson)", Publisher: "IGN",
		Vintage: "2018, communes fusionnées depuis réunies", Licence: "Licence Ouverte 2.0",
	}
}

// Read returns the table that is part of the program.
func Read() (Table, error) {
	t, err := read(table)
	if err != nil {
		return t, fmt.Errorf("built-in table of outlines: %w", err)
	}
	return t, nil
}

func read(packed []byte) (t Table, err error) {
	unpacked, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return t, err
	}
	text, err := io.ReadAll(unpacked)
	if err != nil {
		return t, err
	}
	if t.Communes, text, err = decode(text); err != nil {
		return t, err
	}
	s, _, err := decode(text)
	if err != nil {
		return t, err
	}
	t.Departements = s.Outlines()
	slices.SortFunc(t.Departements, coverage.Outline.Compare)
	return t, nil
}
