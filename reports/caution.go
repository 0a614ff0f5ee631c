package reports

import (
	"strings"

	"acces30/coverage"
	"acces30/coverage/road"
)

// Warnings about times.
var (
	cautionStreets = Text{
		"Ces temps sont calculés sur les routes d'OpenStreetMap aux vitesses « {0} ».",
		"These times are computed on the roads of OpenStreetMap at the speeds “{0}”.",
	}
	cautionGiven = Text{
		"Ces temps viennent de la table « {0} », d'un autre calculateur : ils valent ce qu'il vaut.",
		"These times come from the table “{0}”, of another engine: they are worth what it is worth.",
	}
	cautionInterCommune = Text{
		"Ces temps sont un ordre de grandeur : ils sont calculés sur un réseau modélisé entre communes voisines, pas sur les routes réelles.",
		"These times are an order of magnitude: they are computed on a modelled network between neighbouring communes, not on real roads.",
	}
	cautionRelief = Text{
		"Le relief n'y est connu que par l'altitude moyenne des communes.",
		"Relief is known by the mean altitudes of communes alone.",
	}
	cautionNoRelief = Text{
		"Le relief n'y est pas connu : aucune altitude ne l'est ici, et il n'est compté que par une part forfaitaire.",
		"Relief is not known: no altitude is here, and it counts by a fixed share alone.",
	}
	cautionNoErrorHere = Text{
		"L'erreur de ces temps n'a été mesurée nulle part en pareil lieu : ils sont donnés par une fourchette, et aucune commune n'est dite assurée.",
		"The error of these times was measured nowhere in such places: they are given as ranges, and no commune is called assured.",
	}
	cautionSpread = Text{
		"Huit fois sur dix, un trajet calculé à {0} minutes en dure entre {1} et {2} selon un autre calculateur (erreur mesurée sur {3} trajets de {4} à {5} minutes).",
		"Eight times in ten, a trip computed at {0} minutes takes between {1} and {2} by another engine (error measured on {3} trips of {4} to {5} minutes).",
	}
	cautionNoError = Text{
		"L'erreur de ces temps n'a pas été mesurée : aucune commune n'est dite assurée.",
		"The error of these times was not measured: no commune is called assured.",
	}
	cautionAdvice = Text{
		"Une commune proche du seuil peut basculer : vérifiez-la sur un itinéraire routier avant de décider.",
		"A commune near the threshold may change sides: check it on a road route before deciding.",
	}
)

// Cautions that stand beside the answer wherever it is shown.
var (
	cautionShortStreets = Text{
		"Attention : temps calculés aux vitesses « {0} ».",
		"Caution: times computed at the speeds “{0}”.",
	}
	cautionShortGiven = Text{
		"Attention : temps pris dans la table « {0} », d'un autre calculateur.",
		"Caution: times taken from the table “{0}”, of another engine.",
	}
	cautionShortInterCommune = Text{
		"Attention : ordre de grandeur, calculé sur un réseau modélisé entre communes voisines, pas sur les routes réelles.",
		"Caution: an order of magnitude, computed on a modelled network between neighbouring communes, not on real roads.",
	}
	cautionShortSpread = Text{
		"Huit fois sur dix, {0} minutes calculées en durent de {1} à {2}.",
		"Eight times in ten, {0} minutes computed take {1} to {2}.",
	}
)

// CautionShort is the caution in two short sentences, to stand beside the answer
// where there is no room for all of Caution, or where that may be folded away.
func CautionShort(l Lang, r *coverage.Result) string {
	info := &r.Study.RoadsInfo
	first := cautionShortInterCommune.In(l)
	switch info.Kind {
	case coverage.Streets:
		first = cautionShortStreets.With(l, info.Preset)
	case coverage.Given:
		first = cautionShortGiven.With(l, info.Preset)
	}
	if len(info.Errors) == 0 {
		return first + " " + cautionNoError.In(l)
	}
	if nowhereMeasured(&r.Scope) {
		return first + " " + cautionNoErrorHere.In(l)
	}
	limit := r.Study.Settings.Threshold
	low, high := spreadAt(l, info, limit)
	return first + " " + cautionShortSpread.With(l, WholeMinutes(l, limit), low, high)
}

// Caution says how far the times can be trusted, with the error measured near
// the threshold.
func Caution(l Lang, r *coverage.Result) string {
	info := &r.Study.RoadsInfo
	var parts []string
	switch info.Kind {
	case coverage.Streets:
		parts = append(parts, cautionStreets.With(l, info.Preset))
	case coverage.Given:
		parts = append(parts, cautionGiven.With(l, info.Preset))
	default:
		parts = append(parts, cautionInterCommune.In(l), reliefKnown(r).In(l))
	}
	limit := r.Study.Settings.Threshold
	if nowhereMeasured(&r.Scope) {
		parts = append(parts, cautionNoErrorHere.In(l))
	} else if band, known := info.Errors.BandOf(limit); known {
		low, high := spreadAt(l, info, limit)
		parts = append(parts, cautionSpread.With(l, WholeMinutes(l, limit), low, high,
			Integer(l, band.Pairs), Decimal(l, band.From, 0), Decimal(l, band.To, 0)))
	} else {
		parts = append(parts, cautionNoError.In(l))
	}
	return strings.Join(append(parts, cautionAdvice.In(l)), " ")
}

// nowhereMeasured reports whether the network's error was measured at none of the
// places whose times are known.
func nowhereMeasured(s *coverage.Scope) bool {
	return s.Ranged().Communes > 0 && s.ByFitness[coverage.Fit].Communes+s.ByFitness[coverage.Hilly].Communes == 0
}

// reliefKnown says how the modelled network knows relief where the scope lies.
func reliefKnown(r *coverage.Result) Text {
	unknown := r.Scope.ByFitness[coverage.FarAway].Communes + r.Scope.ByFitness[coverage.NoAltitude].Communes
	for i := range r.Communes {
		if r.Communes[i].Commune.AltitudeKnown {
			return cautionRelief
		}
	}
	if unknown == 0 || unknown < r.Scope.Computed().Communes {
		return cautionRelief
	}
	return cautionNoRelief
}

// spreadAt returns between which minutes another engine puts a trip of a time,
// eight times in ten.
func spreadAt(l Lang, info *coverage.RoadsInfo, t road.Deciseconds) (low, high string) {
	s := info.Errors.Spread(t)
	return Decimal(l, s.FirstDecile.Minutes(), 0), Decimal(l, s.NinthDecile.Minutes(), 0)
}
