package reports

// Sheets are the names of the workbook's sheets: at most 31 characters.
var (
	SheetSummary    = Text{"Synthèse", "Summary"}
	SheetCommunes   = Text{"Communes", "Communes"}
	SheetBeyond     = Text{"Hors promesse", "Beyond the promise"}
	SheetBeyondSeen = Text{"Hors seuil", "Beyond the threshold"} // when the threshold is not the promise
	SheetFragile    = Text{"Fragiles", "Fragile"}
	SheetStructures = Text{"Structures", "Structures"}
	SheetPoints     = Text{"Points d'accueil", "Service points"}
	SheetOpening    = Text{"Ouverture", "Opening"}
	SheetTerritory  = Text{"Territoires", "Territories"}
	SheetCurve      = Text{"Cumul par minute", "People by minute"}
	SheetFindings   = Text{"Anomalies", "Findings"}
	SheetParameters = Text{"Paramètres", "Parameters"}
	SheetSources    = Text{"Sources et méthode", "Sources and method"}
)

// Headings of the tables' columns. {0} is a limit in minutes.
var (
	HeadCode           = Text{"Code Insee", "INSEE code"}
	HeadCommune        = Text{"Commune", "Commune"}
	HeadDepartement    = Text{"Dép.", "Dép."}
	HeadEPCI           = Text{"Intercommunalité", "Intercommunal body"}
	HeadArrondissement = Text{"Arr.", "Arr."}
	HeadPopulation     = Text{"Population", "Population"}
	HeadNearest        = Text{"Structure la plus proche", "Nearest structure"}
	HeadNearestPlace   = Text{"Commune du point d'accueil", "Commune of the service point"}
	HeadMinutes        = Text{"Temps (min)", "Time (min)"}
	HeadKilometres     = Text{"Distance (km)", "Distance (km)"}
	HeadClass          = Text{"Classe de temps", "Time class"}
	HeadStatus         = Text{"Situation à {0} min", "Status at {0} min"}
	HeadRobustness     = Text{"Robustesse", "Robustness"}
	HeadSecond         = Text{"2e structure", "2nd structure"}
	HeadSecondMinutes  = Text{"2e temps (min)", "2nd time (min)"}
	HeadThird          = Text{"3e structure", "3rd structure"}
	HeadThirdMinutes   = Text{"3e temps (min)", "3rd time (min)"}
	HeadWithin         = Text{"Structures à {0} min ou moins", "Structures within {0} min"}
	HeadPeak           = Text{"Temps en heures de pointe (min)", "Time at peak hours (min)"}
	HeadOpenDays       = Text{"Jours ouverts à {0} min ou moins", "Days open within {0} min"}
	HeadReference      = Text{"Point de référence", "Reference point"}
	HeadSnap           = Text{"Écart au réseau (m)", "Distance to the network (m)"}
	HeadExcess         = Text{"Écart au seuil (min)", "Difference to the threshold (min)"}
	HeadPeopleMinutes  = Text{"Habitants × minutes au-delà", "Inhabitants × minutes beyond"}

	HeadStructureID    = Text{"N°", "No."}
	HeadStructure      = Text{"Structure", "Structure"}
	HeadInScope        = Text{"Dans le périmètre", "In scope"}
	HeadFormat         = Text{"Format", "Format"}
	HeadLabelledOn     = Text{"Label depuis le", "Labelled on"}
	HeadPoints         = Text{"Points d'accueil", "Service points"}
	HeadWeeklyHours    = Text{"Heures par semaine", "Hours a week"}
	HeadWeeklyDays     = Text{"Jours par semaine", "Days a week"}
	HeadHoursVerdict   = Text{"Critère : 24 h par semaine", "Criterion: 24 h a week"}
	HeadDaysVerdict    = Text{"Critère : 5 jours par semaine", "Criterion: 5 days a week"}
	HeadServedCommunes = Text{"Communes desservies", "Communes served"}
	HeadServedPeople   = Text{"Habitants desservis", "Inhabitants served"}
	HeadPeopleWithin   = Text{"Habitants à {0} min ou moins", "Inhabitants within {0} min"}
	HeadOnlyCommunes   = Text{"Communes sans autre structure à {0} min", "Communes without another structure within {0} min"}
	HeadOnlyPeople     = Text{"Habitants sans autre structure à {0} min", "Inhabitants without another structure within {0} min"}

	HeadPoint      = Text{"Point d'accueil", "Service point"}
	HeadPointKind  = Text{"Nature", "Nature"}
	HeadPlacement  = Text{"Position", "Position"}
	HeadFrom       = Text{"Du", "From"}
	HeadUntil      = Text{"Au", "Until"}
	HeadProvenance = Text{"Source", "Source"}

	HeadSeverity = Text{"Gravité", "Severity"}
	HeadFinding  = Text{"Code", "Code"}
	HeadFile     = Text{"Fichier", "File"}
	HeadLine     = Text{"Ligne", "Line"}
	HeadColumn   = Text{"Colonne", "Column"}
	HeadSubject  = Text{"Objet", "Subject"}
	HeadValue    = Text{"Valeur", "Value"}
	HeadNoticed  = Text{"Constat", "Noticed"}
	HeadDone     = Text{"Décision", "Decision"}

	HeadGroup     = Text{"Rubrique", "Group"}
	HeadParameter = Text{"Paramètre", "Parameter"}
	HeadUnit      = Text{"Unité", "Unit"}
	HeadKey       = Text{"Identifiant", "Key"}

	HeadUse       = Text{"Donnée", "Data"}
	HeadTitle     = Text{"Titre", "Title"}
	HeadPublisher = Text{"Éditeur", "Publisher"}
	HeadVintage   = Text{"Millésime", "Vintage"}
	HeadLicence   = Text{"Licence", "Licence"}
	HeadRows      = Text{"Lignes lues", "Rows read"}
	HeadKept      = Text{"Lignes retenues", "Rows kept"}
	HeadSHA256    = Text{"SHA-256", "SHA-256"}
)

