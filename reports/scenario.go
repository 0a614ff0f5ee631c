package reports

import (
	"strings"

	"acces30/coverage"
)

var (
	scenarioChanges = Text{
		"Par rapport à la situation sans ce scénario : {0}.",
		"Compared with the situation without this scenario: {0}.",
	}
	scenarioMore = Text{"{0} de plus à {1} minutes ou moins", "{0} more within {1} minutes"}
	scenarioLess = Text{"{0} de moins à {1} minutes ou moins", "{0} fewer within {1} minutes"}
	scenarioSame = Text{"autant d'habitants à {0} minutes ou moins", "as many inhabitants within {0} minutes"}
)

// scenarioSentence says what a scenario changes at every limit, by the reference
// points of communes; nothing when the result is none.
func scenarioSentence(l Lang, r *coverage.Result) string {
	var parts []string
	for k, before := range r.Today {
		now := r.Tallies[k]
		limit := WholeMinutes(l, now.Limit)
		switch change := now.Within.People - before.Within.People; {
		case change > 0:
			parts = append(parts, scenarioMore.With(l, CountPeople.With(l, change), limit))
		case change < 0:
			parts = append(parts, scenarioLess.With(l, CountPeople.With(l, -change), limit))
		default:
			parts = append(parts, scenarioSame.With(l, limit))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return scenarioChanges.With(l, strings.Join(parts, ", "))
}
