package parse

import (
	"regexp"
	"time"
)

// Dates in names of files: liste-fs-20240801, france_services_202104,
// 2024-08-01, 01-08-2024. A year alone is no date.
var (
	nameYearFirst = regexp.MustCompile(`(?:^|\D)(20\d{2})[-_.]?(0[1-9]|1[0-2])(?:[-_.]?(0[1-9]|[12]\d|3[01]))?(?:\D|$)`)
	nameDayFirst  = regexp.MustCompile(`(?:^|\D)(0[1-9]|[12]\d|3[01])[-_.]?(0[1-9]|1[0-2])[-_.]?(20\d{2})(?:\D|$)`)
)

// DateInName reads the day, or the month, that the name of a file gives.
func DateInName(name string) (day time.Time, month, ok bool) {
	if m := nameYearFirst.FindStringSubmatch(name); m != nil {
		day, ok = civil(m[1], m[2], m[3])
		return day, m[3] == "", ok
	}
	if m := nameDayFirst.FindStringSubmatch(name); m != nil {
		day, ok = civil(m[3], m[2], m[1])
	}
	return day, false, ok
}
