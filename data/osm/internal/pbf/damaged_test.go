package pbf

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"acces30/data/osm/internal/part"

	"google.golang.org/protobuf/encoding/protowire"
)

// TestDamagedBlobs: each is an error that says why and where the blob at fault begins.
func TestDamagedBlobs(t *testing.T) {
	data := func(body []byte) []byte { return blob(header(), "OSMData", body) }
	object := func(kind protowire.Number, o fields) []byte { return data(packed(blockOf(group(kind, o)))) }
	road := way(5, nil, []int64{highway, primary})[:len(way(5, nil, []int64{highway, primary}))-2] // without nodes
	huge := make([]byte, MaxBlob+1)
	start := len(header())
	for _, tt := range []struct {
		file []byte
		at   int
		says string
	}{
		{blob(nil, "OSMData", nil), 0, "is not an OpenStreetMap extract"},
		{header()[:3], 0, "the file ends inside a blob header"},
		{header()[:8], 0, "the file ends inside a blob header"},
		{append(header(), 0, 0, 0), start, "the file ends inside a blob header"},
		{append(header(), 0, 0, 0, 5, 10, 2, 'a', 'b'), start, "the file ends inside a blob header"},
		{append(header(), 0, 1, 0, 1), start, "a blob header of 65537 bytes, the format allows 65536"},
		{append(header(), 0, 1, 0, 0), start, "the file ends inside a blob header"},
		{data(packed(nil))[:len(data(packed(nil)))-1], start, "the file ends 1 bytes before its blob does"},
		{headed(header(), fields{}.text(1, "OSMData").number(3, MaxBlob+1), nil), start, "a blob of 33554433 bytes, the format allows 33554432"},
		{headed(header(), fields{}.text(1, "OSMData").number(3, MaxBlob), nil), start, "the file ends 33554432 bytes before its blob does"},
		{headed(header(), fields{}.text(1, "OSMData"), nil), start, "broken protocol buffer: a blob header without type or size"},
		{headed(header(), fields{}.number(3, 0), nil), start, "broken protocol buffer: a blob header without type or size"},
		{headed(header(), []byte{0xff}, nil), start, "broken protocol buffer"},
		{blob(nil, "OSMHeader", fields{}.bytes(1, fields{}.text(4, "HistoricalInformation"))), 0, "the file holds the history of the objects"},
		{blob(nil, "OSMHeader", fields{}.bytes(1, fields{}.text(4, "Teleports"))), 0, `the feature "Teleports"`},
		{blob(header(), "OSMHeader", fields{}.bytes(1, fields{}.text(4, "Teleports"))), start, `the feature "Teleports"`},
		{blob(nil, "OSMHeader", fields{}.bytes(1, fields{}.bytes(1, []byte{8}))), 0, "broken protocol buffer"},

		{data(fields{}.number(2, MaxBlob+1).bytes(3, zipped(nil))), start, "a blob of 33554433 bytes unpacked"},
		{data(fields{}.number(2, MaxBlob).bytes(3, zipped(nil))), start, "a blob that unpacks to less than the 33554432 bytes stated"},
		{data(fields{}.number(2, 3).bytes(3, zipped([]byte("four")))), start, "a blob that unpacks to more than the 3 bytes stated"},
		{data(fields{}.number(2, 5).bytes(3, zipped([]byte("four")))), start, "a blob that unpacks to less than the 5 bytes stated"},
		{data(fields{}.number(2, 0).bytes(3, zipped([]byte("four")))), start, "a blob that unpacks to more than the 0 bytes stated"},
		{data(fields{}.number(2, 4).bytes(3, append(zipped([]byte("four"))[:11], 0))), start, "a blob that can't be unpacked"},
		{data(fields{}.number(2, 4).bytes(3, []byte("none"))), start, "a blob that can't be unpacked"},
		{data(fields{}.bytes(3, []byte("none"))), start, "a blob that can't be unpacked"},
		{data(fields{}.bytes(3, zipped([]byte("four"))[:9])), start, "a blob that can't be unpacked"},
		{data(fields{}.bytes(3, zipped(huge))), start, "a blob of more than the 33554432 bytes that the format allows"},
		{data(fields{}.bytes(3, zipped(huge[:MaxBlob]))), start, "broken protocol buffer"}, // so much may be
		{data(fields{}.bytes(1, nil).bytes(3, zipped(nil))), start, "a blob with two contents"},
		{data(fields{}.bytes(1, nil).bytes(1, nil)), start, "field 1 is not one list"},
		{data(fields{}.number(2, 0)), start, "a blob without content"},
		{data(fields{}.bytes(4, nil)), start, "packed with lzma"},
		{data(fields{}.bytes(5, nil)), start, "packed with bzip2"},
		{data(fields{}.bytes(6, nil)), start, "packed with lz4"},
		{data(fields{}.bytes(7, nil)), start, "packed with zstd"},

		{data(packed(blockOf().number(17, 0))), start, "coordinates in steps of 0 nanodegrees"},
		{data(packed(blockOf().number(17, -1))), start, "coordinates in steps of -1 nanodegrees"},
		{data(packed(blockOf().bytes(1, nil))), start, "field 1 is not one list"},
		{data(packed([]byte{0x12, 5, 1})), start, "broken protocol buffer"},
		{data(packed(blockOf(fields{0x1a, 5}))), start, "broken protocol buffer"},
		{data(packed(fields{}.bytes(1, []byte{10, 9}).bytes(2, group(fieldWay, road)))), start, "broken protocol buffer"},

		{object(fieldWay, fields{0xff}), start, "broken protocol buffer"},
		{object(fieldWay, road.bytes(4, []byte{8})), start, "way 5: broken protocol buffer"},
		{object(fieldWay, fields{}.number(1, 5).bytes(4, []byte{8})), start, "way 5: broken protocol buffer"},
		{object(fieldWay, way(5, nil, []int64{highway, 16})), start, "way 5: string 16 of a table of 16"},
		{object(fieldWay, way(5, nil, []int64{16, highway})), start, "way 5: string 16 of a table of 16"},
		{object(fieldWay, fields{}.number(1, 5).bytes(2, list(highway))), start, "way 5: broken protocol buffer: keys and values that don't match"},
		{object(fieldWay, fields{}.number(1, 5).bytes(3, list(highway))), start, "way 5: broken protocol buffer: keys and values that don't match"},
		{object(fieldWay, road.number(8, 1)), start, "field 8 is not one list"},
		{object(fieldWay, road.bytes(8, []byte{2, 0x80})), start, "way 5: broken protocol buffer: nodes of a way"},
		{object(fieldWay, road.bytes(8, deltas(1, 2)).bytes(9, deltas(1)).bytes(10, deltas(1))), start, "way 5: broken protocol buffer: a way with other numbers of nodes and of places of nodes"},
		{object(fieldWay, road.bytes(8, deltas(1)).bytes(9, deltas(1, 2)).bytes(10, deltas(1, 2))), start, "a way with other numbers of nodes and of places of nodes"},
		{object(fieldWay, road.bytes(8, deltas(1, 2)).bytes(9, deltas(1, 2)).bytes(10, deltas(1))), start, "a way with other numbers of nodes and of places of nodes"},
		{object(fieldWay, road.bytes(8, deltas(1, 2)).bytes(10, deltas(1, 2))), start, "a way with other numbers of nodes and of places of nodes"},
		{object(fieldWay, road.bytes(8, deltas(1)).bytes(9, deltas(1, 2)).bytes(10, deltas(1))), start, "a way with other numbers of nodes and of places of nodes"},
		{object(fieldWay, road.bytes(8, deltas(1)).bytes(9, deltas(1)).bytes(10, deltas(1, 2))), start, "a way with other numbers of nodes and of places of nodes"},
		{object(fieldNode, fields{8}), start, "broken protocol buffer"},
		{object(fieldNode, fields{}.signed(1, 5).bytes(4, []byte{8})), start, "node 5: broken protocol buffer"},
		{object(fieldNode, fields{}.signed(1, 5).bytes(2, list(barrier))), start, "node 5: broken protocol buffer: keys and values that don't match"},
		{object(fieldDense, fields{0xff}), start, "broken protocol buffer"},
		{object(fieldDense, fields{}.bytes(5, []byte{0xff})), start, "broken protocol buffer"},
		{object(fieldDense, fields{}.bytes(1, deltas(5, 6)).bytes(8, deltas(1)).bytes(9, deltas(1, 2))), start, "dense nodes of unequal lists"},
		{object(fieldDense, fields{}.bytes(1, deltas(5)).bytes(8, deltas(1, 2)).bytes(9, deltas(1))), start, "dense nodes of unequal lists"},
		{object(fieldDense, fields{}.bytes(1, deltas(5)).bytes(8, deltas(1)).bytes(9, deltas(1, 2))), start, "dense nodes of unequal lists"},
		{object(fieldDense, fields{}.bytes(1, deltas(5, 6)).bytes(8, deltas(1, 2)).bytes(9, deltas(1, 2)).bytes(5, fields{}.bytes(1, list(1)))), start, "dense nodes of unequal lists"},
		{object(fieldDense, fields{}.bytes(1, deltas(5)).bytes(8, deltas(1)).bytes(9, deltas(1)).bytes(10, list(barrier, gate))), start, "node 5: broken protocol buffer: tags of dense nodes"},
		{object(fieldDense, fields{}.bytes(1, deltas(5)).bytes(8, deltas(1)).bytes(9, deltas(1)).bytes(10, list(barrier))), start, "node 5: broken protocol buffer: tags of dense nodes"},
		{object(fieldDense, fields{}.bytes(1, deltas(5)).bytes(8, deltas(1)).bytes(9, deltas(1)).bytes(10, list(16, gate, 0))), start, "node 5: string 16 of a table of 16"},
		{object(fieldDense, fields{}.bytes(1, deltas(5)).bytes(8, deltas(1)).bytes(9, deltas(1)).bytes(10, list(gate, 16, 0))), start, "node 5: string 16 of a table of 16"},
		{object(fieldRelation, fields{0xff}), start, "broken protocol buffer"},
		{object(fieldRelation, fields{}.number(1, 6).bytes(2, list(16)).bytes(3, list(1))), start, "relation 6: string 16 of a table of 16"},
		{object(fieldRelation, restricted().bytes(4, []byte{8})), start, "relation 6: broken protocol buffer"},
		{object(fieldRelation, restricted().bytes(8, list(from))), start, "members that don't match"},
		{object(fieldRelation, restricted().bytes(9, deltas(1))), start, "members that don't match"},
		{object(fieldRelation, restricted().bytes(10, list(1))), start, "members that don't match"},
		{object(fieldRelation, restricted().bytes(9, deltas(1)).bytes(10, list(1))), start, "relation 6: broken protocol buffer: members that don't match"},
		{object(fieldRelation, restricted().bytes(8, list(from)).bytes(10, list(1))), start, "members that don't match"},
		{object(fieldRelation, restricted().bytes(8, list(from)).bytes(9, deltas(1))), start, "members that don't match"},
		{object(fieldRelation, restricted().bytes(8, list(16)).bytes(9, deltas(1)).bytes(10, list(1))), start, "relation 6: string 16 of a table of 16"},
	} {
		err := readAll(tt.file)
		var wrong *part.Error
		if !errors.As(err, &wrong) || wrong.File != "a" || wrong.Offset != int64(tt.at) || !strings.Contains(wrong.Err.Error(), tt.says) {
			t.Errorf("%v, want at byte %d: %s", err, tt.at, tt.says)
		}
	}
}