// Words of single cells.
var (
	PlacedExactly = Text{"coordonnées", "coordinates"}
	PlacedAtSeat  = Text{"chef-lieu de la commune", "commune's chef-lieu"}
	BuiltIn       = Text{"intégré au programme", "built into the program"}
	NoFinding     = Text{"aucune anomalie", "no finding"}
	NoFindingSeen = Text{"Aucune anomalie n'a été relevée dans les données.", "Nothing was noticed in the data."}
	NothingDone   = Text{"Rien à décider.", "Nothing to decide."}
)

// Titles and notes above the tables. {0} is the scope.
var (
	TitleCommunes   = Text{"{0} : temps d'accès de chaque commune à France services", "{0}: access time of every commune to France services"}
	TitleBeyond     = Text{"{0} : communes à plus de {1} minutes, ou non raccordées", "{0}: communes beyond {1} minutes, or unreachable"}
	TitleSlowest    = Text{"{0} : aucune commune n'est à plus de {1} minutes ; voici les plus éloignées", "{0}: no commune is beyond {1} minutes; here are the farthest"}
	TitleStructures = Text{"{0} : structures France services, ouverture et desserte", "{0}: France services structures, opening and catchment"}
	TitlePoints     = Text{"{0} : points d'accueil et horaires", "{0}: service points and opening hours"}
	TitleFindings   = Text{"{0} : anomalies relevées dans les données et les résultats", "{0}: findings in the data and the results"}
	TitleParameters = Text{"{0} : réglages et vitesses du calcul", "{0}: settings and speeds of the computation"}
	TitleSources    = Text{"{0} : sources et méthode", "{0}: sources and method"}

	NoteCommunes = Text{
		"Trajet en voiture du point de référence de la commune au point d'accueil. Minutes au dixième ; trois décimales tout près d'un seuil, pour qu'aucun arrondi ne le franchisse.",
		"Drive from the commune's reference point to the service point. Minutes to the tenth; three decimals close to a limit, so that no rounding crosses it.",
	}
	NoteBeyond = Text{
		"Les communes non raccordées d'abord, puis par habitants × minutes au-delà du seuil.",
		"Unreachable communes first, then by inhabitants × minutes beyond the threshold.",
	}
	NoteSlowest = Text{
		"Les plus éloignées d'abord. L'écart au seuil est négatif : c'est la marge qui reste.",
		"The farthest first. The difference to the threshold is negative: it is the margin left.",
	}
	NoteStructures = Text{
		"Communes et habitants du périmètre seulement. Les structures voisines sont listées quand elles sont à {0} minutes ou moins d'une commune du périmètre, ou sa plus proche.",
		"Communes and inhabitants in scope only. Neighbouring structures are listed when within {0} minutes of a commune in scope, or its nearest.",
	}
	NotePoints = Text{
		"Les points des structures de la feuille précédente. « Non précisé » : la source ne donne aucun horaire ; « fermé » : elle n'en donne pas ce jour-là.",
		"The points of the structures of the sheet before. “Not stated”: the source gives no hours at all; “closed”: none for that day.",
	}
	NoteFindings = Text{
		"Les plus graves d'abord. Erreur : mis de côté. Avertissement : valeur réparée, remplacée ou douteuse. Information : rien n'est changé au résultat.",
		"The gravest first. Error: set aside. Warning: a value repaired, replaced or doubted. Information: nothing changed in the result.",
	}
	NoteParameters = Text{
		"Tout ce qui, avec les données, détermine les résultats.",
		"All that determines the results, beside the data.",
	}
	NoteSources = Text{
		"Les données lues, puis la méthode, la précision mesurée, les limites et le glossaire.",
		"The data read, then the method, the measured accuracy, the limits and the glossary.",
	}
)
