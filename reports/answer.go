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
// when there are too many to name.
func ScopeName(l Lang, study *coverage.Study) string {
	departements := study.Departements()
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
	if r.Scope.UnknownPopulation > 0 && r.Scope.UnknownPopulation == r.Scope.All.Communes {
		return populationUnknown.In(l)
	}
	return CountPeople.With(l, r.Scope.All.People)
}

var populationUnknown = Text{"population inconnue", "unknown population"}

// The answer, in the number of communes that it is about.
var (
	answerNobody = Text{
		"{0} : aucune commune n'a pu être située, aucun temps n'a été calculé.",
		"{0}: no commune could be located, no time was computed.",
	}
	answerNone = Text{
		"{0} : {2}aucune commune n'est à plus de {1} minutes en voiture d'une structure France services.",
		"{0}: {2}no commune is more than {1} minutes by car from a France services structure.",
	}
	answerSome = Plural{
		Text{
			"{1} : {5}{0} commune ({2}, {3} de la population) est à plus de {4} minutes en voiture de la structure France services la plus proche.",
			"{1}: {5}{0} commune ({2}, {3} of the population) is more than {4} minutes by car from the nearest France services structure.",
		},
		Text{
			"{1} : {5}{0} communes ({2}, {3} de la population) sont à plus de {4} minutes en voiture de la structure France services la plus proche.",
			"{1}: {5}{0} communes ({2}, {3} of the population) are more than {4} minutes by car from the nearest France services structure.",
		},
	}
	answerUncounted = Plural{
		Text{
			"{1} : {3}{0} commune (population inconnue) est à plus de {2} minutes en voiture de la structure France services la plus proche.",
			"{1}: {3}{0} commune (unknown population) is more than {2} minutes by car from the nearest France services structure.",
		},
		Text{
			"{1} : {3}{0} communes (population inconnue) sont à plus de {2} minutes en voiture de la structure France services la plus proche.",
			"{1}: {3}{0} communes (unknown population) are more than {2} minutes by car from the nearest France services structure.",
		},
	}
	// answerFirst stands before what a modelled network says, so that the
	// sentence can't be quoted for more than it is.
	answerFirst       = Text{"en première estimation, ", "at a first estimate, "}
	answerUnreachable = Plural{
		Text{"Parmi elles, {0} n'est reliée à aucune structure par la route.", "Among them, {0} has no way by road to any structure."},
		Text{"Parmi elles, {0} ne sont reliées à aucune structure par la route.", "Among them, {0} have no way by road to any structure."},
	}
	answerAllUnreachable = Plural{
		Text{"Aucune route ne la relie à une structure.", "No road links it to a structure."},
		Text{"Aucune route ne les relie à une structure.", "No road links them to a structure."},
	}
	answerSlowest = Text{
		"La plus éloignée, {0}, est à {1} minutes.",
		"The farthest, {0}, is {1} minutes away.",
	}
	answerUnlocated = Plural{
		Text{"{0} commune sans position connue n'est pas comptée.", "{0} commune without a known position is not counted."},
		Text{"{0} communes sans position connue ne sont pas comptées.", "{0} communes without a known position are not counted."},
	}
	answerUnknownPopulation = Plural{
		Text{
			"{0} commune sans population connue compte pour zéro habitant.",
			"{0} commune without a known population counts as no inhabitants.",
		},
		Text{
			"{0} communes sans population connue comptent pour zéro habitant.",
			"{0} communes without a known population count as no inhabitants.",
		},
	}
)

