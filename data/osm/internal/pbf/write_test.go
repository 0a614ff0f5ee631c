package pbf

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"testing"

	"acces30/data/osm/internal/part"

	"google.golang.org/protobuf/encoding/protowire"
)

// fields writes those of a protocol buffer message one after the other.
type fields []byte

func (b fields) bytes(num protowire.Number, content []byte) fields {
	return protowire.AppendBytes(protowire.AppendTag(b, num, protowire.BytesType), content)
}

func (b fields) text(num protowire.Number, s string) fields { return b.bytes(num, []byte(s)) }

func (b fields) number(num protowire.Number, v int64) fields {
	return protowire.AppendVarint(protowire.AppendTag(b, num, protowire.VarintType), uint64(v))
}

func (b fields) signed(num protowire.Number, v int64) fields {
	return b.number(num, int64(protowire.EncodeZigZag(v)))
}

// list writes numbers one after the other, deltas the differences between them.
func list(values ...int64) (b []byte) {
	for _, v := range values {
		b = protowire.AppendVarint(b, uint64(v))
	}
	return b
}

func deltas(values ...int64) (b []byte) {
	last := int64(0)
	for _, v := range values {
		b = protowire.AppendVarint(b, protowire.EncodeZigZag(v-last))
		last = v
	}
	return b
}

// The strings of the blocks of these tests, by number.
const (
	none = iota
	highway
	primary
	area
	yes
	name
	a4
	barrier
	gate
	kind
	restriction
	from
	via
	to
	hint
	noLeft
)

func table() []byte {
	var b fields
	for _, s := range []string{"", "highway", "primary", "area", "yes", "name", "A 4", "barrier", "gate", "type", "restriction", "from", "via", "to", "location_hint", "no_left_turn"} {
		b = b.text(1, s)
	}
	return b
}

// group is one group of a block, with objects of one kind.
func group(kind protowire.Number, objects ...fields) fields {
	var b fields
	for _, o := range objects {
		b = b.bytes(kind, o)
	}
	return b
}

// blockOf is a block of the strings above.
func blockOf(groups ...fields) fields {
	b := fields{}.bytes(1, table())
	for _, g := range groups {
		b = b.bytes(2, g)
	}
	return b
}

func zipped(content []byte) []byte {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write(content)
	w.Close()
	return b.Bytes()
}

// packed is a blob whose content is packed.
func packed(content []byte) fields {
	return fields{}.number(2, int64(len(content))).bytes(3, zipped(content))
}

// blob appends a blob of a type to a file.
func blob(file []byte, kind string, body []byte) []byte {
	return headed(file, fields{}.text(1, kind).number(3, int64(len(body))), body)
}

func headed(file, header, body []byte) []byte {
	file = binary.BigEndian.AppendUint32(file, uint32(len(header)))
	return append(append(file, header...), body...)
}

// header is a file without any data.
func header() []byte {
	return blob(nil, "OSMHeader", fields{}.bytes(1, fields{}.text(4, "OsmSchema-V0.6").text(4, "DenseNodes")))
}

// opened opens a file and its only block.
func opened(file []byte, budget *part.Budget) (*Reader, error) {
	f, err := Open(part.Input{Name: "a", R: bytes.NewReader(file), Size: int64(len(file))}, budget)
	if err != nil {
		return nil, err
	}
	r := NewReader(selector(), budget)
	return r, r.Open(f, f.Blobs[0])
}

// mustOpen opens a block.
func mustOpen(t *testing.T, block []byte) *Reader {
	t.Helper()
	r, err := opened(blob(header(), "OSMData", packed(block)), part.NewBudget(1<<30))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// selector keeps highways that are no areas, and nodes that are barriers, with their names.
func selector() *part.Selector {
	rules := map[string]*part.Rule{"highway": {Keep: true}, "name": {Keep: true}, "barrier": {Keep: true}, "area": {}}
	rules["highway"].Way.Add("")
	rules["area"].Without.Add("yes")
	rules["barrier"].Node.Add("gate")
	return &part.Selector{Rules: rules}
}

// tagsOf writes the tags of an object of a part.
func tagsOf(p *part.Part, l *part.TagLists, i int) string {
	var all []string
	for _, tag := range l.Of(i) {
		all = append(all, p.Strings[tag.Key]+"="+p.Strings[tag.Value])
	}
	return "[" + strings.Join(all, " ") + "]"
}

// told writes what a part has of ways and relations, a line for each.
func told(p *part.Part) (lines []string) {
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
	return append(lines, fmt.Sprintf("edited %d, seen %v, nodes %t, apart %t", p.Edited, p.Seen, p.HasNodes, part.Distinct([]*part.Part{p})))
}

// same compares lines.
func same(t *testing.T, what string, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n%s\nwant\n%s", what, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
