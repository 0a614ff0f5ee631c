package archive

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"acces30/reports"
)

// dated publishes a good edition of another day.
func dated(t *testing.T, series, date string) {
	t.Helper()
	if _, err := Publish(t.Context(), series, date[:7], []Output{text("a", date)}, manifestOf(date)); err != nil {
		t.Fatal(err)
	}
	if _, err := Advance(series); err != nil {
		t.Fatal(err)
	}
}

// TestWithdraw: an edition of a wrong date goes among those for review, latest goes
// back, and accepting it undoes that; withdrawing the only one leaves no latest.
func TestWithdraw(t *testing.T) {
	out := t.TempDir()
	series := filepath.Join(out, "57")
	dated(t, series, "2026-10-01")
	dated(t, series, "2036-11-01")
	if got := Latest(series); got != "2036-11" {
		t.Fatalf("latest is %s", got)
	}
	wrong := filepath.Join(series, "2036-11")
	if got, err := OutOfGood(wrong); err != nil || got != out {
		t.Errorf("%s, %v", got, err)
	}
	for _, name := range []string{"latest", "202x-11", "x026-11"} {
		if _, err := OutOfGood(filepath.Join(series, name)); err == nil {
			t.Errorf("%s is good", name)
		}
	}
	now := time.Date(2026, 12, 1, 9, 0, 0, 0, time.UTC)
	review, latest, err := Withdraw(wrong, now)
	if err != nil || latest != "2026-10" || Latest(series) != latest || review != filepath.Join(ReviewFolder(series), "2036-11") || exists(wrong) {
		t.Fatalf("%s, %s, %v", review, latest, err)
	}
	e, err := Open(review)
	if err != nil || e.Verify() != nil || e.Manifest.Execution.Outcome != Review || !strings.Contains(e.Manifest.Execution.Reasons[0], "withdrawn by ") {
		t.Errorf("%+v, %v", e, err)
	}
	if left, err := Clean(out); err != nil || len(left) > 0 {
		t.Errorf("the next run cleans %q, %v", left, err)
	}
	if _, err := OutOfGood(review); err == nil {
		t.Error("one for review is good")
	}
	if _, _, _, err := Accept(review, now); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"2036-11", "2026-10"} {
		if err := os.WriteFile(filepath.Join(series, indexName), []byte("page"), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, _, err := Withdraw(filepath.Join(series, name), now); err != nil {
			t.Fatal(err)
		}
	}
	checkNames(t, series, reviewFolder)
	dated(t, series, "2026-10-01")
	if _, _, err := Withdraw(filepath.Join(series, "2026-10"), now); err == nil || !strings.Contains(err.Error(), "waits for review") {
		t.Errorf("over one that waits: %v", err)
	}
}

// TestClockWentBack: only a day or more before an edition was made counts.
func TestClockWentBack(t *testing.T) {
	series := filepath.Join(t.TempDir(), "57")
	made := time.Date(2026, 11, 2, 6, 0, 0, 0, time.UTC)
	m := Manifest{Format: ManifestFormat, Edition: Identity{Series: "57", Date: day}, Execution: Execution{Outcome: Good, StartedAt: made}}
	if _, err := Publish(t.Context(), series, month, []Output{text("a", "a")}, m.Output); err != nil {
		t.Fatal(err)
	}
	for now, want := range map[time.Time]bool{
		made.Add(time.Hour): false, made.Add(-time.Hour): false, made.Add(-25 * time.Hour): true, time.Unix(0, 0): true,
	} {
		e := MadeAfter(series, now)
		if (e != nil) != want || want && e.Name() != month {
			t.Errorf("at %v: %v", now, e)
		}
	}
}

// TestIndexWithoutSeries: where no edition has a series that can be read there is no
// page, and no panic.
func TestIndexWithoutSeries(t *testing.T) {
	series := filepath.Join(t.TempDir(), "57")
	dated(t, series, "2026-10-01")
	if err := WriteIndex(series, reports.French); err != nil {
		t.Error(err)
	}
	checkNames(t, series, "2026-10", latestName)
}
