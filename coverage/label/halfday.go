package label

// Half-days of a week: 0 is Monday morning, 1 Monday afternoon, 13 Sunday afternoon.
const HalfDays = 14

// A half-day counts as open in the morning when it opens before noon, in the afternoon
// when it closes after 14:00: an hour over lunch is neither.
const (
	morningUntil  = 12 * 60
	afternoonFrom = 14 * 60
)

// EveningFrom is when the evening begins, in minutes since midnight: a point open in the
// evening closes later.
const EveningFrom = 18 * 60

// weekdays are the days from Monday that one works on, of which the evening is one.
const weekdays = 5

// Halves returns the half-days that are open in every week, a bit for each.
func (w Week) Halves() uint16 {
	var open uint16
	for day := range w.Days {
		for _, i := range w.Days[day] {
			if i.Open < morningUntil {
				open |= 1 << (2 * day)
			}
			if i.Close > afternoonFrom {
				open |= 1 << (2*day + 1)
			}
		}
	}
	return open
}

// UnknownDays has a bit for every day of which not all is told: of none where nothing is
// stated it has all.
func (w Week) UnknownDays() uint8 {
	if !w.Stated {
		return 1<<7 - 1
	}
	return w.Unknown
}

// Evening reports whether an evening from Monday to Friday is open in every week, and
// whether one may be: in some weeks, or for all that is told.
func (w Week) Evening() (open, maybe bool) {
	for day := range weekdays {
		for _, i := range w.Days[day] {
			open = open || i.Close > EveningFrom
		}
		for _, s := range w.SessionsOn(day) {
			maybe = maybe || s.Close > EveningFrom
		}
		maybe = maybe || w.UnknownDays()&(1<<day) != 0
	}
	return open, maybe || open
}
