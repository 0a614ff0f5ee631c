package fault

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"
	"testing"
)

// TestFrench says errors in both languages, through whatever wraps them.
func TestFrench(t *testing.T) {
	far := Errorf(T("trop loin de %d m", "too far by %d m"), 7)
	other := errors.New("other")
	const quoted = "« other » (message d'origine, en anglais)"
	for _, tt := range []struct {
		err    error
		fr, en string
	}{
		{far, "trop loin de 7 m", "too far by 7 m"},
		{fmt.Errorf("a.toml: %w", far), "a.toml : trop loin de 7 m", "a.toml: too far by 7 m"},
		{Errorf(T("réglages : %v", "settings: %v"), far), "réglages : trop loin de 7 m", "settings: too far by 7 m"},
		{Errorf(T("%v d'eau", "%v of water"), T("mètres", "metres")), "mètres d'eau", "metres of water"},
		{Errorf(T("endommagé", "damaged: %v"), other), "endommagé", "damaged: other"},
		{errors.Join(far, other), "trop loin de 7 m\n" + quoted, "too far by 7 m\nother"},
		{fmt.Errorf("%w, then %w", far, other), "trop loin de 7 m, then " + quoted, "too far by 7 m, then other"},
		{other, quoted, "other"},
		{fmt.Errorf("%w, and more", far), "« too far by 7 m, and more » (message d'origine, en anglais)", "too far by 7 m, and more"}, // nobody can say where it stands
		{&fs.PathError{Op: "open", Path: "a.csv", Err: syscall.ENOENT}, "a.csv : ce fichier n'existe pas : vérifiez son nom et son dossier", "open a.csv: no such file or directory"},
		{&os.LinkError{Op: "rename", Old: "a", New: "b", Err: syscall.ENOSPC}, "a -> b : le disque est plein", "rename a b: no space left on device"},
		{syscall.ELOOP, "« too many levels of symbolic links » (message du système)", "too many levels of symbolic links"},
	} {
		if fr, en := French(tt.err), tt.err.Error(); fr != tt.fr || en != tt.en {
			t.Errorf("%q and %q, want %q and %q", fr, en, tt.fr, tt.en)
		}
	}
	if !errors.Is(Errorf(T("%v", "%v"), far), far) {
		t.Error("an error among the arguments is not wrapped")
	}
}
