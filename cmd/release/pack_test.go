package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// members lists an archive: mode, time and name of each file with its content.
func members(t *testing.T, name string) string {
	t.Helper()
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if strings.HasSuffix(name, ".zip") {
		archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.File {
			r, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			text, err := io.ReadAll(r)
			fmt.Fprintf(&b, "%o %s %s %s %v\n", f.Mode(), f.Modified.UTC().Format(time.RFC3339), f.Name, text, err)
		}
		return b.String()
	}
	unpacked, err := gzip.NewReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	archive := tar.NewReader(unpacked)
	for {
		h, err := archive.Next()
		if errors.Is(err, io.EOF) {
			return b.String()
		}
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(archive)
		fmt.Fprintf(&b, "%o %s %s %s %v\n", h.Mode, h.ModTime.UTC().Format(time.RFC3339), h.Name, text, err)
	}
}

// TestPack: archives hold what they are given, as of the moment they are told, and the
// same gives the same bytes at any time.
func TestPack(t *testing.T) {
	when := time.Date(2026, 11, 27, 12, 0, 0, 0, time.UTC)
	files := []file{{name: "acces30", content: []byte("program"), program: true}, {name: "man/acces30.1", content: []byte("page")}}
	const want = "755 2026-11-27T12:00:00Z top/acces30 program <nil>\n644 2026-11-27T12:00:00Z top/man/acces30.1 page <nil>\n"
	for _, kind := range []string{"a.tar.gz", "a.zip"} {
		var packed [2][]byte
		for i := range packed {
			name := filepath.Join(t.TempDir(), kind)
			if err := pack(name, "top", files, when); err != nil {
				t.Fatal(err)
			}
			if got := members(t, name); got != want {
				t.Errorf("%s holds\n%s", kind, got)
			}
			content, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			packed[i] = content
		}
		if !bytes.Equal(packed[0], packed[1]) {
			t.Errorf("%s differs", kind)
		}
	}
}

func TestSums(t *testing.T) {
	folder := t.TempDir()
	one := filepath.Join(folder, "one.zip")
	if err := os.WriteFile(one, []byte("1"), 0o600); err != nil {
		t.Fatal(err)
	}
	name, err := writeSums(folder, []string{one})
	if err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(name); err != nil || string(got) != fmt.Sprintf("%x  one.zip\n", sha256.Sum256([]byte("1"))) {
		t.Errorf("%s, %v", got, err)
	}
}

// TestTargets: a system that no release is made for is refused before anything is built.
func TestTargets(t *testing.T) {
	if err := run(t.Context(), []string{"-o", t.TempDir(), "plan9/386"}); err == nil || !strings.Contains(err.Error(), `"plan9/386" is none of linux/amd64`) {
		t.Errorf("%v", err)
	}
}

// TestDoubtful: what can't be traced to a commit is told.
func TestDoubtful(t *testing.T) {
	for said, want := range map[string]string{
		"acces30 0.1.0\ncommit abc\ngo1.26 linux/amd64\n":            "",
		"acces30 0.1.0\ncommit abc (modified)\ngo1.26 linux/amd64\n": "others than in the commit",
		"acces30 0.1.0\ngo1.26 linux/amd64\n":                        "knows no commit",
	} {
		if got := doubtful(said); (got == "") != (want == "") || !strings.Contains(got, want) {
			t.Errorf("%q: %q", said, got)
		}
	}
}
