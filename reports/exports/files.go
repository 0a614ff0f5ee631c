package exports

import (
	"fmt"
	"io"

	"acces30/coverage"
)

// Options tell how files are written.
type Options struct {
	// Rings leaves out of every area of isochrones.geojson what a shorter limit
	// reaches.
	Rings bool
}

// File is a file for other programs: its name and what writes it.
type File struct {
	Name  string
	Write func(w io.Writer) error
}

// files are the files of a run, in the order of the manifest. A file may be left
// out of a result that has nothing for it.
var files = []struct {
	name  string
	write func(w io.Writer, r *coverage.Result, opts Options) error
	wants func(r *coverage.Result) bool // nil for always
}{
	{"communes.csv", plainly(Communes), nil},
	{"structures.csv", plainly(Structures), nil},
	{"points.csv", plainly(Points), nil},
	{"territories.csv", plainly(Territories), nil},
	{"plan.csv", plainly(Plan), planned},
	{"plan.geojson", plainly(PlanGeoJSON), planned},
	{"actions.csv", plainly(Actions), func(r *coverage.Result) bool { return len(r.Actions) > 0 }},
	{"bus.csv", plainly(Rounds), func(r *coverage.Result) bool { return len(r.Rounds) > 0 }},
	{"closures.csv", plainly(Closures), nil},
	{"communes.geojson", plainly(CommunesGeoJSON), nil},
	{"isochrones.geojson", Isochrones, func(r *coverage.Result) bool { return len(r.Bands) > 0 }},
}

// plainly makes a writer of one that has no options.
func plainly(write func(io.Writer, *coverage.Result) error) func(io.Writer, *coverage.Result, Options) error {
	return func(w io.Writer, r *coverage.Result, _ Options) error { return write(w, r) }
}

// Files returns the files of a result. An error of Write names its file.
func Files(r *coverage.Result, opts Options) []File {
	var list []File
	for _, f := range files {
		if f.wants != nil && !f.wants(r) {
			continue
		}
		list = append(list, File{f.name, func(w io.Writer) error {
			if err := f.write(w, r, opts); err != nil {
				return fmt.Errorf("%s: %w", f.name, err)
			}
			return nil
		}})
	}
	return list
}
