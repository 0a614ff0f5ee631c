package settings

import (
	"fmt"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// FileName is the name of the settings file that acces30 init writes.
const FileName = "acces30.toml"

// Command returns a command line that does a run with the settings again, and that
// they alone decide, whether a file or flags gave them. Files are named without their
// folders, and what is about this machine alone is left out. Where no flag gives a
// setting, a settings file is named as acces30 init names it. It is "" when a word
// can't be written so that it means the same to every shell.
func (s Settings) Command(run string) string {
	base := Default()
	for _, d := range s.declared() { // s is a copy
		d.field.eachPath(func(path string) string {
			if path = filepath.Base(path); path == StandardInput {
				return Dash
			}
			return path
		})
	}
	words, file := []string{run}, false
	before := base.declared()
	for i, d := range s.declared() {
		switch {
		case d.local || reflect.DeepEqual(d.field.at.Interface(), before[i].field.at.Interface()):
		case d.flag == "":
			file = true
		default:
			words = append(words, d.words()...)
		}
	}
	if file {
		words = slices.Insert(words, 1, "--config", FileName)
	}
	for i, word := range words {
		switch {
		case i > 0 && !anyShell.MatchString(word):
			return ""
		case i > 0 && strings.ContainsAny(word, " '()"):
			words[i] = `"` + word + `"`
		}
	}
	return strings.Join(words, " ")
}

// anyShell are the words that mean the same to every shell, in double quotes where
// they need them.
var anyShell = regexp.MustCompile(`^[\p{L}\p{N}_.,:/=+ '()-]*$`)

// words writes a setting as its flag and its value, a list as several.
func (d *setting) words() []string {
	flag := "--" + d.flag
	switch v := d.field.at.Interface().(type) {
	case bool:
		if !v {
			flag = "--no-" + d.flag
		}
		return []string{flag}
	case []string:
		var words []string
		for _, one := range v {
			words = append(words, flag, one)
		}
		return words
	case minutes:
		list := make([]string, len(v))
		for i, m := range v {
			list[i] = strconv.FormatFloat(m, 'f', -1, 64)
		}
		if len(list) == 0 {
			list = []string{noMinutes}
		}
		return []string{flag, strings.Join(list, ",")}
	default:
		return []string{flag, fmt.Sprint(v)}
	}
}
