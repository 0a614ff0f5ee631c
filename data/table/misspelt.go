package table

import (
	"slices"
	"strings"
	"unicode"

	"acces30/data/internal/spelling"
)

// Misspelling is a column that nothing is read from, and a name of one that the table
// lacks: they differ by a letter or two.
type Misspelling struct{ Column, Meant string }

// Misspelt returns the columns of a table that seem to be meant for some that it lacks,
// which stand at no index, in their order there.
func (t *Table) Misspelt(columns []Column, indexes []int) (all []Misspelling) {
	layout := Layout{Columns: columns}
	for _, unread := range t.Unread(indexes) {
		if layout.has(unread) { // another of its names is read
			continue
		}
		folded := Fold(unread)
		for i, index := range indexes {
			if index != Missing {
				continue
			}
			if name := nearestMeant(folded, columns[i].Names); name != "" {
				all = append(all, Misspelling{unread, name})
				break
			}
		}
	}
	return all
}

// nearestMeant returns the name that is most like what is written, of those that it seems
// to be; "" where it seems to be none.
func nearestMeant(written string, names []string) string {
	var like []string
	for _, name := range names {
		if meant(written, Fold(name)) {
			like = append(like, name)
		}
	}
	if len(like) == 0 {
		return ""
	}
	return slices.MinFunc(like, func(a, b string) int {
		return spelling.Distance(written, Fold(a)) - spelling.Distance(written, Fold(b))
	})
}

// meant reports whether a name seems to be another one, badly written: short ones may
// differ by one letter, others by two or by two that changed places. Digits are no letters,
// as they tell years.
func meant(written, name string) bool {
	const short, long = 5, 9
	distance := spelling.Distance(written, name)
	switch {
	case len(name) < short || digits(written) != digits(name):
		return false
	case distance == 2:
		return len(name) >= long || sorted(written) == sorted(name)
	}
	return distance == 1
}

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

func sorted(s string) string {
	letters := []rune(s)
	slices.Sort(letters)
	return string(letters)
}
