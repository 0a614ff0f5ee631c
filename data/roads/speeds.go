package roads

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"acces30/coverage"
	"acces30/data"
	"acces30/data/roadspeeds"
	"acces30/data/speeds"
)

// Preset returns a preset for real roads: a built-in one by its name, the
// default one by none, or else that of a file; and its description for the
// report. It fails with a *data.InputError when there is no such preset.
func Preset(name string) (*roadspeeds.Preset, coverage.Input, error) {
	if name == "" {
		name = roadspeeds.Default
	}
	input := coverage.Input{Role: coverage.RoleSpeeds, File: filepath.Base(name)}
	var text []byte
	var err error
	if slices.Contains(roadspeeds.Names(), name) {
		input.BuiltIn, input.File = true, name+".toml"
		text, err = roadspeeds.Text(name)
	} else {
		text, err = os.ReadFile(name)
	}
	if err != nil {
		reason := fmt.Sprintf("neither a preset (%s) nor a file that can be read: %v", strings.Join(roadspeeds.Names(), ", "), cause(err))
		return nil, input, &data.InputError{File: input.File, Reason: reason}
	}
	preset, err := roadspeeds.Parse(input.File, text)
	if err != nil {
		return nil, input, &data.InputError{File: input.File, Reason: strings.TrimPrefix(err.Error(), "speed preset "+input.File+": ")}
	}
	sum := sha256.Sum256(text)
	input.SHA256, input.Bytes = hex.EncodeToString(sum[:]), int64(len(text))
	return preset, input, nil
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
		return nil, &data.InputError{File: name, Reason: "is a preset for real roads: name their extracts as well (--roads)"}
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, &data.InputError{File: name, Reason: "can't be read: " + cause(err).Error()}
	}
	table, err := speeds.ParseInterCommune(name, text)
	if err != nil {
		return nil, &data.InputError{File: name, Reason: strings.TrimPrefix(err.Error(), name+": ")}
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
