package osmxml

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"acces30/data/osm/internal/part"

	"github.com/paulmach/orb"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// selector keeps highways that are no areas, and nodes that are gates, with their names.
func selector() *part.Selector {
	rules := map[string]*part.Rule{"highway": {Keep: true}, "name": {Keep: true}, "barrier": {Keep: true}, "area": {}}
	rules["highway"].Way.Add("")
	rules["area"].Without.Add("yes")
	rules["barrier"].Node.Add("gate")
	return &part.Selector{Rules: rules}
}

// readText reads a file from memory, within so much of it.
func readText(text string, limit int64) (f *File, progress int64, err error) {
	in := part.Input{Name: "a", R: strings.NewReader(text), Size: int64(len(text))}
	f = NewFile(in, func(r io.Reader) (io.Reader, error) { return r, nil }, &part.Part{Rank: 2})
	budget := part.NewBudget(limit)
	err = f.Read(context.Background(), Options{Selector: selector(), Budget: budget, Refs: &part.RefCollector{Budget: budget}, Progress: func(n int64) { progress += n }})
	return f, progress, err
}

func mustRead(t *testing.T, text string) *File {
	t.Helper()
	f, progress, err := readText(text, 1<<30)
	if err != nil || progress != int64(len(text)) {
		t.Fatalf("%d bytes of %d: %v", progress, len(text), err)
	}
	return f
}

// tagsOf writes the tags of an object of a part.
func tagsOf(p *part.Part, l *part.TagLists, i int) string {
	var all []string
	for _, tag := range l.Of(i) {
		all = append(all, p.Strings[tag.Key]+"="+p.Strings[tag.Value])
	}
	return "[" + strings.Join(all, " ") + "]"
}

// told writes what was kept of a file, a line for each thing; ids are those that its
// nodes are looked up in.
func told(f *File, ids ...int64) (lines []string) {
	p := f.Part
	for i, w := range p.Ways {
		var ids []int64
		for _, ref := range p.RefsOf(i) {
			ids = append(ids, p.IDs[ref])
		}
		lines = append(lines, fmt.Sprintf("way %d v%d %v %s", w.ID, w.Version, ids, tagsOf(p, &p.WayTags, i)))
	}
	for _, w := range p.Gone {
		lines = append(lines, fmt.Sprintf("gone %d v%d %t", w.ID, w.Version, w.Deleted))
	}
	for i, r := range p.Relations {
		var members []string
		for _, m := range p.MembersOf(i) {
			members = append(members, fmt.Sprintf("%s %d %s", [...]string{"node", "way", "other"}[m.Kind], m.ID, [...]string{"from", "via", "to"}[m.Role]))
		}
		lines = append(lines, fmt.Sprintf("relation %d v%d [%s] %s", r.ID, r.Version, strings.Join(members, ", "), tagsOf(p, &p.RelationTags, i)))
	}
	nodes := part.NewNodeTable(ids)
	f.FindNodes(nodes)
	for i, n := range nodes.Known {
		lines = append(lines, fmt.Sprintf("node %d: %d %d v%d of %d", ids[i], n.Lon, n.Lat, n.Version, n.Rank))
	}
	for i, n := range p.Tagged {
		at := "not needed"
		if n.Index != part.NotNeeded {
			at = fmt.Sprint(ids[n.Index])
		}
		lines = append(lines, fmt.Sprintf("tags of %s v%d %s", at, n.Version, tagsOf(p, &p.NodeTags, i)))
	}
	return append(lines, fmt.Sprintf("edited %d, seen %v, apart %t", p.Edited, p.Seen, part.Distinct([]*part.Part{p})))
}

