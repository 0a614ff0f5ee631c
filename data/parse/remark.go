package parse

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"acces30/coverage/label"
	"acces30/data/internal/spelling"
)

// RemarkKind is what a clause of a comment says about opening.
type RemarkKind uint8

// Kinds of remarks.
const (
	RemarkUnclear     RemarkKind = iota // it bears on opening, and can't be read plainly
	RemarkOpen                          // open on these days, at these hours, in these weeks
	RemarkShut                          // closed then
	RemarkAppointment                   // nobody is received without an appointment
)

// Half is a half of a day.
type Half uint8

// Halves of a day.
const (
	WholeDay Half = iota
	Morning
	Afternoon
)

// Remark is what a comment says of some days.
type Remark struct {
	Kind   RemarkKind
	Days   []int // Monday is 0
	Half   Half  // of these days
	Hours  []label.Interval
	Rhythm label.Rhythm
	Verb   bool // it says itself that it is about opening or closing
}

// Comment is what was read in the comment of a structure. Plain clauses are those
// of which every word is understood. Bearing is false where nothing in the comment
// has to do with opening: telephone numbers, addresses, how to make an appointment.
type Comment struct {
	Plain   [][]Remark // a clause each
	Unclear bool       // some clause bears on opening, and can't be read
	// Elsewhere tells that a clause that can't be read names another place, a round or
	// another time of the year.
	Elsewhere bool
	Bearing   bool
}

var (
	hexEscape = regexp.MustCompile(`\\x([0-9A-Fa-f]{2})`)
	// contacts match what is no word of a comment.
	contacts = regexp.MustCompile(`(?i)\S+@\S+|(?:https?://|www\.)\S+|(?:\+33[\s.]?|\b0)[1-9](?:[\s./-]?\d{2}){4}\b|\b\d{2} \d{4} \d{4}\b`)
	clauses  = regexp.MustCompile(`[.!]\s+|[.!]$|;|\n|\s/+\s|\s\+\s|\s[-–—]\s`)
	rdv      = regexp.MustCompile(`(?i)\bre?n?dez[\s-]*vous\b|\br\.d\.v\.?|\brdvs\b`)
	// bearing matches, without accents, a word that has to do with when, or where else,
	// people are received.
	bearing = regexp.MustCompile(`\b(?:lun|mar|mer|jeu|ven|sam)\b|(?:lun|mar|mercre|jeu|vendre|same)dis?\b|\bsemaines?\b|\bmois\b|\bquinz|mensuel|hebdo|\bjour(?:s|nees?)?\b|\bmatins?\b|\bmatinees?\b|apres\s?-?midi|\baprem\b|\bsoir|` +
		`ferm[ea]|ouver|\bouvr|horaire|permanence|itineran|tournee|antenne|annexe|vacances|conges|ete\b|estival|travaux|provisoir|temporair|exceptionn|actuellement|\bbus\b|camion|\bcar\b|vehicule|arret|deplace|delocali|\bsites?\b|multi|plusieurs|planning|passage|\bmobile\b|nouvelle adresse|changera|lieux? d accueil|\bdu \d+|` +
		`\bcommunes?\b|villages?|altern|periode|domicile|deport|decentrali|present|\bquspan\d`)
	onlyWords = regexp.MustCompile(`uniquement|obligatoire|exclusi|seulement|\bque sur\b|imperati|necessaire`)
	// elsewhere matches words for another place than the structure's own, a round, or
	// another time of the year.
	elsewhere = regexp.MustCompile(`permanence|itineran|tournee|antenne|annexe|mairies?\b|communes?\b|mediatheque|bibliotheque|\bsites?\b|deplace|\bbus\b|delocali|deport|vacances|\bete\b|estival|periode|exceptionn`)
	onlySite  = regexp.MustCompile(`\bsites? internet|\bsur (?:l |le )?site\b|site web`)
)

// commentNeutral are words that change nothing, beside those of hours.
var commentNeutral = map[string]bool{
	"est": true, "sont": true, "sera": true, "seront": true, "nous": true, "sommes": true, "egalement": true, "aussi": true, "et": true, "des": true, "d": true,
	"maison": true, "espace": true, "structure": true, "france": true, "service": true, "services": true, "fs": true, "votre": true, "notre": true, "bureau": true, "ainsi": true, "que": true, "aux": true,
	"uniquement": true, "seulement": true, "chaque": true, "tous": true, "toutes": true, "toute": true, "y": true, "compris": true, "jours": true, "attention": true, "supplementaire": true, "accueille": true,
	"usagers": true, "physique": true, "inclus": true, "avec": true, "ou": true, "pour": true, "flux": true,
}

