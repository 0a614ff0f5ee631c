package strict

import (
	"errors"
	"fmt"
	"reflect"

	"acces30/data/internal/spelling"

	"github.com/BurntSushi/toml"
)

// Decode reads a TOML text into a pointer to a structure, over what it holds.
// Mistakes of syntax and type, and keys that the structure does not have, are
// errors that tell the line; an unknown key at the top is told with the
// nearest one that exists. Keys at the top that are required must be there.
func Decode(text string, into any, required ...string) error {
	meta, err := toml.Decode(text, into)
	if err != nil {
		var parse toml.ParseError
		if errors.As(err, &parse) {
			return fmt.Errorf("line %d: %s", parse.Position.Line, parse.Message)
		}
		return err
	}
	unknown := meta.Undecoded()
	if len(unknown) == 0 {
		for _, key := range required {
			if !meta.IsDefined(key) {
				return fmt.Errorf("the key %q is missing", key)
			}
		}
		return nil
	}
	key := unknown[0]
	line := Line(text, key)
	if len(key) > 1 {
		return fmt.Errorf("line %d: nothing is called %q here", line, key.String())
	}
	return fmt.Errorf("line %d: nothing is called %q here; did you mean %q?", line, key.String(), spelling.Nearest(key.String(), names(into)))
}

// names lists the keys that a structure has.
func names(into any) []string {
	t := reflect.TypeOf(into).Elem()
	if t.Kind() != reflect.Struct {
		return nil
	}
	list := make([]string, t.NumField())
	for i := range list {
		list[i] = t.Field(i).Tag.Get("toml")
	}
	return list
}
