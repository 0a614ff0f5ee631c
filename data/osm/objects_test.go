package osm

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/xml"
	"fmt"
	"strings"
	"testing"

	"acces30/data/osm/internal/part"
)

// The objects of test files. Tags are keys and values by turns; coordinates
// are in 1e-7 degrees.
type (
	testNode struct {
		id       int64
		lon, lat int32
		version  int32
		tags     []string
	}
	testWay struct {
		id      int64
		refs    []int64
		version int32
		tags    []string
	}
	testMember struct {
		kind part.MemberKind
		role string
		id   int64
	}
	testRelation struct {
		id      int64
		members []testMember
		version int32
		tags    []string
	}
)

// testBlock is one block of a PBF file: a group for each kind of object that
// it has, in this order.
type testBlock struct {
	granularity, latOffset, lonOffset int64 // 100, 0, 0 when granularity is 0

	dense     []testNode
	plain     []testNode
	ways      []testWay
	relations []testRelation

	onWays map[int64]testNode // where the nodes lie that the ways say so of; others are lost
	raw    bool               // not packed
}

// encodeXML writes the objects of blocks as OSM XML.
func encodeXML(blocks ...testBlock) []byte {
	var b strings.Builder
	b.WriteString("<?xml version='1.0' encoding='UTF-8'?>\n<osm version=\"0.6\" generator=\"a test\" timestamp=\"2014-05-13T16:53:20Z\">\n")
	quote := func(s string) string {
		var q strings.Builder
		xml.EscapeText(&q, []byte(s))
		return q.String()
	}
	tags := func(tags []string) {
		for i := 0; i < len(tags); i += 2 {
			fmt.Fprintf(&b, "  <tag k=\"%s\" v=\"%s\"/>\n", quote(tags[i]), quote(tags[i+1]))
		}
	}
	for _, block := range blocks {
		for _, nodes := range [][]testNode{block.dense, block.plain} {
			for _, n := range nodes {
				fmt.Fprintf(&b, " <node id=\"%d\" version=\"%d\" lat=\"%s\" lon=\"%s\">\n", n.id, n.version, decimal(n.lat), decimal(n.lon))
				tags(n.tags)
				b.WriteString(" </node>\n")
			}
		}
		for _, w := range block.ways {
			fmt.Fprintf(&b, " <way id=\"%d\" version=\"%d\">\n", w.id, w.version)
			for _, ref := range w.refs {
				fmt.Fprintf(&b, "  <nd ref=\"%d\"/>\n", ref)
			}
			tags(w.tags)
			b.WriteString(" </way>\n")
		}
		for _, r := range block.relations {
			fmt.Fprintf(&b, " <relation id=\"%d\" version=\"%d\">\n", r.id, r.version)
			for _, m := range r.members {
				kind := [...]string{"node", "way", "relation"}[m.kind]
				fmt.Fprintf(&b, "  <member type=\"%s\" ref=\"%d\" role=\"%s\"/>\n", kind, m.id, quote(m.role))
			}
			tags(r.tags)
			b.WriteString(" </relation>\n")
		}
	}
	b.WriteString("</osm>\n")
	return []byte(b.String())
}

// decimal writes 1e-7 degrees as degrees.
func decimal(e7 int32) string {
	sign := ""
	v := int64(e7)
	if v < 0 {
		sign, v = "-", -v
	}
	return fmt.Sprintf("%s%d.%07d", sign, v/1e7, v%1e7)
}

// zip packs with gzip.
func zip(content []byte) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write(content)
	w.Close()
	return b.Bytes()
}

// roads selects what these tests read of files unless they say otherwise.
var roads = Selection{
	Ways:  []Match{{"highway", ""}, {"route", "ferry"}, {"route", "shuttle_train"}},
	Nodes: []Match{{"barrier", ""}, {"highway", ""}},
}

// selected returns options that select roads when they select no way.
func selected(opts Options) Options {
	if len(opts.Selection.Ways) == 0 {
		opts.Selection = roads
	}
	return opts
}

// readBytes reads files from memory; they are named a, b and so on.
func readBytes(opts Options, files ...[]byte) (*Extract, error) {
	var inputs []part.Input
	for i, content := range files {
		inputs = append(inputs, part.Input{Name: string(rune('a' + i)), R: bytes.NewReader(content), Size: int64(len(content))})
	}
	return read(context.Background(), inputs, selected(opts))
}

func mustReadBytes(t testing.TB, files ...[]byte) *Extract {
	t.Helper()
	e, err := readBytes(Options{}, files...)
	if err != nil {
		t.Fatal(err)
	}
	return e
}
