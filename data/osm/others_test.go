package osm

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// TestStatesInPBF: as in XML, the newest state of a way decides whether there is one,
// in whatever block or file it stands.
func TestStatesInPBF(t *testing.T) {
	nodes := testBlock{dense: []testNode{{id: 1, lon: 60_000_000, lat: 490_000_000}, {id: 2, lon: 61_000_000, lat: 490_000_000}, {id: 3, lon: 62_000_000, lat: 490_000_000}}}
	way := func(id int64, version int32, tags ...string) testBlock {
		return testBlock{ways: []testWay{{id: id, refs: []int64{1, 2, 3}, version: version, tags: tags}}}
	}
	road, building := []string{"highway", "primary"}, []string{"building", "yes"}
	for name, tt := range map[string]struct {
		files [][]byte
		ways  int
	}{
		"one state":                             {[][]byte{encodePBF(nodes, way(10, 1, road...), way(11, 2, building...))}, 1},
		"a building now":                        {[][]byte{encodePBF(nodes, way(10, 1, road...), way(10, 2, building...))}, 0},
		"a building now, the newer state first": {[][]byte{encodePBF(nodes, way(10, 2, building...), way(10, 1, road...))}, 0},
		"a road now":                            {[][]byte{encodePBF(nodes, way(10, 1, building...), way(10, 2, road...))}, 1},
		"out of order":                          {[][]byte{encodePBF(nodes, way(12, 1, road...), way(10, 2, building...), way(11, 1, road...), way(10, 1, road...))}, 2},
		"a building in a second extract":        {[][]byte{encodePBF(nodes, way(10, 1, road...)), encodePBF(nodes, way(10, 2, building...), way(11, 1, road...))}, 1},
		"a building in a first extract":         {[][]byte{encodePBF(nodes, way(10, 5, building...)), encodePBF(nodes, way(10, 4, road...), way(11, 1, road...))}, 1},
		"deleted in XML beside it":              {[][]byte{encodePBF(nodes, way(10, 1, road...)), []byte(`<osm><way id="10" version="2" visible="false"/></osm>`)}, 0},
		"back in XML beside it":                 {[][]byte{encodePBF(nodes, way(10, 2, building...)), encodeXML(nodes, way(10, 3, road...))}, 1},
		"the same in both":                      {[][]byte{encodePBF(nodes, way(10, 2, road...)), encodeXML(nodes, way(10, 2, road...))}, 1},
	} {
		e, err := readBytes(Options{}, tt.files...)
		if err != nil {
			t.Fatal(name, err)
		}
		if e.Ways() != tt.ways {
			t.Errorf("%s: %d ways, want %d", name, e.Ways(), tt.ways)
		}
	}
}

// TestMoreWritingsOfXML: beside those of TestWritingsOfXML.
func TestMoreWritingsOfXML(t *testing.T) {
	head := func(encoding string) string { return `<?xml version="1.0" encoding="` + encoding + `"?>` }
	body := "<osm>" + twoNodes + twoWays + "</osm>"
	encoded := func(text string, err error) []byte {
		if err != nil {
			t.Fatal(err)
		}
		return []byte(text)
	}
	wide := encoded(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder().String(head("utf-16") + body))
	for name, content := range map[string][]byte{
		"Latin-9":                       encoded(charmap.ISO8859_15.NewEncoder().String(head("ISO-8859-15") + body)),
		"another name of Latin-1":       encoded(charmap.ISO8859_1.NewEncoder().String(head("latin1") + body)),
		"UTF-16 without a mark":         wide,
		"said to be UTF-16, and is not": []byte(head("utf-16") + body),
		"a mark of UTF-8":               []byte("\xef\xbb\xbf" + head("UTF-8") + body),
		"space before":                  []byte("\n \n" + body),
		"UTF-16, packed":                zip(wide),
		"members of gzip":               append(zip([]byte(body[:40])), zip([]byte(body[40:]))...),
		"zeros behind gzip":             append(zip([]byte(body)), make([]byte, 700)...),
		"a type of document":            []byte(head("UTF-8") + "<!DOCTYPE osm>" + body),
		"a name space":                  []byte(strings.Replace(body, "<osm>", `<osm xmlns="http://openstreetmap.org/osm/0.6">`, 1)),
		"an answer of Overpass":         []byte(strings.Replace(body, "<osm>", `<osm version="0.6" generator="Overpass API"><note>The data</note><meta osm_base="2024-01-01T00:00:00Z"/>`, 1)),
		"a remark that says nothing":    []byte(strings.Replace(body, "</osm>", "<remark> see the wiki </remark></osm>", 1)),
		"nodes behind ways":             []byte("<osm>" + twoWays + twoNodes + "</osm>"),
		"middles of ways":               []byte("<osm>" + twoNodes + strings.ReplaceAll(twoWays, `<nd ref="1"/>`, `<center lat="49" lon="6.05"/><nd ref="1"/>`) + "</osm>"),
		"frames of ways":                []byte("<osm>" + twoNodes + strings.ReplaceAll(twoWays, `<nd ref="1"/>`, `<bounds minlat="49" minlon="6" maxlat="49" maxlon="6.1"/><nd ref="1"/>`) + "</osm>"),
	} {
		e, err := readBytes(Options{}, content)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if e.Ways() != 2 || len(e.NodeIDs) != 3 || len(e.Missing) > 0 || e.Lon[2] != 62_000_000 {
			t.Errorf("%s: %d ways, nodes %v at %v, missing %v", name, e.Ways(), e.NodeIDs, e.Lon, e.Missing)
		}
	}
}

