package finding

// Findings about communes, their mergers and their population.
var (
	CommuneCodeInvalid = declare0("commune-code-invalid", Error,
		Title{"Codes de commune invalides", "Invalid commune codes"},
		Noticed{"« {value} » n'est pas un code Insee de commune.", "“{value}” is not an INSEE code of a commune."},
		setAside)

	// {0} is the code read.
	CommuneCodeRepaired = declare1[Word]("commune-code-repaired", Warning,
		Title{"Codes de commune réparés", "Commune codes repaired"},
		Noticed{"« {value} » n'est pas écrit comme un code Insee (zéro perdu, nombre ou espace).", "“{value}” is not written as an INSEE code (zero lost, number or space)."},
		Done{"Lu comme {0}.", "Read as {0}."})

	// A commune déléguée or associée. The value is the kind of the row.
	CommunePart = declare0("commune-part", Info,
		Title{"Parties de communes", "Parts of communes"},
		Noticed{"La ligne est une partie de commune ({value}).", "The row is a part of a commune ({value})."},
		Done{"Elle n'est pas comptée : la commune entière l'est.", "It is not counted: the whole commune is."})

	// {0} is the city's code.
	CommuneOfCity = declare1[Word]("commune-of-city", Info,
		Title{"Arrondissements municipaux", "Municipal arrondissements"},
		Noticed{"Arrondissement municipal d'une ville présente en entier ({0}).", "Municipal arrondissement of a city that is there as a whole ({0})."},
		Done{"Il n'est pas compté deux fois : seule la ville l'est.", "It is not counted twice: the city alone is."})

	// {0} is the code of the commune that it has become.
	CommuneMerged = declare1[Word]("commune-merged", Warning,
		Title{"Communes fusionnées", "Merged communes"},
		Noticed{"La commune {value} a fusionné ; son code est désormais {0}.", "The commune {value} has merged; its code is now {0}."},
		Done{"Ses habitants sont comptés dans la commune nouvelle.", "Its inhabitants are counted in the new commune."})

	// {0} is the line of the first.
	CommuneDuplicate = declare1[Line]("commune-duplicate", Error,
		Title{"Communes en double", "Duplicate communes"},
		Noticed{"Le code {value} figure déjà à la ligne {0}.", "The code {value} already stands on line {0}."},
		firstCounts)

	CommuneNameMissing = declare0("commune-name-missing", Warning,
		Title{"Communes sans nom", "Communes without a name"},
		Noticed{"La commune n'a pas de nom.", "The commune has no name."},
		Done{"Son code tient lieu de nom.", "Its code stands for the name."})

	// {0} is the code that the merger leads to.
	MergerCircle = declare1[Word]("merger-circle", Error,
		Title{"Fusions qui tournent en rond", "Mergers that go in circles"},
		Noticed{"La table des fusions mène de la commune {value} ({0}) à elle-même.", "The table of mergers leads from the commune {value} ({0}) back to itself."},
		Done{"Cette fusion n'est pas appliquée.", "That merger is not applied."})

	// A code of a zone or an intercommunal body.
	CodeRounded = declare0("code-rounded", Warning,
		Title{"Codes arrondis", "Rounded codes"},
		Noticed{"« {value} » est un code dont un tableur n'a gardé que les premiers chiffres.", "“{value}” is a code of which a spreadsheet has kept the first digits alone."},
		Done{"Le nom en tient lieu ; sans nom, la ligne compte comme sans code.", "The name stands in for it; without a name, the row counts as one without a code."})

	PopulationMissing = declare0("population-missing", Warning,
		Title{"Population non renseignée", "Population not stated"},
		Noticed{"La population n'est pas renseignée.", "The population is not stated."},
		nobody)

	// {0} is the number of people, {1} that of arrondissements, {2} the year.
	PopulationOfCity = declare3[Count, Count, Word]("population-of-city", Info,
		Title{"Population d'une ville à arrondissements", "Population of a city with arrondissements"},
		Noticed{"La population n'est pas renseignée ; la ville a {1} arrondissements municipaux.", "The population is not stated; the city has {1} municipal arrondissements."},
		Done{"Elle compte {0} habitants, somme de leurs populations municipales de {2} (Insee).", "It counts {0} inhabitants, the sum of their municipal populations of {2} (INSEE)."})

	PopulationInvalid = declare0("population-invalid", Warning,
		Title{"Population invraisemblable", "Implausible population"},
		Noticed{"« {value} » n'est pas une population plausible.", "“{value}” is not a plausible population."},
		nobody)

	PopulationRepaired = declare1[Count]("population-repaired", Warning,
		Title{"Population réparée", "Population repaired"},
		Noticed{"« {value} » : des points ou des virgules séparent les milliers.", "“{value}”: points or commas separate the thousands."},
		Done{"Lu comme {0} habitants.", "Read as {0} inhabitants."})

	PopulationZero = declare0("population-zero", Warning,
		Title{"Population nulle partout", "No inhabitants anywhere"},
		Noticed{"Toutes les communes ont zéro habitant.", "All communes have no inhabitants."},
		Done{"La population est dite inconnue.", "The population is told as unknown."})

	TerrainInvalid = declare0("terrain-invalid", Warning,
		Title{"Altitude ou superficie invraisemblable", "Implausible altitude or area"},
		Noticed{"« {value} » n'est pas une altitude (m) ou une superficie (km²) plausible de commune.", "“{value}” is not a plausible altitude (m) or area (km²) of a commune."},
		Done{"La valeur n'est pas lue ; celle du programme compte, s'il en a une.", "The value is not read; the program's own counts, where it has one."})

	// {0} are metres, as the program has them.
	AltitudeUnlike = declare1[Count]("altitude-unlike", Warning,
		Title{"Altitude qui n'est pas celle de la commune", "Altitude that is not the commune's"},
		Noticed{"« {value} » est loin de l'altitude moyenne de la commune, {0} m.", "“{value}” is far from the commune's mean altitude, {0} m."},
		Done{"L'altitude du programme (IGN) compte.", "The program's own altitude (IGN) counts."})

	// {0} are km², as the program has them.
	AreaUnlike = declare1[Count]("area-unlike", Warning,
		Title{"Superficie qui n'est pas celle de la commune", "Area that is not the commune's"},
		Noticed{"« {value} » est loin de la superficie de la commune, {0} km².", "“{value}” is far from the commune's area, {0} km²."},
		Done{"La superficie du programme (IGN) compte.", "The program's own area (IGN) counts."})

	// {0} is how many, {1} of how many that the program knows too.
	AltitudesUnlike = atFront(declare2[Count, Count]("altitudes-unlike", Warning,
		Title{"Altitudes qui ne sont pas celles des communes", "Altitudes that are not the communes'"},
		Noticed{"Dans la table des communes, {0} altitudes sur {1} sont loin de l'altitude moyenne de la commune (autre unité, autre colonne, lignes mêlées).", "In the table of communes {0} altitudes of {1} are far from the commune's mean altitude (another unit, another column, rows mixed up)."},
		Done{"Celles du programme (IGN) comptent à la place de toutes.", "The program's own (IGN) count in place of them all."}))

	AreasUnlike = atFront(declare2[Count, Count]("areas-unlike", Warning,
		Title{"Superficies qui ne sont pas celles des communes", "Areas that are not the communes'"},
		Noticed{"Dans la table des communes, {0} superficies sur {1} sont loin de celle de la commune (hectares, autre colonne, lignes mêlées).", "In the table of communes {0} areas of {1} are far from the commune's (hectares, another column, rows mixed up)."},
		Done{"Celles du programme (IGN) comptent à la place de toutes.", "The program's own (IGN) count in place of them all."}))

	CommuneWithoutSeat = declare0("commune-without-seat", Warning,
		Title{"Communes sans chef-lieu", "Communes without chef-lieu"},
		Noticed{"Le chef-lieu n'a pas de position utilisable.", "The chef-lieu has no position that can be used."},
		Done{"Le centroïde de la commune sert de point de référence.", "The commune's centroid is its reference point."})

	CommuneAtOutline = declare0("commune-at-outline", Warning,
		Title{"Communes placées au milieu de leur contour", "Communes at the middle of their outline"},
		Noticed{"Ni le chef-lieu ni le centroïde n'ont de position utilisable.", "Neither chef-lieu nor centroid has a position that can be used."},
		Done{"Le milieu du contour sert de point de référence.", "The middle of the outline is the reference point."})

	// {0} is how many, {1} of how many with a position.
	CommunesElsewhere = atFront(declare2[Count, Count]("communes-elsewhere", Warning,
		Title{"Communes loin de leur département", "Communes far from their département"},
		Noticed{"{0} communes sur {1} tombent loin du département de leur code.", "{0} communes of {1} are far from the département of their code."},
		Done{"Leurs positions sont gardées, puisque des routes sont données : ce qui est calculé vaut pour ces lieux, non pour le département nommé.", "Their positions are kept, as roads are given: what is computed holds for these places, not for the département that is named."}))

	CommuneWithoutPoint = declare0("commune-without-point", Error,
		Title{"Communes sans position", "Communes without a position"},
		Noticed{"Ni le chef-lieu ni le centroïde n'ont de position utilisable.", "Neither chef-lieu nor centroid has a position that can be used."},
		Done{"Aucun temps n'est calculé pour la commune.", "No time is computed for the commune."})

	// {0} is the distance between the two points, {1} the one dropped.
	CommunePointsApart = declare2[Kilometres, Reference]("commune-points-apart", Warning,
		Title{"Chef-lieu loin du centroïde", "Chef-lieu far from the centroid"},
		Noticed{"Le chef-lieu et le centroïde sont à {0} km l'un de l'autre.", "Chef-lieu and centroid are {0} km apart."},
		Done{"Point écarté : {1}, le plus éloigné des communes de la même intercommunalité.", "Point dropped: {1}, the farther from the communes of the same intercommunal body."})

	// {0} is the distance between the two points.
	CommunePointsDoubtful = declare1[Kilometres]("commune-points-doubtful", Warning,
		Title{"Chef-lieu ou centroïde à vérifier", "Chef-lieu or centroid to check"},
		Noticed{"Le chef-lieu et le centroïde sont à {0} km l'un de l'autre, trop pour la superficie de la commune : l'un des deux semble faux.", "Chef-lieu and centroid are {0} km apart, too far for the commune's area: one of the two seems wrong."},
		Done{"Le chef-lieu est gardé : les communes de la même intercommunalité ne disent pas lequel est juste. Vérifiez-le.", "The chef-lieu is kept: the communes of the same intercommunal body do not tell which one is right. Check it."})
)
