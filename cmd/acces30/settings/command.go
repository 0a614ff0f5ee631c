package settings

import (
	"fmt"
	"path/filepath"
	"reflect"
	"regexp"
	"strconv"
	"strings"
)

// Command returns a command line that does a run with the settings again: base are
// those that it begins with, of the settings file config or, without one, the
// defaults. Files are named without their folders, and what is about this machine
// alone is left out. It is "" when a word can't be written so that it means the
// same to every shell.
func (s Settings) Command(run, config string, base Settings) string {
	words := []string{run}
	if config != "" {
		words = append(words, "--config", filepath.Base(config))
	}
	for _, of := range []*Settings{&s, &base} { // copies
		for _, d := range of.declared() {
			d.field.eachPath(filepath.Base)
		}
	}
	before := base.declared()
	for i, d := range s.declared() {
		if d.flag != "" && !d.local && !reflect.DeepEqual(d.field.at.Interface(), before[i].field.at.Interface()) {
			words = append(words, d.words()...)
		}
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
