package strict

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"

	"acces30/data/input"
)

// unknownKey says that a structure has no such key, and which one may be meant.
func unknownKey(key []string, into any) string {
	message := fmt.Sprintf("nothing is called %q here", dotted(key))
	for n, part := range key {
		known := names(typeOf(key[:n], into))
		if len(known) == 0 || slices.Contains(known, part) {
			continue
		}
		if meant := input.Near(part, known); meant != "" {
			message += fmt.Sprintf("; did you mean %q?", meant)
		}
		break
	}
	return message
}

// mismatched is how the decoder words a value of the wrong type.
var mismatched = regexp.MustCompile(`^cannot decode TOML ([a-z ]+) into `)

// mismatch returns what stands in a value's place, and whether a message of the
// decoder says that it is of the wrong type.
func mismatch(message string) (given string, ok bool) {
	found := mismatched.FindStringSubmatch(message)
	if found == nil {
		return "", false
	}
	return found[1], true
}

// wrongType says what a key takes instead of what is given.
func wrongType(key []string, given string, into any) string {
	return fmt.Sprintf("%s takes %s, not this %s", dotted(key), taken(typeOf(key, into)), given)
}

// taken names the values that a type takes.
func taken(t reflect.Type) string {
	switch {
	case t == nil:
		return "something else"
	case t.Kind() == reflect.Pointer:
		return taken(t.Elem())
	case t.Kind() == reflect.String:
		return "a text in quotes"
	case t.Kind() == reflect.Bool:
		return "true or false"
	case t.Kind() == reflect.Float64:
		return "a number"
	case t.Kind() == reflect.Int:
		return "a whole number"
	case t.Kind() == reflect.Slice || t.Kind() == reflect.Array:
		return "a list in brackets, each " + taken(t.Elem())
	default:
		return "a table"
	}
}

// typeOf returns the type of what a key stands for; nil when there is no such
// key. Tables that repeat count as one.
func typeOf(key []string, into any) reflect.Type {
	t := reflect.TypeOf(into).Elem()
	for _, part := range key {
		if t.Kind() == reflect.Slice {
			t = t.Elem()
		}
		switch t.Kind() {
		case reflect.Map:
			t = t.Elem()
		case reflect.Struct:
			i := slices.Index(names(t), part)
			if i < 0 {
				return nil
			}
			t = t.Field(i).Type
		default:
			return nil
		}
	}
	return t
}

// names lists the keys of a type, which may be nil.
func names(t reflect.Type) []string {
	if t != nil && t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if t == nil || t.Kind() != reflect.Struct {
		return nil
	}
	list := make([]string, t.NumField())
	for i := range list {
		list[i] = t.Field(i).Tag.Get("toml")
	}
	return list
}
