package reports

import (
	"strings"

	"acces30/coverage"
)

// listedDepartements is how many départements a title names one by one.
const listedDepartements = 4

// Counts of things, as they stand in sentences.
var (
	CountCommunes     = Plural{Text{"{0} commune", "{0} commune"}, Text{"{0} communes", "{0} communes"}}
	CountPeople       = Plural{Text{"{0} habitant", "{0} inhabitant"}, Text{"{0} habitants", "{0} inhabitants"}}
	CountDepartements = Plural{Text{"{0} département", "{0} département"}, Text{"{0} départements", "{0} départements"}}
	CountStructures   = Plural{Text{"{0} structure", "{0} structure"}, Text{"{0} structures", "{0} structures"}}
)

// ScopeName names what a study is about: Moselle (57), or how many départements
// when there are too many to name; and how many of their communes, when it is not
// about all of them.
func ScopeName(l Lang, study *coverage.Study) string {
	name := scopeDepartements(l, study.Departements())
	if present, all, part := study.Part(); part {
		name = scopeInPart.With(l, name, CountCommunes.With(l, present), Integer(l, all))
	}
	if len(study.Settings.Opened)+len(study.Settings.Closed) > 0 {
		name += ", " + Scenario.In(l)
	}
	if study.Moment != nil {
		name += ", " + MomentName(l, study.Moment)
	}
	return name
}

var scopeInPart = Text{"{0}, {1} sur {2}", "{0}, {1} of {2}"}

func scopeDepartements(l Lang, departements []coverage.Departement) string {
	if len(departements) > listedDepartements {
		return CountDepartements.With(l, len(departements))
	}
	parts := make([]string, len(departements))
	for i, d := range departements {
		parts[i] = d.Code
		if d.Name != "" {
			parts[i] = d.Name + "\u00a0(" + d.Code + ")"
		}
	}
	return strings.Join(parts, ", ")
}

// ScopePeople says how many people live in the scope, or that it is not known.
func ScopePeople(l Lang, r *coverage.Result) string {
	if r.Scope.PeopleUnknown() {
		return populationUnknown.In(l)
	}
	return CountPeople.With(l, r.Scope.All.People)
}

// scopePeopleInPart is ScopePeople that says of how many communes it is not known, where
// no sentence before does.
func scopePeopleInPart(l Lang, r *coverage.Result) string {
	people := ScopePeople(l, r)
	if unknown := r.Scope.UnknownPopulation; unknown > 0 && !r.Scope.PeopleUnknown() {
		return peopleInPart.With(l, people, CountCommunes.With(l, unknown))
	}
	return people
}

// peopleInPart is of people and communes.
var peopleInPart = Text{"{0} (population de {1} inconnue)", "{0} (population of {1} unknown)"}

var populationUnknown = Text{"population inconnue", "unknown population"}
