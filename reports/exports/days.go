package exports

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"acces30/coverage"
	"acces30/coverage/label"
	"acces30/reports"
)

// doorRow is a commune at one of the coverage.DoorTimes: a row of days.csv.
type doorRow struct {
	study   *coverage.Study
	commune *coverage.CommuneAccess
	when    int
}

type doorField = field[doorRow]

// Days writes days.csv.
func Days(w io.Writer, r *coverage.Result) error {
	var rows []doorRow
	for i := range r.Communes {
		for when := range coverage.DoorTimes {
			rows = append(rows, doorRow{r.Study, &r.Communes[i], when})
		}
	}
	return write(w, doorFields(), rows)
}

// doorFields are the columns of days.csv.
func doorFields() []doorField {
	fields := []doorField{
		{"code", text, "commune: INSEE code, name", func(d doorRow) string { return d.commune.Commune.Code }},
		{"name", text, "", func(d doorRow) string { return d.commune.Commune.Name }},
		{"day", text, "monday to sunday, or evening: of a point that closes after 18:00 on one day at least from Monday to Friday", func(d doorRow) string {
			if d.when == coverage.Evening {
				return "evening"
			}
			return strings.ToLower(reports.Weekdays[d.when].EN)
		}},
	}
	fields = append(fields, doorReach("", "time from the reference point, off-peak, to the nearest point open then in every week by the hours published, minutes; numbers of its structure and of itself; empty without any",
		func(d *coverage.Door) coverage.Reach { return d.Sure })...)
	fields = append(fields, doorReach("maybe_", "the same of a nearer point that is open in some weeks or does not state its hours of the day; empty without a nearer one",
		func(d *coverage.Door) coverage.Reach { return d.Maybe })...)
	return append(fields, doorField{"maybe_why", text, "some-weeks, hours-unstated, by-appointment where nobody is received otherwise, or stops-unknown of a bus known by one address", func(d doorRow) string {
		_, point := d.study.Point(d.commune.Doors[d.when].Maybe)
		switch {
		case point == nil:
			return ""
		case point.Roaming:
			return "stops-unknown"
		case point.Hours.ByAppointment:
			return code(shortfallCodes, coverage.ByAppointment)
		case point.UntoldThen(d.when):
			return code(shortfallCodes, coverage.HoursUnstated)
		}
		return code(shortfallCodes, coverage.SomeWeeks)
	}})
}

func doorReach(prefix, meaning string, of func(*coverage.Door) coverage.Reach) []doorField {
	at := func(d doorRow) coverage.Reach { return of(&d.commune.Doors[d.when]) }
	return []doorField{
		{prefix + "min", number, meaning, func(d doorRow) string { return minutes(at(d).Time) }},
		{prefix + "structure", text, "", func(d doorRow) string {
			if s, _ := d.study.Point(at(d)); s != nil {
				return s.ID
			}
			return ""
		}},
		{prefix + "point", text, "", func(d doorRow) string {
			if _, p := d.study.Point(at(d)); p != nil {
				return p.ID
			}
			return ""
		}},
	}
}

// widenedRow is a half-day of a structure: a row of longer_hours.csv.
type widenedRow struct {
	widening *coverage.Widening
	half     int
}

type widenedField = field[widenedRow]

// LongerHours writes longer_hours.csv.
func LongerHours(w io.Writer, r *coverage.Result) error {
	var rows []widenedRow
	for i := range r.Widenings {
		for half := range label.HalfDays {
			if r.Widenings[i].Halves[half].Communes > 0 {
				rows = append(rows, widenedRow{&r.Widenings[i], half})
			}
		}
	}
	return write(w, widenedFields(), rows)
}

// halfDayCode is the code of a half-day, which sorts as the week goes.
func halfDayCode(half int) string {
	part := []string{"1-%s-morning", "2-%s-afternoon"}[half%2]
	return strconv.Itoa(half/2+1) + fmt.Sprintf(part, strings.ToLower(reports.Weekdays[half/2].EN))
}

// widenedFields are the columns of longer_hours.csv.
func widenedFields() []widenedField {
	count := func(w widenedRow) coverage.Count { return w.widening.Halves[w.half] }
	return []widenedField{
		{"structure", text, "number and name of the structure", func(w widenedRow) string { return w.widening.Structure.Structure.ID }},
		{"name", text, "", func(w widenedRow) string { return w.widening.Structure.Structure.Name }},
		{"half_day", text, "half-day of the week on which it is not open, as 11-monday-morning, 12-monday-afternoon and so on to 61-saturday-morning: the day from Monday and which half of it, so that they sort", func(w widenedRow) string { return halfDayCode(w.half) }},
		{"communes", number, "communes and people within the threshold of it that have no other open point then, where all points in reach state their hours", func(w widenedRow) string { return strconv.Itoa(count(w).Communes) }},
		{"population", number, "", func(w widenedRow) string { return strconv.Itoa(count(w).People) }},
	}
}
