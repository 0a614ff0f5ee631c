package reports

import "acces30/coverage"

// Limits returns what a reader must know that the figures do not say.
func Limits(l Lang, r *coverage.Result) []Topic {
	var topics []Topic
	if r.Study.RoadsInfo.Kind == coverage.InterCommune {
		topics = append(topics, limitInterCommune.with(l))
	} else {
		topics = append(topics, limitStreets.with(l))
	}
	return append(topics, limitPoint.with(l), limitPoints.with(l), limitHours.with(l), limitBorder.with(l))
}

var (
	limitInterCommune = topic{
		Text{"Ordre de grandeur", "Order of magnitude"},
		Text{
			"Le réseau modélisé ne connaît ni le tracé, ni le relief, ni l'état des routes ; une liaison peut traverser un estuaire ou une montagne qu'un conducteur doit contourner. Ses vitesses sont calées en Gironde, pays plat aux routes droites : ailleurs, et surtout en pays vallonné, les temps sont souvent trop courts de plusieurs minutes. Il convient à une première lecture et à des comparaisons d'ensemble ; il ne suffit pas pour décider du sort d'une commune proche du seuil.",
			"The modelled network knows neither the course, nor the slopes, nor the state of the roads; a link may cross an estuary or a mountain that a driver has to go around. Its speeds are calibrated in Gironde, flat country with straight roads: elsewhere, above all in hills, times are often several minutes too short. It suits a first look and broad comparisons; it is not enough to decide about a commune near the threshold.",
		},
	}
	limitStreets = topic{
		Text{"Routes et vitesses", "Roads and speeds"},
		Text{
			"Les vitesses sont des moyennes : ni la météo, ni les travaux, ni les bouchons d'un jour n'y sont, et le relief n'y entre pas. Une erreur de la carte (sens unique, barrière, pont manquant) se retrouve dans les temps. Les virages ne comptent que par les carrefours. Au bord de l'extrait, une route ou une structure inconnue pourrait raccourcir un temps : la feuille Anomalies nomme ces communes.",
			"The speeds are averages: neither the weather, nor road works, nor the jams of a day are in them, and slopes take no part. A mistake of the map (a one-way road, a barrier, a missing bridge) shows in the times. Turns count by junctions only. At the edge of the extract a road or a structure not known could shorten a time: the sheet Findings names these communes.",
		},
	}
	limitPoint = topic{
		Text{"Un point par commune", "One point a commune"},
		Text{
			"Dans une commune étendue, une partie des habitants est plus loin que le point de référence. Les parts d'habitants sont donc des parts de communes, pondérées par leur population.",
			"In a large commune, part of the inhabitants live farther than the reference point. Shares of inhabitants are therefore shares of communes, weighted by their population.",
		},
	}
	limitPoints = topic{
		Text{"Points d'accueil manquants", "Missing service points"},
		Text{
			"Quand un seul point d'une structure multisite ou itinérante est connu, les temps autour de ses autres points sont trop longs. La feuille Anomalies nomme ces structures ; la table des points d'accueil permet de les compléter.",
			"Where one point only of a multi-site or itinerant structure is known, the times around its other points are too long. The sheet Findings names these structures; the table of service points allows to complete them.",
		},
	}
	limitHours = topic{
		Text{"Horaires", "Opening hours"},
		Text{
			"Le temps d'accès ne tient pas compte des horaires : un point ouvert une demi-journée par semaine compte autant qu'un point ouvert tous les jours. La colonne des jours ouverts le montre, là où les horaires sont renseignés.",
			"The access time does not look at opening hours: a point open half a day a week counts as much as one open every day. The column of open days shows it, where the hours are stated.",
		},
	}
	limitBorder = topic{
		Text{"Frontières", "Borders"},
		Text{
			"Seules les communes et les structures françaises sont prises en compte.",
			"French communes and structures alone are taken into account.",
		},
	}
)

// Glossary returns the words that the deliverables use, with their meaning.
func Glossary(l Lang) []Topic {
	topics := make([]Topic, len(glossary))
	for i, t := range glossary {
		topics[i] = t.with(l)
	}
	return topics
}

var glossary = []topic{
	{Text{"Structure", "Structure"}, Text{
		"Ce qui porte un label France services : un label, un ou plusieurs points d'accueil.",
		"What holds a France services label: one label, one or several service points.",
	}},
	{Text{"Point d'accueil", "Service point"}, Text{
		"Lieu où l'on est reçu : site principal, antenne, autre site d'une structure multisite, halte d'un bus.",
		"Place where people are received: main site, branch, other site of a multi-site structure, stop of a bus.",
	}},
	{Text{"Point de référence", "Reference point"}, Text{
		"Point d'où partent les habitants d'une commune : chef-lieu ou centroïde.",
		"Point from which a commune's inhabitants start: chef-lieu or centroid.",
	}},
	{Text{"Temps d'accès", "Access time"}, Text{
		"Durée du trajet en voiture, hors heures de pointe, du point de référence au point d'accueil le plus proche.",
		"Duration of the drive, off-peak, from the reference point to the nearest service point.",
	}},
	{Text{"Hors promesse", "Beyond the promise"}, Text{
		"Commune dont le temps d'accès dépasse 30 minutes. Si un autre seuil est demandé, on dit « hors seuil ».",
		"Commune whose access time is over 30 minutes. With another threshold, “beyond the threshold”.",
	}},
	{Text{"Non raccordée", "Unreachable"}, Text{
		"Commune d'où aucune route du réseau ne mène à un point d'accueil, une île par exemple.",
		"Commune from which no road of the network leads to a service point, an island for instance.",
	}},
	{Text{"Non localisée", "Not located"}, Text{
		"Commune dont les données ne donnent aucune position : aucun temps n'est calculé.",
		"Commune for which the data give no position: no time is computed.",
	}},
	{Text{"Communes desservies", "Communes served"}, Text{
		"Communes du périmètre dont c'est la structure, ou le point, le plus proche en temps.",
		"Communes in scope that have it as the nearest structure, or point, by time.",
	}},
	{Text{"Sans autre structure", "Without another structure"}, Text{
		"Communes couvertes qui passeraient au-delà du seuil si cette structure fermait.",
		"Communes covered that would be beyond the threshold if this structure closed.",
	}},
	{Text{"Écart au réseau", "Distance to the network"}, Text{
		"Distance à vol d'oiseau, en mètres, entre un point et le réseau routier.",
		"Straight distance, in metres, between a point and the road network.",
	}},
	{Text{"Jours ouverts", "Days open"}, Text{
		"Nombre de jours de la semaine où un point d'accueil à portée du seuil est ouvert ; vide quand aucun de ces points ne donne ses horaires.",
		"Number of days a week on which a service point within the threshold is open; blank when none of these points states its hours.",
	}},
	{Text{"Médiane, 9e décile", "Median, 9th decile"}, Text{
		"La moitié des habitants, ou neuf sur dix, ont un temps d'accès au plus égal à cette valeur.",
		"Half of the inhabitants, or nine in ten, have an access time of at most this value.",
	}},
	{Text{"Anomalie", "Finding"}, Text{
		"Ce qui a été remarqué dans une donnée ou un résultat, avec la décision prise.",
		"Something noticed in an input or a result, with the decision taken.",
	}},
}
