package fault

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"syscall"
	"testing"
)

// none is an error that wraps several, of which there are none.
type none struct{}

func (none) Error() string   { return "nothing" }
func (none) Unwrap() []error { return nil }

// TestSystemErrorsInFrench: what the system says, from the first to the last.
func TestSystemErrorsInFrench(t *testing.T) {
	for _, tt := range []struct {
		err  error
		want string
	}{
		{fs.ErrNotExist, "ce fichier n'existe pas : vérifiez son nom et son dossier"}, {syscall.ENOENT, "ce fichier n'existe pas : vérifiez son nom et son dossier"},
		{fs.ErrPermission, "accès refusé : cet utilisateur n'en a pas le droit"}, {syscall.EACCES, "accès refusé : cet utilisateur n'en a pas le droit"},
		{syscall.EEXIST, "ce nom est déjà pris"}, {syscall.EISDIR, "c'est un dossier : donnez le fichier qui s'y trouve"}, {syscall.ENOSPC, "le disque est plein"},
		{io.EOF, "la fin manque"}, {context.DeadlineExceeded, "le temps accordé est passé"}, {context.Canceled, "arrêté"},
		{&os.SyscallError{Syscall: "write", Err: syscall.EROFS}, "ce disque est en lecture seule"},
		{none{}, "« nothing » (message d'origine, en anglais)"},
		{fmt.Errorf("%w", context.Canceled), "arrêté"}, {fmt.Errorf("a : %w", context.Canceled), "a : arrêté"},
		{errors.Join(context.Canceled), "arrêté"},
		{errors.Join(context.Canceled, io.EOF, fs.ErrExist), "arrêté\nla fin manque\nce nom est déjà pris"},
		{fmt.Errorf("%w, %w and %w", io.EOF, context.Canceled, fs.ErrExist), "la fin manque, arrêté and ce nom est déjà pris"},
	} {
		if got := French(tt.err); got != tt.want {
			t.Errorf("%v: %q, want %q", tt.err, got, tt.want)
		}
	}
}

// TestSaysTogether joins and fills sentences in each language.
func TestSaysTogether(t *testing.T) {
	for n, want := range []Says{{}, {"un", "one"}, {"un, deux", "one, two"}, {"un, deux, trois", "one, two, three"}} {
		all := []Says{T("un", "one"), T("deux", "two"), T("trois", "three")}[:n]
		if got := Join(all, ", "); got != want {
			t.Errorf("%d: %q", n, got)
		}
	}
	if got := Sprintf(T("%d de %v, %v", "%[2]v's %[1]d, %[3]v"), 3, T("Metz", "metz"), io.EOF); got != T("3 de Metz, la fin manque", "metz's 3, EOF") {
		t.Errorf("%q", got)
	}
	if got := Sprintf(T("100 %", "100%")); got != T("100 %", "100%") {
		t.Errorf("%q", got)
	}
	err := Errorf(T("%v, %v", "%v, %v"), io.EOF, fs.ErrExist)
	if !errors.Is(err, io.EOF) || !errors.Is(err, fs.ErrExist) || errors.Is(err, fs.ErrClosed) {
		t.Error("the errors among the arguments are not those wrapped")
	}
}
