package reports

import (
	"strings"

	"acces30/coverage"
)

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
	answerFirst = Text{"en première estimation, ", "at a first estimate, "}
	// answerMedian stands there where communes are flagged by their people.
	answerMedian = Text{"au temps de leur habitant médian, ", "by the time of their median inhabitant, "}
	// answerUnmeasured stands there where no error was measured for some.
	answerUnmeasured = Plural{
		Text{"en première estimation, et sans erreur mesurée pour {0} commune sur {1}, ", "at a first estimate, and without a measured error for {0} of {1} communes, "},
		Text{"en première estimation, et sans erreur mesurée pour {0} communes sur {1}, ", "at a first estimate, and without a measured error for {0} of {1} communes, "},
	}
	// answerDoubtful names those within that a reader must not count on.
	answerDoubtful = Plural{
		Text{"pour {0} autre ({1}), la limite est dans la marge d'erreur", "for {0} other ({1}) the limit lies within the margin of error"},
		Text{"pour {0} autres ({1}), la limite est dans la marge d'erreur", "for {0} others ({1}) the limit lies within the margin of error"},
	}
	answerDoubtfulOnly = Plural{
		Text{"mais pour {0} d'entre elles ({1}), la limite est dans la marge d'erreur", "but for {0} of them ({1}) the limit lies within the margin of error"},
		Text{"mais pour {0} d'entre elles ({1}), la limite est dans la marge d'erreur", "but for {0} of them ({1}) the limit lies within the margin of error"},
	}
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
	answerSlowestAsComputed = Text{"{0} (d'après le calcul)", "{0} (as computed)"}
	answerSlowestMedian     = Text{"{0} (habitant médian)", "{0} (median inhabitant)"}
	answerSlowestComputed   = Text{
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
// are beyond the threshold, how many could not be computed and why, which commune
// is the farthest, and how sure all of this is.
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
		name := slowest[0].Commune.Name
		if slowest[0].FlagBy == coverage.FlagByPeople {
			name = answerSlowestMedian.With(l, name)
		}
		if r.Scope.Ranged().Communes > 0 { // any of these may be farther
			name = answerSlowestAsComputed.With(l, name)
		}
		parts = append(parts, slowestText(r).With(l, name,
			PrecisionOf(r).TimeOf(l, slowest[0], slowest[0].Time())))
	}
	for _, sentence := range []string{momentSentence(l, r), scenarioSentence(l, r), certaintySentence(l, r), rangedPlaces(l, r), Official(l, r)} {
		if sentence != "" {
			parts = append(parts, sentence)
		}
	}
	if n := r.Scope.UnknownPopulation; n > 0 {
		parts = append(parts, answerUnknownPopulation.With(l, n))
	}
	return strings.Join(parts, " ")
}

// answerFirstSentence is what is quoted alone: it names those without a road, those
// within of whom that is not sure, and those who were not computed as well.
func answerFirstSentence(l Lang, r *coverage.Result) string {
	tally := r.TallyAt(r.Study.Settings.Threshold)
	scope, limit := ScopeName(l, r.Study), WholeMinutes(l, tally.Limit)
	hedge, none, whole := hedgeOf(l, r), answerNone, ofAll
	if r.Study.Settings.FlagBy == coverage.FlagByPeople {
		hedge += answerMedian.In(l)
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
	if in := r.UncertainWithin(); in.Communes > 0 {
		text := answerDoubtful
		if tally.Beyond.Communes == 0 {
			text = answerDoubtfulOnly
		}
		sentence = strings.TrimSuffix(answerAndUncomputed.With(l, sentence, text.With(l, in.Communes, peopleOf(l, r, in))), ".")
	}
	if left := Uncomputed(l, &r.Scope); left != "" {
		return answerAndUncomputed.With(l, sentence, left)
	}
	return sentence + "."
}

// hedgeOf is what stands before the count of a modelled network; "" on real roads.
func hedgeOf(l Lang, r *coverage.Result) string {
	if r.Study.RoadsInfo.Kind != coverage.InterCommune {
		return ""
	}
	if n := r.Scope.Ranged().Communes; n > 0 {
		return answerUnmeasured.With(l, n, Integer(l, r.Scope.All.Communes))
	}
	return answerFirst.In(l)
}

// slowestText says which commune is the farthest, among those of which it is known.
func slowestText(r *coverage.Result) Text {
	switch {
	case r.Scope.Unreachable.Communes > 0:
		return answerSlowestLinked
	case r.Scope.NotComputed.Communes > 0:
		return answerSlowestComputed
	}
	return answerSlowest
}

// peopleOf says how many people some communes that are computed have; that it is not
// known where no population of these is.
func peopleOf(l Lang, r *coverage.Result, communes coverage.Count) string {
	if r.Scope.PeopleUnknown() || r.Scope.Computed().People == 0 {
		return populationUnknown.In(l)
	}
	return CountPeople.With(l, communes.People)
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
	if left := r.WithoutPoints(); float64(left.People) > fewWithoutPoints*float64(r.Scope.All.People) {
		sentence = answerAndUncomputed.With(l, strings.TrimSuffix(sentence, "."), answerWithoutPoints.With(l, left.Communes, CountPeople.With(l, left.People)))
	}
	if n := point.NotComputed; n > 0 {
		return answerAndUncomputed.With(l, strings.TrimSuffix(sentence, "."), answerPointsUncomputed.With(l, n))
	}
	return sentence
}

// fewWithoutPoints is the share of the people that may lack population points
// without a word in the answer.
const fewWithoutPoints = 0.02

var answerWithoutPoints = Plural{
	Text{"mais {0} commune ({1}) n'a pas de point, et compte tout entière à son point de référence", "but {0} commune ({1}) has no point, and counts as a whole at its reference point"},
	Text{"mais {0} communes ({1}) n'ont pas de point, et comptent tout entières à leur point de référence", "but {0} communes ({1}) have no point, and count as a whole at their reference point"},
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
