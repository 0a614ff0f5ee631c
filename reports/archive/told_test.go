package archive

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"acces30/coverage/fault"
	"acces30/reports"
)

// failingAt is a disk on which the first operation on a name that ends so fails; two
// renames stand for an exchange where that is wanted.
func failingAt(operation, name string, apart bool) disk {
	d := onDisk()
	if apart {
		d.swap = func(a, b string) error { return errors.ErrUnsupported }
	}
	failed := false
	d.fails = func(op, at string) error {
		if op == operation && strings.HasSuffix(at, name) && !failed {
			failed = true
			return &os.PathError{Op: op, Path: at, Err: syscall.ENOSPC}
		}
		return nil
	}
	return d
}

// TestEachFaultIsTold: what fails is told with what was being done, in both languages.
func TestEachFaultIsTold(t *testing.T) {
	now := time.Unix(0, 0)
	publish := func(d disk, out string) error {
		r, err := d.publish(t.Context(), filepath.Join(out, "57"), month, []Output{text("a", "new")}, manifestOf(day))
		return errors.Join(err, r.Fault)
	}
	keep := func(d disk, out string) error {
		_, err := d.keepInput(out, written(t, filepath.Join(t.TempDir(), "list.csv"), "a;b"), 100, "")
		return err
	}
	far := func(d disk, out string) error {
		_, err := d.keepInput(out, written(t, filepath.Join(t.TempDir(), "list.csv"), "a;b"), 1, "")
		return err
	}
	latest := func(d disk, out string) error { return d.setLatest(filepath.Join(out, "57"), "2026-12") }
	withdrawAlone := func(d disk, out string) error { // none waits in its place
		if err := os.RemoveAll(filepath.Join(out, "57", reviewFolder)); err != nil {
			return err
		}
		_, _, err := d.withdraw(filepath.Join(out, "57", month), now)
		return err
	}
	accept := func(d disk, out string) error {
		_, _, r, err := d.accept(filepath.Join(out, "57", reviewFolder, month), now)
		return errors.Join(err, r.Fault)
	}
	lock := func(d disk, out string) error {
		release, err := d.lock(t.Context(), out, 0, nil)
		if err == nil {
			err = release()
		}
		return err
	}
	before := filepath.Join(t.TempDir(), "out") // all that any of these may meet
	series := filepath.Join(before, "57")
	for _, day := range []string{"2026-08-31", "2026-10-31", "2026-12-31"} {
		publishMonth(t, series, day, row(t, day, 1))
	}
	if _, err := Publish(t.Context(), series, month, []Output{text("a", "old"), text("b", "old")}, manifestOf(day)); err != nil {
		t.Fatal(err)
	}
	edition(t, series, Review, "waits")
	written(t, filepath.Join(series, month, "notes.txt"), "mine")
	written(t, filepath.Join(InputsFolder(before), strings.Repeat("ab", 32), "x"), "of nobody")
	written(t, filepath.Join(series, draftMark+"2026-09", "x"), "half")
	for _, tt := range []struct {
		operation, name string
		apart           bool // an exchange is two renames
		does            func(d disk, out string) error
		french, english string
	}{
		{"mkdir all", "57", false, publish, "créer le dossier des résultats", "make the output folder"},
		{"mkdir", month, false, publish, "créer un dossier pour le brouillon", "make a folder for the draft"},
		{"open", "a", false, publish, "écrire a", "write a"},
		{"write", "a", false, publish, "écrire a", "write a"},
		{"sync", "a", false, publish, "écrire a", "write a"},
		{"close", "a", false, publish, "écrire a", "write a"},
		{"write", ManifestName, false, publish, "écrire manifest.json", "write manifest.json"},
		{"exchange", month, false, publish, "mettre 2026-11 à la place de la précédente", "put 2026-11 in the place of the one before"},
		{"rename", asideMark + month, true, publish, "57/2026-11 de côté", "57/2026-11 aside"},
		{"rename", "57/" + month, true, publish, "mettre 2026-11 à sa place", "put 2026-11 in its place"},
		{"remove", "b", false, publish, "ôter ce qui est remplacé", "remove what was replaced"},
		{"remove all", draftMark + month, false, publish, "ôter ce qui est remplacé", "remove what was replaced"},
		{"rename", "notes.txt", false, publish, "ôter ce qui est remplacé", "remove what was replaced"},
		{"mkdir all", "", false, keep, "garder list.csv", "keep list.csv"},
		{"open", "", false, keep, "garder une donnée", "keep an input"},
		{"write", "", false, keep, "garder list.csv", "keep list.csv"},
		{"sync", "", false, keep, "garder list.csv", "keep list.csv"},
		{"close", "", false, keep, "garder list.csv", "keep list.csv"},
		{"rename", "list.csv", false, keep, "", ""},
		{"sync", "", false, far, "garder list.csv.where", "keep list.csv.where"},
		{"remove all", "", false, func(d disk, out string) error { _, err := d.pruneInputs(out); return err }, "ôter une donnée qui ne sert plus", "remove an input that no edition uses"},
		{"rename", latestName, false, latest, "faire pointer latest vers 2026-12", "point latest to 2026-12"},
		{"mkdir all", reviewFolder, false, withdrawAlone, "créer le dossier des éditions à examiner", "make the folder of editions for review"},
		{"write", ManifestName, false, withdrawAlone, "écrire le manifeste", "write the manifest"},
		{"rename", "57/" + month + "/" + ManifestName, false, withdrawAlone, "écrire le manifeste", "write the manifest"},
		{"rename", reviewFolder + "/" + month, false, withdrawAlone, "mettre 2026-11 parmi celles à examiner", "put 2026-11 among those for review"},
		{"open", ManifestName, false, accept, "écrire le manifeste", "write the manifest"},
		{"exchange", month, false, accept, "mettre 2026-11 à la place", "put 2026-11 in the place"},
		{"mkdir all", "", false, func(d disk, out string) error { return d.probe(out) }, "rien ne peut être écrit", "nothing can be written"},
		{"open", "", false, func(d disk, out string) error { return d.probe(out) }, "rien ne peut être écrit", "nothing can be written"},
		{"write", "", false, func(d disk, out string) error { return d.probe(out) }, "rien ne peut être écrit", "nothing can be written"},
		{"close", "", false, func(d disk, out string) error { return d.probe(out) }, "rien ne peut être écrit", "nothing can be written"},
		{"mkdir all", "", false, lock, "créer le dossier des résultats", "make the output folder"},
		{"close", "", false, lock, "écrire qui tient le verrou", "write who holds the lock"},
		{"write", "", false, lock, "écrire qui tient le verrou", "write who holds the lock"},
		{"rename", ownerName, false, lock, "écrire qui tient le verrou", "write who holds the lock"},
		{"remove", ownerName, false, lock, "", ""},
		{"remove all", "", false, func(d disk, out string) error { _, err := d.clean(out); return err }, "ôter ce qu'un calcul interrompu a laissé", "remove what a killed run has left"},
		{"rename", "gone-2026-10", false, func(d disk, out string) error {
			_, stayed := d.retain(filepath.Join(out, "57"), 1)
			return errors.Join(stayed...)
		}, "supprimer une ancienne édition", "remove an old edition"},
		{"open", "", false, func(d disk, out string) error { return d.writeIndex(filepath.Join(out, "57"), reports.French) }, "garder une donnée", "keep an input"},
	} {
		out := filepath.Join(t.TempDir(), "out")
		if err := os.CopyFS(out, os.DirFS(before)); err != nil {
			t.Fatal(err)
		}
		series := filepath.Join(out, "57")
		there := names(t, series)
		err := tt.does(failingAt(tt.operation, tt.name, tt.apart), out)
		if err == nil {
			t.Errorf("%s of %s: no error, want %s", tt.operation, tt.name, tt.english)
			continue
		}
		if !errors.Is(err, syscall.ENOSPC) || !strings.Contains(err.Error(), tt.english) || !strings.Contains(fault.French(err), tt.french) {
			t.Errorf("%s of %s: %v; %s", tt.operation, tt.name, err, fault.French(err))
		}
		if after := names(t, series); !slices.Equal(there, after) && tt.operation != "rename" {
			t.Errorf("%s of %s: there were %q, there are %q", tt.operation, tt.name, there, after)
		}
		if content := readFolder(t, filepath.Join(series, month)); content["a"] == "" {
			t.Errorf("%s of %s: the edition has %v", tt.operation, tt.name, content)
		}
	}
}

