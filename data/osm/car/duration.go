package car

import (
	"regexp"
	"strings"

	"acces30/coverage/road"
)

// The longest crossing believed: no ferry of a study takes more than two days.
const maxDuration = 2 * 24 * 60 * road.Minute

// ferryTime reads the duration of a crossing: minutes, H:MM, H:MM:SS, a period of
// ISO 8601 (PT1H30M), and forms such as 20 min, 1h30 and ca. 2 hours. Of several,
// as a range or a list, the middle of the shortest and the longest counts. It is 0
// when the value can't be read, is 0, or is more than two days.
func ferryTime(value string) road.Deciseconds {
	value = dashes.Replace(strings.ToLower(strings.TrimSpace(value)))
	value = roughly.ReplaceAllString(value, "")
	parts := between.Split(value, -1)
	if len(parts) == 1 {
		return oneTime(value)
	}
	if _, unit := splitNumber(parts[len(parts)-1]); unit != "" { // 1-2 h: the unit is that of all
		unit = strings.TrimRight(unit, ".,0123456789 ")
		for i, part := range parts {
			if _, own := splitNumber(part); own == "" {
				parts[i] += unit
			}
		}
	}
	if strings.Contains(value, ";") {
		return middle(parts)
	}
	if len(parts) > 2 || oneTime(parts[0]) > oneTime(parts[1]) { // a day or a remark, no range
		return 0
	}
	return middle(parts)
}

var (
	dashes = strings.NewReplacer("–", "-", "—", "-", "−", "-", "′", "'", "’", "'", "\u00a0", " ")
	// roughly matches words before a time that is not exact.
	roughly = regexp.MustCompile(`^(?:[~≈<>]|(?:ca|env|approx|max|c)\.|ca|circa|environ|env|about|around|approximately|approx|up to)\s*`)
	// between matches what stands between several times.
	between = regexp.MustCompile(`\s*[;/-]\s*|\s+(?:à|to|bis|or|ou)\s+`)
)

// middle returns the middle of the shortest and the longest of several times, 0 when
// one can't be read.
func middle(parts []string) road.Deciseconds {
	shortest, longest := maxDuration, road.Deciseconds(0)
	for _, part := range parts {
		t := oneTime(part)
		if t == 0 {
			return 0
		}
		shortest, longest = min(shortest, t), max(longest, t)
	}
	return (shortest + longest) / 2
}

// oneTime reads a single time, 0 when it can't be read.
func oneTime(value string) road.Deciseconds {
	value = strings.TrimSpace(value)
	var seconds float64
	switch {
	case strings.Contains(value, ":"):
		seconds = clockTime(strings.TrimSpace(hoursBehind.ReplaceAllString(value, "")))
	case strings.HasPrefix(value, "p"):
		seconds = isoPeriod(value[1:])
	default:
		seconds = writtenTime(value)
	}
	if seconds > float64(maxDuration)/10 {
		return 0
	}
	return road.Deciseconds(seconds*10 + 0.5)
}

// hoursBehind matches the unit behind H:MM.
var hoursBehind = regexp.MustCompile(`\s*(?:h|hrs|hours|heures)$`)

// clockTime reads H:MM and H:MM:SS in seconds, 0 when it can't be read.
func clockTime(s string) float64 {
	parts := strings.Split(s, ":")
	if len(parts) > 3 {
		return 0
	}
	var total float64
	for i, part := range parts {
		v, ok := number(part)
		if !ok || i > 0 && (v >= 60 || len(part) != 2) {
			return 0
		}
		total = total*60 + v
	}
	if len(parts) == 2 {
		total *= 60
	}
	return total
}

// isoPeriod reads what follows the P of a period in days, hours, minutes and
// seconds, 0 when it can't be read. Before the T an M means months, which no ferry takes.
func isoPeriod(s string) float64 {
	days, clock, timed := strings.Cut(s, "t")
	total, ok := unitSum(days, "d")
	rest, okRest := unitSum(clock, "hms")
	if !ok || !okRest || timed && clock == "" {
		return 0
	}
	return total + rest
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

// writtenUnits are the units that people write, and how many seconds they are.
var writtenUnits = map[string]float64{
	"d": 86400, "day": 86400, "days": 86400, "jour": 86400, "jours": 86400,
	"h": 3600, "hr": 3600, "hrs": 3600, "hour": 3600, "hours": 3600, "heure": 3600, "heures": 3600, "std": 3600, "stunde": 3600, "stunden": 3600,
	"m": 60, "mn": 60, "min": 60, "mins": 60, "minute": 60, "minutes": 60, "minuten": 60, "'": 60,
}

// writtenTime reads minutes alone, and sums of days, hours and minutes in their
// order, such as 20 min, 1 h 30 and 1 hour and 5 minutes; 0 when it can't be read.
func writtenTime(s string) (total float64) {
	above := 0.0 // the unit before; what has none is of the next smaller one
	for s = strings.TrimSpace(s); s != ""; {
		digits, rest := splitNumber(s)
		v, isNumber := number(digits)
		if !isNumber {
			return 0
		}
		end := strings.IndexAny(rest, "0123456789")
		if end < 0 {
			end = len(rest)
		}
		word := strings.Trim(rest[:end], " .,")
		for _, and := range [...]string{" et", " and", " und", " &"} {
			word = strings.TrimSuffix(word, and)
		}
		unit, known := writtenUnits[strings.TrimRight(word, " .,")]
		if word == "" && (above == 0 || above == 3600) {
			unit, known = 60, true
		}
		if !known || above > 0 && (unit >= above || v*unit >= above) {
			return 0
		}
		total, above, s = total+v*unit, unit, rest[end:]
	}
	return total
}
