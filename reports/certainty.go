package reports

import (
	"math"
	"strings"

	"acces30/coverage"
	"acces30/coverage/road"
)

// How sure it is on which side of the threshold a commune stands: the same words
// in every deliverable.

// CertaintyName names a class of certainty.
func CertaintyName(c coverage.Certainty) Text {
	return nameOf([]Text{
		coverage.Assured:      {"assurée", "assured"},
		coverage.Likely:       {"probable", "likely"},
		coverage.Uncertain:    {"incertaine", "uncertain"},
		coverage.BeyondSurely: {"au-delà à coup sûr", "beyond for sure"},
		coverage.NoCertainty:  {"non calculée", "not computed"},
	}, c)
}

// Headings of certainty.
var (
	Certainty   = Text{"Certitude", "Certainty"}
	CertaintyAt = Text{"Certitude à {0} min", "Certainty at {0} min"}
)

// CertaintyMeaning defines the classes, for a threshold in minutes.
var CertaintyMeaning = Text{
	"Assurée : à {0} minutes ou moins, même aux heures de pointe et même si le calcul se trompe autant que pour le plus trompeur de dix trajets (9e décile de l'erreur mesurée). Probable : à {0} minutes ou moins encore dans trois cas sur quatre (3e quartile de l'erreur). Incertaine : la limite est dans la marge d'erreur, d'un côté ou de l'autre. Au-delà à coup sûr : plus de {0} minutes même au 1er décile de l'erreur, ou non raccordée.",
	"Assured: within {0} minutes, even at peak hours and even if the computation errs as much as for the worst of ten trips (9th decile of the measured error). Likely: within {0} minutes still in three cases of four (3rd quartile of the error). Uncertain: the limit lies within the margin of error, on either side. Beyond for sure: over {0} minutes even at the 1st decile of the error, or unreachable.",
}

// OnlyOneStructure names a commune that is covered by one structure alone.
var OnlyOneStructure = Text{"sans autre structure", "without another structure"}

// OnlyOneMeaning says what OnlyOneStructure stands for, for a threshold in
// minutes.
var OnlyOneMeaning = Text{
	"Sans autre structure : une seule structure est à {0} minutes ou moins ; sa fermeture ferait sortir la commune.",
	"Without another structure: one structure only is within {0} minutes; its closing would put the commune beyond.",
}

// doubtNames name what keeps a covered commune from being assured.
var doubtNames = []struct {
	doubt coverage.Doubts
	name  Text
}{
	{coverage.DoubtPeak, Text{"heures de pointe", "peak hours"}},
	{coverage.DoubtError, Text{"marge d'erreur", "margin of error"}},
	{coverage.DoubtUnmeasured, Text{"erreur non mesurée", "error not measured"}},
	{coverage.DoubtPoint, Text{"point de référence approché", "approximate reference point"}},
}

// Doubts names why a covered commune is fragile: what keeps it from being
// assured, and whether one structure alone covers it.
func Doubts(l Lang, c *coverage.CommuneAccess) string {
	var names []string
	for _, d := range doubtNames {
		if c.Doubts&d.doubt != 0 {
			names = append(names, d.name.In(l))
		}
	}
	if c.OnlyOne() {
		names = append(names, OnlyOneStructure.In(l))
	}
	return strings.Join(names, ", ")
}

// FitnessName says in what kind of place the commune is, for the error of the
// network's times.
func FitnessName(f coverage.Fitness) Text {
	return nameOf([]Text{
		coverage.Fit:        {"mesurée", "measured"},
		coverage.Hilly:      {"mesurée en pays de collines", "measured in hills"},
		coverage.Mountain:   {"relief de montagne", "mountains"},
		coverage.Sparse:     {"communes très éloignées les unes des autres", "communes very far apart"},
		coverage.FarAway:    {"outre-mer", "overseas"},
		coverage.NoAltitude: {"altitude inconnue", "altitude unknown"},
	}, f)
}

// TimeRange writes a range of times in whole minutes, rounded outwards.
func TimeRange(l Lang, low, high road.Deciseconds) string {
	return Integer(l, int(math.Floor(low.Minutes()))) + "–" + Integer(l, int(math.Ceil(high.Minutes())))
}

