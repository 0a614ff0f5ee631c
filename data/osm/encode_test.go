package osm

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"math"

	"google.golang.org/protobuf/encoding/protowire"
)

// Fields of a PrimitiveGroup.
const (
	fieldNode     = 1
	fieldDense    = 2
	fieldWay      = 3
	fieldRelation = 4
)

// fieldBytes appends a field with a length, fieldVarint one that is a number.
func fieldBytes(b []byte, num protowire.Number, content []byte) []byte {
	return protowire.AppendBytes(protowire.AppendTag(b, num, protowire.BytesType), content)
}

func fieldVarint(b []byte, num protowire.Number, v uint64) []byte {
	return protowire.AppendVarint(protowire.AppendTag(b, num, protowire.VarintType), v)
}

func fieldSigned(b []byte, num protowire.Number, v int64) []byte {
	return fieldVarint(b, num, protowire.EncodeZigZag(v))
}

// packedDeltas codes numbers as the differences between them.
func packedDeltas(values []int64) []byte {
	var b []byte
	var last int64
	for _, v := range values {
		b = protowire.AppendVarint(b, protowire.EncodeZigZag(v-last))
		last = v
	}
	return b
}

func packed(values []uint64) []byte {
	var b []byte
	for _, v := range values {
		b = protowire.AppendVarint(b, v)
	}
	return b
}

// encodeBlob appends a blob with its header.
func encodeBlob(file []byte, kind string, content []byte, raw bool) []byte {
	var body []byte
	if raw {
		body = fieldBytes(nil, 1, content)
	} else {
		var zipped bytes.Buffer
		w := zlib.NewWriter(&zipped)
		w.Write(content)
		w.Close()
		body = fieldVarint(nil, 2, uint64(len(content)))
		body = fieldBytes(body, 3, zipped.Bytes())
	}
	return encodeBody(file, kind, body)
}

// encodeBody appends a blob whose message is given.
func encodeBody(file []byte, kind string, body []byte) []byte {
	header := fieldBytes(nil, 1, []byte(kind))
	header = fieldVarint(header, 3, uint64(len(body)))
	file = binary.BigEndian.AppendUint32(file, uint32(len(header)))
	file = append(file, header...)
	return append(file, body...)
}

// encodeHeader returns a file that has only a header.
func encodeHeader(features ...string) []byte {
	var content []byte
	for _, f := range append([]string{"OsmSchema-V0.6", "DenseNodes"}, features...) {
		content = fieldBytes(content, 4, []byte(f))
	}
	content = fieldBytes(content, 16, []byte("a test"))
	content = fieldVarint(content, 32, 1_400_000_000)
	return encodeBlob(nil, "OSMHeader", content, false)
}

// encodePBF writes a file of blocks.
func encodePBF(blocks ...testBlock) []byte {
	file := encodeHeader()
	for _, b := range blocks {
		file = encodeBlob(file, "OSMData", b.encode(), b.raw)
	}
	return file
}

// stringTable gives numbers to strings, from 1.
type stringTable struct {
	numbers map[string]uint64
	content []byte
}

func newStringTable() *stringTable {
	return &stringTable{make(map[string]uint64), fieldBytes(nil, 1, nil)}
}

func (t *stringTable) number(s string) uint64 {
	if t.numbers[s] == 0 {
		t.numbers[s] = uint64(len(t.numbers) + 1)
		t.content = fieldBytes(t.content, 1, []byte(s))
	}
	return t.numbers[s]
}

// tags returns the packed keys and values.
func (t *stringTable) tags(tags []string) (keys, vals []byte) {
	var k, v []uint64
	for i := 0; i < len(tags); i += 2 {
		k, v = append(k, t.number(tags[i])), append(v, t.number(tags[i+1]))
	}
	return packed(k), packed(v)
}

func encodeInfo(version int32) []byte { return fieldVarint(nil, 1, uint64(version)) }

