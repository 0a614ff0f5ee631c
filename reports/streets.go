package reports

import "acces30/coverage/road"

// roadClassNames name the classes of real roads.
var roadClassNames = [road.Classes]Text{
	road.Motorway:      {"autoroute", "motorway"},
	road.MotorwayLink:  {"bretelle d'autoroute", "motorway slip road"},
	road.Trunk:         {"voie rapide", "trunk road"},
	road.TrunkLink:     {"bretelle de voie rapide", "trunk slip road"},
	road.Primary:       {"route principale", "primary road"},
	road.PrimaryLink:   {"bretelle de route principale", "primary slip road"},
	road.Secondary:     {"route secondaire", "secondary road"},
	road.SecondaryLink: {"bretelle de route secondaire", "secondary slip road"},
	road.Tertiary:      {"route tertiaire", "tertiary road"},
	road.TertiaryLink:  {"bretelle de route tertiaire", "tertiary slip road"},
	road.Unclassified:  {"route locale", "local road"},
	road.Residential:   {"rue", "residential street"},
	road.LivingStreet:  {"zone de rencontre", "living street"},
	road.Service:       {"voie de desserte", "service road"},
	road.Track:         {"chemin", "track"},
	road.Ferry:         {"bac", "ferry"},
}

// streetParameterNames name the parameters of real roads by key; {0} is the
// class of road.
var streetParameterNames = map[string]Text{
	"streets.speed.all":       {"Vitesse, {0}", "Speed, {0}"},
	"streets.speed.rural":     {"Vitesse en zone rurale (moins de 500 hab./km²), {0}", "Speed in rural country (under 500 inh./km²), {0}"},
	"streets.speed.suburban":  {"Vitesse en zone périurbaine (de 500 à 4 000 hab./km²), {0}", "Speed in suburban country (500 to 4,000 inh./km²), {0}"},
	"streets.speed.dense":     {"Vitesse en zone dense (plus de 4 000 hab./km²), {0}", "Speed in dense country (over 4,000 inh./km²), {0}"},
	"streets.dual.all":        {"Vitesse à chaussées séparées, {0}", "Speed on a dual carriageway, {0}"},
	"streets.dual.rural":      {"Vitesse à chaussées séparées, zone rurale, {0}", "Speed on a dual carriageway, rural country, {0}"},
	"streets.dual.suburban":   {"Vitesse à chaussées séparées, zone périurbaine, {0}", "Speed on a dual carriageway, suburban country, {0}"},
	"streets.dual.dense":      {"Vitesse à chaussées séparées, zone dense, {0}", "Speed on a dual carriageway, dense country, {0}"},
	"streets.signed.all":      {"Vitesse là où un panneau ouvre la voie aux voitures, {0}", "Speed where a sign opens the way to cars, {0}"},
	"streets.signed.rural":    {"Vitesse là où un panneau ouvre la voie aux voitures, zone rurale, {0}", "Speed where a sign opens the way to cars, rural country, {0}"},
	"streets.signed.suburban": {"Vitesse là où un panneau ouvre la voie aux voitures, zone périurbaine, {0}", "Speed where a sign opens the way to cars, suburban country, {0}"},
	"streets.signed.dense":    {"Vitesse là où un panneau ouvre la voie aux voitures, zone dense, {0}", "Speed where a sign opens the way to cars, dense country, {0}"},

	"streets.traffic.off-peak.rural":    {"Part de la vitesse gardée aux heures creuses, zone rurale", "Share of the speed kept off-peak, rural country"},
	"streets.traffic.off-peak.suburban": {"Part de la vitesse gardée aux heures creuses, zone périurbaine", "Share of the speed kept off-peak, suburban country"},
	"streets.traffic.off-peak.dense":    {"Part de la vitesse gardée aux heures creuses, zone dense", "Share of the speed kept off-peak, dense country"},
	"streets.traffic.peak.rural":        {"Part de la vitesse gardée aux heures de pointe, zone rurale", "Share of the speed kept at peak hours, rural country"},
	"streets.traffic.peak.suburban":     {"Part de la vitesse gardée aux heures de pointe, zone périurbaine", "Share of the speed kept at peak hours, suburban country"},
	"streets.traffic.peak.dense":        {"Part de la vitesse gardée aux heures de pointe, zone dense", "Share of the speed kept at peak hours, dense country"},

	"streets.floor":             {"Vitesse plancher, sous laquelle ni virages ni trafic ne ralentissent", "Lowest speed that bends and traffic slow a road to"},
	"streets.limit.cap":         {"Part de la limitation qui plafonne la vitesse", "Share of the limit that caps the speed"},
	"streets.limit.replace":     {"Part de la limitation qui tient lieu de vitesse", "Share of the limit that stands for the speed"},
	"streets.surface.rough":     {"Vitesse la plus haute, revêtement inégal (pavés, dalles)", "Highest speed, rough surface (cobbles, plates)"},
	"streets.surface.unpaved":   {"Vitesse la plus haute, sans revêtement", "Highest speed, unpaved"},
	"streets.surface.very-poor": {"Vitesse la plus haute, chemin en mauvais état", "Highest speed, very poor track"},
	"streets.factor.narrow":     {"Part de la vitesse gardée sur une route étroite", "Share of the speed kept on a narrow road"},
	"streets.factor.driveway":   {"Part de la vitesse gardée sur une allée ou un parking", "Share of the speed kept on a driveway or a parking aisle"},
	"streets.factor.destination": {
		"Part de la vitesse gardée sur une voie réservée aux riverains", "Share of the speed kept on a road for residents only",
	},

	"streets.delay.signals":         {"Temps à un feu", "Time at a signal"},
	"streets.delay.stop":            {"Temps à un stop", "Time at a stop sign"},
	"streets.delay.give-way":        {"Temps à un cédez-le-passage", "Time at a give way"},
	"streets.delay.mini-roundabout": {"Temps à un mini-giratoire", "Time at a mini-roundabout"},
	"streets.delay.level-crossing":  {"Temps à un passage à niveau", "Time at a level crossing"},
	"streets.delay.gate":            {"Temps à une barrière", "Time at a gate"},
	"streets.delay.toll-gate":       {"Temps à un péage", "Time at a toll gate"},
	"streets.junction.main":         {"Temps à un carrefour sur une route tertiaire ou plus importante", "Time at a junction on a tertiary road or better"},
	"streets.junction.minor":        {"Temps à un carrefour sur une route locale ou une rue", "Time at a junction on a local road or a street"},
	"streets.junction.turn":         {"Temps pour changer de classe de route à un carrefour", "Time to change the class of road at a junction"},
	"streets.junction.roundabout":   {"Temps à l'entrée et à la sortie d'un giratoire", "Time onto a roundabout and off it"},
	"streets.access-speed":          {"Vitesse entre un lieu et sa route", "Speed between a place and its road"},
	"streets.access-radius":         {"Distance au-delà de laquelle un lieu est hors de portée des routes", "Distance beyond which a place is out of reach of the roads"},
	"streets.density-radius":        {"Rayon où la densité est mesurée", "Radius within which density is measured"},
}
