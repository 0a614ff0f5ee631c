package settings

import (
	"bytes"
	"errors"
	"io/fs"
	"path/filepath"
	"reflect"
	"regexp"
	"strconv"
	"strings"

	"acces30/coverage/fault"
	"acces30/data"
	"acces30/data/input"
	"acces30/data/strict"
)

// A layer holds the settings that one source gives: the settings file, variables, or
// the command line. It is a pointer to a structure with a field for each
// declaration, whose tags kong and the decoder of TOML read; what is not given
// stays zero. The structure is made from the declarations, so that flags and
// keys can't differ from them.
func newLayer(declared []setting) reflect.Value {
	fields := make([]reflect.StructField, len(declared))
	for i, d := range declared {
		fields[i] = reflect.StructField{Name: "F" + strconv.Itoa(i), Type: d.field.optional(), Tag: d.tags()}
	}
	return reflect.New(reflect.StructOf(fields))
}

// optional returns a type whose zero value says that nothing is given.
func (f field) optional() reflect.Type {
	switch t := f.at.Type(); t.Kind() {
	case reflect.String, reflect.Slice, reflect.Map:
		return t
	default:
		return reflect.PointerTo(t)
	}
}

// tags returns what kong and the decoder of TOML need to know.
func (d *setting) tags() reflect.StructTag {
	tags := []string{"toml:" + strconv.Quote(d.key)}
	tag := func(name, value string) { tags = append(tags, name+":"+strconv.Quote(value)) }
	if d.flag == "" {
		tag("kong", "-")
	} else {
		tag("name", d.flag)
		standard := d.field.defaultWord()
		tag("help", strings.ReplaceAll(d.help.EN, "{default}", standard.EN))
		tag("fr", strings.ReplaceAll(d.help.FR, "{default}", standard.FR))
	}
	if d.placeholder != "" {
		tag("placeholder", d.placeholder)
	}
	if d.field.path && d.field.word == nil && !d.field.named {
		tag("type", "path")
	}
	if d.field.at.Kind() == reflect.Bool && d.field.standard.Bool() {
		tag("negatable", "") // else the flag could change nothing
	}
	if d.field.at.Type() == reflect.TypeFor[minutes]() {
		tag("sep", "none") // it reads lists by itself
	}
	if len(d.values) > 0 {
		tag("values", strings.Join(d.values, ","))
	}
	switch {
	case d.folder:
		tag("takes", "folder")
	case d.field.path:
		tag("takes", "file")
	}
	return reflect.StructTag(strings.Join(tags, " "))
}

// apply puts the settings that a layer gives over those of s. An empty text, as
// a script gives it for a variable that is not set, gives nothing.
func (s *Settings) apply(layer reflect.Value) {
	for i, d := range s.declared() {
		given := layer.Elem().Field(i)
		if given.IsZero() {
			continue
		}
		if given.Kind() == reflect.Pointer {
			given = given.Elem()
		}
		d.field.at.Set(given)
	}
}

// Flags are the flags of the settings, for kong to embed in a command.
type Flags struct {
	Given any `embed:""` // a layer
}

// NewFlags returns the flags of all settings that have one, none given.
func NewFlags() Flags {
	return Flags{newLayer(new(Settings).declared()).Interface()}
}

// Over puts the flags that are given over the settings.
func (f Flags) Over(s *Settings) { s.apply(reflect.ValueOf(f.Given)) }

// Read returns the settings of a file over the defaults; without a path the
// defaults alone. An error names the line and the column.
func Read(path string) (Settings, error) {
	s, _, err := ReadSpoken(path)
	return s, err
}

// ReadSpoken does as Read, and reports whether the file says the language of the results:
// it is in the settings even where the file has mistakes.
func ReadSpoken(path string) (s Settings, spoken bool, err error) {
	s = Default()
	if path == "" {
		return s, spoken, nil
	}
	text, err := input.ReadFile(path)
	if err != nil {
		var at *fs.PathError
		if errors.As(err, &at) {
			return s, false, fault.Errorf(fault.T("fichier de réglages %s : %v", "settings file %s: %v"), path, input.Unreadable(at.Err))
		}
		return s, false, fault.Errorf(fault.T("fichier de réglages %s : %v", "settings file %s: %v"), path, err)
	}
	if len(bytes.TrimSpace(bytes.TrimPrefix(text, []byte("\ufeff")))) == 0 { // as a full disk leaves it: nobody chose the built-in tables
		return s, false, fault.Errorf(fault.T("fichier de réglages %s : il est vide, et rien ne dit de quel département ; acces30 init en écrit un", "settings file %s: is empty, and says nothing of which département; acces30 init writes one"), path)
	}
	const unsaid = "\x00" // which no file can hold
	usual := s.Lang
	s.Lang = unsaid
	err = s.decode(string(text))
	if spoken = s.Lang != unsaid; !spoken {
		s.Lang = usual
	}
	if err != nil {
		if said := langLine.FindSubmatch(text); said != nil {
			s.Lang, spoken = string(said[1]), true
		}
		return s, spoken, fault.Errorf(fault.T("fichier de réglages %s : %v", "settings file %s: %v"), path, err)
	}
	s.relativeTo(filepath.Dir(path))
	return s, spoken, nil
}

// langLine is where a settings file says the language, however wrong the rest of it is.
var langLine = regexp.MustCompile(`(?m)^\s*lang\s*=\s*["']([a-z]+)["']`)

// decode puts the settings of a file's text over those of s.
func (s *Settings) decode(text string) error {
	layer := newLayer(s.declared())
	if err := strict.Decode(text, layer.Interface()); err != nil {
		return err
	}
	s.apply(layer)
	return nil
}

// relativeTo makes paths relative to the folder of the settings file, so that a
// scheduled run does not depend on where it is started from.
func (s *Settings) relativeTo(folder string) {
	for _, d := range s.declared() {
		d.field.eachPath(func(path string) string {
			if filepath.IsAbs(path) || path == Dash {
				return path
			}
			return filepath.Join(folder, path)
		})
	}
}

// eachPath changes the paths that a field holds.
func (f field) eachPath(change func(string) string) {
	if !f.path {
		return
	}
	switch at := f.at.Addr().Interface().(type) {
	case *string:
		if *at != "" && (f.word == nil || !f.word(*at)) {
			*at = change(*at)
		}
	case *[]string:
		changed := make([]string, len(*at)) // the list may be shared
		for i, path := range *at {
			name := ""
			if f.named {
				name, path = data.ZonesFile(path)
			}
			if changed[i] = change(path); name != "" {
				changed[i] = name + "=" + changed[i]
			}
		}
		*at = changed
	}
}
