package parse

import (
	"fmt"
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
		if got, want := Hours("accueil "+word+" public 9h-12h"), Hours("9h-12h"); !reflect.DeepEqual(got, want) {
			t.Errorf("hours with %q among words: %+v, want %+v", word, got, want)
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

// TestAnyDigitBesideATime: a time with one more digit before or behind it is none,
// whatever the digit.
func TestAnyDigitBesideATime(t *testing.T) {
	for _, format := range []string{"09:00-12:00%d", "%d09:00-12:00", "09:00-12:00 / 14:00-17:00%d", "fermé le midi %d09:00-12:00", "lundi%d09:00-12:00"} {
		five := Hours(fmt.Sprintf(format, 5))
		for digit := range 10 {
			text := fmt.Sprintf(format, digit)
			if got := Hours(text); !reflect.DeepEqual(got, five) {
				t.Errorf("%q: %+v, with a 5 %+v", text, got, five)
			}
		}
	}
	for _, format := range []string{"09:00-12:0%d14:00-17:00", "09:00 12:0%d14:00 17:00", "9h-12h0%d14h-17h", "09:0%d12:00"} {
		five := Hours(fmt.Sprintf(format, 5))
		for digit := range 10 {
			text := fmt.Sprintf(format, digit)
			if got := Hours(text); len(got.Open) != len(five.Open) || got.Unreadable != five.Unreadable {
				t.Errorf("%q: %+v, with a 5 %+v", text, got, five)
			}
		}
	}
	if got := Hours("09:00-12:005"); len(got.Open) > 0 || !got.Unreadable {
		t.Errorf("a minute of three digits: %+v", got)
	}
}
