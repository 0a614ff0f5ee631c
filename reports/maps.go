package reports

import (
	"slices"
	"strings"

	"acces30/coverage"
)

// Texts of the maps. {0} in MapBeyond and MapWithin is a limit in minutes.
var (
	MapLegend          = Text{"Temps d'accès en voiture", "Drive time"}
	MapCommunes        = Text{"communes", "communes"}
	MapBeyond          = Text{"plus de {0} min", "over {0} min"}
	MapPromise         = Text{"plus de {0} min : hors promesse", "over {0} min: beyond the promise"}
	MapNotComputed     = Text{"temps non calculé", "time not computed"}
	MapPlanned         = Text{"Labels proposés", "Proposed labels"}
	MapPlannedGain     = Text{"habitants de plus à {0} min", "more inhabitants within {0} min"}
	MapPlannedRank     = Text{"Label proposé n° {0} : {1}", "Proposed label {0}: {1}"}
	MapOutOfScope      = Text{"commune hors périmètre", "commune out of scope"}
	MapNeighbour       = Text{"territoire hors périmètre", "territory out of scope"}
	MapShareHead       = Text{"Habitants à {0} min ou moins", "People within {0} min"}
	MapDepartements    = Text{"départements", "départements"}
	MapShareAll        = Text{"tous", "all"}
	MapShareBetween    = Text{"{0} à {1} %", "{0} to {1}%"}
	MapShareUnder      = Text{"moins de {0} %", "under {0}%"}
	MapByCommune       = Text{"Par commune : sur la page et dans le classeur", "By commune: on the page and in the workbook"}
	MapStructures      = Text{"Points d'accueil, par format", "Service points, by format"}
	MapOtherPoint      = Text{"antenne, autre site, halte", "branch, other site, stop"}
	MapOutside         = Text{"structure d'un autre département", "structure of another département"}
	MapBands           = Text{"Limite des {0} min", "{0} min limit"}
	MapBandsFilled     = Text{"Secteur à {0} min ou moins", "Area within {0} min"}
	MapBandsOutside    = Text{"Blanc du périmètre : au-delà de {0} min, ou non calculé", "White in scope: beyond {0} min, or not computed"}
	MapMotorways       = Text{"autoroute, voie rapide", "motorway, trunk road"}
	MapMainRoads       = Text{"route principale", "main road"}
	MapCircles         = Text{"Surface du cercle : population", "Area of the circle: population"}
	MapSmallest        = Text{"plus petit cercle : {0} habitants ou moins", "smallest circle: {0} inhabitants or fewer"}
	MapNoPeople        = Text{"Populations inconnues : cercles égaux", "Unknown populations: equal circles"}
	MapNorth           = Text{"N", "N"}
	MapSources         = Text{"Sources : {0}.", "Sources: {0}."}
	MapProjection      = Text{"Projection : {0}.", "Projection: {0}."}
	MapLambert         = Text{"Lambert-93", "Lambert-93"}
	MapLocal           = Text{"plan local (Mercator transverse)", "local plane (transverse Mercator)"}
	MapMade            = Text{"Carte : acces30 {0}.", "Map: acces30 {0}."}
	MapCaution         = Text{"Ordre de grandeur : temps calculés sur un réseau modélisé entre communes voisines.", "Order of magnitude: times computed on a modelled network between neighbouring communes."}
	MapOSM             = Text{"routes : © les contributeurs d'OpenStreetMap (ODbL)", "roads: © OpenStreetMap contributors (ODbL)"}
	mapSourceBreak     = Text{" ; ", "; "}
	MapEmpty           = Text{"Aucune commune n'a pu être placée sur la carte.", "No commune could be placed on the map."}
	MapMinutes         = Text{"{0} min", "{0} min"}
	MapKilometres      = Text{"{0} km", "{0} km"}
	MapMetres          = Text{"{0} m", "{0} m"}
	MapAlt             = Text{"Carte : temps d'accès en voiture à France services, par commune. {0}", "Map: drive time to France services by commune. {0}"}
	MapElsewhere       = Plural{Text{"{0} commune d'une autre région du monde n'est pas sur cette carte.", "{0} commune in another part of the world is not on this map."}, Text{"{0} communes d'une autre région du monde ne sont pas sur cette carte.", "{0} communes in another part of the world are not on this map."}}
	MapPlannedTitle    = Text{"Label proposé n° {0} : {1}, {2} de plus à {3} min", "Proposed label {0}: {1}, {2} more within {3} min"}
	MapPlannedMore     = Plural{Text{"et {0} autre, dans le classeur", "and {0} other, in the workbook"}, Text{"et {0} autres, dans le classeur", "and {0} others, in the workbook"}}
	MapPlannedUnproved = Text{"meilleur plan trouvé, non prouvé", "best plan found, not proved"}
	MapUnplaced        = Plural{Text{"{0} commune sans position connue n'est pas sur cette carte.", "{0} commune without a known position is not on this map."}, Text{"{0} communes sans position connue ne sont pas sur cette carte.", "{0} communes without a known position are not on this map."}}
)

// Sources names what was read, as a map names it: each publisher's title with
// its vintage and licence.
func Sources(l Lang, r *coverage.Result) string {
	var parts []string
	for _, in := range r.Study.Inputs {
		var words []string
		switch in.Role {
		case coverage.RoleReference, coverage.RoleSpeeds, coverage.RoleTerrain:
			continue
		case coverage.RoleRoads:
			words = append(words, MapOSM.In(l))
			in = coverage.Input{Vintage: in.Vintage}
		}
		words = append(words, SourceWords(in)...)
		if line := strings.Join(words, ", "); !slices.Contains(parts, line) {
			parts = append(parts, line)
		}
	}
	return MapSources.With(l, strings.Join(parts, mapSourceBreak.In(l)))
}

// SourceWords names an input by its title, or by its file where no publisher
// gives one, with publisher, vintage and licence as far as they are known.
func SourceWords(in coverage.Input) []string {
	name := in.Title
	if name == "" {
		name = in.File
	}
	return slices.DeleteFunc([]string{name, in.Publisher, in.Vintage, in.Licence}, func(word string) bool { return word == "" })
}
