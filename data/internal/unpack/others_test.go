package unpack

import (
	"bytes"
	"strings"
	"testing"
)

// TestOther: packings and archives that are not read are known by their first bytes, in
// whole, a tape by those of its first file.
func TestOther(t *testing.T) {
	tape := func(at int, magic string) string { return strings.Repeat("a", at) + magic }
	for head, want := range map[string]string{
		"7z\xbc\xaf\x27": "is a 7z archive", "Rar!\x1a": "is a RAR archive", "\xfd7zXZ\x00": "is packed with xz", "\x28\xb5\x2f\xfd\x00": "is packed with zstd", "\x04\x22\x4d\x18": "is packed with lz4", "\x1f\x9d\x90": "is packed with compress",
		tape(257, "ustar"): "is an archive (tar)", tape(257, "ustar\x0000") + tape(300, ""): "is an archive (tar)", tape(256, "ustarx"): "", tape(258, "ustar"): "", tape(257, "usta"): "", "": "", "7z": "", "Ra": "", "code;nom": "", "\x1f\x8b": "", " Rar!": "",
	} {
		says := Other([]byte(head))
		if (says.EN == "") != (want == "") || !strings.HasPrefix(says.EN, want) || (says.FR == "") != (want == "") {
			t.Errorf("%.20q: %q, want %q", head, says.EN, want)
		}
	}
	if _, err := Gzip(bytes.NewReader([]byte("no gzip"))); err == nil {
		t.Error("what is not packed is unpacked")
	}
}
