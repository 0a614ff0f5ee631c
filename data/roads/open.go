package roads

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"syscall"

	"acces30/coverage/fault"
	"acces30/coverage/road/street"
	"acces30/data/input"
	"acces30/data/replace"
)

// Opened is a network and how it came about.
type Opened struct {
	Network *street.Network
	// Compiled says that the file given was a compiled network, Cached that one
	// kept from an earlier run was used.
	Compiled, Cached bool
	// Warnings are what did not stop the reading: a network kept that was
	// damaged, a folder that can't be written to.
	Warnings []error
}

// Open returns the network of some extracts, or of one compiled file. It
// compiles extracts unless the cache holds their network. It fails with a
// *input.Error when a file can't be used.
func Open(ctx context.Context, files []string, opts Options) (*Opened, error) {
	if len(files) == 0 {
		return nil, fault.Errorf(fault.T("aucun fichier de routes", "no file of roads"))
	}
	opened, err := open(ctx, files, opts)
	return opened, input.InFull(err, files...)
}

func open(ctx context.Context, files []string, opts Options) (*Opened, error) {
	for _, file := range files {
		if known, err := os.Stat(file); err == nil {
			if reason := input.Regular(known); reason != nil {
				return nil, input.Fault(filepath.Base(file), reason)
			}
			if known.IsDir() {
				return nil, input.Fault(filepath.Base(file), input.Unreadable(syscall.EISDIR))
			}
		}
		compiled, err := isCompiled(file)
		switch {
		case err != nil:
			return nil, unusable([]string{file}, err)
		case compiled && len(files) > 1:
			return nil, input.Errorf(filepath.Base(file), fault.T("c'est un fichier de routes compilées, qui se donne seul : compilez tous les extraits ensemble", "is a file of compiled roads, which stands alone: compile all extracts together"))
		case compiled:
			network, err := readCompiled(file)
			if err != nil {
				return nil, unusable(files, err)
			}
			return &Opened{Network: network, Compiled: true}, nil
		}
	}
	return openExtracts(ctx, files, opts)
}

// openExtracts returns the network of extracts, from the cache if it is there.
func openExtracts(ctx context.Context, files []string, opts Options) (*Opened, error) {
	sources, err := describe(ctx, files)
	if err != nil {
		return nil, err
	}
	opened := &Opened{}
	kept := ""
	if opts.Cache != "" {
		kept = filepath.Join(opts.Cache, cacheName(sources))
		network, err := readKept(kept, sources)
		switch {
		case err == nil:
			opened.Network, opened.Cached = network, true
			return opened, nil
		case !errors.Is(err, fs.ErrNotExist):
			opened.Warnings = append(opened.Warnings, fault.Errorf(fault.T("les routes compilées gardées d'un calcul précédent sont inutilisables, elles sont refaites : %v", "compiled roads kept from an earlier run can't be used, they are built again: %v"), err))
		case keptByEarlier(opts.Cache, sources):
			opened.Warnings = append(opened.Warnings, fault.Errorf(fault.T("les routes compilées par une version précédente du programme sont inutilisables, elles sont refaites", "compiled roads kept by an earlier version of the program can't be used, they are built again")))
		}
	}
	if opened.Network, err = compile(ctx, files, sources, opts); err != nil {
		return nil, err
	}
	if kept != "" {
		if err := keep(opened.Network, kept); err != nil {
			opened.Warnings = append(opened.Warnings, fault.Errorf(fault.T("les routes compilées ne peuvent pas être gardées pour le prochain calcul : %v", "compiled roads can't be kept for the next run: %v"), err))
		}
	}
	return opened, nil
}

// extension ends the names of compiled networks.
const extension = ".roads"

// cacheName names a kept network by the content of its sources, in their order
// as that decides which of two copies of an object counts, and by the compiler.
func cacheName(sources []street.Source) string { return cacheNameBy(compiler, sources) }

