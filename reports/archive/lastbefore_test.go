package archive

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestLastBeforeADay: the latest edition before a day that is whole, however many later ones
// are not; those that are not and could have been it are named.
func TestLastBeforeADay(t *testing.T) {
	for _, tt := range []struct{ damaged, day, last, unused string }{
		{"", "2026-05-01", "2026-04", ""}, {"", "2026-04-30", "2026-03", ""}, {"", "2026-03-15", "2026-02", ""}, {"", "2026-01-30", "", ""}, {"", "2026-01-31", "2026-01", ""},
		{"2026-04", "2026-05-01", "2026-03", "2026-04"}, {"2026-04 2026-03", "2026-05-01", "2026-02", "2026-03 2026-04"}, {"2026-02", "2026-05-01", "2026-04", ""},
		{"2026-03", "2026-04-30", "2026-02", "2026-03"}, {"2026-04", "2026-04-30", "2026-03", ""}, {"2026-01 2026-02 2026-03 2026-04", "2026-05-01", "", "2026-01 2026-02 2026-03 2026-04"},
	} {
		series := t.TempDir()
		for name, day := range map[string]string{"2026-01": "2026-01-30", "2026-02": "2026-02-28", "2026-03": "2026-03-15", "2026-04": "2026-04-30"} {
			if _, err := Publish(t.Context(), series, name, []Output{text("a", name)}, manifestOf(day)); err != nil {
				t.Fatal(err)
			}
		}
		for name := range strings.FieldsSeq(tt.damaged) {
			if err := os.WriteFile(filepath.Join(series, name, "a"), []byte("by hand"), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		last, err := LastBefore(series, tt.day)
		name := ""
		if last != nil {
			name = last.Name()
		}
		unused := Unused(err)
		slices.Sort(unused)
		if got := strings.Join(unused, " "); name != tt.last || got != tt.unused {
			t.Errorf("damaged %q, before %s: %q without %q, want %q without %q", tt.damaged, tt.day, name, got, tt.last, tt.unused)
		}
	}
}