func same(t *testing.T, what string, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n%s\nwant\n%s", what, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestObjectsOfAFile: nodes, ways and relations with all that is kept of them, which of
// them are gone, and what else a file may have between them.
func TestObjectsOfAFile(t *testing.T) {
	f := mustRead(t, `<?xml version="1.0" encoding="UTF-8"?><osm version="0.6"><note>of a server</note><changeset id="1"><tag k="highway" v="yes"/><discussion><comment><text>.</text></comment></discussion></changeset>
<node id="1" lat="1" lon="2"><tag k="barrier" v="gate"/></node>
<node id="-7" version="2" lat="48.5" lon="-6"><tag k="barrier" v="gate"/><tag k="name" v="A 4"/><tag k="note" v="x"/></node>
<node id="3" lat="90" lon="180"/>
<node id="4" lat="90.0000001" lon="2" version="9"><tag k="barrier" v="gate"/></node>
<node id="5" lat="1" lon="-180.0000001"/>
<node id="6" lat="-90" lon="-180" version="-2"><tag k="name" v="A 4"/><tag k="barrier" v="fence"/></node>
<node id="8" version="3"/><node id="9" version="3" visible="false" lat="x"/><node id="10" version="3" action="delete" lat="1" lon="1"/>
<node id="11" version="4" visible="true" action="modify" lat="3" lon="4"><tag k="note" v="x"/><tag k="barrier" v="gate"/></node>
<node id="2" lat="1" lon="2"><tag k="barrier" v="gate"/></node>
<way id="70" version="3" timestamp="2017-07-14T02:40:00Z"><nd ref="5"/><nd ref="3"/><nd ref="5"/><nd ref="900"/><tag k="highway" v="primary"/><tag k="note" v="x"/><tag k="name" v="A 4"/></way>
<way id="71" version="2" timestamp="2020-01-01T00:00:00Z"><nd ref="1"/><tag k="highway" v="primary"/><tag k="area" v="yes"/></way>
<way id="72" version="4" visible="false" timestamp="2020-01-01T00:00:00Z"><nd ref="1"/><tag k="highway" v="primary"/></way>
<way id="73" version="5" action="delete"><nd ref="1"/></way>
<way id="74" version="300"><nd ref="1"/><tag k="name" v="A 4"/></way>
<way id="75" timestamp="yesterday"><nd ref="11" lat="1" lon="1"/><nd ref="13" lat="91" lon="6"/><nd ref="14" lat="" lon="6"/><nd ref="15" lat="6"/><nd ref="12" lat="47" lon="6"/><tag k="highway" v="track"/></way>
<way id="76" version="-1" timestamp="2015-01-01T00:00:00Z"><tag k="highway" v="primary"/><tag k="area" v="no"/></way>
<relation id="5" version="7"><member type="way" ref="70" role="from"/><member type="node" ref="5" role="via"/><member type="way" ref="71" role="to"/><member type="node" ref="9" role="location_hint"/><member type="relation" ref="-4" role="to"/><tag k="type" v="restriction"/><tag k="note" v="x"/></relation>
<relation id="6"><member type="way" ref="70" role="from"/><tag k="type" v="multipolygon"/></relation>
<relation id="7" visible="false"><member type="way" ref="70" role="from"/><tag k="type" v="restriction"/></relation>
<relation id="8"><member type="way" ref="12" role="to"/><tag k="name" v="A 4"/><tag k="type" v="restriction"/></relation>
<remark>all is well</remark></osm>`)
	same(t, "a file", told(f, -7, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15), []string{
		"way 70 v3 [5 3 5 900] [highway=primary name=A 4]",
		"way 75 v0 [11 13 14 15 12] [highway=track]",
		"way 76 v0 [] [highway=primary]",
		"gone 71 v2 false", "gone 72 v4 true", "gone 73 v5 true", "gone 74 v300 false",
		"relation 5 v7 [way 70 from, node 5 via, way 71 to, other -4 to] [type=restriction note=x]",
		"relation 8 v0 [way 12 to] [name=A 4 type=restriction]",
		"node -7: -60000000 485000000 v2 of 2", "node 3: 1800000000 900000000 v0 of 2", "node 4: 0 0 v0 of 0", "node 5: 0 0 v0 of 0",
		"node 6: -1800000000 -900000000 v0 of 2", "node 8: 0 0 v0 of 0", "node 9: 0 0 v0 of 0", "node 10: 0 0 v0 of 0", "node 11: 40000000 30000000 v4 of 2",
		"node 12: 60000000 470000000 v-1 of 2", "node 13: 0 0 v0 of 0", "node 14: 0 0 v0 of 0", "node 15: 0 0 v0 of 0",
		"tags of not needed v0 [barrier=gate]", "tags of -7 v2 [barrier=gate name=A 4]", "tags of 11 v4 [barrier=gate]", "tags of not needed v0 [barrier=gate]",
		"edited 1500000000, seen {11 7 4}, apart true",
	})
	if want := []string{"barrier", "gate", "name", "A 4", "highway", "primary", "track", "type", "restriction", "note", "x"}; !slices.Equal(f.Part.Strings, want) {
		t.Errorf("strings %q, want %q", f.Part.Strings, want)
	}
	same(t, "one gate", told(mustRead(t, `<osm><node id="1" lat="1" lon="2"><tag k="barrier" v="gate"/></node></osm>`), 1), []string{
		"node 1: 20000000 10000000 v0 of 2", "tags of 1 v0 [barrier=gate]", "edited 0, seen {1 0 0}, apart true",
	})
	same(t, "ways out of order", told(mustRead(t, `<osm><way id="2"/><way id="1"/></osm>`)), []string{"gone 2 v0 false", "gone 1 v0 false", "edited 0, seen {0 2 0}, apart false"})
}

// TestWhatAFileSaysOfItself: by what, of which moment and for which box, in each of the
// ways that programs write it.
func TestWhatAFileSaysOfItself(t *testing.T) {
	box := orb.Bound{Min: orb.Point{6, 49}, Max: orb.Point{6.5, 49.25}}
	at := func(day int) time.Time { return time.Date(2024, 8, day, 12, 30, 0, 0, time.UTC) }
	for text, want := range map[string]part.Header{
		`<osm generator="a test" timestamp="2024-08-01T12:30:00Z" osmosis_replication_timestamp="2024-08-02T12:30:00Z"><meta osm_base="2024-08-03T12:30:00Z"/></osm>`: {Program: "a test", Date: at(1)},
		`<osm timestamp="then" osmosis_replication_timestamp="2024-08-02T12:30:00Z"><meta osm_base="2024-08-03T12:30:00Z"/></osm>`:                                    {Date: at(2)},
		`<osm><meta osm_base="2024-08-03T14:30:00+02:00"/><meta osm_base="2024-08-04T12:30:00Z"/></osm>`:                                                              {Date: at(3)},
		`<osm><bounds minlat="49" minlon="6" maxlat="49.25" maxlon="6.5"/></osm>`:                                                                                     {Bound: box},
		`<osm><bound box="49, 6 ,49.25,6.5" origin="x"/></osm>`:                                                                                                       {Bound: box},
		`<osm><bound box="49,6,49.25"/></osm>`:                                                                                                                        {},
		`<osm><bounds minlat="49" minlon="6" maxlat="49.25" maxlon="east"/></osm>`:                                                                                    {},
		`<osm><bounds minlat="49" minlon="west" maxlat="49.25" maxlon="6.5"/></osm>`:                                                                                  {},
		`<osm><bounds minlat="49" minlon="6" maxlat="49.25" maxlon="181"/></osm>`:                                                                                     {},
		`<osm><bounds minlat="49.25" minlon="6" maxlat="49" maxlon="6.5"/></osm>`:                                                                                     {},
	} {
		if f := mustRead(t, text); f.Header != want {
			t.Errorf("%s: %v, want %v", text, f.Header, want)
		}
	}
}

// TestFilesThatAreNone: each is an error that says why, and where reading stopped.
func TestFilesThatAreNone(t *testing.T) {
	deep := func(depth int) string {
		return "<osm>" + strings.Repeat("<a>", depth-1) + strings.Repeat("</a>", depth-1) + "</osm>"
	}
	wide := func(length int) string {
		return `<osm><way id="1"><tag k="` + strings.Repeat("x", length) + `"/></way></osm>`
	}
	const coordinates = `node 7 with lon "x", lat "1"`
	for _, tt := range []struct {
		text string
		at   int64
		says string // "" where all is well
	}{
		{"", 0, "the file ends too early: it was cut short"},
		{"<osm>", 5, "the file ends too early: it was cut short"},
		{"<osm><way id=", 13, "the file ends too early: it was cut short"},
		{"<osm>\n<way id=5></way></osm>", 15, "line 2 is not well-formed XML: unquoted or missing attribute value in element"},
		{"<gpx></gpx>", 5, part.ErrNotOSM.Error()},
		{"<html></html>", 6, "is a web page"},
		{"<osmChange></osmChange>", 11, "is a file of changes, not an extract"},
		{`<osm><action type="create"></action></osm>`, 27, "is a file of changes, not an extract"},
		{`<osm><create></create></osm>`, 13, "is a file of changes, not an extract"},
		{`<osm><modify></modify></osm>`, 13, "is a file of changes, not an extract"},
		{`<osm><delete></delete></osm>`, 13, "is a file of changes, not an extract"},
		{deep(16), 0, ""},
		{deep(17), 5 + 16*3, "elements more than 16 deep"},
		{wide(1<<20 - 1000), 0, ""},
		{"<osm>" + strings.Repeat(`<node id="1" lat="1" lon="1"/>`, 3<<19/30) + "</osm>", 0, ""}, // of many short tags
		{wide(2 << 20), -1, "a tag or a text of more than 1048576 bytes"},

		{`<osm><node lat="1" lon="1"/></osm>`, 28, "node without id"},
		{`<osm><way id="1.5"/></osm>`, 20, `way with id "1.5"`},
		{`<osm><relation id="1" version="9999999999"/></osm>`, 44, `relation with version "9999999999"`},
		{`<osm><node id="7" lat="1" lon="x"/></osm>`, 35, coordinates},
		{`<osm><node id="7" lat="1"/></osm>`, 27, `node 7 with lon "", lat "1"`},
		{`<osm><node id="7" lon="1"/></osm>`, 27, `node 7 with lon "1", lat ""`},
		{`<osm><way id="7"><nd ref="a"/></way></osm>`, 30, `way 7 with nd "a"`},
		{`<osm><way id="7"><nd ref="1" lat="1" lon="x"/></way></osm>`, 46, `lon "x", lat "1"`},
		{`<osm><relation id="7"><member ref="a"/></relation></osm>`, 39, `relation 7 with member "a"`},

		{`<osm><remark>runtime error: Query timed out</remark></osm>`, 43, `the query did not end, so that the file is not complete (runtime error: Query timed out)`},
		{"<osm><remark>it took\n too busy a  server </remark></osm>", 41, `(it took too busy a server)`},
		{`<osm><note>error</note><remark><b>error</b></remark><remark>terrors</remark>error</osm>`, 0, ""},
		{`<osm><remark>error</remark></osm>`, 18, `(error)`},
	} {
		_, _, err := readText(tt.text, 1<<30)
		var wrong *part.Error
		if tt.says == "" {
			if err != nil {
				t.Errorf("%.80s: %v", tt.text, err)
			}
			continue
		}
		if !errors.As(err, &wrong) || wrong.File != "a" || wrong.Offset != tt.at && tt.at >= 0 || !strings.Contains(wrong.Err.Error(), tt.says) {
			t.Errorf("%.80s: %v, want at byte %d: %s", tt.text, err, tt.at, tt.says)
		}
	}
}

// TestReadingStops: when it is told to, when a file can't be unpacked and where it is of
// another kind; what is behind its text is done with.
func TestReadingStops(t *testing.T) {
	const text = `<osm generator="a test"></osm>`
	broken := errors.New("broken")
	for name, tt := range map[string]struct {
		unpack  func(io.Reader) (io.Reader, error)
		stopped bool
		says    string
	}{
		"all of it":    {func(r io.Reader) (io.Reader, error) { return io.LimitReader(r, int64(len(text))), nil }, false, ""},
		"can't unpack": {func(r io.Reader) (io.Reader, error) { return nil, broken }, false, "a: at byte 0: can't be unpacked: broken"},
		"another kind": {func(r io.Reader) (io.Reader, error) {
			return strings.NewReader(strings.Repeat("x", 257) + "ustar"), nil
		}, false, "a: at byte 0: is an archive (tar)"},
		"told to before": {func(r io.Reader) (io.Reader, error) { return r, nil }, true, "context canceled"},
	} {
		ctx, stop := context.WithCancel(t.Context())
		if tt.stopped {
			stop()
		}
		const behind = 300 << 10
		in := part.Input{Name: "a", R: strings.NewReader(text + strings.Repeat(" ", behind)), Size: int64(len(text) + behind)}
		f, progress := NewFile(in, tt.unpack, new(part.Part)), int64(0)
		budget := part.NewBudget(1 << 30)
		err := f.Read(ctx, Options{Selector: selector(), Budget: budget, Refs: &part.RefCollector{Budget: budget}, Progress: func(n int64) { progress += n }})
		stop()
		if tt.says == "" && (err != nil || progress != in.Size || f.Header.Program != "a test") {
			t.Errorf("%s: %d bytes of %d, by %q, %v", name, progress, in.Size, f.Header.Program, err)
		}
		if tt.says != "" && (err == nil || !strings.HasPrefix(err.Error(), tt.says)) || tt.stopped != errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestEncodings: a text is read in what it says it is in, or in two bytes a character as
// its first bytes show.
func TestEncodings(t *testing.T) {
	text := func(encoding string) string {
		return `<?xml version="1.0" encoding="` + encoding + `"?><osm generator="à Metz"></osm>`
	}
	latin, _ := charmap.ISO8859_1.NewEncoder().String(text("ISO-8859-1"))
	little := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder()
	big := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder()
	twoBytes, _ := little.String(text("UTF-16"))
	marked, _ := little.String("\ufeff" + text("UTF-16"))
	reversed, _ := big.String(text("utf-16be"))
	reversedMarked, _ := big.String("\ufeff" + text("UTF-16"))
	for name, text := range map[string]string{
		"UTF-8": text("UTF-8"), "utf8": text("UTF8"), "one that it is not": text("UTF-16"), "Latin": latin,
		"two bytes": twoBytes, "two bytes, marked": marked, "two bytes, reversed": reversed, "two bytes, reversed and marked": reversedMarked,
	} {
		if f, _, err := readText(text, 1<<20); err != nil || f.Header.Program != "à Metz" {
			t.Errorf("%s: %q, %v", name, f.Header.Program, err)
		}
	}
	for _, name := range []string{"martian", "ISO-10646-UCS-2"} {
		if _, _, err := readText(text(name), 1<<20); err == nil || !strings.Contains(err.Error(), `the text is in "`+name+`", which is not known here`) {
			t.Error(err)
		}
	}
}

// TestMemoryOfAFile: what is kept is charged, and what an object had until it ended is
// given back.
func TestMemoryOfAFile(t *testing.T) {
	for text, want := range map[string]int64{
		`<osm></osm>`: 0,
		`<osm><node id="1" lat="1" lon="1"/></osm>`:   48,
		`<osm><node id="1"/><relation id="1"/></osm>`: 0,
		// A tag of a bytes of text while the node is open: 32 + 2a. Then the node and, given
		// back too late for it, its strings and tag.
		`<osm><node id="1" lat="1" lon="1"><tag k="barrier" v="gate"/></node></osm>`: (32 + 22) + 48 + (128 + 14) + (128 + 8) + 32,
		`<osm><node id="1" lat="1" lon="1"><tag k="barrier" v="gone"/></node></osm>`: (32 + 22) + 48,
		// A way with two refs, one of them with a place, and room to sort them; what it had
		// while it was open, 2·16 + 32 + 16, is given back before its node is counted.
		`<osm><way id="1"><nd ref="1" lat="1" lon="1"/><nd ref="1"/><tag k="highway" v="a"/></way></osm>`: 48 + (2*16 + 48) + (96 + 2*16) + (128 + 14) + (128 + 2) + 32 + 1024*32,
		`<osm><way id="1"><tag k="note" v="a"/></way></osm>`:                                              (32 + 10) + 64*48,
		`<osm><relation id="1"><member type="way" ref="1" role="from"/><member type="way" ref="2" role="x"/><tag k="type" v="restriction"/></relation></osm>`: 2*(48+64) + (32 + 30) +
			(128 + 2*48) + (128 + 8) + (128 + 22) + 32,
	} {
		if _, _, err := readText(text, want); err != nil {
			t.Errorf("%s: %d bytes do not suffice: %v", text, want, err)
		}
		if _, _, err := readText(text, want-1); want > 0 && !errors.Is(err, part.ErrMemory) {
			t.Errorf("%s: %d bytes suffice: %v", text, want-1, err)
		}
	}
}
