package roads

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"path/filepath"
	"strings"

	"acces30/coverage/fault"
	"acces30/coverage/road/street"
	"acces30/data/input"
	"acces30/data/osm"
	"acces30/data/osm/car"

	"github.com/paulmach/orb"
)

// compiler is the version of the rules by which extracts become networks. Raise
// it whenever the same extract would give another network: what was compiled
// before is then built again.
const compiler = "3"

// Options are how extracts are read.
type Options struct {
	// Cache is the folder where compiled networks are kept; none when empty.
	Cache string
	// MemoryLimit bounds what reading holds, in bytes; osm.DefaultMemoryLimit
	// when 0.
	MemoryLimit int64
	// Progress, if set, is called with how many bytes are done, never twice at
	// once.
	Progress func(done, total int64)
}

// Compile reads extracts as one and builds a network of their roads. It fails
// with an *input.Error when a file can't be used.
func Compile(ctx context.Context, files []string, opts Options) (*street.Network, error) {
	sources, err := describe(ctx, files)
	if err != nil {
		return nil, err
	}
	return compile(ctx, files, sources, opts)
}

func compile(ctx context.Context, files []string, sources []street.Source, opts Options) (*street.Network, error) {
	extract, err := osm.Read(ctx, files, osm.Options{
		Selection: car.Selection(), MemoryLimit: opts.MemoryLimit, Progress: opts.Progress,
	})
	if changed := changedSince(ctx, files, sources); changed != nil {
		return nil, changed
	}
	if err != nil {
		return nil, unusable(files, err)
	}
	network, err := build(extract, about(extract, sources))
	if err != nil {
		return nil, input.Fault(Names(files), err)
	}
	if network.Links() == 0 && (len(extract.Missing) > 0 || extract.ShortWays > 0 && len(extract.NodeIDs) == 0) {
		return nil, input.Errorf(Names(files), fault.T("il y a les routes sans leurs nœuds : une requête de chemins (way) doit demander aussi leurs nœuds, comme le fait (._;>;); out;", "has the roads without their nodes: a query of ways must ask for their nodes too, as (._;>;); out; does"))
	}
	if network.Links() == 0 {
		return nil, input.Errorf(Names(files), fault.T("il n'y a là aucune route ouverte aux voitures", "there is no road in it that a car may use"))
	}
	return network, nil
}

// build builds a network of the ways of an extract.
func build(e *osm.Extract, about street.About) (*street.Network, error) {
	b := street.NewBuilder(e.Lon, e.Lat)
	for i, node := range e.TaggedNodes {
		tags := e.NodeTags(i)
		b.SetFeature(node, car.Node(&tags))
	}
	for _, node := range e.Cut {
		b.Cut(node)
	}
	b.Grow(e.Ways(), e.Refs())
	for i := range e.Ways() {
		way := e.Way(i)
		onward, backward, open := car.Way(&way.Tags)
		b.AddWay(way.Refs, onward, backward, open)
	}
	return b.Build(about)
}

// about says where a network comes from.
func about(e *osm.Extract, sources []street.Source) street.About {
	a := street.About{Compiler: compiler, MissingNodes: len(e.Missing), ShortWays: e.ShortWays}
	known := true
	for i, s := range e.Sources {
		source := sources[i]
		source.Format, source.Date, source.Edited = s.Format.String(), s.Date, s.Edited
		a.Sources = append(a.Sources, source)
		switch {
		case s.Bound == (orb.Bound{}):
			known = false
		case i == 0:
			a.Bound = s.Bound
		default:
			a.Bound = a.Bound.Union(s.Bound)
		}
	}
	if !known {
		a.Bound = orb.Bound{}
	}
	return a
}

// describe hashes files, when they begin as extracts do: to hash one that was made
// room for and never written may take minutes.
func describe(ctx context.Context, files []string) ([]street.Source, error) {
	sources := make([]street.Source, len(files))
	for i, file := range files {
		if _, err := osm.FormatOf(file); err != nil {
			return nil, unusable(files[i:i+1], err)
		}
		sum, size, err := hashFile(ctx, file)
		if err != nil {
			return nil, unusable(files[i:i+1], err)
		}
		sources[i] = street.Source{File: filepath.Base(file), SHA256: sum, Bytes: size}
	}
	return sources, nil
}

// changedSince returns an error when files are not, or no longer, those that were
// described: what was read of them may be of either, and is kept under no name.
func changedSince(ctx context.Context, files []string, sources []street.Source) error {
	now, err := describe(ctx, files)
	if err != nil {
		return err
	}
	for i := range now {
		if now[i].SHA256 != sources[i].SHA256 {
			return input.Fault(sources[i].File, input.ErrChanged)
		}
	}
	return nil
}

func hashFile(ctx context.Context, name string) (sum string, size int64, err error) {
	f, err := openFile(name)
	if err != nil {
		return "", 0, err
	}
	defer f.Close()
	if status, err := f.Stat(); err != nil {
		return "", 0, err
	} else if !status.Mode().IsRegular() {
		return "", 0, fault.Errorf(fault.T("ce n'est pas un fichier ordinaire", "is not a regular file"))
	}
	hash := sha256.New()
	size, err = io.CopyBuffer(struct{ io.Writer }{hash}, &cancelled{ctx, f}, make([]byte, 1<<20))
	return hex.EncodeToString(hash.Sum(nil)), size, err
}

// cancelled is a reader that stops with its context.
type cancelled struct {
	ctx context.Context
	r   io.Reader
}

// Read reads until the context has ended.
func (c *cancelled) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.r.Read(p)
}

// unusable makes an *input.Error of what is wrong with one of some files, except
// of a context that ended and of a fault of the program.
func unusable(files []string, err error) error {
	var at *osm.Error
	var path *fs.PathError
	var crash *fault.Crash
	switch {
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded), errors.As(err, &crash):
		return err
	case errors.As(err, &at) && at.Offset == 0:
		return input.Fault(filepath.Base(at.File), at.Err)
	case errors.As(err, &at):
		return input.Errorf(filepath.Base(at.File), fault.T("à l'octet %d : %v", "at byte %d: %v"), at.Offset, at.Err)
	case errors.As(err, &path):
		return input.Fault(filepath.Base(path.Path), input.Unreadable(path.Err))
	}
	return input.Fault(Names(files), err)
}

// Names lists files without their folders.
func Names(files []string) string {
	short := make([]string, len(files))
	for i, file := range files {
		short[i] = filepath.Base(file)
	}
	return strings.Join(short, ", ")
}
