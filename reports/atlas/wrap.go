package atlas

import "strings"

// fitted breaks a text into lines, a little smaller where that spares a line.
func (t typeface) fitted(s string, width float64) ([]string, typeface) {
	lines := t.wrapped(s, width)
	smaller := t
	smaller.size *= 0.92
	if fewer := smaller.wrapped(s, width); len(fewer) < len(lines) {
		return fewer, smaller
	}
	return lines, t
}

// wrapped breaks a text into lines of at most so many points, at plain spaces.
// A word that is longer stands alone.
func (t typeface) wrapped(s string, width float64) []string {
	var lines []string
	line := ""
	for _, word := range strings.Split(s, " ") {
		longer := word
		if line != "" {
			longer = line + " " + word
		}
		if line != "" && t.width(longer) > width {
			lines = append(lines, line)
			longer = word
		}
		line = longer
	}
	return append(lines, line)
}
