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
		"{0} : aucun temps d'accès n'a été calculé.",
		"{0}: no access time was computed.",
	}
	answerNobodyWhy = Text{
		"{0} : aucun temps d'accès n'a été calculé ; {1}.",
		"{0}: no access time was computed; {1}.",
	}
	answerNone = Text{
		"{0} : {2}aucune commune n'est à plus de {1} minutes en voiture d'une structure France services.",
		"{0}: {2}no commune is more than {1} minutes by car from a France services structure.",
	}
	answerNoneComputed = Text{
		"{0} : {2}aucune des communes calculées n'est à plus de {1} minutes en voiture d'une structure France services.",
		"{0}: {2}none of the communes computed is more than {1} minutes by car from a France services structure.",
	}
	answerAndUncomputed = Text{"{0} ; {1}.", "{0}; {1}."}
	ofAll               = Text{"de la population", "of the population"}
	ofComputed          = Text{"de la population calculée", "of the population computed"}
	answerSome          = Plural{
		Text{
			"{1} : {5}{0} commune ({2}, {3} {6}) est à plus de {4} minutes en voiture de la structure France services la plus proche.",
			"{1}: {5}{0} commune ({2}, {3} {6}) is more than {4} minutes by car from the nearest France services structure.",
		},
		Text{
			"{1} : {5}{0} communes ({2}, {3} {6}) sont à plus de {4} minutes en voiture de la structure France services la plus proche.",
			"{1}: {5}{0} communes ({2}, {3} {6}) are more than {4} minutes by car from the nearest France services structure.",
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
		Text{", dont {0} qu'aucune route ne relie à une structure connue", ", {0} of which no road links to any structure known"},
		Text{", dont {0} qu'aucune route ne relie à une structure connue", ", {0} of which no road links to any structure known"},
	}
	answerAllUnreachable = Plural{
		Text{" : aucune route ne la relie à une structure connue", ": no road links it to any structure known"},
		Text{" : aucune route ne les relie à une structure connue", ": no road links them to any structure known"},
	}
	answerSlowest = Text{
		"La plus éloignée, {0}, est à {1} minutes.",
		"The farthest, {0}, is {1} minutes away.",
	}
	answerSlowestComputed = Text{
		"Parmi les communes calculées, la plus éloignée, {0}, est à {1} minutes.",
		"Among the communes computed, the farthest, {0}, is {1} minutes away.",
	}
	answerSlowestLinked = Text{
		"Parmi les communes qu'une route relie à une structure, la plus éloignée, {0}, est à {1} minutes.",
		"Among the communes that a road links to a structure, the farthest, {0}, is {1} minutes away.",
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
// are beyond the threshold, how many could not be computed and why, and which
// commune is the farthest.
func Answer(l Lang, r *coverage.Result) string {
	if r.Scope.Computed().Communes == 0 {
		scope := ScopeName(l, r.Study)
		if why := Uncomputed(l, &r.Scope); why != "" {
			return answerNobodyWhy.With(l, scope, why)
		}
		return answerNobody.With(l, scope)
	}
	parts := []string{answerFirstSentence(l, r)}
	if byPoint := answerPoints(l, r); byPoint != "" {
		parts = append(parts, byPoint)
	}
	if slowest := r.Slowest(1); len(slowest) > 0 {
		text := answerSlowest
		switch {
		case r.Scope.Unreachable.Communes > 0:
			text = answerSlowestLinked
		case r.Scope.NotComputed.Communes > 0:
			text = answerSlowestComputed
		}
		parts = append(parts, text.With(l, slowest[0].Commune.Name,
			Minutes(l, slowest[0].Time(), r.Study.Settings.Limits())))
	}
	if n := r.Scope.UnknownPopulation; n > 0 {
		parts = append(parts, answerUnknownPopulation.With(l, n))
	}
	return strings.Join(parts, " ")
}

// answerFirstSentence is what is quoted alone: it names those without a road and
// those who were not computed as well.
func answerFirstSentence(l Lang, r *coverage.Result) string {
	tally := r.TallyAt(r.Study.Settings.Threshold)
	scope, limit := ScopeName(l, r.Study), WholeMinutes(l, tally.Limit)
	hedge, none, whole := "", answerNone, ofAll
	if r.Study.RoadsInfo.Kind == coverage.InterCommune {
		hedge = answerFirst.In(l)
	}
	if r.Scope.NotComputed.Communes > 0 {
		none, whole = answerNoneComputed, ofComputed
	}
	var sentence string
	switch {
	case tally.Beyond.Communes == 0:
		sentence = none.With(l, scope, limit, hedge)
	case tally.Computed().People == 0:
		sentence = answerUncounted.With(l, tally.Beyond.Communes, scope, limit, hedge)
	default:
		sentence = answerSome.With(l, tally.Beyond.Communes, scope,
			CountPeople.With(l, tally.Beyond.People), Percent(l, tally.BeyondShare()), limit, hedge, whole.In(l))
	}
	sentence = strings.TrimSuffix(sentence, ".")
	switch n := r.Scope.Unreachable.Communes; {
	case n > 0 && n == tally.Beyond.Communes:
		sentence += answerAllUnreachable.With(l, n)
	case n > 0:
		sentence += answerUnreachable.With(l, n)
	}
	if left := Uncomputed(l, &r.Scope); left != "" {
		return answerAndUncomputed.With(l, sentence, left)
	}
	return sentence + "."
}

// answerPoints counts people where they live; it says nothing without
// population points.
func answerPoints(l Lang, r *coverage.Result) string {
	threshold := r.Study.Settings.Threshold
	limit := WholeMinutes(l, threshold)
	point, known := r.PeopleWithinAt(threshold)
	some, nobody := answerByPoint, answerNobodyByPoint
	if r.PeopleModelled {
		some, nobody = answerByModel, answerNobodyByModel
	}
	var sentence string
	switch {
	case !known:
		return ""
	case point.Beyond == 0:
		sentence = nobody.With(l, limit)
	default:
		sentence = some.With(l, point.Beyond, Percent(l, 1-point.Share()), limit)
	}
	if n := point.NotComputed; n > 0 {
		return answerAndUncomputed.With(l, strings.TrimSuffix(sentence, "."), answerPointsUncomputed.With(l, n))
	}
	return sentence
}

var answerPointsUncomputed = Plural{
	Text{"{0} habitant n'a pas pu être compté", "{0} inhabitant could not be counted"},
	Text{"{0} habitants n'ont pas pu être comptés", "{0} inhabitants could not be counted"},
}

// answerByPoint counts people at population points, answerByModel where a model
// has them live.
var (
	answerByPoint = Plural{
		Text{"Au plus près des habitants (points de population), {0} habitant ({1}) est à plus de {2} minutes.", "Counted where people live (population points), {0} inhabitant ({1}) is beyond {2} minutes."},
		Text{"Au plus près des habitants (points de population), {0} habitants ({1}) sont à plus de {2} minutes.", "Counted where people live (population points), {0} inhabitants ({1}) are beyond {2} minutes."},
	}
	answerByModel = Plural{
		Text{"D'après un modèle de l'habitat dans chaque commune, environ {0} habitant ({1}) serait à plus de {2} minutes.", "By a model of where people live in each commune, about {0} inhabitant ({1}) would be beyond {2} minutes."},
		Text{"D'après un modèle de l'habitat dans chaque commune, environ {0} habitants ({1}) seraient à plus de {2} minutes.", "By a model of where people live in each commune, about {0} inhabitants ({1}) would be beyond {2} minutes."},
	}
	answerNobodyByPoint = Text{
		"Au plus près des habitants (points de population), personne n'est à plus de {0} minutes.",
		"Counted where people live (population points), nobody is beyond {0} minutes.",
	}
	answerNobodyByModel = Text{
		"D'après un modèle de l'habitat dans chaque commune, personne ne serait à plus de {0} minutes.",
		"By a model of where people live in each commune, nobody would be beyond {0} minutes.",
	}
)

// Warnings about times.
var (
	cautionStreets = Text{
		"Ces temps sont calculés sur les routes d'OpenStreetMap aux vitesses « {0} ». D'un moteur de calcul à l'autre, le temps d'un même trajet change de 8 % en médiane (METRIC et OSRM, 2 495 trajets de Gironde) : autour du seuil, quelques minutes ne tranchent pas.",
		"These times are computed on the roads of OpenStreetMap at the speeds “{0}”. From one engine to another, the time of the same trip changes by 8% in the median (METRIC and OSRM, 2,495 trips in Gironde): around the threshold, a few minutes don't decide.",
	}
	cautionInterCommune = Text{
		"Ces temps sont un ordre de grandeur : ils sont calculés sur un réseau modélisé entre communes voisines, pas sur les routes réelles. Le relief n'y est connu que par l'altitude moyenne des communes.",
		"These times are an order of magnitude: they are computed on a modelled network between neighbouring communes, not on real roads. Relief is known by the mean altitudes of communes alone.",
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

// Cautions that stand beside the answer wherever it is shown.
var (
	cautionShortStreets = Text{
		"Attention : temps calculés aux vitesses « {0} ». D'un moteur de calcul à l'autre, un même trajet change de 8 % en médiane ; une commune proche du seuil peut basculer.",
		"Caution: times computed at the speeds “{0}”. From one engine to another, the same trip changes by 8% in the median; a commune near the threshold may change sides.",
	}
	cautionShortInterCommune = Text{
		"Attention : ordre de grandeur, calculé sur un réseau modélisé entre communes voisines, pas sur les routes réelles ; une commune proche du seuil peut basculer.",
		"Caution: an order of magnitude, computed on a modelled network between neighbouring communes, not on real roads; a commune near the threshold may change sides.",
	}
)

// CautionShort is the caution in one sentence, to stand beside the answer where
// there is no room for all of Caution, or where that may be folded away.
func CautionShort(l Lang, r *coverage.Result) string {
	if info := &r.Study.RoadsInfo; info.Kind != coverage.InterCommune {
		return cautionShortStreets.With(l, info.Preset)
	}
	return cautionShortInterCommune.In(l)
}

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
