package exports

import (
	"fmt"
	"io"

	"acces30/coverage"
	"acces30/coverage/compare"
	"acces30/reports"
)

// Options tell how files are written.
type Options struct {
	// French makes tables as French spreadsheets want them: semicolons, a byte order
	// mark, decimal commas, headings and words in French.
	French bool
	Lang   reports.Lang // of the table of columns
	// Rings leaves out of every area of isochrones.geojson what a shorter limit
	// reaches.
	Rings bool
	// Changes are what changed since an earlier edition; nil when nothing is compared.
	Changes *compare.Comparison
	// Series are the indicators of all editions, this one the last; none for a result
	// that is no edition.
	Series []reports.SeriesRow
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
	wants func(r *coverage.Result, opts Options) bool // nil for always
}{
	{"communes.csv", plainly(Communes), nil},
	{"structures.csv", plainly(Structures), nil},
	{"points.csv", plainly(Points), nil},
	{"days.csv", plainly(Days), func(r *coverage.Result, _ Options) bool { return r.Study.Moment == nil }},
	{"longer_hours.csv", plainly(LongerHours), func(r *coverage.Result, _ Options) bool { return len(r.Widenings) > 0 }},
	{"territories.csv", plainly(Territories), nil},
	{"groups.csv", plainly(Groups), func(r *coverage.Result, _ Options) bool { return r.Groups != nil }},
	{"projects.csv", plainly(Projects), func(r *coverage.Result, _ Options) bool { return len(r.Projects) > 0 }},
	{"plan.csv", plainly(Plan), planned},
	{"plan.geojson", plainly(PlanGeoJSON), planned},
	{"actions.csv", plainly(Actions), func(r *coverage.Result, _ Options) bool { return len(r.Actions) > 0 }},
	{"bus.csv", plainly(Rounds), func(r *coverage.Result, _ Options) bool { return len(r.Rounds) > 0 }},
	{"closures.csv", plainly(Closures), nil},
	{"communes.geojson", plainly(CommunesGeoJSON), nil},
	{"isochrones.geojson", Isochrones, func(r *coverage.Result, _ Options) bool { return len(r.Bands) > 0 }},
	{"changes.csv", changed(Changes), compared},
	{"structure_changes.csv", changed(StructureChanges), compared},
	{"figure_changes.csv", changed(FigureChanges), compared},
	{SeriesName, func(w io.Writer, _ *coverage.Result, opts Options) error { return Series(w, opts.Series) },
		func(_ *coverage.Result, opts Options) bool { return len(opts.Series) > 0 }},
}

// changed makes a writer of one that writes what changed.
func changed(write func(io.Writer, *compare.Comparison) error) func(io.Writer, *coverage.Result, Options) error {
	return func(w io.Writer, _ *coverage.Result, opts Options) error { return write(w, opts.Changes) }
}

// ChangeFiles are the tables of what changed alone, and that of their columns.
func ChangeFiles(c *compare.Comparison, opts Options) []File {
	return withColumns([]File{
		{"changes.csv", func(w io.Writer) error { return Changes(w, c) }},
		{"structure_changes.csv", func(w io.Writer) error { return StructureChanges(w, c) }},
		{"figure_changes.csv", func(w io.Writer) error { return FigureChanges(w, c) }},
	}, opts)
}

// withColumns adds the table of the columns to tables, and the form that is asked for.
func withColumns(tables []File, opts Options) []File {
	list := make([]File, 0, len(tables)+1)
	for _, f := range tables {
		list = append(list, File{f.Name, func(w io.Writer) error { return f.Write(formed(w, f.Name, opts)) }})
	}
	name := ColumnsName(opts.Lang)
	return append(list, File{name, func(w io.Writer) error { return columnsOf(formed(w, name, opts), tables, opts) }})
}

// compared reports whether there is an earlier edition to compare with.
func compared(_ *coverage.Result, opts Options) bool {
	return opts.Changes != nil && opts.Changes.Before != nil
}

// plainly makes a writer of one that has no options.
func plainly(write func(io.Writer, *coverage.Result) error) func(io.Writer, *coverage.Result, Options) error {
	return func(w io.Writer, r *coverage.Result, _ Options) error { return write(w, r) }
}

// Files returns the files of a result. An error of Write names its file.
func Files(r *coverage.Result, opts Options) []File {
	var list []File
	for _, f := range files {
		if f.wants != nil && !f.wants(r, opts) {
			continue
		}
		list = append(list, File{f.name, func(w io.Writer) error {
			if err := f.write(formed(w, f.name, opts), r, opts); err != nil {
				return fmt.Errorf("%s: %w", f.name, err)
			}
			return nil
		}})
	}
	name := ColumnsName(opts.Lang)
	return append(list, File{name, func(w io.Writer) error {
		if err := Columns(formed(w, name, opts), r, opts); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		return nil
	}})
}

// formed is the writer with the form of tables that is asked for.
func formed(w io.Writer, file string, opts Options) io.Writer {
	if opts.French {
		return frenchForm{w, file}
	}
	return w
}
