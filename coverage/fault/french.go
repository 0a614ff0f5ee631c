package fault

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"
	"syscall"
)

// French says an error in French. What wraps one that has French words keeps what it
// puts before it, such as the name of a file; what the system says has French words
// here; the words of others are quoted, and said to be English.
func French(err error) string {
	switch err := err.(type) {
	case Spoken:
		return err.French()
	case interface{ Unwrap() []error }:
		if all := err.Unwrap(); len(all) > 0 {
			return frenchOfAll(err.(error), all)
		}
	case *fs.PathError:
		return err.Path + " : " + French(err.Err)
	case *os.LinkError:
		return err.Old + " -> " + err.New + " : " + French(err.Err)
	case *os.SyscallError:
		return French(err.Err)
	}
	if said, known := ofSystem(err); known {
		return said
	}
	said := err.Error()
	if _, is := err.(syscall.Errno); is { // of Windows in the language of the machine
		return "« " + said + " » (message du système)"
	}
	if inner := errors.Unwrap(err); inner != nil {
		if before, whole := strings.CutSuffix(said, inner.Error()); whole {
			return spaced(before) + French(inner)
		}
	}
	return "« " + said + " » (message d'origine, en anglais)"
}

// frenchOfAll says errors that were joined, or the several that another wraps.
func frenchOfAll(whole error, all []error) string {
	english := make([]string, len(all))
	french := make([]string, len(all))
	for i, err := range all {
		english[i], french[i] = err.Error(), French(err)
	}
	if said := whole.Error(); said != strings.Join(english, "\n") {
		for i := range all {
			said = strings.Replace(said, english[i], french[i], 1)
		}
		return said
	}
	return strings.Join(french, "\n")
}

// spaced writes the colon behind what an error begins with as French does.
func spaced(before string) string {
	if name, is := strings.CutSuffix(before, ": "); is {
		return strings.TrimSuffix(name, " ") + " : "
	}
	return before
}

// systems are what the operating system and the standard library say, in French.
var systems = []struct {
	err    error
	french string
}{
	{fs.ErrNotExist, "ce fichier n'existe pas : vérifiez son nom et son dossier"},
	{fs.ErrPermission, "accès refusé : cet utilisateur n'en a pas le droit"},
	{fs.ErrExist, "ce nom est déjà pris"},
	{syscall.EISDIR, "c'est un dossier : donnez le fichier qui s'y trouve"},
	{syscall.ENOTDIR, "ce n'est pas un dossier"},
	{syscall.ENOSPC, "le disque est plein"},
	{syscall.EROFS, "ce disque est en lecture seule"},
	{syscall.EPIPE, "le programme qui lit la sortie s'est arrêté"},
	{syscall.ENAMETOOLONG, "ce nom est trop long"},
	{syscall.EIO, "le disque ne répond pas comme il faut"},
	{syscall.ENOTEMPTY, "ce dossier n'est pas vide"},
	{fs.ErrClosed, "ce fichier est déjà fermé"},
	{io.ErrUnexpectedEOF, "la fin manque"},
	{io.EOF, "la fin manque"},
	{context.DeadlineExceeded, "le temps accordé est passé"},
	{context.Canceled, "arrêté"},
}

// ofSystem returns the French of what the system says, where err is nothing more.
func ofSystem(err error) (said string, known bool) {
	for _, s := range systems {
		if err == s.err {
			return s.french, true
		}
	}
	if number, is := err.(syscall.Errno); is {
		for _, s := range systems {
			if errors.Is(number, s.err) {
				return s.french, true
			}
		}
	}
	return "", false
}
