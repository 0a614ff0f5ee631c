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
	folded := layout.folded()
	known := make(map[string]bool)
	for _, names := range folded {
		for _, name := range names {
			known[name] = true
		}
	}
	for _, unread := range t.Unread(indexes) {
		written := Fold(unread)
		if known[written] { // another of its names is read
			continue
		}
		for i, index := range indexes {
			if index != Missing {
				continue
			}
			if k := nearestMeant(written, folded[i]); k >= 0 {
				all = append(all, Misspelling{unread, columns[i].Names[k]})
				break
			}
		}
	}
	return all
}

// nearestMeant returns which of some folded names is most like what is written, of those
// that it seems to be; -1 where it seems to be none.
func nearestMeant(written string, names []string) int {
	nearest, distance := -1, 0
	for k, name := range names {
		if !meant(written, name) {
			continue
		}
		if d := spelling.Distance(written, name); nearest < 0 || d < distance {
			nearest, distance = k, d
		}
	}
	return nearest
}

// meant reports whether a name seems to be another one, badly written: short ones may
// differ by one letter, others by two or by two that changed places. Digits are no letters,
// as they tell years.
func meant(written, name string) bool {
	const short, long, farthest = 5, 9, 2
	if len(name) < short || max(len(written), len(name))-min(len(written), len(name)) > farthest { // a heading may be as long as it likes
		return false
	}
	if digits(written) != digits(name) {
		return false
	}
	switch distance := spelling.Distance(written, name); distance {
	case 1:
		return true
	case farthest:
		return len(name) >= long || sorted(written) == sorted(name)
	}
	return false
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
