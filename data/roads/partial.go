package roads

import (
	"acces30/coverage"
	"acces30/coverage/road/intercommune"
	"acces30/data/insee"
)

// partial returns the nodes of the modelled network on lands that the study
// knows in part: from there, roads may lead to a structure that it does not
// know how to reach. A land is known to the end when no road joins it to
// another, all its départements are in scope, and no structure stands on it.
func partial(study *coverage.Study, roads *intercommune.Roads) []uint32 {
	served := make(map[insee.Land]bool)
	nowhere := false // a point of no commune could be on any land
	for i := range study.Structures {
		for k := range study.Structures[i].Points {
			code := study.Structures[i].Points[k].Commune
			nowhere = nowhere || !insee.ValidCommune(code)
			served[insee.LandOf(code)] = true
		}
	}
	var nodes []uint32
	for i, land := range landsOf(study) {
		if nowhere || served[land] || !whole(land, &study.Settings) {
			nodes = append(nodes, roads.Network().Node(i))
		}
	}
	return nodes
}

// landsOf returns the land of every place, in the order of places.
func landsOf(study *coverage.Study) []insee.Land {
	var lands []insee.Land
	for _, p := range settled(study) {
		lands = append(lands, insee.Land(p.Land))
	}
	return lands
}

// whole reports whether all of a land is in scope: it belongs to départements
// that are.
func whole(land insee.Land, settings *coverage.Settings) bool {
	switch land {
	case insee.Mainland:
		return false
	case insee.LandOf("2A004"): // Corse has two départements
		return settings.Includes("2A") && settings.Includes("2B")
	}
	return true // a commune in scope or near it stands for the one it belongs to
}
