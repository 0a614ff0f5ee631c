package archive

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// Output is one file of a run: its name in the folder and what writes it.
type Output struct {
	Name  string
	Write func(w io.Writer) error
}

// File describes a file as it was written.
type File struct {
	Name   string `json:"name"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// Publish writes the outputs into the folder, which it makes when needed. All
// of them are first written and synced in a staging folder inside it; only
// when the last is whole does each take its place by a rename. The manifest
// is made from what was written and moves last, so that a folder whose
// manifest agrees with its files is a finished run.
//
// When anything fails the folder keeps what it held.
func Publish(ctx context.Context, folder string, outputs []Output, manifest func([]File) Output) (files []File, err error) {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, fmt.Errorf("make the output folder: %w", err)
	}
	staging, err := os.MkdirTemp(folder, ".staging-")
	if err != nil {
		return nil, fmt.Errorf("make a staging folder in the output folder: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(staging)) }()

	for _, output := range outputs {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		file, err := writeWhole(staging, output)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	last := manifest(files)
	if _, err := writeWhole(staging, last); err != nil {
		return nil, err
	}
	return files, move(staging, folder, append(outputs, last))
}

// writeWhole writes and syncs one file.
func writeWhole(folder string, output Output) (File, error) {
	f, err := os.OpenFile(filepath.Join(folder, output.Name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return File{}, fmt.Errorf("write %s: %w", output.Name, err)
	}
	defer f.Close() // a second close after a good one does nothing

	hash := sha256.New()
	counter := &countingWriter{}
	buffered := bufio.NewWriterSize(io.MultiWriter(f, hash, counter), 1<<16)
	err = output.Write(buffered)
	err = errors.Join(err, buffered.Flush(), f.Sync(), f.Close())
	if err != nil {
		return File{}, fmt.Errorf("write %s: %w", output.Name, err)
	}
	return File{Name: output.Name, Bytes: counter.n, SHA256: hex.EncodeToString(hash.Sum(nil))}, nil
}

// move renames the files to their places, in order, and syncs the folder.
func move(from, to string, outputs []Output) error {
	for _, output := range outputs {
		err := os.Rename(filepath.Join(from, output.Name), filepath.Join(to, output.Name))
		if err != nil {
			return fmt.Errorf("put %s in its place: %w", output.Name, err)
		}
	}
	folder, err := os.Open(to)
	if err != nil {
		return err
	}
	defer folder.Close()
	// Some file systems can't sync a folder; the files themselves are synced.
	_ = folder.Sync()
	return nil
}

// countingWriter counts bytes.
type countingWriter struct{ n int64 }

func (c *countingWriter) Write(p []byte) (int, error) {
	c.n += int64(len(p))
	return len(p), nil
}
