package data

import (
	"regexp"
	"strconv"
	"strings"

	"acces30/coverage/finding"
	"acces30/coverage/label"
	"acces30/data/table"
)

// minutesADay closes the last interval of a day at the latest.
const minutesADay = 24 * 60

// dayHours is what the text of a day says.
type dayHours struct {
	open        []label.Interval
	placeholder bool // an interval such as 00:00 - 00:00, left out
	overlap     bool // intervals that overlapped, joined
	appointment bool // hours by appointment only, left out
	unreadable  bool // something that can't be read, left out
}

var (
	// clockText is a time of day: 09:00, 9h, 9 h 30, 17 : 00.
	clockText = regexp.MustCompile(`(\d{1,2})\s*(?::\s*(\d{2})|[hH]\s*(\d{2})?)`)
	// between is what may stand between the times of a day.
	between = regexp.MustCompile(`^(?:[\s/;,\-–—]|à|a|et|puis|de)*$`)
	// parts ends a part of a day's text.
	parts = regexp.MustCompile(`[/;]|\bet\b`)
	// qualified begins a text that holds only under a condition.
	qualified = regexp.MustCompile(`\pL{2,}`)
)

// closedWords are texts of a day without opening, folded; unstatedWords those
// of a day of which nothing is told.
var (
	closedWords = map[string]bool{
		"": true, "ferme": true, "fermee": true, "closed": true, "neant": true, "non": true, "fermeture": true, "espacefermecejour": true,
	}
	unstatedWords = map[string]bool{
		"horairesnoncommuniques": true, "noncommunique": true, "nonrenseigne": true, "nonprecise": true, "nc": true, "nd": true, "null": true, "na": true,
	}
)

// parseDay reads the hours of a day: "09:00 - 12:00 / 13:30 - 17:00", 9h-12h
// and other spellings, or nothing when closed. What holds by appointment or
// under a condition (even weeks, school holidays) does not count as opening:
// from such a word on, all that follows is left out, up to "sans RDV". What
// can't be read is left out too, and told.
func parseDay(text string) dayHours {
	var day dayHours
	if folded := table.Fold(text); closedWords[folded] || unstatedWords[folded] {
		return day
	}
	text = strings.ToLower(strings.Join(strings.Fields(text), " "))
	if read, ok := day.intervals(text); ok {
		return day.settle(read)
	}
	var read []label.Interval
	counts := true
	for _, part := range parts.Split(text, -1) {
		switch {
		case strings.Contains(part, "sans rdv") || strings.Contains(part, "sans rendez"):
			counts = true
			_, part, _ = strings.Cut(part, ":")
		case appointmentOnly(part):
			day.appointment, counts = true, false
			// Hours before the word are open to all: 9:00-12:00 (sur rdv 14:00-17:00).
			part, _, _ = strings.Cut(part, "(")
			if !clockText.MatchString(part) || appointmentOnly(part) {
				continue
			}
			if more, ok := day.intervals(part); ok {
				read = append(read, more...)
			}
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
		day.unreadable = true
		counts = !qualified.MatchString(part) // under a condition, as all that follows
	}
	return day.settle(read)
}

// appointmentOnly reports whether a text speaks of appointments.
func appointmentOnly(text string) bool {
	return strings.Contains(text, "rdv") || strings.Contains(text, "rendez") || strings.Contains(text, "endez-vous")
}

// intervals reads a text of nothing but times of day, two by two.
func (d *dayHours) intervals(text string) (read []label.Interval, ok bool) {
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
			d.placeholder = true
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
	return uint16(total), minutes < 60 && total <= minutesADay
}

// settle joins the intervals of the day.
func (d dayHours) settle(read []label.Interval) dayHours {
	d.open, d.overlap = label.Merge(read)
	return d
}

// week reads the columns of a week, Monday's first, those of the weekend where
// the table has them. Placeholders, overlaps and appointments are one finding
// each for the whole week.
func (r *record) week(days []int) label.Week {
	var week label.Week
	told := make(map[finding.Kind0]bool)
	once := func(seen bool, kind finding.Kind0, column int) {
		if seen && !told[kind] {
			told[kind] = true
			r.note(kind.Found(), column, r.text(column))
		}
	}
	for d, column := range days {
		day := parseDay(r.text(column))
		if day.unreadable {
			r.note(finding.HoursInvalid.Found(), column, r.text(column))
		}
		week.Days[d] = day.open
		week.Stated = week.Stated || len(day.open) > 0
		once(day.placeholder, finding.HoursPlaceholder, column)
		once(day.overlap, finding.HoursOverlap, column)
		once(day.appointment, finding.HoursAppointment, column)
	}
	return week
}
