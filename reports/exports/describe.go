package exports

import (
	"io"
	"strings"

	"acces30/coverage"
	"acces30/reports"
)

// toldColumn is a column of a file as the table of columns tells it.
type toldColumn struct{ file, column, heading, unit, meaning string }

// describer asks the writers of tables for their columns instead of the tables.
type describer struct {
	io.Writer
	opts Options
	file string
	rows []toldColumn
}

// describe adds the columns of a file.
func describe[T any](d *describer, fields []field[T]) {
	meaning := ""
	for _, f := range fields {
		if f.meaning != "" {
			meaning = f.meaning
			if d.opts.Lang == reports.French {
				meaning = frenchMeaning(d.file, f.name)
			}
		}
		row := toldColumn{file: d.file, column: f.name, heading: strings.ReplaceAll(f.name, "_", " "), meaning: meaning}
		if d.opts.Lang == reports.French {
			row.heading = frenchHead(d.file, f.name)
		}
		if d.opts.French {
			row.column = frenchHead(d.file, f.name)
		}
		if f.kind == number {
			row.unit = unitOf(f.name, d.opts.Lang)
		}
		d.rows = append(d.rows, row)
	}
}

// frenchMeaning returns what a column means; "" when nothing says it.
func frenchMeaning(file, name string) string {
	key := figures.ReplaceAllString(name, "#")
	for _, key := range []string{file + " " + key, file + " " + name, name, key} {
		if meaning, known := frenchMeanings[key]; known {
			return meaning
		}
	}
	return ""
}

// units are those of numbers, by how the name of a column ends.
var units = []struct {
	end  string
	unit reports.Text
}{
	{"_km2", reports.T("km²", "km²")}, {"_eur", reports.T("€ par an", "€ a year")}, {"_pct", reports.T("%", "%")},
	{"minutes", reports.T("minutes", "minutes")}, {"people_minutes", reports.T("habitants × minutes", "people × minutes")}, {"min", reports.T("minutes", "minutes")}, {"_s", reports.T("secondes", "seconds")}, {"_m", reports.T("mètres", "metres")},
	{"lon", reports.T("degrés", "degrees")}, {"lat", reports.T("degrés", "degrees")}, {"hours_week", reports.T("heures", "hours")}, {"hours_month", reports.T("heures", "hours")}, {"hours_month_out", reports.T("heures", "hours")}, {"days_week", reports.T("jours", "days")}, {"open_days", reports.T("jours", "days")},
	{"population", reports.T("habitants", "people")}, {"people", reports.T("habitants", "people")}, {"communes", reports.T("communes", "communes")},
}

// unitOf returns the unit of a column of numbers: a count or a share where its name
// says nothing else.
func unitOf(name string, l reports.Lang) string {
	if strings.Contains(name, "share_") {
		return reports.T("part de 0 à 1", "share from 0 to 1").In(l)
	}
	if strings.HasPrefix(name, "people_minutes") {
		return reports.T("habitants × minutes", "people × minutes").In(l)
	}
	for _, u := range units {
		if strings.HasSuffix(name, u.end) {
			return u.unit.In(l)
		}
	}
	for _, counted := range []string{"population_", "people_computed", "capacity", "over_capacity", "load_", "home_within", "gained", "lost", "newly_people", "net_"} {
		if strings.HasPrefix(name, counted) {
			return reports.T("habitants", "people").In(l)
		}
	}
	return reports.T("nombre", "number").In(l)
}

// toldFields are the columns of the table of columns.
var toldFields = []field[toldColumn]{
	{"file", text, "file of this folder", func(d toldColumn) string { return d.file }},
	{"column", text, "name of the column in the file", func(d toldColumn) string { return d.column }},
	{"heading", text, "heading in words", func(d toldColumn) string { return d.heading }},
	{"unit", text, "unit of numbers; empty for texts", func(d toldColumn) string { return d.unit }},
	{"meaning", text, "what the column holds; one that follows may share it", func(d toldColumn) string { return d.meaning }},
}

// Columns writes the table of the columns of all tables of a result, itself left out.
func Columns(w io.Writer, r *coverage.Result, opts Options) error {
	var tables []File
	for _, f := range files {
		if f.wants == nil || f.wants(r, opts) {
			tables = append(tables, File{f.name, func(w io.Writer) error { return f.write(w, r, opts) }})
		}
	}
	return columnsOf(w, tables, opts)
}

// columnsOf writes the table of the columns of some tables; files of another kind have
// none.
func columnsOf(w io.Writer, tables []File, opts Options) error {
	d := &describer{opts: opts}
	for _, f := range tables {
		if d.file = f.Name; strings.HasSuffix(f.Name, ".csv") {
			if err := f.Write(d); err != nil {
				return err
			}
		}
	}
	return write(w, toldFields, d.rows)
}

// ColumnsName is the name of the table of columns in a language.
func ColumnsName(l reports.Lang) string { return reports.T("colonnes.csv", "columns.csv").In(l) }
