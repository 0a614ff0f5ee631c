package settings

import (
	"fmt"
	"math"
	"reflect"
	"strconv"
	"strings"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/reports"
)

// setting declares one setting: all that the command line, the settings file,
// the manifest and the workbook need to know of it.
type setting struct {
	key   string       // in the settings file, the manifest and the workbook
	name  reports.Text // in the workbook
	unit  reports.Text // of a number, in the workbook
	field field        // where the value is kept, and its default
	check func() error // of the value; nil when every one will do

	flag        string       // of the command line, without dashes; "" for none
	placeholder string       // of the flag's value
	help        reports.Text // of the flag; {default} stands for the default
	values      []string     // words that the flag takes; none when any will do

	comment reports.Text // above the setting in the file that init writes
	example string       // in that file, as TOML, where the default is empty

	empty     reports.Text               // what an empty value means, in the workbook
	effective func(*coverage.Result) any // what the manifest gives, when it is not the value itself
	shown     func(*coverage.Result) any // what the workbook shows instead: see reports.Setting
	local     bool                       // about this machine, or when a run is held back: neither in the manifest nor in the workbook

	part   part // of what a result is made of
	folder bool // it names a folder: no input
}

// both is a text in French and in English.
func both(french, english string) reports.Text {
	return reports.Text{FR: french, EN: english}
}

// field is where the value of a setting is kept.
type field struct {
	at       reflect.Value     // in the Settings
	standard reflect.Value     // the default
	path     bool              // the value names files or folders
	named    bool              // for paths: each may have a name before it, NAME=FILE
	word     func(string) bool // for paths: reports whether a value is a word and no path; nil when none is
}

// keep declares that a setting is kept in a field, and its default.
func keep[T any](at *T, standard T) field {
	return field{at: reflect.ValueOf(at).Elem(), standard: reflect.ValueOf(standard)}
}

// path is keep for a file or a folder. In the settings file it is relative to
// the folder of that file; programs and readers are given its name alone.
func path(at *string, standard string) field {
	f := keep(at, standard)
	f.path = true
	return f
}

// pathOrWord is path for a setting whose value may also be a word.
func pathOrWord(at *string, word func(string) bool) field {
	f := path(at, "")
	f.word = word
	return f
}

// paths is path for a list of files.
func paths(at *[]string) field {
	f := keep(at, nil)
	f.path = true
	return f
}

// namedPaths is paths for files that may have a name before them, NAME=FILE.
func namedPaths(at *[]string) field {
	f := paths(at)
	f.named = true
	return f
}

// reset sets the default.
func (f field) reset() { f.at.Set(f.standard) }

// defaultWord writes the default as one types it on the command line.
func (f field) defaultWord() reports.Text {
	switch v := f.standard.Interface().(type) {
	case bool:
		if v {
			return both("oui", "yes")
		}
		return both("non", "no")
	default:
		word := strings.NewReplacer(`"`, "", "[", "", "]", "", " ", "").Replace(asTOML(v))
		return both(word, word)
	}
}

// asTOML writes a value as the settings file does.
func asTOML(value any) string {
	v := reflect.ValueOf(value)
	switch v.Kind() {
	case reflect.String:
		return strconv.Quote(v.String())
	case reflect.Slice:
		words := make([]string, v.Len())
		for i := range words {
			words[i] = asTOML(v.Index(i).Interface())
		}
		return "[" + strings.Join(words, ", ") + "]"
	default:
		return fmt.Sprint(value)
	}
}

// within checks a number against its range. The format gets the value and the
// bounds; what is no number is in no range.
func within(v, low, high float64, format fault.Says) error {
	if v >= low && v <= high {
		return nil
	}
	return fault.Errorf(format, v, low, high)
}

// whole checks a number that counts something: within its range, and no fraction,
// which would be shown and not followed.
func whole(key string, v, low, high float64, format fault.Says) error {
	if err := within(v, low, high, format); err != nil {
		return err
	}
	if v != math.Trunc(v) {
		return fault.Errorf(fault.T("%s de %v : donnez un nombre entier", "%s of %v: give a whole number"), key, v)
	}
	return nil
}

// rangeOf is what within says of a key when there is no more to say.
func rangeOf(key string) fault.Says {
	return fault.T(key+" de %v : donnez une valeur de %v à %v", key+" of %v: give one from %v to %v")
}

// oneOf checks a word against those that are known.
func oneOf(what, word string, known ...string) error {
	for _, k := range known {
		if word == k {
			return nil
		}
	}
	return fault.Errorf(fault.T("%s %q : %s", "%s %q: %s"), what, word, alternatives(known))
}

// alternatives are words of which one is to be chosen.
type alternatives []string

// Error joins them in English.
func (a alternatives) Error() string { return strings.Join(a, " or ") }

// French joins them in French.
func (a alternatives) French() string { return strings.Join(a, " ou ") }
