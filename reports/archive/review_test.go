package archive

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// edition publishes one of the day, for review or good, whose only file holds a text.
func edition(t *testing.T, series string, outcome Outcome, content string) {
	t.Helper()
	in := series
	if outcome == Review {
		in = ReviewFolder(series)
	}
	r, err := Publish(t.Context(), in, month, []Output{text("a", content)}, func(files []File) Output {
		m := Manifest{Format: ManifestFormat, Edition: Identity{Series: "57", Date: day}, Execution: Execution{Outcome: outcome}}
		return m.Output(files)
	})
	if err := errors.Join(err, r.Fault); err != nil {
		t.Fatal(err)
	}
}

func TestAccept(t *testing.T) {
	now := time.Date(2026, 12, 1, 9, 0, 0, 0, time.UTC)
	for name, swap := range swaps {
		for _, before := range []bool{false, true} {
			out := t.TempDir()
			series := filepath.Join(out, "57")
			if before {
				edition(t, series, Good, "old")
			}
			edition(t, series, Review, "new")
			waiting := filepath.Join(ReviewFolder(series), month)
			if got, err := OutOf(waiting); err != nil || got != out {
				t.Errorf("of %s: %q, %v", waiting, got, err)
			}
			if left, err := Clean(out); err != nil || len(left) > 0 {
				t.Fatalf("the next run cleans %q, %v", left, err)
			}
			_, place, r, err := (disk{swap: swap}).accept(waiting, now)
			if err := errors.Join(err, r.Fault); err != nil || place != month {
				t.Fatalf("%s: %q, %v", name, place, err)
			}
			checkNames(t, series, month)
			good, err := Open(filepath.Join(series, month))
			if err != nil || good.Verify() != nil || readFolder(t, good.Folder)["a"] != "new" {
				t.Errorf("%s: %v, %v", name, good, err)
			}
			if e := good.Manifest.Execution; e.Outcome != Accepted || !strings.HasSuffix(e.AcceptedBy, ", 2026-12-01T10:00:00+01:00") {
				t.Errorf("%s: %+v", name, e)
			}
			if last, _ := LastGood(series, day); last == nil || last.Name() != month {
				t.Errorf("the last good one is %v", last)
			}
			if last, _ := LastGood(series, "2026-11-29"); last != nil {
				t.Errorf("the last good one of before is %v", last)
			}
			if before, err := LastBefore(series, day); before != nil || err != nil {
				t.Errorf("before its own day there is %v, %v", before, err)
			}
			if before, err := LastBefore(series, "2026-12-15"); before == nil || before.Name() != month || err != nil {
				t.Errorf("before December there is %v, %v", before, err)
			}
			if err := os.WriteFile(filepath.Join(good.Folder, "a"), []byte("changed by hand"), 0o644); err != nil {
				t.Fatal(err)
			}
			if before, err := LastBefore(series, "2026-12-15"); before != nil || err == nil {
				t.Errorf("an edition changed by hand is compared with: %v, %v", before, err)
			}
		}
	}
	for _, folder := range []string{"out/57/2026-11", "2026-11"} {
		if _, err := OutOf(folder); err == nil {
			t.Errorf("%s is for review", folder)
		}
	}
}

