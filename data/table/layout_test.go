package table

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// pointLayout is a layout such as readers of points have.
var pointLayout = Layout{Columns: []Column{
	{Key: "code", Names: []string{"code_insee", "code"}, Required: true},
	{Key: "name", Names: []string{"nom", "libelle"}, Required: true},
	{Key: "lat", Names: []string{"latitude", "lat", "geometry.lat"}, Required: true, Unless: [][]int{{4}}},
	{Key: "lon", Names: []string{"longitude", "lon", "geometry.lon"}, Required: true, Unless: [][]int{{4}}},
	{Key: "position", Names: []string{"geo_point_2d"}},
	{Key: "population", Names: []string{"population", "POP"}},
	{Key: "since", Names: []string{"depuis"}, Date: true},
}}

func TestLocate(t *testing.T) {
	tests := []struct {
		name, header string
		named        map[string]string
		indexes      []int
		err          string
	}{
		{"synonyms without accents and case", "Code INSEE;Libellé;LAT;Lon;pop", nil, []int{0, 1, 2, 3, -1, 4, -1}, ""},
		{"one column instead of two", "code,nom,geo_point_2d", nil, []int{0, 1, -1, -1, 2, -1, -1}, ""},
		{"named", "c,nom,lat,lon,code", map[string]string{"code": "C"}, []int{0, 1, 2, 3, -1, -1, -1}, ""},
		{"missing", "codes,nom,latitud,longi,x", nil, nil,
			`f.csv: has no column code_insee (is it "codes"?), latitude (is it "latitud"?), longitude (is it "longi"?), nor instead of latitude: geo_point_2d; the columns found are: codes, nom, latitud, longi, x`},
		{"named but not there", "code,nom,lat,lon", map[string]string{"code": "codde"}, nil,
			`f.csv: has no column "codde", which the settings name for "code"; the columns found are: code, nom, lat, lon (is it "code"?)`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			layout := pointLayout
			layout.Named = tt.named
			table, err := Read("f.csv", []byte(tt.header+"\n"), layout)
			if err != nil {
				t.Fatal(err)
			}
			got, err := table.Locate(layout)
			if err != nil && err.Error() != tt.err || err == nil && tt.err != "" {
				t.Errorf("error %v, want %s", err, tt.err)
			}
			if diff := cmp.Diff(tt.indexes, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestHeaderIsFound: below titles, whatever separates the columns.
func TestHeaderIsFound(t *testing.T) {
	for _, comma := range separators {
		for _, above := range []string{"", "Liste des communes, au 1er janvier; source : Insee\n\n", "a;b;c;d;e\n1,2,3\n"} {
			text := strings.ReplaceAll(above+"code~nom~latitude~longitude\n57463~Metz~49,12~6,17\n", "~", string(comma))
			if comma == ',' {
				text = strings.NewReplacer("49,12", "49.12", "6,17", "6.17").Replace(text)
			}
			table, err := Read("f.csv", []byte(text), pointLayout)
			if err != nil {
				t.Fatal(err)
			}
			if len(table.Rows) != 1 || len(table.Rows[0].Fields) != 4 || table.Header[0] != "code" {
				t.Errorf("%q below %q: header %q, rows %v", comma, above, table.Header, table.Rows)
			}
			if wantLine := 2 + strings.Count(above, "\n"); table.Rows[0].Line != wantLine {
				t.Errorf("line %d, want %d", table.Rows[0].Line, wantLine)
			}
		}
	}
}

func TestSeparatorHint(t *testing.T) {
	table, err := Read("f.csv", []byte("sep=|\r\na|b\r\n1,2|3;4\r\n"), Layout{})
	if err != nil {
		t.Fatal(err)
	}
	want := []Row{{Line: 3, Fields: []string{"1,2", "3;4"}}}
	if diff := cmp.Diff(want, table.Rows); diff != "" {
		t.Error(diff)
	}
}
