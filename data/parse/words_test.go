package parse

import (
	"reflect"
	"testing"
)

// TestWordsThatChangeNothing: hours and comments are the same with each of the words
// listed as neutral as without it.
func TestWordsThatChangeNothing(t *testing.T) {
	for word := range neutral {
		if word == "midi" { // a time of day too
			continue
		}
		if got, want := Hours(word+" 9h-12h"), Hours("9h-12h"); !reflect.DeepEqual(got, want) {
			t.Errorf("hours with %q: %+v, want %+v", word, got, want)
		}
	}
	const plain = "ouvert le samedi 9h-12h"
	want := shape(ReadComment(plain))
	for word := range commentNeutral {
		if got := shape(ReadComment(word + " " + plain)); got != want {
			t.Errorf("a comment with %q: %s, want %s", word, got, want)
		}
	}
}

// TestWordsForNoHours: a word for a closed day closes it, one for hours that are not
// stated leaves them unknown.
func TestWordsForNoHours(t *testing.T) {
	for word := range closedWords {
		if got := Hours(word); !reflect.DeepEqual(got, DayHours{}) {
			t.Errorf("%q: %+v", word, got)
		}
	}
	for word := range unstatedWords {
		if got := Hours(word); !reflect.DeepEqual(got, DayHours{Unstated: true}) {
			t.Errorf("%q: %+v", word, got)
		}
	}
}

// TestWordsBetweenThoseOfARhythm may stand before and behind it.
func TestWordsBetweenThoseOfARhythm(t *testing.T) {
	for word := range rhythmLinks {
		for _, text := range []string{word + " semaines impaires", "semaines impaires " + word} {
			if got, ok := Rhythm(text); !ok || got.Code() != "odd-weeks" {
				t.Errorf("%q is read as %q, %v", text, got.Code(), ok)
			}
		}
	}
}
