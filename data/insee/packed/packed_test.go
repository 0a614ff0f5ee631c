package packed

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestEach reads what Write wrote, and tells a table that is damaged, cut, or has a line
// that is refused.
func TestEach(t *testing.T) {
	file := filepath.Join(t.TempDir(), "t.gz")
	text := strings.Repeat("57463,120000\n75056,2100000\n", 500)
	if err := Write(file, []byte(text)); err != nil {
		t.Fatal(err)
	}
	table, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if len(table) > len(text)/10 {
		t.Errorf("%d bytes", len(table))
	}
	var got []string
	if err := Each("tests", table, func(line string) error { got = append(got, line); return nil }); err != nil || !slices.Equal(got, strings.Split(strings.TrimSpace(text), "\n")) {
		t.Errorf("%d lines, %v", len(got), err)
	}
	refused := errors.New("refused")
	for name, tt := range map[string]struct {
		table []byte
		visit func(string) error
		want  string
	}{
		"no table": {[]byte("57463,120000\n"), func(string) error { return nil }, "built-in table of tests: gzip"},
		"cut":      {table[:len(table)-9], func(string) error { return nil }, "built-in table of tests: unexpected EOF"},
		"a line": {table, func(line string) error {
			if strings.HasPrefix(line, "75") {
				return refused
			}
			return nil
		}, "built-in table of tests, line 2: refused"},
	} {
		if err := Each("tests", tt.table, tt.visit); err == nil || !strings.HasPrefix(err.Error(), tt.want) {
			t.Errorf("%s: %v, want %s", name, err, tt.want)
		}
	}
	if err := Write(filepath.Join(t.TempDir(), "nowhere", "t.gz"), nil); err == nil {
		t.Error("written where no folder is")
	}
}
