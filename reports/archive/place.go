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
)

// Marks of what a run has not yet, or no longer, in its place. Where a system can't
// exchange two folders at once, the old one stands aside for an instant.
const (
	mark      = ".acces30-"
	draftMark = mark + "draft-"
	asideMark = mark + "aside-"
)

// place puts the draft of a folder in its place as one, and removes what was there.
func place(series, name string, swap func(a, b string) error) (Replaced, error) {
	draft, target, aside := filepath.Join(series, draftMark+name), filepath.Join(series, name), filepath.Join(series, asideMark+name)
	defer syncFolder(series)
	if !exists(target) {
		if err := os.Rename(draft, target); err != nil {
			return Replaced{}, errors.Join(fmt.Errorf("put %s in its place: %w", name, err), os.RemoveAll(draft))
		}
		return Replaced{}, nil
	}
	switch err := swap(draft, target); {
	case err == nil:
		return retire(draft, target), nil
	case !errors.Is(err, errors.ErrUnsupported):
		return Replaced{}, errors.Join(fmt.Errorf("put %s in the place of the one before: %w", name, err), os.RemoveAll(draft))
	}
	if err := os.Rename(target, aside); err != nil {
		return Replaced{}, errors.Join(fmt.Errorf("move %s aside (is a file of it open in another program?): %w", target, err), os.RemoveAll(draft))
	}
	if err := os.Rename(draft, target); err != nil {
		return Replaced{}, errors.Join(fmt.Errorf("put %s in its place: %w", name, err), os.Rename(aside, target), os.RemoveAll(draft))
	}
	return retire(aside, target), nil
}

// retire removes a folder that another has taken the place of. What a run did not
// write, or a hand has changed since, goes into the one in its place.
func retire(old, current string) (r Replaced) {
	manifest, err := Read(old)
	if err != nil { // a draft that was not finished: the manifest is written last
		r.Fault = os.RemoveAll(old)
		return r
	}
	fail := func(err error) Replaced {
		r.Fault = fmt.Errorf("remove what was replaced: %w", err)
		return r
	}
	for _, file := range manifest.Outputs {
		name := filepath.Join(old, filepath.Base(file.Name))
		if sum, err := hashOf(name); err != nil || sum != file.SHA256 {
			continue
		}
		if err := os.Remove(name); err != nil {
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
		kept, err := carry(old, current, entry.Name())
		if err != nil {
			return fail(err)
		}
		r.Carried = append(r.Carried, kept)
	}
	if err := os.RemoveAll(old); err != nil {
		return fail(err)
	}
	return r
}

// carry moves a file to another folder, under a free name: notes (2).xlsx.
func carry(from, to, name string) (string, error) {
	extension := filepath.Ext(name)
	free := name
	for n := 2; exists(filepath.Join(to, free)); n++ {
		free = fmt.Sprintf("%s (%d)%s", strings.TrimSuffix(name, extension), n, extension)
	}
	return free, os.Rename(filepath.Join(from, name), filepath.Join(to, free))
}

// exists reports whether a name stands for anything, or may.
func exists(name string) bool {
	_, err := os.Lstat(name)
	return !errors.Is(err, fs.ErrNotExist)
}

// hashOf returns the SHA-256 of a file.
func hashOf(name string) (string, error) {
	f, err := os.Open(name)
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
	for _, pattern := range []string{
		filepath.Join(out, "*", mark+"*"), filepath.Join(out, "*", reviewFolder, mark+"*"),
	} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			return left, err
		}
		for _, name := range found {
			if err := cleanOne(name); err != nil {
				return left, fmt.Errorf("remove what a killed run has left: %w", err)
			}
			left = append(left, name)
		}
	}
	return left, nil
}

func cleanOne(path string) error {
	series, name := filepath.Dir(path), filepath.Base(path)
	if edition, aside := strings.CutPrefix(name, asideMark); aside {
		target := filepath.Join(series, edition)
		if !exists(target) {
			return os.Rename(path, target)
		}
		return retire(path, target).Fault
	}
	if edition, draft := strings.CutPrefix(name, draftMark); draft {
		// A whole draft may be what was there before, exchanged and not yet removed.
		if target := filepath.Join(series, edition); exists(target) {
			return retire(path, target).Fault
		}
	}
	return os.RemoveAll(path)
}