// restricted is a restriction without members.
func restricted() fields {
	return fields{}.number(1, 6).bytes(2, list(kind)).bytes(3, list(restriction))
}

// readAll reads all of a file that has one block.
func readAll(file []byte) error {
	r, err := opened(file, part.NewBudget(1<<30))
	if err != nil {
		return err
	}
	p := new(part.Part)
	if _, err := r.ReadWays(p); err != nil {
		return err
	}
	return r.ReadNodes(part.NewNodeTable([]int64{5}), p)
}

// shrunk is a file that ends where it did not when its size was asked.
type shrunk struct {
	file []byte
	err  error // nil at its end
}

func (s shrunk) ReadAt(buf []byte, at int64) (int, error) {
	if s.err != nil && at+int64(len(buf)) > int64(len(s.file)) {
		return 0, s.err
	}
	return bytes.NewReader(s.file).ReadAt(buf, at)
}

// TestFilesThatShrink while they are read, wherever they end, or can't be read there.
func TestFilesThatShrink(t *testing.T) {
	long := fields{}.text(1, "OSMData").bytes(2, make([]byte, 900))
	body := packed(blockOf(group(fieldWay, way(5, nil, []int64{highway, primary}, 1))))
	file := headed(header(), long.number(3, int64(len(body))), body)
	for _, length := range []int{0, 3, 20, len(header()) - 1, len(header()), len(header()) + 3, len(header()) + 63, len(header()) + 500, len(file) - len(body), len(file) - 1} {
		for says, err := range map[string]error{"the file became shorter while it was read": nil, "can't be read: broken": errors.New("broken")} {
			in := part.Input{Name: "a", R: shrunk{file[:length], err}, Size: int64(len(file))}
			budget := part.NewBudget(1 << 30)
			f, err := Open(in, budget)
			if err == nil {
				err = NewReader(selector(), budget).Open(f, f.Blobs[0])
			}
			var wrong *part.Error
			if !errors.As(err, &wrong) || !strings.Contains(wrong.Err.Error(), says) {
				t.Errorf("%d of %d bytes: %v, want: %s", length, len(file), err, says)
			}
		}
	}
}
