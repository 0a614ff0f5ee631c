package osm

import (
	"bytes"
	"encoding/binary"
	"errors"
	"runtime"
	"slices"
	"strings"
	"testing"

	"acces30/data/osm/internal/pbf"

	"google.golang.org/protobuf/encoding/protowire"
)

// blobOf returns a file of one blob of data, made of fields.
func blobOf(content []byte) []byte {
	return encodeBlob(encodeHeader(), "OSMData", content, false)
}

// groupOf returns a file of one object, beside a string table of one empty and
// one string "highway".
func groupOf(kind protowire.Number, object []byte) []byte {
	strings := fieldBytes(fieldBytes(nil, 1, nil), 1, []byte("highway"))
	return blobOf(fieldBytes(fieldBytes(nil, 1, strings), 2, fieldBytes(nil, kind, object)))
}

// bomb returns a blob message whose content is longer than it states.
func bomb(stated int) []byte {
	zipped := encodeBlob(nil, "", make([]byte, 1<<20), false)
	body := zipped[bytes.Index(zipped, []byte{0x78, 0x9c}):]
	return fieldBytes(fieldVarint(nil, 2, uint64(stated)), 3, body)
}

// TestDamagedPBF reads files that are cut, broken or hostile. Every one is an
// Error that names the file and the byte where the blob at fault begins.
func TestDamagedPBF(t *testing.T) {
	good := encodePBF(road())
	header := len(encodeHeader())
	broken := slices.Clone(good)
	broken[len(broken)-3] ^= 0xff // in the checksum
	longHeader := binary.BigEndian.AppendUint32(encodeHeader(), 1<<16+1)
	for _, c := range []struct {
		name   string
		file   []byte
		offset int
		want   string
	}{
		{"empty", nil, 0, "is empty"},
		{"text", []byte("commune;population\n"), 0, "is not an OpenStreetMap extract"},
		{"cut in length", good[:header+3], header, "cut short"},
		{"cut in header", good[:header+9], header, "cut short"},
		{"cut in blob", good[:len(good)-1], header, "1 bytes before its blob does"},
		{"data first", good[header:], 0, "is not an OpenStreetMap extract"},
		{"header too long", longHeader, header, "a blob header of 65537 bytes, the format allows 65536"},
		{"header says too much", binary.BigEndian.AppendUint32(encodeHeader(), 5000), header, "cut short"},
		{"blob too long", append(encodeHeader(), hugeBlob(pbf.MaxBlob+1)...), header, "a blob of 33554433 bytes"},
		{"negative blob", append(encodeHeader(), hugeBlob(-1)...), header, "the format allows 33554432"},
		{"header without type", append(encodeHeader(), 0, 0, 0, 2, 0x18, 0), header, "without type or size"},
		{"header not well-formed", append(encodeHeader(), 0, 0, 0, 1, 0xff), header, "broken protocol buffer"},

		{"unpacks to more", encodeBody(encodeHeader(), "OSMData", bomb(100)), header, "more than the 100 bytes stated"},
		{"unpacks to less", encodeBody(encodeHeader(), "OSMData", bomb(1<<20+1)), header, "less than the 1048577 bytes stated"},
		{"states too much", encodeBody(encodeHeader(), "OSMData", bomb(pbf.MaxBlob+1)), header, "a blob of 33554433 bytes unpacked"},
		{"no size stated", encodeBody(encodeHeader(), "OSMData", bomb(0)), header, "more than the 0 bytes stated"},
		{"wrong checksum", broken, header, "can't be unpacked"},
		{"not zlib", encodeBody(encodeHeader(), "OSMData", fieldBytes(fieldVarint(nil, 2, 9), 3, []byte("not zlib."))), header, "can't be unpacked"},
		{"lzma", encodeBody(encodeHeader(), "OSMData", fieldBytes(nil, 4, []byte("?"))), header, "packed with lzma"},
		{"zstd", encodeBody(encodeHeader(), "OSMData", fieldBytes(nil, 7, []byte("?"))), header, "packed with zstd"},
		{"no content", encodeBody(encodeHeader(), "OSMData", fieldBytes(fieldVarint(nil, 2, 9), 8, []byte("?"))), header, "without content"},
		{"two contents", encodeBody(encodeHeader(), "OSMData", fieldBytes(bomb(1<<20), 1, []byte("x"))), header, "two contents"},
		{"broken blob", encodeBody(encodeHeader(), "OSMData", []byte{0x0a, 0x7f}), header, "broken protocol buffer"},

		{"history", encodeHeader("HistoricalInformation"), 0, "history of the objects"},
		{"unknown feature", encodeHeader("Teleports"), 0, `the feature "Teleports"`},
		{"broken file header", encodeBlob(nil, "OSMHeader", []byte{0x0a, 0x7f}, true), 0, "broken protocol buffer"},

		{"broken block", blobOf([]byte{0x12, 0x05, 1}), header, "broken protocol buffer"},
		{"broken group behind an object", blobOf(fieldBytes(fieldBytes(nil, 1, fieldBytes(nil, 1, nil)), 2, append(fieldBytes(nil, 5, nil), 0x12, 9))), header, "broken protocol buffer"},
		{"two string tables", blobOf(fieldBytes(fieldBytes(nil, 1, nil), 1, nil)), header, "field 1 is not one list"},
		{"no granularity", blobOf(fieldVarint(nil, 17, 0)), header, "steps of 0 nanodegrees"},
		{"broken strings", blobOf(fieldBytes(fieldBytes(nil, 1, []byte{0x0a, 9}), 2, fieldBytes(nil, fieldWay, nil))), header, "broken protocol buffer"},
		{"string out of range", groupOf(fieldWay, fieldBytes(fieldBytes(fieldVarint(nil, 1, 5), 2, packed([]uint64{1})), 3, packed([]uint64{2}))), header, "way 5: string 2 of a table of 2"},
		{"key without value", groupOf(fieldWay, fieldBytes(fieldVarint(nil, 1, 5), 2, packed([]uint64{1}))), header, "way 5: broken protocol buffer: keys and values"},
		{"bad varint", groupOf(fieldWay, fieldBytes(highway(), 8, []byte{2, 0x80})), header, "nodes of a way"},
		{"endless varint", groupOf(fieldWay, fieldBytes(highway(), 8, bytes.Repeat([]byte{0xff}, 11))), header, "nodes of a way"},
		{"refs one by one", groupOf(fieldWay, fieldVarint(highway(), 8, 2)), header, "field 8 is not one list"},
		{"broken way", groupOf(fieldWay, []byte{0xff}), header, "broken protocol buffer"},
		{"broken info", groupOf(fieldWay, fieldBytes(highway(), 4, []byte{0x08})), header, "way 5: broken"},
		{"broken node", groupOf(fieldNode, []byte{0x08}), header, "broken protocol buffer"},
		{"lists of unequal length", groupOf(fieldDense, fieldBytes(nil, 1, packedDeltas([]int64{1, 2}))), header, "unequal lists"},
		{"tags without end", groupOf(fieldDense, denseWith([]byte{1, 1})), header, "tags of dense nodes"},
		{"tag out of range", groupOf(fieldDense, denseWith([]byte{1, 9, 0})), header, "node 1: string 9 of a table of 2"},
		{"relation out of range", groupOf(fieldRelation, fieldBytes(fieldBytes(fieldVarint(nil, 1, 6), 2, packed([]uint64{7})), 3, packed([]uint64{7}))), header, "relation 6: string 7"},
		{"broken relation", groupOf(fieldRelation, []byte{0x0a}), header, "broken protocol buffer"},
		{"member of no role", restrictionWith(nil, []uint64{0}), header, "members that don't match"},
		{"role out of range", restrictionWith([]uint64{77}, []uint64{0}), header, "string 77"},
	} {
		t.Run(c.name, func(t *testing.T) { expectError(t, c.file, c.offset, c.want) })
	}
}

