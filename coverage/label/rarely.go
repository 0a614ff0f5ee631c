package label

import "slices"

// Common returns the hours that two days share, both in order and apart.
func Common(a, b []Interval) (both []Interval) {
	for _, x := range a {
		for _, y := range b {
			if open, end := max(x.Open, y.Open), min(x.Close, y.Close); open < end {
				both = append(both, Interval{open, end})
			}
		}
	}
	slices.SortFunc(both, func(x, y Interval) int { return int(x.Open) - int(y.Open) })
	return both
}

// Without returns hours, in order and apart, without the parts that others cover.
func Without(open, closed []Interval) []Interval {
	for _, c := range closed {
		var left []Interval
		for _, o := range open {
			if o.Open < min(o.Close, c.Open) {
				left = append(left, Interval{Open: o.Open, Close: min(o.Close, c.Open)})
			}
			if max(o.Open, c.Close) < o.Close {
				left = append(left, Interval{Open: max(o.Open, c.Close), Close: o.Close})
			}
		}
		open = left
	}
	return open
}

// Rarely returns the week with hours of a weekday in some weeks only.
func (w Week) Rarely(day int, hours []Interval, r Rhythm) Week {
	w.Days[day] = Without(w.Days[day], hours)
	for _, i := range hours {
		w.Add(day, i, r)
	}
	return w
}
