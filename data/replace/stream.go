package replace

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// kind is what a name stands for.
type kind int

const (
	plain  kind = iota // a file, or nothing yet
	stream             // what takes bytes and can't be replaced: a device, a pipe, what a process has open
)

// kindOf returns what a name stands for; a folder is none that can be written.
func kindOf(name string) (kind, error) {
	info, err := os.Stat(name)
	switch {
	case err != nil: // there is nothing, or to write there will say why not
		return plain, nil
	case info.IsDir():
		return plain, &fs.PathError{Op: "write", Path: name, Err: syscall.EISDIR}
	case !info.Mode().IsRegular(), isOpen(name):
		return stream, nil
	}
	return plain, nil
}

// isOpen reports whether a name is that of a file which this process has open, as
// /dev/stdout may be: it is a link of the system's, which must stay.
func isOpen(name string) bool {
	full, err := filepath.Abs(name)
	if err != nil {
		return false
	}
	led, _ := os.Readlink(full)
	for _, path := range []string{full, led} {
		if strings.HasPrefix(path, "/proc/") || strings.HasPrefix(path, "/dev/fd/") {
			return true
		}
	}
	return false
}

// into writes into a stream, behind what is there. A pipe that nobody reads is an error,
// where to wait for a reader could take for ever.
func into(name string, write func(io.Writer) error) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_APPEND|syscall.O_NONBLOCK, 0)
	if err != nil {
		return err
	}
	return errors.Join(write(f), f.Close())
}
