package archive

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"acces30/coverage/fault"
)

// Marks of what a run has not yet, or no longer, in its place. Where a system can't
// exchange two folders at once, the old one stands aside for an instant.
const (
	mark      = ".acces30-"
	draftMark = mark + "draft-"
	asideMark = mark + "aside-"
)

// place puts the draft of a folder in its place as one, and removes what was there.
func (d disk) place(series, name string) (Replaced, error) {
	draft := filepath.Join(series, draftMark+name)
	r, err := d.put(draft, series, name)
	if err != nil {
		return r, errors.Join(err, d.removeAll(draft))
	}
	return r, nil
}

// put moves a folder to its place in a series as one, and removes what was there.
// When it fails, both stay where they were.
func (d disk) put(from, series, name string) (Replaced, error) {
	target, aside := filepath.Join(series, name), filepath.Join(series, asideMark+name)
	defer d.syncFolder(series)
	if !exists(target) {
		if err := d.rename(from, target); err != nil {
			return Replaced{}, fault.Errorf(fault.T("mettre %s à sa place : %v", "put %s in its place: %v"), name, err)
		}
		return Replaced{}, nil
	}
	switch err := d.exchange(from, target); {
	case err == nil:
		return d.retire(from, target), nil
	case !errors.Is(err, errors.ErrUnsupported):
		return Replaced{}, fault.Errorf(fault.T("mettre %s à la place de la précédente : %v", "put %s in the place of the one before: %v"), name, err)
	}
	if err := d.rename(target, aside); err != nil {
		return Replaced{}, fault.Errorf(fault.T("mettre %s de côté (un de ses fichiers est-il ouvert dans un autre programme ?) : %v", "move %s aside (is a file of it open in another program?): %v"), target, err)
	}
	if err := d.rename(from, target); err != nil {
		return Replaced{}, errors.Join(fault.Errorf(fault.T("mettre %s à sa place : %v", "put %s in its place: %v"), name, err), d.rename(aside, target))
	}
	return d.retire(aside, target), nil
}

// retire removes a folder that another has taken the place of. What a run did not
// write, or a hand has changed since, goes into the one in its place.
// What a link led to is nobody's to take apart: the link goes, and nothing else.
func (d disk) retire(old, current string) (r Replaced) {
	if led, err := os.Readlink(old); err == nil {
		return Replaced{Linked: led, Fault: d.remove(old)}
	}
	manifest, err := Read(old)
	if err != nil { // a draft that was not finished: the manifest is written last
		r.Fault = d.removeAll(old)
		return r
	}
	fail := func(err error) Replaced {
		r.Fault = fault.Errorf(fault.T("ôter ce qui est remplacé : %v", "remove what was replaced: %v"), err)
		return r
	}
	for _, file := range manifest.Outputs {
		name := filepath.Join(old, filepath.Base(file.Name))
		if sum, err := hashOf(name); err != nil || sum != file.SHA256 {
			continue
		}
		if err := d.remove(name); err != nil {
			return fail(err)
		}
	}
	left, err := os.ReadDir(old)
	if err != nil {
		return fail(err)
	}
	for _, entry := range left {
		if entry.Name() == ManifestName {
			continue
		}
		kept, err := d.carry(old, current, entry.Name())
		if err != nil {
			return fail(err)
		}
		r.Carried = append(r.Carried, kept)
	}
	if err := d.removeAll(old); err != nil {
		return fail(err)
	}
	return r
}

// carry moves a file to another folder, under a free name: notes (2).xlsx.
func (d disk) carry(from, to, name string) (string, error) {
	extension := filepath.Ext(name)
	free := name
	for n := 2; exists(filepath.Join(to, free)); n++ {
		free = fmt.Sprintf("%s (%d)%s", strings.TrimSuffix(name, extension), n, extension)
	}
	return free, d.rename(filepath.Join(from, name), filepath.Join(to, free))
}

// exists reports whether a name stands for anything, or may. Nothing is below a file.
func exists(name string) bool {
	_, err := os.Lstat(name)
	return !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, syscall.ENOTDIR)
}

