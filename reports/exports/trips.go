package exports

import (
	"io"
	"math"
	"strconv"

	"acces30/coverage"
)

// Trip is a row of the table of trips: the four coordinates as they were given,
// and what was found.
type Trip struct {
	Values [4]string // lon1, lat1, lon2, lat2
	coverage.TripTime
}

// tripCodes are the statuses of trips.
var tripCodes = []string{
	coverage.TripFound: "ok", coverage.TripNoStart: "no-road-1", coverage.TripNoEnd: "no-road-2",
	coverage.TripNoWay: "no-way", coverage.TripNotAsked: "invalid",
}

// Trips writes the table of trips. Times and lengths are those from road to
// road; the straight distances from the places to their roads stand apart.
func Trips(w io.Writer, trips []Trip) error { return write(w, tripFields(), trips) }

// tripFields are the columns of the table of trips.
func tripFields() []field[Trip] {
	value := func(i int) func(Trip) string { return func(t Trip) string { return plainNumber(t.Values[i]) } }
	found := func(text func(Trip) string) func(Trip) string {
		return func(t Trip) string {
			if t.Status != coverage.TripFound {
				return ""
			}
			return text(t)
		}
	}
	return []field[Trip]{
		{"lon1", number, "the pair as it was given, degrees", value(0)}, {"lat1", number, "", value(1)},
		{"lon2", number, "", value(2)}, {"lat2", number, "", value(3)},
		{"duration_s", number, "time from road to road, seconds, to the tenth", found(func(t Trip) string { return seconds(t.Time) })},
		{"distance_m", number, "length of that path, metres", found(func(t Trip) string { return strconv.FormatUint(uint64(t.Metres), 10) })},
		{"snap1_m", number, "straight distance from each point to its road, metres", func(t Trip) string { return snap(t.FromSnap) }},
		{"snap2_m", number, "", func(t Trip) string { return snap(t.ToSnap) }},
		{"status", text, "ok, no-road-1, no-road-2, no-way or invalid", func(t Trip) string { return code(tripCodes, t.Status) }},
	}
}

// plainNumber writes a number as it stands, and anything else harmlessly.
func plainNumber(s string) string {
	if _, err := strconv.ParseFloat(s, 64); err == nil {
		return s
	}
	return plain(s)
}

// snap writes a distance in metres, nothing where there is none.
func snap(metres float64) string {
	if math.IsNaN(metres) {
		return ""
	}
	return decimal(metres, 1)
}
