package input

import (
	"io"
	"io/fs"
	"os"

	"acces30/coverage/fault"
)

// ErrChanged says that a file was written to while it was read, so that what was read
// may be half of one content and half of another.
var ErrChanged = fault.Errorf(fault.T("modifié pendant la lecture : recommencez une fois le fichier complet", "was changed while it was read: run again once it is whole"))

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

// ErrIrregular says that a name is that of a device, a pipe or a socket, which may
// never end or keep a reader waiting.
var ErrIrregular = fault.Errorf(fault.T("c'est un périphérique ou un tube, pas un fichier : écrivez dans un fichier ce qu'il donne", "is a device or a pipe and no file: write what it gives to a file"))

// ErrLarge says that a text is longer than any of its kind.
var ErrLarge = fault.Errorf(fault.T("plus de 1 Mo : ni des réglages ni des vitesses", "is larger than 1 MB: settings and tables of speeds are not"))

// maxText bounds settings files and tables of speeds, in bytes: a thousand times as
// much as any has.
const maxText = 1 << 20

// Regular returns ErrIrregular when what is known of a file says that it is no file
// that ends; a folder is left to be told as one.
func Regular(info fs.FileInfo) error {
	if !info.Mode().IsRegular() && !info.IsDir() {
		return ErrIrregular
	}
	return nil
}

// ReadFile reads a text of settings or of speeds as os.ReadFile does. The error is
// ErrChanged when the file was written to meanwhile, ErrIrregular when it is none, and
// ErrLarge when it is too large.
func ReadFile(name string) ([]byte, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	if err := Regular(info); err != nil {
		return nil, err
	}
	if info.Size() > maxText && !info.IsDir() {
		return nil, ErrLarge
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	before, err := f.Stat()
	if err != nil {
		return nil, err
	}
	content, err := io.ReadAll(io.LimitReader(f, maxText+1))
	if err != nil {
		return nil, err
	}
	if before.Mode().IsRegular() && int64(len(content)) != before.Size() {
		return nil, ErrChanged
	}
	return content, Steady(f, before)
}
