package reports

import (
	"strings"

	"acces30/coverage"
)

// terminalLeft names the communes that were not computed, below those beyond.
var terminalLeft = Text{"non calculées", "not computed"}

// reasons say why a commune was not computed, as they follow a colon.
var reasons = []Text{
	coverage.NoPosition:     {"sans position connue", "without a known position"},
	coverage.OutsideRoads:   {"hors des données routières", "outside the data on roads"},
	coverage.OffRoads:       {"trop loin d'une route connue", "too far from any road known"},
	coverage.RoadsGoOn:      {"les routes connues ne mènent à aucune structure, mais elles peuvent continuer au-delà des données", "the roads known lead to no structure, but they may go on beyond the data"},
	coverage.NoTimes:        {"sans durée vers une structure dans la table donnée", "without a time to a structure in the table given"},
	coverage.NoDestinations: {"aucune structure n'est sur le réseau", "no structure is on the network"},
}

// ReasonName says why a commune was not computed; nothing for one that was.
func ReasonName(r coverage.Reason) Text {
	if r == coverage.Computed {
		return Text{}
	}
	return nameOf(reasons, r)
}

// Phrases about what was not computed.
var (
	uncomputed = Plural{
		Text{"{0} commune{1} n'a pas pu être calculée : {2}", "{0} commune{1} could not be computed: {2}"},
		Text{"{0} communes{1} n'ont pas pu être calculées : {2}", "{0} communes{1} could not be computed: {2}"},
	}
	uncomputedPeople = Text{" ({0})", " ({0})"}
	uncomputedReason = Text{"{0} ({1})", "{0} ({1})"}
)

// Uncomputed names the communes that were not computed, with their people and
// the reasons, as a sentence without its full stop; nothing when all were.
func Uncomputed(l Lang, scope *coverage.Scope) string {
	if scope.NotComputed.Communes == 0 {
		return ""
	}
	people := ""
	if scope.NotComputed.People > 0 {
		people = uncomputedPeople.With(l, CountPeople.With(l, scope.NotComputed.People))
	}
	return uncomputed.With(l, scope.NotComputed.Communes, people, whyUncomputed(l, scope))
}

// whyUncomputed lists the reasons, with their numbers when there are several.
func whyUncomputed(l Lang, scope *coverage.Scope) string {
	left := scope.LeftOut()
	parts := make([]string, len(left))
	for i, why := range left {
		parts[i] = ReasonName(why.Reason).In(l)
		if len(left) > 1 {
			parts[i] = uncomputedReason.With(l, parts[i], Integer(l, why.Communes))
		}
	}
	return strings.Join(parts, ", ")
}

// SharesOf says, below a table of shares, whom they are of when some were not
// computed; nothing when all were.
func SharesOf(l Lang, scope *coverage.Scope) string {
	if scope.NotComputed.Communes == 0 {
		return ""
	}
	return sharesOf.With(l, Uncomputed(l, scope))
}

var sharesOf = Text{" Les parts ne portent que sur ce qui a été calculé : {0}.", " Shares are of what was computed only: {0}."}
