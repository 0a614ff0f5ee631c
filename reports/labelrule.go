package reports

import (
	"strings"

	"acces30/coverage/label"
)

// Texts of what a rule of the label asks for.
var (
	ruleHours   = Text{"{0} heures", "{0} hours"}
	ruleDays    = Text{"{0} jours", "{0} days"}
	ruleAgents  = Text{"{0} agents", "{0} agents"}
	ruleTrained = Text{"{0} agents formés", "{0} trained agents"}
)

// RuleAsks lists what a rule asks for at least; hours and days are of a week.
func RuleAsks(l Lang, rule *label.Rule) string {
	var asked []string
	for _, a := range []struct {
		figure float64
		text   Text
	}{{rule.Hours, ruleHours}, {rule.Days, ruleDays}, {rule.Agents, ruleAgents}, {rule.Trained, ruleTrained}} {
		if a.figure > 0 {
			asked = append(asked, a.text.With(l, Figure(l, a.figure)))
		}
	}
	return strings.Join(asked, ", ")
}