// TestFindInputSaysWhatIsGone, and where it was.
func TestFindInputSaysWhatIsGone(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "out")
	for _, tt := range []struct {
		size int64 // of the largest that is kept
		does func(file, kept string)
		want string
	}{
		{3, func(string, string) {}, ""}, // as large as may be
		{3, func(file, _ string) { _ = os.Remove(file) }, ""},
		{2, func(string, string) {}, ""},
		{2, func(file, _ string) { _ = os.Remove(file) }, "no such file or directory"},
		{2, func(file, _ string) { written(t, file, "a;c") }, "FILE was changed since"},
		{3, func(_, kept string) { _ = os.Remove(kept) }, "the input list.csv is no longer there as it was"},
	} {
		file := written(t, filepath.Join(dir, "list.csv"), "a;b")
		_ = os.RemoveAll(out)
		kept := keep(t, out, file, tt.size)
		if exists(kept) != (tt.size == 3) || exists(kept+whereEnds) != (tt.size == 2) {
			t.Errorf("of at most %d bytes: %v", tt.size, readFolder(t, filepath.Dir(kept)))
		}
		tt.does(file, kept)
		at, err := FindInput(kept)
		if tt.want == "" {
			if want := map[int64]string{3: kept, 2: file}[tt.size]; at != want || err != nil {
				t.Errorf("found at %s, %v, want %s", at, err, want)
			}
			continue
		}
		if !errors.Is(err, ErrGone) || !strings.HasSuffix(err.Error(), strings.ReplaceAll(tt.want, "FILE", file)) || at != "" {
			t.Errorf("%s: %v", at, err)
		}
	}
	file := written(t, filepath.Join(dir, "list.csv"), "a;b")
	if key, err := KeepInput(out, file, 2, "known"); key != "known/list.csv" || err != nil {
		t.Errorf("a large file whose hash is known: %s, %v", key, err)
	}
	if key, err := KeepInput(out, file, 3, "wrong"); err != nil || InputHash("x/"+key) == "wrong" {
		t.Errorf("a small file is hashed: %s, %v", key, err)
	}
}
