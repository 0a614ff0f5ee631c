package strict

import (
	"errors"
	"fmt"
	"strings"

	"acces30/coverage/fault"

	"github.com/pelletier/go-toml/v2"
)

// byteOrderMark starts the files of some editors; TOML knows none.
const byteOrderMark = "\ufeff"

// maxKeys is how many keys and tables are read, several times what any file has: the
// decoder looks up the place of each one that is not known from the file's beginning.
const maxKeys = 2000

// Decode reads a TOML text into a pointer to a structure, over what it holds.
// Keys that are required must be there, those in tables written with dots.
//
// Mistakes of syntax and type, and keys that the structure does not have, are
// errors with line and column; an unknown key is named with the nearest one
// that exists, where one is near.
func Decode(text string, into any, required ...string) error {
	text = strings.TrimPrefix(text, byteOrderMark)
	if strings.HasPrefix(text, "\xff\xfe") || strings.HasPrefix(text, "\xfe\xff") { // as PowerShell's > writes it
		return &Mistake{1, 1, says{"ce fichier est en UTF-16 : enregistrez-le en UTF-8", "this file is in UTF-16: save the file as UTF-8"}}
	}
	if strings.Count(text, "=")+strings.Count(text, "[") > maxKeys { // else there are no more keys than that
		if keys := keysOf(text); len(keys) > maxKeys {
			return &Mistake{keys[maxKeys].line, keys[maxKeys].column, says{
				fmt.Sprintf("il y a plus de %d clés : ce n'est pas un fichier de réglages", maxKeys),
				fmt.Sprintf("there are over %d keys: this is no file of settings", maxKeys),
			}}
		}
	}
	decoder := toml.NewDecoder(strings.NewReader(text)).DisallowUnknownFields()
	if err := decoder.Decode(into); err != nil {
		return readable(err, text, into)
	}
	if len(required) == 0 {
		return nil
	}
	keys := keysOf(text)
	for _, key := range required {
		if keys.index(strings.Split(key, ".")) < 0 {
			return fault.Errorf(fault.T("il manque la clé %q", "the key %q is missing"), key)
		}
	}
	return nil
}

// readable says in plain words what the decoder found, and where.
func readable(err error, text string, into any) error {
	var unknown *toml.StrictMissingError
	if errors.As(err, &unknown) && len(unknown.Errors) > 0 {
		first := &unknown.Errors[0]
		key, ok := keysOf(text).at(first.Position())
		if !ok {
			key = first.Key()
		}
		return at(first, unknownKey(key, into))
	}
	var mistake *toml.DecodeError
	if !errors.As(err, &mistake) {
		return err
	}
	message := strings.TrimPrefix(mistake.Error(), "toml: ")
	if given, ok := mismatch(message); ok {
		return at(mistake, wrongType(mistake.Key(), given, into))
	}
	return at(mistake, syntax(message))
}

// says is a sentence in French and in English.
type says struct{ fr, en string }

// Mistake is what is wrong with a text, and where.
type Mistake struct {
	line, column int // from 1
	says         says
}

// Error says it in English.
func (m *Mistake) Error() string {
	return fmt.Sprintf("line %d, column %d: %s", m.line, m.column, m.says.en)
}

// French says it in French.
func (m *Mistake) French() string {
	return fmt.Sprintf("ligne %d, colonne %d : %s", m.line, m.column, m.says.fr)
}

// at puts the place before a message.
func at(err *toml.DecodeError, message says) error {
	line, column := err.Position()
	return &Mistake{line, column, message}
}
