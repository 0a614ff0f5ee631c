package reports

import (
	"acces30/coverage"
)

var (
	sinceSentence = Text{
		"Depuis le {0} : {1} (jour compris). Sans elles{2}, {3} ({4}) de plus seraient à plus de {5} min.",
		"Since {0}: {1} (that day included). Without them{2}, {3} more ({4}) would be beyond {5} min.",
	}
	sinceNone   = Text{"Depuis le {0} : aucune structure du périmètre labellisée, aucun point d'accueil nouveau.", "Since {0}: no structure in scope labelled, no new service point."}
	sincePoints = Plural{
		Text{" ni {0} point ouvert depuis par une structure plus ancienne", " and {0} point opened since by an older structure"},
		Text{" ni {0} points ouverts depuis par des structures plus anciennes", " and {0} points opened since by older structures"},
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
	if len(s.Structures)+s.Points == 0 {
		return sinceNone.With(l, day)
	}
	points := ""
	if s.Points > 0 {
		points = sincePoints.With(l, s.Points)
	}
	newly := s.NewlyAt(settings.Threshold)
	return sinceSentence.With(l, day, sinceLabelled.With(l, len(s.Structures)), points,
		CountPeople.With(l, newly.People), CountCommunes.With(l, newly.Communes), WholeMinutes(l, settings.Threshold))
}