// Answer says in a few sentences what was asked: how many communes and people
// are beyond the threshold, which commune is the farthest, and what could not
// be counted.
func Answer(l Lang, r *coverage.Result) string {
	threshold := r.Study.Settings.Threshold
	tally := r.TallyAt(threshold)
	scope, limit := ScopeName(l, r.Study), WholeMinutes(l, threshold)
	if tally.Within.Communes+tally.Beyond.Communes == 0 {
		return answerNobody.With(l, scope)
	}
	hedge := ""
	if r.Study.RoadsInfo.Kind == coverage.InterCommune {
		hedge = answerFirst.In(l)
	}
	var parts []string
	switch {
	case tally.Beyond.Communes == 0:
		parts = append(parts, answerNone.With(l, scope, limit, hedge))
	case tally.Within.People+tally.Beyond.People == 0:
		parts = append(parts, answerUncounted.With(l, tally.Beyond.Communes, scope, limit, hedge))
	default:
		parts = append(parts, answerSome.With(l, tally.Beyond.Communes, scope,
			CountPeople.With(l, tally.Beyond.People), Percent(l, tally.BeyondShare()), limit, hedge))
	}
	if point, known := r.PeopleWithinAt(threshold); known && point.Beyond == 0 {
		parts = append(parts, answerNobodyByPoint.With(l, limit))
	} else if known {
		parts = append(parts, answerByPoint.With(l, point.Beyond, Percent(l, 1-point.Share()), limit))
	}
	switch n := r.Scope.Unreachable.Communes; {
	case n > 0 && n == tally.Beyond.Communes:
		parts = append(parts, answerAllUnreachable.With(l, n))
	case n > 0:
		parts = append(parts, answerUnreachable.With(l, n))
	}
	if slowest := r.Slowest(1); len(slowest) > 0 {
		parts = append(parts, answerSlowest.With(l, slowest[0].Commune.Name,
			Minutes(l, slowest[0].Time(), r.Study.Settings.Limits())))
	}
	if n := r.Scope.Unlocated.Communes; n > 0 {
		parts = append(parts, answerUnlocated.With(l, n))
	}
	if n := r.Scope.UnknownPopulation; n > 0 {
		parts = append(parts, answerUnknownPopulation.With(l, n))
	}
	return strings.Join(parts, " ")
}

// answerByPoint counts people where they live.
var answerByPoint = Plural{
	Text{"Au plus près des habitants (points de population), {0} habitant ({1}) est à plus de {2} minutes.", "Counted where people live (population points), {0} inhabitant ({1}) is beyond {2} minutes."},
	Text{"Au plus près des habitants (points de population), {0} habitants ({1}) sont à plus de {2} minutes.", "Counted where people live (population points), {0} inhabitants ({1}) are beyond {2} minutes."},
}

var answerNobodyByPoint = Text{
	"Au plus près des habitants (points de population), personne n'est à plus de {0} minutes.",
	"Counted where people live (population points), nobody is beyond {0} minutes.",
}

// Warnings about times.
var (
	cautionStreets = Text{
		"Ces temps sont calculés sur les routes d'OpenStreetMap aux vitesses « {0} ». D'un moteur de calcul à l'autre, le temps d'un même trajet change de 8 % en médiane (METRIC et OSRM, 2 495 trajets de Gironde) : autour du seuil, quelques minutes ne tranchent pas.",
		"These times are computed on the roads of OpenStreetMap at the speeds “{0}”. From one engine to another, the time of the same trip changes by 8% in the median (METRIC and OSRM, 2,495 trips in Gironde): around the threshold, a few minutes don't decide.",
	}
	cautionInterCommune = Text{
		"Ces temps sont un ordre de grandeur : ils sont calculés sur un réseau modélisé entre communes voisines, pas sur les routes réelles. Calés en Gironde, pays plat, ils sont souvent trop courts en pays vallonné.",
		"These times are an order of magnitude: they are computed on a modelled network between neighbouring communes, not on real roads. Calibrated in Gironde, flat country, they are often too short in hills.",
	}
	cautionError = Text{
		"Écart mesuré avec le distancier METRIC de l'Insee, pour des trajets de {0} à {1} minutes : {2} en médiane, plus de {3} pour un trajet sur dix.",
		"Measured difference from INSEE's METRIC distance engine, for trips of {0} to {1} minutes: {2} in the median, over {3} for one trip in ten.",
	}
	cautionAdvice = Text{
		"Une commune proche du seuil peut basculer : vérifiez-la sur un itinéraire routier avant de décider.",
		"A commune near the threshold may change sides: check it on a road route before deciding.",
	}
)

// Caution says how far the times can be trusted, with the error measured near
// the threshold.
func Caution(l Lang, r *coverage.Result) string {
	info := r.Study.RoadsInfo
	if info.Kind != coverage.InterCommune {
		return cautionStreets.With(l, info.Preset) + " " + cautionAdvice.In(l)
	}
	parts := []string{cautionInterCommune.In(l)}
	if band, known := info.AccuracyAt(r.Study.Settings.Threshold.Minutes()); known {
		parts = append(parts, cautionError.With(l, Decimal(l, band.From, 0), Decimal(l, band.To, 0),
			Percent(l, band.MedianAbsolute), Percent(l, band.NinthDecile)))
	}
	return strings.Join(append(parts, cautionAdvice.In(l)), " ")
}
