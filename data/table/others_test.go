package table

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/unicode"
)

// TestWritingsOfOthers: tables as programs and people write them, besides those of
// the cases that were reported, give the same two rows.
func TestWritingsOfOthers(t *testing.T) {
	const head, metz, nancy = "code;nom;population;lat;lon\n", "57463;Metz;120;49,12;6,17\n", "54395;Nancy;104;48,69;6,18\n"
	with := func(comma string) string { return strings.ReplaceAll(head+metz+nancy, ";", comma) }
	little, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String("sep=;\r\n" + head + metz + nancy)
	if err != nil {
		t.Fatal(err)
	}
	each := func(open, closing string) string {
		return open + strings.NewReplacer(";", closing+";"+open, "\n", closing+"\n"+open).Replace(strings.TrimSuffix(head+metz+nancy, "\n")) + closing + "\n"
	}
	for name, text := range map[string]string{
		"UTF-16 with a line for the separator": little,
		"a separator that is not meant":        "sep=,\n" + head + metz + nancy,
		"zeros and the old mark of the end":    head + metz + nancy + "\x1a\x00\x00",
		"bars":                                 with("|"),
		"tabs with a line for the separator":   "sep=\t\n" + with("\t"),
		"quotes of keyboards":                  each("'", "'"),
		"quotes of French texts":               each("« ", " »"),
		"quotes of word processors":            each("“", "”"),
		"spaces around quotes":                 each(` "`, `" `),
		"row names of R":                       head + "1;" + metz + "2;" + nancy,
		"row numbers from zero":                head + "0;" + metz + "1;" + nancy,
		"a column of row numbers":              ";" + head + "0;" + metz + "1;" + nancy,
		"three kinds of line ends":             head[:len(head)-1] + "\r\n" + metz[:len(metz)-1] + "\r" + nancy,
		"quotes before one name, behind the next": head + strings.Replace(metz, "Metz", `"Metz`, 1) +
			strings.Replace(nancy, "Nancy", `Nancy"`, 1),
		"quotes around two rows":          head + `"` + metz + nancy[:len(nancy)-1] + "\"\n",
		"quotes in the last fields":       head + strings.Replace(metz, "6,17", `"6,17`, 1) + strings.Replace(nancy, "6,18", `6,18"`, 1),
		"a second mark of the encoding":   "\xef\xbb\xbf\xef\xbb\xbf" + head + metz + nancy,
		"trailing separators in rows":     head + strings.ReplaceAll(metz+nancy, "\n", ";;\n"),
		"two files one behind the other":  head + metz + "\xef\xbb\xbf" + head + nancy,
		"a table of Markdown":             "| code | nom | population | lat | lon |\n|---|:---|---:|---|---|\n| 57463 | Metz | 120 | 49.12 | 6.17 |\n| 54395 | Nancy | 104 | 48.69 | 6.18 |\n",
		"an answer of a database":         " code  | nom   | population | lat   | lon\n-------+-------+------------+-------+------\n 57463 | Metz  | 120        | 49.12 | 6.17\n 54395 | Nancy | 104        | 48.69 | 6.18\n",
		"remarks above":                   "# source: a list\n# of 2024\n" + head + metz + nancy,
		"tabs in a file said to be Excel": with("\t"),
		"characters that can't be seen":   "\u200e" + head + "\u200b57463;\u202bMetz\u202c;120;49,12;\u20666,17\u2069\n54395;Nan\u00adcy;104;48,69;6,18\u200f\n",
		"texts as formulas, all of them":  head + strings.NewReplacer("57463", `="57463"`, "Metz", `="Metz"`).Replace(metz) + nancy,
	} {
		t.Run(name, func(t *testing.T) { hasBoth(t, text) })
	}
}

