package main

import (
	"context"
	"encoding/csv"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"acces30/coverage"
	"acces30/data"
	"acces30/data/parse"
	"acces30/data/replace"
	"acces30/data/table"
)

// What the tables are about: all of one département, and what lies within a
// margin of it.
const (
	departement  = "57"
	marginMetres = 40_000
)

// The published list of structures, and its day.
const listFile = "liste-fs-20240801.csv"

var listDate = time.Date(2024, time.August, 1, 0, 0, 0, 0, time.UTC)

// Names of the tables.
const (
	communesTable   = "communes.csv"
	structuresTable = "structures.csv"
)

func main() {
	shared := flag.String("shared", "../shared/data", "folder of the published files")
	out := flag.String("out", "data/moselle", "folder of the tables")
	flag.Parse()
	if err := run(context.Background(), *shared, *out); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

// column copies a column of a published file to one of ours.
type column struct {
	ours, theirs string
	shorten      func(string) string
}

var communeColumns = []column{
	{"code", "code_insee", nil}, {"name", "nom", nil}, {"departement_name", "dep_nom", nil},
	{"arrondissement", "arr", nil}, {"epci", "epci_nom", nil}, {"epci_code", "epci_siren", nil},
	{"population", "population_municipale", nil},
	{"lat", "lat_chef_lieu", degrees}, {"lon", "lon_chef_lieu", degrees},
	{"centroid_lat", "lat_centroide", degrees}, {"centroid_lon", "lon_centroide", degrees},
}

var structureColumns = []column{
	{"id", "id_fs", nil}, {"departement", "insee_dep", nil}, {"name", "lib_fs", spaces},
	{"commune", "insee_com", nil}, {"commune_name", "lib_com", nil},
	{"lat", "latitude", degrees}, {"lon", "longitude", degrees},
	{"kind", "type_fs", nil}, {"format", "format_fs", nil}, {"group", "groupe_fs", nil},
	{"labelled_on", "labellisation_fs", day},
	{"monday", "h_lundi", hours}, {"tuesday", "h_mardi", hours}, {"wednesday", "h_mercredi", hours},
	{"thursday", "h_jeudi", hours}, {"friday", "h_vendredi", hours}, {"saturday", "h_samedi", hours},
	{"comment", "commentaire", aboutOpening},
}

// run writes both tables.
func run(ctx context.Context, shared, out string) error {
	communes := filepath.Join(shared, "communes", "communes_france.csv")
	list := filepath.Join(shared, "sites", listFile)
	study, err := data.Load(ctx, data.Options{
		Communes: communes, Structures: list,
		Settings: coverage.Settings{
			Departements: []string{departement}, Date: listDate, MarginMetres: marginMetres,
		},
	})
	if err != nil {
		return err
	}
	codes, ids := make(map[string]bool), make(map[string]bool)
	for i := range study.Communes {
		codes[study.Communes[i].Code] = true
	}
	for i := range study.Structures {
		for _, p := range study.Structures[i].Points {
			// The commune of a structure within the margin may lie just beyond.
			ids[p.ID], codes[p.Commune] = true, true
		}
	}
	if err := extract(communes, filepath.Join(out, communesTable), communeColumns, codes); err != nil {
		return err
	}
	return extract(list, filepath.Join(out, structuresTable), structureColumns, ids)
}

// extract copies the rows of a published file whose first column is wanted, and
// puts the table in its place when it is whole.
func extract(from, to string, columns []column, wanted map[string]bool) error {
	var layout table.Layout
	for _, c := range columns {
		layout.Columns = append(layout.Columns, table.Column{Names: []string{c.theirs}, Required: true})
	}
	t, err := table.ReadFile(os.DirFS(filepath.Dir(from)), filepath.Base(from), filepath.Base(from), layout)
	if err != nil {
		return err
	}
	indexes, err := t.Locate(layout)
	if err != nil {
		return err
	}
	err = replace.File(to, func(w io.Writer) error { return copyRows(w, t, columns, indexes, wanted) })
	if err != nil {
		return fmt.Errorf("write %s: %w", to, err)
	}
	return nil
}

func copyRows(w io.Writer, t *table.Table, columns []column, indexes []int, wanted map[string]bool) error {
	out := csv.NewWriter(w)
	fields := make([]string, len(columns))
	for i, c := range columns {
		fields[i] = c.ours
	}
	if err := out.Write(fields); err != nil {
		return err
	}
	rows := slices.Clone(t.Rows)
	slices.SortStableFunc(rows, func(a, b table.Row) int { return natural(a.Fields[indexes[0]], b.Fields[indexes[0]]) })
	for _, row := range rows {
		if !wanted[row.Fields[indexes[0]]] {
			continue
		}
		for i, c := range columns {
			fields[i] = row.Fields[indexes[i]]
			if c.shorten != nil {
				fields[i] = c.shorten(fields[i])
			}
		}
		if err := out.Write(fields); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// natural orders codes, numbers by their value.
func natural(a, b string) int {
	if len(a) != len(b) {
		return len(a) - len(b)
	}
	return strings.Compare(a, b)
}

// degrees keeps five decimals: a metre is enough.
func degrees(s string) string {
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return s
	}
	return strconv.FormatFloat(math.Round(v*1e5)/1e5, 'f', -1, 64)
}

// hours writes "09:00 - 12:00 / 13:30 - 17:00" without spaces.
func hours(s string) string { return strings.ReplaceAll(s, " ", "") }

// aboutOpening keeps a comment that has to do with opening, without telephone numbers
// and addresses of the web.
func aboutOpening(s string) string {
	if !parse.ReadComment(s).Bearing {
		return ""
	}
	return spaces(parse.WithoutContacts(parse.Unescaped(s)))
}

// spaces leaves single spaces between words.
func spaces(s string) string { return strings.Join(strings.Fields(s), " ") }

// day writes "Espace labellisé 01/02/2020" as 2020-02-01.
func day(s string) string {
	parts := strings.Split(strings.TrimSpace(strings.TrimPrefix(s, "Espace labellisé")), "/")
	if len(parts) != 3 {
		return s
	}
	return parts[2] + "-" + parts[1] + "-" + parts[0]
}
