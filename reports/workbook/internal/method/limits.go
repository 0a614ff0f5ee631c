package method

import (
	"acces30/coverage"
	"acces30/reports"
)

// Limits returns what a reader must know that the figures do not say.
func Limits(l reports.Lang, r *coverage.Result) []Topic {
	var topics []Topic
	switch r.Study.RoadsInfo.Kind {
	case coverage.InterCommune:
		topics = append(topics, limitInterCommune.in(l))
	case coverage.Streets:
		topics = append(topics, limitStreets.in(l))
	}
	onePoint := limitPoint
	if r.PeopleModelled {
		onePoint = limitPointModelled
	}
	return append(topics, onePoint.in(l), limitPoints.in(l), limitHours.in(l), limitBorder.in(l))
}

var (
	limitInterCommune = topic{
		reports.T("Ordre de grandeur", "Order of magnitude"),
		reports.T(
			"Le réseau modélisé ne connaît ni le tracé ni l'état des routes, et le relief seulement par l'altitude moyenne des communes (outre-mer, où aucune n'est connue, par une part forfaitaire) ; une liaison peut traverser une montagne ou un cours d'eau non recensés qu'un conducteur doit contourner. En montagne, les temps peuvent être faux d'un quart et plus. Il convient à une première lecture et à des comparaisons d'ensemble ; il ne suffit pas pour décider du sort d'une commune proche du seuil.",
			"The modelled network knows neither the course nor the state of the roads, and hills only by the mean altitudes of communes (overseas, where none is known, by a fixed share); a link may cross a mountain or a river not listed that a driver has to go around. In mountains, times may be wrong by a quarter and more. It suits a first look and broad comparisons; it is not enough to decide about a commune near the threshold.",
		),
	}
	limitStreets = topic{
		reports.T("Routes et vitesses", "Roads and speeds"),
		reports.T(
			"Les vitesses sont des moyennes : ni la météo, ni les travaux, ni les bouchons d'un jour n'y sont, et le relief n'y entre pas. Une erreur de la carte (sens unique, barrière, pont manquant) se retrouve dans les temps. Les virages ne comptent que par les carrefours. Les interdictions de tourner ne sont pas suivies : un trajet peut prendre un virage interdit et être trop court du détour. Au bord de l'extrait, une route ou une structure inconnue pourrait raccourcir un temps : la feuille Anomalies nomme ces communes.",
			"The speeds are averages: neither the weather, nor road works, nor the jams of a day are in them, and slopes take no part. A mistake of the map (a one-way road, a barrier, a missing bridge) shows in the times. Turns count by junctions only. Bans on turning are not followed: a drive may take a forbidden turn, and be too short by the way around. At the edge of the extract a road or a structure not known could shorten a time: the sheet Findings names these communes.",
		),
	}
	limitPoint = topic{
		reports.T("Un point par commune", "One point a commune"),
		reports.T(
			"Dans une commune étendue, une partie des habitants est plus loin que le point de référence. Les parts d'habitants sont donc des parts de communes, pondérées par leur population.",
			"In a large commune, part of the inhabitants live farther than the reference point. Shares of inhabitants are therefore shares of communes, weighted by their population.",
		),
	}
	limitPointModelled = topic{
		reports.T("Où l'on habite", "Where people live"),
		reports.T(
			"Où vivent les habitants d'une commune n'est pas connu mais modélisé : les parts d'habitants tirées de ce modèle sont des estimations, justes en moyenne sur un département, pas pour une commune. Des points de population (carreaux de l'Insee) les remplacent.",
			"Where the people of a commune live is not known but modelled: shares of people taken from this model are estimates, right on the average of a département, not for one commune. Population points (INSEE's squares) replace them.",
		),
	}
	limitPoints = topic{
		reports.T("Points d'accueil manquants", "Missing service points"),
		reports.T(
			"Quand un seul point d'une structure multisite ou itinérante est connu, les temps autour de ses autres points sont trop longs. La feuille Anomalies nomme ces structures ; la table des points d'accueil permet de les compléter.",
			"Where one point only of a multi-site or itinerant structure is known, the times around its other points are too long. The sheet Findings names these structures; the table of service points allows to complete them.",
		),
	}
	limitHours = topic{
		reports.T("Horaires", "Opening hours"),
		reports.T(
			"Le temps d'accès ne tient pas compte des horaires : un point ouvert une demi-journée par semaine compte autant qu'un point ouvert tous les jours. La colonne des jours ouverts et la feuille Jours le montrent, là où les horaires sont renseignés ; --at fait le rapport d'un moment.",
			"The access time does not look at opening hours: a point open half a day a week counts as much as one open every day. The column of open days and the sheet Days show it, where the hours are stated; --at makes the report of a moment.",
		),
	}
	limitBorder = topic{
		reports.T("Frontières", "Borders"),
		reports.T(
			"Seules les communes et les structures françaises sont prises en compte.",
			"French communes and structures alone are taken into account.",
		),
	}
)
