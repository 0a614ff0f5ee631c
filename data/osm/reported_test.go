package osm

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// Two ways over three nodes, as files of OpenStreetMap write them.
const (
	twoNodes = `<node id="1" lat="49" lon="6"/><node id="2" lat="49" lon="6.1"/><node id="3" lat="49" lon="6.2"/>`
	twoWays  = `<way id="10" version="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="primary"/><tag k="name" v="Allée"/></way>` +
		`<way id="11" version="3"><nd ref="2"/><nd ref="3"/><tag k="highway" v="primary"/></way>`
)

// TestNewestVersionDecides: a way that is gone in its newest version, or a road no
// more, does not come back in an older one, in whatever file and order they stand.
func TestNewestVersionDecides(t *testing.T) {
	selection := Selection{Ways: []Match{{Key: "highway"}}}
	file := func(parts ...string) []byte { return []byte("<osm>" + strings.Join(parts, "") + "</osm>") }
	gone := `<way id="11" version="4" visible="false"/>`
	building := `<way id="11" version="4"><nd ref="2"/><nd ref="3"/><tag k="building" v="yes"/></way>`
	bare := `<way id="11" version="3"><nd ref="2"/><nd ref="3"/></way>`
	deleted := `<way id="11" version="3" action="delete"><nd ref="2"/><nd ref="3"/><tag k="highway" v="primary"/></way>`
	for name, tt := range map[string]struct {
		files [][]byte
		ways  int
	}{
		"as it is":                      {[][]byte{file(twoNodes, twoWays)}, 2},
		"deleted later":                 {[][]byte{file(twoNodes, twoWays, gone)}, 1},
		"deleted, told before":          {[][]byte{file(twoNodes, gone, twoWays)}, 1},
		"a building now":                {[][]byte{file(twoNodes, twoWays, building)}, 1},
		"deleted in an editor":          {[][]byte{file(twoNodes, twoWays, deleted)}, 1},
		"repeated without tags":         {[][]byte{file(twoNodes, twoWays, bare)}, 2},
		"repeated without tags, before": {[][]byte{file(twoNodes, bare, twoWays)}, 2},
		"deleted in another file":       {[][]byte{file(twoNodes, twoWays), file(gone)}, 1},
		"a building in a file before":   {[][]byte{file(building), file(twoNodes, twoWays)}, 1},
		"an older state elsewhere":      {[][]byte{file(twoNodes, twoWays), file(strings.ReplaceAll(building, `version="4"`, `version="2"`))}, 2},
		"a tenth version after a ninth": {[][]byte{file(twoNodes, strings.ReplaceAll(twoWays, `version="3"`, `version="9"`)), file(strings.ReplaceAll(gone, `version="4"`, `version="10"`))}, 1},
		"a ninth version after a tenth": {[][]byte{file(twoNodes, strings.ReplaceAll(twoWays, `version="3"`, `version="10"`)), file(strings.ReplaceAll(gone, `version="4"`, `version="9"`))}, 2},
	} {
		e, err := readBytes(Options{Selection: selection}, tt.files...)
		if err != nil {
			t.Fatal(name, err)
		}
		if e.Ways() != tt.ways {
			t.Errorf("%s: %d ways, want %d", name, e.Ways(), tt.ways)
		}
	}
}

// TestBoundsOfXML: the box of an extract is read as programs of today write it, and as
// older ones did, south and west first.
func TestBoundsOfXML(t *testing.T) {
	for _, box := range []string{`<bounds minlat="48.9" minlon="6.1" maxlat="49.5" maxlon="6.9"/>`, `<bound box="48.9,6.1,49.5,6.9" origin="x"/>`} {
		e, err := readBytes(Options{Selection: Selection{Ways: []Match{{Key: "highway"}}}}, []byte("<osm>"+box+twoNodes+twoWays+"</osm>"))
		if err != nil {
			t.Fatal(box, err)
		}
		if b := e.Sources[0].Bound; b.Min != [2]float64{6.1, 48.9} || b.Max != [2]float64{6.9, 49.5} {
			t.Errorf("%s: bound %v", box, b)
		}
	}
}

// TestWritingsOfXML: the same ways come of every encoding, and of queries that
// write where the nodes lie on the ways.
func TestWritingsOfXML(t *testing.T) {
	selection := Selection{Ways: []Match{{Key: "highway"}}}
	head := func(encoding string) string { return `<?xml version="1.0" encoding="` + encoding + `"?>` }
	body := "<osm>" + twoNodes + twoWays + "</osm>"
	encoded := func(text string, err error) []byte {
		if err != nil {
			t.Fatal(err)
		}
		return []byte(text)
	}
	placed := strings.NewReplacer(`<nd ref="1"/>`, `<nd ref="1" lat="49" lon="6"/>`, `<nd ref="2"/>`, `<nd ref="2" lat="49" lon="6.1"/>`, `<nd ref="3"/>`, `<nd ref="3" lat="49" lon="6.2"/>`).Replace(twoWays)
	for name, content := range map[string][]byte{
		"UTF-8": []byte(head("UTF-8") + body), "utf8": []byte(head("utf8") + body), "nothing said": []byte(body),
		"Latin-1":      encoded(charmap.ISO8859_1.NewEncoder().String(head("ISO-8859-1") + body)),
		"Windows-1252": encoded(charmap.Windows1252.NewEncoder().String(head("windows-1252") + body)),
		"UTF-16LE":     encoded(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(head("UTF-16") + body)),
		"UTF-16BE":     encoded(unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String(head("UTF-16") + body)),
		"out geom":     []byte("<osm>" + placed + "</osm>"),
	} {
		e, err := readBytes(Options{Selection: selection}, content)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if e.Ways() != 2 || len(e.NodeIDs) != 3 || len(e.Missing) > 0 || e.Lon[2] != 62_000_000 {
			t.Errorf("%s: %d ways, nodes %v at %v, missing %v", name, e.Ways(), e.NodeIDs, e.Lon, e.Missing)
			continue
		}
		tags := e.Way(0).Tags
		found := false
		for i := range tags.Len() {
			_, value := tags.At(i)
			found = found || value == "Allée"
		}
		if !found {
			t.Errorf("%s: the name is lost", name)
		}
	}
}
