package parse

import (
	"slices"
	"strconv"
	"strings"

	"acces30/coverage/label"
)

// segments reads a clause of a comment, a remark for each group of days; ok is
// false where a word is not understood. The verb of a remark is that of the one
// before it where it has none.
func segments(words []string, hours []*label.Interval, names map[string]bool) (remarks []Remark, ok bool) {
	words, ok = spellRanges(words)
	if !ok {
		return nil, false
	}
	kind := RemarkOpen
	for _, part := range cutSegments(words) {
		r, ok := readSegment(part, hours, names, kind)
		if !ok {
			return nil, false
		}
		kind = r.Kind
		remarks = append(remarks, r)
	}
	return remarks, true
}

// spellRanges writes "du lundi au mercredi" as the days it is of; ok is false for
// days out of order.
func spellRanges(words []string) (spelled []string, ok bool) {
	names := []string{"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"}
	for i := 0; i < len(words); i++ {
		from, isDay := weekdays[words[i]]
		spelled = append(spelled, words[i])
		if !isDay || i+2 >= len(words) || words[i+1] != "au" && words[i+1] != "a" {
			continue
		}
		to, isDay := weekdays[words[i+2]]
		if !isDay {
			continue
		}
		if to <= from {
			return nil, false
		}
		spelled = append(spelled, names[from+1:to+1]...)
		i += 2
	}
	return spelled, true
}

// verbOf returns whether a word says that something is open, or closed.
func verbOf(word string) (kind RemarkKind, is bool) {
	switch {
	case strings.HasPrefix(word, "ouver") || word == "ouvre":
		return RemarkOpen, true
	case strings.HasPrefix(word, "ferme"):
		return RemarkShut, true
	}
	return 0, false
}

// cutSegments cuts a clause where days begin to be told anew, or where a verb does.
func cutSegments(words []string) [][]string {
	var parts [][]string
	var part []string
	hasDay, told := false, false // a day was told, and something of it
	for _, word := range words {
		_, day := weekdays[word]
		_, verb := verbOf(word)
		if hasDay && (verb || day && told) {
			parts = append(parts, part)
			part, hasDay, told = nil, false, false
		}
		part = append(part, word)
		hasDay = hasDay || day
		told = hasDay && (told || strings.HasPrefix(word, hoursWord) || halfOf(word) != WholeDay || strings.HasPrefix(word, "pair") || strings.HasPrefix(word, "impair") || word == "mois")
	}
	return append(parts, part)
}

func halfOf(word string) Half {
	switch strings.TrimSuffix(word, "s") {
	case "matin", "matinee":
		return Morning
	case "apresmidi", "aprem":
		return Afternoon
	}
	return WholeDay
}

// readSegment reads a remark; kind is that of the remark before it.
func readSegment(words []string, hours []*label.Interval, names map[string]bool, kind RemarkKind) (r Remark, ok bool) {
	r.Kind = kind
	rest, rhythm, found := takeRhythm(words)
	if found {
		r.Rhythm = rhythm
	}
	halves := make(map[Half]bool)
	for _, word := range rest {
		day, isDay := weekdays[word]
		said, isVerb := verbOf(word)
		switch {
		case isDay:
			r.Days = append(r.Days, day)
		case isVerb:
			if r.Verb && said != r.Kind {
				return r, false
			}
			r.Kind, r.Verb = said, true
		case halfOf(word) != WholeDay && len(r.Days) == 0: // "le matin et le jeudi": of other days
			return r, false
		case halfOf(word) != WholeDay:
			halves[halfOf(word)] = true
		case strings.HasPrefix(word, hoursWord):
			n, err := strconv.Atoi(word[len(hoursWord):])
			if err != nil || n >= len(hours) || hours[n] == nil {
				return r, false
			}
			r.Hours = append(r.Hours, *hours[n])
		case neutral[word], commentNeutral[word], names[word]:
		default:
			return r, false
		}
	}
	if len(halves) == 1 {
		for half := range halves {
			r.Half = half
		}
	}
	slices.Sort(r.Days)
	r.Days = slices.Compact(r.Days)
	r.Hours, _ = label.Merge(r.Hours)
	return r, len(r.Days) > 0
}
