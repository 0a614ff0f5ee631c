package osm

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

// TestDamagedXML reads XML that is cut, broken or something else.
func TestDamagedXML(t *testing.T) {
	long := "<osm><node id='1' lat='1' lon='" + strings.Repeat("1", 1<<20+200_000) + "'/></osm>"
	for _, c := range []struct {
		name, text string
		want       string
	}{
		{"another document", "<gpx></gpx>", "is not an OpenStreetMap extract"},
		{"changes", "<osmChange></osmChange>", "file of changes"},
		{"nothing", "<?xml version='1.0'?>\n", "cut short"},
		{"cut", "<osm><node id='1'", "cut short"},
		{"cut between", "<osm><node id='1' lat='1' lon='1'/>", "cut short"},
		{"broken", "<osm>\n<node id=1/></osm>", "line 2 is not well-formed XML"},
		{"wrong end", "<osm></way></osm>", "not well-formed"},
		{"node without id", "<osm><node lat='1' lon='1'/></osm>", "node without id"},
		{"bad id", "<osm><way id='x'/></osm>", `way with id "x"`},
		{"bad version", "<osm><way id='1' version='1.5'/></osm>", `way with version "1.5"`},
		{"bad latitude", "<osm><node id='1' lat='1°' lon='1'/></osm>", `node 1 with lon "1", lat "1°"`},
		{"bad ref", "<osm><way id='4'><nd ref=''/></way></osm>", `way 4 with nd ""`},
		{"bad member", "<osm><relation id='4'><member/></relation></osm>", `relation 4 with member ""`},
		{"deep", "<osm>" + strings.Repeat("<a>", 20), "more than 16 deep"},
		{"long", long, "more than 1048576 bytes"},
		{"an encoding", "<?xml version='1.0' encoding='x-klingon'?><osm></osm>", "write it in UTF-8"},
		{"a query stopped", "<osm><remark> runtime error: Query timed out in \"query\" at line 3 after 181 seconds. </remark></osm>", "Query timed out"},
	} {
		for _, content := range [][]byte{[]byte(c.text), zip([]byte(c.text))} {
			_, err := readBytes(Options{}, content)
			var wrong *Error
			if !errors.As(err, &wrong) || wrong.File != "a" || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%s: error %.300v, want one with %q", c.name, err, c.want)
			}
			if wrong != nil && wrong.Offset > int64(len(c.text)) {
				t.Errorf("%s: at byte %d of %d", c.name, wrong.Offset, len(c.text))
			}
		}
	}
	packed := zip(encodeXML(road()))
	packed[len(packed)/2] ^= 0xff
	for _, content := range [][]byte{packed, []byte("BZh9 and no more"), {0x1f, 0x8b, 7}} {
		if _, err := readBytes(Options{}, content); err == nil {
			t.Errorf("%.10q can be read", content)
		}
	}
}

// TestEditedXML reads what an editor leaves: deleted and incomplete objects, no
// versions, no dates, things unheard of.
func TestEditedXML(t *testing.T) {
	text := `<?xml version='1.0' encoding='UTF-8'?>
<!-- edited --><osm version='0.6' upload='true' generator='JOSM'>
<note>of no concern</note>
<bounds minlat='48.9' minlon='6.1' maxlat='49.5' maxlon='6.9' origin='x' />
<node id='1' action='modify' visible='true' lat='49.1' lon='6.1' />
<node id='2' lat='49.2' lon='6.2'><tag k='highway' v='stop' /><center lat='1' lon='2'/></node>
<node id='3' action='delete' lat='49.3' lon='6.3' />
<node id='4' visible='false' version='2' />
<node id='5' />
<way id='-7' action='modify'><nd ref='1' /><nd ref='2' lat='4' lon='5'/><tag k='highway' v='a &amp; b &#233;' /></way>
<way id='8' action='delete'><nd ref='1' /><nd ref='2' /><tag k='highway' v='path' /></way>
<way id='9'><nd ref='1' /><nd ref='2' /><nd ref='3' /><tag k='highway' v='path' /></way>
<changeset id='1'><discussion><comment><text>deep</text></comment></discussion></changeset>
</osm>`
	e := mustReadBytes(t, []byte(text))
	want := []string{
		`cut 2`, `missing 9 3`,
		`node 1 61000000 491000000 []`, `node 2 62000000 492000000 ["highway" "stop"]`,
		`way -7 [1 2] ["highway" "a & b é"]`, `way 9 [1 2] ["highway" "path"]`,
	}
	if got := dump(e); !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	if b := e.Sources[0].Bound; b.Min != [2]float64{6.1, 48.9} || b.Max != [2]float64{6.9, 49.5} {
		t.Errorf("bound %v", b)
	}
	if s := e.Sources[0]; !s.Date.IsZero() || !s.Edited.IsZero() || s.Program != "JOSM" {
		t.Errorf("source %+v", s)
	}
}
