package reports

import "acces30/coverage"

// Titles and phrases that several deliverables bear.
var (
	SummaryTitle    = Text{"Accès à France services : {0}", "Access to France services: {0}"}
	summarySubtitle = Text{
		"Situation au {0}. Seuil : {1} minutes en voiture. {2}, {3}.",
		"As of {0}. Threshold: {1} minutes by car. {2}, {3}.",
	}
	// summaryByPeople follows the subtitle where communes are flagged by people.
	summaryByPeople = Text{
		"Temps d'une commune : celui de son habitant médian.",
		"A commune's time is that of its median inhabitant.",
	}
	DataPair = Text{"{0} : {1}", "{0}: {1}"}
	DataLine = Text{"{0} : {1}.", "{0}: {1}."}
)

// Subtitle says what day, threshold and people a result is of, and whose time flags
// a commune when that is not its reference point's.
func Subtitle(l Lang, r *coverage.Result) string {
	subtitle := summarySubtitle.With(l, AsOf(l, r.Study), WholeMinutes(l, r.Study.Settings.Threshold),
		CountCommunes.With(l, r.Scope.All.Communes), ScopePeople(l, r))
	if r.Study.Settings.FlagBy == coverage.FlagByPeople {
		subtitle += " " + summaryByPeople.In(l)
	}
	return subtitle
}