func (b testBlock) encode() []byte {
	strings := newStringTable()
	var groups []byte
	if len(b.dense) > 0 {
		groups = fieldBytes(groups, 2, fieldBytes(nil, fieldDense, b.encodeDense(strings)))
	}
	for _, group := range [][]byte{b.encodePlain(strings), b.encodeWays(strings), b.encodeRelations(strings)} {
		if len(group) > 0 {
			groups = fieldBytes(groups, 2, group)
		}
	}
	block := fieldBytes(nil, 1, strings.content)
	block = append(block, groups...)
	if b.granularity != 0 { // after the groups, as most writers have it
		block = fieldVarint(block, 17, uint64(b.granularity))
		block = fieldVarint(block, 19, uint64(b.latOffset))
		block = fieldVarint(block, 20, uint64(b.lonOffset))
	}
	return block
}

// units returns coordinates in the units of the block.
func (b testBlock) units(n testNode) (lon, lat int64) {
	granularity := b.granularity
	if granularity == 0 {
		granularity = 100
	}
	return (int64(n.lon)*100 - b.lonOffset) / granularity, (int64(n.lat)*100 - b.latOffset) / granularity
}

func (b testBlock) encodeDense(strings *stringTable) []byte {
	var ids, lons, lats []int64
	var versions, tags []uint64
	tagged := false
	for _, n := range b.dense {
		lon, lat := b.units(n)
		ids, lons, lats = append(ids, n.id), append(lons, lon), append(lats, lat)
		versions = append(versions, uint64(n.version))
		for _, s := range n.tags {
			tags = append(tags, strings.number(s))
			tagged = true
		}
		tags = append(tags, 0)
	}
	dense := fieldBytes(nil, 1, packedDeltas(ids))
	dense = fieldBytes(dense, 5, fieldBytes(nil, 1, packed(versions)))
	dense = fieldBytes(dense, 8, packedDeltas(lats))
	dense = fieldBytes(dense, 9, packedDeltas(lons))
	if tagged {
		dense = fieldBytes(dense, 10, packed(tags))
	}
	return dense
}

func (b testBlock) encodePlain(strings *stringTable) []byte {
	var group []byte
	for _, n := range b.plain {
		lon, lat := b.units(n)
		keys, vals := strings.tags(n.tags)
		node := fieldSigned(nil, 1, n.id)
		node = fieldBytes(node, 2, keys)
		node = fieldBytes(node, 3, vals)
		node = fieldBytes(node, 4, encodeInfo(n.version))
		node = fieldSigned(node, 8, lat)
		node = fieldSigned(node, 9, lon)
		group = fieldBytes(group, fieldNode, node)
	}
	return group
}

func (b testBlock) encodeWays(strings *stringTable) []byte {
	var group []byte
	for _, w := range b.ways {
		keys, vals := strings.tags(w.tags)
		way := fieldVarint(nil, 1, uint64(w.id))
		way = fieldBytes(way, 2, keys)
		way = fieldBytes(way, 3, vals)
		way = fieldBytes(way, 4, encodeInfo(w.version))
		way = fieldBytes(way, 8, packedDeltas(w.refs))
		if b.onWays != nil {
			var lons, lats []int64
			for _, ref := range w.refs {
				n, ok := b.onWays[ref]
				lon, lat := b.units(n)
				if !ok {
					lon, lat = math.MaxInt32, math.MaxInt32
				}
				lons, lats = append(lons, lon), append(lats, lat)
			}
			way = fieldBytes(fieldBytes(way, 9, packedDeltas(lats)), 10, packedDeltas(lons))
		}
		group = fieldBytes(group, fieldWay, way)
	}
	return group
}

func (b testBlock) encodeRelations(strings *stringTable) []byte {
	var group []byte
	for _, r := range b.relations {
		keys, vals := strings.tags(r.tags)
		var roles, kinds []uint64
		var ids []int64
		for _, m := range r.members {
			roles, kinds, ids = append(roles, strings.number(m.role)), append(kinds, uint64(m.kind)), append(ids, m.id)
		}
		relation := fieldVarint(nil, 1, uint64(r.id))
		relation = fieldBytes(relation, 2, keys)
		relation = fieldBytes(relation, 3, vals)
		relation = fieldBytes(relation, 4, encodeInfo(r.version))
		relation = fieldBytes(relation, 8, packed(roles))
		relation = fieldBytes(relation, 9, packedDeltas(ids))
		relation = fieldBytes(relation, 10, packed(kinds))
		group = fieldBytes(group, fieldRelation, relation)
	}
	return group
}
