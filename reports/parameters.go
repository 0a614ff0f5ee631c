package reports

import (
	"strings"

	"acces30/coverage"
	"acces30/coverage/road"
)

// Units.
var (
	UnitMinutes    = Text{"min", "min"}
	UnitKilometres = Text{"km", "km"}
	UnitMetres     = Text{"m", "m"}
	UnitKmh        = Text{"km/h", "km/h"}
	UnitPercent    = Text{"%", "%"}
	UnitMonths     = Text{"mois", "months"}
	UnitLabels     = Text{"labels", "labels"}
	UnitPeople     = Text{"habitants", "inhabitants"}
	UnitStops      = Text{"arrêts", "stops"}
	UnitDays       = Text{"jours", "days"}
	UnitHours      = Text{"h", "h"}
	UnitAgents     = Text{"agents", "agents"}
	UnitEuros      = Text{"€ par an", "€ a year"}

	SettingListKnown = Text{"Date de la liste connue par", "Date of the list known by"}
)

// forAll ends the key of a parameter's text at the level of all communes.
const forAll = ".all"

// parameterNames name the parameters of the road models by key; {0} is the
// key's argument.
var parameterNames = map[string]Text{
	"intercommune.speed.all": {"Vitesse sur la route, liaisons entre toutes les communes", "Speed along the road, links between all communes"},
	"intercommune.speed": {
		"Vitesse sur la route, liaisons entre communes de {0} habitants et plus",
		"Speed along the road, links between communes of {0} inhabitants and more",
	},
	"intercommune.detour.all": {"Longueur de route par rapport au vol d'oiseau, toutes les communes", "Length along the road over straight length, all communes"},
	"intercommune.detour": {
		"Longueur de route par rapport au vol d'oiseau, communes de {0} habitants et plus",
		"Length along the road over straight length, communes of {0} inhabitants and more",
	},
	"intercommune.longest.all": {"Liaison la plus longue à vol d'oiseau, toutes les communes", "Longest straight link, all communes"},
	"intercommune.longest": {
		"Liaison la plus longue à vol d'oiseau, communes de {0} habitants et plus",
		"Longest straight link, communes of {0} inhabitants and more",
	},
	"intercommune.relief.all": {"Allongement du temps en plein relief, toutes les communes", "Share by which full relief lengthens a time, all communes"},
	"intercommune.relief": {
		"Allongement du temps en plein relief, communes de {0} habitants et plus",
		"Share by which full relief lengthens a time, communes of {0} inhabitants and more",
	},
	"intercommune.ridge.all": {"Hauteur du pays au-dessus des deux bouts d'une liaison à partir de laquelle elle n'est pas faite, toutes les communes", "Height of the country above both ends of a link from which it is not made, all communes"},
	"intercommune.ridge": {
		"Hauteur du pays au-dessus des deux bouts d'une liaison à partir de laquelle elle n'est pas faite, communes de {0} habitants et plus",
		"Height of the country above both ends of a link from which it is not made, communes of {0} inhabitants and more",
	},
	"intercommune.relief-from":    {"Pente moyenne entre communes voisines jusqu'à laquelle le pays est plat", "Mean slope between neighbouring communes up to which the country is flat"},
	"intercommune.relief-unknown": {"Part dont une liaison s'allonge où aucune altitude n'est connue (outre-mer)", "Share by which a link takes longer where no altitude is known (overseas)"},
	"intercommune.relief-full":    {"Pente moyenne à partir de laquelle le relief est plein", "Mean slope from which relief is full"},
	"intercommune.climb":          {"Temps ajouté par mètre d'écart d'altitude entre les bouts d'une liaison", "Time added for each metre of altitude between the ends of a link"},
	"intercommune.access":         {"Vitesse à vol d'oiseau entre un point et le réseau", "Straight speed between a point and the network"},
	"settle.core":                 {"Part des habitants logés au chef-lieu, pour 100 hab./km² sur le méridien de 3° E (modèle de peuplement)", "Share of people who live at the chef-lieu, at 100 inh./km² on the meridian of 3° E (settlement model)"},
	"settle.core-east":            {"Hausse du logarithme de la cote de cette part, par 100 km vers l'est", "Growth of the log-odds of that share, for every 100 km to the east"},
	"settle.core-density":         {"Hausse du même, par logarithme de la densité", "Growth of the same, for the logarithm of density"},
	"settle.towards-seat":         {"Part du chemin du centroïde au chef-lieu où est le milieu des autres logements", "Share of the way from the centroid to the chef-lieu at which the middle of the other homes is"},
	"settle.radius":               {"Rayon des autres logements, par rapport au rayon d'un disque de la surface de la commune", "Radius of the other homes, over that of a disc of the commune's area"},
	"settle.farthest":             {"Rayon le plus grand", "Largest such radius"},
	"settle.lanes":                {"Temps ajouté par kilomètre entre un logement modélisé et le réseau", "Time added for each kilometre between a modelled home and the network"},
	"settle.lanes-hill":           {"Hausse de ce temps par 10 m/km de pente", "Growth of that time for every 10 m/km of slope"},
	"settle.scatter":              {"Dispersion des temps réels autour du temps modélisé (écart-type du logarithme)", "Scatter of real times around the modelled one (standard deviation of the logarithm)"},
	"intercommune.kept.rural":     {"Part de la vitesse gardée en zone rurale (moins de 500 hab./km²)", "Share of the speed kept in rural country (under 500 inh./km²)"},
	"intercommune.kept.suburban":  {"Part de la vitesse gardée en zone périurbaine (de 500 à 4 000 hab./km²)", "Share of the speed kept in suburban country (500 to 4,000 inh./km²)"},
	"intercommune.kept.dense":     {"Part de la vitesse gardée en zone dense (plus de 4 000 hab./km²)", "Share of the speed kept in dense country (over 4,000 inh./km²)"},
	"intercommune.peak.rural":     {"Part de cette vitesse gardée aux heures de pointe, zone rurale", "Share of that speed kept at peak hours, rural country"},
	"intercommune.peak.suburban":  {"Part de cette vitesse gardée aux heures de pointe, zone périurbaine", "Share of that speed kept at peak hours, suburban country"},
	"intercommune.peak.dense":     {"Part de cette vitesse gardée aux heures de pointe, zone dense", "Share of that speed kept at peak hours, dense country"},
	"intercommune.terminal":       {"Temps fixe ajouté à chaque trajet", "Fixed time added to every drive"},
	"intercommune.density-radius": {"Rayon où la densité est mesurée", "Radius within which density is measured"},
	"intercommune.piece":          {"Longueur des tronçons, chacun avec sa densité", "Length of pieces, each with its own density"},
	"intercommune.reach":          {"Distance au-delà de laquelle un point est hors de portée du réseau", "Distance beyond which a point is out of the network's reach"},
}

// ParameterName names a parameter of a road model. A key that the catalogue
// does not know names itself, with its arguments.
func ParameterName(l Lang, p coverage.Parameter) string {
	text, known := parameterNames[p.Key]
	if !known {
		text, known = streetParameterNames[p.Key]
	}
	if len(p.Args) > 0 && p.Args[0] == "0" {
		if all, has := parameterNames[p.Key+forAll]; has {
			text, known = all, true
		}
	}
	if !known {
		return strings.Join(append([]string{p.Key}, p.Args...), " ")
	}
	args := make([]string, len(p.Args))
	for i, arg := range p.Args {
		if class, isClass := road.ParseClass(arg); isClass {
			arg = roadClassNames[class].In(l)
		}
		args[i] = numberIn(l, arg)
	}
	return text.With(l, args...)
}
