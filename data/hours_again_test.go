package data

import (
	"reflect"
	"testing"

	"acces30/data/parse"
)

// TestHoursReadAgain: a text met before says what it said then, whatever was done to
// the hours since, and no more texts are remembered than is said.
func TestHoursReadAgain(t *testing.T) {
	const text = "9h-12h, 14h-17h30 ; semaines paires 18h-19h"
	want := parse.Hours(text)
	if len(want.Open) < 2 {
		t.Fatalf("%q says %+v", text, want)
	}
	known := make(readHours)
	for range 3 {
		got := known.of(text)
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("%q: %+v, at first %+v", text, got, want)
		}
		got.Open[0].Open, got.Open = 0, append(got.Open[:1], got.Open...)
	}
	if got := readHours(nil).of(text); !reflect.DeepEqual(got, want) {
		t.Errorf("where nothing is remembered %q says %+v, not %+v", text, got, want)
	}
	full := make(readHours)
	for i := range maxReadHours {
		full[string(rune(i))] = parse.DayHours{}
	}
	if full.of(text); len(full) > maxReadHours {
		t.Errorf("%d texts are remembered", len(full))
	}
}
