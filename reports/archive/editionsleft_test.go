package archive

import (
	"context"
	"errors"
	"math"
	"os"
	"os/user"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"acces30/reports/internal/sample"
)

// TestMonthsOfRetention: an edition stays until it is more than so many months older than
// the latest; the one that latest stands for stays whatever its age.
func TestMonthsOfRetention(t *testing.T) {
	for _, tt := range []struct {
		days   []string
		months int
		latest string
		gone   []string
	}{
		{[]string{"2025-10-31", "2025-11-01", "2026-11-30"}, 12, "", []string{"2025-10"}},
		{[]string{"2025-10-31", "2025-11-01", "2026-11-30"}, 13, "", nil},
		{[]string{"2025-12-31", "2026-01-01"}, 1, "", nil},
		{[]string{"2025-11-30", "2025-12-31", "2026-01-01"}, 1, "", []string{"2025-11"}},
		{[]string{"2020-01-01", "2020-02-01", "2026-11-30"}, 12, "2020-01", []string{"2020-02"}},
		{[]string{"2020-01-01", "2026-11-30"}, -1, "", nil},
	} {
		series := filepath.Join(t.TempDir(), "57")
		for _, day := range tt.days {
			publishMonth(t, series, day)
		}
		if tt.latest != "" {
			if err := SetLatest(series, tt.latest); err != nil {
				t.Fatal(err)
			}
		}
		if removed, stayed := Retain(series, tt.months); !slices.Equal(removed, tt.gone) || len(stayed) > 0 || len(names(t, series)) != len(tt.days)-len(tt.gone) {
			t.Errorf("%v of %d months: removed %v, stayed %v", tt.days, tt.months, removed, stayed)
		}
	}
}

// TestFoldersOfEditions: which folders are good editions, and of which output folder.
func TestFoldersOfEditions(t *testing.T) {
	for folder, want := range map[string]string{
		"out/57/2026-11": "out", "out/57/2026-11-15/": "out", "57/2026": ".", "out/57/202": "out", "out/57/latest": "", "out/57/review/2026-11": "", "out/57/x": "", "out/57/scenario-2026-11-30-close-2": "",
	} {
		if got, err := OutOfGood(folder); got != want || (err != nil) != (want == "") {
			t.Errorf("%s: %q, %v", folder, got, err)
		}
	}
	for folder, want := range map[string]string{"out/57/review/2026-11": "out", "57/review/x/": ".", "out/57/2026-11": "", "review": ""} {
		if got, err := OutOf(folder); got != want || (err != nil) != (want == "") {
			t.Errorf("%s for review: %q, %v", folder, got, err)
		}
	}
}

// TestWhatIsNotReplacedStays: an edition that waits for review stays beside one that was
// accepted; what a killed run has left of one goes to the good edition.
func TestWhatIsNotReplacedStays(t *testing.T) {
	out := t.TempDir()
	series := filepath.Join(out, "57")
	edition(t, series, Accepted, "good")
	edition(t, series, Review, "waits")
	if left, err := Clean(out); err != nil || len(left) > 0 {
		t.Errorf("one that waits was cleaned: %q, %v", left, err)
	}
	// Killed after the draft of one for review was exchanged, and that one was accepted.
	draft := filepath.Join(series, reviewFolder, draftMark+month)
	if err := os.Rename(filepath.Join(series, reviewFolder, month), draft); err != nil {
		t.Fatal(err)
	}
	written(t, filepath.Join(draft, "notes.txt"), "mine")
	if left, err := Clean(out); err != nil || !slices.Equal(left, []string{draft}) {
		t.Errorf("cleaned %q, %v", left, err)
	}
	if got := readFolder(t, filepath.Join(series, month)); got["notes.txt"] != "mine" || got["a"] != "good" || len(got) != 3 {
		t.Errorf("the good edition has %v", got)
	}
	edition(t, series, Review, "again")
	if r := failingAt("rename", draftMark+month, false).supersede(series, month); !errors.Is(r.Fault, syscall.ENOSPC) {
		t.Errorf("superseded: %+v", r)
	}
	if _, name, _, err := Accept(filepath.Join(series, reviewFolder, month)+"/", time.Unix(0, 0)); err != nil || name != month {
		t.Errorf("with a slash behind: %q, %v", name, err)
	}
	// A mark that a killed run has left is in nobody's way.
	if err := os.Symlink("nowhere", filepath.Join(series, mark+latestName)); err != nil {
		t.Fatal(err)
	}
	if err := SetLatest(series, month); err != nil {
		t.Fatal(err)
	}
	checkNames(t, series, month, latestName)
}

