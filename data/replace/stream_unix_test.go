//go:build unix

package replace_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"acces30/data/replace"
)

// TestIntoAPipe: a pipe is written into and stays one; one that nobody reads is an error,
// and nobody waits.
func TestIntoAPipe(t *testing.T) {
	folder := t.TempDir()
	name := filepath.Join(folder, "pipe")
	if err := syscall.Mkfifo(name, 0o600); err != nil {
		t.Fatal(err)
	}
	long := strings.Repeat("long ", 50_000) // more than a pipe holds
	write := func(w io.Writer) error {
		_, err := io.WriteString(w, long)
		return err
	}
	if err := replace.File(name, write); !errors.Is(err, syscall.ENXIO) {
		t.Errorf("nobody reads: %v", err)
	}
	reader, err := os.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	written := make(chan error, 1)
	go func() { written <- errors.Join(replace.Probe(name), replace.File(name, write)) }()
	got := make([]byte, len(long))
	for read := 0; read < len(got); { // before somebody writes there is an end
		n, err := reader.Read(got[read:])
		if err != nil && !errors.Is(err, io.EOF) {
			t.Fatal(err)
		}
		read += n
	}
	if err := <-written; err != nil || string(got) != long {
		t.Errorf("%d bytes came, %v", len(got), err)
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) != 1 || left[0].Type()&os.ModeNamedPipe == 0 {
		t.Errorf("what is there: %v, %v", left, err)
	}
}

// fdOf is the system's name for a file that this process has open.
func fdOf(f *os.File) string { return "/dev/fd/" + strconv.Itoa(int(f.Fd())) }

// TestOpenFile: a name of the system's for a file that a process has open stays, and what
// is written comes behind what is there.
func TestOpenFile(t *testing.T) {
	if _, err := os.Stat("/dev/fd"); err != nil {
		t.Skip(err)
	}
	folder := t.TempDir()
	out, err := os.Create(filepath.Join(folder, "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	if _, err := out.WriteString("first "); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(folder, "stdout")
	if err := os.Symlink("/proc/self/fd/"+filepath.Base(fdOf(out)), link); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{fdOf(out), link} {
		if _, err := os.Stat(name); err != nil {
			continue // not on this system
		}
		if err := errors.Join(replace.Probe(name), replace.File(name, func(w io.Writer) error {
			_, err := io.WriteString(w, "more ")
			return err
		})); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
			t.Errorf("the link is one no more: %v", err)
		}
	}
	if got, err := os.ReadFile(out.Name()); err != nil || !strings.HasPrefix(string(got), "first more ") {
		t.Errorf("%q, %v", got, err)
	}
}
