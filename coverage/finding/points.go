package finding

// Findings about service points.
var (
	PointAtSeat = declare0("point-at-seat", Warning,
		Title{"Points placés au chef-lieu", "Points put at the chef-lieu"},
		Noticed{"Aucune coordonnée utilisable.", "No usable coordinates."},
		Done{"Le point est placé au point de référence de sa commune.", "The point is put at its commune's reference point."})

	PointUnlocated = declare0("point-unlocated", Error,
		Title{"Points sans position", "Points without a position"},
		Noticed{"Ni coordonnées utilisables ni commune connue.", "Neither usable coordinates nor a known commune."},
		Done{"Le point ne compte pour personne.", "The point counts for nobody."})

	// The value is the name of the commune.
	PointFarFromCommune = declare1[Kilometres]("point-far-from-commune", Warning,
		Title{"Points loin de leur commune", "Points far from their commune"},
		Noticed{"Le point est à {0} km de la commune où il est dit se trouver.", "The point is {0} km from the commune it is said to be in."},
		Done{"Il reste à ses coordonnées.", "It stays at its coordinates."})

	// The value is what was stated, {0} the commune's code, {1} its name.
	PointCommuneFound = declare2[Word, Word]("point-commune-found", Info,
		Title{"Communes trouvées par le nom ou la position", "Communes found by name or position"},
		Noticed{"Le code de la commune n'est pas donné (indication : « {value} »).", "The commune's code is not stated (what is: “{value}”)."},
		Done{"Commune trouvée par son nom ou par la position : {1} ({0}).", "Commune found by its name or by the position: {1} ({0})."})

	// The value is the code stated, {0} its commune, {1} the one named, {2} its code.
	PointCodeDiffers = declare3[Word, Word, Word]("point-code-differs", Warning,
		Title{"Codes d'une autre commune que le nom", "Codes of another commune than the name"},
		Noticed{"Le code {value} est celui de {0}, le nom à côté est {1} (un code postal, peut-être).", "The code {value} is that of {0}, the name beside it is {1} (a postal code, perhaps)."},
		Done{"Le point est rattaché à {1} ({2}).", "The point belongs to {1} ({2})."})

	// The value is the code stated, {0} its commune, {1} the name stated.
	PointNameDiffers = declare2[Word, Word]("point-name-differs", Warning,
		Title{"Noms d'une autre commune que le code", "Names of another commune than the code"},
		Noticed{"Le code {value} est celui de {0}, le nom à côté est « {1} », que la table des communes n'a pas.", "The code {value} is that of {0}, the name beside it is “{1}”, which the table of communes does not have."},
		Done{"Le code compte. À vérifier.", "The code counts. To be checked."})

	// The value is the code stated, {0} its commune, {1} the name stated, of another one.
	PointNameElsewhere = declare2[Word, Word]("point-name-elsewhere", Info,
		Title{"Noms d'une autre commune que le code et la position", "Names of another commune than code and position"},
		Noticed{"Le code {value} est celui de {0} ; le nom à côté est celui d'une autre commune, « {1} », plus loin du point.", "The code {value} is that of {0}; the name beside it is that of another commune, “{1}”, farther from the point."},
		Done{"Le code compte.", "The code counts."})

	// {0} is the code of the commune that it has become.
	PointCommuneMerged = declare1[Word]("point-commune-merged", Info,
		Title{"Points de communes fusionnées", "Points of merged communes"},
		Noticed{"La commune indiquée, {value}, a fusionné.", "The commune stated, {value}, has merged."},
		Done{"Le point est rattaché à la commune nouvelle, {0}.", "The point belongs to the new commune, {0}."})

	PointClosureUndated = declare0("point-closure-undated", Error,
		Title{"Fermetures aux jours illisibles", "Closures on unreadable days"},
		Noticed{"« {value} » n'est pas une date lisible, dans une ligne qui ferme un point.", "“{value}” is not a date that can be read, in a row that closes a point."},
		Done{"Ligne mise de côté : le point compte comme ouvert. Écrivez le jour comme 2026-01-31.", "Row set aside: the point counts as open. Write the day as 2026-01-31."})

	// {0} and {1} are the first and the last day that the row states.
	PointDaysReversed = declare2[Day, Day]("point-days-reversed", Error,
		Title{"Jours dans l'ordre inverse", "Days the wrong way round"},
		Noticed{"Le premier jour de la ligne, {0}, vient après le dernier, {1}.", "The row's first day, {0}, comes after its last, {1}."},
		Done{"Ligne mise de côté : ni ce point ni cette fermeture ne comptent. Corrigez l'un des deux jours.", "Row set aside: neither this point nor this closure counts. Put one of the two days right."})

	// {0} is its last day.
	PointClosed = declare1[Day]("point-closed", Info,
		Title{"Points fermés", "Points closed"},
		Noticed{"La table complémentaire ferme le point {value}.", "The complementary table closes the point {value}."},
		Done{"Il ne compte plus après le {0}.", "It no longer counts after {0}."})

	// {0} and {1} are its first and its last day.
	PointClosedFor = declare2[Day, Day]("point-closed-for", Info,
		Title{"Points fermés pour un temps", "Points closed for a time"},
		Noticed{"La table complémentaire ferme le point {value} du {0} au {1}.", "The complementary table closes the point {value} from {0} to {1}."},
		Done{"Il ne compte pas ces jours-là, ni dans une situation à une date entre les deux.", "It does not count on these days, nor in the state of a day between them."})

	PointKindUnknown = declare0("point-kind-unknown", Warning,
		Title{"Natures de points inconnues", "Unknown kinds of points"},
		Noticed{"La nature « {value} » n'est pas connue.", "The nature “{value}” is not known."},
		Done{"Compté comme un autre site de la structure.", "Counted as another site of the structure."})

	PointStructureUnknown = declare0("point-structure-unknown", Error,
		Title{"Points de structures inconnues", "Points of unknown structures"},
		Noticed{"Aucune structure ne porte le numéro {value}.", "No structure has the number {value}."},
		setAside)

	// {0} is the name of the structure that is meant, or the code of its commune.
	PointStructureOther = declare1[Word]("point-structure-other", Error,
		Title{"Points de structures sous un autre numéro", "Points of structures under another number"},
		Noticed{"Le numéro {value} est celui d'une autre structure que « {0} », et aucune autre ne s'appelle ainsi, ou plusieurs.", "The number {value} is that of another structure than “{0}”, and no other is so named, or more than one."},
		setAside)

	PointDateInvalid = declare0("point-date-invalid", Warning,
		Title{"Dates de points illisibles", "Unreadable dates of points"},
		Noticed{"« {value} » n'est pas une date lisible.", "“{value}” is not a date that can be read."},
		Done{"Cette limite de dates est ignorée.", "This limit of dates is passed over."})

	PointUntoldThen = declare0("point-untold-then", Warning,
		Title{"Points dont on ignore s'ils sont ouverts à ce moment", "Points not known to be open or closed at that moment"},
		Noticed{"Les horaires publiés ne disent pas si le point est ouvert à tous au moment demandé : ils manquent, ou valent certaines semaines qu'on ignore, sur rendez-vous, ou pour un bus dont on ignore les arrêts.", "The published hours do not tell whether the point is open to all at the moment asked for: they are missing, or hold in weeks not told, by appointment, or for a bus whose stops are not known."},
		Done{"Il n'est tenu ni pour ouvert ni pour fermé, et personne ne compte sur lui. Précisez ses horaires dans la table des points d'accueil.", "It is taken neither for open nor for closed, and nobody counts on it. State its hours in the table of service points."})

	AgentsInvalid = declare0("agents-invalid", Warning,
		Title{"Nombres d'agents illisibles", "Unreadable numbers of agents"},
		Noticed{"« {value} » n'est pas un nombre d'agents.", "“{value}” is not a number of agents."},
		Done{"Il n'est pas compté ; le critère est dit non précisé.", "It is not counted; the criterion is told as not stated."})

	// The value is the number of agents trained, {0} that of agents.
	AgentsTrainedMore = declare1[Word]("agents-trained-more", Warning,
		Title{"Plus d'agents formés que d'agents", "More agents trained than agents"},
		Noticed{"{value} agents auraient suivi la formation, sur {0}.", "{value} agents are said to have had the training, of {0}."},
		Done{"Les deux nombres comptent tels quels. Des personnes, et non des équivalents temps plein ? À vérifier.", "Both numbers count as they are. Persons, and not full-time equivalents? To be checked."})

	// The value is what was stated.
	AgentsMany = declare0("agents-many", Warning,
		Title{"Nombres d'agents à vérifier", "Numbers of agents to be checked"},
		Noticed{"{value} agents recevraient le public dans cette structure : plus de vingt, quand le label en demande deux.", "{value} agents would receive people at this structure: over twenty, where the label asks for two."},
		Done{"Ils comptent : les habitants par agent en sont d'autant moins. Des agents, et non des heures ?", "They count: the people per agent are the fewer for it. Agents, and not hours?"})

	BuiltInComplement = declare1[Count]("built-in-complement", Info,
		Title{"Points intégrés au programme", "Points built into the program"},
		Noticed{"Points d'accueil ajoutés par la table complémentaire intégrée au programme : {0}.", "Service points added by the complementary table built into the program: {0}."},
		Done{"Donnez votre propre table pour les remplacer.", "Give a table of your own to replace them."})
)
