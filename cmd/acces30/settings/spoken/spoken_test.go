package spoken

import (
	"errors"
	"fmt"
	"io/fs"
	"testing"

	"acces30/data/input"
	"acces30/reports"
)

// TestSay says errors in both languages, through whatever wraps them.
func TestSay(t *testing.T) {
	far := Errorf(reports.T("trop loin de %d m", "too far by %d m"), 7)
	for _, tt := range []struct {
		err    error
		fr, en string
	}{
		{far, "trop loin de 7 m", "too far by 7 m"},
		{fmt.Errorf("a.toml: %w", far), "a.toml: trop loin de 7 m", "a.toml: too far by 7 m"},
		{Errorf(reports.T("réglages : %v", "settings: %v"), far), "réglages : trop loin de 7 m", "settings: too far by 7 m"},
		{errors.Join(far, errors.New("other")), "trop loin de 7 m\nother", "too far by 7 m\nother"},
		{errors.New("other"), "other", "other"},
		{fmt.Errorf("a: %w", Twin(errors.New("other"), "autre")), "a: autre", "a: other"},
		{fmt.Errorf("%w, and more", far), "too far by 7 m, and more", "too far by 7 m, and more"}, // nobody can say where it stands
		{
			input.Errorf("a.csv", "%s", input.Unreadable(fs.ErrNotExist)),
			"a.csv: ce fichier n'existe pas : vérifiez son nom et son dossier", "a.csv: there is no such file: look at its name and its folder",
		},
		{fmt.Errorf("a.toml %w", input.ErrIrregular), "a.toml c'est un périphérique ou un tube, pas un fichier : écrivez dans un fichier ce qu'il donne", "a.toml " + input.ErrIrregular.Error()},
	} {
		if fr, en := Say(reports.French, tt.err), Say(reports.English, tt.err); fr != tt.fr || en != tt.en {
			t.Errorf("%q and %q, want %q and %q", fr, en, tt.fr, tt.en)
		}
	}
	if !errors.Is(Errorf(reports.T("%v", "%v"), far), far) {
		t.Error("an error among the arguments is not wrapped")
	}
}
