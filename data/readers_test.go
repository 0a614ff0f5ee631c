package data

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/data/input"
	"acces30/data/table"
)

const communeHeader = "code_insee,nom,population_municipale,lat_chef_lieu,lon_chef_lieu,lat_centroide,lon_centroide,epci_siren\n"

// tableOf makes a table of a header and rows.
func tableOf(t testing.TB, name, text string) *table.Table {
	t.Helper()
	tab, err := table.Read(name, []byte(text), table.Layout{})
	if err != nil {
		t.Fatal(err)
	}
	return tab
}

// layoutOf is what is looked for in a table.
func layoutOf(name string) table.Layout { return (&Options{}).layout(name) }

// plain writes details as Go does.
type plain struct{}

func (plain) Number(x float64, decimals int) string { return strconv.FormatFloat(x, 'f', decimals, 64) }

func (plain) Reference(r finding.Reference) string {
	return map[finding.Reference]string{finding.Seat: "seat", finding.Centroid: "centroid"}[r]
}

func (plain) Dated(day time.Time, month bool) string {
	if month {
		return day.Format("2006-01")
	}
	return day.Format(time.DateOnly)
}

func (plain) Says(words fault.Says) string { return words.EN }

// details are the details of a finding in plain words.
func details(f finding.Finding) []string {
	words := make([]string, len(f.Details))
	for i, detail := range f.Details {
		words[i] = detail.In(plain{})
	}
	return words
}

// findingLines lists findings as "code line column value details".
func findingLines(findings []finding.Finding) []string {
	var list []string
	for _, f := range findings {
		parts := append([]string{f.Kind.Code, f.Source.Column, f.Value}, details(f)...)
		list = append(list, strings.Join(parts, "|"))
	}
	return list
}

const listHeader = "id_fs,insee_dep,lib_fs,insee_com,lib_com,latitude,longitude,h_lundi,h_mardi,h_mercredi,h_jeudi,h_vendredi,h_samedi,type_fs,format_fs,groupe_fs,labellisation_fs\n"

// write puts a file in a folder of the test's.
func write(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestUnusableInputs(t *testing.T) {
	tests := []struct {
		name string
		opts Options
		want string
	}{
		{"absent", Options{Communes: "nowhere/c.csv"}, "c.csv: there is no such file"},
		{"empty", Options{Structures: write(t, "s.csv", "")}, "s.csv: is empty"},
		{"columns", Options{Structures: write(t, "s.csv", "a,b\n1,2\n")}, "the columns found are: a, b"},
		{"no commune", Options{Communes: write(t, "c.csv", communeHeader)}, "no row is a commune"},
		{"complement", Options{ServicePoints: write(t, "p.csv", "a\n1\n")}, "p.csv: has no column"},
		{"département", Options{Settings: coverage.Settings{Departements: []string{"13"}}}, "no commune of département 13"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Load(context.Background(), withMoselle(tt.opts))
			var unusable *input.Error
			if !errors.As(err, &unusable) || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want an input.Error with %q", err, tt.want)
			}
		})
	}
}

// FuzzReaders checks what the readers of all three tables promise: no panic,
// and every data row is kept, set aside with a finding, or an error.
func FuzzReaders(f *testing.F) {
	f.Add(communeHeader + "57463,Metz,120000,49.12,6.17,49.1,6.2,1\n2A004,A,,41.9,8.7,,,\n")
	f.Add(listHeader + "1,57,FS - Antenne de X,57463,Metz,49.12,6.17,00:00 - 00:00,,,,,,Antenne,Fixe,g,Espace labellisé 01/01/2020\n")
	f.Add("id_fs,nom,nature,insee_com\n1,a,site,57463\n")
	f.Fuzz(func(t *testing.T, text string) {
		tab, err := table.Read("fuzz.csv", []byte(text), layoutOf(communesTable))
		if err != nil {
			return
		}
		if c, err := readCommunes(tab, layoutOf(communesTable), nil, false); err == nil {
			aside := c.findings.Errors() - c.findings.Count(finding.CommuneWithoutPoint.Kind)
			if len(c.communes)+aside < len(tab.Rows) {
				t.Fatalf("%d rows, %d communes, %d set aside", len(tab.Rows), len(c.communes), aside)
			}
		}
		s, err := readStructureList(t.Context(), tab, layoutOf(structuresTable))
		if err != nil {
			return
		}
		structures := s.group()
		points := 0
		for i := range structures {
			points += len(structures[i].Points)
		}
		if points != len(s.rows) {
			t.Fatalf("%d rows, %d service points", len(s.rows), points)
		}
		if _, _, err := applyComplement(structures, tab, layoutOf(pointsTable), false); err != nil {
			return
		}
	})
}

// TestTablesOfNothing: a header alone, or rows of which none is what the table is of, is
// an error that says so.
func TestTablesOfNothing(t *testing.T) {
	communes := func(rows string) error {
		_, err := readCommunes(tableOf(t, "c.csv", communeHeader+rows), layoutOf(communesTable), nil, false)
		return err
	}
	structures := func(rows string) error {
		_, err := readStructureList(t.Context(), tableOf(t, "s.csv", listHeader+rows), layoutOf(structuresTable))
		return err
	}
	for _, tt := range []struct {
		err  error
		want string
	}{
		{communes(""), "c.csv: no row is a commune: there is none below the header"},
		{communes("abc,X,1,49,6,,,\n"), `c.csv: no row is a commune: line 2 has "abc" in the column "code_insee", which is no code of a commune such as 57463`},
		{structures(""), "s.csv: no row is a structure: there is none below the header"},
		{structures(",57,,57463,Metz,,,,,,,,,,,,\n"), "s.csv: no row is a structure"},
	} {
		var unusable *input.Error
		if !errors.As(tt.err, &unusable) || tt.err.Error() != tt.want {
			t.Errorf("%v, want %s", tt.err, tt.want)
		}
	}
}
