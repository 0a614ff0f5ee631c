package reports

import (
	"acces30/coverage"
)

// Topic is a paragraph of the method sheet under its heading.
type Topic struct{ Heading, Body string }

// topic is a Topic in both languages.
type topic struct{ heading, body Text }

// Headings of the method sheet's parts.
var (
	PartMethod   = Text{"Méthode", "Method"}
	PartAccuracy = Text{"Précision mesurée", "Measured accuracy"}
	PartLimits   = Text{"Limites connues", "Known limits"}
	PartGlossary = Text{"Glossaire", "Glossary"}

	AccuracyNote = Text{
		"Écart entre ces temps et ceux de METRIC, le distancier de l'Insee (heures creuses), sur des trajets de Gironde qui n'ont pas servi à caler le modèle. L'écart signé est positif quand le modèle est plus lent.",
		"Difference between these times and those of METRIC, INSEE's distance engine (off-peak), on trips in Gironde that took no part in the model's calibration. The signed difference is positive when the model is slower.",
	}
	AccuracyBand        = Text{"Temps METRIC", "METRIC time"}
	AccuracyPairs       = Text{"Trajets comparés", "Trips compared"}
	AccuracyAbsolute    = Text{"Écart absolu médian", "Median absolute difference"}
	AccuracySigned      = Text{"Écart signé médian", "Median signed difference"}
	AccuracyNinthDecile = Text{"9e décile de l'écart absolu", "9th decile of the absolute difference"}
	AccuracyFromTo      = Text{"de {0} à {1} min", "{0} to {1} min"}
)

// Method returns the method in plain words, for this result.
func Method(l Lang, r *coverage.Result) []Topic {
	s := &r.Study.Settings
	threshold := WholeMinutes(l, s.Threshold)
	topics := []Topic{
		methodQuestion.with(l, threshold),
		methodStructures.with(l, Date(l, s.Date), Decimal(l, s.MarginMetres/1000, 0)),
		methodReferences[s.Reference].with(l),
	}
	if r.Study.RoadsInfo.Kind == coverage.InterCommune {
		topics = append(topics, methodInterCommune.with(l))
	} else {
		topics = append(topics, methodStreets.with(l, r.Study.RoadsInfo.Preset))
	}
	topics = append(topics, methodSearch.with(l))
	if len(r.Bands) > 0 {
		topics = append(topics, isochroneTopic(l, r))
	}
	topics = append(topics, methodDisplay.with(l), methodPeople.with(l))
	if r.ByPoint != nil {
		topics = append(topics, methodByPoint.with(l))
	}
	return append(topics,
		methodRobustness.with(l, threshold), methodCriteria.with(l), methodTotals.with(l))
}

func (t topic) with(l Lang, args ...string) Topic {
	return Topic{t.heading.In(l), t.body.With(l, args...)}
}

