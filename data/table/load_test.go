package table_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"acces30/data/input"
	"acces30/data/table"
)

// cutting is a folder whose files are cut when they are first read.
type cutting struct {
	fs.FS
	path string
	size int64
}

func (c cutting) Open(name string) (fs.File, error) {
	f, err := c.FS.Open(name)
	return &cutFile{f, c}, err
}

type cutFile struct {
	fs.File
	cutting
}

func (c *cutFile) Read(p []byte) (int, error) {
	if err := os.Truncate(c.path, c.size); err != nil {
		return 0, err
	}
	return c.File.Read(p[:min(len(p), 8)])
}

// TestLoadOfAFileThatIsCut: a table that is cut while it is read is not taken for a
// short one.
func TestLoadOfAFileThatIsCut(t *testing.T) {
	dir := t.TempDir()
	text := "code;name\n57001;Aboncourt\n57002;Aboncourt-sur-Seille\n"
	path := filepath.Join(dir, "communes.csv")
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	if content, err := table.Load(os.DirFS(dir), "communes.csv", "communes.csv"); err != nil || string(content) != text {
		t.Fatalf("%q, %v", content, err)
	}
	for _, size := range []int64{26, 0} {
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		_, err := table.Load(cutting{os.DirFS(dir), path, size}, "communes.csv", "communes.csv")
		var unusable *input.Error
		if !errors.As(err, &unusable) || !strings.Contains(err.Error(), "changed while it was read") {
			t.Errorf("cut to %d: %v", size, err)
		}
	}
}

// TestLoadOfZeros refuses a file that was made room for and never written, without
// reading the rest of it.
func TestLoadOfZeros(t *testing.T) {
	dir := t.TempDir()
	f, err := os.Create(filepath.Join(dir, "a.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := f.Truncate(table.MaxBytes - 1); err != nil {
		t.Fatal(err)
	}
	_, err = table.Load(os.DirFS(dir), "a.csv", "a.csv")
	if err == nil || !strings.Contains(err.Error(), "zero bytes") {
		t.Errorf("read zeros: %v", err)
	}
	if err := os.WriteFile(filepath.Join(dir, "b.csv"), append(make([]byte, 100), "a,b\n1,2\n"...), 0o644); err != nil {
		t.Fatal(err)
	}
	if content, err := table.Load(os.DirFS(dir), "b.csv", "b.csv"); err != nil || len(content) != 108 {
		t.Errorf("few zeros: %d bytes, %v", len(content), err)
	}
}
