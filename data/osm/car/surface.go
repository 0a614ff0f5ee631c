package car

import (
	"strings"

	"acces30/coverage/road"
)

// surfaceOf returns the worst of what surface, tracktype and smoothness say.
// The groups follow the speeds that OSRM caps them at: about 60 and more for
// Rough, 30 to 40 for Unpaved, 25 and less for VeryPoor. A track without any
// of them is Unpaved.
func surfaceOf(f *facts, class road.Class) road.Surface {
	if class == road.Track && f[surface] == "" && f[trackType] == "" && f[smoothness] == "" {
		return road.Unpaved
	}
	return max(surfaceNamed(f[surface]), tracktypeNamed(f[trackType]), smoothnessNamed(f[smoothness]))
}

func surfaceNamed(value string) road.Surface {
	value, _, _ = strings.Cut(strings.ToLower(value), ";")
	value, _, _ = strings.Cut(value, ":") // concrete:plates, cobblestone:flattened
	switch value {
	case "sett", "cobblestone", "unhewn_cobblestone", "paving_stones", "bricks", "brick", "metal",
		"metal_grid", "wood", "compacted", "fine_gravel", "cement", "grass_paver", "chipseal":
		return road.Rough
	case "unpaved", "gravel", "ground", "dirt", "grass", "earth", "pebblestone", "clay", "tartan",
		"soil", "shells", "stepping_stones":
		return road.Unpaved
	case "sand", "mud", "stone", "rock", "rocky", "snow", "ice", "woodchips":
		return road.VeryPoor
	}
	return road.Paved
}

func tracktypeNamed(value string) road.Surface {
	switch value {
	case "grade2":
		return road.Rough
	case "grade3":
		return road.Unpaved
	case "grade4", "grade5":
		return road.VeryPoor
	}
	return road.Paved
}

func smoothnessNamed(value string) road.Surface {
	switch value {
	case "intermediate":
		return road.Rough
	case "bad":
		return road.Unpaved
	case "very_bad", "horrible":
		return road.VeryPoor
	}
	return road.Paved
}
