package label

import (
	"math"
	"time"
)

// Rule is what the label asks for from a day on. A figure of 0 asks for nothing.
type Rule struct {
	From    time.Time // first day; zero for ever
	Branch  bool      // of an antenne, else of a structure as a whole
	Hours   float64   // a week, at least
	Days    float64   // a week, at least
	Agents  float64   // at least
	Trained float64   // of these, at least
	Source  string    // where it is said
	ToCheck bool      // its figures are to be checked there
}

// OpenDays returns the days of a week that the rule asks for, as a whole number of days:
// 0 where it asks for none.
func (r *Rule) OpenDays() int { return int(math.Ceil(min(max(r.Days, 0), 7))) }

// Known is the rule that is known where no table of rules gives another: that of the
// press kit of the prefecture of the Moselle, 8 December 2022.
func Known() Rule {
	return Rule{Hours: RequiredMinutes / 60, Days: RequiredDays, Source: "Préfecture de la Moselle, dossier de presse du 8 décembre 2022"}
}

// InForce returns the rule of a day for structures or for antennes: the last one that
// begins by then. Found is false where none does.
func InForce(rules []Rule, day time.Time, branch bool) (rule Rule, found bool) {
	for _, r := range rules {
		if r.Branch == branch && !r.From.After(day) && (!found || !r.From.Before(rule.From)) {
			rule, found = r, true
		}
	}
	return rule, found
}

// Compare returns the verdict of a figure against what is asked at least; known is
// false where the figure is not stated.
func Compare(figure float64, known bool, asked float64) Verdict {
	switch {
	case asked <= 0:
		return NotAsked
	case !known:
		return NotStated
	case figure >= asked:
		return Met
	}
	return NotMet
}
