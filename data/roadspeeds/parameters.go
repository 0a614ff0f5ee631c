package roadspeeds

import (
	"acces30/coverage"
	"acces30/coverage/road"
)

// environmentNames are the environments as keys of parameters name them.
var environmentNames = [environments]string{road.Rural: "rural", road.Suburban: "suburban", road.Dense: "dense"}

// Parameters lists every number of the preset under the keys of the report's
// catalogue; the argument of a class's key is its name.
func (p *Preset) Parameters() []coverage.Parameter {
	var list []coverage.Parameter
	for class, name := range classNames {
		list = appendSpeeds(list, "streets.speed.", name, p.plain[class].speeds)
		if p.dual[class].speeds != p.plain[class].speeds {
			list = appendSpeeds(list, "streets.dual.", name, p.dual[class].speeds)
		}
		if p.signed[class].speeds != p.plain[class].speeds {
			list = appendSpeeds(list, "streets.signed.", name, p.signed[class].speeds)
		}
	}
	for env, name := range environmentNames {
		list = append(list,
			coverage.Parameter{Key: "streets.traffic.off-peak." + name, Value: p.traffic[road.OffPeak][env]},
			coverage.Parameter{Key: "streets.traffic.peak." + name, Value: p.traffic[road.Peak][env]})
	}
	kmh := func(key string, v float64) { list = append(list, coverage.Parameter{Key: key, Value: v, Unit: "km/h"}) }
	share := func(key string, v float64) { list = append(list, coverage.Parameter{Key: key, Value: v}) }
	seconds := func(key string, v road.Deciseconds) {
		list = append(list, coverage.Parameter{Key: key, Value: float64(v) / 10, Unit: "s"})
	}
	kmh("streets.floor", p.floor)
	if p.limits.replace {
		share("streets.limit.replace", p.limits.share)
	} else {
		share("streets.limit.cap", p.limits.share)
	}
	kmh("streets.surface.rough", p.surfaces[road.Rough])
	kmh("streets.surface.unpaved", p.surfaces[road.Unpaved])
	kmh("streets.surface.very-poor", p.surfaces[road.VeryPoor])
	share("streets.factor.narrow", p.factors.narrow)
	share("streets.factor.driveway", p.factors.driveway)
	share("streets.factor.destination", p.factors.destination)
	seconds("streets.delay.signals", p.delays[road.Signals])
	seconds("streets.delay.stop", p.delays[road.StopSign])
	seconds("streets.delay.give-way", p.delays[road.GiveWay])
	seconds("streets.delay.mini-roundabout", p.delays[road.MiniRoundabout])
	seconds("streets.delay.level-crossing", p.delays[road.LevelCrossing])
	seconds("streets.delay.gate", p.delays[road.Gate])
	seconds("streets.delay.toll-gate", p.delays[road.TollGate])
	seconds("streets.junction.main", p.junctions.main)
	seconds("streets.junction.minor", p.junctions.minor)
	seconds("streets.junction.turn", p.junctions.turn)
	seconds("streets.junction.roundabout", p.junctions.roundabout)
	return list
}

// appendSpeeds lists the speeds of a class: one where all environments have
// the same, none where no car drives.
func appendSpeeds(list []coverage.Parameter, key, class string, speeds [environments]float64) []coverage.Parameter {
	args := []string{class}
	switch {
	case speeds == [environments]float64{}:
		return list
	case speeds[road.Rural] == speeds[road.Suburban] && speeds[road.Rural] == speeds[road.Dense]:
		return append(list, coverage.Parameter{Key: key + "all", Args: args, Value: speeds[road.Rural], Unit: "km/h"})
	}
	for env, name := range environmentNames {
		list = append(list, coverage.Parameter{Key: key + name, Args: args, Value: speeds[env], Unit: "km/h"})
	}
	return list
}
