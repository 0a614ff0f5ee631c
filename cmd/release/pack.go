package main

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"
)

// file is one of an archive.
type file struct {
	name    string // with slashes
	content []byte
	program bool
}

func (f *file) mode() os.FileMode {
	if f.program {
		return 0o755
	}
	return 0o644
}

// pack writes files below a folder of an archive, of the kind that its name ends with,
// all as of one moment and of nobody.
func pack(name, top string, files []file, when time.Time) (err error) {
	out, err := os.Create(name)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, out.Close()) }()
	if strings.HasSuffix(name, ".zip") {
		return packZip(out, top, files, when)
	}
	return packTar(out, top, files, when)
}

func packTar(out io.Writer, top string, files []file, when time.Time) error {
	packed, err := gzip.NewWriterLevel(out, gzip.BestCompression)
	if err != nil {
		return err
	}
	archive := tar.NewWriter(packed)
	for _, f := range files {
		header := tar.Header{
			Name: path.Join(top, f.name), Size: int64(len(f.content)), Mode: int64(f.mode()),
			ModTime: when, Format: tar.FormatUSTAR,
		}
		if err := archive.WriteHeader(&header); err != nil {
			return err
		}
		if _, err := archive.Write(f.content); err != nil {
			return err
		}
	}
	return errors.Join(archive.Close(), packed.Close())
}

func packZip(out io.Writer, top string, files []file, when time.Time) error {
	archive := zip.NewWriter(out)
	for _, f := range files {
		header := zip.FileHeader{Name: path.Join(top, f.name), Method: zip.Deflate, Modified: when}
		header.SetMode(f.mode())
		w, err := archive.CreateHeader(&header)
		if err != nil {
			return err
		}
		if _, err := w.Write(f.content); err != nil {
			return err
		}
	}
	return archive.Close()
}

// writeSums writes the SHA-256 of files as sha256sum checks them, and returns its path.
func writeSums(folder string, paths []string) (string, error) {
	var b strings.Builder
	for _, p := range paths {
		content, err := os.ReadFile(p)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(&b, "%x  %s\n", sha256.Sum256(content), filepath.Base(p))
	}
	name := filepath.Join(folder, "SHA256SUMS")
	return name, os.WriteFile(name, []byte(b.String()), 0o644)
}
