package reports

import (
	"slices"
	"strconv"
	"strings"

	"acces30/coverage"
)

// findingText says what was noticed and what was done about it. Besides {0},
// {1}..., which the finding's details fill, {value} and {subject} are blanks.
type findingText struct{ noticed, done Text }

// Things done that several kinds of findings share.
var (
	doneSetAside    = Text{"Ligne mise de côté.", "Row set aside."}
	doneFirstCounts = Text{"La première ligne compte, celle-ci est mise de côté.", "The first row counts, this one is set aside."}
	doneNobody      = Text{"La commune compte pour zéro habitant ; son temps d'accès est calculé.", "The commune counts as no inhabitants; its access time is computed."}
	doneNoTime      = Text{"Comptée au-delà de tous les seuils, sans temps.", "Counted beyond every limit, without a time."}
	doneAccess      = Text{"Le trajet jusqu'à la route est compté à vitesse lente.", "The way to the road counts at a slow speed."}
	doneOwn         = Text{"Comptée comme une structure à part entière.", "Counted as a structure of its own."}
)

// Describe says what a finding noticed and what was done. A code that the
// catalogue does not know is told as it is, with its details.
func Describe(l Lang, f coverage.Finding) (noticed, done string) {
	text, known := findingTexts[f.Code]
	if !known {
		text, known = inputFindingTexts[f.Code]
	}
	if !known {
		return strings.Join(append([]string{string(f.Code)}, f.Details...), ", "), ""
	}
	pairs := []string{"{value}", f.Value, "{subject}", f.Subject}
	for i, detail := range f.Details {
		pairs = append(pairs, "{"+strconv.Itoa(i)+"}", detailIn(l, f.Code, i, detail))
	}
	blanks := strings.NewReplacer(pairs...)
	return blanks.Replace(text.noticed.In(l)), blanks.Replace(text.done.In(l))
}

// detailIn writes a detail in the reader's language where it is a keyword or
// a number and not a name.
func detailIn(l Lang, code coverage.Code, index int, detail string) string {
	switch {
	case (code == coverage.CodeCommunePointsApart || code == coverage.CodePointOutsideOutline) && index == 1:
		switch detail {
		case "seat":
			return ReferenceName(coverage.Seat).In(l)
		case "centroid":
			return ReferenceName(coverage.Centroid).In(l)
		}
	case slices.Contains(numericDetails, code):
		return numberIn(l, detail)
	}
	return detail
}

// numericDetails are the codes whose details are amounts; elsewhere a number
// may be that of a structure, which is written as it is.
var numericDetails = []coverage.Code{
	coverage.CodeCommunePointsApart, coverage.CodePointFarFromCommune, coverage.CodeFindingsElsewhere,
	coverage.CodeFindingsMore, coverage.CodeHeaderBelow, coverage.CodePopulationRepaired, coverage.CodePointOutsideOutline,
	coverage.CodeBuiltInComplement, coverage.CodePeopleElsewhere, coverage.CodePeopleNone, coverage.CodePeopleDiffer,
	coverage.CodePointFarFromRoad, coverage.CodeCommuneFarFromRoad, coverage.CodeCommuneNearEdge,
	coverage.CodeCommuneByFerry, coverage.CodeRoadsCut,
}

