package input

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"acces30/coverage/fault"
)

// TestMeant: a name is meant that begins alike, of three letters at least, or differs in
// a third of its letters at most; else nothing is asked.
func TestMeant(t *testing.T) {
	known := []string{"--roads", "--roads-cache", "sites", "ab"}
	for name, want := range map[string]string{
		"road": "--roads", "--roa": "--roads", "roads-cache-x": "--roads-cache", "--ro": "", "sit": "sites", "si": "", "stes": "sites", "sutas": "", "sutes": "sites", "abc": "ab", "abcd": "", "communes": "", "": "",
	} {
		if got := Near(name, known); got != want {
			t.Errorf("%q is near to %q, want %q", name, got, want)
		}
	}
	if got := Near("road", nil); got != "" {
		t.Errorf("near to nothing: %q", got)
	}
	for name, want := range map[string][2]string{"sits": {`, did you mean "sites"?`, `, vouliez-vous dire "sites" ?`}, "communes": {"", ""}} {
		if m := Meant(name, known); m.Error() != want[0] || m.French() != want[1] {
			t.Errorf("%s: %q, %q", name, m.Error(), m.French())
		}
	}
}

// TestFirstAndLastUnseen: at both ends of each stretch of characters that can't be seen.
func TestFirstAndLastUnseen(t *testing.T) {
	for r, want := range map[rune]bool{0: true, 0x1f: true, ' ': false, '~': false, 0x7f: true, 0x80: true, 0x9f: true, 0xa0: false, 0xa1: false, 0x2027: false, 0x2028: true, 0x2029: true, 0x202f: false, 0x200b: true, 0xfe0f: true, 0xad: true} {
		if got := Unseen(r); got != want {
			t.Errorf("%U: %v", r, got)
		}
	}
	if got := Seen("a\u2029b\vc\fd\x00"); got != "a b c d" {
		t.Errorf("%q", got)
	}
	if got := SeenLines("a\rb\u0085c\u2029d\x00\n\n"); got != "a\nb\nc\nd\n\n" {
		t.Errorf("%q", got)
	}
	if got := SeenLines("a\nb"); got != "a\nb" {
		t.Errorf("%q", got)
	}
	if marked, n := Marked("a\tb\u202e\x00c"); marked != "a b⟨U+202E⟩⟨U+0000⟩c" || n != 2 {
		t.Errorf("%q, %d", marked, n)
	}
}

// TestUnreadable says what to do about a file by why it can't be read.
func TestUnreadable(t *testing.T) {
	for _, tt := range []struct {
		err  error
		want string
	}{
		{os.ErrNotExist, "there is no such file: look at its name and its folder"}, {os.ErrPermission, "can't be read: this user may not"}, {syscall.EISDIR, "is a folder: give the file in it"},
		{ErrIrregular, ErrIrregular.Error()}, {ErrChanged, ErrChanged.Error()}, {ErrLarge, ErrLarge.Error()}, {errors.New("odd"), "can't be read: odd"},
	} {
		if got := Unreadable(tt.err); got.Error() != tt.want {
			t.Errorf("%v: %v, want %s", tt.err, got, tt.want)
		}
		// Said with where it was noticed, it is told in the same way.
		wrapped := fmt.Errorf("while reading: %w", tt.err)
		want := strings.Replace(tt.want, tt.err.Error(), wrapped.Error(), 1)
		if got := Unreadable(wrapped); got.Error() != want {
			t.Errorf("%v: %v, want %s", wrapped, got, want)
		}
	}
	folder := t.TempDir()
	if info, err := os.Stat(folder); err != nil || Regular(info) != nil {
		t.Errorf("a folder is told as what it is: %v", err)
	}
	if _, err := ReadFile(folder); !errors.Is(err, syscall.EISDIR) {
		t.Errorf("a folder: %v", err)
	}
	if _, err := ReadFile(filepath.Join(folder, "none")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("no file: %v", err)
	}
	err := InFull(Errorf("a.csv", fault.T("%d", "%d"), 3), "", "/x/b.csv")
	if err.Error() != "a.csv: 3" {
		t.Errorf("%v", err)
	}
}
