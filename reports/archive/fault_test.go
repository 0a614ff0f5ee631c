package archive

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"acces30/reports"
)

// failing makes the n-th operation of a disk fail, or all from the n-th on, as on a
// disk that is full or gone; it says which one it was.
type failing struct {
	n      int
	all    bool
	done   int
	failed string
}

func (f *failing) fails(operation, name string) error {
	f.done++
	if f.done < f.n || f.done > f.n && !f.all {
		return nil
	}
	if f.failed == "" {
		f.failed = operation + " " + name
	}
	return &fs.PathError{Op: operation, Path: name, Err: syscall.ENOSPC}
}

// seriesOfOne is the series of the first edition.
const seriesOfOne = `edition,date,communes,population,structures,points,not_computed_population,mean_s,communes_within_30,population_within_30,home_within_30
2026-11,2026-11-30,725,1051309,30,34,0,461.3,719,1049111,1046465
`

// faultyRun does with the output folder what a run does, with an edition for review
// before a good one. Each edition has its number in every file.
func faultyRun(t *testing.T, d disk, out string, number int) (err error) {
	release, err := d.lock(t.Context(), out, 0, nil)
	if err != nil {
		return err
	}
	defer func() {
		if ended := release(); err == nil {
			err = ended
		}
	}()
	if _, err := d.clean(out); err != nil {
		return err
	}
	series := filepath.Join(out, "57")
	if err := d.probe(series); err != nil {
		return err
	}
	input := filepath.Join(t.TempDir(), "list.csv")
	if err := os.WriteFile(input, []byte(fmt.Sprint("list ", number)), 0o644); err != nil {
		return err
	}
	key, err := d.keepInput(out, input, 100, "")
	if err != nil {
		return err
	}
	outputs := []Output{text("a", fmt.Sprintln("a", number)), text(SettingsName, key), text("series.csv", seriesOfOne), text("b", fmt.Sprintln("b", number))}
	if _, err := d.publish(t.Context(), ReviewFolder(series), month, outputs, manifestOf(day)); err != nil {
		return err
	}
	if _, _, _, err := d.accept(filepath.Join(ReviewFolder(series), month), time.Unix(0, 0)); err != nil {
		return err
	}
	if _, err := d.publish(t.Context(), series, month, outputs, manifestOf(day)); err != nil {
		return err
	}
	d.supersede(series, month)
	if _, err := d.advance(series); err != nil {
		return err
	}
	d.retain(series, 12)
	if _, err := d.pruneInputs(out); err != nil {
		return err
	}
	return d.writeIndex(series, reports.French)
}

// TestAnyOperationFails has the n-th operation of a run fail, for every n, alone and
// with all after it: the edition that was there is whole or the new one is, and the
// next run does all of its work and leaves nothing behind.
func TestAnyOperationFails(t *testing.T) {
	for name, swap := range swaps {
		for _, all := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s, all after it %v", name, all), func(t *testing.T) {
				n := 1
				for ; ; n++ {
					f := &failing{n: n, all: all}
					if !faultyOnce(t, disk{swap: swap, fails: f.fails}, f, swap) {
						break
					}
				}
				t.Logf("%d operations", n-1)
				if n < 40 {
					t.Errorf("only %d operations", n)
				}
			})
		}
	}
}

// inMemory returns a folder that is synced at once where the system has one: a disk
// would take most of the test's time.
func inMemory(t *testing.T) string {
	t.Helper()
	folder, err := os.MkdirTemp("/dev/shm", "acces30-test-*")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { _ = os.RemoveAll(folder) })
	return folder
}

// faultyOnce is one turn of the test; false when no operation failed.
func faultyOnce(t *testing.T, d disk, f *failing, swap func(a, b string) error) bool {
	t.Helper()
	out := filepath.Join(inMemory(t), "out")
	series := filepath.Join(out, "57")
	sound := disk{swap: swap}
	if err := faultyRun(t, sound, out, 1); err != nil {
		t.Fatal(err)
	}
	err := faultyRun(t, d, out, 2)
	if f.failed == "" {
		return false
	}
	aside, _ := filepath.Glob(filepath.Join(series, asideMark+"*"))
	if !(f.all && len(aside) == 1) { // the disk is gone between two renames: the next run gives it back
		checkWhole(t, series, f.failed, err)
	}
	if err := faultyRun(t, sound, out, 3); err != nil {
		t.Fatalf("after %s: the next run: %v", f.failed, err)
	}
	checkWhole(t, series, f.failed, err)
	if got := readFolder(t, filepath.Join(series, month))["a"]; got != "a 3\n" {
		t.Errorf("after %s: the edition holds %q", f.failed, got)
	}
	checkNames(t, series, month, indexName, latestName)
	checkNames(t, out, inputsFolder, "57")
	if kept, err := os.ReadDir(InputsFolder(out)); err != nil || len(kept) != 1 {
		t.Errorf("after %s: %d inputs are kept, %v", f.failed, len(kept), err)
	}
	return true
}

// checkWhole holds the edition, and latest, against its manifest: all files are of one
// run.
func checkWhole(t *testing.T, series, failed string, err error) {
	t.Helper()
	e, opened := Open(filepath.Join(series, month))
	if opened != nil {
		t.Fatalf("after %s (%v): %v", failed, err, opened)
	}
	if err := e.Verify(); err != nil {
		t.Fatalf("after %s: %v", failed, err)
	}
	files := readFolder(t, e.Folder)
	if a, b := strings.Fields(files["a"]), strings.Fields(files["b"]); len(a) != 2 || len(b) != 2 || a[1] != b[1] {
		t.Errorf("after %s: files of two runs: %q, %q", failed, files["a"], files["b"])
	}
	if got := Latest(series); got != month {
		t.Errorf("after %s: latest is %q", failed, got)
	}
}