var (
	methodQuestion = topic{
		Text{"La question", "The question"},
		Text{
			"Pour chaque commune : combien de temps faut-il en voiture pour rejoindre la structure France services la plus proche, et ce temps dépasse-t-il {0} minutes ? La promesse de l'État est de 30 minutes au plus ; 15 et 20 minutes, toujours calculés aussi, servent à la planification.",
			"For every commune: how long is the drive to the nearest France services structure, and is it over {0} minutes? The State's promise is 30 minutes at most; 15 and 20 minutes, always computed too, serve planning.",
		},
	}
	methodStructures = topic{
		Text{"Les structures", "The structures"},
		Text{
			"Les structures de la liste officielle labellisées au {0}, avec tous leurs points d'accueil connus : site principal, antennes, sites d'une structure multisite, haltes d'un bus. La liste officielle ne donne qu'un point pour une structure multisite ou un bus ; une table complémentaire ajoute les autres points connus. Les communes et les structures voisines comptent jusqu'à {1} km autour du périmètre : on passe la limite du département pour s'y rendre.",
			"The structures of the official list labelled by {0}, with all their known service points: main site, branches, sites of a multi-site structure, stops of a bus. The official list gives one point only for a multi-site structure or a bus; a complementary table adds the other points known. Neighbouring communes and structures count up to {1} km around the scope: people cross the département's border.",
		},
	}
	methodReferences = []topic{
		coverage.Seat: {
			Text{"Le point de départ", "The starting point"},
			Text{
				"Chaque commune est représentée par son chef-lieu (la mairie ou le bourg principal) ou, quand il n'est pas connu, par son centroïde. Tous ses habitants sont réputés partir de ce point : un hameau peut être plus loin ou plus près. Chef-lieu et centroïde sont distants de 0,6 km en médiane, de 6 km au plus.",
				"Every commune is represented by its chef-lieu (the town hall or the main settlement) or, where that is not known, by its centroid. All its inhabitants are taken to start from this point: a hamlet may be farther or nearer. Chef-lieu and centroid are 0.6 km apart in the median, 6 km at most.",
			},
		},
		coverage.Centroid: {
			Text{"Le point de départ", "The starting point"},
			Text{
				"Chaque commune est représentée par le centroïde de son territoire ou, quand il n'est pas connu, par son chef-lieu. Tous ses habitants sont réputés partir de ce point : un hameau peut être plus loin ou plus près. Chef-lieu et centroïde sont distants de 0,6 km en médiane, de 6 km au plus.",
				"Every commune is represented by the centroid of its territory or, where that is not known, by its chef-lieu. All its inhabitants are taken to start from this point: a hamlet may be farther or nearer. Chef-lieu and centroid are 0.6 km apart in the median, 6 km at most.",
			},
		},
	}
	methodInterCommune = topic{
		Text{"Le réseau", "The network"},
		Text{
			"Les temps ne viennent pas des routes réelles mais d'un réseau modélisé. Deux communes voisines y sont reliées quand aucune autre ne se trouve dans le cercle dont elles sont le diamètre (graphe de Gabriel). Plusieurs niveaux se superposent, de toutes les communes aux plus grandes villes, chacun avec sa vitesse, réduite là où la population est dense ; un temps fixe s'ajoute à chaque trajet. Aucune liaison ne traverse un obstacle recensé, comme un estuaire, ni ne mène à une île sans pont. Les paramètres ont été calés sur la moitié d'un jeu de trajets de référence ; l'autre moitié mesure l'erreur, donnée plus bas.",
			"The times do not come from real roads but from a modelled network. Two neighbouring communes are linked when no other lies in the circle that they are the diameter of (Gabriel graph). Several levels lie over each other, from all communes to the largest towns, each with its speed, reduced where the population is dense; a fixed time is added to every drive. No link crosses a listed barrier, such as an estuary, nor leads to an island without a bridge. The parameters were fitted on half of a set of reference trips; the other half measures the error, given below.",
		},
	}
	methodStreets = topic{
		Text{"Le réseau", "The network"},
		Text{
			"Les temps viennent des routes d'OpenStreetMap (© les contributeurs d'OpenStreetMap, licence ODbL) : sens uniques, accès, limitations, revêtements, bacs, barrières. Les vitesses sont celles de la table « {0} », donnée en entier dans la feuille Paramètres ; elles dépendent de la classe de la route et de la densité de population autour d'elle, et chaque carrefour, feu ou cession de priorité coûte un temps fixe. Un lieu est rattaché au point le plus proche d'une route d'où l'on peut aller partout et revenir ; le trajet jusqu'à cette route compte, à une vitesse lente.",
			"The times come from the roads of OpenStreetMap (© OpenStreetMap contributors, ODbL): one-way roads, access, limits, surfaces, ferries, barriers. The speeds are those of the table “{0}”, given in full on the sheet Parameters; they depend on the class of the road and on the density of people around it, and every junction, signal or give way costs a fixed time. A place hangs on the nearest point of a road from which one can drive everywhere and back; the way to that road counts, at a slow speed.",
		},
	}
	methodSearch = topic{
		Text{"Le calcul", "The computation"},
		Text{
			"Une recherche du plus court chemin part de tous les points d'accueil à la fois et remonte le réseau à contresens, puisque les habitants roulent vers eux. Les temps sont comptés en dixièmes de seconde et comparés aux seuils sans aucun arrondi : une commune à 30,002 minutes est au-delà de 30 minutes.",
			"A search for the shortest path starts from all service points at once and goes up the network against the traffic, since people drive towards them. Times are counted in tenths of a second and compared with the limits without any rounding: a commune at 30.002 minutes is beyond 30 minutes.",
		},
	}
	methodDisplay = topic{
		Text{"L'affichage des minutes", "How minutes are shown"},
		Text{
			"Les minutes sont affichées au dixième. Quand un temps est si proche d'un seuil que le dixième pourrait cacher de quel côté il se trouve, trois décimales sont affichées. La valeur de la cellule, elle, n'est jamais arrondie.",
			"Minutes are shown to the tenth. When a time is so close to a limit that the tenth could hide on which side it is, three decimals are shown. The cell's value itself is never rounded.",
		},
	}
	methodPeople = topic{
		Text{"Les habitants", "The inhabitants"},
		Text{
			"La population est la population municipale. La moyenne, la médiane et le 9e décile comptent chaque habitant une fois ; les communes non raccordées ou non localisées n'y entrent pas. Les habitants d'une commune non raccordée sont comptés au-delà de tous les seuils ; ceux d'une commune non localisée ne sont comptés ni d'un côté ni de l'autre.",
			"The population is the municipal population. The mean, the median and the 9th decile count every inhabitant once; unreachable communes and those not located take no part. The inhabitants of an unreachable commune are counted beyond every limit; those of a commune not located are counted on neither side.",
		},
	}
	methodByPoint = topic{
		Text{"Les points de population", "The population points"},
		Text{
			"Des points de population (carreaux de l'Insee, hameaux) disent où l'on habite dans chaque commune. Le temps est calculé depuis chacun d'eux ; la population municipale est répartie entre eux comme le sont leurs habitants, et l'on compte ceux qui sont à chaque seuil ou en deçà. Une commune sans point compte à son point de référence. La situation d'une commune et les totaux par commune restent ceux du point de référence.",
			"Population points (INSEE's squares, hamlets) tell where people live in each commune. The time is computed from every one of them; the municipal population is spread over them as their people are, and those within each limit are counted. A commune without points counts at its reference point. The status of a commune and the totals by commune remain those of the reference point.",
		},
	}
	methodRobustness = topic{
		Text{"La robustesse", "Robustness"},
		Text{
			"Le calcul est refait aux heures de pointe, et le temps est éprouvé à plus ou moins 10 %. Assurée : à {0} minutes ou moins, même aux heures de pointe et même si le trajet dure 10 % de plus. Fragile : à {0} minutes ou moins, mais pas dans l'un de ces deux cas. En limite : au-delà, mais à {0} minutes ou moins si le trajet dure 10 % de moins. Au-delà : toutes les autres.",
			"The computation is done again for peak hours, and the time is tried at plus and minus 10%. Assured: within {0} minutes, even at peak hours and even if the drive takes 10% more. Fragile: within {0} minutes, but not in one of these two cases. At margin: beyond, but within {0} minutes if the drive takes 10% less. Beyond: all others.",
		},
	}
	methodCriteria = topic{
		Text{"Les critères du label", "The label's criteria"},
		Text{
			"Deux critères se vérifient sur les horaires publiés : au moins 24 heures d'ouverture par semaine, sur au moins 5 jours (dossier de presse de la préfecture de la Moselle, 8 décembre 2022). Les points d'une structure sont pris ensemble : elle est ouverte quand l'un d'eux l'est ; si l'un d'eux ne donne pas ses horaires, un critère que les autres n'atteignent pas est dit non précisé. Les autres critères (deux agents d'accueil présents, formation des agents) ne figurent pas dans les données : ils ne sont pas jugés.",
			"Two criteria can be checked on the published hours: at least 24 opening hours a week, over at least 5 days (press kit of the prefecture of the Moselle, 8 December 2022). A structure's points are taken together: it is open when one of them is; if one of them does not state its hours, a criterion that the others do not meet is told as not stated. The other criteria (two reception agents present, training of the agents) are not in the data: they are not judged.",
		},
	}
	methodTotals = topic{
		Text{"Les totaux", "The totals"},
		Text{
			"Les totaux de la feuille Synthèse sont des formules sur les feuilles Communes et Structures : un clic montre d'où vient chaque chiffre. La médiane et le 9e décile, calculés par habitant, y sont des valeurs.",
			"The totals of the sheet Summary are formulas on the sheets Communes and Structures: a click shows where each figure comes from. The median and the 9th decile, computed by inhabitant, are values there.",
		},
	}
)
