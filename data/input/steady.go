package input

import (
	"errors"
	"io"
	"io/fs"
	"os"
)

// ErrChanged says that a file was written to while it was read, so that what was read
// may be half of one content and half of another.
var ErrChanged = errors.New("was changed while it was read: run again once it is whole")

// Steady returns ErrChanged when an open file is no longer as before told, and nil
// where it can't be told. Another file that takes its name changes nothing: what is
// open stays what it was.
func Steady(f interface{ Stat() (fs.FileInfo, error) }, before fs.FileInfo) error {
	now, err := f.Stat()
	if err != nil || !before.Mode().IsRegular() {
		return nil
	}
	if now.Size() != before.Size() || !now.ModTime().Equal(before.ModTime()) {
		return ErrChanged
	}
	return nil
}

// ReadFile reads a file as os.ReadFile does. The error is ErrChanged when the file was
// written to meanwhile.
func ReadFile(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	before, err := f.Stat()
	if err != nil {
		return nil, err
	}
	content, err := io.ReadAll(f)
	if err != nil {
		return nil, err
	}
	if before.Mode().IsRegular() && int64(len(content)) != before.Size() {
		return nil, ErrChanged
	}
	return content, Steady(f, before)
}
