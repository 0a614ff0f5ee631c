package finding

// Findings about places and roads, noticed by the analysis.
var (
	// {0} is the preset whose error it is, the value the file.
	SpeedsErrorCopied = atFront(declare1[Word]("speeds-error-copied", Warning,
		Title{"Erreur d'autres vitesses", "Error of other speeds"},
		Noticed{"Le fichier de vitesses {value} reprend l'erreur mesurée de « {0} », mais pas ses vitesses.", "The file of speeds {value} has the measured error of “{0}”, but not its speeds."},
		Done{"L'erreur de ces temps est dite non mesurée. Mesurez-la, ou ôtez [[error]] du fichier.", "The error of these times is told as not measured. Measure it, or take [[error]] out of the file."}))

	// {0} is the kind of road, {1} its speed in km/h, the value the file.
	SpeedsSlow = atFront(declare2[Said, Count]("speeds-slow", Warning,
		Title{"Vitesses lentes", "Slow speeds"},
		Noticed{"Avec le fichier de vitesses {value}, une {0} de rase campagne se parcourt à {1} km/h.", "With the file of speeds {value}, a {0} of the open country is driven at {1} km/h."},
		Done{"Ces vitesses comptent telles quelles. Vérifiez qu'elles sont en km/h.", "These speeds count as they stand. Check that they are in km/h."}))

	// {0} is the structure's number.
	PointOffNetwork = declare1[Word]("point-off-network", Error,
		Title{"Points hors du réseau", "Points off the network"},
		Noticed{"Le point d'accueil (structure {0}) est hors de portée du réseau.", "The service point (structure {0}) is out of the network's reach."},
		Done{"Aucun temps n'y mène : il ne compte pour personne.", "No time leads to it: it counts for nobody."})

	// {0} is the structure's number.
	PointApart = declare1[Word]("point-apart", Warning,
		Title{"Points sur des routes isolées", "Points on roads apart"},
		Noticed{"Les routes du point d'accueil (structure {0}) ne sont reliées à presque aucune autre : une île sans pont, ou une erreur de la carte.", "The roads of the service point (structure {0}) are joined to hardly any others: an island without a bridge, or an error of the map."},
		Done{"Il ne compte que pour ceux qui sont sur ces routes. À vérifier.", "It counts only for those on these roads. To be checked."})

	// {0} is the structure's number, {1} the name of the place.
	PointInEnclave = declare2[Word, Word]("point-in-enclave", Warning,
		Title{"Points dans un lieu sans route", "Points in a place without a road"},
		Noticed{"Aucune route ne mène au point d'accueil (structure {0}) : {1}.", "No road leads to the service point (structure {0}): {1}."},
		Done{"En voiture, il ne compte pour personne.", "By car, it counts for nobody."})

	// {0} is the structure's number. The structure of a neighbouring
	// département may well lie beyond the extract: its finding is a warning.
	PointOutsideRoads = scoped(Warning, declare1[Word]("point-outside-roads", Error,
		Title{"Points hors des données routières", "Points outside the roads' data"},
		Noticed{"Le point d'accueil (structure {0}) est hors de l'emprise des données routières.", "The service point (structure {0}) is outside the data on roads."},
		Done{"Aucun temps n'y mène : il ne compte pour personne. Ajoutez l'extrait voisin s'il doit compter.", "No time leads to it: it counts for nobody. Add the neighbouring extract if it should count."}))

	PointFarFromRoad = declare1[Metres]("point-far-from-road", Warning,
		Title{"Points loin d'une route", "Points far from a road"},
		Noticed{"Le point d'accueil est à {0} m de la route la plus proche.", "The service point is {0} m from the nearest road."},
		slowAccess)

	CommuneOutsideRoads = declare0("commune-outside-roads", Error,
		Title{"Communes hors des données routières", "Communes outside the roads' data"},
		Noticed{"Le point de référence est hors de l'emprise des données routières.", "The reference point is outside the data on roads."},
		Done{"Non calculée : elle n'est comptée ni en deçà ni au-delà d'un seuil. Ajoutez l'extrait voisin.", "Not computed: it counts neither within nor beyond any limit. Add the neighbouring extract."})

	CommuneOffRoads = declare0("commune-off-roads", Error,
		Title{"Communes sans route proche", "Communes without a road near"},
		Noticed{"Aucune route reliée au réseau n'est assez proche du point de référence.", "No road that is linked to the network is near enough to the reference point."},
		Done{"Non calculée : elle n'est comptée ni en deçà ni au-delà d'un seuil. Vérifiez la position du point et l'extrait.", "Not computed: it counts neither within nor beyond any limit. Check the point's position and the extract."})

	CommuneRoadsGoOn = declare0("commune-roads-go-on", Error,
		Title{"Communes dont les routes continuent hors des données", "Communes whose roads go on beyond the data"},
		Noticed{"Les routes connues ne mènent à aucune structure, mais elles peuvent continuer au-delà des données.", "The roads known lead to no structure, but they may go on beyond the data."},
		Done{"Non calculée : elle n'est comptée ni en deçà ni au-delà d'un seuil. Ajoutez l'extrait voisin ou les communes voisines.", "Not computed: it counts neither within nor beyond any limit. Add the neighbouring extract or the neighbouring communes."})

	NoPointOnNetwork = declare0("no-point-on-network", Error,
		Title{"Aucune structure sur le réseau", "No structure on the network"},
		Noticed{"Aucun point d'accueil n'est à portée du réseau.", "No service point is within the network's reach."},
		Done{"Aucune commune n'est calculée.", "No commune is computed."})

	CommuneFarFromRoad = declare1[Metres]("commune-far-from-road", Warning,
		Title{"Communes loin d'une route", "Communes far from a road"},
		Noticed{"Le point de référence est à {0} m de la route la plus proche.", "The reference point is {0} m from the nearest road."},
		slowAccess)

	// A drive out of the data takes {0}, less than the time found and no more
	// than the threshold.
	CommuneNearEdge = declare1[Minutes]("commune-near-edge", Warning,
		Title{"Communes près du bord des données", "Communes near the edge of the data"},
		Noticed{"Les données routières s'arrêtent à {0} min : un chemin ou une structure au-delà pourrait être plus proche.", "The data on roads ends {0} min away: a way or a structure beyond could be nearer."},
		Done{"Le temps est celui des routes connues. Ajoutez l'extrait voisin pour lever le doute.", "The time is that of the roads known. Add the neighbouring extract to be sure."})

	// {0} is the time without a ferry.
	CommuneByFerry = declare1[Minutes]("commune-by-ferry", Info,
		Title{"Trajets par un bac", "Drives that take a ferry"},
		Noticed{"Le trajet le plus rapide prend un bac ; sans bac, il dure {0} min.", "The fastest way takes a ferry; without it, the drive takes {0} min."},
		withFerry)

	CommuneByFerryOnly = declare0("commune-by-ferry-only", Warning,
		Title{"Trajets par un bac seulement", "Drives by ferry only"},
		Noticed{"Tous les trajets prennent un bac.", "All ways take a ferry."},
		withFerry)

	// {0} is the share of the length in percent, the subject the files.
	RoadsMainOnly = atFront(declare1[Percent]("roads-main-only", Warning,
		Title{"Grands axes seuls", "Main roads alone"},
		Noticed{"Les routes données sont presque toutes de grands axes : {0} % de leur longueur est de rang tertiaire ou moindre.", "The roads given are nearly all main ones: {0}% of their length is tertiary or below."},
		Done{"On y rejoint la route en ligne droite et à pas lent, souvent faux. Donnez l'extrait entier d'OpenStreetMap.", "Places are joined to them in a straight line and slowly, which is often wrong. Give the whole extract of OpenStreetMap."}))

	// {0} are nodes that ways name and the extract does not hold.
	RoadsCut = declare1[Count]("roads-cut", Info,
		Title{"Routes coupées au bord", "Roads cut at the edge"},
		Noticed{"Des routes passent par {0} points que l'extrait ne contient pas.", "Roads pass {0} points that the extract does not hold."},
		Done{"Elles s'y arrêtent ; les communes que cela peut toucher sont nommées.", "They end there; the communes that this may touch are named."})

	CommuneUnreachable = declare0("commune-unreachable", Warning,
		Title{"Communes non raccordées", "Unreachable communes"},
		Noticed{"Aucun chemin par la route ne mène à un point d'accueil connu, et les routes sont connues tout autour.", "No way by road leads to any service point known, and the roads all around are known."},
		Done{"Comptée au-delà de tous les seuils, sans temps.", "Counted beyond every limit, without a time."})
)
