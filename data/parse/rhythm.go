package parse

import (
	"regexp"
	"strconv"
	"strings"

	"acces30/coverage/label"
	"acces30/data/internal/spelling"
)

// ordinals are the words, without accents, for which weekday of a month is meant.
var ordinals = map[string]label.Nths{
	"1er": 1 << 0, "1ere": 1 << 0, "1ers": 1 << 0, "premier": 1 << 0, "premiers": 1 << 0, "1": 1 << 0,
	"2e": 1 << 1, "2eme": 1 << 1, "2emes": 1 << 1, "2nd": 1 << 1, "2ieme": 1 << 1, "deuxieme": 1 << 1, "deuxiemes": 1 << 1, "second": 1 << 1, "2": 1 << 1,
	"3e": 1 << 2, "3eme": 1 << 2, "3emes": 1 << 2, "3ieme": 1 << 2, "troisieme": 1 << 2, "troisiemes": 1 << 2, "3": 1 << 2,
	"4e": 1 << 3, "4eme": 1 << 3, "4emes": 1 << 3, "4ieme": 1 << 3, "quatrieme": 1 << 3, "quatriemes": 1 << 3, "4": 1 << 3,
	"5e": 1 << 4, "5eme": 1 << 4, "5ieme": 1 << 4, "cinquieme": 1 << 4, "5": 1 << 4,
	"dernier": label.Last, "derniers": label.Last,
	"1st": 1 << 0, "first": 1 << 0, "3rd": 1 << 2, "third": 1 << 2, "4th": 1 << 3, "fourth": 1 << 3, "5th": 1 << 4, "fifth": 1 << 4, "last": label.Last,
}

// nths matches several words for which weekday of a month, one behind the other.
var (
	nth   = `(?:[1-5](?:er|nd|e|i?[eè]me)|premier|deuxi[eè]me|second|troisi[eè]me|quatri[eè]me|cinqui[eè]me|dernier)s?`
	nths  = regexp.MustCompile(nth + `(?:\s*(?:,|et|&|/)\s*` + nth + `)+`)
	links = regexp.MustCompile(`\s*(?:,|\bet\b|&|/)\s*`)
)

// joinNths leaves single spaces between such words, so that no text is cut there.
func joinNths(text string) string {
	return nths.ReplaceAllStringFunc(text, func(list string) string { return links.ReplaceAllString(list, " ") })
}

// weekdays are the words for days, without accents; Monday is 0.
var weekdays = map[string]int{
	"lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6,
	"lundis": 0, "mardis": 1, "mercredis": 2, "jeudis": 3, "vendredis": 4, "samedis": 5, "dimanches": 6,
}