// open opens a file or a folder, never a pipe or a device, which may keep a reader
// waiting for ever.
func open(name string) (*os.File, error) {
	if err := isFile(name); err != nil {
		return nil, err
	}
	return os.Open(name)
}

// ErrIrregular says that a pipe or a device is where a file or a folder should be.
var ErrIrregular = fault.Errorf(fault.T("c'est un périphérique ou un tube, pas un fichier", "is a device or a pipe and no file"))

// isFile returns an error when a name stands for nothing, or for what is neither a file
// nor a folder.
func isFile(name string) error {
	status, err := os.Stat(name)
	if err != nil {
		return err
	}
	if mode := status.Mode(); !mode.IsRegular() && !mode.IsDir() {
		return fault.Errorf(fault.T("%s : %v", "%s %v"), name, ErrIrregular)
	}
	return nil
}

// readFile reads what open opens.
func readFile(name string) ([]byte, error) {
	f, err := open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}

// hashOf returns the SHA-256 of a file.
func hashOf(name string) (string, error) {
	f, err := open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	hash := sha256.New()
	if _, err := io.Copy(hash, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(hash.Sum(nil)), nil
}

// Clean removes what killed runs left below the output folder, and gives a folder
// that stood aside its place back. The caller holds the lock. It returns what it
// found.
func Clean(out string) (left []string, err error) {
	return onDisk().clean(out)
}

func (d disk) clean(out string) (left []string, err error) {
	for _, pattern := range []string{ownerName + "-*", mark + "*", "*/" + mark + "*", "*/*/" + mark + "*", "*/" + reviewFolder + "/[^.]*"} {
		found, err := below(out, pattern)
		if err != nil {
			return left, err
		}
		for _, name := range found {
			if !leftover(name) {
				continue
			}
			if err := d.cleanOne(name); err != nil {
				return left, fault.Errorf(fault.T("ôter ce qu'un calcul interrompu a laissé : %v", "remove what a killed run has left: %v"), err)
			}
			left = append(left, name)
		}
	}
	return left, nil
}

// below lists the paths below a folder that match a pattern; the folder's own name may
// hold what means something to patterns.
func below(folder, pattern string) ([]string, error) {
	found, err := fs.Glob(os.DirFS(folder), pattern)
	for i := range found {
		found[i] = filepath.Join(folder, filepath.FromSlash(found[i]))
	}
	return found, err
}

// leftover reports whether a path is of a run that was killed. Besides what is marked
// so, it is what stands among those for review since one of them took its place.
func leftover(path string) bool {
	if name := filepath.Base(path); strings.HasPrefix(name, mark) || strings.HasPrefix(name, ownerName) {
		return true
	}
	here, err := Read(path)
	if err != nil || here.Execution.Outcome == Review {
		return false
	}
	good, err := Read(goodOf(filepath.Dir(path), filepath.Base(path)))
	return err == nil && (good.Execution.Outcome == Review || good.Execution.Outcome == Accepted)
}

// goodOf returns where the good edition of a name is, whether a folder is that of its
// series or of those for review.
func goodOf(folder, name string) string {
	if filepath.Base(folder) == reviewFolder {
		folder = filepath.Dir(folder)
	}
	return filepath.Join(folder, name)
}

func (d disk) cleanOne(path string) error {
	series, name := filepath.Dir(path), filepath.Base(path)
	if edition, aside := strings.CutPrefix(name, asideMark); aside {
		target := filepath.Join(series, edition)
		if !exists(target) {
			return d.rename(path, target)
		}
		return d.retire(path, target).Fault
	}
	if edition, draft := strings.CutPrefix(name, draftMark); draft {
		// A whole draft may be what was there before, exchanged and not yet removed.
		for _, target := range []string{filepath.Join(series, edition), goodOf(series, edition)} {
			if exists(target) {
				return d.retire(path, target).Fault
			}
		}
	}
	if filepath.Base(series) == reviewFolder && !strings.HasPrefix(name, mark) {
		return d.retire(path, goodOf(series, name)).Fault
	}
	return d.removeAll(path)
}
