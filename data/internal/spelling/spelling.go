package spelling

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Distance returns the distance of Levenshtein: how many characters have to be
// replaced, added or removed to make one text of the other.
func Distance(a, b string) int {
	from, to := []rune(a), []rune(b)
	row := make([]int, len(to)+1)
	for j := range row {
		row[j] = j
	}
	for i := range from {
		diagonal := row[0]
		row[0] = i + 1
		for j := range to {
			cost := diagonal
			if from[i] != to[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(to)]
}

// Nearest returns the candidate at the smallest distance from a name, the
// first of several; "" when there are none.
func Nearest(name string, candidates []string) string {
	if len(candidates) == 0 {
		return ""
	}
	return slices.MinFunc(candidates, func(a, b string) int { return Distance(name, a) - Distance(name, b) })
}

// Unaccented returns a text in small letters without accents: "Fermé" is "ferme".
func Unaccented(s string) string {
	return ligatures.Replace(strings.ToLower(withoutMarks(s)))
}

var ligatures = strings.NewReplacer("œ", "oe", "æ", "ae")

// withoutMarks returns a text taken apart (NFKD) without its accents.
func withoutMarks(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFKD.String(s))
}

// Fold returns a text without case, accents, spaces and punctuation, for
// comparing names that people write: "Saint-Étienne" is "saintetienne".
func Fold(s string) string {
	room := [64]byte{}
	folded := room[:0]
	for _, r := range s {
		if r >= latin { // marks may follow what they change
			return foldAny(s)
		}
		folded = append(folded, ofLatin[r]...)
	}
	if string(folded) == s {
		return s
	}
	return string(folded)
}

// latin is how many characters are folded one by one, as most names are written.
const latin = 0x180

// ofLatin are these, folded.
var ofLatin = func() (all [latin]string) {
	for r := range rune(latin) {
		all[r] = foldAny(string(r))
	}
	return all
}()

// foldAny folds a text of any characters.
func foldAny(s string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(withoutMarks(s)) {
		switch {
		case r == 'œ':
			b.WriteString("oe")
		case r == 'æ':
			b.WriteString("ae")
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}
