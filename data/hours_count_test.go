package data

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"testing"

	"acces30/coverage/finding"
	"acces30/coverage/label"
	"acces30/data/parse"
)

// plainClock matches the times of the official list, read apart from package parse.
var plainClock = regexp.MustCompile(`(\d{1,2})\s*[:hH]\s*(\d{2})?`)

// boundsOf are the times that a text has, in order, but those at which one interval ends
// and another begins.
func boundsOf(text string) []string {
	seen := make(map[string]int)
	for _, m := range plainClock.FindAllStringSubmatch(text, -1) {
		minutes := m[2]
		if minutes == "" {
			minutes = "00"
		}
		seen[fmt.Sprintf("%02s:%s", m[1], minutes)]++
	}
	maps.DeleteFunc(seen, func(_ string, n int) bool { return n == 2 })
	return slices.Sorted(maps.Keys(seen))
}

// readBounds are the times at which intervals begin and end, in order.
func readBounds(intervals []label.Interval) []string {
	text := ""
	for _, i := range intervals {
		text += i.String() + " "
	}
	return boundsOf(text)
}

// TestEveryHoursFieldIsAccountedFor: of every field of hours of the official list all
// times are used, or what is not is named in a finding on the field's row, or the field
// says in a word that it is closed.
func TestEveryHoursFieldIsAccountedFor(t *testing.T) {
	counts := make(map[string]int)
	for _, row := range readList(t).rows {
		counts["rows"]++
		for _, column := range listWeekdays {
			text := row.record.text(column)
			if text == "" {
				counts["empty"]++
				continue
			}
			day := parse.Hours(text)
			intervals := slices.Clone(day.Open)
			for _, some := range day.Sometimes {
				intervals = append(intervals, some.Interval)
			}
			named := func(kinds ...finding.Kind0) bool {
				return slices.ContainsFunc(row.record.findings, func(f finding.Finding) bool {
					return slices.ContainsFunc(kinds, func(k finding.Kind0) bool { return f.Kind == k.Kind })
				})
			}
			switch all := slices.Equal(boundsOf(text), readBounds(intervals)); {
			case all && len(intervals) > 0:
				counts["used"]++
			case len(intervals) > 0 && named(finding.HoursOverlap, finding.HoursPlaceholder, finding.HoursInvalid, finding.HoursAppointment):
				counts["used and named"]++
			case named(finding.HoursPlaceholder, finding.HoursInvalid, finding.HoursAppointment, finding.HoursMissing):
				counts["named"]++
			case len(boundsOf(text)) == 0 && !day.Unreadable:
				counts["closed in words"]++
			default:
				t.Errorf("%s: %q reads as %v, and nothing says what became of the rest", row.id, text, intervals)
			}
		}
	}
	t.Log(counts)
	if sum := counts["empty"] + counts["used"] + counts["used and named"] + counts["named"] + counts["closed in words"]; counts["rows"] != 2845 || sum != 6*2845 && sum != 7*2845 || counts["used"] < 12000 {
		t.Errorf("%d fields of %d rows: %v", sum, counts["rows"], counts)
	}
}
