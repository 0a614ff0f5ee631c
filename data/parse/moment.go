package parse

import (
	"regexp"
	"strings"

	"acces30/coverage/label"
	"acces30/data/internal/spelling"
)

// momentParts match a weekday with a time: mercredi à 14:00, Wednesday 14h30.
var momentParts = regexp.MustCompile(`^([a-z]+)\.?,?\s+(?:a\s+|at\s+)?(\d{1,2}\s*(?:[:.h]\s*(?:\d{2})?)?)$`)

// englishDays are the English names of the days; Monday is 0.
var englishDays = map[string]int{
	"monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
}

// Moment reads a time of a weekday, in French or in English.
func Moment(text string) (label.Moment, bool) {
	m := momentParts.FindStringSubmatch(strings.TrimSpace(spelling.Unaccented(text)))
	if m == nil {
		return label.Moment{}, false
	}
	day, known := weekdays[m[1]]
	if !known {
		day, known = englishDays[m[1]]
	}
	minute, ok := minutesOf(strings.NewReplacer(" ", "", ".", "h").Replace(m[2]))
	return label.Moment{Day: day, Minute: minute}, known && ok && minute < minutesPerDay
}
