package label

// The label's opening criteria, as the prefecture of the Moselle states them
// (press kit of 8 December 2022): at least 24 hours a week, over at least
// five days.
const (
	RequiredMinutes = 24 * 60
	RequiredDays    = 5
)

// Verdict is what can be said of a criterion from the inputs.
type Verdict uint8

// Verdicts.
const (
	NotStated Verdict = iota
	Met
	NotMet
)

// Criteria is what the opening hours say of a structure's label. The other
// criteria, two reception agents and their training, are in no open data.
type Criteria struct {
	Hours   Verdict
	Days    Verdict
	Minutes int     // open in a week, on average
	OpenOn  float64 // days a week, on average
}

// Judge compares a week with the label's opening criteria. What it does not meet
// is not stated where hours of some day can't be told: with these it may.
func Judge(w Week) Criteria {
	c := Criteria{Minutes: w.Minutes(), OpenOn: w.AverageDays()}
	if !w.Stated {
		return c
	}
	if w.Unknown == 0 {
		c.Hours, c.Days = NotMet, NotMet
	}
	if c.Minutes >= RequiredMinutes {
		c.Hours = Met
	}
	if c.OpenOn >= RequiredDays {
		c.Days = Met
	}
	return c
}
