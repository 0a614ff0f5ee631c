package car

import (
	"strconv"
	"strings"
)

// number reads a plain decimal number that is not negative, with a point or a
// comma: no exponent, no sign, no name.
func number(s string) (float64, bool) {
	if s == "" || len(s) > 12 {
		return 0, false
	}
	for i := range len(s) {
		if (s[i] < '0' || s[i] > '9') && s[i] != '.' && s[i] != ',' {
			return 0, false
		}
	}
	v, err := strconv.ParseFloat(strings.Replace(s, ",", ".", 1), 64)
	return v, err == nil
}

// splitNumber cuts a value into the number it starts with and what follows,
// blanks around them dropped.
func splitNumber(s string) (digits, unit string) {
	s = strings.TrimSpace(s)
	i := 0
	for i < len(s) && (s[i] >= '0' && s[i] <= '9' || s[i] == '.' || s[i] == ',') {
		i++
	}
	return s[:i], strings.TrimSpace(s[i:])
}

// metres reads a width or height: metres unless it says cm, ft or has the
// form 6'8"; false when it can't be read or is 0.
func metres(s string) (float64, bool) {
	digits, unit := splitNumber(s)
	v, ok := number(digits)
	if !ok || v == 0 {
		return 0, false
	}
	const foot, inch = 0.3048, 0.0254
	switch {
	case unit == "" || unit == "m" || unit == "meter" || unit == "metre" || unit == "mètres":
		return v, true
	case unit == "cm":
		return v / 100, true
	case unit == "ft" || unit == "feet":
		return v * foot, true
	case strings.HasPrefix(unit, "'"):
		inches, ok := number(strings.TrimSpace(strings.TrimSuffix(unit[1:], `"`)))
		return v*foot + inches*inch, ok || unit == "'"
	}
	return 0, false
}

// The smallest gaps a car passes, in metres: rather more than a small car's
// 1.75 m without mirrors, and the 1.9 m that car parks post for a height.
const (
	carWidth  = 1.9
	carHeight = 1.9
)

// tooNarrow reports whether a car can't pass for its size. A posted or physical
// limit counts on every road; the width of the way itself, which is often that
// of a lane or a typing error, on service roads and tracks only.
func tooNarrow(f *facts, minor bool) bool {
	if w, ok := metres(f.first(maxWidthPhysical, maxWidth)); ok && w < carWidth {
		return true
	}
	if tooLow(f) {
		return true
	}
	w, ok := metres(f.first(width, estWidth))
	return minor && ok && w < carWidth
}

func tooLow(f *facts) bool {
	h, ok := metres(f.first(maxHeightPhysical, maxHeight))
	return ok && h < carHeight
}

// isNarrow reports whether two cars can't pass each other at ease.
func isNarrow(f *facts, bothWays bool) bool {
	if f[narrow] == "yes" {
		return true
	}
	if !bothWays {
		return false
	}
	if w, ok := metres(f.first(width, estWidth)); ok {
		return w < 4
	}
	return f[lanes] == "1"
}
