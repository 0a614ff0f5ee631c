package strict

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"

	"acces30/data/input"
)

// unknownKey says that a structure has no such key, and which one may be meant.
func unknownKey(key []string, into any) says {
	message := says{fmt.Sprintf("rien ne s'appelle %q ici", dotted(key)), fmt.Sprintf("nothing is called %q here", dotted(key))}
	for n, part := range key {
		known := names(typeOf(key[:n], into))
		if len(known) == 0 || slices.Contains(known, part) {
			continue
		}
		if meant := input.Near(part, known); meant != "" {
			message.fr += fmt.Sprintf(" ; vouliez-vous dire %q ?", meant)
			message.en += fmt.Sprintf("; did you mean %q?", meant)
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
func wrongType(key []string, given string, into any) says {
	takes := taken(typeOf(key, into))
	of, known := inFrench[given]
	if !known {
		of = given
	}
	return says{
		fmt.Sprintf("%s demande %s, non ceci (%s)", dotted(key), takes.fr, of),
		fmt.Sprintf("%s takes %s, not this %s", dotted(key), takes.en, given),
	}
}

// inFrench are the decoder's words for values.
var inFrench = map[string]string{
	"string": "un texte", "integer": "un nombre entier", "float": "un nombre", "boolean": "true ou false",
	"array": "une liste", "table": "une table", "inline table": "une table", "local date": "une date",
	"datetime": "une date et une heure", "local datetime": "une date et une heure", "local time": "une heure",
}

// taken names the values that a type takes.
func taken(t reflect.Type) says {
	switch {
	case t == nil:
		return says{"autre chose", "something else"}
	case t.Kind() == reflect.Pointer:
		return taken(t.Elem())
	case t.Kind() == reflect.String:
		return says{"un texte entre guillemets", "a text in quotes"}
	case t.Kind() == reflect.Bool:
		return says{"true ou false", "true or false"}
	case t.Kind() == reflect.Float64:
		return says{"un nombre", "a number"}
	case t.Kind() == reflect.Int:
		return says{"un nombre entier", "a whole number"}
	case t.Kind() == reflect.Slice || t.Kind() == reflect.Array:
		each := taken(t.Elem())
		return says{"une liste entre crochets, chacun " + each.fr, "a list in brackets, each " + each.en}
	default:
		return says{"une table", "a table"}
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
