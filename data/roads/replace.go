package roads

import (
	"errors"
	"io"
	"os"
	"path/filepath"
)

// Replace writes a file beside its name, syncs it and moves it there: it appears
// whole or not at all, and what was there before stays until then. (The library
// that does so elsewhere does not serve Windows.)
func Replace(name string, write func(io.Writer) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+"-*")
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
