package parse

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"acces30/coverage/label"
	"acces30/data/internal/spelling"
)

// minutesPerDay is the latest end of an interval of opening.
const minutesPerDay = 24 * 60

// DayHours is what the text of one day says.
type DayHours struct {
	Open        []label.Interval // every week, in order, apart from each other
	Sometimes   []Sometimes      // in some weeks only
	Placeholder bool             // an interval such as 00:00 - 00:00 was left out
	Overlap     bool             // intervals that overlapped were joined
	Appointment bool             // hours by appointment only were left out
	Unreadable  bool             // something that can't be read, or holds under a condition, was left out
	Unstated    bool             // the text says that the hours are not stated, or in which weeks only
}

// Sometimes are hours that are not held every week.
type Sometimes struct {
	label.Interval
	label.Rhythm
}

// clock matches a time of day: 09:00, 9h, 9 h 30, 17 : 00, 09:00:00, 9h30mn, 9.30.
const clock = `(?:\d{1,2}\s*(?::\s*\d{2}(?::\d{2})?|(?:heures?|hrs?|h)(?:\s*\d{2}(?:\s*mi?n)?\b)?)|\d{1,2}\.\d{2}\b)`

var (
	// span matches two times of day. Of one without its unit the other has it:
	// 14-17h, 9h-12.
	span = regexp.MustCompile(`(` + clock + `|\b\d{1,2})\s*(?:[-–—]|à|a|au|jusqu['’]à|\s:?)\s*(?:à\s*)?(` + clock + `|\d{1,2}\b)`)
	// parts of a time of day.
	clockParts = regexp.MustCompile(`^(\d{1,2})\s*(?:[:.]\s*(\d{2})(?::(\d{2}))?|(?:heures?|hrs?|h)\s*(?:(\d{2})(?:\s*mi?n)?)?)?$`)
	// noon is midi, which après-midi is not.
	noon   = regexp.MustCompile(`(après|apres)[\s-]*midi|\bmidi\b|\bminuit\b`)
	fromTo = regexp.MustCompile(`\bentre\s+(` + clock + `)\s+et\s+(` + clock + `)`)
	// times and betweenTimes match a text of nothing but times, two by two, whatever
	// stands between them.
	times         = regexp.MustCompile(clock)
	betweenTimes  = regexp.MustCompile(`^(?:[\s/;,|&\-–—]|à|a|et|puis|de)*$`)
	roundTheClock = regexp.MustCompile(`\b24\s*h?\s*/\s*24\s*h?\b(?:[\s,;-]*7\s*j?\s*/\s*7\s*j?\b)?`)
	eitherWay     = regexp.MustCompile(`\b(?:avec|sur)\s+(?:ou|et)\s+sans\b|\bsans\s+(?:ou|et)\s+(?:avec|sur)\b`)
	// butHolidays matches what holds of all hours.
	butHolidays = regexp.MustCompile(`[(,]?\s*\b(?:sauf|hors|excepté|excepte)\s+(?:les\s+)?(?:jours\s+)?f[ée]ri[ée]s?\b\)?`)
	breaks      = regexp.MustCompile(`[/;|&,()\n]+|\bet\b|\bpuis\b`)
)

// closedWords are the folded texts of a day without opening; unstatedWords those
// of a day whose hours are not stated.
var (
	closedWords = map[string]bool{
		"": true, "ferme": true, "fermee": true, "closed": true, "neant": true, "non": true, "fermeture": true, "espacefermecejour": true,
	}
	unstatedWords = map[string]bool{
		"horairesnoncommuniques": true, "noncommunique": true, "nonrenseigne": true, "nonprecise": true, "nc": true, "nd": true, "null": true, "na": true,
	}
)

// Hours reads the opening hours of one day: "09:00 - 12:00 / 13:30 - 17:00",
// 9h-12h and other spellings, or nothing when closed. Hours by appointment or
// under a condition (even weeks, school holidays) do not count as opening, but
// those without appointment do; closed hours are cut out of others. Words before
// hours speak of all that follow up to the next words, words behind hours of these
// alone; words between two hours of the second, and of the first unless it has words
// before it. What can't be read is left out too; the fields of the result say so.
func Hours(text string) DayHours {
	var day DayHours
	switch folded := spelling.Fold(text); {
	case unstatedWords[folded]:
		day.Unstated = true
		return day
	case closedWords[folded]:
		return day
	}
	text = butHolidays.ReplaceAllString(joinNths(plainTimes(text)), " ")
	text = eitherWay.ReplaceAllString(text, "sans")
	text = fromTo.ReplaceAllString(text, "$1-$2")
	text = roundTheClock.ReplaceAllString(text, "00:00-24:00")
	if read, ok := day.inPairs(text); ok {
		day.Open, day.Overlap = label.Merge(read)
		return day
	}
	phrases := day.cut(text)
	says := words{meaning: openToAll}
	for i := range phrases {
		says = day.judge(phrases, i, says)
	}
	var open, closed []label.Interval
	told := day.Appointment || day.Placeholder
	weeksOnly := true
	for _, p := range phrases {
		told = told || len(p.hours) > 0 || p.says.meaning == shut
		weeksOnly = weeksOnly && len(p.hours) == 0 && p.says.meaning == sometimes
		switch p.says.meaning {
		case openToAll:
			open = append(open, p.hours...)
		case shut:
			closed = append(closed, p.hours...)
		case sometimes:
			for _, i := range p.hours {
				day.Sometimes = append(day.Sometimes, Sometimes{i, p.says.rhythm})
			}
		}
	}
	day.Unstated = weeksOnly
	day.Unreadable = day.Unreadable || !told && !weeksOnly // words alone, such as le matin
	day.Open, day.Overlap = label.Merge(open)
	day.Open = label.Without(day.Open, closed)
	return day
}