// TestAcceptOfWhatIsNotWhole: an edition for review that somebody has changed is none.
func TestAcceptOfWhatIsNotWhole(t *testing.T) {
	series := filepath.Join(t.TempDir(), "57")
	edition(t, series, Good, "old")
	edition(t, series, Review, "new")
	waiting := filepath.Join(ReviewFolder(series), month)
	if err := os.WriteFile(filepath.Join(waiting, "a"), []byte("other"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, _, _, err := Accept(waiting, time.Now()); err == nil || !strings.Contains(err.Error(), "a is not as it was written") {
		t.Errorf("%v", err)
	}
	if got := readFolder(t, filepath.Join(series, month))["a"]; got != "old" {
		t.Errorf("the good one holds %q", got)
	}
}

// TestAcceptTellsWhatFails: when an operation of the disk fails it is said, unless the new
// one is in its place all the same and marked as accepted; it is lost in no case.
func TestAcceptTellsWhatFails(t *testing.T) {
	for name, swap := range swaps {
		for _, before := range []bool{false, true} {
			said, kept := 0, 0
			for n := 1; ; n++ {
				series := filepath.Join(inMemory(t), "57")
				if before {
					edition(t, series, Good, "old")
				}
				edition(t, series, Review, "new")
				waiting, place := filepath.Join(ReviewFolder(series), month), filepath.Join(series, month)
				f := &failing{n: n}
				_, _, _, err := disk{swap: swap, fails: f.fails}.accept(waiting, time.Unix(0, 0))
				good, opened := Open(place)
				switch {
				case f.failed == "" && err != nil:
					t.Fatalf("%s: nothing fails: %v", name, err)
				case err == nil && (opened != nil || good.Manifest.Execution.Outcome != Accepted || readFolder(t, place)["a"] != "new"):
					t.Errorf("%s, before %v: %s fails, and is not told", name, before, f.failed)
				case err != nil && !errors.Is(err, syscall.ENOSPC):
					t.Errorf("%s, before %v: %s fails: %v", name, before, f.failed, err)
				case err != nil:
					said++
					if e, err := Open(waiting); err == nil && e.Verify() == nil && readFolder(t, waiting)["a"] == "new" {
						kept++
					} else if opened != nil || good.Verify() != nil || readFolder(t, place)["a"] != "new" {
						t.Errorf("%s, before %v: after %s the new one is neither waiting nor in its place", name, before, f.failed)
					}
				}
				if f.failed == "" {
					break
				}
			}
			if said < 3 || kept == 0 {
				t.Errorf("%s, before %v: %d failures are told, %d of them leave the edition waiting", name, before, said, kept)
			}
		}
	}
}

// TestCleanAfterAKilledAccept: what was accepted over stands among those for review,
// and the next run removes it; an edition that a person has moved there stays.
func TestCleanAfterAKilledAccept(t *testing.T) {
	out := t.TempDir()
	series := filepath.Join(out, "57")
	edition(t, series, Good, "old")
	edition(t, series, Review, "new")
	if err := exchange(filepath.Join(series, month), filepath.Join(ReviewFolder(series), month)); err != nil {
		t.Skip(err)
	}
	if err := os.Rename(filepath.Join(ReviewFolder(series), month), filepath.Join(ReviewFolder(series), "2026-10")); err != nil {
		t.Fatal(err)
	}
	if left, err := Clean(out); err != nil || len(left) > 0 {
		t.Fatalf("%q, %v", left, err)
	}
	if err := os.Rename(filepath.Join(ReviewFolder(series), "2026-10"), filepath.Join(ReviewFolder(series), month)); err != nil {
		t.Fatal(err)
	}
	written(t, filepath.Join(ReviewFolder(series), month, "notes.txt"), "mine")
	written(t, filepath.Join(ReviewFolder(series), mark+"gone-2026-09", "x"), "removed by half")
	if left, err := Clean(out); err != nil || len(left) != 2 {
		t.Fatalf("%q, %v", left, err)
	}
	got := readFolder(t, filepath.Join(series, month))
	delete(got, ManifestName)
	if len(got) != 2 || got["a"] != "new" || got["notes.txt"] != "mine" { // what a hand has made is kept
		t.Errorf("the good one holds %q", got)
	}
	checkNames(t, ReviewFolder(series))
}

// TestSupersede: a good edition ends the wait of one of its name.
func TestSupersede(t *testing.T) {
	out := t.TempDir()
	series := filepath.Join(out, "57")
	edition(t, series, Review, "odd")
	notes := filepath.Join(ReviewFolder(series), month, "notes.txt")
	if err := os.WriteFile(notes, []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	edition(t, series, Good, "repaired")
	if r := Supersede(series, month); r.Fault != nil || len(r.Carried) != 1 {
		t.Errorf("%+v", r)
	}
	checkNames(t, series, month)
	if got := readFolder(t, filepath.Join(series, month)); got["a"] != "repaired" || got["notes.txt"] != "mine" {
		t.Errorf("%v", got)
	}
	if r := Supersede(series, month); r.Fault != nil || len(r.Carried) > 0 {
		t.Errorf("of nothing: %+v", r)
	}
}
