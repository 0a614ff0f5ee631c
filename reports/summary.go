package reports

// Texts of the summary sheet and of the document's properties.
var (
	SummaryTitle    = Text{"Accès à France services : {0}", "Access to France services: {0}"}
	SummarySubtitle = Text{
		"Situation au {0}. Seuil : {1} minutes en voiture. {2}, {3}.",
		"As of {0}. Threshold: {1} minutes by car. {2}, {3}.",
	}
	Attention = Text{"Attention. {0}", "Caution. {0}"}

	SummaryLimits      = Text{"Seuil", "Limit"}
	SummaryMinutes     = Text{"minutes", "minutes"}
	CommunesBeyond     = Text{"Communes au-delà", "Communes beyond"}
	PeopleBeyond       = Text{"Habitants au-delà", "Inhabitants beyond"}
	ShareCovered       = Text{"Habitants couverts", "Inhabitants covered"}
	SummaryTimes       = Text{"Temps d'accès par habitant", "Access time per inhabitant"}
	SummaryInMinutes   = Text{"en minutes", "in minutes"}
	SummaryMean        = Text{"Moyenne", "Mean"}
	SummaryMedian      = Text{"Médiane", "Median"}
	SummaryNinthDecile = Text{"9e décile", "9th decile"}
	SummaryClasses     = Text{"Classe de temps", "Time class"}
	SummaryRobustness  = Text{"Robustesse à {0} min", "Robustness at {0} min"}
	SummaryPeople      = Text{"Habitants", "Inhabitants"}
	SummaryShare       = Text{"Part", "Share"}
	SummaryScope       = Text{"Périmètre", "Scope"}
	SummaryNumber      = Text{"Nombre", "Number"}
	SummaryUnreachable = Text{"dont non raccordées", "of which unreachable"}
	SummaryUnlocated   = Text{"dont non localisées", "of which not located"}
	SummaryStructures  = Text{"Structures labellisées", "Labelled structures"}
	SummaryItinerant   = Text{"dont itinérantes", "of which itinerant"}
	SummaryPoints      = Text{"Points d'accueil", "Service points"}

	ChartClasses    = Text{"Habitants par temps d'accès", "Inhabitants by access time"}
	ChartClassesAlt = Text{
		"Graphique en barres : nombre d'habitants par classe de temps d'accès. Les valeurs sont dans le tableau à gauche.",
		"Bar chart: number of inhabitants by class of access time. The values are in the table on the left.",
	}
	ChartShare    = Text{"Part des habitants couverts", "Share of inhabitants covered"}
	ChartShareAlt = Text{
		"Graphique en colonnes : part des habitants couverts selon le seuil. Les valeurs sont dans le tableau à gauche.",
		"Column chart: share of inhabitants covered by limit. The values are in the table on the left.",
	}

	TopBeyond  = Text{"À regarder d'abord : le plus d'habitants × minutes au-delà", "Look at first: the most inhabitants × minutes beyond"}
	TopSlowest = Text{"Les communes les plus éloignées", "The farthest communes"}
	TopMore    = Text{"Liste complète : feuille « {0} ».", "Full list: sheet “{0}”."}
	DataLine   = Text{"{0} : {1}.", "{0}: {1}."}
	DataUsed   = Text{"Données", "Data"}

	PropertySubject  = Text{"Temps d'accès en voiture à France services, commune par commune", "Drive time to France services, commune by commune"}
	PropertyKeywords = Text{"France services, accessibilité, communes", "France services, accessibility, communes"}
	FooterDate       = Text{"Situation au {0}", "As of {0}"}
	FooterPage       = Text{"Page {0} sur {1}", "Page {0} of {1}"}
)