// plainTimes writes a text small, in single spaces, with noon and midnight as times.
func plainTimes(text string) string {
	return noon.ReplaceAllStringFunc(strings.ToLower(strings.Join(strings.Fields(text), " ")), func(word string) string {
		switch word {
		case "midi":
			return "12h"
		case "minuit":
			return "24h"
		}
		return "apresmidi"
	})
}

// inPairs reads a text of nothing but times of day, two by two; ok is false for any
// other.
func (d *DayHours) inPairs(text string) (read []label.Interval, ok bool) {
	found := times.FindAllStringIndex(text, -1)
	last := 0
	for _, at := range found {
		if !betweenTimes.MatchString(text[last:at[0]]) || at[0] > 0 && digit(text[at[0]-1]) {
			return nil, false
		}
		last = at[1]
	}
	if len(found)%2 != 0 || !betweenTimes.MatchString(text[last:]) || len(found) == 0 && strings.ContainsAny(text, "0123456789") {
		return nil, false
	}
	for i := 0; i < len(found); i += 2 {
		read = append(read, d.interval(text, []int{0, 0, found[i][0], found[i][1], found[i+1][0], found[i+1][1]})...)
	}
	return read, true
}

// meaning is what words say about hours.
type meaning uint8

const (
	nothing meaning = iota // no words, or such as change nothing
	openToAll
	shut
	byAppointment
	sometimes // in some weeks only
	unclear   // a condition, or what can't be read
)

// words are what words say: a meaning and, of sometimes, the rhythm.
type words struct {
	meaning
	rhythm label.Rhythm
}

// phrase is a part of a day's text: hours with the words before and behind them.
type phrase struct {
	before, behind string
	hours          []label.Interval
	aside          bool // it stands in brackets, or behind a comma; never the first
	says           words
}

// cut cuts a text into its phrases. Hours that can't be right make the day
// unreadable in part.
func (d *DayHours) cut(text string) []phrase {
	// Spans are found before the text is cut: a slash may stand between two times.
	spans := span.FindAllStringSubmatchIndex(text, -1)
	spans = slices.DeleteFunc(spans, func(at []int) bool { return !whole(text, at) })
	var phrases []phrase
	last := 0
	words := func(part string) {
		from, aside := 0, false
		for _, at := range append(breaks.FindAllStringIndex(part, -1), []int{len(part), len(part)}) {
			piece := strings.TrimSpace(part[from:at[0]])
			current := len(phrases) - 1
			switch {
			case from > 0 || current < 0: // a new phrase begins
				phrases = append(phrases, phrase{before: piece, aside: aside})
			case len(phrases[current].hours) > 0 || phrases[current].behind != "":
				phrases[current].behind += piece
			default:
				phrases[current].before += " " + piece
			}
			mark := part[at[0]:at[1]]
			aside = strings.HasSuffix(mark, "(") || mark == ","
			from = at[1]
		}
	}
	for _, at := range spans {
		words(text[last:at[0]])
		current := len(phrases) - 1
		if p := &phrases[current]; len(p.hours) > 0 && p.behind != "" {
			between := p.behind
			if meaningOf(p.before).meaning != nothing { // the first span has words of its own
				p.behind = ""
			}
			phrases = append(phrases, phrase{before: between})
			current++
		}
		phrases[current].hours = append(phrases[current].hours, d.interval(text, at)...)
		last = at[1]
	}
	words(text[last:])
	return phrases
}

// whole reports whether a span stands apart from other digits and has a unit, so
// that it is no date and no number.
func whole(text string, at []int) bool {
	first, second := text[at[2]:at[3]], text[at[4]:at[5]]
	if !strings.ContainsAny(first, ":h.") && !strings.ContainsAny(second, ":h.") {
		return false
	}
	before, after := strings.TrimRight(text[:at[0]], " "), strings.TrimLeft(text[at[1]:], " ")
	if before != "" && digit(before[len(before)-1]) && text[at[0]-1] != ' ' {
		return false
	}
	hour, colon := strings.CutSuffix(before, ":")
	if hour = strings.TrimRight(hour, " "); colon && hour != "" && digit(hour[len(hour)-1]) && !strings.ContainsAny(first, ":h.") {
		return false // these are the minutes of an hour before; behind a word, as in Ouvert : 9-12h, they are not
	}
	return after == "" || !(digit(after[0]) && text[at[1]] != ' ') && after[0] != '-' && after[0] != ':'
}

// wholeDay is so many minutes and more between two hours that no office keeps: such as
// 00:00 - 23:59, which is written for want of hours.
const wholeDay = 23 * 60

// interval reads a span; nothing when it ends when it begins, or lasts the whole day.
func (d *DayHours) interval(text string, at []int) []label.Interval {
	open, okOpen := minutesOf(text[at[2]:at[3]])
	closing, okClose := minutesOf(text[at[4]:at[5]])
	switch {
	case !okOpen || !okClose || open > closing:
		d.Unreadable = true
		return nil
	case open == closing || closing-open >= wholeDay:
		d.Placeholder = true
		return nil
	}
	return []label.Interval{{Open: open, Close: closing}}
}

func digit(b byte) bool { return b >= '0' && b <= '9' }

// minutesOf reads a time of day in minutes since midnight.
func minutesOf(text string) (uint16, bool) {
	m := clockParts.FindStringSubmatch(strings.TrimSpace(text))
	if m == nil {
		return 0, false
	}
	hours, _ := strconv.Atoi(m[1]) // two digits at most, as all here
	minutes, _ := strconv.Atoi(m[2] + m[4])
	seconds, _ := strconv.Atoi(m[3])
	total := 60*hours + minutes
	return uint16(total), minutes < 60 && seconds < 60 && total <= minutesPerDay
}
