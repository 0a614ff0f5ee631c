package exports

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/internal/sample"
)

// table writes a table and reads it back: a map of column to field for each row.
func table(t *testing.T, r *coverage.Result, write func(io.Writer, *coverage.Result) error) (header []string, rows []map[string]string) {
	t.Helper()
	var out bytes.Buffer
	if err := write(&out, r); err != nil {
		t.Fatal(err)
	}
	if !utf8.Valid(out.Bytes()) || bytes.HasPrefix(out.Bytes(), []byte("\ufeff")) || bytes.Contains(out.Bytes(), []byte("\r\n")) {
		t.Error("not UTF-8, with a byte order mark or with carriage returns")
	}
	records, err := csv.NewReader(&out).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, record := range records[1:] {
		row := make(map[string]string, len(record))
		for i, name := range records[0] {
			row[name] = record[i]
		}
		rows = append(rows, row)
	}
	return records[0], rows
}

func TestCommunes(t *testing.T) {
	_, rows := table(t, sample.Result(), Communes)
	if len(rows) != 20 {
		t.Fatalf("%d rows", len(rows))
	}
	tests := []struct {
		row          int
		column, want string
	}{
		{0, "code", "57001"}, {0, "name", "Aboncourt"}, {0, "population", "320"},
		{0, "lon", "6"}, {0, "lat", "49"}, {2, "lon", "6.1"}, {0, "reference", "seat"},
		{0, "status", "covered"}, {0, "certainty", "assured"}, {0, "error_known", "plain"}, {0, "open_days", "5"},
		{0, "nearest1_structure", "653"}, {0, "nearest1_s", "540.0"}, {0, "nearest1_min", "9"}, {0, "nearest1_m", "10800"},
		{0, "ferry", "false"}, {1, "name", "'=1+2"}, {11, "ferry", ""},
		{4, "snap_m", "612.4"},
		{5, "status", "covered"}, {5, "nearest1_min", "30"},
		{6, "status", "beyond"}, {6, "nearest1_min", "30.0017"}, {6, "nearest1_s", "1800.1"}, {6, "certainty", "uncertain"}, {6, "low_min", "26.7117"}, {6, "high_min", "34.0383"},
		{10, "status", "unreachable"}, {10, "nearest1_min", ""}, {10, "nearest1_structure", ""}, {10, "peak_min", ""}, {10, "structures_within", "0"},
		{11, "status", "not-computed"}, {11, "lon", ""}, {11, "certainty", ""}, {11, "high_min", ""}, {11, "structures_within", ""}, {11, "open_days", ""},
		{12, "population", ""},
		{15, "open_days", ""}, // structures within reach, but no hours stated
		{17, "reference", "centroid"},
		{18, "nearest1_structure", "3035"}, {18, "nearest1_point", "3035-2"}, {18, "nearest2_structure", "2779"},
		{2, "nearest2_structure", ""},
	}
	for _, tt := range tests {
		if got := rows[tt.row][tt.column]; got != tt.want {
			t.Errorf("row %d, %s: %q, want %q", tt.row, tt.column, got, tt.want)
		}
	}
}

// TestMinutesTellTheStatus reads the flags off the file: what it says in
// minutes must give the same side of the threshold.
func TestMinutesTellTheStatus(t *testing.T) {
	_, rows := table(t, sample.Result(), Communes)
	for _, row := range rows {
		minutes, err := strconv.ParseFloat(row["nearest1_min"], 64)
		if err != nil {
			continue
		}
		if want := map[bool]string{true: "beyond", false: "covered"}[minutes > 30]; row["status"] != want {
			t.Errorf("%s at %v minutes is %s", row["name"], minutes, row["status"])
		}
	}
}

func TestPoints(t *testing.T) {
	_, rows := table(t, sample.Result(), Points)
	if len(rows) != 7 {
		t.Fatalf("%d rows", len(rows))
	}
	tests := []struct {
		row          int
		column, want string
	}{
		{0, "structure_id", "653"}, {0, "format", "fixed"}, {0, "in_scope", "true"}, {0, "labelled_on", "2022-01-01"},
		{0, "monday", "09:00-11:30 / 14:00-17:30"}, {0, "sunday", "closed"}, {0, "lon", "6.2"}, {0, "at_seat", "false"},
		{1, "format", "itinerant"}, {1, "monday", ""},
		{2, "labelled_on", ""},
		{3, "kind", "site"}, {3, "provenance", "complement"}, {3, "at_seat", "true"}, {3, "monday", "closed"}, {3, "catchment_communes", "1"},
		{3, "catchment_population", "1700"},
		{6, "structure_name", "'+France services de Longwy"}, {6, "in_scope", "false"}, {6, "format", "unknown"},
	}
	for _, tt := range tests {
		if got := rows[tt.row][tt.column]; got != tt.want {
			t.Errorf("row %d, %s: %q, want %q", tt.row, tt.column, got, tt.want)
		}
	}
}

