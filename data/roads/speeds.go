package roads

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"acces30/coverage"
	"acces30/data/input"
	"acces30/data/roadspeeds"
	"acces30/data/speeds"
)

// Preset returns a preset for real roads: a built-in one by its name, the
// default one by none, or else that of a file; and its description for the
// report. It fails with an *input.Error when there is no such preset.
func Preset(name string) (*roadspeeds.Preset, coverage.Input, error) {
	if name == "" {
		name = roadspeeds.Default
	}
	in := coverage.Input{Role: coverage.RoleSpeeds, File: filepath.Base(name)}
	var text []byte
	var err error
	if slices.Contains(roadspeeds.Names(), name) {
		in.BuiltIn, in.File = true, name+".toml"
		text, err = roadspeeds.Text(name)
	} else {
		text, err = os.ReadFile(name)
	}
	if err != nil {
		return nil, in, input.Errorf(in.File, "neither a preset (%s) nor a file that can be read: %v", strings.Join(roadspeeds.Names(), ", "), cause(err))
	}
	preset, err := roadspeeds.Parse(in.File, text)
	if err != nil {
		return nil, in, input.Errorf(in.File, "%s", strings.TrimPrefix(err.Error(), "speed preset "+in.File+": "))
	}
	sum := sha256.Sum256(text)
	in.SHA256, in.Bytes = hex.EncodeToString(sum[:]), int64(len(text))
	return preset, in, nil
}

// IsPreset tells whether a name is that of a built-in preset for real roads.
func IsPreset(name string) bool { return slices.Contains(roadspeeds.Names(), name) }

// interCommuneSpeeds reads a table of the modelled network's speeds, the
// built-in one without a path or by the name of its preset.
func interCommuneSpeeds(path string) (*speeds.InterCommune, error) {
	if path == "" || path == roadspeeds.Default {
		return speeds.BuiltIn()
	}
	name := filepath.Base(path)
	if IsPreset(path) {
		return nil, input.Errorf(name, "is a preset for real roads: name their extracts as well (--roads)")
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, input.Errorf(name, "can't be read: %v", cause(err))
	}
	table, err := speeds.ParseInterCommune(name, text)
	if err != nil {
		return nil, input.Errorf(name, "%s", strings.TrimPrefix(err.Error(), name+": "))
	}
	return table, nil
}

// cause is an error of the file system without the path.
func cause(err error) error {
	var reason *fs.PathError
	if errors.As(err, &reason) {
		return reason.Err
	}
	return err
}
