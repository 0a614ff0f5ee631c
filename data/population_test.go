package data

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/table"

	"github.com/google/go-cmp/cmp"
)

// TestPopulationPoints: points go to the commune of their outline, else to the
// one stated, else to the nearest; what can't be used is reported.
func TestPopulationPoints(t *testing.T) {
	opts := Options{
		Communes:   write(t, "c.csv", communeHeader+"57463,Metz,1000,49.12,6.17,,,\n57672,Thionville,800,49.36,6.17,,,\n54395,Nancy,900,48.69,6.18,,,\n57999,Vide,400,49.2,7,,,\n"),
		Structures: write(t, "s.csv", listHeader+"9,57,Temoin,57463,Metz,49.12,6.17,09:00 - 12:00,,,,,,Principal,Fixe,,01/01/2020\n"),
		Outlines:   write(t, "o.geojson", `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"57463"},"geometry":{"type":"Polygon","coordinates":[[[6.1,49.0],[6.3,49.0],[6.3,49.3],[6.1,49.3],[6.1,49.0]]]}}]}`),
		Population: write(t, "p.csv", "longitude;latitude;habitants;depcom\n6,17;49,12;700,5;\n6,2;49,29;300;57672\n6,17;49,31;10;57672\n6,17;49,35;790;\n"+
			"6,05;49,2;9;57672\n49,36;6,17;1;\n6,18;48,69;900;\n1;1;5;\n6,2;49,1;beaucoup;\n;;3;\n"),
		Settings: coverage.Settings{Departements: []string{"57"}, Date: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC), MarginMetres: 100_000},
	}
	study := load(t, opts)
	people := make(map[string][]uint32)
	for _, p := range study.PopulationPoints {
		code := study.Communes[p.Commune].Code
		people[code] = append(people[code], p.Hundredths)
	}
	want := map[string][]uint32{"57463": {70050, 30000}, "57672": {1000, 79000, 900, 100}}
	if diff := cmp.Diff(want, people); diff != "" {
		t.Error(diff)
	}
	var got []string
	for _, f := range study.Findings {
		if f.Source.File == "p.csv" {
			got = append(got, fmt.Sprintf("%s %d %s %v", f.Kind.Code, f.Source.Line, f.Value, details(f)))
		}
	}
	wantFindings := []string{
		"people-invalid 10 beaucoup []", "people-nowhere 9 1 1 []", "people-nowhere 11   []",
		"coordinates-swapped 7 6,17 49,36 []", "people-none 0 57999 [400]", "people-elsewhere 0  [1]",
	}
	if diff := cmp.Diff(wantFindings, got); diff != "" {
		t.Error(diff)
	}
	for _, in := range study.Inputs {
		if in.Role == coverage.RolePopulation && (in.Rows != 10 || in.Kept != 6) {
			t.Errorf("%d rows, %d kept", in.Rows, in.Kept)
		}
	}
}

// TestManyFindingsAreCapped: a million bad rows are not a million findings.
func TestManyFindingsAreCapped(t *testing.T) {
	text := "longitude,latitude,people\n" + string(bytes.Repeat([]byte("6.1,49.1,x\n"), 1000))
	c, err := readPopulationPoints("p.csv", []byte(text), layoutOf(populationTable))
	if err != nil {
		t.Fatal(err)
	}
	list := c.findings.All()
	if len(list) != maxListedPerKind+1 || c.findings.Errors() != 1000 {
		t.Fatalf("%d findings of %d errors", len(list), c.findings.Errors())
	}
	last := list[maxListedPerKind]
	if kind, n := last.StandsFor(); kind != finding.PeopleInvalid.Kind || n != 950 || last.Kind != finding.More.Kind || last.Severity != finding.Error {
		t.Errorf("the last: %+v", last)
	}
}

// million makes a table of 200 m squares over the Moselle and around, as INSEE
// publishes them.
func million(rows int) []byte {
	random := rand.New(rand.NewPCG(5, 6))
	var text bytes.Buffer
	text.WriteString("idcar_200m,lcog_geo,ind,men\n")
	for range rows {
		fmt.Fprintf(&text, "CRS3035RES200mN%dE%d,,%d.5,3\n", 2850000+200*random.IntN(600), 4040000+200*random.IntN(700), random.IntN(40))
	}
	return text.Bytes()
}

// BenchmarkPopulation reads and attaches a million squares, with and without
// outlines. The bound is 5 s and 500 MB.
func BenchmarkPopulation(b *testing.B) {
	const rows = 1_000_000
	folder := b.TempDir()
	file := filepath.Join(folder, "carreaux.csv")
	if err := os.WriteFile(file, million(rows), 0o600); err != nil {
		b.Fatal(err)
	}
	for _, name := range []string{"nearest point", "outlines"} {
		b.Run(name, func(b *testing.B) {
			outlines := ""
			if name == "outlines" {
				outlines = shared(b, "communes", "contours_57_2018.geojson")
			}
			opts := Options{Population: file, Outlines: outlines, Settings: coverage.Settings{MarginMetres: 40_000}}
			peak := watchHeap()
			for range b.N {
				study, err := Load(context.Background(), withMoselle(opts))
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(len(study.PopulationPoints)), "points_in_scope")
			}
			b.ReportMetric(b.Elapsed().Seconds()/float64(b.N), "s/million")
			b.ReportMetric(float64(peak())/(1<<20), "MB_peak")
		})
	}
}

// watchHeap samples how much memory the heap holds, garbage included, and
// returns a function that ends it and returns the largest.
func watchHeap() func() uint64 {
	runtime.GC()
	done, peak := make(chan struct{}), make(chan uint64)
	go func() {
		most := uint64(0)
		tick := time.NewTicker(5 * time.Millisecond)
		defer tick.Stop()
		for {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapInuse)
			select {
			case <-done:
				peak <- most
				return
			case <-tick.C:
			}
		}
	}()
	return func() uint64 { close(done); return <-peak }
}

// FuzzPopulation: no panic; every row is a point or a finding.
func FuzzPopulation(f *testing.F) {
	f.Add("idcar_200m,ind\nCRS3035RES200mN2029800E4252400,1.5\nx,2\n")
	f.Add("lon;lat;people\n6,1;49,2;3\n931600;6895000;1\n")
	f.Fuzz(func(t *testing.T, text string) {
		c, err := readPopulationPoints("fuzz.csv", []byte(text), layoutOf(populationTable))
		if err != nil {
			return
		}
		tab, err := table.Read("fuzz.csv", []byte(text), layoutOf(populationTable))
		if err != nil {
			t.Fatal(err)
		}
		aside := c.findings.Count(finding.PeopleInvalid.Kind) + c.findings.Count(finding.PeopleNowhere.Kind) + c.findings.Count(finding.SquareInvalid.Kind)
		if len(c.points)+aside != len(tab.Rows) {
			t.Fatalf("%d rows, %d points, %d set aside", len(tab.Rows), len(c.points), aside)
		}
	})
}