var (
	certaintyAllAt      = Text{"Certitude, au point de référence des communes : {0} pour toute la population calculée.", "Certainty, at the communes' reference points: {0} for all of the population computed."}
	certaintySomeAt     = Text{"Certitude, au point de référence des communes : {0}.", "Certainty, at the communes' reference points: {0}."}
	certaintyAllMedian  = Text{"Certitude, au temps de l'habitant médian des communes : {0} pour toute la population calculée.", "Certainty, at the times of the communes' median inhabitants: {0} for all of the population computed."}
	certaintySomeMedian = Text{"Certitude, au temps de l'habitant médian des communes : {0}.", "Certainty, at the times of the communes' median inhabitants: {0}."}
	certaintyAll        = Text{"Certitude : {0} pour toute la population calculée.", "Certainty: {0} for all of the population computed."}
	certaintyEvery      = Text{"Certitude : {0} pour toutes les communes calculées.", "Certainty: {0} for all communes computed."}
	certaintySome       = Text{"Certitude : {0}.", "Certainty: {0}."}
	certaintyShare      = Text{"{0} pour {1} de la population", "{0} for {1} of the population"}
	certaintyNext       = Text{"{0} pour {1}", "{0} for {1}"}
)

// certaintySentence says how sure the answer is, in shares of the people
// computed, or in communes where no population is known.
func certaintySentence(l Lang, r *coverage.Result) string {
	all, some := certaintyAll, certaintySome
	if r.ByPoint != nil { // people are counted elsewhere too
		all, some = certaintyAllAt, certaintySomeAt
	}
	if r.Study.Settings.FlagBy == coverage.FlagByPeople {
		all, some = certaintyAllMedian, certaintySomeMedian
	}
	var parts []string
	for c := coverage.Assured; int(c) < coverage.Certainties; c++ {
		count := r.Certainty[c]
		if count.Communes == 0 {
			continue
		}
		name := CertaintyName(c).In(l)
		if count.Communes == r.Scope.Computed().Communes {
			if r.Scope.PeopleUnknown() {
				return certaintyEvery.With(l, name)
			}
			return all.With(l, name)
		}
		share, known := r.ShareOfCertainty(c)
		known = known && !r.Scope.PeopleUnknown()
		switch {
		case !known:
			parts = append(parts, certaintyNext.With(l, name, CountCommunes.With(l, count.Communes)))
		case len(parts) == 0:
			parts = append(parts, certaintyShare.With(l, name, Percent(l, share)))
		default:
			parts = append(parts, certaintyNext.With(l, name, Percent(l, share)))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return some.With(l, strings.Join(parts, ", "))
}

var (
	rangedSentence = Plural{
		Text{
			"Le temps de {0} commune ({1}) n'est donné que par une fourchette, faute d'erreur mesurée en pareil lieu ({2}).",
			"The time of {0} commune ({1}) is given as a range only, as no error was measured in such a place ({2}).",
		},
		Text{
			"Les temps de {0} communes ({1}) ne sont donnés que par une fourchette, faute d'erreur mesurée en pareils lieux ({2}).",
			"The times of {0} communes ({1}) are given as ranges only, as no error was measured in such places ({2}).",
		},
	}
	rangedReason = Text{"{0} : {1}", "{0}: {1}"}
)

// rangedPlaces says for how many communes a time is but a range, and why;
// nothing when there are none.
func rangedPlaces(l Lang, r *coverage.Result) string {
	all := r.Scope.Ranged()
	var reasons []string
	for f := range coverage.Fitness(coverage.Fitnesses) {
		count := r.Scope.ByFitness[f]
		if f.Measured() || count.Communes == 0 {
			continue
		}
		reasons = append(reasons, rangedReason.With(l, FitnessName(f).In(l), Integer(l, count.Communes)))
	}
	if all.Communes == 0 {
		return ""
	}
	return rangedSentence.With(l, all.Communes, peopleOf(l, r, all), strings.Join(reasons, " ; "))
}
