package car

import (
	"strings"

	"acces30/coverage/road"
)

// The longest crossing believed: no ferry of a study takes more than two days.
const maxDuration = 2 * 24 * 60 * road.Minute

// ferryTime reads the duration of a crossing: minutes, H:MM, H:MM:SS, or a
// period of ISO 8601 (PT1H30M); also 20 min and 1h30, and two of them as a range,
// whose middle counts. It is 0 when the value
// can't be read, is 0, or is more than two days.
func ferryTime(value string) road.Deciseconds {
	value = strings.ToLower(strings.TrimSpace(value))
	if i := strings.IndexAny(value, ";-–"); i > 0 { // a range: the middle of the shortest and the longest
		first, second := ferryTime(value[:i]), ferryTime(strings.TrimLeft(value[i:], ";-– "))
		if first == 0 || second == 0 {
			return 0
		}
		return (first + second) / 2
	}
	var seconds float64
	var ok bool
	switch {
	case strings.Contains(value, ":"):
		seconds, ok = clockTime(value)
	case strings.HasPrefix(value, "p"):
		seconds, ok = isoPeriod(value[1:])
	default:
		seconds, ok = writtenTime(value)
	}
	if !ok || seconds > float64(maxDuration)/10 {
		return 0
	}
	return road.Deciseconds(seconds*10 + 0.5)
}

// clockTime reads H:MM and H:MM:SS.
func clockTime(s string) (float64, bool) {
	parts := strings.Split(s, ":")
	if len(parts) > 3 {
		return 0, false
	}
	var total float64
	for i, part := range parts {
		v, ok := number(part)
		if !ok || i > 0 && (v >= 60 || len(part) != 2) {
			return 0, false
		}
		total = total*60 + v
	}
	if len(parts) == 2 {
		total *= 60
	}
	return total, true
}

// isoPeriod reads what follows the P of a period in days, hours, minutes and
// seconds. Before the T an M means months, which no ferry takes.
func isoPeriod(s string) (float64, bool) {
	days, clock, timed := strings.Cut(s, "t")
	total, ok := unitSum(days, "d")
	if !timed {
		return total, ok && days != ""
	}
	rest, okRest := unitSum(clock, "hms")
	return total + rest, ok && okRest && clock != ""
}

// unitSum adds up numbers with the units given, each at most once, in order.
func unitSum(s, units string) (total float64, ok bool) {
	for s != "" {
		digits, rest := splitNumber(s)
		v, isNumber := number(digits)
		if !isNumber || rest == "" {
			return 0, false
		}
		i := strings.IndexByte(units, rest[0])
		if i < 0 {
			return 0, false
		}
		total += v * unitSeconds(rest[0])
		units, s = units[i+1:], rest[1:]
	}
	return total, true
}

func unitSeconds(unit byte) float64 {
	switch unit {
	case 'd':
		return 86400
	case 'h':
		return 3600
	case 'm':
		return 60
	}
	return 1
}

// writtenTime reads minutes alone, and forms such as 20 min, 1h and 1 h 30.
func writtenTime(s string) (float64, bool) {
	digits, unit := splitNumber(s)
	v, ok := number(digits)
	if !ok {
		return 0, false
	}
	hours, rest := strings.CutPrefix(unit, "h")
	switch {
	case unit == "" || unit == "min" || unit == "mn" || unit == "minutes" || unit == "mins":
		return v * 60, true
	case !rest:
		return 0, false
	case hours == "" || hours == "our" || hours == "ours":
		return v * 3600, true
	}
	minutes, unit := splitNumber(hours)
	m, ok := number(minutes)
	return v*3600 + m*60, ok && m < 60 && (unit == "" || unit == "m" || unit == "min")
}
