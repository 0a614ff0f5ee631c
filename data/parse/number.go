package parse

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

// Number reads a decimal number as French or English tables write it: with a
// decimal comma or point, and with spaces of any width or apostrophes between
// groups of three digits. Infinities and NaN are no numbers.
func Number(text string) (float64, bool) {
	v, err := strconv.ParseFloat(text, 64) // as nearly every number is written
	if err != nil {
		v, err = strconv.ParseFloat(plainDecimal(text), 64)
	}
	return v, err == nil && !math.IsNaN(v) && !math.IsInf(v, 0)
}

// plainDecimal removes the spaces and separators between groups of digits and
// writes the decimal mark as a point.
func plainDecimal(text string) string {
	text = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\'' || r == '’' || r == '\u200b' {
			return -1
		}
		return r
	}, text)
	comma, point := strings.LastIndexByte(text, ','), strings.LastIndexByte(text, '.')
	switch {
	case comma >= 0 && point > comma: // 1,234.5
		return strings.ReplaceAll(text, ",", "")
	case point >= 0 && comma > point: // 1.234,5
		text = strings.ReplaceAll(text, ".", "")
	}
	if strings.Count(text, ",") == 1 {
		return strings.Replace(text, ",", ".", 1)
	}
	return text
}

// grouped is a whole number with commas or points between groups of three.
var grouped = regexp.MustCompile(`^\d{1,3}([,.]\d{3})+$`)

// Count reads a count of persons. In a whole number with points or commas
// between groups of three digits, another reader might take the last group for
// decimals; since people are counted in whole numbers, it is read as one, and
// doubtful is true.
func Count(text string) (people int, doubtful, ok bool) {
	if v, err := strconv.Atoi(text); err == nil {
		return v, false, true
	}
	compact := strings.Join(strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || r == '\'' || r == '’' }), "")
	if grouped.MatchString(compact) {
		v, err := strconv.Atoi(strings.NewReplacer(",", "", ".", "").Replace(compact))
		return v, true, err == nil
	}
	v, ok := Number(text)
	if !ok || v != math.Trunc(v) || math.Abs(v) > math.MaxInt32 {
		return 0, false, false
	}
	return int(v), false, true
}
