package table

import (
	"fmt"
	"slices"
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
		{"all in one object", "data.code,geometry.lon,data.nom,geometry.lat,feature.id,data.pop", nil, []int{0, 2, 3, 1, -1, 5, -1}, ""},
		{"all in one object, one of them named", "data.c,geometry.lon,data.nom,geometry.lat,data.code", map[string]string{"code": "data.c"}, []int{0, 2, 3, 1, -1, -1, -1}, ""},
		{"two in objects of theirs", "data.code,data.nom,more.lat,more.lon", nil, nil,
			`f.csv: has no column code_insee, nom, latitude, longitude, nor instead of latitude: geo_point_2d; the columns found are: data.code, data.nom, more.lat, more.lon`},
		{"one in an object", "data.code,nom,lat,lon", nil, nil, `f.csv: has no column code_insee; the columns found are: data.code, nom, lat, lon`},
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

// TestColumnsInErrors: which columns an error lists, and which it takes for the one meant.
func TestColumnsInErrors(t *testing.T) {
	const found = "; the columns found are: "
	names := func(n int) string {
		all := make([]string, n)
		for i := range all {
			all[i] = fmt.Sprint("x", i)
		}
		return strings.Join(all, ",")
	}
	one := Layout{Columns: []Column{{Key: "k", Names: []string{"population"}, Required: true}}}
	for header, want := range map[string]string{
		names(60): "f: has no column population" + found + strings.ReplaceAll(names(60), ",", ", "),
		names(61): "f: has no column population" + found + strings.ReplaceAll(names(60), ",", ", ") + ", and 1 more",
		"x,,y":    "f: has no column population" + found + "x, y",
		"pop,x":   "f: has no column population (is it \"pop\"?)" + found + "pop, x", "po,x": "f: has no column population" + found + "po, x", "nb_population_totale,x": "f: has no column population (is it \"nb_population_totale\"?)" + found + "nb_population_totale, x",
		"poxxxxtion,y": "f: has no column population (is it \"poxxxxtion\"?)" + found + "poxxxxtion, y", "poxxxxxion,y": "f: has no column population" + found + "poxxxxxion, y",
		"popxlation,populatiom,populatio": "f: has no column population (is it \"populatio\"?)" + found + "popxlation, populatiom, populatio", "popxlation,populatiom": "f: has no column population (is it \"popxlation\"?)" + found + "popxlation, populatiom",
	} {
		table, err := Read("f", []byte(header+"\n"), one)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := table.Locate(one); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", header, err, want)
		}
	}
	either := Layout{Columns: []Column{
		{Key: "a", Names: []string{"a"}, Required: true, Unless: [][]int{{1, 2}, {3}}}, {Key: "b", Names: []string{"b"}}, {Key: "c", Names: []string{"c"}}, {Key: "d", Names: []string{"d"}},
		{Key: "e", Names: []string{"e"}, Required: true, ByShape: true},
	}}
	for header, want := range map[string][]int{"a,e": {0, -1, -1, -1, 1}, "b,c,e": {-1, 0, 1, -1, 2}, "d,e": {-1, -1, -1, 0, 1}, "b,e": nil, "c,e": nil, "a": nil} {
		table, err := Read("f", []byte(header+"\n"), either)
		if err != nil {
			t.Fatal(err)
		}
		got, err := table.Locate(either)
		if !slices.Equal(got, want) || (err != nil) != (want == nil) {
			t.Errorf("%q: %v, %v, want %v", header, got, err, want)
		}
		if header == "b,e" && err.Error() != "f: has no column a, nor instead of a: b and c, or d"+found+"b, e" {
			t.Errorf("%v", err)
		}
		for columns, want := range map[string]bool{"0": header == "a,e", "1": header == "b,c,e", "4": want != nil} {
			if got := table.Names(either, []int{int(columns[0] - '0')}); got != want {
				t.Errorf("%q has column %s: %v", header, columns, got)
			}
		}
	}
	for text, ok := range map[string]bool{
		`[{"a":1,"e":{"type":"Polygon","coordinates":[[[0,0],[1,0],[0,1]]]}}]`: true, `[{"a":1,"f":[1]}]`: false,
	} {
		table, err := Read("f", []byte(text), either)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := table.Locate(either); (err == nil) != ok || table.Shaped() != ok {
			t.Errorf("%s: %v", text, err)
		}
	}
}

