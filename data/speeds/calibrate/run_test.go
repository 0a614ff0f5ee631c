package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"acces30/data/speeds"
)

// smallCountry writes the published files of a country of a few towns, those of the known
// drives among them, into a folder.
func smallCountry(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	towns := []struct {
		code     string
		lon, lat float64
	}{
		{"05061", 6.08, 44.56}, {"05023", 6.64, 44.90}, {"38185", 5.72, 45.19}, {"38052", 6.03, 45.06}, {"48095", 3.50, 44.52}, {"48061", 3.60, 44.33}, {"04070", 6.24, 44.09}, {"04019", 6.65, 44.39},
		{"15014", 2.44, 44.93}, {"15187", 3.09, 45.03}, {"57089", 7.43, 49.05}, {"57631", 7.07, 49.11}, {"67180", 7.79, 48.82}, {"57463", 6.18, 49.12}, {"57672", 6.17, 49.36}, {"57650", 6.36, 49.44},
		{"67482", 7.75, 48.58}, {"05046", 6.49, 44.565}, {"04205", 6.36, 44.35}, {"04102", 6.43, 44.43}, {"05065", 6.65, 44.66}, {"33063", -0.58, 44.84}, {"33001", -0.5, 44.95}, {"33002", -0.3, 44.8},
	}
	communes, grounds := "code_insee,dep,population_municipale,lon_chef_lieu,lat_chef_lieu,lon_centroide,lat_centroide\n", "code_2026,area_km2,z_mean\n"
	for i, c := range towns {
		communes += fmt.Sprintf("%s,%s,%d,%g,%g,%g,%g\n", c.code, c.code[:2], 60_000+i, c.lon, c.lat, c.lon, c.lat)
		grounds += fmt.Sprintf("%s,%d,%d\n", c.code, 60+i, 100+10*i)
	}
	pairs := "x1_l93,y1_l93,x2_l93,y2_l93,osrm_min,osrm_km,metric_heures_creuses_min\n"
	for i := range 600 {
		pairs += fmt.Sprintf("420000,6420000,%d,6421000,%d,%d,%d\n", 421_000+50*i, 4+i%50, 2+i%40, 5+i%55)
	}
	drives := "code_insee,hospital,lat,lon,osrm_minutes\n"
	for i, c := range towns[10:17] {
		drives += fmt.Sprintf("%s,A,48.6,7.8,%d\n%s,B,49.1,6.2,%d\n", c.code, 15+3*i, c.code, 16+4*i)
	}
	for name, text := range map[string]string{
		"communes/settlements_2014.csv": grounds, "communes/communes_france.csv": communes, "sites/liste-fs-20240801.csv": "longitude,latitude\n6.2,49.1\n7.7,48.6\n-0.6,44.8\n",
		"reference/access_by_departement.csv": "dep,within5,within10,within15,within20,within25,within30\n33,40,50,60,70,80,90\n57,20,30,40,50,60,70\n67,30,40,50,60,70,80\n",
		"reference/gironde_osrm_metric.csv":   pairs, "reference/alsace_osrm_pairs.csv": drives,
	} {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// TestRun measures the table on a small country, fits it for a round, writes the fit and
// measures that again: what is printed last is what stands in the table.
func TestRun(t *testing.T) {
	shared := smallCountry(t)
	table := filepath.Join(t.TempDir(), "table.toml")
	published, err := os.ReadFile("../intercommune.toml")
	if err != nil {
		t.Fatal(err)
	}
	put := func(text string) {
		t.Helper()
		if err := os.WriteFile(table, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	do := func(rounds int, write string) string {
		t.Helper()
		var out bytes.Buffer
		if err := run(t.Context(), &out, shared, rounds, write); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	parts := func() (head, tail string) {
		t.Helper()
		text, err := os.ReadFile(table)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := speeds.ParseInterCommune("table.toml", text); err != nil {
			t.Fatalf("what was written is no table: %v", err)
		}
		head, tail, _ = strings.Cut(string(text), marker)
		return head, tail
	}
	measured := do(0, "")
	if strings.Count(measured, "errors on the first half\n") != 1 || strings.Count(measured, "errors on the second half\n") != 1 || strings.Count(measured, "known as") != 10 || strings.Contains(measured, "Inf") || strings.Contains(measured, "fitted on") {
		t.Fatalf("%s", measured)
	}
	put(string(published))
	fitted := do(1, table)
	for _, on := range []string{"the first half", "the second half", "both halves"} {
		if strings.Count(fitted, "fitted on "+on+"\n") != 1 {
			t.Errorf("not fitted on %s", on)
		}
	}
	if strings.Count(fitted, "errors on the first half\n") != 3 || strings.Count(fitted, "people within, départements left out of each fit, points:") != 1 || strings.Contains(fitted, measured) {
		t.Errorf("%s", fitted)
	}
	head, tail := parts()
	_, last, _ := strings.Cut(fitted, "fitted on both halves\n")
	moved := 0
	for i, p := range parameters {
		_, value, _ := strings.Cut(strings.Split(last, "\n")[i], p.table+" "+p.key)
		line := p.key + " = " + strings.TrimSpace(value) + "\n"
		if !strings.Contains(head, line) && !strings.Contains(value, "e+") {
			t.Errorf("no line %q is written", line)
		}
		if !strings.Contains(string(published), line) {
			moved++
		}
	}
	if moved < 10 {
		t.Errorf("%d parameters have moved", moved)
	}
	for _, want := range []string{"-rounds 1 -write", "the shares of people in 3 departements", "of the 600 drives in Gironde", "of the 14 in Alsace", "# Margins of error: what a reference says"} {
		if !strings.Contains(tail, want) {
			t.Errorf("nothing is written of %q:\n%s", want, tail)
		}
	}
	if strings.Count(tail, "[[share_error]]") != 6 || strings.Count(tail, "[[accuracy]]") != 6 || strings.Count(tail, "[[country_error]]") == 0 {
		t.Errorf("%s", tail)
	}
	if unwritten := do(1, ""); unwritten != fitted {
		t.Errorf("the same fit prints something else:\n%s", unwritten)
	}
	// Measured again, the program's own table stays as it is, but for what it is worth here.
	put(string(published))
	if again := do(0, table); again != measured {
		t.Errorf("another measure:\n%s", again)
	}
	own, tail := parts()
	if before, _, _ := strings.Cut(string(published), marker); own != before || !strings.Contains(tail, "but for what is said of changes by hand") || !strings.Contains(tail, "-rounds 4 ") {
		t.Errorf("the head of the table has changed, or its origin is not told:\n%s", tail)
	}
}

// TestRunRefuses a folder without the published files, and a file that is no such table.
func TestRunRefuses(t *testing.T) {
	if err := run(t.Context(), new(bytes.Buffer), t.TempDir(), 0, ""); err == nil {
		t.Error("nothing is measured")
	}
	shared := smallCountry(t)
	other := filepath.Join(t.TempDir(), "other.toml")
	for text, want := range map[string]string{"preset = \"x\"\n": "has no line", marker: "no key"} {
		if err := os.WriteFile(other, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := run(t.Context(), new(bytes.Buffer), shared, 0, other); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
		if left, err := os.ReadFile(other); err != nil || string(left) != text {
			t.Errorf("%q became %q", text, left)
		}
	}
	if err := run(t.Context(), new(bytes.Buffer), shared, 0, other+"s"); err == nil {
		t.Error("a table that is not there is written")
	}
}
