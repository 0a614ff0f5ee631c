package reports

import (
	"strconv"

	"acces30/coverage"
	"acces30/coverage/isochrone"
)

// Texts about the fidelity of the areas drawn. {0} is a limit in minutes.
var (
	PartFidelity = Text{"Fidélité des isochrones", "Fidelity of the isochrones"}
	FidelityNote = Text{
		"Part des points du réseau (carrefours, ou communes sur le réseau modélisé), et des habitants au point de référence de leur commune, qui se trouvent du mauvais côté du tracé : atteints à temps mais dehors, ou dedans sans être atteints. « Réseau » : toutes les structures ensemble ; « structures » : la somme des tracés de chacune. Les décomptes de communes et d'habitants viennent des temps, jamais du tracé.",
		"Share of the network's nodes (crossroads, or communes on the modelled network), and of the inhabitants at their commune's reference point, on the wrong side of the line: reached in time but outside, or inside but not reached. “Network”: all structures at once; “structures”: the sum over the lines of each. Counts of communes and inhabitants come from times, never from the line.",
	}
	FidelityArea          = Text{"Isochrone", "Isochrone"}
	FidelityNodesMissed   = Text{"Points du réseau atteints, dehors", "Nodes reached, outside"}
	FidelityNodesClaimed  = Text{"Points du réseau dedans, non atteints", "Nodes inside, not reached"}
	FidelityPeopleMissed  = Text{"Habitants à temps, dehors", "Inhabitants in time, outside"}
	FidelityPeopleClaimed = Text{"Habitants dedans, pas à temps", "Inhabitants inside, not in time"}
	FidelityNetwork       = Text{"{0} min, réseau", "{0} min, network"}
	FidelityStructures    = Text{"{0} min, structures", "{0} min, structures"}
)

// methodIsochrones says how areas are drawn, by the kind of the roads. {0} is
// the side of a cell in metres, {1} how far country goes off the network.
var methodIsochrones = map[coverage.RoadsKind]topic{
	coverage.Streets: {
		Text{"Les isochrones", "The isochrones"},
		Text{
			"Les temps du même calcul sont reportés le long de chaque route, y compris les tronçons atteints en partie, sur une grille de {0} m. Les routes qui ne sont pas atteintes y entrent aussi, pour que le tracé ne les franchisse pas. Hors des routes, le terrain appartient à la route la plus proche, à 5 km/h, jusqu'à {1} m. Toutes les limites sont coupées dans cette même surface : 10 minutes est toujours dans 15 minutes. Trous et îlots sont gardés.",
			"The times of the same computation are entered along every road, partly reached pieces included, on a grid of {0} m. Roads that are not reached enter too, so that the line does not cross them. Off the roads, country belongs to the nearest road, at 5 km/h, up to {1} m. All limits are cut from this one surface: 10 minutes is always inside 15 minutes. Holes and islands are kept.",
		},
	},
	coverage.InterCommune: {
		Text{"Les isochrones", "The isochrones"},
		Text{
			"Chaque point d'une grille de {0} m reçoit le temps qu'aurait une commune placée là, reliée au réseau modélisé comme les autres ; le terrain va jusqu'à {1} m d'un chef-lieu ou d'une liaison ; les obstacles recensés s'y contournent, à une maille près. Toutes les limites sont coupées dans cette même surface : 10 minutes est toujours dans 15 minutes. Trous et îlots sont gardés. Comme les temps, ce tracé est un ordre de grandeur.",
			"Every point of a grid of {0} m gets the time that a commune standing there would have, linked to the modelled network as the others are; country goes up to {1} m from a chef-lieu or a link; listed barriers are gone around, to a cell. All limits are cut from this one surface: 10 minutes is always inside 15 minutes. Holes and islands are kept. Like the times, this line is an order of magnitude.",
		},
	},
}

// isochroneTopic says how the areas of a result were drawn.
func isochroneTopic(l Lang, r *coverage.Result) Topic {
	reach := isochrone.StreetReach
	if r.Study.RoadsInfo.Kind == coverage.InterCommune {
		reach = isochrone.InterCommuneReach
	}
	return methodIsochrones[r.Study.RoadsInfo.Kind].with(l, localise(l, strconv.FormatFloat(r.Cell, 'f', -1, 64)), Decimal(l, reach, 0))
}
