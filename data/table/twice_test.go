package table

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

// TestMend: every character of French that was encoded twice, by way of each of the
// encodings that UTF-8 is taken for, is mended; half of one and what French has is not.
func TestMend(t *testing.T) {
	for name, page := range map[string]*charmap.Charmap{"Windows-1252": charmap.Windows1252, "Mac OS Roman": charmap.Macintosh, "CP850": charmap.CodePage850} {
		for _, r := range frenchMarks {
			var twice strings.Builder
			for _, b := range []byte(string(r)) {
				c := page.DecodeByte(b)
				if c == '\uFFFD' {
					c = rune(b) // of Latin-1
				}
				twice.WriteRune(c)
			}
			if got, changed := Mend("x" + twice.String() + "y"); got != "x"+string(r)+"y" || !changed {
				t.Errorf("%c by way of %s, %q, is mended to %q", r, name, twice.String(), got)
			}
		}
	}
	for text, want := range map[string]string{
		"": "", "abc": "abc", "été": "été", "Ã": "Ã", "Ãx": "Ãx", "Ãé": "Ãé", "â€": "â€", "â€x": "â€x", "Ã Ã©": "àé", "Pointe-Ã -Pitre": "Pointe-à-Pitre", "Â°": "°", "Â ": "Â ", "Ã¿Ã¿": "ÿÿ", "Ã±Ãˆ": "ñÈ",
		"Ã‚Â°": "°", "Ãƒ": "Ãƒ", "aÃ©bÃ¨c": "aébèc", "Ã\u00bf": "ÿ", "Ã\u0080": "À", "Äı": "Äı", "Ã×": "Ã×", "SÃO": "SÃO",
		"√²": "√²", "√\u0082": "√\u0082", "├\u0082": "├\u0082", "├®": "é", // a page has no characters but its own
	} {
		if got, changed := Mend(text); got != want || changed != (got != text) {
			t.Errorf("%q is mended to %q, %v, want %q", text, got, changed, want)
		}
	}
}
