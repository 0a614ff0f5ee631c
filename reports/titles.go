package reports

// Titles and phrases that several deliverables bear.
var (
	SummaryTitle    = Text{"Accès à France services : {0}", "Access to France services: {0}"}
	SummarySubtitle = Text{
		"Situation au {0}. Seuil : {1} minutes en voiture. {2}, {3}.",
		"As of {0}. Threshold: {1} minutes by car. {2}, {3}.",
	}
	DataPair = Text{"{0} : {1}", "{0}: {1}"}
	DataLine = Text{"{0} : {1}.", "{0}: {1}."}
)
