package table

import (
	"strings"
	"testing"
)

// TestHeadingsBetween: all the names that there are once more, or a line drawn in all that is
// filled, of two fields at least: one alone may be a value.
func TestHeadingsBetween(t *testing.T) {
	for _, tt := range []struct {
		header, row string
		want        bool
	}{
		{"a|b", "a|b", true}, {"a|b", " a |b ", true}, {"a||b", "a||b", true}, {"a||b", "a|x|b", false}, {"a|b", "a|", false}, {"a|b", "|b", false}, {"a|b", "b|a", false},
		{"a", "a", false}, {"a|", "a|", false}, {"a", "---", false}, {"a|b", "---|", false}, {"a|b", "|===", false}, {"a|b", "|", false}, {"a|b", " | ", false}, {"|", "|", false},
		{"a|b", "---|===", true}, {"a|b|c", "---||===", true}, {"a|b", "---|--", false}, {"a|b", "---|x", false}, {"a|b", "a|---", false}, {"a|b", "--- ---|+-+-+", true}, {"a|---", "a|---", true},
	} {
		table := &Table{Header: strings.Split(tt.header, "|")}
		if got := table.isHeading(strings.Split(tt.row, "|")); got != tt.want {
			t.Errorf("%s of %s: %v", tt.row, tt.header, got)
		}
	}
	for text, want := range map[string]bool{"": false, "--": false, "---": true, "   ": true, "-=_:+ ": true, "--x": false, "***": false, ":-:": true} {
		if got := isDrawn(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