// numbers are the words for how many weeks lie between.
var numbers = map[string]uint8{"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "huit": 8}

// maxWeeks is the longest time between two openings that is read.
const maxWeeks = 52

func weeksOf(word string) uint8 {
	if n, known := numbers[word]; known {
		return n
	}
	if n, err := strconv.Atoi(word); err == nil && n >= 2 && n <= maxWeeks {
		return uint8(n)
	}
	return 0
}

// rhythmLinks are words between those of a rhythm, and beside them.
var rhythmLinks = map[string]bool{
	"et": true, "de": true, "du": true, "des": true, "le": true, "les": true, "en": true, "chaque": true, "uniquement": true, "seulement": true, "a": true, "l": true, "la": true, "d": true,
	"tous": true, "toutes": true, "ou": true, "and": true, "of": true, "the": true, "on": true, "only": true,
}

// takeRhythm takes the words of a rhythm out of others, all small and without
// accents: "semaines impaires", "un samedi sur deux", "1er et 3e samedi du mois".
// Found is false where there are none, or where they can't be told.
func takeRhythm(words []string) (rest []string, r label.Rhythm, found bool) {
	used := make([]bool, len(words))
	kinds := 0
	for i, word := range words {
		if word == "mois" || word == "month" {
			if r.Month != 0 || !takeNths(words, used, i, &r) {
				return words, label.Rhythm{}, false
			}
			kinds++
		} else if takeWeeks(words, used, i, &r) {
			kinds++
		}
	}
	if kinds != 1 {
		return words, label.Rhythm{}, false
	}
	for i, word := range words {
		if !used[i] && !rhythmLinks[word] {
			rest = append(rest, word)
		}
	}
	return rest, r, true
}

// takeWeeks takes the words, about a word, that say in which weeks: "semaines
// impaires", "un samedi sur deux", of which the day stays, "toutes les 3 semaines".
func takeWeeks(words []string, used []bool, i int, r *label.Rhythm) bool {
	at := func(i int) string {
		if i >= 0 && i < len(words) {
			return words[i]
		}
		return ""
	}
	mark := func(from, to int) {
		for i := from; i <= to; i++ {
			used[i] = true
		}
	}
	word := words[i]
	week := word == "semaine" || word == "semaines" || word == "sem" || word == "week" || word == "weeks"
	_, day := weekdays[word]
	switch n := weeksOf(at(i + 2)); {
	case week && strings.HasPrefix(at(i+1), "impair"), week && strings.HasPrefix(at(i+1), "pair"):
		r.Every, r.Parity = 2, parityOf(at(i+1))
		mark(i, i+1)
	case (word == "odd" || word == "even") && strings.HasPrefix(at(i+1), "week"):
		r.Every, r.Parity = 2, map[string]label.Parity{"odd": label.Odd, "even": label.Even}[word]
		mark(i, i+1)
	case (week || day) && at(i+1) == "sur" && n > 0 && (at(i-1) == "une" || at(i-1) == "1" || at(i-1) == "un"):
		r.Every = n
		used[i-1] = true
		mark(i+1, i+2)
		used[i] = used[i] || week
	case (word == "toutes" || word == "tous") && at(i+1) == "les" && n > 0 && strings.HasPrefix(at(i+3), "semaine"):
		r.Every = n
		mark(i, i+3)
	case word == "tous" && at(i+1) == "les" && (at(i+2) == "quinze" || at(i+2) == "15") && at(i+3) == "jours":
		r.Every = 2
		mark(i, i+3)
	default:
		return false
	}
	return true
}

func parityOf(word string) label.Parity {
	if strings.HasPrefix(word, "impair") {
		return label.Odd
	}
	return label.Even
}

// takeNths takes the ordinals before the word for month. Weeks of a month are no
// weekdays of it.
func takeNths(words []string, used []bool, month int, r *label.Rhythm) bool {
	used[month] = true
	for i := month - 1; i >= 0; i-- {
		nth, ordinal := ordinals[words[i]]
		_, day := weekdays[words[i]]
		switch {
		case ordinal && len(words[i]) == 1 && r.Month == 0: // a bare number stands only beside others
			return false
		case ordinal:
			r.Month |= nth
			used[i] = true
		case day || rhythmLinks[words[i]] || halfOf(words[i]) != WholeDay:
		default:
			return r.Month != 0
		}
	}
	return r.Month != 0
}

// Rhythm reads which weeks hours are held in: "semaines paires", "une semaine sur
// deux", "toutes les 3 semaines", "1er et 3e du mois", "dernier du mois". Nothing,
// or "toutes les semaines", is every week; ok is false where a text can't be read.
func Rhythm(text string) (r label.Rhythm, ok bool) {
	words := wordsOf(text)
	switch strings.Join(words, " ") {
	case "", "toutes les semaines", "chaque semaine", "hebdomadaire", "every week", "weekly":
		return r, true
	case "quinzaine", "bimensuel", "par quinzaine":
		return label.Rhythm{Every: 2}, true
	}
	if code, err := label.RhythmOf(strings.Join(strings.Fields(text), "-")); err == nil {
		return code, true
	}
	rest, r, found := takeRhythm(words)
	for _, word := range rest {
		if _, day := weekdays[word]; !day {
			return label.Rhythm{}, false
		}
	}
	return r, found
}

// wordsOf cuts a text into its words and numbers, small and without accents.
func wordsOf(text string) []string {
	return strings.FieldsFunc(spelling.Unaccented(text), func(r rune) bool { return !('a' <= r && r <= 'z' || '0' <= r && r <= '9') })
}