// TestNoExtracts: what is none, or not all, is told for what it is.
func TestNoExtracts(t *testing.T) {
	body := "<osm>" + twoNodes + twoWays
	for content, want := range map[string]string{
		body + `<remark> runtime error: Query timed out in "query" at line 3 after 181 seconds. </remark></osm>`: "the query did not end",
		body + `<remark>runtime error: Query run out of memory using about 2048 MB of RAM.</remark></osm>`:       "the query did not end",
		body + `<remark>runtime remark: Timeout is 25 and the query was aborted</remark></osm>`:                  "the query did not end",
		body + "<remark>runtime <![CDATA[error]]>: Query timed out</remark></osm>":                               "the query did not end",
		body: "cut short",
		`<osmChange version="0.6"><modify>` + twoWays + `</modify></osmChange>`:                                        "is a file of changes",
		`<osm version="0.6"><action type="modify"><old>` + twoWays + `</old><new>` + twoWays + `</new></action></osm>`: "is a file of changes",
		`<osm version="0.6"><modify>` + twoWays + `</modify></osm>`:                                                    "is a file of changes",
		`<html><body>The server is probably too busy to handle your request.</body></html>`:                            "is a web page",
		`<gpx version="1.1"><trk/></gpx>`:                                                                              "is not an OpenStreetMap extract",
		`{"version":0.6,"elements":[]}`:                                                                                "[out:xml]",
		"\x28\xb5\x2f\xfd\x04\x00":                                                                                     "packed with zstd",
		"\xfd7zXZ\x00\x00":                                                                                             "packed with xz",
		"\x04\x22\x4d\x18\x64":                                                                                         "packed with lz4",
		"7z\xbc\xaf\x27\x1c":                                                                                           "7z archive",
		"Rar!\x1a\x07\x00":                                                                                             "RAR archive",
		"o5m2\xe0\x04":                                                                                                 "o5m", "\xff\xe0\x04o5m2": "o5m",
		"PK\x03\x04": "workbook or an archive",
		"osm.pbf/" + strings.Repeat("\x00", 249) + "ustar\x00": "tar",
	} {
		if _, err := readBytes(Options{}, []byte(content)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.60q: %v, want %q", content, err, want)
		}
	}
	tar := zip(append([]byte("a.osm"+strings.Repeat("\x00", 252)+"ustar\x00"), bytes.Repeat([]byte{0}, 300)...))
	if _, err := readBytes(Options{}, tar); err == nil || !strings.Contains(err.Error(), "an archive (tar)") {
		t.Errorf("a packed archive: %v", err)
	}
	sorted := encodeBlob(nil, "OSMHeader", fieldBytes(fieldBytes(nil, 4, []byte("OsmSchema-V0.6")), 5, []byte("Sort.Type_then_ID")), false)
	if _, err := readBytes(Options{}, sorted); err != nil {
		t.Errorf("a file that says that it is sorted: %v", err)
	}
}

// TestNumbersBelowZero: objects that were never uploaded are told apart in one file alone;
// the number 0 is as any other.
func TestNumbersBelowZero(t *testing.T) {
	file := func(first int64) []byte {
		return encodeXML(testBlock{
			dense: []testNode{{id: first, lon: 60_000_000, lat: 490_000_000}, {id: first + 100, lon: 60_010_000, lat: 490_000_000}},
			ways:  []testWay{{id: first + 1000, refs: []int64{first + 100, first}, tags: []string{"highway", "primary"}}},
		})
	}
	const both = " both hold objects that were never uploaded (negative numbers), which can't be told apart: read them one at a time"
	for _, tt := range []struct {
		first []int64
		want  string
	}{
		{[]int64{-1}, ""}, {[]int64{0, 0}, ""}, {[]int64{0, 1}, ""}, {[]int64{-1, 0}, ""}, {[]int64{0, -1}, ""}, {[]int64{5, -7, 9}, ""},
		{[]int64{-1, -1}, "a and b" + both}, {[]int64{-1, -500}, "a and b" + both}, {[]int64{0, -1, 5, -9}, "b and d" + both}, {[]int64{-3, -2, -1}, "a and b" + both},
	} {
		var files [][]byte
		for _, first := range tt.first {
			files = append(files, file(first))
		}
		got := ""
		e, err := readBytes(Options{}, files...)
		if err != nil {
			got = err.Error()
		}
		if got != tt.want || (e == nil) != (got != "") {
			t.Errorf("%d: %q, want %q", tt.first, got, tt.want)
		}
	}
}