// hasBoth expects Metz and Nancy.
func hasBoth(t *testing.T, text string) {
	t.Helper()
	layout := Layout{Columns: []Column{
		{Key: "code", Names: []string{"code"}, Required: true}, {Key: "name", Names: []string{"nom"}, Required: true},
		{Key: "people", Names: []string{"population"}}, {Key: "lat", Names: []string{"lat", "geometry.lat"}}, {Key: "lon", Names: []string{"lon", "geometry.lon"}},
	}}
	table, err := Read("f", []byte(text), layout)
	if err != nil {
		t.Fatal(err)
	}
	indexes, err := table.Locate(layout)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, row := range table.Rows {
		var fields []string
		for _, i := range indexes {
			fields = append(fields, strings.ReplaceAll(strings.TrimSpace(row.Fields[i]), ",", "."))
		}
		got = append(got, strings.Join(fields, " "))
	}
	if all := strings.Join(got, "; "); all != "57463 Metz 120 49.12 6.17; 54395 Nancy 104 48.69 6.18" {
		t.Errorf("read %s", all)
	}
	if len(table.Broken) > 0 {
		t.Errorf("broken %v", table.Broken)
	}
}

// TestJSONOfOthers: the same for documents.
func TestJSONOfOthers(t *testing.T) {
	const metz, nancy = `{"code":"57463","nom":"Metz","population":120,"lat":49.12,"lon":6.17}`, `{"code":"54395","nom":"Nancy","population":104,"lat":48.69,"lon":6.18}`
	const rows = metz + "," + nancy
	typed := func(code, name, people, lat, lon string) string {
		return `{"code":{"type":"uri","value":"` + code + `"},"nom":{"type":"bnode","value":"` + name + `"},"population":{"type":"literal","value":"` + people + `"},` +
			`"lat":{"type":"typed-literal","value":"` + lat + `"},"lon":{"type":"literal","value":"` + lon + `"}}`
	}
	for name, text := range map[string]string{
		"OData":                         `{"@odata.context":"x","value":[` + rows + `]}`,
		"items of pages":                `{"page":1,"total":2,"items":[` + rows + `]}`,
		"rows":                          `{"total_rows":2,"rows":[` + rows + `]}`,
		"a search engine's hits":        `{"took":1,"hits":{"total":2,"hits":[{"_id":"1","_source":` + metz + `},{"_id":"2","_source":` + nancy + `}]}}`,
		"answers of SPARQL":             `{"head":{"vars":["code"]},"results":{"bindings":[` + typed("57463", "Metz", "120", "49.12", "6.17") + `,` + typed("54395", "Nancy", "104", "48.69", "6.18") + `]}}`,
		"lists one after another":       `[` + metz + `]` + "\n" + `[` + nancy + `]`,
		"a list and an object":          `[` + metz + `] ` + nancy,
		"an error list that holds none": `{"errors":[],"features":[],"data":[` + rows + `]}`,
		"Esri": `{"fields":[{"name":"code"}],"spatialReference":{"wkid":4326},"features":[` +
			`{"attributes":{"code":"57463","nom":"Metz","population":120},"geometry":{"x":6.17,"y":49.12}},{"attributes":{"code":"54395","nom":"Nancy","population":104},"geometry":{"x":6.18,"y":48.69}}]}`,
		"numbers that are none": strings.Replace(`{"data":[`+rows+`],"mean":Infinity}`, `"code":"57463"`, `"x":NaN,"y\"NaN":-Infinity,"z":"NaN","code":"57463"`, 1),
		"total as people":       `{"total":224,"communes":[` + rows + `]}`,
	} {
		t.Run(name, func(t *testing.T) { hasBoth(t, text) })
	}
}

// TestPages: a document that says that there are more rows than it holds is told.
func TestPages(t *testing.T) {
	const row = `{"code":"57463","nom":"Metz"}`
	for text, want := range map[string]string{
		`{"total_count":2000,"results":[` + row + `]}`:                                              "1 / 2000",
		`{"type":"FeatureCollection","numberMatched":7,"features":[{"properties":` + row + `}]}`:    "1 / 7",
		`{"data":[` + row + `],"meta":{"page":1,"page_size":1,"total":36}}`:                         "1 / 36",
		`{"count":90,"next":"https://a/?page=2","results":[` + row + `]}`:                           "1 / 90",
		`{"features":[{"attributes":` + row + `}],"exceededTransferLimit":true}`:                    "1",
		`{"links":[{"rel":"next","href":"a"}],"features":[{"properties":` + row + `}]}`:             "1",
		`{"total_count":1,"results":[` + row + `]}`:                                                 "",
		`{"count":120000,"communes":[` + row + `]}`:                                                 "",
		`{"links":[{"rel":"self","href":"a"}],"next":null,"features":[{"properties":` + row + `}]}`: "",
	} {
		table, err := Read("f.json", []byte(text), placeLayout)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, n := range table.Notes {
			if n.Oddity == PageOfMany {
				got = n.Text
			}
		}
		if got != want {
			t.Errorf("%s: %q instead of %q", text, got, want)
		}
	}
}

