package input

import (
	"strings"
	"testing"

	"acces30/coverage/fault"
)

func TestUnseen(t *testing.T) {
	for text, want := range map[string]string{
		"Metz": "Metz", "Saint-Étienne\u00a0": "Saint-Étienne\u00a0", "Œ’«»€²🏛": "Œ’«»€²🏛",
		"a\x1b[31mb\x00\x07": "a[31mb", "a\u202eb\u2066c\u200f": "abc", "\ufeffa\u200bb\u200d\u2060\u00ad": "ab",
		"a\tb\r\nc": "a b  c", "a\u0085b\u2028c": "a b c", "a\u009b2Jb": "a2Jb", "a\U000e0041b\u3164\ufe0f": "ab",
	} {
		if got := Seen(text); got != want || HasUnseen(got) {
			t.Errorf("%q is seen as %q, not %q", text, got, want)
		}
	}
	if got := SeenLines("9h-12h\r\n14h\u200b-17h\r\t18h\u202819h"); got != "9h-12h\n14h-17h\n 18h\n19h" {
		t.Errorf("lines %q", got)
	}
	if got, marks := Marked("Me\u202etz\x00\n"); got != "Me⟨U+202E⟩tz⟨U+0000⟩ " || marks != 2 || HasUnseen(got) {
		t.Errorf("marked %q, %d", got, marks)
	}
	err := Errorf("a\u202e\x1b.csv", fault.T("il manque la colonne %s\net plus", "has no column %s\nand more"), "x\x1b[2J")
	if got := err.Error(); got != "a.csv: has no column x[2J and more" {
		t.Errorf("error %q", got)
	}
}

func FuzzSeen(f *testing.F) {
	f.Add("a\u202e\x00\xff")
	f.Fuzz(func(t *testing.T, text string) {
		if got := Seen(text); HasUnseen(got) || Seen(got) != got {
			t.Errorf("%q is seen as %q", text, got)
		}
		// Lines stay apart here, so that halves of a character do not meet.
		if HasUnseen(strings.ReplaceAll(SeenLines(text), "\n", " ")) {
			t.Errorf("lines of %q: %q", text, SeenLines(text))
		}
	})
}
