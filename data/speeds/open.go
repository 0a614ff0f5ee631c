package speeds

import (
	"errors"
	"io/fs"
	"path/filepath"
	"reflect"
	"slices"
	"strings"

	"acces30/coverage/fault"
	"acces30/data/input"
)

// OpenStreets returns speeds of real roads: those of a preset by its name, of
// the default one by none, or else of a file. It fails with an *input.Error
// when there are no such speeds.
func OpenStreets(name string) (*Streets, error) {
	if name == "" {
		name = Default
	}
	if IsPreset(name) {
		return Preset(name)
	}
	file := filepath.Base(name)
	text, err := input.ReadFile(name)
	if err != nil {
		return nil, input.Errorf(name, fault.T("ni un barème (%s), ni un fichier lisible : %s", "neither a preset (%s) nor a file that can be read: %s"), strings.Join(Names(), ", "), input.Unreadable(cause(err)))
	}
	streets, err := ParseStreets(file, text)
	if err != nil {
		return nil, unusable(file, err)
	}
	return streets, streets.ownErrors(file)
}

// ownErrors takes the measured error out of speeds that have it of a preset with
// other speeds, and the preset's name too: both are said of every time.
func (s *Streets) ownErrors(file string) error {
	for _, name := range Names() {
		preset, err := Preset(name)
		if err != nil {
			return err
		}
		if reflect.DeepEqual(s.Speeds, preset.Speeds) {
			continue
		}
		if len(s.Errors) > 0 && slices.Equal(s.Errors, preset.Errors) {
			s.Errors, s.CopiedFrom = nil, name
		}
		if s.Name == name {
			s.Name = strings.TrimSuffix(file, extension)
		}
	}
	return nil
}

// IsPreset reports whether a name is that of a preset for real roads.
func IsPreset(name string) bool { return slices.Contains(Names(), name) }

// OpenInterCommune returns a table of the modelled network's speeds: that of a
// file, or the built-in one by no path or by the name of the default preset. It
// fails with an *input.Error when there is no such table.
func OpenInterCommune(path string) (*InterCommune, error) {
	if path == "" || path == Default {
		return BuiltInInterCommune()
	}
	file := filepath.Base(path)
	if IsPreset(path) {
		return nil, input.Errorf(file, fault.T("c'est un barème pour des routes réelles : donnez aussi leurs extraits (--roads)", "is a preset for real roads: name their extracts as well (--roads)"))
	}
	text, err := input.ReadFile(path)
	if err != nil {
		return nil, input.Fault(path, input.Unreadable(cause(err)))
	}
	table, err := ParseInterCommune(file, text)
	if err != nil {
		return nil, unusable(file, err)
	}
	return table, table.ownErrors(file)
}

// ownErrors does for the modelled network what it does for speeds of real roads.
func (t *InterCommune) ownErrors(file string) error {
	builtIn, err := BuiltInInterCommune()
	if err != nil {
		return err
	}
	same := reflect.DeepEqual(t.Params, builtIn.Params)
	if (!same || t.Settlement != builtIn.Settlement) && slices.Equal(t.shares, builtIn.shares) {
		t.shares, t.countries = nil, nil
	}
	if same {
		return nil
	}
	same = len(t.errors) > 0 && slices.Equal(t.errors, builtIn.errors)
	if same || len(t.hills) > 0 && slices.Equal(t.hills, builtIn.hills) {
		t.errors, t.hills, t.accuracy, t.copiedFrom = nil, nil, nil, builtIn.preset
	}
	if t.preset == builtIn.preset {
		t.preset = strings.TrimSuffix(file, extension)
	}
	return nil
}

// unusable makes an input.Error of what is wrong with a file, whose name err
// begins with.
func unusable(file string, err error) error {
	return input.Fault(file, fault.T(withoutFile(fault.French(err), file), withoutFile(err.Error(), file)))
}

// withoutFile is what is wrong without the name of the file, in either language.
func withoutFile(wrong, file string) string {
	rest, named := strings.CutPrefix(wrong, file)
	if !named {
		return wrong
	}
	return strings.TrimLeft(rest, " :")
}

// cause is an error of the file system without the path.
func cause(err error) error {
	var reason *fs.PathError
	if errors.As(err, &reason) {
		return reason.Err
	}
	return err
}