// expectError reads a file that must fail at an offset.
func expectError(t *testing.T, file []byte, offset int, want string) {
	t.Helper()
	e, err := readBytes(Options{}, encodePBF(road()), file)
	var wrong *Error
	if e != nil || !errors.As(err, &wrong) {
		t.Fatalf("error %v, extract %v", err, e)
	}
	if wrong.File != "b" || wrong.Offset != int64(offset) || !strings.Contains(err.Error(), want) {
		t.Errorf("error %q, want one at byte %d with %q", err, offset, want)
	}
}

// hugeBlob returns the header of a blob of any size.
func hugeBlob(size int32) []byte {
	header := fieldVarint(fieldBytes(nil, 1, []byte("OSMData")), 3, uint64(size))
	return append(binary.BigEndian.AppendUint32(nil, uint32(len(header))), header...)
}

// highway returns the beginning of a way 5 that is kept.
func highway() []byte {
	one := packed([]uint64{1})
	return fieldBytes(fieldBytes(fieldVarint(nil, 1, 5), 2, one), 3, one)
}

// denseWith returns one dense node with the tags given.
func denseWith(tags []byte) []byte {
	one := packedDeltas([]int64{1})
	return fieldBytes(fieldBytes(fieldBytes(fieldBytes(nil, 1, one), 8, one), 9, one), 10, tags)
}

// restrictionWith returns a file of one restriction with a member.
func restrictionWith(roles, kinds []uint64) []byte {
	strings := newStringTable()
	keys, vals := strings.tags([]string{"type", "restriction"})
	relation := fieldBytes(fieldBytes(fieldVarint(nil, 1, 6), 2, keys), 3, vals)
	relation = fieldBytes(fieldBytes(relation, 8, packed(roles)), 10, packed(kinds))
	relation = fieldBytes(relation, 9, packedDeltas([]int64{1}))
	return blobOf(fieldBytes(fieldBytes(nil, 1, strings.content), 2, fieldBytes(nil, fieldRelation, relation)))
}

