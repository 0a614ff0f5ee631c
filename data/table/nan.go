package table

import (
	"bytes"
	"slices"
)

// withoutNaN returns a JSON text in which null stands for the numbers that are none,
// which programs for statistics write and JSON does not have.
func withoutNaN(text []byte) []byte {
	if !slices.ContainsFunc(notNumbers, func(n string) bool { return bytes.Contains(text, []byte(n)) }) {
		return text
	}
	mended := make([]byte, 0, len(text))
	within := false
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case within && c == '\\' && i+1 < len(text):
			mended = append(mended, c)
			i++
			c = text[i]
		case c == '"':
			within = !within
		case !within:
			if n := notNumberAt(text[i:]); n > 0 {
				mended = append(mended, "null"...)
				i += n - 1
				continue
			}
		}
		mended = append(mended, c)
	}
	return mended
}

// notNumbers are the numbers that are none, the longest first.
var notNumbers = []string{"-Infinity", "Infinity", "NaN"}

// notNumberAt returns the length of such a number at the beginning of a text, 0 when
// there is none.
func notNumberAt(text []byte) int {
	for _, n := range notNumbers {
		if len(text) >= len(n) && string(text[:len(n)]) == n {
			return len(n)
		}
	}
	return 0
}
