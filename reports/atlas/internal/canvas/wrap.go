package canvas

import "strings"

// Fit breaks a text into lines, a little smaller where that spares a line.
func (t Typeface) Fit(s string, width float64) ([]string, Typeface) {
	lines := t.Wrap(s, width)
	smaller := t
	smaller.Size *= 0.92
	if fewer := smaller.Wrap(s, width); len(fewer) < len(lines) {
		return fewer, smaller
	}
	return lines, t
}

// Within returns the typeface, smaller where a text would be wider than so many points.
func (t Typeface) Within(s string, width float64) Typeface {
	if wide := t.Width(s); wide > width {
		t.Size *= width / wide
	}
	return t
}

// AtMost keeps the first lines of a text, and says with an ellipsis that there are
// more: a name of any length must leave room for the map.
func AtMost(lines []string, most int) []string {
	if len(lines) <= most {
		return lines
	}
	kept := append([]string(nil), lines[:most]...)
	kept[most-1] += " …"
	return kept
}

// Wrap breaks a text into lines of at most so many points, at plain spaces.
// A word that is longer stands alone.
func (t Typeface) Wrap(s string, width float64) []string {
	var lines []string
	line := ""
	for _, word := range strings.Split(s, " ") {
		longer := word
		if line != "" {
			longer = line + " " + word
		}
		if line != "" && t.Width(longer) > width {
			lines = append(lines, line)
			longer = word
		}
		line = longer
	}
	return append(lines, line)
}
