package osmxml

import (
	"bufio"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"acces30/coverage/fault"
	"acces30/data/internal/unpack"
	"acces30/data/osm/internal/part"

	"golang.org/x/text/encoding/ianaindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// File is an OSM XML file, packed or not.
type File struct {
	part.Input
	Header part.Header
	Part   *part.Part

	unpack func(io.Reader) (io.Reader, error)
	nodes  []node
}

// node is a node of the file, needed or not.
type node struct {
	id       int64
	lon, lat int32
	version  int32
	tags     int32 // number of its tags among those kept, -1 for none
}

const nodeBytes = 2 * 24 // as the array grows by doubling

// NewFile returns a file to be read into an empty part. Unpack turns its bytes
// into text.
func NewFile(in part.Input, unpack func(io.Reader) (io.Reader, error), p *part.Part) *File {
	return &File{Input: in, Part: p, unpack: unpack}
}

// Options are what reading needs beside the file.
type Options struct {
	Selector *part.Selector
	Budget   *part.Budget
	Refs     *part.RefCollector // memory, used again for the next file
	Progress func(bytes int64)  // called with how many more bytes of the file are done
}

// Read reads the whole file but for the coordinates and the tags of its nodes,
// which wait for FindNodes. It fails with a part.Error, or when the context
// ends.
func (f *File) Read(ctx context.Context, opts Options) error {
	packed := &progressReader{r: io.NewSectionReader(f.R, 0, f.Size), ctx: ctx, progress: opts.Progress}
	text, err := f.unpack(bufio.NewReaderSize(packed, readAtOnce))
	if err != nil {
		return &part.Error{File: f.Name, Err: fault.Errorf(fault.T("décompression impossible : %v", "can't be unpacked: %v"), err)}
	}
	limit := &tokenLimit{r: text}
	limit.next()
	plain := bufio.NewReaderSize(limit, 64<<10)
	head, _ := plain.Peek(unpack.HeadLength)
	if other := unpack.Other(head); other != (fault.Says{}) {
		return &part.Error{File: f.Name, Err: fault.Errorf(other)}
	}
	r := &reader{
		File:    f,
		decoder: newDecoder(plain, head),
		limit:   limit,
		opts:    opts,
		strings: make(map[string]uint32),
	}
	err = r.readFile()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		return &part.Error{File: f.Name, Offset: r.decoder.InputOffset(), Err: inPlainWords(err)}
	}
	opts.Progress(f.Size - packed.read)
	return nil
}

// newDecoder returns a decoder of a text in any encoding that it names, by its first
// bytes. One that is said to be of two bytes a character and is not, as programs for
// Windows write it, is UTF-8.
func newDecoder(plain *bufio.Reader, head []byte) *xml.Decoder {
	var d *xml.Decoder
	if little, big := isUTF16(head); little || big {
		order := unicode.BigEndian
		if little {
			order = unicode.LittleEndian
		}
		d = xml.NewDecoder(bufio.NewReader(transform.NewReader(plain, unicode.UTF16(order, unicode.UseBOM).NewDecoder())))
		d.CharsetReader = func(_ string, text io.Reader) (io.Reader, error) { return text, nil } // it is UTF-8 by now
		return d
	}
	d = xml.NewDecoder(plain)
	d.CharsetReader = func(name string, text io.Reader) (io.Reader, error) {
		if strings.HasPrefix(strings.ToLower(name), "utf-16") {
			return text, nil
		}
		encoding, err := ianaindex.IANA.Encoding(strings.Replace(strings.ToLower(name), "utf8", "utf-8", 1))
		if err != nil || encoding == nil {
			return nil, fault.Errorf(fault.T("le texte est en %.40q, inconnu ici : écrivez-le en UTF-8", "the text is in %.40q, which is not known here: write it in UTF-8"), name)
		}
		return encoding.NewDecoder().Reader(text), nil
	}
	return d
}

// isUTF16 recognizes a text of two bytes a character, by its byte order mark or by
// the zero beside the bracket that it begins with.
func isUTF16(head []byte) (little, big bool) {
	return bytes.HasPrefix(head, []byte{0xff, 0xfe}) || bytes.HasPrefix(head, []byte{'<', 0}),
		bytes.HasPrefix(head, []byte{0xfe, 0xff}) || bytes.HasPrefix(head, []byte{0, '<'})
}

// inPlainWords says what kept a file from being read to its end.
func inPlainWords(err error) error {
	var syntax *xml.SyntaxError
	switch {
	case errors.As(err, &syntax) && syntax.Msg == "unexpected EOF", errors.Is(err, io.ErrUnexpectedEOF):
		return fault.Errorf(fault.T("le fichier s'arrête trop tôt : il a été coupé, téléchargez-le de nouveau", "the file ends too early: it was cut short"))
	case errors.As(err, &syntax):
		return fault.Errorf(fault.T("la ligne %[1]d n'est pas du XML bien formé", "line %d is not well-formed XML: %s"), syntax.Line, syntax.Msg)
	}
	return err
}

// FindNodes hands over to a table those nodes of the file that are in it.
func (f *File) FindNodes(table *part.NodeTable) {
	p := f.Part
	p.Tagged = make([]part.TaggedNode, len(p.NodeTags.Spans))
	for i := range p.Tagged {
		p.Tagged[i].Index = part.NotNeeded
	}
	var found part.Finder
	found.Start(table, p.Rank)
	for _, n := range f.nodes {
		index, ok := found.Find(n.id)
		if !ok {
			continue
		}
		found.Keep(part.FoundNode{Index: index, Lon: n.lon, Lat: n.lat, Version: n.version})
		if n.tags >= 0 {
			p.Tagged[n.tags] = part.TaggedNode{Index: index, Version: n.version}
		}
	}
	f.nodes = nil
	found.Flush()
}
