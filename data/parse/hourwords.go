package parse

import (
	"regexp"
	"strings"

	"acces30/coverage/label"
	"acces30/data/internal/spelling"
)

// judge decides what a phrase says, where before it something was said of all that
// follows, and returns what is said of those after it. Words in brackets or behind
// a comma, without hours and not about half of the day, speak of the hours before
// them.
func (d *DayHours) judge(phrases []phrase, i int, said meaning) (after meaning) {
	p := &phrases[i]
	before, behind := meaningOf(p.before), meaningOf(p.behind)
	after = said
	switch {
	case len(p.hours) == 0 && p.aside && i > 0 && before > shut && !halfDay.MatchString(p.before):
		phrases[i-1].says, p.says = before, before
	case len(p.hours) == 0 && p.aside && i > 0 && before == openToAll:
		phrases[i-1].says = openToAll
	case behind != nothing:
		p.says = behind
	case before == shut: // of these hours, or of half of the day without any
		p.says = shut
	case before != nothing:
		p.says = before
		if before != unclear || letters.MatchString(p.before) {
			after = before
		}
	default:
		p.says = said
	}
	switch p.says {
	case byAppointment:
		d.Appointment = true
	case unclear:
		d.Unreadable = true
	}
	return after
}

// letters match a word.
var letters = regexp.MustCompile(`\pL{2,}`)

// halfDay matches words about a half of the day.
var halfDay = regexp.MustCompile(`matin|apr[eè]s|soir|aprem`)

// Words that change nothing, without accents.
var neutral = map[string]bool{
	"": true, "de": true, "a": true, "du": true, "le": true, "la": true, "l": true, "les": true, "au": true, "en": true, "matin": true, "apresmidi": true, "aprem": true, "pm": true, "am": true, "soir": true,
	"ouvert": true, "ouverte": true, "ouverture": true, "public": true, "accueil": true, "horaires": true, "horaire": true, "journee": true, "continue": true, "continu": true,
	"nonstop": true, "non": true, "stop": true, "interruption": true, "pause": true, "midi": true, "h": true, "lundi": true, "mardi": true, "mercredi": true, "jeudi": true, "vendredi": true, "samedi": true, "dimanche": true,
	"libre": true, "acces": true, "entree": true,
}

// meaningOf returns what words say.
func meaningOf(words string) meaning {
	words = spelling.Unaccented(strings.NewReplacer("non-stop", "nonstop", "r.d.v.", "rdv", "r.d.v", "rdv", "rdvs", "rdv").Replace(words))
	fields := strings.FieldsFunc(words, func(r rune) bool { return !('a' <= r && r <= 'z' || '0' <= r && r <= '9') })
	rest, without := fields[:0:0], false
	for i, word := range fields {
		switch {
		case word == "sans" && i+1 < len(fields) && (fields[i+1] == "interruption" || fields[i+1] == "pause" || fields[i+1] == "coupure"):
		case word == "coupure":
		case word == "sans":
			without = true
			rest = append(rest, word)
		case !neutral[word]:
			rest = append(rest, word)
		}
	}
	text := strings.Join(rest, " ")
	appointment := strings.Contains(text, "rdv") || strings.Contains(text, "rendez") || strings.Contains(text, "endez vous")
	switch {
	case text == "":
		return nothing
	case appointment && without:
		return openToAll
	case appointment:
		return byAppointment
	case strings.HasPrefix(text, "ferm") && len(rest) <= 2:
		return shut
	}
	return unclear
}

// without returns intervals, in order and apart, without the parts that others
// cover.
func without(open, closed []label.Interval) []label.Interval {
	for _, c := range closed {
		var left []label.Interval
		for _, o := range open {
			if o.Open < min(o.Close, c.Open) {
				left = append(left, label.Interval{Open: o.Open, Close: min(o.Close, c.Open)})
			}
			if max(o.Open, c.Close) < o.Close {
				left = append(left, label.Interval{Open: max(o.Open, c.Close), Close: o.Close})
			}
		}
		open = left
	}
	return open
}
