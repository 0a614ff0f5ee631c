package archive

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"path/filepath"

	"acces30/coverage/fault"
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

// Publish writes the outputs as the folder name of a series, which it makes when
// needed. They are first written and synced in a draft beside it, the manifest last,
// which is made from what was written; then the draft takes the place of what was
// there as one. When anything fails, the folder keeps what it held.
func Publish(ctx context.Context, series, name string, outputs []Output, manifest func([]File) Output) (Replaced, error) {
	return onDisk().publish(ctx, series, name, outputs, manifest)
}

// Replaced is what became of a folder that another took the place of.
type Replaced struct {
	Carried []string // files that no run wrote, or that a hand has changed since: they are kept
	Linked  string   // where what was replaced stays, when a link to it was in its place
	Fault   error    // why it could not be removed; the next run tries again
}

func (d disk) publish(ctx context.Context, series, name string, outputs []Output, manifest func([]File) Output) (Replaced, error) {
	if err := d.mkdirAll(series); err != nil {
		return Replaced{}, fault.Errorf(fault.T("créer le dossier des résultats : %v", "make the output folder: %v"), err)
	}
	if err := Replaceable(filepath.Join(series, name)); err != nil {
		return Replaced{}, err
	}
	draft := filepath.Join(series, draftMark+name)
	if err := d.mkdir(draft); err != nil {
		return Replaced{}, fault.Errorf(fault.T("créer un dossier pour le brouillon : %v", "make a folder for the draft: %v"), err)
	}
	if err := d.writeAll(ctx, draft, outputs, manifest); err != nil {
		return Replaced{}, errors.Join(err, d.removeAll(draft))
	}
	return d.place(series, name)
}

// Probe fails when nothing can be written into a folder, which may not be there yet:
// better to know before anything is computed. It leaves nothing.
func Probe(folder string) error {
	return onDisk().probe(folder)
}

func (d disk) probe(folder string) error {
	var made []string // what has to be made, the outermost last
	for at := folder; !exists(at) && at != filepath.Dir(at); at = filepath.Dir(at) {
		made = append(made, at)
	}
	err := d.mkdirAll(folder)
	if err == nil {
		var f *file
		if f, err = d.createTemp(folder, mark+"probe-*"); err == nil {
			_, written := f.Write(make([]byte, 1<<12)) // a full disk takes names, but no content
			err = errors.Join(written, f.Close(), d.remove(f.Name()))
		}
	}
	for _, at := range made {
		_ = d.remove(at) // it stays when it holds anything
	}
	if err != nil {
		return fault.Errorf(fault.T("rien ne peut être écrit : %v", "nothing can be written: %v"), err)
	}
	return nil
}

// Modes of what is made, but for what the process's umask forbids: so a group may
// run it in turns.
const (
	folderMode = 0o777
	fileMode   = 0o666
)

// ErrNoEdition says that a folder in the place of an edition is none that a run made,
// or that its manifest can't be read: nothing is known of its files.
var ErrNoEdition = fault.Errorf(fault.T("ce n'est pas une édition dont les fichiers sont connus, déplacez-la", "it is no edition whose files are known, move it away"))

// Replaceable returns an ErrNoEdition when a run can't take the place of what is
// there.
func Replaceable(folder string) error {
	if !exists(folder) {
		return nil
	}
	if _, err := Read(folder); err != nil {
		return fault.Errorf(fault.T("%s ne peut pas être remplacé : %v (%v)", "%s can't be replaced: %v (%v)"), folder, ErrNoEdition, err)
	}
	return nil
}

// writeAll writes the outputs and the manifest into a folder, and syncs it.
func (d disk) writeAll(ctx context.Context, folder string, outputs []Output, manifest func([]File) Output) error {
	files := make([]File, 0, len(outputs))
	for _, output := range outputs {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		file, err := d.writeWhole(folder, output)
		if err != nil {
			return err
		}
		files = append(files, file)
	}
	if _, err := d.writeWhole(folder, manifest(files)); err != nil {
		return err
	}
	d.syncFolder(folder)
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	return nil
}

// writeWhole writes and syncs one file.
func (d disk) writeWhole(folder string, output Output) (File, error) {
	f, err := d.create(filepath.Join(folder, output.Name))
	if err != nil {
		return File{}, fault.Errorf(fault.T("écrire %s : %v", "write %s: %v"), output.Name, err)
	}
	defer f.Close() // a second close after a good one does nothing

	hash := sha256.New()
	counter := &countingWriter{}
	buffered := bufio.NewWriterSize(io.MultiWriter(f, hash, counter), 1<<16)
	// The first failure alone is told: a buffer gives it again, and says nothing new.
	for _, step := range []func() error{func() error { return output.Write(buffered) }, buffered.Flush, f.Sync, f.Close} {
		if err = step(); err != nil {
			break
		}
	}
	if err != nil {
		return File{}, fault.Errorf(fault.T("écrire %s : %v", "write %s: %v"), output.Name, err)
	}
	return File{Name: output.Name, Bytes: counter.n, SHA256: hex.EncodeToString(hash.Sum(nil))}, nil
}

// countingWriter counts bytes.
type countingWriter struct{ n int64 }

// Write writes and counts.
func (c *countingWriter) Write(p []byte) (int, error) {
	c.n += int64(len(p))
	return len(p), nil
}
