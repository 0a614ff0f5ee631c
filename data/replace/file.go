package replace

import (
	"errors"
	"io"
	"os"
	"path/filepath"
)

// File writes a file as a whole, in the place of what was there, or into it where it is a
// device or a pipe, such as /dev/stdout.
func File(name string, write func(io.Writer) error) error {
	switch kind, err := kindOf(name); {
	case err != nil:
		return err
	case kind == stream:
		return into(name, write)
	}
	return file(name, write)
}

// file writes a file under another name in the same folder, syncs it and moves
// it to its own: what was there before stays until then, and stays for good
// when something fails. (It is ours because github.com/google/renameio does not
// serve Windows.)
func file(name string, write func(io.Writer) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(name), Unfinished(filepath.Base(name)))
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(f.Name()))
		}
	}()
	if err := errors.Join(write(f), f.Chmod(0o644), f.Sync(), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}

// Unfinished is the pattern of the names under which the file of a name is written:
// what stays of them is of a process that was killed.
func Unfinished(name string) string { return "." + name + "-*" }

// Probe fails when File could not write a file of a name. It leaves nothing.
func Probe(name string) error {
	if kind, err := kindOf(name); err != nil || kind == stream { // to open a pipe and go tells its reader that all is said
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(name), Unfinished(filepath.Base(name)))
	if err != nil {
		return err
	}
	return errors.Join(f.Close(), os.Remove(f.Name()))
}
