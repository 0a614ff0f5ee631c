package reports

import (
	"strconv"
	"strings"

	"acces30/coverage/fault"
)

// Lang is a language that deliverables are written in.
type Lang uint8

// Languages; French is the default.
const (
	French Lang = iota
	English
)

// ParseLang reads "fr" or "en".
func ParseLang(tag string) (Lang, error) {
	switch strings.ToLower(tag) {
	case "fr":
		return French, nil
	case "en":
		return English, nil
	default:
		return French, fault.Errorf(fault.T("langue %q inconnue : choisissez fr ou en", "unknown language %q: choose fr or en"), tag)
	}
}

// String returns the language's tag.
func (l Lang) String() string {
	if l == English {
		return "en"
	}
	return "fr"
}

// Text is a message of the catalogue. {0}, {1}... are blanks. French texts
// are written with plain spaces: In makes those before : ; ? ! % and inside
// guillemets no-break.
type Text struct{ FR, EN string }

// T makes a text of its French and its English. Other packages make theirs with
// it where they use them: neither language can be left out.
func T(fr, en string) Text { return Text{fr, en} }

// noBreak binds French punctuation to the word before it.
var noBreak = strings.NewReplacer(
	" :", "\u00a0:", " ;", "\u00a0;", " ?", "\u00a0?", " !", "\u00a0!", " %", "\u00a0%",
	"« ", "«\u00a0", " »", "\u00a0»", " ×", "\u00a0×",
)

// In returns the text in a language.
func (t Text) In(l Lang) string {
	if l == English {
		return t.EN
	}
	return noBreak.Replace(t.FR)
}

// With returns the text in a language, its blanks filled. A blank without an
// argument stays as it is, so that a mistake shows.
func (t Text) With(l Lang, args ...string) string {
	if len(args) == 0 {
		return t.In(l)
	}
	pairs := make([]string, 0, 2*len(args))
	for i, arg := range args {
		pairs = append(pairs, "{"+strconv.Itoa(i)+"}", arg)
	}
	return strings.NewReplacer(pairs...).Replace(agree(l, t.In(l), args))
}

// agreeing are the units that follow a number in a text. They are written in the plural
// there; a number that its language takes for one has the singular put in.
var agreeing = [2][]string{French: {"minutes", "heures", "jours"}, English: {"minutes", "hours", "days"}}

// agree puts a unit that stands directly after a blank in the singular where the number
// that fills it asks for that: below two in French (« 0,5 minute »), one itself in English.
func agree(l Lang, text string, args []string) string {
	for i, arg := range args {
		if !single(l, arg) {
			continue
		}
		for _, unit := range agreeing[l] {
			blank := "{" + strconv.Itoa(i) + "} "
			text = strings.ReplaceAll(text, blank+unit, blank+strings.TrimSuffix(unit, "s"))
		}
	}
	return text
}

// single reports whether a number as written in a language takes the singular.
func single(l Lang, written string) bool {
	if l == English {
		return written == "1"
	}
	n, err := strconv.ParseFloat(strings.Replace(written, ",", ".", 1), 64)
	return err == nil && n < 2 && n >= 0
}

// Plural is a message about a number of things, {0} being the number. French
// says zero in the singular, English does not.
type Plural struct{ One, Many Text }

// With returns the message for n things; more blanks begin at {1}.
func (p Plural) With(l Lang, n int, args ...string) string {
	text := p.Many
	if n == 1 || n == 0 && l == French {
		text = p.One
	}
	return text.With(l, append([]string{Integer(l, n)}, args...)...)
}
