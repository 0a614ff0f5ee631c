package reports

import "acces30/coverage"

// PageTexts are the texts of the page's own controls, by the key under which
// its script asks for them. A key with .one is for a single thing; French says
// zero in the singular too.
var PageTexts = map[string]Text{
	"caution.head":   {"Précision de ces temps", "How precise these times are"},
	"language":       {"Langue", "Language"},
	"search":         {"Chercher une commune, une structure, une intercommunalité", "Search for a commune, a structure, an intercommunal body"},
	"search.hint":    {"Nom ou code Insee", "Name or INSEE code"},
	"search.none":    {"Aucune commune ne porte ce nom.", "No commune has this name."},
	"limit":          {"Seuil", "Limit"},
	"layers":         {"Sur la carte", "On the map"},
	"communes":       {"Communes", "Communes"},
	"bands":          {"Isochrones", "Isochrones"},
	"roads":          {"Routes", "Roads"},
	"sites":          {"Points d'accueil", "Service points"},
	"names":          {"Noms", "Names"},
	"zoom.in":        {"Agrandir", "Zoom in"},
	"zoom.out":       {"Réduire", "Zoom out"},
	"zoom.all":       {"Tout voir", "See everything"},
	"legend":         {"Légende", "Legend"},
	"list":           {"Communes", "Communes"},
	"list.view":      {"{0} communes dans la vue", "{0} communes in view"},
	"list.found":     {"{0} communes trouvées", "{0} communes found"},
	"list.more":      {"Les {0} premières sont listées ; agrandissez la carte ou cherchez un nom.", "The first {0} are listed; zoom in or search for a name."},
	"list.empty":     {"Aucune commune dans cette vue.", "No commune in this view."},
	"sort":           {"Trier par", "Sort by"},
	"sort.time":      {"temps décroissant", "time, longest first"},
	"sort.name":      {"nom", "name"},
	"sort.people":    {"population", "population"},
	"beyond":         {"au-delà de {0} min", "beyond {0} min"},
	"within":         {"à {0} min ou moins", "within {0} min"},
	"unreachable":    {"non raccordée : aucune route", "unreachable: no road"},
	"uncomputed":     {"temps non calculé", "time not computed"},
	"people.none":    {"population inconnue", "unknown population"},
	"minutes":        {"{0} min", "{0} min"},
	"kilometres":     {"{0} km", "{0} km"},
	"metres":         {"{0} m", "{0} m"},
	"close":          {"Fermer la fiche", "Close the card"},
	"card":           {"Fiche", "Card"},
	"card.time":      {"Temps d'accès", "Access time"},
	"card.class":     {"Classe de temps", "Time class"},
	"card.peak":      {"Aux heures de pointe", "At peak hours"},
	"card.sure":      CertaintyAt,
	"card.fragile":   {"Fragile", "Fragile"},
	"card.people":    {"Population", "Population"},
	"card.epci":      {"Intercommunalité", "Intercommunal body"},
	"card.days":      {"Jours ouverts, sur 7", "Days open, of 7"},
	"card.slowest":   {"Communes les plus éloignées", "Farthest communes"},
	"find.structure": {"structure", "structure"},
	"find.body":      {"intercommunalité", "intercommunal body"},
	"legend.nearer":  {"Agrandissez, ou touchez un département, pour voir ses communes.", "Zoom in, or tap a département, to see its communes."},
	"card.nearest":   {"Structures les plus proches", "Nearest structures"},
	"card.format":    {"Format", "Format"},
	"card.points":    {"Points d'accueil", "Service points"},
	"card.hours":     {"Horaires", "Opening hours"},
	"card.unhours":   {"Horaires non précisés.", "Opening hours not stated."},
	"card.served":    {"La plus proche de", "Nearest to"},
	"card.own": {
		"Sur la carte : temps jusqu'à cette structure seule, du point de référence de chaque commune, même où une autre est plus proche.",
		"On the map: time to this structure alone, from each commune's reference point, even where another is nearer.",
	},
	"card.own.within": {"À {0} min ou moins d'elle", "Within {0} min of it"},
	"card.own.time":   {"à {0} min de la structure choisie", "{0} min to the structure chosen"},
	"card.own.far":    {"pas à {0} min ou moins de la structure choisie", "not within {0} min of the structure chosen"},
	"legend.own":      {"Temps jusqu'à : {0}", "Time to: {0}"},
	"legend.own.far":  {"pas à {0} min ou moins de cette structure, ou non calculé", "not within {0} min of this structure, or not computed"},
	"legend.own.edge": {"communes dont elle est la plus proche", "communes that it is the nearest of"},
	"card.only":       {"Sans autre structure à portée du seuil", "Without another structure within the threshold"},
	"card.outside":    {"Structure d'un autre département", "Structure of another département"},
	"closed":          Closed,
	"unstated":        HoursUnstated,
	"served":          {"{0} communes, {1}", "{0} communes, {1}"},
	"served.one":      {"{0} commune, {1}", "{0} commune, {1}"},
	"people":          {"{0} habitants", "{0} inhabitants"},
	"people.one":      {"{0} habitant", "{0} inhabitant"},
	"map": {
		"Carte. Flèches : se déplacer. Plus et moins : agrandir, réduire. Zéro : tout voir. La liste donne les mêmes communes.",
		"Map. Arrows: move. Plus and minus: zoom in, zoom out. Zero: see everything. The list gives the same communes.",
	},
	"list.view.one":  {"{0} commune dans la vue", "{0} commune in view"},
	"list.found.one": {"{0} commune trouvée", "{0} commune found"},
	"noscript": {
		"Cette page a besoin de JavaScript pour dessiner la carte ; carte.png et le classeur disent la même chose.",
		"This page needs JavaScript to draw the map; carte.png and the workbook say the same.",
	},
}

// pageBeyond sums up a limit.
var (
	pageBeyond        = Text{"{0}, {1} ({2}) au-delà de {3} min", "{0}, {1} ({2}) beyond {3} min"}
	pageBeyondUnknown = Text{"{0} (population inconnue) au-delà de {1} min", "{0} (unknown population) beyond {1} min"}
	pageNobody        = Text{"aucune commune au-delà de {0} min", "no commune beyond {0} min"}
	pageLeft          = Text{"{0} ; non calculées : {1}, {2}", "{0}; not computed: {1}, {2}"}
	pageLeftUnknown   = Text{"{0} ; non calculées : {1} (population inconnue)", "{0}; not computed: {1} (unknown population)"}
)

// BeyondLine says how many communes and people are beyond a limit, and how many
// were not computed.
func BeyondLine(l Lang, t coverage.Tally) string {
	limit := WholeMinutes(l, t.Limit)
	line := pageNobody.With(l, limit)
	unknown := t.Computed().People+t.NotComputed.People == 0
	beyond, left := CountCommunes.With(l, t.Beyond.Communes), CountCommunes.With(l, t.NotComputed.Communes)
	switch {
	case t.Beyond.Communes == 0:
	case unknown:
		line = pageBeyondUnknown.With(l, beyond, limit)
	default:
		line = pageBeyond.With(l, beyond, CountPeople.With(l, t.Beyond.People), Percent(l, t.BeyondShare()), limit)
	}
	switch {
	case t.NotComputed.Communes == 0:
		return line
	case unknown:
		return pageLeftUnknown.With(l, line, left)
	}
	return pageLeft.With(l, line, left, CountPeople.With(l, t.NotComputed.People))
}
