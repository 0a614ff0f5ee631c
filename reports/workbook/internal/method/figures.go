package method

import (
	"acces30/coverage"
	"acces30/reports"
)

// Topics about what the figures count.
var (
	// {0} is the threshold in minutes.
	question = topic{
		reports.T("La question", "The question"),
		reports.T(
			"Pour chaque commune : combien de temps faut-il en voiture pour rejoindre la structure France services la plus proche, et ce temps dépasse-t-il {0} minutes ? La promesse de l'État est de 30 minutes au plus ; 15 et 20 minutes, toujours calculés aussi, servent à la planification.",
			"For every commune: how long is the drive to the nearest France services structure, and is it over {0} minutes? The State's promise is 30 minutes at most; 15 and 20 minutes, always computed too, serve planning.",
		),
	}
	// {0} is the day that the result is of, {1} the radius in kilometres.
	structures = topic{
		reports.T("Les structures", "The structures"),
		reports.T(
			"Les structures de la liste officielle labellisées au {0}, avec tous leurs points d'accueil connus : site principal, antennes, sites d'une structure multisite, haltes d'un bus. La liste officielle ne donne qu'un point pour une structure multisite ou un bus ; une table complémentaire ajoute les autres points connus. Les communes et les structures voisines comptent jusqu'à {1} km autour du périmètre : on passe la limite du département pour s'y rendre.",
			"The structures of the official list labelled by {0}, with all their known service points: main site, branches, sites of a multi-site structure, stops of a bus. The official list gives one point only for a multi-site structure or a bus; a complementary table adds the other points known. Neighbouring communes and structures count up to {1} km around the scope: people cross the département's border.",
		),
	}
	// {0} is the moment.
	moment = topic{
		reports.T("Le moment", "The moment"),
		reports.T(
			"Ce rapport ne compte que les points d'accueil ouverts le {0} d'après leurs horaires publiés. Un jour férié ferme tous les points de son département. Un point dont les horaires ne disent rien de ce moment n'est tenu ni pour ouvert ni pour fermé : personne ne compte sur lui, et la feuille Anomalies le nomme.",
			"This report counts those service points alone that are open on {0} by their published hours. A public holiday shuts all points of its département. A point whose hours say nothing of that moment is taken neither for open nor for closed: nobody counts on it, and the sheet Findings names it.",
		),
	}
	references = []topic{
		coverage.Seat: {
			reports.T("Le point de départ", "The starting point"),
			reports.T(
				"Chaque commune est représentée par son chef-lieu (la mairie ou le bourg principal) ou, quand il n'est pas connu, par son centroïde. Tous ses habitants sont réputés partir de ce point : un hameau peut être plus loin ou plus près. Chef-lieu et centroïde sont distants de 0,6 km en médiane, de 6 km au plus.",
				"Every commune is represented by its chef-lieu (the town hall or the main settlement) or, where that is not known, by its centroid. All its inhabitants are taken to start from this point: a hamlet may be farther or nearer. Chef-lieu and centroid are 0.6 km apart in the median, 6 km at most.",
			),
		},
		coverage.Centroid: {
			reports.T("Le point de départ", "The starting point"),
			reports.T(
				"Chaque commune est représentée par le centroïde de son territoire ou, quand il n'est pas connu, par son chef-lieu. Tous ses habitants sont réputés partir de ce point : un hameau peut être plus loin ou plus près. Chef-lieu et centroïde sont distants de 0,6 km en médiane, de 6 km au plus.",
				"Every commune is represented by the centroid of its territory or, where that is not known, by its chef-lieu. All its inhabitants are taken to start from this point: a hamlet may be farther or nearer. Chef-lieu and centroid are 0.6 km apart in the median, 6 km at most.",
			),
		},
	}
	display = topic{
		reports.T("L'affichage des minutes", "How minutes are shown"),
		reports.T(
			"Sur le réseau modélisé, les minutes s'affichent entières, sur les routes réelles au dixième. L'arrondi ne franchit ni seuil ni borne de classe : un temps au-delà d'une limite s'affiche toujours au-dessus d'elle (30,2 devient 31). Classes, situations et totaux viennent des temps non arrondis, que les cellules gardent ; les temps moyens sont au dixième.",
			"On the modelled network minutes are shown whole, on real roads to the tenth. Rounding crosses no limit and no bound of a class: a time beyond a limit always shows above it (30.2 becomes 31). Classes, statuses and totals come from the times before rounding, which the cells keep; mean times are to the tenth.",
		),
	}
	people = topic{
		reports.T("Les habitants", "The inhabitants"),
		reports.T(
			"La population est la population municipale. La moyenne, la médiane et le 9e décile comptent chaque habitant une fois ; les communes non raccordées ou non calculées n'y entrent pas. Les habitants d'une commune non raccordée sont comptés au-delà de tous les seuils ; ceux d'une commune non calculée ne sont comptés ni d'un côté ni de l'autre, et les parts sont celles des habitants calculés.",
			"The population is the municipal population. The mean, the median and the 9th decile count every inhabitant once; unreachable communes and those not computed take no part. The inhabitants of an unreachable commune are counted beyond every limit; those of a commune not computed are counted on neither side, and shares are of the inhabitants computed.",
		),
	}
	byPoint = topic{
		reports.T("Les points de population", "The population points"),
		reports.T(
			"Des points de population (carreaux de l'Insee, hameaux) disent où l'on habite dans chaque commune. Le temps est calculé depuis chacun d'eux ; la population municipale est répartie entre eux comme le sont leurs habitants, et l'on compte ceux qui sont à chaque seuil ou en deçà. Une commune sans point compte à son point de référence. Les points hors des données routières ne sont comptés nulle part.",
			"Population points (INSEE's squares, hamlets) tell where people live in each commune. The time is computed from every one of them; the municipal population is spread over them as their people are, and those within each limit are counted. A commune without points counts at its reference point. Points outside the data on roads count nowhere.",
		),
	}
	byModel = topic{
		reports.T("Le modèle de l'habitat", "The model of where people live"),
		reports.T(
			"Faute de points de population, les habitants de chaque commune sont répartis par un modèle : une part au chef-lieu, plus grande à l'est de la France, pays de villages, qu'à l'ouest, pays de hameaux, et un peu plus petite là où la population est dense ; les autres sur deux anneaux autour d'un point un peu plus proche du chef-lieu que le centroïde, aussi larges que la surface de la commune le permet, jusqu'à quelques kilomètres. De là au réseau chaque kilomètre prend un peu plus de temps, davantage en pays de pentes. Le temps est calculé depuis chacun de ces points. Les trajets réels se dispersent autour du temps modélisé : à chaque limite, on compte la part des habitants que cette dispersion laisse en deçà. Le modèle est calé, avec le réseau, sur les parts publiées de 44 départements.",
			"For want of population points, the people of each commune are spread by a model: a share at the chef-lieu, larger in the east of France, a country of villages, than in the west, a country of hamlets, and a little smaller where people live densely; the others on two rings around a point a little nearer to the chef-lieu than the centroid, as wide as the commune's area allows, up to some kilometres. From there to the network each kilometre takes somewhat longer, more so in steep country. The time is computed from each of these points. Real drives scatter around the modelled time: at each limit, the share of people that this scatter leaves within is counted. The model was fitted, with the network, to the published shares of 44 départements.",
		),
	}
	flagBy = map[coverage.FlagKind]topic{
		coverage.FlagByReference: {
			reports.T("Ce qui situe une commune", "What flags a commune"),
			reports.T(
				"La situation d'une commune et les totaux par commune sont ceux du point de référence ; une partie de ses habitants peut être de l'autre côté du seuil.",
				"The status of a commune and the totals by commune are those of the reference point; part of its people may be on the other side of the limit.",
			),
		},
		coverage.FlagByPeople: {
			reports.T("Ce qui situe une commune", "What flags a commune"),
			reports.T(
				"Ce rapport situe une commune par ses habitants (réglage flag_by) : son temps est celui de son habitant médian, et elle est au-delà d'une limite quand plus de la moitié de ses habitants le sont. Une commune dont on ne sait pas où vivent les habitants garde le temps du point de référence. La structure la plus proche, la distance, les heures de pointe et les isochrones ne changent pas.",
				"This report flags a commune by its people (setting flag_by): its time is that of its median inhabitant, and it is beyond a limit when more than half of its people are. A commune of which nothing tells where its people live keeps the time of its reference point. The nearest structure, the distance, peak hours and isochrones do not change.",
			),
		},
	}
	// {0} is the threshold in minutes.
	certainty = topic{reports.Certainty, reports.CertaintyMeaning}
	margins   = topic{
		reports.T("Les marges d'erreur", "The margins of error"),
		reports.T(
			"Le calcul est refait aux heures de pointe, et chaque temps est éprouvé par l'erreur mesurée de ce réseau, sur des trajets qui n'ont servi à aucun calage (tableau ci-dessous). Là où elle n'a pas été mesurée (réseau modélisé en montagne, outre-mer, communes très éloignées les unes des autres), le temps n'est donné que par une fourchette large. Rien n'y est dit assuré, ni là où un centroïde remplace un chef-lieu inconnu.",
			"The computation is done again for peak hours, and every time is tried by the measured error of this network, on trips that took no part in any calibration (table below). Where it was not measured (modelled network in mountains, overseas, communes very far apart), the time is given as a wide range only. Nothing is called assured there, nor where a centroid stands in for an unknown chef-lieu.",
		),
	}
	onlyOne = topic{
		reports.T("Sans autre structure", "Without another structure"), reports.OnlyOneMeaning,
	}
	criteria = topic{
		reports.T("Les critères du label", "The label's criteria"),
		reports.T(
			"Deux critères se vérifient sur les horaires publiés : les heures d'ouverture et les jours par semaine (sans autre table de règles, 24 heures et 5 jours : dossier de presse de la préfecture de la Moselle, 8 décembre 2022). Les points d'une structure sont pris ensemble : elle est ouverte quand l'un d'eux l'est ; si l'un d'eux ne donne pas ses horaires, un critère que les autres n'atteignent pas est dit non précisé. Les autres (deux agents d'accueil présents, formation des agents) ne figurent pas dans la liste : sans table des agents, ils sont dits non précisés.",
			"Two criteria can be checked on the published hours: opening hours and days a week (24 hours and 5 days without another table of rules: press kit of the prefecture of the Moselle, 8 December 2022). A structure's points are taken together: it is open when one of them is; if one of them does not state its hours, a criterion that the others do not meet is told as not stated. The others (two reception agents present, training of the agents) are not in the list: without a table of agents they are told as not stated.",
		),
	}
	totals = topic{
		reports.T("Les totaux", "The totals"),
		reports.T(
			"Les totaux de la feuille Synthèse sont des formules sur les feuilles Communes et Structures : un clic montre d'où vient chaque chiffre. La médiane et le 9e décile, calculés par habitant, y sont des valeurs.",
			"The totals of the sheet Summary are formulas on the sheets Communes and Structures: a click shows where each figure comes from. The median and the 9th decile, computed by inhabitant, are values there.",
		),
	}
)
