package method

import (
	"acces30/coverage"
	"acces30/reports"
)

// Topics about how times and areas are computed.
var (
	interCommune = topic{
		reports.T("Le réseau", "The network"),
		reports.T(
			"Les temps ne viennent pas des routes réelles mais d'un réseau modélisé. Deux communes voisines y sont reliées quand aucune autre ne se trouve dans le cercle dont elles sont le diamètre (graphe de Gabriel). Plusieurs niveaux se superposent, de toutes les communes aux plus grandes villes, chacun avec sa vitesse, réduite là où la population est dense et là où le pays est accidenté (écarts entre les altitudes moyennes des communes) ; on rejoint le réseau et on le quitte à vol d'oiseau, à une vitesse d'accès ; un temps fixe s'ajoute à chaque trajet. Aucune liaison ne traverse un obstacle recensé (estuaire, massif sans route, col fermé en hiver quand la saison est l'hiver), ni ne mène à une île sans pont ; une commune dont le voisin est derrière un tel obstacle est reliée au suivant de son côté. Un niveau de villes peut laisser de côté les liaisons que le pays traversé surplombe (feuille Paramètres). Les paramètres ont été calés sur la moitié de deux jeux de trajets de référence et sur la part des habitants à chaque limite publiée pour 44 départements ; l'autre moitié des trajets de Gironde mesure l'erreur, donnée plus bas.",
			"The times do not come from real roads but from a modelled network. Two neighbouring communes are linked when no other lies in the circle that they are the diameter of (Gabriel graph). Several levels lie over each other, from all communes to the largest towns, each with its speed, reduced where the population is dense and where the country is hilly (differences between the mean altitudes of communes); the network is reached and left in a straight line, at a speed of access; a fixed time is added to every drive. No link crosses a listed barrier (an estuary, a massif without a road, a pass shut in winter when the season is winter), nor leads to an island without a bridge; a commune whose neighbour is behind such a barrier is linked to the next one on its own side. A level of towns may leave out links that the country on their way rises above (sheet Parameters). The parameters were fitted on half of two sets of reference trips and on the published shares of people within each limit in 44 départements; the other half of the trips in Gironde measures the error, given below.",
		),
	}
	// {0} is the table of speeds.
	streets = topic{
		reports.T("Le réseau", "The network"),
		reports.T(
			"Les temps viennent des routes d'OpenStreetMap (© les contributeurs d'OpenStreetMap, licence ODbL) : sens uniques, accès, limitations, revêtements, bacs, barrières. Les vitesses sont celles de la table « {0} », donnée en entier dans la feuille Paramètres ; elles dépendent de la classe de la route et de la densité de population autour d'elle, et chaque carrefour, feu ou cession de priorité coûte un temps fixe. Un lieu est rattaché au point le plus proche d'une route d'où l'on peut aller partout et revenir ; le trajet jusqu'à cette route compte, à une vitesse lente.",
			"The times come from the roads of OpenStreetMap (© OpenStreetMap contributors, ODbL): one-way roads, access, limits, surfaces, ferries, barriers. The speeds are those of the table “{0}”, given in full on the sheet Parameters; they depend on the class of the road and on the density of people around it, and every junction, signal or give way costs a fixed time. A place hangs on the nearest point of a road from which one can drive everywhere and back; the way to that road counts, at a slow speed.",
		),
	}
	// {0} is the table of times.
	given = topic{
		reports.T("Le réseau", "The network"),
		reports.T(
			"Les temps ne sont pas calculés ici : ils viennent de la table « {0} », d'un autre calculateur, trajet par trajet. Un trajet qui n'y est pas n'est pas calculé ; aucun n'est composé de deux autres. Aux heures de pointe, ce sont les mêmes.",
			"The times are not computed here: they come from the table “{0}”, of another engine, trip by trip. A trip that is not there is not computed; none is made of two others. At peak hours they are the same.",
		),
	}
	search = topic{
		reports.T("Le calcul", "The computation"),
		reports.T(
			"Une recherche du plus court chemin part de tous les points d'accueil à la fois et remonte le réseau à contresens, puisque les habitants roulent vers eux. Les temps sont comptés en dixièmes de seconde et comparés aux seuils sans aucun arrondi : une commune à 30,002 minutes est au-delà de 30 minutes.",
			"A search for the shortest path starts from all service points at once and goes up the network against the traffic, since people drive towards them. Times are counted in tenths of a second and compared with the limits without any rounding: a commune at 30.002 minutes is beyond 30 minutes.",
		),
	}
)

// isochrones say how areas are drawn, by the kind of the roads. {0} is
// the side of a cell in metres, {1} how far country goes off the network, {2} how
// fast it is crossed, in km/h.
var isochrones = map[coverage.RoadsKind]topic{
	coverage.Streets: {
		reports.T("Les isochrones", "The isochrones"),
		reports.T(
			"Les temps du même calcul sont reportés le long des routes auxquelles un lieu peut être rattaché, y compris les tronçons atteints en partie, sur une grille de {0} m. Celles qui ne sont pas atteintes à temps y entrent aussi, pour que le tracé ne les franchisse pas ; les autoroutes, les bacs et les routes sans lien avec les autres n'y entrent pas. Hors des routes, le terrain suit la règle des communes et des habitants : il appartient à la route la plus proche, en ligne droite à {2} km/h, jusqu'à {1} m, et moins loin hors de l'emprise des données routières ; l'eau compte comme le reste. Toutes les limites sont coupées dans cette même surface : 10 minutes est toujours dans 15 minutes. Trous et îlots sont gardés.",
			"The times of the same computation are entered along the roads that a place may hang on, partly reached pieces included, on a grid of {0} m. Those not reached in time enter too, so that the line does not cross them; motorways, ferries and roads not connected with the others do not. Off the roads, country follows the rule of communes and inhabitants: it belongs to the nearest road, in a straight line at {2} km/h, up to {1} m, and less far outside the data on roads; water counts as the rest. All limits are cut from this one surface: 10 minutes is always inside 15 minutes. Holes and islands are kept.",
		),
	},
	coverage.InterCommune: {
		reports.T("Les isochrones", "The isochrones"),
		reports.T(
			"Chaque point d'une grille de {0} m reçoit le temps qu'aurait un logement placé là, relié au réseau modélisé comme ceux des habitants ; le terrain va jusqu'à {1} m d'un chef-lieu ou d'une liaison ; les obstacles recensés s'y contournent, à une maille près. Toutes les limites sont coupées dans cette même surface : 10 minutes est toujours dans 15 minutes. Trous et îlots sont gardés. Comme les temps, ce tracé est un ordre de grandeur.",
			"Every point of a grid of {0} m gets the time that a home standing there would have, linked to the modelled network as those of inhabitants are; country goes up to {1} m from a chef-lieu or a link; listed barriers are gone around, to a cell. All limits are cut from this one surface: 10 minutes is always inside 15 minutes. Holes and islands are kept. Like the times, this line is an order of magnitude.",
		),
	},
}

// isochroneTopic says how the areas of a result were drawn.
func isochroneTopic(l reports.Lang, r *coverage.Result) Topic {
	return isochrones[r.Study.RoadsInfo.Kind].in(l,
		reports.Number(l, r.Cell), reports.Decimal(l, r.OpenLand.Reach, 0), reports.Number(l, r.OpenLand.Speed))
}