// TestEmptyColumnsComeLast: of several columns that fit, the first of the list that
// holds anything; the first of all where none does.
func TestEmptyColumnsComeLast(t *testing.T) {
	layout := Layout{Columns: []Column{{Key: "k", Names: []string{"a", "b", "c"}}, {Key: "x", Names: []string{"x"}}}}
	for text, want := range map[string]int{"c,b,a,x\n1,2,3,4\n": 2, "c,b,a,x\n1,2,,4\n,3,,4\n": 1, "c,b,a,x\n1,,,4\n": 0, "c,b,a,x\n,,,4\n": 2, "c,b,x\n1,2,4\n": 1, "a,c,a,x\n,5,7,4\n": 0, "a,c,a,x\n,5,,4\n": 1, "c,b,a,x\n": 2, "c,b,a,x\n1,#N/A,#REF!,4\n": 0} {
		table, err := Read("f", []byte(text), layout)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := table.Locate(layout); err != nil || got[0] != want {
			t.Errorf("%q: %v, %v, want %d", text, got, err, want)
		}
	}
}

// TestWhichHeader: the line with the most of the columns looked for, the first of several,
// or lines below each other that name more together; and columns named by the user.
func TestWhichHeader(t *testing.T) {
	layout := Layout{Columns: []Column{{Key: "a", Names: []string{"a"}}, {Key: "b", Names: []string{"b", "bb"}}, {Key: "c", Names: []string{"c"}}, {Key: "d", Names: []string{"d"}}}, Named: map[string]string{"d": "own"}}
	for text, want := range map[string]string{
		"x,y\na,y\na,b\nb,a\n1,2\n": "3: a|b", "a,b\nb,a\n": "1: a|b", "a,x\nx,b\n1,2\n": "1: a|x", "a,\n,b\n1,2\n": "2: a|b", "a,x\n,b\nown,y\n": "2: a|b", "a,b\nown,\n": "1: a|b", "a,b,\n,,own\n1,2,3\n": "2: a|b|own",
		"a,b,\n,,d\n1,2,3\n": "1: a|b", "a,,,\n,b,,\n,,c,\n,,,own\n1,2,3,4\n": "3: a|b|c", "a\n1\nb\n": "1: a", strings.Repeat("x,y\n", headerWithin-1) + "a,b\n": "30: a|b", strings.Repeat("x,y\n", headerWithin) + "a,b\n": "1: x|y",
	} {
		table, err := Read("f", []byte(text), layout)
		if err != nil {
			t.Fatal(err)
		}
		if got := fmt.Sprintf("%d: %s", table.HeaderLine, strings.Join(table.Header, "|")); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
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

// TestWhichSeparator: the one that makes the most columns known, however many rows another
// cuts alike; of several, the one that cuts the most rows as the header, then the first. One
// that is told stays unless another makes more known and cuts no fewer rows.
func TestWhichSeparator(t *testing.T) {
	layout := Layout{Columns: []Column{{Key: "a", Names: []string{"a"}}, {Key: "b", Names: []string{"b"}}, {Key: "c", Names: []string{"c"}}}}
	for text, want := range map[string]string{
		"a;b,x\n" + strings.Repeat("1,2\n", headerWithin): ";", "a;y,b\n" + strings.Repeat("1;2\n", headerWithin): ";", "a;y,b\n" + strings.Repeat("1,2\n", headerWithin): ",",
		"a;y,b\n1;2\n1;2\n1,2\n": ";", "a;y,b\n1;2\n1,2\n": ",", "a;y|b\n1;2\n1|2\n": ";", "a\tb|c\n1|2\n1|3\n": "|", "a\tb|c\n1\t2\n": "\t", "x;y,z\n1,2\n": ",", "x;y,z\n1;2\n": ";", "x\n1\n": ",",
		"sep=;\na,b,x;c\n1,2,3;4\n": ",", "sep=;\na,b,x;c\n1;2\n": ";", "sep=;\na,x;b\n1,2\n1,2\n": ";", "sep=;\na,b,c;x\n1;2\n": ",", "sep=,\na;b;c,x\n1,2\n": ";",
		"sep=x\ny;z\n1;2\n": ",", "sep=x\ny\n1\n": ",", "sep=;": ",",
	} {
		table, err := Read("f", []byte(text), layout)
		if err != nil {
			t.Fatal(err)
		}
		if table.separator != want {
			t.Errorf("%.40q: %q, want %q", text, table.separator, want)
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
