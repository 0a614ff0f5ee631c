package table

import (
	"slices"
	"strings"
	"unicode"

	"acces30/data/internal/spelling"
)

// keepApart leaves a column of the table to one of those that are looked for, where the
// names of two are alike but for where their words end: "date_de_labellisation" and
// "date_delabellisation". It is the one that has the words of the heading, else the first.
// What the user has named may be the same for two.
func (l *Layout) keepApart(header []string, indexes []int) {
	for i, at := range indexes {
		for j := i + 1; j < len(indexes); j++ {
			if at == Missing || indexes[j] != at || l.isNamed(i) || l.isNamed(j) {
				continue
			}
			heading := words(header[at])
			if l.hasWords(j, heading) && !l.hasWords(i, heading) {
				indexes[i] = Missing
				break
			}
			if !l.hasWords(j, heading) {
				indexes[j] = Missing
			}
		}
	}
}

func (l *Layout) isNamed(column int) bool {
	_, named := l.Named[l.Columns[column].Key]
	return named
}

// hasWords reports whether a name of a column has just these words.
func (l *Layout) hasWords(column int, heading string) bool {
	return slices.ContainsFunc(l.Columns[column].Names, func(name string) bool { return words(name) == heading })
}

// words are those of a name, in plain lower case and one space between two.
func words(name string) string {
	return strings.Join(strings.FieldsFunc(spelling.Unaccented(name), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " ")
}
