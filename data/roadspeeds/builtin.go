package roadspeeds

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed presets/*.toml
var presets embed.FS

// Default names the preset that a run uses unless told otherwise.
const Default = "metric-creuses"

// Names returns the names of the built-in presets, the default first.
func Names() []string { return []string{Default, "metric-pleines", "osrm"} }

// Builtin returns a built-in preset.
func Builtin(name string) (*Preset, error) {
	content, err := Text(name)
	if err != nil {
		return nil, err
	}
	return Parse(name, content)
}

// Text returns the file of a built-in preset, to read or to change a copy of.
func Text(name string) ([]byte, error) {
	content, err := presets.ReadFile("presets/" + name + ".toml")
	if err != nil {
		return nil, fmt.Errorf("no speed preset is called %q: there are %s", name, strings.Join(Names(), ", "))
	}
	return content, nil
}