// TestTheOnlyEditionIsWithdrawn: what can't be removed with it is told.
func TestTheOnlyEditionIsWithdrawn(t *testing.T) {
	for _, name := range []string{latestName, indexName} {
		series := filepath.Join(t.TempDir(), "57")
		dated(t, series, "2026-10-01")
		written(t, filepath.Join(series, indexName), "page")
		if _, _, err := failingAt("remove", name, false).withdraw(filepath.Join(series, "2026-10"), time.Unix(0, 0)); !errors.Is(err, syscall.ENOSPC) {
			t.Errorf("%s: %v", name, err)
		}
		if _, latest, err := Withdraw(filepath.Join(series, "2026-10"), time.Unix(0, 0)); err != nil || latest != "" {
			t.Errorf("the next time: %q, %v", latest, err)
		}
		checkNames(t, series, reviewFolder)
	}
}

// TestPublishStoppedAtItsEnd: a stop while the manifest is written leaves what was there.
func TestPublishStoppedAtItsEnd(t *testing.T) {
	series := filepath.Join(t.TempDir(), "57")
	edition(t, series, Good, "old")
	stopped := errors.New("stopped")
	ctx, stop := context.WithCancelCause(t.Context())
	_, err := Publish(ctx, series, month, []Output{text("a", "new")}, func(files []File) Output {
		stop(stopped)
		return manifestOf(day)(files)
	})
	if got := readFolder(t, filepath.Join(series, month))["a"]; !errors.Is(err, stopped) || got != "old" {
		t.Errorf("%q, %v", got, err)
	}
	checkNames(t, series, month)
}

// TestSummaryWithoutADay says nothing of what came since.
func TestSummaryWithoutADay(t *testing.T) {
	r := sample.Result()
	r.Study.Roads = noRoads{}
	m := NewManifest(r, Identity{}, "1", nil)
	if s := SummaryOf(&m, r, ""); s.Since != nil || s.Findings == nil {
		t.Errorf("%+v", s)
	}
	if m.Areas != nil {
		t.Errorf("areas %+v", m.Areas)
	}
}

// TestWhatIsNoEdition is told, and left as it is: by those who accept, withdraw, retain,
// list and prune.
func TestWhatIsNoEdition(t *testing.T) {
	out := t.TempDir()
	series := filepath.Join(out, "57")
	for _, folder := range []string{filepath.Join(series, month), filepath.Join(series, reviewFolder, month)} {
		if _, _, _, err := Accept(folder, time.Unix(0, 0)); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("accepted %s: %v", folder, err)
		}
		if _, _, err := Withdraw(folder, time.Unix(0, 0)); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("withdrawn %s: %v", folder, err)
		}
	}
	for _, known := range []string{"", "known"} {
		if _, err := KeepInput(out, filepath.Join(out, "none.csv"), 4, known); !errors.Is(err, os.ErrNotExist) || !strings.HasPrefix(err.Error(), "keep an input: ") {
			t.Errorf("kept: %v", err)
		}
	}
	if key, err := KeepInput(out, t.TempDir(), math.MaxInt64, ""); err == nil || key != "" { // a folder is there, and has no bytes to keep
		t.Errorf("a folder is kept as %q", key)
	}
	for _, name := range []string{"0a", "9z", ":b", "-x", "a"} {
		if _, err := Publish(t.Context(), series, name, nil, manifestOf("2026-01-0"+map[bool]string{true: "2", false: "1"}[name == "9z"])); err != nil {
			t.Fatal(err)
		}
	}
	if got := names(t, series); !slices.Equal(got, []string{"0a", "9z"}) {
		t.Errorf("editions %q", got)
	}
	if _, err := Publish(t.Context(), series, "9zz", nil, manifestOf("no day")); err != nil {
		t.Fatal(err)
	}
	if removed, stayed := Retain(series, 1); len(removed) > 0 || len(stayed) != 1 {
		t.Errorf("beside one of no day: removed %q, stayed %v", removed, stayed)
	}
	// Settings that can't be read may name any input.
	input := written(t, filepath.Join(InputsFolder(out), strings.Repeat("ab", 32), "x"), "of somebody")
	if err := os.MkdirAll(filepath.Join(series, month, SettingsName), 0o755); err != nil {
		t.Fatal(err)
	}
	if removed, err := PruneInputs(out); removed != 0 || err == nil || !exists(input) {
		t.Errorf("%d removed, %v", removed, err)
	}
}

