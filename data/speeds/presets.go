package speeds

import (
	"embed"
	"strings"

	"acces30/coverage/fault"
)

//go:embed presets/*.toml
var presets embed.FS

// Default names the preset that a run on real roads uses unless told otherwise.
const Default = "metric-creuses"

const extension = ".toml"

// Names returns the names of the presets for real roads, those of the files in
// the folder: the default first, the others in alphabetical order.
func Names() []string {
	names := []string{Default}
	files, _ := presets.ReadDir("presets") // part of the program: it can be read
	for _, file := range files {
		if name := strings.TrimSuffix(file.Name(), extension); name != Default {
			names = append(names, name)
		}
	}
	return names
}

// Preset returns the speeds of a preset for real roads.
func Preset(name string) (*Streets, error) {
	text, err := Text(name)
	if err != nil {
		return nil, err
	}
	streets, err := ParseStreets(name+extension, text)
	if err != nil {
		return nil, err
	}
	streets.input.BuiltIn = true
	return streets, nil
}

// Text returns the file of a preset, to read or to change a copy of.
func Text(name string) ([]byte, error) {
	text, err := presets.ReadFile("presets/" + name + extension)
	if err != nil {
		return nil, fault.Errorf(fault.T("aucun barème de vitesses ne s'appelle %q : il y a %s", "no speed preset is called %q: there are %s"), name, strings.Join(Names(), ", "))
	}
	return text, nil
}
