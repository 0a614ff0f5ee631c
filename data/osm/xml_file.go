package osm

import (
	"bufio"
	"compress/bzip2"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"

	"github.com/klauspost/compress/gzip"
)

// xmlFile is an OSM XML file, packed or not.
type xmlFile struct {
	input
	format Format
	header fileHeader
	part   *part
	nodes  []xmlNode
}

// xmlNode is a node of the file, needed or not.
type xmlNode struct {
	id       int64
	lon, lat int32
	version  int32
	tags     int32 // number of its tags among those kept, -1 for none
}

const xmlNodeBytes = 2 * 24 // as the array grows by doubling

// notNeeded is the index of a tagged node that is not in the table.
const notNeeded = math.MaxUint32

func newXMLFile(in input, format Format, number int, rank uint32) *xmlFile {
	return &xmlFile{input: in, format: format, part: &part{file: number, rank: rank}}
}

// read reads the whole file.
func (f *xmlFile) read(ctx context.Context, r *reading) error {
	packed := &meter{r: io.NewSectionReader(f.r, 0, f.size), ctx: ctx, bar: r.bar}
	text, err := f.unpack(bufio.NewReaderSize(packed, meterStep))
	if err != nil {
		return &Error{f.name, 0, fmt.Errorf("can't be unpacked: %w", err)}
	}
	leash := &leash{r: text}
	x := &xmlReader{
		file:    f,
		decoder: xml.NewDecoder(bufio.NewReaderSize(leash, 64<<10)),
		leash:   leash,
		sel:     r.sel,
		money:   r.money,
		refs:    &r.readers[0].refs,
		words:   make(map[string]uint32),
	}
	err = x.readFile()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		return &Error{f.name, x.decoder.InputOffset(), plain(err)}
	}
	r.bar.add(f.size - packed.read)
	return nil
}

// unpack returns the text of the file.
func (f *xmlFile) unpack(packed io.Reader) (io.Reader, error) {
	switch f.format {
	case GzipXML:
		return gzip.NewReader(packed)
	case Bzip2XML:
		return bzip2.NewReader(packed), nil
	}
	return packed, nil
}

// plain says in plain words what kept a file from being read to its end.
func plain(err error) error {
	var syntax *xml.SyntaxError
	switch {
	case errors.As(err, &syntax) && syntax.Msg == "unexpected EOF", errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("the file ends too early: it was cut short")
	case errors.As(err, &syntax):
		return fmt.Errorf("line %d is not well-formed XML: %s", syntax.Line, syntax.Msg)
	}
	return err
}

// fill looks for the nodes of the table in the file.
func (f *xmlFile) fill(table *nodeTable) {
	found := make([]foundNode, 0, foundAtOnce)
	f.part.tagged = make([]taggedNode, len(f.part.nodeTags.spans))
	for i := range f.part.tagged {
		f.part.tagged[i].index = notNeeded
	}
	at := cursor{ids: table.ids}
	for _, n := range f.nodes {
		index, ok := at.find(n.id)
		if !ok {
			continue
		}
		if len(found) == foundAtOnce {
			table.take(f.part.rank, found)
			found = found[:0]
		}
		found = append(found, foundNode{index, n.lon, n.lat, n.version})
		if n.tags >= 0 {
			f.part.tagged[n.tags] = taggedNode{index, n.version}
		}
	}
	f.nodes = nil
	table.take(f.part.rank, found)
}

// meterStep is how many bytes are read at once.
const meterStep = 256 << 10

// meter tells the progress of reading and ends it with the context.
type meter struct {
	r    io.Reader
	ctx  context.Context
	bar  *progress
	read int64
}

func (m *meter) Read(buf []byte) (int, error) {
	if err := m.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := m.r.Read(buf)
	m.read += int64(n)
	m.bar.add(int64(n))
	return n, err
}

// maxToken is how long a tag or a text between tags may be.
const maxToken = 1 << 20

// leash keeps one token from filling the memory.
type leash struct {
	r    io.Reader
	left int
}

// loosen lets the next token begin.
func (l *leash) loosen() { l.left = maxToken }

func (l *leash) Read(buf []byte) (int, error) {
	if l.left <= 0 {
		return 0, fmt.Errorf("a tag or a text of more than %d bytes", maxToken)
	}
	n, err := l.r.Read(buf)
	l.left -= n
	return n, err
}
