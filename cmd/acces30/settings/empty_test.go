package settings

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"acces30/coverage/fault"
)

// TestEmptyFile: a settings file that holds nothing, as after a full disk, is no choice
// of the built-in tables; one of comments alone is.
func TestEmptyFile(t *testing.T) {
	name := filepath.Join(t.TempDir(), "acces30.toml")
	for content, want := range map[string]string{"": "is empty", " \r\n\n": "is empty", "\ufeff\r\n": "is empty", "# all as usual\n": ""} {
		if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := Read(name)
		if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), name+": "+want) {
			t.Errorf("%q: %v", content, err)
		}
		if err != nil && !strings.Contains(fault.French(err), "il est vide") {
			t.Errorf("%q in French: %s", content, fault.French(err))
		}
	}
}
