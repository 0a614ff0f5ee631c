package archive

import (
	"context"
	"errors"
	"os"
	"os/user"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"acces30/coverage/fault"
	"acces30/reports"
	"acces30/reports/internal/sample"
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
