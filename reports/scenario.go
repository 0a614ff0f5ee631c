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
	scenarioSame = Text{"le compte reste le même à {0} minutes", "the count stays the same at {0} minutes"}
	scenarioAnd  = Text{"{0} et {1}", "{0} and {1}"}
)

// scenarioSentence says what a scenario changes at every limit, by the reference
// points of communes; nothing when the result is none.
func scenarioSentence(l Lang, r *coverage.Result) string {
	var parts, same []string
	for k, before := range r.Today {
		now := r.Tallies[k]
		limit := WholeMinutes(l, now.Limit)
		switch change := now.Within.People - before.Within.People; {
		case change > 0:
			parts = append(parts, scenarioMore.With(l, CountPeople.With(l, change), limit))
		case change < 0:
			parts = append(parts, scenarioLess.With(l, CountPeople.With(l, -change), limit))
		default:
			same = append(same, limit)
		}
	}
	if len(same) > 0 {
		parts = append(parts, scenarioSame.With(l, enumerated(l, same)))
	}
	if len(parts) == 0 {
		return ""
	}
	changes := scenarioChanges
	if r.Study.Moment != nil {
		changes = momentChanges
	}
	return changes.With(l, strings.Join(parts, ", "))
}

// enumerated writes words one after the other, the last two of them with an and between.
func enumerated(l Lang, words []string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return scenarioAnd.With(l, strings.Join(words[:last], ", "), words[last])
}
