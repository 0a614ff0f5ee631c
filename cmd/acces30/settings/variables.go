package settings

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"acces30/coverage/fault"
	"acces30/data/input"
	"acces30/data/strict"

	"github.com/alecthomas/kong"
)

// VariablePrefix begins the names of the variables that give settings.
const VariablePrefix = "ACCES30_"

// ReadVariables returns the settings that variables of the environment give, each a
// NAME=value: ACCES30_ and the key or the flag of a setting in capitals. Lists are apart
// by commas, or written as in the settings file, and so are tables. A value that is
// empty gives nothing.
//
// A name that is much like a setting's is an error, as it would change an answer that
// nobody sees unchanged; others that are of no setting are returned, to be told.
func ReadVariables(environ []string) (given Flags, unknown []string, err error) {
	var s Settings
	declared := s.declared()
	layer := newLayer(declared)
	by := make(map[int]string)
	for _, one := range environ {
		name, value, _ := strings.Cut(one, "=")
		word, ours := strings.CutPrefix(name, VariablePrefix)
		if !ours || value == "" {
			continue
		}
		i := slices.IndexFunc(declared, func(d setting) bool { return slices.Contains(d.variables(), word) })
		switch {
		case i >= 0 && by[i] != "" && by[i] != name:
			return given, nil, fault.Errorf(fault.T("%s et %s sont le même réglage : donnez l'un des deux", "%s and %s are the same setting: give one of both"), by[i], name)
		case i >= 0:
			by[i] = name
			if err := declared[i].setText(layer.Elem().Field(i), value); err != nil {
				return given, nil, fault.Errorf(fault.T("variable %s : %v", "variable %s: %v"), name, err)
			}
		default:
			if near := nearVariable(word, declared); near != "" {
				return given, nil, fault.Errorf(fault.T("aucun réglage ne s'appelle %s ; vouliez-vous dire %s ?", "no setting is called %s; did you mean %s?"), name, VariablePrefix+near)
			}
			unknown = append(unknown, name)
		}
	}
	slices.Sort(unknown)
	return Flags{layer.Interface()}, unknown, nil
}

// variables are the names of the variables that give a setting, without the prefix.
func (d *setting) variables() []string {
	names := []string{strings.ToUpper(d.key)}
	if d.flag != "" {
		names = append(names, strings.ToUpper(strings.ReplaceAll(d.flag, "-", "_")))
	}
	return names
}

// nearVariable returns the name that is likely to be meant, "" when none is. Short words
// of other letters are other words (DATA is not DATE), and other programs' perhaps.
func nearVariable(word string, declared []setting) string {
	var known []string
	for i := range declared {
		known = append(known, declared[i].variables()...)
	}
	near := input.Near(word, known)
	if len(near) == len(word) && len(word) <= 5 {
		return ""
	}
	return near
}

// setText sets a field of a layer to a value that is written as a text.
func (d *setting) setText(at reflect.Value, text string) error {
	switch into := at.Interface().(type) {
	case string:
		if d.field.path && (d.field.word == nil || !d.field.word(text)) {
			text = expanded(text)
		}
		at.SetString(text)
	case *float64:
		v, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
		if err != nil {
			return fault.Errorf(fault.T("un nombre comme 30 ou 2.5, non %q", "a number such as 30 or 2.5, not %q"), text)
		}
		at.Set(reflect.ValueOf(&v))
	case *bool:
		v, err := strconv.ParseBool(strings.TrimSpace(text))
		if err != nil {
			return fault.Errorf(fault.T("true ou false, non %q", "true or false, not %q"), text)
		}
		at.Set(reflect.ValueOf(&v))
	case minutes:
		m, err := minutesIn(text)
		if err != nil {
			return err
		}
		at.Set(reflect.ValueOf(m))
	case []string:
		if strings.HasPrefix(strings.TrimSpace(text), "[") {
			return d.setTOML(at, text)
		}
		for word := range strings.SplitSeq(text, ",") {
			word = strings.TrimSpace(word)
			if d.field.path && !d.field.named {
				word = expanded(word)
			}
			into = append(into, word)
		}
		at.Set(reflect.ValueOf(into))
	default:
		return d.setTOML(at, text)
	}
	return nil
}

// setTOML sets a field of a layer to a value that is written as in the settings file.
func (d *setting) setTOML(at reflect.Value, text string) error {
	one := newLayer([]setting{*d})
	if err := strict.Decode(d.key+" = "+text, one.Interface()); err != nil {
		return err
	}
	at.Set(one.Elem().Field(0))
	return nil
}

// expanded makes a path whole, as kong does for flags.
func expanded(path string) string {
	if path == Dash {
		return path
	}
	return kong.ExpandPath(path)
}
