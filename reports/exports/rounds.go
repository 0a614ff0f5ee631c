package exports

import (
	"io"
	"strconv"
	"strings"

	"acces30/coverage"
)

// stopped is a stop of a bus: a row of bus.csv.
type stopped struct {
	round *coverage.Round
	order int
	stop  *coverage.RoundStop
}

type stoppedField = field[*stopped]

// Rounds writes bus.csv.
func Rounds(w io.Writer, r *coverage.Result) error {
	var rows []*stopped
	for i := range r.Rounds {
		for k := range r.Rounds[i].Stops {
			rows = append(rows, &stopped{&r.Rounds[i], k + 1, &r.Rounds[i].Stops[k]})
		}
	}
	return write(w, stoppedFields(), rows)
}

// stoppedFields are the columns of bus.csv.
func stoppedFields() []stoppedField {
	return []stoppedField{
		{"limit_min", number, "limit planned for, minutes", func(s *stopped) string { return decimal(s.round.Limit.Minutes(), 4) }},
		{"order", number, "place in the shortest way around", func(s *stopped) string { return strconv.Itoa(s.order) }},
		{"code", text, "commune: INSEE code, name, people", func(s *stopped) string { return s.stop.Commune.Code }},
		{"name", text, "", func(s *stopped) string { return s.stop.Commune.Name }},
		{"population", number, "", func(s *stopped) string { return strconv.Itoa(s.stop.Commune.Population) }},
		{"half_days", text, "when the bus is there: half-days of the week as 11-monday-morning, 12-monday-afternoon, with spaces between", func(s *stopped) string {
			words := make([]string, len(s.stop.HalfDays))
			for i, half := range s.stop.HalfDays {
				words[i] = halfDayCode(half)
			}
			return strings.Join(words, " ")
		}},
		{"hours_week", number, "hours open a week: a stop is no house", func(s *stopped) string { return decimal(s.stop.Hours, 2) }},
		{"from_before_min", number, "drive from the stop before, for the first one from the last; empty without a way", func(s *stopped) string { return minutes(s.stop.From) }},
		{"gain_population", number, "people brought within the limit first, in the order of what the stops add", func(s *stopped) string { return strconv.Itoa(s.stop.AtLimit.People) }},
		{"helped", text, "communes brought within it, by code", func(s *stopped) string {
			codes := make([]string, len(s.stop.Helps))
			for i, c := range s.stop.Helps {
				codes[i] = c.Commune.Code
			}
			return strings.Join(codes, " ")
		}},
	}
}
