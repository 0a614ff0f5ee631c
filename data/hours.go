package data

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"acces30/coverage"
	"acces30/coverage/label"
)

// minutesADay closes the last interval of a day at the latest.
const minutesADay = 24 * 60

// parseDay reads the hours of a day as the official list writes them:
// "09:00 - 12:00 / 13:30 - 17:00", or nothing when closed. Intervals that
// overlap are joined; those that begin and end at once (00:00 - 00:00) stand
// for nothing and are left out; both are told.
func parseDay(text string) (day []label.Interval, placeholder, overlap bool, err error) {
	if text == "" || text == "-" {
		return nil, false, false, nil
	}
	var read []label.Interval
	for part := range strings.SplitSeq(text, "/") {
		from, to, ok := strings.Cut(part, "-")
		if !ok {
			return nil, false, false, fmt.Errorf("%q is no interval", strings.TrimSpace(part))
		}
		open, err1 := parseClock(from)
		closing, err2 := parseClock(to)
		switch {
		case err1 != nil || err2 != nil:
			return nil, false, false, errors.Join(err1, err2)
		case open == closing:
			placeholder = true
		case open > closing:
			return nil, false, false, fmt.Errorf("%q closes before it opens", strings.TrimSpace(part))
		default:
			read = append(read, label.Interval{Open: open, Close: closing})
		}
	}
	day, overlap = label.Merge(read)
	return day, placeholder, overlap, nil
}

// parseClock reads a time of day such as 09:00 or 9:00 in minutes.
func parseClock(text string) (uint16, error) {
	hours, minutes, ok := strings.Cut(strings.TrimSpace(text), ":")
	h, err1 := strconv.ParseUint(hours, 10, 8)
	m, err2 := strconv.ParseUint(minutes, 10, 8)
	if !ok || err1 != nil || err2 != nil || len(minutes) != 2 || m > 59 || h*60+m > minutesADay {
		return 0, fmt.Errorf("%q is no time of day", strings.TrimSpace(text))
	}
	return uint16(h*60 + m), nil
}

// week reads the columns of a week, Monday's first, Sunday's where the table
// has one. Placeholders and overlaps are one finding each for the whole week.
func (r *record) week(days []int) label.Week {
	var week label.Week
	placeholder, overlap := "", ""
	for d, column := range days {
		text := r.text(column)
		day, empty, joined, err := parseDay(text)
		if err != nil {
			r.note(coverage.CodeHoursInvalid, coverage.Warning, column, text)
			continue
		}
		week.Days[d] = day
		week.Stated = week.Stated || len(day) > 0
		if empty && placeholder == "" {
			placeholder = text
			r.note(coverage.CodeHoursPlaceholder, coverage.Info, column, text)
		}
		if joined && overlap == "" {
			overlap = text
			r.note(coverage.CodeHoursOverlap, coverage.Info, column, text)
		}
	}
	return week
}

// dateLayouts are the spellings of dates in the inputs.
var dateLayouts = []string{"02/01/2006", time.DateOnly}

// labelPrefix stands before the date in the official list.
const labelPrefix = "Espace labellisé"

// parseDate reads a day such as "Espace labellisé 01/02/2020", 01/02/2020 or
// 2020-02-01, as midnight UTC.
func parseDate(text string) (time.Time, bool) {
	text = strings.TrimSpace(strings.TrimPrefix(text, labelPrefix))
	for _, layout := range dateLayouts {
		if day, err := time.Parse(layout, text); err == nil && day.Year() >= 1900 && day.Year() < 2200 {
			return day, true
		}
	}
	return time.Time{}, false
}