// keptByEarlier reports whether a cache keeps the network of sources that an earlier
// compiler made.
func keptByEarlier(cache string, sources []street.Source) bool {
	now, _ := strconv.Atoi(compiler)
	for version := 1; version < now; version++ {
		if _, err := os.Stat(filepath.Join(cache, cacheNameBy(strconv.Itoa(version), sources))); err == nil {
			return true
		}
	}
	return false
}

// cacheNameBy is cacheName by the version of a compiler.
func cacheNameBy(version string, sources []street.Source) string {
	hash := sha256.New()
	fmt.Fprintln(hash, "compiler", version)
	for _, s := range sources {
		fmt.Fprintln(hash, s.SHA256)
	}
	return hex.EncodeToString(hash.Sum(nil))[:32] + extension
}

// Kept returns the compiled network of extracts with these SHA-256, in their order,
// that a cache still holds: it can stand in for the extracts.
func Kept(cache string, hashes []string) (file string, there bool) {
	sources := make([]street.Source, len(hashes))
	for i, hash := range hashes {
		sources[i].SHA256 = hash
	}
	file = filepath.Join(cache, cacheName(sources))
	network, err := readKept(file, sources)
	return file, err == nil && network != nil
}

// readKept reads a network of the cache, and holds it against what it should
// be made of.
func readKept(name string, sources []street.Source) (*street.Network, error) {
	network, err := readCompiled(name)
	if err != nil {
		return nil, err
	}
	about := network.About()
	same := slices.EqualFunc(about.Sources, sources, func(a, b street.Source) bool { return a.SHA256 == b.SHA256 })
	if !same || about.Compiler != compiler {
		return nil, fault.Errorf(fault.T("%s est fait d'autres fichiers", "%s was made of other files"), name)
	}
	return network, nil
}

func readCompiled(name string) (*street.Network, error) {
	f, err := openFile(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	status, err := f.Stat()
	if err != nil {
		return nil, err
	}
	return street.Read(f, status.Size())
}

// openFile opens a file, never a pipe, which would wait for who writes to it.
func openFile(name string) (*os.File, error) {
	if status, err := os.Stat(name); err != nil {
		return nil, err
	} else if err := input.Regular(status); err != nil {
		return nil, fmt.Errorf("%s %w", name, err)
	}
	return os.Open(name)
}

func isCompiled(name string) (bool, error) {
	f, err := openFile(name)
	if err != nil {
		return false, err
	}
	defer f.Close()
	return street.IsCompiled(f), nil
}

// keptNetworks is how many networks the cache holds: this month's and the last.
const keptNetworks = 2

// keep writes a network into the cache and removes the oldest ones.
func keep(n *street.Network, name string) error {
	folder := filepath.Dir(name)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	if err := WriteFile(n, name); err != nil {
		return err
	}
	return prune(folder, name)
}

// inCache lists the files of a folder whose names match a pattern; the folder's own
// may hold what means something to patterns.
func inCache(folder, pattern string) ([]string, error) {
	names, err := fs.Glob(os.DirFS(folder), pattern)
	for i := range names {
		names[i] = filepath.Join(folder, names[i])
	}
	return names, err
}

// prune removes the networks of a folder that were written first, but never
// the one named.
func prune(folder, current string) error {
	all, err := inCache(folder, "*"+extension)
	if err != nil {
		return err
	}
	type kept struct {
		name string
		age  int64
	}
	var others []kept
	for _, name := range all {
		if status, err := os.Stat(name); err == nil && name != current {
			others = append(others, kept{name, status.ModTime().UnixNano()})
		}
	}
	slices.SortFunc(others, func(a, b kept) int { return int(min(max(b.age-a.age, -1), 1)) })
	for i := keptNetworks - 1; i < len(others); i++ {
		if err := os.Remove(others[i].name); err != nil {
			return err
		}
	}
	return nil
}

// CleanCache removes what compilations that were killed left in a cache. None may
// be under way there.
func CleanCache(folder string) error {
	left, err := inCache(folder, replace.Unfinished("*"+extension))
	for _, name := range left {
		err = errors.Join(err, os.Remove(name))
	}
	return err
}

// WriteFile writes a compiled network: the file appears whole or not at all.
func WriteFile(n *street.Network, name string) error { return replace.File(name, n.Write) }
