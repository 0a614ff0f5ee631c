package osm

import (
	"context"
	"os"
	"runtime"

	"acces30/coverage/fault"
	"acces30/data/osm/internal/osmxml"
	"acces30/data/osm/internal/part"
	"acces30/data/osm/internal/pbf"
)

// DefaultMemoryLimit is the limit when Options gives none: enough for the roads
// of France.
const DefaultMemoryLimit = 8 << 30

// Options say what to read and how.
type Options struct {
	Selection Selection
	// MemoryLimit bounds what is held at any moment, in bytes, apart from 64
	// MiB for every processor; DefaultMemoryLimit when 0.
	MemoryLimit int64
	// Progress, if set, is called now and then with how many bytes of the files
	// are done. It is never called twice at once. The total grows when a file turns
	// out to be unsorted.
	Progress func(done, total int64)
}

// Read reads files as one Extract. It fails with an Error when a file can't be
// read, is damaged or is no OpenStreetMap extract, or else when the context
// ends.
func Read(ctx context.Context, files []string, opts Options) (*Extract, error) {
	inputs := make([]part.Input, 0, len(files))
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
			return nil, &Error{File: name, Err: fault.Errorf(fault.T("ce n'est pas un fichier ordinaire", "is not a regular file"))}
		}
		inputs = append(inputs, part.Input{Name: name, R: file, Size: status.Size()})
	}
	return read(ctx, inputs, opts)
}

// FormatOf returns what kind of extract a file begins as; the error is Read's where
// it is none.
func FormatOf(name string) (Format, error) {
	f, err := os.Open(name)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	if status, err := f.Stat(); err != nil {
		return 0, err
	} else if !status.Mode().IsRegular() {
		return 0, fault.Errorf(fault.T("ce n'est pas un fichier ordinaire", "is not a regular file"))
	}
	format, err := sniff(f)
	if err != nil {
		return 0, &Error{File: name, Err: err}
	}
	return format, nil
}

// reading is one call of Read.
type reading struct {
	selector *part.Selector
	budget   *part.Budget
	progress *progress
	readers  []*pbf.Reader // one for every worker
	sources  []Source
	pbf      []*pbfFile
	xml      []*osmxml.File
	ranks    uint32 // given out so far
}

func read(ctx context.Context, inputs []part.Input, opts Options) (*Extract, error) {
	if len(inputs) == 0 {
		return nil, fault.Errorf(fault.T("aucun extrait à lire", "no extract to read"))
	}
	r := newReading(opts)
	for _, in := range inputs {
		r.progress.total += in.Size
	}
	for number, in := range inputs {
		if err := r.open(number, in); err != nil {
			return nil, err
		}
	}
	for _, f := range r.pbf {
		if err := r.readBackwards(ctx, f); err != nil {
			return nil, err
		}
	}
	if err := r.readXML(ctx); err != nil {
		return nil, err
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
	if opts.MemoryLimit == 0 {
		opts.MemoryLimit = DefaultMemoryLimit
	}
	r := &reading{
		selector: opts.Selection.compile(),
		budget:   part.NewBudget(opts.MemoryLimit),
		progress: &progress{report: opts.Progress},
	}
	for range runtime.GOMAXPROCS(0) {
		r.readers = append(r.readers, pbf.NewReader(r.selector, r.budget))
	}
	return r
}

// open finds out what a file is.
func (r *reading) open(number int, in part.Input) error {
	format, err := sniff(in.R)
	if err != nil {
		return &Error{File: in.Name, Err: err}
	}
	r.sources = append(r.sources, Source{File: in.Name, Format: format, Bytes: in.Size})
	if format != PBF {
		r.ranks++
		r.xml = append(r.xml, osmxml.NewFile(in, format.unpack, &part.Part{File: number, Rank: r.ranks}))
		return nil
	}
	file, err := pbf.Open(in, r.budget)
	if err != nil {
		return err
	}
	f := &pbfFile{file, number, r.ranks + 1, make([]*part.Part, len(file.Blobs))}
	r.ranks += uint32(len(f.parts))
	r.pbf = append(r.pbf, f)
	r.progress.add(in.Size - f.blobBytes())
	return nil
}

// readXML reads the files of XML, one after the other.
func (r *reading) readXML(ctx context.Context) error {
	opts := osmxml.Options{
		Selector: r.selector, Budget: r.budget, Progress: r.progress.add,
		Refs: &part.RefCollector{Budget: r.budget},
	}
	for _, f := range r.xml {
		if err := f.Read(ctx, opts); err != nil {
			return err
		}
	}
	return nil
}

// parts returns everything kept, in the order of the files.
func (r *reading) parts() []*part.Part {
	byFile := make([][]*part.Part, len(r.sources))
	for _, f := range r.pbf {
		byFile[f.number] = f.parts
	}
	for _, f := range r.xml {
		byFile[f.Part.File] = []*part.Part{f.Part}
	}
	var all []*part.Part
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
		if len(p.IDs) == 0 || p.IDs[0] >= 0 || p.File == first {
			continue
		}
		if first >= 0 {
			return fault.Errorf(fault.T("%s et %s contiennent tous deux des objets jamais envoyés (numéros négatifs), qu'on ne peut pas distinguer : lisez-les l'un après l'autre", "%s and %s both hold objects that were never uploaded (negative numbers), which can't be told apart: read them one at a time"),
				r.sources[first].File, r.sources[p.File].File)
		}
		first = p.File
	}
	return nil
}
