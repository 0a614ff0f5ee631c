package parse

import (
	"regexp"
	"strconv"
	"strings"

	"acces30/coverage/label"
	"acces30/data/internal/spelling"
)

// minutesPerDay is the latest end of an interval of opening.
const minutesPerDay = 24 * 60

// DayHours is what the text of one day says.
type DayHours struct {
	Open        []label.Interval // in order, apart from each other
	Placeholder bool             // an interval such as 00:00 - 00:00 was left out
	Overlap     bool             // intervals that overlapped were joined
	Appointment bool             // hours by appointment only were left out
	Unreadable  bool             // something that can't be read was left out
}

var (
	// clockText is a time of day: 09:00, 9h, 9 h 30, 17 : 00.
	clockText = regexp.MustCompile(`(\d{1,2})\s*(?::\s*(\d{2})|[hH]\s*(\d{2})?)`)
	// between is what may stand between the times of a day.
	between = regexp.MustCompile(`^(?:[\s/;,\-–—]|à|a|et|puis|de)*$`)
	// parts separates the parts of a day's text.
	parts = regexp.MustCompile(`[/;]|\bet\b`)
	// qualified matches a word in a text: what follows it may hold only under a
	// condition.
	qualified = regexp.MustCompile(`\pL{2,}`)
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
// under a condition (even weeks, school holidays) do not count as opening: from
// such a word on, everything is left out, up to "sans RDV". What can't be read
// is left out too; the fields of the result say so.
func Hours(text string) DayHours {
	var day DayHours
	if folded := spelling.Fold(text); closedWords[folded] || unstatedWords[folded] {
		return day
	}
	text = strings.ToLower(strings.Join(strings.Fields(text), " "))
	if read, ok := day.intervals(text); ok {
		return day.joined(read)
	}
	var read []label.Interval
	counts := true
	for _, part := range parts.Split(text, -1) {
		switch {
		case strings.Contains(part, "sans rdv") || strings.Contains(part, "sans rendez"):
			counts = true
			_, part, _ = strings.Cut(part, ":")
		case mentionsAppointment(part):
			day.Appointment, counts = true, false
			// Hours before the word are open to all: 9:00-12:00 (sur rdv 14:00-17:00).
			part, _, _ = strings.Cut(part, "(")
			if !clockText.MatchString(part) || mentionsAppointment(part) {
				continue
			}
			more, _ := day.intervals(part) // none where it can't be read
			read = append(read, more...)
			continue
		}
		if !counts {
			continue
		}
		more, ok := day.intervals(part)
		if ok {
			read = append(read, more...)
			continue
		}
		day.Unreadable = true
		counts = !qualified.MatchString(part) // under a condition, as all that follows
	}
	return day.joined(read)
}

// mentionsAppointment reports whether a text mentions appointments.
func mentionsAppointment(text string) bool {
	return strings.Contains(text, "rdv") || strings.Contains(text, "rendez") || strings.Contains(text, "endez-vous")
}

// intervals reads a text of nothing but times of day, two by two.
func (d *DayHours) intervals(text string) (read []label.Interval, ok bool) {
	var clocks []uint16
	last := 0
	for _, at := range clockText.FindAllStringSubmatchIndex(text, -1) {
		if !between.MatchString(text[last:at[0]]) || at[0] > 0 && digit(text[at[0]-1]) {
			return nil, false
		}
		clock, valid := minutesOf(text, at)
		if !valid {
			return nil, false
		}
		clocks, last = append(clocks, clock), at[1]
	}
	if len(clocks)%2 != 0 || !between.MatchString(text[last:]) || len(clocks) == 0 && strings.TrimSpace(text) != "" {
		return nil, false
	}
	for i := 0; i < len(clocks); i += 2 {
		open, closing := clocks[i], clocks[i+1]
		switch {
		case open > closing:
			return nil, false
		case open < closing:
			read = append(read, label.Interval{Open: open, Close: closing})
		default:
			d.Placeholder = true
		}
	}
	return read, true
}

func digit(b byte) bool { return b >= '0' && b <= '9' }

// minutesOf reads a match of clockText in minutes since midnight.
func minutesOf(text string, at []int) (uint16, bool) {
	group := func(i int) int {
		if at[2*i] < 0 {
			return 0
		}
		v, _ := strconv.Atoi(text[at[2*i]:at[2*i+1]]) // two digits at most
		return v
	}
	minutes := group(2) + group(3)
	total := 60*group(1) + minutes
	return uint16(total), minutes < 60 && total <= minutesPerDay
}

// joined returns the day with intervals, those that overlap joined.
func (d DayHours) joined(read []label.Interval) DayHours {
	d.Open, d.Overlap = label.Merge(read)
	return d
}
