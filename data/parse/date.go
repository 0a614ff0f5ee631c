package parse

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"acces30/data/internal/spelling"
)

// Spellings of dates. A time of day after a whole date is ignored.
var (
	dayFirst   = regexp.MustCompile(`^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})(?:[ T,].*)?$`)
	yearFirst  = regexp.MustCompile(`^(\d{4})[/.\-](\d{1,2})(?:[/.\-](\d{1,2}))?(?:[ T].*)?$`)
	monthFirst = regexp.MustCompile(`^(\d{1,2})[/.\-](\d{4})$`)
	compact    = regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})$`)
	inWords    = regexp.MustCompile(`^(?:(\d{1,2})(?:er)?[ \-]+)?(\pL+)\.?[ \-,]+(\d{4}|\d{2})$`)
	serial     = regexp.MustCompile(`^\d{5}(?:[.,]\d+)?$`)
	// instant matches a moment in Greenwich's time, and since1970 one in milliseconds, as
	// portals and programs write the midnight of a day.
	instant    = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)? ?(?:Z|UTC|GMT|[+-]00:?00)$`)
	since1970  = regexp.MustCompile(`^\d{12,13}$`)
	labelWords = regexp.MustCompile(`(?i)^(?:espace\s+)?(?:france\s+services\s+)?(?:labellis(?:ées?|ees?|és?|es?|ation))?(?:\s*(?:depuis|le|en|au|du|:|-))*\s*`)
	weekday    = regexp.MustCompile(`(?i)^(?:lun|mar|mer|jeu|ven|sam|dim)(?:di|credi|dredi|edi|anche)?\.?,?\s+(?:le\s+)?`)
)

// months are the names of months by their first letters, folded.
var months = []struct {
	begin string
	month time.Month
}{
	{"jan", 1}, {"fev", 2}, {"feb", 2}, {"mar", 3}, {"avr", 4}, {"apr", 4}, {"mai", 5}, {"may", 5},
	{"juin", 6}, {"jun", 6}, {"juil", 7}, {"jul", 7}, {"aou", 8}, {"aug", 8}, {"sep", 9},
	{"oct", 10}, {"nov", 11}, {"dec", 12},
}

// Date reads a day in any of the spellings of French files, as midnight UTC:
// 01/02/2020, 1.2.20, 2020-02-01, 20200201, 1er février 2020, févr. 2020,
// 01/2020, a day number of Excel, a moment in Greenwich's time or in milliseconds
// since 1970; each also after words such as "Espace labellisé". A month stands for its
// first day.
func Date(text string) (time.Time, bool) {
	text = strings.Join(strings.Fields(text), " ")
	text = strings.TrimSpace(weekday.ReplaceAllString(labelWords.ReplaceAllString(text, ""), ""))
	switch {
	case instant.MatchString(text):
		at, err := time.Parse("2006-01-02 15:04", text[:10]+" "+text[11:16])
		return dayThere(at), err == nil
	case since1970.MatchString(text):
		return milliseconds(text)
	case dayFirst.MatchString(text):
		m := dayFirst.FindStringSubmatch(text)
		return civil(m[3], m[2], m[1])
	case yearFirst.MatchString(text):
		m := yearFirst.FindStringSubmatch(text)
		return civil(m[1], m[2], m[3])
	case monthFirst.MatchString(text):
		m := monthFirst.FindStringSubmatch(text)
		return civil(m[2], m[1], "")
	case compact.MatchString(text):
		m := compact.FindStringSubmatch(text)
		return civil(m[1], m[2], m[3])
	case serial.MatchString(text):
		return serialDay(text)
	case inWords.MatchString(text):
		m := inWords.FindStringSubmatch(text)
		return civil(m[3], monthNamed(m[2]), m[1])
	}
	return time.Time{}, false
}

// MonthThenDay reports whether a text is no day as French files write it, but one with
// the month first: 11/15/2022.
func MonthThenDay(text string) bool {
	text = strings.Join(strings.Fields(text), " ")
	m := dayFirst.FindStringSubmatch(strings.TrimSpace(labelWords.ReplaceAllString(text, "")))
	if m == nil {
		return false
	}
	_, day := civil(m[3], m[2], m[1])
	_, month := civil(m[3], m[1], m[2])
	return !day && month
}

// monthNamed returns the number of a month by its name, "" when it is none.
func monthNamed(name string) string {
	folded := spelling.Fold(name)
	for _, m := range months {
		if strings.HasPrefix(folded, m.begin) {
			return strconv.Itoa(int(m.month))
		}
	}
	return ""
}

// civil returns the day of a year, a month and a day of the month. A year of two
// digits is one of this century; without a day of the month it is the first.
func civil(year, month, day string) (time.Time, bool) {
	if len(year) == 2 {
		year = "20" + year
	}
	if day == "" {
		day = "1"
	}
	y, errY := strconv.Atoi(year)
	m, errM := strconv.Atoi(month)
	d, errD := strconv.Atoi(day)
	at := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	ok := errY == nil && errM == nil && errD == nil && y >= 1900 && y < 2200 &&
		at.Year() == y && int(at.Month()) == m && at.Day() == d
	if !ok {
		return time.Time{}, false
	}
	return at, true
}

// serialDay reads a day number of Excel, counted from the end of 1899, between
// 1980 and 2119: a cell with a date that was copied as a number.
func serialDay(text string) (time.Time, bool) {
	days, ok := Number(text)
	if !ok || days < 29_221 || days > 80_000 {
		return time.Time{}, false
	}
	return time.Date(1899, time.December, 30+int(days), 0, 0, 0, 0, time.UTC), true
}

// dayThere is the day of a moment in Greenwich's time. A whole hour of the late evening is
// the midnight of the next day in France, or east of it: 2020-01-31T23:00:00Z.
func dayThere(at time.Time) time.Time {
	const lateEvening = 20
	day := time.Date(at.Year(), at.Month(), at.Day(), 0, 0, 0, 0, time.UTC)
	if at.Hour() >= lateEvening && at.Minute() == 0 && at.Second() == 0 && at.Nanosecond() == 0 {
		day = day.AddDate(0, 0, 1)
	}
	return day
}

// milliseconds reads a day in milliseconds since 1970, between 1980 and 2119.
func milliseconds(text string) (time.Time, bool) {
	n, err := strconv.ParseInt(text, 10, 64)
	at := time.UnixMilli(n).UTC()
	if err != nil || at.Year() < 1980 || at.Year() > 2118 {
		return time.Time{}, false
	}
	return dayThere(at), true
}
