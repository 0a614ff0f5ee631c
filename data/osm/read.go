package osm

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
)

// DefaultMemoryLimit is the limit when Options gives none: enough for the roads
// of France.
const DefaultMemoryLimit = 8 << 30

// Options tells what to read and how.
type Options struct {
	Selection Selection // Roads() when it selects no way
	// MemoryLimit bounds what is held at any moment, in bytes, apart from 64
	// MiB for every processor; DefaultMemoryLimit when 0.
	MemoryLimit int64
	// Progress, if set, is told now and then how many bytes of the files are
	// done. It is never called twice at once. The total grows when a file turns
	// out to be unsorted.
	Progress func(done, total int64)
}

// input is a file to read.
type input struct {
	name string
	r    io.ReaderAt
	size int64
}

// Read reads files as one Extract. It fails with an Error when a file can't be
// read, is damaged or is no OpenStreetMap extract, or else when the context
// ends.
func Read(ctx context.Context, files []string, opts Options) (*Extract, error) {
	inputs := make([]input, 0, len(files))
	for _, name := range files {
		file, err := os.Open(name)
		if err != nil {
			return nil, err // it names the file
		}
		defer file.Close()
		status, err := file.Stat()
		if err != nil {
			return nil, err
		}
		if !status.Mode().IsRegular() {
			return nil, &Error{name, 0, errors.New("is not a regular file")}
		}
		inputs = append(inputs, input{name, file, status.Size()})
	}
	return read(ctx, inputs, opts)
}

// reading is one call of Read.
type reading struct {
	sel     *selector
	money   *budget
	bar     *progress
	readers []*pbfReader // one for every worker
	sources []Source
	pbf     []*pbfFile
	xml     []*xmlFile
	ranks   uint32 // given out so far
}

func read(ctx context.Context, inputs []input, opts Options) (*Extract, error) {
	if len(inputs) == 0 {
		return nil, errors.New("no extract to read")
	}
	r := newReading(opts)
	for _, in := range inputs {
		r.bar.total += in.size
	}
	for number, in := range inputs {
		if err := r.open(number, in); err != nil {
			return nil, err
		}
	}
	for _, f := range r.pbf {
		if err := r.walkBack(ctx, f); err != nil {
			return nil, err
		}
	}
	for _, f := range r.xml {
		if err := f.read(ctx, r); err != nil {
			return nil, err
		}
	}
	if err := r.checkNegative(); err != nil {
		return nil, err
	}
	table, err := r.readNodes(ctx)
	if err != nil {
		return nil, err
	}
	return r.assemble(ctx, table)
}

func newReading(opts Options) *reading {
	if len(opts.Selection.Ways) == 0 {
		opts.Selection = Roads()
	}
	if opts.MemoryLimit == 0 {
		opts.MemoryLimit = DefaultMemoryLimit
	}
	r := &reading{
		sel:   opts.Selection.compile(),
		money: &budget{limit: opts.MemoryLimit},
		bar:   &progress{tell: opts.Progress},
	}
	for range runtime.GOMAXPROCS(0) {
		r.readers = append(r.readers, newPBFReader(r.sel, r.money))
	}
	return r
}

// open finds out what a file is.
func (r *reading) open(number int, in input) error {
	format, err := sniff(in.r)
	if err != nil {
		return &Error{in.name, 0, err}
	}
	r.sources = append(r.sources, Source{File: in.name, Format: format, Bytes: in.size})
	if format != PBF {
		r.ranks++
		r.xml = append(r.xml, newXMLFile(in, format, number, r.ranks))
		return nil
	}
	f, err := openPBF(in, r.money)
	if err != nil {
		return err
	}
	f.number, f.firstRank = number, r.ranks+1
	r.ranks += uint32(len(f.blobs))
	r.pbf = append(r.pbf, f)
	r.bar.add(in.size - f.blobBytes())
	return nil
}

// parts returns everything kept, in the order of the files.
func (r *reading) parts() []*part {
	byFile := make([][]*part, len(r.sources))
	for _, f := range r.pbf {
		byFile[f.number] = f.parts
	}
	for _, f := range r.xml {
		byFile[f.part.file] = []*part{f.part}
	}
	var all []*part
	for _, parts := range byFile {
		for _, p := range parts {
			if p != nil {
				all = append(all, p)
			}
		}
	}
	return all
}

// checkNegative refuses several files with negative identifiers. Editors give
// them to objects that are not uploaded yet: the same in two files stand for
// different objects.
func (r *reading) checkNegative() error {
	first := -1
	for _, p := range r.parts() {
		if len(p.ids) == 0 || p.ids[0] >= 0 || p.file == first {
			continue
		}
		if first >= 0 {
			return fmt.Errorf("%s and %s both hold objects that were never uploaded (negative numbers), which can't be told apart: read them one at a time",
				r.sources[first].File, r.sources[p.file].File)
		}
		first = p.file
	}
	return nil
}
