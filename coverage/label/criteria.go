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
	NotAsked // no rule asks for anything
)

// Criteria is what the opening hours say of a structure's label. The other
// criteria, two reception agents and their training, are in no open data.
type Criteria struct {
	Hours   Verdict
	Days    Verdict
	Minutes int     // open in a week, on average
	OpenOn  float64 // days a week, on average
}

// Judge compares a week with what a rule of the label asks of opening. What it does not meet
// is not stated where hours of some day can't be told: with these it may.
func Judge(w Week, rule Rule) Criteria {
	c := Criteria{Minutes: w.Minutes(), OpenOn: w.AverageDays()}
	told := w.Stated && w.Unknown == 0
	c.Hours = atLeast(float64(c.Minutes)/60, w.Stated, told, rule.Hours)
	c.Days = atLeast(c.OpenOn, w.Stated, told, rule.Days)
	return c
}

// atLeast is Compare for a figure that may be higher where not all is told.
func atLeast(figure float64, stated, told bool, asked float64) Verdict {
	v := Compare(figure, stated, asked)
	if v == NotMet && !told {
		return NotStated
	}
	return v
}
