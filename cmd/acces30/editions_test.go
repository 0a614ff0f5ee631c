package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"acces30/cmd/acces30/settings"
	"acces30/coverage"
	"acces30/coverage/compare"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/atlas"
)

// TestFilesOfAnEdition: the workbook first, then the maps, with those of what changed where
// there is anything before, then the tables, then the file for QGIS; each as asked for.
func TestFilesOfAnEdition(t *testing.T) {
	resultAt := func(departements ...string) *coverage.Result {
		r := &coverage.Result{Study: &coverage.Study{Settings: coverage.Settings{
			Departements: departements, Date: time.Date(2026, 11, 3, 0, 0, 0, 0, time.UTC), Threshold: 30 * road.Minute,
		}}}
		for _, code := range departements {
			r.Communes = append(r.Communes, coverage.CommuneAccess{Commune: &coverage.Commune{Code: code + "001", Departement: code}})
		}
		return r
	}
	r := resultAt("57")
	for name, tt := range map[string]struct {
		maps, geopackage bool
		result           *coverage.Result
		changes          *compare.Comparison
		first, last      string
		has, lacks       []string
	}{
		"all":              {true, true, r, compare.New(resultAt("57"), r, compare.Options{}), "acces30-57-2026-11.xlsx carte.html carte.png carte.svg carte-evolutions.png carte-evolutions.svg", "acces30.gpkg", []string{"communes.csv"}, nil},
		"nothing before":   {true, true, r, compare.New(nil, r, compare.Options{}), "acces30-57-2026-11.xlsx carte.html carte.png carte.svg", "acces30.gpkg", []string{"communes.csv"}, []string{"carte-evolutions.png", "carte-evolutions.svg"}},
		"nothing compared": {true, true, r, nil, "acces30-57-2026-11.xlsx carte.html carte.png carte.svg", "acces30.gpkg", []string{"communes.csv"}, []string{"carte-evolutions.png", "carte-evolutions.svg"}},
		"without maps":     {false, true, r, compare.New(resultAt("57"), r, compare.Options{}), "acces30-57-2026-11.xlsx", "acces30.gpkg", []string{"communes.csv"}, []string{"carte.html", "carte.png", "carte.svg", "carte-evolutions.png"}},
		"without layers":   {false, false, resultAt("54", "55", "57", "88"), nil, "acces30-54-55-57-88-2026-11.xlsx", "", []string{"communes.csv"}, []string{"acces30.gpkg"}},
		"of many":          {false, false, resultAt("08", "54", "55", "57", "88"), nil, "acces30-5-departements-2026-11.xlsx", "", nil, []string{"acces30.gpkg"}},
	} {
		s := settings.Default()
		s.Maps, s.GeoPackage = tt.maps, tt.geopackage
		var names []string
		for _, f := range outputs(t.Context(), tt.result, since{changes: tt.changes}, atlas.Options{Lang: reports.English}, s) {
			names = append(names, f.Name)
		}
		if got := strings.Join(names, " "); !strings.HasPrefix(got, tt.first+" ") || !strings.HasSuffix(got, tt.last) {
			t.Errorf("%s: %s", name, got)
		}
		for _, has := range tt.has {
			if !slices.Contains(names, has) {
				t.Errorf("%s: no %s", name, has)
			}
		}
		for _, lacks := range tt.lacks {
			if slices.Contains(names, lacks) {
				t.Errorf("%s: %s", name, lacks)
			}
		}
	}
}

// TestEditionMadeByAnotherClock: where the clock tells the date, one that is more than a day
// behind an earlier run's puts the edition aside and says why.
func TestEditionMadeByAnotherClock(t *testing.T) {
	folder := t.TempDir()
	inputs := tinyInputs(t, folder)
	run := func(date string) (int, string) {
		var stdout, stderr strings.Builder
		code := execute(t.Context(), slices.Concat([]string{"run", "--departement=57", "--lang=en", "--date=" + date}, inputs), journalEnvironment(&stdout, &stderr))
		return code, strings.ReplaceAll(stdout.String()+stderr.String(), "\u00a0", " ")
	}
	if code, said := run("2026-10-01"); code != exitDone {
		t.Fatalf("exit %d: %s", code, said)
	}
	earlier := filepath.Join(folder, "out", "57-en", "2026-10")
	why := "The clock is at 1 December 2026, and the edition " + earlier + " was made on 2 December 2026 by it"
	last := "2026-11-30T23:30:00Z"
	for _, tt := range []struct {
		made, date string
		want       int
	}{
		{"2026-12-01T23:30:00Z", "today", exitDone}, {"2026-12-01T23:30:01Z", "2026-12-01", exitDone}, {"2026-12-01T23:30:01Z", "today", exitReview},
	} {
		path := filepath.Join(earlier, "manifest.json")
		manifest, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, bytes.Replace(manifest, []byte(`"`+last+`"`), []byte(`"`+tt.made+`"`), 1), 0o600); err != nil {
			t.Fatal(err)
		}
		last = tt.made
		if code, said := run(tt.date); code != tt.want || strings.Contains(said, why) != (tt.want == exitReview) {
			t.Errorf("made at %s, run for %s: exit %d: %s", tt.made, tt.date, code, said)
		}
	}
}

// TestWithdrawingTheLast says that nothing is latest any more; before, which edition is.
func TestWithdrawingTheLast(t *testing.T) {
	folder := t.TempDir()
	inputs := tinyInputs(t, folder)
	for _, date := range []string{"--date=2024-08-01", "--date=2024-09-01"} {
		carriedOut(t, slices.Concat([]string{"run", "--departement=57", "--lang=en", date}, inputs)...)
	}
	series := filepath.Join(folder, "out", "57-en")
	for _, tt := range []struct{ edition, want string }{
		{"2024-09", "withdrawn: " + filepath.Join(series, "review", "2024-09") + "; latest is 2024-08\n"},
		{"2024-08", "withdrawn: " + filepath.Join(series, "review", "2024-08") + "; there is no latest any more\n"},
	} {
		if said, _ := carriedOut(t, "withdraw", "--lang=en", filepath.Join(series, tt.edition)); said != tt.want {
			t.Errorf("%q, want %q", said, tt.want)
		}
	}
}