// ReadComment reads the comment of a structure; own are names that are no news in
// it: those of the structure and its commune.
func ReadComment(text string, own ...string) Comment {
	text = WithoutContacts(Unescaped(text))
	text = rdv.ReplaceAllString(text, "rdv")
	names := make(map[string]bool)
	for _, word := range wordsOf(strings.Join(own, " ")) {
		names[word] = true
	}
	var c Comment
	for _, clause := range clauses.Split(text, -1) {
		c.read(clause, names)
	}
	if c.Elsewhere { // a clause after "permanences" may be about these
		c.Plain = slices.DeleteFunc(c.Plain, func(clause []Remark) bool {
			return !slices.ContainsFunc(clause, func(r Remark) bool { return r.Verb })
		})
	}
	return c
}

// Unescaped returns a text with the letters that some rows of the list have as \xE9.
func Unescaped(text string) string {
	return hexEscape.ReplaceAllStringFunc(text, func(code string) string {
		letter, _ := strconv.ParseUint(code[2:], 16, 8) // two digits, by the pattern
		return string(rune(letter))
	})
}

// WithoutContacts returns a text without the addresses of the web and the telephone
// numbers in it.
func WithoutContacts(text string) string { return contacts.ReplaceAllString(text, " ") }

// read reads a clause.
func (c *Comment) read(clause string, names map[string]bool) {
	text, hours := cutHours(clause)
	plain := spelling.Unaccented(text)
	appointment := strings.Contains(plain, "rdv")
	only := onlyWords.MatchString(plain)
	plain = onlySite.ReplaceAllString(plain, " ")
	plain = strings.NewReplacer("'", " ", "’", " ").Replace(plain)
	if !bearing.MatchString(plain) && strings.Count(plain, ",") < listOfPlaces {
		switch {
		case appointment && (only || strings.HasPrefix(strings.TrimSpace(plain), "sur rdv") || strings.Contains(plain, "accueil sur rdv")):
			c.Bearing = true
			if only && (strings.Contains(plain, "sur rdv") || strings.Contains(plain, "obligatoire")) && !strings.Contains(plain, "sans rdv") && plainAppointment(plain, names) {
				c.Plain = append(c.Plain, []Remark{{Kind: RemarkAppointment}})
				return
			}
			c.Unclear = true
		}
		return
	}
	c.Bearing = true
	remarks, ok := segments(wordsOf(plain), hours, names)
	if !ok || appointment {
		c.Unclear = true
		c.Elsewhere = c.Elsewhere || elsewhere.MatchString(plain)
		return
	}
	c.Plain = append(c.Plain, remarks)
}

// listOfPlaces is how many commas make a clause a list, of the places of a round.
const listOfPlaces = 4

// plainAppointment reports whether a clause says of everything that an appointment
// is needed, not of some formality.
func plainAppointment(text string, names map[string]bool) bool {
	for _, word := range wordsOf(text) {
		switch {
		case neutral[word], commentNeutral[word], names[word], onlyWords.MatchString(word):
		case slices.Contains([]string{"rdv", "sur", "prise", "telephone", "tel", "par", "mail", "prendre", "reception", "accueil", "via", "site", "appeler", "contacter", "telephoner", "afin", "etre", "recu", "un", "internet"}, word):
		default:
			return false
		}
	}
	return true
}

// hoursWord begins the word that stands for hours; no word of French does.
const hoursWord = "quspan"

// cutHours replaces the spans of hours of a text by words of their own, and returns
// the hours; nil for those that can't be right.
func cutHours(clause string) (string, []*label.Interval) {
	text := fromTo.ReplaceAllString(plainTimes(clause), "$1-$2")
	var hours []*label.Interval
	var out strings.Builder
	last := 0
	for _, at := range span.FindAllStringSubmatchIndex(text, -1) {
		if !whole(text, at) {
			continue
		}
		var d DayHours
		out.WriteString(text[last:at[0]] + " " + hoursWord + strconv.Itoa(len(hours)) + " ")
		if read := d.interval(text, at); len(read) == 1 {
			hours = append(hours, &read[0])
		} else {
			hours = append(hours, nil)
		}
		last = at[1]
	}
	return out.String() + text[last:], hours
}
