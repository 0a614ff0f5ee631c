package pbf

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"acces30/data/osm/internal/part"
)

// TestMemoryOfABlock: what is kept is charged before it is, step by step.
func TestMemoryOfABlock(t *testing.T) {
	block := fields{}.bytes(1, fields{}.text(1, "").text(1, "highway").text(1, "a").text(1, "type").text(1, "restriction").text(1, "from").text(1, "barrier").text(1, "gate")).
		bytes(2, group(fieldWay, way(1, nil, []int64{1, 2}, 5, 6, 5).bytes(9, deltas(1, 2, 1)).bytes(10, deltas(1, 2, 1)))).
		bytes(2, group(fieldRelation, fields{}.number(1, 6).bytes(2, list(3)).bytes(3, list(4)).bytes(8, list(5, 5)).bytes(9, deltas(1, 2)).bytes(10, list(1, 1)))).
		bytes(2, group(fieldNode, fields{}.signed(1, 5).bytes(2, list(6)).bytes(3, list(7)).signed(8, 1).signed(9, 1)))
	file := blob(header(), "OSMData", packed(block))
	all := int64(0)
	for _, step := range []struct {
		bytes int64
		has   string // before it: ways, strings, relations, members, tagged nodes
	}{
		{2 * 512, ""},            // the blobs
		{8 * 36, "0 0 0 0 0"},    // the strings of the block
		{96 + 32, "0 0 0 0 0"},   // the way
		{128 + 14, "0 0 0 0 0"},  // highway
		{128 + 2, "0 1 0 0 0"},   // a
		{3 * 16, "0 2 0 0 0"},    // its nodes
		{1024 * 32, "0 2 0 0 0"}, // room to sort them
		{24, "0 2 0 0 0"},        // where each lies
		{24, "0 2 0 0 0"},
		{24, "0 2 0 0 0"},
		{128 + 32 + 2*48, "1 2 0 0 0"}, // the relation
		{128 + 8, "1 2 0 0 0"},         // type
		{128 + 22, "1 3 0 0 0"},        // restriction
		{2 * 72, "1 4 1 2 0"},          // two nodes
		{2 * 32, "1 4 1 2 0"},          // the tags of one
		{128 + 14, "1 4 1 2 0"},        // barrier
		{128 + 8, "1 5 1 2 0"},         // gate
	} {
		if step.has != "" {
			if got := heldWithin(t, file, all+step.bytes-1); got != step.has+" memory" {
				t.Errorf("with %d bytes: %s, want %s", all+step.bytes-1, got, step.has)
			}
		}
		all += step.bytes
	}
	if got := heldWithin(t, file, all); got != "1 6 1 2 1 <nil>" {
		t.Errorf("with %d bytes: %s", all, got)
	}
}

// TestMemoryOfOtherBlocks: all of it is needed, of nodes in a list too, and of a way
// without nodes.
func TestMemoryOfOtherBlocks(t *testing.T) {
	const file, texts = 2 * 512, 16 * 36
	dense := fields{}.bytes(1, deltas(5)).bytes(8, deltas(1)).bytes(9, deltas(1)).bytes(10, list(barrier, gate, area, yes, 0))
	for want, g := range map[int64]fields{
		file + texts + 3*32 + (128 + 14) + (128 + 8):       group(fieldDense, dense),
		file + texts + 96 + 2*32 + (128 + 14) + (128 + 14): group(fieldWay, way(1, nil, []int64{highway, primary, area, a4})),
		file + texts + 48*64:                               group(fieldWay, way(1, nil, []int64{name, a4}, 1, 2)),
		file + texts + 128 + 32 + (128 + 8) + (128 + 22):   group(fieldRelation, restricted()),
		file + texts: group(fieldRelation, way(1, nil, []int64{name, a4})),
		file + texts + 2*32 + (128 + 14) + (128 + 8): group(fieldNode, fields{}.signed(1, 5).bytes(2, list(barrier)).bytes(3, list(gate))),
		file: group(fieldNode, fields{}.signed(1, 5)),
	} {
		packed := blob(header(), "OSMData", packed(blockOf(g)))
		if got := heldWithin(t, packed, want); !strings.HasSuffix(got, "<nil>") {
			t.Errorf("with %d bytes: %s", want, got)
		}
		for _, less := range []int64{want - 1, min(want, file+texts) - 1} {
			if got := heldWithin(t, packed, less); !strings.HasSuffix(got, "memory") {
				t.Errorf("with %d bytes: %s", less, got)
			}
		}
	}
}

// heldWithin tells what is held of a block within so much memory.
func heldWithin(t *testing.T, file []byte, limit int64) string {
	t.Helper()
	r, err := opened(file, part.NewBudget(limit))
	p := new(part.Part)
	if err == nil {
		_, err = r.ReadWays(p)
	}
	if err == nil {
		err = r.ReadNodes(part.NewNodeTable([]int64{5}), p)
	}
	says := fmt.Sprint(err)
	if errors.Is(err, part.ErrMemory) {
		says = "memory"
	}
	return fmt.Sprintf("%d %d %d %d %d %s", len(p.Ways), len(p.Strings), len(p.Relations), len(p.Members), len(p.Tagged), says)
}