func TestStructures(t *testing.T) {
	_, rows := table(t, sample.Result(), Structures)
	if len(rows) != 5 {
		t.Fatalf("%d rows", len(rows))
	}
	tests := []struct {
		row          int
		column, want string
	}{
		{0, "structure_id", "653"}, {0, "labelled_on", "2022-01-01"}, {0, "points", "1"}, {0, "hours_week", "30"}, {0, "days_week", "5"},
		{0, "criterion_hours", "met"}, {0, "criterion_days", "met"}, {0, "in_scope", "true"},
		{0, "catchment_communes", "6"}, {0, "catchment_population", "124206"},
		{1, "format", "itinerant"}, {1, "hours_week", ""}, {1, "days_week", ""}, {1, "criterion_hours", ""}, {1, "only_communes", "2"},
		{1, "only_population", "7413"},
		{2, "points", "2"}, {2, "days_week", "5"}, {2, "criterion_hours", "not-met"}, {2, "criterion_days", "met"},
		{4, "structure_name", "'+France services de Longwy"}, {4, "in_scope", "false"}, {4, "format", "unknown"}, {4, "criterion_days", "not-met"},
	}
	for _, tt := range tests {
		if got := rows[tt.row][tt.column]; got != tt.want {
			t.Errorf("row %d, %s: %q, want %q", tt.row, tt.column, got, tt.want)
		}
	}
	for _, row := range rows {
		last := 0
		for _, limit := range []string{"15", "20", "30"} {
			people, err := strconv.Atoi(row["population_within_"+limit])
			if err != nil || people < last {
				t.Errorf("structure %s within %s min: %q", row["structure_id"], limit, row["population_within_"+limit])
			}
			last = people
		}
	}
}

func TestPlain(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "Metz": "Metz", "=1": "'=1", "+1": "'+1", "-1": "'-1", "@a": "'@a", "\ta": "\ta", "a=1": "a=1", "'a": "'a",
		"x;=1": "x;'=1", "x, -1": "x, '-1", "x|\"@a": "x|\"'@a", "x\t+1": "x\t'+1", "＝1": "'＝1", "\u00a0=1": "\u00a0'=1", "'=1": "''=1",
		"＋1": "'＋1", "－1": "'－1", "＠a": "'＠a", "\u200b=1": "\u200b'=1", "\u2060\ufeff+1": "\u2060\ufeff'+1", "\t=1": "\t'=1", "x;\t\u200b＝1": "x;\t\u200b'＝1",
		"Saint-Jean;Metz-Nord": "Saint-Jean;Metz-Nord",
	} {
		if got := plain(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestDecimal(t *testing.T) {
	for _, tt := range []struct {
		x        float64
		decimals int
		want     string
	}{{0, 1, "0"}, {-0.01, 1, "0"}, {10, 0, "10"}, {100, 1, "100"}, {1.25, 1, "1.2"}, {-6.5, 6, "-6.5"}} {
		if got := decimal(tt.x, tt.decimals); got != tt.want {
			t.Errorf("%v to %d: %q, want %q", tt.x, tt.decimals, got, tt.want)
		}
	}
}

// full takes a few bytes and then no more.
type full struct{ room int }

func (f *full) Write(p []byte) (int, error) {
	if f.room -= len(p); f.room < 0 {
		return 0, errors.New("disk full")
	}
	return len(p), nil
}

func TestTheWritersErrorIsTold(t *testing.T) {
	planned := drawn()
	sample.Plan(planned)
	planned.Projects = []coverage.ProjectReach{{Project: &coverage.Project{Name: "P"}}}
	planned.Groups = make([]coverage.GroupSplit, coverage.Groups)
	planned.Groups[coverage.AllPeople].Count(300, 300, make([]uint64, len(planned.Study.Settings.Limits())))
	all := Files(planned, Options{Changes: sample.Changed(), Series: []reports.SeriesRow{reports.RowOf("2024-08", planned)}})
	if len(all) != len(files)+1 { // and the table of columns
		t.Errorf("%d files of a result that has all, %d are listed", len(all), len(files))
	}
	for _, file := range all {
		err := file.Write(&full{room: 50})
		if err == nil || !strings.Contains(err.Error(), file.Name) || !strings.Contains(err.Error(), "disk full") {
			t.Errorf("%s: error %v", file.Name, err)
		}
	}
	for _, file := range Files(sample.Result(), Options{}) {
		if file.Name == "isochrones.geojson" {
			t.Error("isochrones.geojson of a result without areas")
		}
	}
}

// TestGuardedTextsComeBack takes random texts of what matters to the guard: none is
// left with a formula, however the line is cut, and each comes back as it was.
func TestGuardedTextsComeBack(t *testing.T) {
	letters := []rune("a'=;, |\t\n\"-＝é")
	r := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		text := make([]rune, r.IntN(8))
		for i := range text {
			text[i] = letters[r.IntN(len(letters))]
		}
		guarded := plain(string(text))
		for _, piece := range strings.FieldsFunc(guarded, func(c rune) bool { return strings.ContainsRune(";,|\t\n", c) }) {
			if start := strings.TrimLeft(piece, " \""); start != "" && strings.ContainsAny(string([]rune(start)[0]), "=-＝") {
				t.Fatalf("%q became %q, with %q in it", string(text), guarded, piece)
			}
		}
		if got := unguarded(guarded); got != string(text) {
			t.Fatalf("%q became %q and came back as %q", string(text), guarded, got)
		}
	}
}
