package input

import (
	"fmt"
	"strings"
	"unicode"
)

// Unseen reports whether a character can't be seen, and yet changes how a text is
// shown, compared or obeyed: control characters, those that turn the direction of
// a line, those without width, line ends beyond the usual ones. Spaces of every
// kind are seen.
func Unseen(r rune) bool {
	switch {
	case r < 0x7f:
		return r < ' '
	case r < 0xa0, r == '\u2028', r == '\u2029':
		return true
	}
	return unicode.In(r, unicode.Cf, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector)
}

// Seen returns a text without characters that can't be seen; white space among them
// becomes a space, line ends too.
func Seen(text string) string {
	if !HasUnseen(text) {
		return text
	}
	return strings.Map(func(r rune) rune {
		switch {
		case isBlank(r):
			return ' '
		case Unseen(r):
			return -1
		}
		return r
	}, text)
}

// SeenLines is Seen for a text of several lines, which end with line feeds.
func SeenLines(text string) string {
	if !HasUnseen(text) {
		return text
	}
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n").Replace(text)
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = Seen(line)
	}
	return strings.Join(lines, "\n")
}

// HasUnseen reports whether any character of a text can't be seen.
func HasUnseen(text string) bool { return strings.ContainsFunc(text, Unseen) }

// Marked returns a text in which what can't be seen is written by its number,
// as ⟨U+202E⟩; white space becomes a space. Marks says how many were.
func Marked(text string) (marked string, marks int) {
	var b strings.Builder
	for _, r := range text {
		switch {
		case isBlank(r):
			b.WriteByte(' ')
		case Unseen(r):
			marks++
			fmt.Fprintf(&b, "⟨%U⟩", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String(), marks
}

// isBlank reports whether a character that can't be seen is white space.
func isBlank(r rune) bool {
	switch r {
	case '\t', '\n', '\v', '\f', '\r', '\u0085', '\u2028', '\u2029':
		return true
	}
	return false
}
