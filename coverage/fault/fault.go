package fault

import (
	"fmt"
	"strings"
)

// Says is a sentence in French and in English, each formatted as by fmt.Sprintf with
// the same arguments; %v stands for errors too.
type Says struct{ FR, EN string }

// T makes a sentence of its French and its English: neither can be left out.
func T(fr, en string) Says { return Says{fr, en} }

// Sprintf fills the blanks of a sentence in both languages.
func Sprintf(says Says, args ...any) Says {
	filled := &fault{says, args}
	return Says{filled.French(), filled.Error()}
}

// Join joins sentences in each language.
func Join(all []Says, with string) Says {
	french, english := make([]string, len(all)), make([]string, len(all))
	for i, says := range all {
		french[i], english[i] = says.FR, says.EN
	}
	return Says{strings.Join(french, with), strings.Join(english, with)}
}

// Spoken is an error, or a part of one, that has words in both languages.
type Spoken interface {
	Error() string  // in English
	French() string // in French
}

// fault is an error that is declared in both languages.
type fault struct {
	says Says
	args []any
}

// Errorf makes an error of a sentence, taken as it is when it has no arguments. Errors
// among them are wrapped, and said in the language of the whole, as are sentences; a
// language may leave arguments out.
func Errorf(says Says, args ...any) error { return &fault{says, args} }

// Error says it in English.
func (f *fault) Error() string {
	return sprintf(f.says.EN, f.args, func(arg any) any {
		if says, is := arg.(Says); is {
			return says.EN
		}
		return arg
	})
}

// French says it in French.
func (f *fault) French() string {
	return sprintf(f.says.FR, f.args, func(arg any) any {
		switch arg := arg.(type) {
		case Says:
			return arg.FR
		case error:
			return French(arg)
		}
		return arg
	})
}

// sprintf formats arguments as in a language, without complaint of those that no verb
// takes.
func sprintf(format string, args []any, in func(arg any) any) string {
	if len(args) == 0 || !strings.Contains(format, "%") {
		return format
	}
	said := make([]any, len(args))
	for i, arg := range args {
		said[i] = in(arg)
	}
	return fmt.Sprintf(format, said...)
}

// Unwrap returns the errors among the arguments.
func (f *fault) Unwrap() []error {
	var wrapped []error
	for _, arg := range f.args {
		if err, ok := arg.(error); ok {
			wrapped = append(wrapped, err)
		}
	}
	return wrapped
}
