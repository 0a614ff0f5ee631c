package osm

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/paulmach/orb"
	"google.golang.org/protobuf/encoding/protowire"
)

// unknownFields are fields of every kind that no reader knows.
func unknownFields(b []byte) []byte {
	b = protowire.AppendFixed64(protowire.AppendTag(b, 201, protowire.Fixed64Type), 1)
	b = protowire.AppendFixed32(protowire.AppendTag(b, 202, protowire.Fixed32Type), 2)
	b = protowire.AppendTag(fieldVarint(protowire.AppendTag(b, 203, protowire.StartGroupType), 1, 7), 203, protowire.EndGroupType)
	return fieldBytes(fieldVarint(b, 204, 9), 205, []byte("x"))
}

// TestHeaderOfPBF: what a header says, in any length and among fields that nobody knows;
// a box off the Earth is none, and what must be known and is not is told.
func TestHeaderOfPBF(t *testing.T) {
	header := func(west, east, north, south float64, features ...string) []byte {
		var box []byte
		for i, v := range []float64{west, east, north, south} {
			box = fieldSigned(box, protowire.Number(i+1), int64(v*1e9))
		}
		content := unknownFields(fieldBytes(nil, 1, box))
		for _, f := range append([]string{"OsmSchema-V0.6", "DenseNodes"}, features...) {
			content = fieldBytes(content, 4, []byte(f))
		}
		return encodeBlob(nil, "OSMHeader", unknownFields(fieldVarint(fieldBytes(content, 16, []byte("wrote it")), 32, 1_400_000_000)), false)
	}
	b := road()
	block := encodeBlob(nil, "OSMData", unknownFields(b.encode()), false)
	for _, tt := range []struct {
		west, east, north, south float64
		want                     orb.Bound
	}{
		{6.5, 7.25, 50.5, 48.25, orb.Bound{Min: orb.Point{6.5, 48.25}, Max: orb.Point{7.25, 50.5}}}, {-180, 180, 90, -90, orb.Bound{Min: orb.Point{-180, -90}, Max: orb.Point{180, 90}}}, {-181, 180, 90, -90, orb.Bound{}}, {7, 6, 50, 48, orb.Bound{}},
	} {
		e := mustReadBytes(t, append(header(tt.west, tt.east, tt.north, tt.south), block...))
		if s := e.Sources[0]; s.Bound != tt.want || s.Program != "wrote it" || !s.Date.Equal(time.Unix(1_400_000_000, 0)) {
			t.Errorf("%+v, want the box %v", s, tt.want)
		}
		compare(t, e, []testBlock{b})
	}
	for feature, want := range map[string]string{"HistoricalInformation": "the file holds the history of the objects", "Odd": `the file needs the feature "Odd", which is not known here: convert it`} {
		if _, err := readBytes(Options{}, header(6, 7, 50, 48, feature)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", feature, err)
		}
	}
	for pad := range 90 { // headers of blobs shorter and longer than what is read at once
		head := fieldBytes(fieldBytes(nil, 1, []byte("OSMData")), 2, make([]byte, pad))
		body := fieldBytes(nil, 1, b.encode())
		head = fieldVarint(head, 3, uint64(len(body)))
		file := append(encodePBF(), 0, 0, 0, byte(len(head)))
		compare(t, mustReadBytes(t, append(append(file, head...), body...)), []testBlock{b})
	}
}

// TestEdgesOfXML: nodes up to the poles and beyond them, without coordinates or deleted;
// and numbers that are none.
func TestEdgesOfXML(t *testing.T) {
	const way = `<way id="7" version="2147483647"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="highway" v="path"/></way></osm>`
	for attributes, missing := range map[string]bool{
		`lon="180" lat="90"`: false, `lon="-180" lat="-90"`: false, `lon="179.9999999" lat="89.9999999"`: false, `lon="0" lat="90.0000001"`: true, `lon="0" lat="-90.0000001"`: true, `lon="180.0000001" lat="0"`: true,
		`lon="-180.0000001" lat="0"`: true, `lon="181" lat="91"`: true, ``: true, `lon="6" lat="49" visible="false"`: true, `lon="6" lat="49" action="delete"`: true, `lon="6" lat="49" visible="true" action="modify"`: false,
	} {
		e := mustReadBytes(t, []byte(`<osm><node id="1" lon="6" lat="49"/><node id="2" lon="7" lat="49"/><node id="3" `+attributes+`/>`+way))
		want := []MissingNode(nil)
		if missing {
			want = []MissingNode{{7, 3}}
		}
		if !slices.Equal(e.Missing, want) || e.Ways() != 1 {
			t.Errorf("%s: missing %v, %d ways", attributes, e.Missing, e.Ways())
		}
	}
	for object, want := range map[string]string{
		`<node id="1" lon="6"/>`: `node 1 with lon "6", lat ""`, `<node id="1" lat="49"/>`: `node 1 with lon "", lat "49"`, `<node id="1" lon="x" lat="49"/>`: `node 1 with lon "x", lat "49"`, `<node id="1" lon="6" lat="y"/>`: `node 1 with lon "6", lat "y"`,
		`<node lon="6" lat="49"/>`: "node without id", `<way version="1"/>`: "way without id", `<way id="x"/>`: `way with id "x"`, `<way id="1" version="2147483648"/>`: `way with version "2147483648"`, `<way id="9223372036854775808"/>`: `way with id "9223372036854775808"`,
		`<way id="5"><nd ref="z"/></way>`: `way 5 with nd "z"`, `<way id="5"><nd/></way>`: `way 5 with nd ""`, `<relation id="6"><member type="way" ref="q" role="from"/></relation>`: `relation 6 with member "q"`,
	} {
		if _, err := readBytes(Options{}, []byte("<osm>"+object+"</osm>")); err == nil || !strings.HasSuffix(err.Error(), want) {
			t.Errorf("%s: %v, want %q", object, err, want)
		}
	}
	for depth, ok := range map[int]bool{16: true, 17: false} { // the outermost element among them
		text := "<osm>" + strings.Repeat("<discussion>", depth-1) + strings.Repeat("</discussion>", depth-1) + "</osm>"
		if _, err := readBytes(Options{}, []byte(text)); (err == nil) != ok {
			t.Errorf("elements %d deep: %v", depth, err)
		}
	}
	e := mustReadBytes(t, []byte(`<osm generator="g" timestamp="2020-01-02T03:04:05Z"><bounds minlat="48" minlon="6" maxlat="49" maxlon="7"/><node id="1" lon="6" lat="49"/><node id="2" lon="7" lat="49"/><way id="1" timestamp="2019-05-06T07:08:09Z"><nd ref="1"/><nd ref="2"/><tag k="highway" v="path"/></way><way id="2" timestamp="2021-01-01T00:00:00Z"><nd ref="1"/><nd ref="2"/></way></osm>`))
	want := Source{File: "a", Format: XML, Bytes: e.Sources[0].Bytes, Date: time.Date(2020, 1, 2, 3, 4, 5, 0, time.UTC), Edited: time.Date(2019, 5, 6, 7, 8, 9, 0, time.UTC), Program: "g", Bound: orb.Bound{Min: orb.Point{6, 48}, Max: orb.Point{7, 49}}}
	if e.Sources[0] != want {
		t.Errorf("%+v, want %+v", e.Sources[0], want)
	}
}
