package coverage

// DoorTimes are when open doors are looked for: the seven days, Monday first, and an
// evening of a day from Monday to Friday.
const DoorTimes = 8

// Evening is the last of them.
const Evening = 7

// Door is the nearest open door of a commune at one of the DoorTimes, from its reference
// point.
type Door struct {
	// Sure is the nearest point that its published hours open then in every week.
	Sure Reach
	// Maybe is the nearest one that they open in some weeks, or of which they do not
	// tell, where it is nearer than Sure; else it has no structure.
	Maybe Reach
}

// OpenThen reports whether a point is open at one of the DoorTimes in every week, and
// whether it may be: some weeks, by appointment, or its hours are not told.
func (p *ServicePoint) OpenThen(when int) (sure, maybe bool) {
	w := p.HoursHere()
	if when == Evening {
		return w.Evening()
	}
	sure = len(w.Days[when]) > 0
	return sure, sure || len(w.SessionsOn(when)) > 0 || w.UnknownDays()&(1<<when) != 0
}

// UntoldThen reports whether it is for hours not told that a point may be open at one of
// the DoorTimes, not for hours of some weeks.
func (p *ServicePoint) UntoldThen(when int) bool {
	w := p.HoursHere()
	days := uint8(1 << when)
	if when == Evening {
		days = 0b11111
	}
	for day := range w.Days {
		if days&(1<<day) != 0 && len(w.SessionsOn(day)) > 0 {
			return false
		}
	}
	return w.UnknownDays()&days != 0
}

// DoorsOpen splits the scope at the threshold by the nearest point open at one of the
// DoorTimes: surely, and with those that may be open.
func (r *Result) DoorsOpen(when int) (sure, maybe Tally) {
	threshold := r.Study.Settings.Threshold
	sure.Limit, maybe.Limit = threshold, threshold
	for i := range r.Communes {
		c := &r.Communes[i]
		if c.Status == NotComputed {
			sure.NotComputed.Add(c.Commune)
			maybe.NotComputed.Add(c.Commune)
			continue
		}
		d := &c.Doors[when]
		count(&sure, c.Commune, d.Sure.Time <= threshold)
		count(&maybe, c.Commune, min(d.Sure.Time, d.Maybe.Time) <= threshold)
	}
	return sure, maybe
}

// count puts a commune on one side of a tally.
func count(t *Tally, c *Commune, within bool) {
	if within {
		t.Within.Add(c)
		return
	}
	t.Beyond.Add(c)
}

// DoorTimesShown returns the DoorTimes to show: all but Sunday where no door within the
// threshold is said to open then.
func (r *Result) DoorTimesShown() []int {
	const sunday = 6
	shown := make([]int, 0, DoorTimes)
	for when := range DoorTimes {
		if when != sunday || r.Opening.OnSunday() {
			shown = append(shown, when)
		}
	}
	return shown
}
