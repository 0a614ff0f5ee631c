// Package spoken says mistakes in the language of the person who made them.
//
// Errors come in, a sentence goes out. The invariant: an error's own text is English,
// for logs and tests; what has a French twin says it by the method French, and whatever
// has none stays in English rather than going unsaid.
package spoken

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"syscall"

	"acces30/data/input"
	"acces30/reports"
)

// french is an error with a French twin.
type french interface {
	error
	French() string
}

// mistake is an error that is declared in both languages.
type mistake struct {
	format reports.Text
	args   []any
}

// Errorf makes an error of a text in French and in English, both formatted as by
// fmt.Errorf with the same arguments, or taken as it is when there are none. Errors
// among them are wrapped, and said in the language of the whole.
func Errorf(format reports.Text, args ...any) error { return &mistake{format, args} }

// Error says it in English.
func (m *mistake) Error() string { return sprintf(m.format.EN, m.args) }

// French says it in French.
func (m *mistake) French() string {
	args := make([]any, len(m.args))
	for i, arg := range m.args {
		args[i] = arg
		if err, ok := arg.(error); ok {
			args[i] = Say(reports.French, err)
		}
	}
	return sprintf(m.format.FR, args)
}

func sprintf(format string, args []any) string {
	if len(args) == 0 {
		return format
	}
	return fmt.Sprintf(format, args...)
}

// Unwrap returns the errors among the arguments.
func (m *mistake) Unwrap() []error {
	var wrapped []error
	for _, arg := range m.args {
		if err, ok := arg.(error); ok {
			wrapped = append(wrapped, err)
		}
	}
	return wrapped
}

// twin is an error of another package with a French twin.
type twin struct {
	error
	french string
}

// Twin gives an error of another package a French twin.
func Twin(err error, french string) error { return twin{err, french} }

// French says it in French.
func (t twin) French() string { return t.french }

// Unwrap returns the error itself.
func (t twin) Unwrap() error { return t.error }

// Say says an error in a language: in French what has a French twin, the rest as it
// is.
func Say(lang reports.Lang, err error) string {
	if lang == reports.English {
		return err.Error()
	}
	switch err := err.(type) {
	case french:
		return err.French()
	case interface{ Unwrap() []error }:
		if joined := sayAll(lang, err.Unwrap()); joined != "" {
			return joined
		}
	}
	said := err.Error()
	if inner := errors.Unwrap(err); inner != nil {
		if before, whole := strings.CutSuffix(said, inner.Error()); whole {
			return before + Say(lang, inner)
		}
	}
	return unreadable(said)
}

// sayAll says errors that were joined.
func sayAll(lang reports.Lang, all []error) string {
	said := make([]string, len(all))
	for i, err := range all {
		said[i] = Say(lang, err)
	}
	return strings.Join(said, "\n")
}

// why are the reasons that a file can't be read, in French; input.Unreadable has them
// in English.
var why = []struct {
	err    error
	french string
}{
	{fs.ErrNotExist, "ce fichier n'existe pas : vérifiez son nom et son dossier"},
	{fs.ErrPermission, "lecture impossible : cet utilisateur n'en a pas le droit"},
	{syscall.EISDIR, "c'est un dossier : donnez le fichier qui s'y trouve"},
	{input.ErrIrregular, "c'est un périphérique ou un tube, pas un fichier : écrivez dans un fichier ce qu'il donne"},
	{input.ErrChanged, "modifié pendant la lecture : recommencez une fois le fichier complet"},
	{input.ErrLarge, "plus de 1 Mo : ni des réglages ni des vitesses"},
}

// unreadable says in French that a file can't be read, where an English text ends by
// saying so.
func unreadable(said string) string {
	for _, w := range why {
		for _, english := range []string{input.Unreadable(w.err), w.err.Error()} {
			if before, found := strings.CutSuffix(said, english); found {
				return before + w.french
			}
		}
	}
	return said
}
