package speeds

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

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
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, input.Errorf(file, "neither a preset (%s) nor a file that can be read: %v", strings.Join(Names(), ", "), cause(err))
	}
	streets, err := ParseStreets(file, text)
	if err != nil {
		return nil, unusable(file, err)
	}
	return streets, nil
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
		return nil, input.Errorf(file, "is a preset for real roads: name their extracts as well (--roads)")
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, input.Errorf(file, "can't be read: %v", cause(err))
	}
	table, err := ParseInterCommune(file, text)
	if err != nil {
		return nil, unusable(file, err)
	}
	return table, nil
}

// unusable makes an input.Error of what is wrong with a file, whose name err
// begins with.
func unusable(file string, err error) error {
	return input.Errorf(file, "%s", strings.TrimPrefix(err.Error(), file+": "))
}

// cause is an error of the file system without the path.
func cause(err error) error {
	var reason *fs.PathError
	if errors.As(err, &reason) {
		return reason.Err
	}
	return err
}