// TestGoodAmongThoseForReview: an edition that says it is good is no leftover of an
// acceptance while the one in its place is of a run too.
func TestGoodAmongThoseForReview(t *testing.T) {
	out := t.TempDir()
	series := filepath.Join(out, "57")
	edition(t, series, Good, "old")
	if _, err := Publish(t.Context(), ReviewFolder(series), month, []Output{text("a", "mine")}, func(files []File) Output {
		return Manifest{Format: ManifestFormat, Edition: Identity{Series: "57", Date: day}, Execution: Execution{Outcome: Good}}.Output(files)
	}); err != nil {
		t.Fatal(err)
	}
	if left, err := Clean(out); err != nil || len(left) > 0 {
		t.Errorf("cleaned %q, %v", left, err)
	}
}

// TestSelf is the user of this process, on this machine.
func TestSelf(t *testing.T) {
	me, err := user.Current()
	if err != nil {
		t.Skip(err)
	}
	host, _ := os.Hostname()
	if o := self(); o.User != me.Username || o.Host != host || o.Process != os.Getpid() || time.Since(o.Since).Abs() > time.Minute {
		t.Errorf("%+v", o)
	}
}

// TestNoEditionsAtAll: a series that is not there has none, one that is a file can't be
// listed, and nothing stands for the latest of either.
func TestNoEditionsAtAll(t *testing.T) {
	out := t.TempDir()
	file := written(t, filepath.Join(out, "file"), "x")
	for series, faults := range map[string]int{filepath.Join(out, "none"): 0, file: 1} {
		if list, told := Editions(series); len(list) > 0 || len(told) != faults {
			t.Errorf("%s: %v, %v", series, list, told)
		}
		if name, err := Advance(series); name != "" || err == nil || !strings.Contains(err.Error(), "there is no good edition in "+series) {
			t.Errorf("%s: %q, %v", series, name, err)
		}
	}
	if _, err := hashOf(os.DevNull); err == nil || !strings.Contains(err.Error(), "is a device or a pipe and no file") {
		t.Errorf("a device: %v", err)
	}
	signed := written(t, filepath.Join(out, "owner"), "{old}")
	long := time.Now().Add(-time.Hour)
	if err := os.Chtimes(signed, long, long); err != nil {
		t.Fatal(err)
	}
	touch(signed, []byte("{new}"))
	if status, err := os.Stat(signed); err != nil || status.ModTime().Sub(long) < time.Minute || readFolder(t, out)["owner"] != "{new}" {
		t.Errorf("a sign of life: %v, %v", status, err)
	}
}

// TestPlacesThatAreTaken: neither an acceptance nor a draft that was never whole changes
// what somebody has put in their place.
func TestPlacesThatAreTaken(t *testing.T) {
	out := t.TempDir()
	series := filepath.Join(out, "57")
	edition(t, series, Review, "waits")
	for _, name := range []string{month, day} {
		written(t, filepath.Join(series, name, "mine.txt"), "mine")
	}
	if _, _, _, err := Accept(filepath.Join(series, reviewFolder, month), time.Unix(0, 0)); !errors.Is(err, ErrNoEdition) {
		t.Errorf("accepted: %v", err)
	}
	written(t, filepath.Join(series, draftMark+month, "half.txt"), "half")
	if left, err := Clean(out); err != nil || len(left) != 1 {
		t.Errorf("cleaned %q, %v", left, err)
	}
	for _, name := range []string{month, day} {
		if got := readFolder(t, filepath.Join(series, name)); len(got) != 1 || got["mine.txt"] != "mine" {
			t.Errorf("%s has %v", name, got)
		}
	}
}

// TestNamesThatAreTold: of a plan's folder, of a lock whose owner nobody can read, and of
// a folder where a file should be.
func TestNamesThatAreTold(t *testing.T) {
	for name, id := range map[string]Identity{"plan-2026-11-30": {Date: day}, "plan-2026-11-30-close-2": {Date: day, Scenario: "close-2"}} {
		if got := id.PlanFolder(); got != name {
			t.Errorf("%q, want %q", got, name)
		}
	}
	for english, err := range map[string]*LockedError{
		"another run holds the lock on out": {Folder: "out"},
		"another run holds the lock on out: marie on elsewhere, process 42, since 2026-11-30 07:00:00 CET": {"out", Owner{"marie", "elsewhere", 42, time.Date(2026, 11, 30, 6, 0, 0, 0, time.UTC)}},
	} {
		if err.Error() != english || !strings.HasPrefix(err.French(), "un autre calcul tient le verrou de out") || strings.Contains(err.French(), "depuis") != strings.Contains(english, "since") {
			t.Errorf("%s; %s", err, err.French())
		}
	}
	if sum, err := hashOf(t.TempDir()); err == nil || sum != "" {
		t.Errorf("a folder has the hash %q", sum)
	}
}
