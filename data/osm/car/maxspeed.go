package car

import (
	"math"
	"strings"

	"acces30/coverage/road"
)

// limit is what one tag says of the posted limit.
type limit struct {
	kmh     uint8 // 0 when it gives none
	setting road.Setting
	endless bool // none: no limit
}

// Bounds of what is believed, in km/h: less than walking pace and more than
// the highest limit of Europe are typing errors.
const (
	slowestLimit = 3
	fastestLimit = 140
)

// walkingPace is the limit of maxspeed=walk, in km/h, as in GraphHopper.
const walkingPace = 6

// noLimit stands for maxspeed=none on motorways and trunk roads, as in OSRM.
const noLimit = 140

// limitsOf returns the posted limit in both directions, in km/h, 0 where it
// isn't known, and what the limits say of the surroundings.
//
// maxspeed:forward and maxspeed:backward come before maxspeed, and that before
// the tags that only give the kind of the limit (maxspeed:type and the like).
// Numbers without a sign, such as FR:rural, are those of the Code de la route.
func limitsOf(f *facts, class road.Class) (onward, backward uint8, setting road.Setting) {
	kind := f.kindOfLimit()
	both := readLimit(f[maxSpeed])
	onward = readLimit(f[maxSpeedForward]).or(both).or(kind).on(class)
	backward = readLimit(f[maxSpeedBackward]).or(both).or(kind).on(class)
	setting = kind.setting
	if setting == road.SettingUnknown {
		setting = both.setting
	}
	return onward, backward, setting
}

// kindOfLimit reads the tags that give the kind of the limit rather than its
// number, the most specific first.
func (f *facts) kindOfLimit() limit {
	for _, k := range [...]key{maxSpeedType, sourceMaxSpeed, zoneTraffic, zoneMaxSpeed} {
		if strings.Contains(f[k], ":") {
			if l := readLimit(f[k]); l != (limit{}) {
				return l
			}
		}
	}
	return readLimit(f[zoneMaxSpeed])
}

func (l limit) or(other limit) limit {
	if l.kmh != 0 || l.endless {
		return l
	}
	return other
}

// on returns the number of a limit on a road of a class. No limit is believed
// on motorways and trunk roads alone.
func (l limit) on(class road.Class) uint8 {
	if l.endless && class <= road.TrunkLink {
		return noLimit
	}
	return l.kmh
}

// readLimit reads the value of a maxspeed key. Of a list the lowest counts,
// its parts that can't be read aside.
func readLimit(value string) limit {
	var lowest limit
	for value != "" {
		end := strings.IndexAny(value, ";|")
		part := value
		if end >= 0 {
			part, value = value[:end], value[end+1:]
		} else {
			value = ""
		}
		l := readPart(part)
		switch {
		case l.kmh != 0 && (lowest.kmh == 0 || l.kmh < lowest.kmh):
			lowest = l
		case lowest == limit{}:
			lowest = l
		}
	}
	return lowest
}

func readPart(part string) limit {
	part = strings.TrimSpace(part)
	switch part {
	case "none", "unlimited":
		return limit{endless: true}
	case "walk":
		return limit{kmh: walkingPace}
	}
	if digits, unit := splitNumber(part); digits != "" {
		return limit{kmh: speed(digits, unit)}
	}
	if country, kind, ok := strings.Cut(part, ":"); ok && len(country) >= 2 {
		return implied(strings.ToUpper(country), strings.ToLower(strings.TrimSpace(kind)))
	}
	return limit{} // signals, variable, national, fixme and the like
}

// speed reads a number with its unit, 0 when it isn't one.
func speed(digits, unit string) uint8 {
	v, ok := number(digits)
	if !ok {
		return 0
	}
	switch strings.ToLower(unit) {
	case "", "km/h", "kmh", "kph", "kmph":
	case "mph", "mp/h":
		v *= 1.609344
	case "knots":
		v *= 1.852
	default:
		return 0
	}
	v = math.Round(v)
	if v < slowestLimit || v > fastestLimit {
		return 0
	}
	return uint8(v)
}
