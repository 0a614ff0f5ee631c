package speeds

import (
	"acces30/coverage"
	"acces30/coverage/road"
)

// Parameters lists every number of the table under the keys of the report's
// catalogue; the argument of a class's key is its name.
func (s *Streets) Parameters() []coverage.Parameter {
	p := &s.Speeds
	var list []coverage.Parameter
	for class := range road.Classes {
		name := class.Name()
		list = appendSpeeds(list, "streets.speed.", name, p.Plain[class].Speeds)
		if p.Dual[class].Speeds != p.Plain[class].Speeds {
			list = appendSpeeds(list, "streets.dual.", name, p.Dual[class].Speeds)
		}
		if p.Signed[class].Speeds != p.Plain[class].Speeds {
			list = appendSpeeds(list, "streets.signed.", name, p.Signed[class].Speeds)
		}
	}
	for env := range road.Environment(road.Environments) {
		list = append(list,
			coverage.Parameter{Key: "streets.traffic.off-peak." + env.Name(), Value: p.Traffic[road.OffPeak][env]},
			coverage.Parameter{Key: "streets.traffic.peak." + env.Name(), Value: p.Traffic[road.Peak][env]})
	}
	kmh := func(key string, v float64) { list = append(list, coverage.Parameter{Key: key, Value: v, Unit: "km/h"}) }
	share := func(key string, v float64) { list = append(list, coverage.Parameter{Key: key, Value: v}) }
	seconds := func(key string, v road.Deciseconds) {
		list = append(list, coverage.Parameter{Key: key, Value: float64(v) / 10, Unit: "s"})
	}
	kmh("streets.floor", p.Floor)
	if p.Limits.Replace {
		share("streets.limit.replace", p.Limits.Share)
	} else {
		share("streets.limit.cap", p.Limits.Share)
	}
	kmh("streets.surface.rough", p.Surfaces[road.Rough])
	kmh("streets.surface.unpaved", p.Surfaces[road.Unpaved])
	kmh("streets.surface.very-poor", p.Surfaces[road.VeryPoor])
	share("streets.factor.narrow", p.Factors.Narrow)
	share("streets.factor.driveway", p.Factors.Driveway)
	share("streets.factor.destination", p.Factors.Destination)
	seconds("streets.delay.signals", p.Delays[road.Signals])
	seconds("streets.delay.stop", p.Delays[road.StopSign])
	seconds("streets.delay.give-way", p.Delays[road.GiveWay])
	seconds("streets.delay.mini-roundabout", p.Delays[road.MiniRoundabout])
	seconds("streets.delay.level-crossing", p.Delays[road.LevelCrossing])
	seconds("streets.delay.gate", p.Delays[road.Gate])
	seconds("streets.delay.toll-gate", p.Delays[road.TollGate])
	seconds("streets.junction.main", p.Junctions.Main)
	seconds("streets.junction.minor", p.Junctions.Minor)
	seconds("streets.junction.turn", p.Junctions.Turn)
	seconds("streets.junction.roundabout", p.Junctions.Roundabout)
	return list
}

// appendSpeeds lists the speeds of a class: one where all environments have
// the same, none where no car drives.
func appendSpeeds(list []coverage.Parameter, key, class string, speeds [road.Environments]float64) []coverage.Parameter {
	args := []string{class}
	switch {
	case speeds == [road.Environments]float64{}:
		return list
	case speeds[road.Rural] == speeds[road.Suburban] && speeds[road.Rural] == speeds[road.Dense]:
		return append(list, coverage.Parameter{Key: key + "all", Args: args, Value: speeds[road.Rural], Unit: "km/h"})
	}
	for env := range road.Environment(road.Environments) {
		list = append(list, coverage.Parameter{Key: key + env.Name(), Args: args, Value: speeds[env], Unit: "km/h"})
	}
	return list
}
