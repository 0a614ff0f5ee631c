package parse

import (
	"regexp"
	"strings"
)

// judge decides what a phrase says, where before it something was said of all that
// follows, and returns what is said of those after it. Words in brackets or behind
// a comma, without hours and not about half of the day, speak of the hours before
// them.
func (d *DayHours) judge(phrases []phrase, i int, said words) (after words) {
	p := &phrases[i]
	before, behind := meaningOf(p.before), meaningOf(p.behind)
	after = said
	switch {
	case len(p.hours) == 0 && p.aside && before.meaning > shut && !halfDay.MatchString(p.before):
		phrases[i-1].says, p.says = before, before
	case len(p.hours) == 0 && p.aside && before.meaning == openToAll:
		phrases[i-1].says = before
	case behind.meaning != nothing:
		p.says = behind
	case before.meaning == shut: // of these hours, or of half of the day without any
		p.says = before
	case before.meaning != nothing:
		p.says = before
		if before.meaning != unclear || letters.MatchString(p.before) {
			after = before
		}
	default:
		p.says = said
	}
	switch p.says.meaning {
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

// meaningOf returns what a text says.
func meaningOf(text string) words {
	fields := wordsOf(strings.NewReplacer("non-stop", "nonstop", "r.d.v.", "rdv", "r.d.v", "rdv", "rdvs", "rdv").Replace(text))
	fields, rhythm, rhythmic := takeRhythm(fields)
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
	text = strings.Join(rest, " ")
	appointment := strings.Contains(text, "rdv") || strings.Contains(text, "rendez") || strings.Contains(text, "endez vous")
	switch {
	case text == "" && rhythmic:
		return words{sometimes, rhythm}
	case rhythmic:
		return words{meaning: unclear}
	case text == "":
		return words{}
	case appointment && without:
		return words{meaning: openToAll}
	case appointment:
		return words{meaning: byAppointment}
	case strings.HasPrefix(text, "ferm") && len(rest) <= 2:
		return words{meaning: shut}
	}
	return words{meaning: unclear}
}
