package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"acces30/cmd/acces30/settings"
	"acces30/coverage"
	"acces30/coverage/analysis"
	"acces30/data"
	"acces30/data/moselle"
	"acces30/data/roads"
	"acces30/data/table"
	"acces30/reports/exports"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// TestSameBytesFromEveryFormat runs the same job on the same two tables in
// every format that can be read: what is computed must be the same bytes. The
// files bear the same name, so that only their content tells the format.
func TestSameBytesFromEveryFormat(t *testing.T) {
	if raceDetector {
		t.Skip("too slow with the race detector: .ci/run has it without")
	}
	tables := map[string]*table.Table{
		"communes": builtInTable(t, moselle.Tables().Communes.Name), "sites": builtInTable(t, moselle.Tables().Structures.Name),
	}
	var want map[string][]byte
	for _, format := range []struct {
		name  string
		write func(t *testing.T, tab *table.Table) []byte
	}{
		{"CSV", asCSV(",", strings.NewReplacer())},
		{"CSV with semicolons and decimal commas", asCSV(";", nil)},
		{"CSV with tabs in UTF-16", func(t *testing.T, tab *table.Table) []byte {
			return must(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes(asCSV("\t", nil)(t, tab)))
		}},
		{"CSV in Windows-1252", func(t *testing.T, tab *table.Table) []byte {
			return must(charmap.Windows1252.NewEncoder().Bytes(asCSV(";", nil)(t, tab)))
		}},
		{"CSV packed", func(t *testing.T, tab *table.Table) []byte {
			var packed bytes.Buffer
			w := gzip.NewWriter(&packed)
			_ = must(w.Write(asCSV(",", strings.NewReplacer())(t, tab)))
			if err := w.Close(); err != nil {
				t.Fatal(err)
			}
			return packed.Bytes()
		}},
		{"XLSX", asXLSX},
		{"JSON", asJSON},
		{"GeoJSON", asGeoJSON},
	} {
		t.Run(format.name, func(t *testing.T) {
			got := runOn(t, format.write(t, tables["communes"]), format.write(t, tables["sites"]))
			if want == nil {
				want = got
			}
			for name := range want {
				if !bytes.Equal(got[name], want[name]) {
					t.Errorf("%s differs", name)
				}
			}
		})
	}
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err) // of the test's own making
	}
	return value
}

func builtInTable(t *testing.T, name string) *table.Table {
	t.Helper()
	return must(table.Read(name, must(fs.ReadFile(moselle.Tables().Files, name)), table.Layout{}))
}

// runOn reads two tables, computes, and returns the tables of the result.
func runOn(t *testing.T, communes, sites []byte) map[string][]byte {
	t.Helper()
	folder := t.TempDir()
	for name, content := range map[string][]byte{"communes": communes, "sites": sites} {
		if err := os.WriteFile(filepath.Join(folder, name), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s := settings.Default()
	s.Departements, s.Date = []string{"57"}, "2024-08-01"
	s.Communes, s.Sites = filepath.Join(folder, "communes"), filepath.Join(folder, "sites")
	choices := must(s.Study(time.Time{}))
	choices.Isochrones = nil // drawn from the same times
	study := must(data.Load(t.Context(), s.Inputs(choices, time.Time{})))
	network, _, err := roads.Network(t.Context(), study, s.RoadChoice())
	if err != nil {
		t.Fatal(err)
	}
	result := must(analysis.Run(t.Context(), study.On(network), analysis.Options{}))
	written := make(map[string][]byte)
	for name, write := range map[string]func(io.Writer, *coverage.Result) error{
		"communes.csv": exports.Communes, "structures.csv": exports.Structures, "points.csv": exports.Points, "communes.geojson": exports.CommunesGeoJSON,
	} {
		var b bytes.Buffer
		if err := write(&b, result); err != nil {
			t.Fatal(err)
		}
		written[name] = b.Bytes()
	}
	return written
}

// asCSV writes a table with a separator; without a replacer, numbers have
// decimal commas.
func asCSV(comma string, numbers *strings.Replacer) func(*testing.T, *table.Table) []byte {
	return func(_ *testing.T, tab *table.Table) []byte {
		var text bytes.Buffer
		line := func(fields []string) {
			for i, field := range fields {
				if _, err := strconv.ParseFloat(field, 64); err == nil && numbers == nil {
					field = strings.ReplaceAll(field, ".", ",")
				}
				if i > 0 {
					text.WriteString(comma)
				}
				text.WriteString(`"` + strings.ReplaceAll(field, `"`, `""`) + `"`)
			}
			text.WriteString("\n")
		}
		line(tab.Header)
		for _, row := range tab.Rows {
			line(row.Fields)
		}
		return text.Bytes()
	}
}

// asXLSX writes a table below a title, numbers as numbers: codes lose their
// zeros.
func asXLSX(t *testing.T, tab *table.Table) []byte {
	book := excelize.NewFile()
	defer book.Close()
	rows := [][]string{{"Un titre"}, nil, tab.Header}
	for _, row := range tab.Rows {
		rows = append(rows, row.Fields)
	}
	for i, row := range rows {
		cells := make([]any, len(row))
		for k, field := range row {
			cells[k] = field
			if v, err := strconv.ParseFloat(field, 64); err == nil {
				cells[k] = v
			}
		}
		if err := book.SetSheetRow("Sheet1", "A"+strconv.Itoa(i+1), &cells); err != nil {
			t.Fatal(err)
		}
	}
	return must(book.WriteToBuffer()).Bytes()
}

// asJSON writes a table as a list of objects without the empty fields, numbers
// as numbers.
func asJSON(_ *testing.T, tab *table.Table) []byte {
	var objects []map[string]any
	for _, row := range tab.Rows {
		objects = append(objects, object(tab.Header, row.Fields))
	}
	return must(json.Marshal(objects))
}

func object(header, fields []string) map[string]any {
	o := make(map[string]any)
	for i, field := range fields {
		if field == "" {
			continue
		}
		o[header[i]] = field
		if _, err := strconv.ParseFloat(field, 64); err == nil && !strings.HasPrefix(field, "0") {
			o[header[i]] = json.Number(field)
		}
	}
	return o
}

// asGeoJSON writes a table as features: the point that a row has is its
// geometry.
func asGeoJSON(_ *testing.T, tab *table.Table) []byte {
	var features []any
	for _, row := range tab.Rows {
		properties := object(tab.Header, row.Fields)
		feature := map[string]any{"type": "Feature", "properties": properties, "geometry": nil}
		if lon, lat := properties["lon"], properties["lat"]; lon != nil && lat != nil {
			delete(properties, "lon")
			delete(properties, "lat")
			feature["geometry"] = map[string]any{"type": "Point", "coordinates": []any{lon, lat}}
		}
		features = append(features, feature)
	}
	return must(json.Marshal(map[string]any{"type": "FeatureCollection", "features": features}))
}
