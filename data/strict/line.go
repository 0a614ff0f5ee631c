package strict

import "strings"

// Line finds the line on which a key is set, or the innermost of its tables
// that can be found; the decoder does not tell it. It expects files written
// with one key a line, and tables in brackets.
func Line(text string, key []string) int {
	var table []string
	best, depth := 1, 0
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		var here []string
		if header, ok := strings.CutPrefix(line, "["); ok {
			header, _, _ = strings.Cut(strings.TrimPrefix(header, "["), "]") // or [[, an array of tables
			table = path(header)
			here = table
		} else if name, _, ok := strings.Cut(line, "="); ok && !strings.HasPrefix(line, "#") {
			here = append(table[:len(table):len(table)], path(name)...)
		}
		if n := common(here, key); n == len(here) && n > depth {
			best, depth = i+1, n
		}
	}
	return best
}

// path cuts a dotted key into its parts.
func path(dotted string) []string {
	parts := strings.Split(dotted, ".")
	for i, part := range parts {
		parts[i] = strings.Trim(part, " \t\"'")
	}
	return parts
}

// common counts the parts that two keys start with alike.
func common(a, b []string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}