// TestCutAnywhere cuts a file at every byte.
func TestCutAnywhere(t *testing.T) {
	for _, file := range [][]byte{encodePBF(road()), encodeXML(road()), zip(encodeXML(road()))} {
		for length := range len(bytes.TrimSpace(file)) {
			_, err := readBytes(Options{}, file[:length])
			if complete := length == len(encodeHeader()) && file[0] == 0; (err == nil) != complete {
				t.Fatalf("the first %d of %d bytes: error %v", length, len(file), err)
			}
		}
	}
}

// TestFirstErrorWins has several blobs damaged: the one reported is always the
// same, whichever goroutine comes first.
func TestFirstErrorWins(t *testing.T) {
	nodes := testBlock{dense: road().dense}
	bad := []byte{0x12, 0x05, 1}
	file := encodePBF(nodes)
	first := len(file)
	for range 3 {
		file = encodeBlob(file, "OSMData", bad, true)
		file = append(file, encodePBF(nodes)[len(encodeHeader()):]...)
	}
	for range 50 {
		_, err := readBytes(Options{}, file)
		var wrong *Error
		if !errors.As(err, &wrong) || wrong.Offset != int64(first) {
			t.Fatalf("error %v, want one at byte %d", err, first)
		}
	}
}

// TestMemoryLimit reads hostile files that unpack to much more than they are.
func TestMemoryLimit(t *testing.T) {
	if raceDetector {
		t.Skip("too slow with the race detector: .ci/run has it without")
	}
	const limit = 16 << 20
	many := pbf.MaxBlob - 1<<10
	refs := groupOf(fieldWay, fieldBytes(highway(), 8, bytes.Repeat([]byte{2}, many)))
	tagCount := many / 2
	one := bytes.Repeat([]byte{1}, tagCount)
	strings := bytes.Repeat([]byte{0x0a, 0}, many/2)
	ways := bytes.Repeat(fieldBytes(nil, fieldWay, highway()), many/10/(2+len(highway()))*10)
	text := fieldBytes(fieldBytes(nil, 1, nil), 1, []byte("highway"))
	member := "<member type='way' ref='1' role='from'/>"
	for name, file := range map[string][]byte{
		"refs":    refs,
		"tags":    groupOf(fieldWay, fieldBytes(fieldBytes(nil, 2, one), 3, one)),
		"strings": blobOf(fieldBytes(fieldBytes(nil, 1, strings), 2, fieldBytes(nil, fieldWay, nil))),
		"ways":    blobOf(fieldBytes(fieldBytes(nil, 1, text), 2, ways)),
		"blobs":   append(encodeHeader(), bytes.Repeat(encodeBlob(nil, "OSMData", nil, true), 1<<17)...),
		"XML nd":  zip(append([]byte("<osm><way id='1'>"), bytes.Repeat([]byte("<nd ref='1'/>"), 1<<21)...)),
		"XML tags": zip(append([]byte("<osm><way id='1'>"),
			bytes.Repeat([]byte("<tag k='highway' v='path'/>"), 1<<19)...)),
		"XML nodes": zip(append([]byte("<osm>"), bytes.Repeat([]byte("<node id='1' lat='1' lon='1'/>"), 1<<19)...)),
		"XML members": zip(append([]byte("<osm><relation id='1'>"),
			bytes.Repeat([]byte(member), 1<<18)...)),
	} {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			_, err := readBytes(Options{MemoryLimit: limit}, file)
			runtime.ReadMemStats(&after)
			if !errors.Is(err, ErrMemory) {
				t.Errorf("error %v", err)
			}
			// All that was ever allocated, which is more than was held at once.
			room := uint64(2*limit + 2*runtime.GOMAXPROCS(0)*pbf.MaxBlob)
			if name[:3] == "XML" {
				room = 512 << 20 // encoding/xml allocates for every attribute
			}
			if got := after.TotalAlloc - before.TotalAlloc; got > room {
				t.Errorf("%d MiB allocated, %d expected at most", got>>20, room>>20)
			}
		})
	}
}

// TestRepeatedNode reads a node as often as a block can hold it: nothing is kept
// of the repetitions.
func TestRepeatedNode(t *testing.T) {
	const times = 4 << 20
	list := append([]byte{2}, make([]byte, times-1)...) // 1, then no difference
	dense := fieldBytes(fieldBytes(fieldBytes(nil, 1, list), 8, list), 9, list)
	way := testBlock{dense: []testNode{{2, 0, 0, 1, nil}}, ways: []testWay{{1, []int64{1, 2}, 1, []string{"highway", "path"}}}}
	file := append(groupOf(fieldDense, dense), encodePBF(way)[len(encodeHeader()):]...)
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	e := mustReadBytes(t, file)
	runtime.ReadMemStats(&after)
	if e.Seen.Nodes != times+1 || e.Ways() != 1 || len(e.NodeIDs) != 2 {
		t.Errorf("seen %+v, %d ways", e.Seen, e.Ways())
	}
	if got := after.TotalAlloc - before.TotalAlloc; got > 64<<20 {
		t.Errorf("%d MiB allocated", got>>20)
	}
}
