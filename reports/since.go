package reports

import (
	"acces30/coverage"
)

var (
	sinceCommunes = Plural{
		Text{
			"Depuis le {1} (jour compris) : {2}. Sans cela, {0} commune de plus ({3}) serait à plus de {4} min.",
			"Since {1} (that day included): {2}. Without this, {0} more commune ({3}) would be beyond {4} min.",
		},
		Text{
			"Depuis le {1} (jour compris) : {2}. Sans cela, {0} communes de plus ({3}) seraient à plus de {4} min.",
			"Since {1} (that day included): {2}. Without this, {0} more communes ({3}) would be beyond {4} min.",
		},
	}
	sinceNoCommune = Text{
		"Depuis le {0} (jour compris) : {1}. Sans cela, aucune commune de plus ne serait à plus de {2} min.",
		"Since {0} (that day included): {1}. Without this, no other commune would be beyond {2} min.",
	}
	sinceNone   = Text{"Depuis le {0} : aucune structure du périmètre labellisée, aucun point d'accueil nouveau.", "Since {0}: no structure in scope labelled, no new service point."}
	sincePoints = Plural{
		Text{"{0} point ouvert par une structure plus ancienne", "{0} point opened by an older structure"},
		Text{"{0} points ouverts par des structures plus anciennes", "{0} points opened by older structures"},
	}
	// In a scenario structures labelled since may be shut: those that count are told of.
	sinceOpenThen = Plural{
		Text{"{0} structure labellisée, parmi celles qui sont ouvertes alors", "{0} structure labelled, among those open then"},
		Text{"{0} structures labellisées, parmi celles qui sont ouvertes alors", "{0} structures labelled, among those open then"},
	}
	sinceKept = Plural{
		Text{"{0} structure labellisée, sans ce que le scénario ferme", "{0} structure labelled, without what the scenario closes"},
		Text{"{0} structures labellisées, sans ce que le scénario ferme", "{0} structures labelled, without what the scenario closes"},
	}
	sinceLabelled = Plural{Text{"{0} structure labellisée", "{0} structure labelled"}, Text{"{0} structures labellisées", "{0} structures labelled"}}
)

// SinceSentence says how many structures were labelled since the day asked for and
// whom they newly cover at the threshold; "" when no day is asked for.
func SinceSentence(l Lang, r *coverage.Result) string {
	s, settings := r.Since, &r.Study.Settings
	if s == nil {
		return ""
	}
	day := Date(l, settings.Since)
	labelled := sinceLabelled
	switch {
	case r.Study.Moment != nil:
		labelled = sinceOpenThen
	case len(r.Study.Shut) > 0:
		labelled = sinceKept
	}
	if len(s.Structures)+s.Points == 0 {
		if r.Study.Settings.IsScenario() {
			return sinceNoCommune.With(l, day, labelled.With(l, 0), WholeMinutes(l, settings.Threshold))
		}
		return sinceNone.With(l, day)
	}
	what := labelled.With(l, len(s.Structures))
	switch points := sincePoints.With(l, s.Points); {
	case len(s.Structures) == 0:
		what = points
	case s.Points > 0:
		what = scenarioAnd.With(l, what, points)
	}
	newly, limit := s.NewlyAt(settings.Threshold), WholeMinutes(l, settings.Threshold)
	if newly.Communes == 0 {
		return sinceNoCommune.With(l, day, what, limit)
	}
	return sinceCommunes.With(l, newly.Communes, day, what, CountPeople.With(l, newly.People), limit)
}