// findingTexts has a text for every code of coverage/codes.go.
var findingTexts = map[coverage.Code]findingText{
	coverage.CodeRowBroken: {
		Text{"La ligne ne peut pas être découpée en colonnes ({0}).", "The row can't be cut into columns ({0})."},
		doneSetAside,
	},
	coverage.CodeFindingsElsewhere: {
		Text{"{0} autres anomalies concernent des communes ou des structures hors de la zone d'étude.", "{0} more findings are about communes or structures outside the study area."},
		Text{"Elles ne sont pas listées ; elles ne changent aucun résultat.", "They are not listed; they change no result."},
	},

	coverage.CodeCommuneCodeInvalid: {
		Text{"« {value} » n'est pas un code Insee de commune.", "“{value}” is not an INSEE code of a commune."},
		doneSetAside,
	},
	coverage.CodeCommuneDuplicate: {
		Text{"Le code {value} figure déjà à la ligne {0}.", "The code {value} already stands on line {0}."},
		doneFirstCounts,
	},
	coverage.CodeCommuneNameMissing: {
		Text{"La commune n'a pas de nom.", "The commune has no name."},
		Text{"Son code tient lieu de nom.", "Its code stands for the name."},
	},
	coverage.CodePopulationMissing: {
		Text{"La population n'est pas renseignée.", "The population is not stated."},
		doneNobody,
	},
	coverage.CodePopulationInvalid: {
		Text{"« {value} » n'est pas une population plausible.", "“{value}” is not a plausible population."},
		doneNobody,
	},
	coverage.CodeCommuneWithoutSeat: {
		Text{"La position du chef-lieu n'est pas renseignée.", "The position of the chef-lieu is not stated."},
		Text{"Le centroïde de la commune sert de point de référence.", "The commune's centroid is its reference point."},
	},
	coverage.CodeCommuneWithoutPoint: {
		Text{"Ni le chef-lieu ni le centroïde ne sont renseignés.", "Neither chef-lieu nor centroid is stated."},
		Text{"Aucun temps n'est calculé pour la commune.", "No time is computed for the commune."},
	},
	coverage.CodeCommunePointsApart: {
		Text{"Le chef-lieu et le centroïde sont à {0} km l'un de l'autre.", "Chef-lieu and centroid are {0} km apart."},
		Text{"Point écarté : {1}, le plus éloigné des communes de la même intercommunalité.", "Point dropped: {1}, the farther from the communes of the same intercommunal body."},
	},
	coverage.CodeCoordinatesInvalid: {
		Text{"« {value} » n'est pas une coordonnée, ou tombe loin du département.", "“{value}” is not a coordinate, or is far from the département."},
		Text{"Le point est écarté.", "The point is dropped."},
	},

	coverage.CodeStructureIDMissing: {
		Text{"La structure n'a ni numéro ni nom.", "The structure has neither number nor name."},
		doneSetAside,
	},
	coverage.CodeStructureDuplicate: {
		Text{"Le numéro {value} figure déjà à la ligne {0}.", "The number {value} already stands on line {0}."},
		doneFirstCounts,
	},
	coverage.CodeStructureCommuneUnknown: {
		Text{"La commune {value} n'est pas dans la table des communes (fusionnée depuis, ou d'outre-mer).", "The commune {value} is not in the table of communes (merged since, or overseas)."},
		Text{"Seule la position de la structure compte.", "The structure's position alone counts."},
	},
	coverage.CodeStructureDepartementDiffers: {
		Text{"Le département indiqué, {value}, n'est pas celui de la commune {0}.", "The département stated, {value}, is not that of the commune {0}."},
		Text{"Le label reste au département indiqué, le point reste où il est.", "The label stays with the département stated, the point stays where it is."},
	},
	coverage.CodeStructureKindUnknown: {
		Text{"« {value} » : ni Principal ni Antenne.", "“{value}” is neither Principal nor Antenne."},
		doneOwn,
	},
	coverage.CodeStructureFormatUnknown: {
		Text{"Le format « {value} » n'est pas connu.", "The format “{value}” is not known."},
		Text{"Le format est laissé non précisé.", "The format is left as not stated."},
	},
	coverage.CodeStructureDateMissing: {
		Text{"Aucune date de labellisation lisible.", "No labelling date that can be read."},
		Text{"La structure compte à toutes les dates.", "The structure counts at every date."},
	},
	coverage.CodeBranchWithoutPrincipal: {
		Text{"La structure dont dépend cette antenne n'a pas été trouvée.", "The structure that this branch belongs to was not found."},
		doneOwn,
	},
	coverage.CodePointsNotStated: {
		Text{"Structure multisite, itinérante ou avec antennes dont un seul point d'accueil est connu.", "Multi-site or itinerant structure, or one with branches, of which only one service point is known."},
		Text{"Ce seul point compte : certains temps sont trop longs. À compléter dans la table des points d'accueil.", "That point alone counts: some times are too long. To be completed in the table of service points."},
	},

	coverage.CodePointAtSeat: {
		Text{"Aucune coordonnée utilisable.", "No usable coordinates."},
		Text{"Le point est placé au point de référence de sa commune.", "The point is put at its commune's reference point."},
	},
	coverage.CodePointUnlocated: {
		Text{"Ni coordonnées utilisables ni commune connue.", "Neither usable coordinates nor a known commune."},
		Text{"Le point ne compte pour personne.", "The point counts for nobody."},
	},
	coverage.CodePointFarFromCommune: {
		Text{"Le point est à {0} km de la commune où il est dit se trouver.", "The point is {0} km from the commune it is said to be in."},
		Text{"Il reste à ses coordonnées.", "It stays at its coordinates."},
	},
	coverage.CodePointKindUnknown: {
		Text{"La nature « {value} » n'est pas connue.", "The nature “{value}” is not known."},
		Text{"Compté comme un autre site de la structure.", "Counted as another site of the structure."},
	},
	coverage.CodePointStructureUnknown: {
		Text{"Aucune structure ne porte le numéro {value}.", "No structure has the number {value}."},
		doneSetAside,
	},
	coverage.CodePointDateInvalid: {
		Text{"« {value} » n'est pas une date lisible.", "“{value}” is not a date that can be read."},
		Text{"Cette limite de dates est ignorée.", "This limit of dates is passed over."},
	},

	coverage.CodeHoursInvalid: {
		Text{"« {value} » ne se lit pas comme des horaires, ou ne vaut que sous condition.", "“{value}” can't be read as opening hours, or holds under a condition only."},
		Text{"Ce qui ne se lit pas ne compte pas comme ouverture.", "What can't be read does not count as opening."},
	},
	coverage.CodeHoursPlaceholder: {
		Text{"Horaires de remplissage : « {value} ».", "Placeholder hours: “{value}”."},
		Text{"Ces intervalles sont écartés.", "These intervals are dropped."},
	},
	coverage.CodeHoursOverlap: {
		Text{"Des horaires du même jour se chevauchent : « {value} ».", "Hours of the same day overlap: “{value}”."},
		Text{"Ils sont réunis.", "They are joined."},
	},
	coverage.CodeHoursMissing: {
		Text{"Aucun horaire n'est renseigné.", "No opening hours are stated."},
		Text{"Les horaires sont dits « non précisés », et non « fermé ».", "The hours are told as “not stated”, not as “closed”."},
	},

	coverage.CodePointOffNetwork: {
		Text{"Le point d'accueil (structure {0}) est hors de portée du réseau.", "The service point (structure {0}) is out of the network's reach."},
		Text{"Aucun temps n'y mène : il ne compte pour personne.", "No time leads to it: it counts for nobody."},
	},
	coverage.CodePointOutsideRoads: {
		Text{"Le point d'accueil (structure {0}) est hors de l'emprise des données routières.", "The service point (structure {0}) is outside the data on roads."},
		Text{"Aucun temps n'y mène : il ne compte pour personne. Ajoutez l'extrait voisin s'il doit compter.", "No time leads to it: it counts for nobody. Add the neighbouring extract if it should count."},
	},
	coverage.CodePointFarFromRoad: {
		Text{"Le point d'accueil est à {0} m de la route la plus proche.", "The service point is {0} m from the nearest road."},
		doneAccess,
	},
	coverage.CodeCommuneOutsideRoads: {
		Text{"Le point de référence est hors de l'emprise des données routières.", "The reference point is outside the data on roads."},
		doneNoTime,
	},
	coverage.CodeCommuneOffRoads: {
		Text{"Aucune route n'est assez proche du point de référence.", "No road is near enough to the reference point."},
		doneNoTime,
	},
	coverage.CodeCommuneFarFromRoad: {
		Text{"Le point de référence est à {0} m de la route la plus proche.", "The reference point is {0} m from the nearest road."},
		doneAccess,
	},
	coverage.CodeCommuneNearEdge: {
		Text{"Les données routières s'arrêtent à {0} min : un chemin ou une structure au-delà pourrait être plus proche.", "The data on roads ends {0} min away: a way or a structure beyond could be nearer."},
		Text{"Le temps est celui des routes connues. Ajoutez l'extrait voisin pour lever le doute.", "The time is that of the roads known. Add the neighbouring extract to be sure."},
	},
	coverage.CodeCommuneByFerry: {
		Text{"Le trajet le plus rapide prend un bac ; sans bac, il dure {0} min.", "The fastest way takes a ferry; without it, the drive takes {0} min."},
		Text{"Le temps avec le bac est retenu, sans attente ni horaires.", "The time with the ferry counts, without waiting or timetable."},
	},
	coverage.CodeCommuneByFerryOnly: {
		Text{"Tous les trajets prennent un bac.", "All ways take a ferry."},
		Text{"Le temps avec le bac est retenu, sans attente ni horaires.", "The time with the ferry counts, without waiting or timetable."},
	},
	coverage.CodeRoadsCut: {
		Text{"Des routes passent par {0} points que l'extrait ne contient pas.", "Roads pass {0} points that the extract does not hold."},
		Text{"Elles s'y arrêtent ; les communes que cela peut toucher sont nommées.", "They end there; the communes that this may touch are named."},
	},
	coverage.CodeCommuneUnreachable: {
		Text{"Aucun chemin par la route ne mène à un point d'accueil.", "No way by road leads to any service point."},
		doneNoTime,
	},
}