// TestNamesOfPlanes: what people and programs call reference systems.
func TestNamesOfPlanes(t *testing.T) {
	for want, names := range map[string][]string{
		"EPSG:2154": {
			"urn:ogc:def:crs:EPSG::2154", "urn:ogc:def:crs:EPSG:9.8.5:2154", "urn:x-ogc:def:crs:EPSG:2154", "http://www.opengis.net/gml/srs/epsg.xml#2154", "EPSG 2154", "epsg:2154",
			"[EPSG:2154]", "2154", "https://spatialreference.org/ref/epsg/2154/", "http://spatialreference.org/ref/epsg/2154/proj4/", "RGF93 / Lambert-93", "RGF93_Lambert_93", "Lambert 93", "RGF93 v1 / Lambert-93",
			`PROJCS["RGF93 / Lambert-93",GEOGCS["RGF93",AUTHORITY["EPSG","4171"]],UNIT["metre",1],AUTHORITY["EPSG","2154"]]`, `PROJCS["RGF93_Lambert_93",GEOGCS["GCS_RGF_1993"]]`,
		},
		"EPSG:4326":   {"WGS 84", "WGS84", "urn:ogc:def:crs:EPSG::4326", `GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984"]]`},
		"OGC:CRS84":   {"urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:OGC::CRS84", "http://www.opengis.net/def/crs/OGC/1.3/CRS84"},
		"IGNF:LAMB93": {"IGNF:LAMB93", "urn:ogc:def:crs:IGNF::LAMB93"},
		"EPSG:3949":   {"RGF93 / CC49", "RGF93 v1 / CC49"},
		"EPSG:32632":  {"WGS 84 / UTM zone 32N"},
		"EPSG:32740":  {"RGR92 / UTM zone 40S"},
		"EPSG:32601":  {"WGS 84 / UTM zone 1N"},
		"EPSG:32760":  {"WGS 84 / UTM zone 60S"},
		"EPSG:102100": {"ESRI:102100"},
		"EPSG:27572":  {"urn:ogc:def:crs:EPSG::27572"},
	} {
		for _, name := range names {
			if got := crsCode(name); got != want {
				t.Errorf("%s is %s instead of %s", name, got, want)
			}
		}
	}
	for _, name := range []string{"ED50 / UTM zone 32N", "WGS 84 / UTM zone 61N", "WGS 84 / UTM zone 0S", "Lambert", "WGS", ""} {
		if got := crsCode(name); got != name {
			t.Errorf("%s is %s", name, got)
		}
	}
}

// TestScriptsAndFaults: what is refused is called by what it is.
func TestScriptsAndFaults(t *testing.T) {
	for text, want := range map[string]string{
		`callback([{"code":"1"}]);`:                  "is a script with data in it",
		`var communes = [{"code":"1"}];`:             "is a script with data in it",
		`[{"code":"1"},]`:                            `is no valid JSON at line 1, at ",]"`,
		`{"error":"quota exceeded"}`:                 `what a server says of a mistake, "quota exceeded"`,
		`{"type":"FeatureCollection","features":[]}`: "holds a list without any row",
		`{"code":["1","2"],"nom":["a","b"]}`:         "is JSON by columns",
	} {
		if _, err := Read("f", []byte(text), placeLayout); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", text, err, want)
		}
	}
}

// TestRepeatedColumnIsToldOnce: a name that stands above several columns is told once,
// as the first of them writes it, with how many there are.
func TestRepeatedColumnIsToldOnce(t *testing.T) {
	got, err := Read("communes.csv", []byte("Nom;code;nom;NOM;code.lat\nMetz;57463;;;1\n"), Layout{})
	if err != nil {
		t.Fatal(err)
	}
	var told []Note
	for _, n := range got.Notes {
		if n.Oddity == RepeatedColumn {
			told = append(told, n)
		}
	}
	if want := []Note{{RepeatedColumn, 1, "Nom", "Nom", 3}}; !slices.Equal(told, want) {
		t.Errorf("told %+v, want %+v", told, want)
	}
}
