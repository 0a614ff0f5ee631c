package car

import (
	"strings"

	"acces30/coverage/road"
)

// bareKind drops what is written in some spellings of a kind and not in others.
var bareKind = strings.NewReplacer("zone", "", ":", "", "_", "", "-", "", " ", "")

// implied returns the limit that a country's traffic code gives a kind of
// area or road: FR:urban, FR:rural, FR:zone30, FR:30 and the like. The kind
// gives the setting in any country; the number is known for France and its
// neighbours, and for the kinds that carry it.
func implied(country, kind string) limit {
	kind = bareKind.Replace(kind)
	if digits, rest := splitNumber(kind); digits != "" && rest == "" {
		return limit{kmh: speed(digits, ""), setting: road.Urban}
	}
	code := codes[country]
	if state, _, ok := strings.Cut(country, "-"); ok && code == (trafficCode{}) {
		code = codes[state] // FR-57, BE-WAL
	}
	switch kind {
	case "urban", "builtup":
		return limit{kmh: code.urban, setting: road.Urban}
	case "livingstreet", "rencontre":
		return limit{kmh: code.livingStreet, setting: road.Urban}
	case "walk", "pedestrian":
		return limit{kmh: walkingPace, setting: road.Urban}
	case "bicycleroad", "cyclestreet":
		return limit{kmh: 30, setting: road.Urban}
	case "rural":
		return limit{kmh: code.rural, setting: road.OutOfTown}
	case "trunk", "expressway":
		return limit{kmh: code.trunk, setting: road.OutOfTown}
	case "motorway":
		return limit{kmh: code.motorway, setting: road.OutOfTown, endless: country == "DE"}
	}
	return limit{}
}

// trafficCode holds the limits of a country for cars where no sign stands, in
// km/h.
type trafficCode struct {
	livingStreet, urban, rural, trunk, motorway uint8
}

// codes are the limits of France and of the countries whose roads touch a
// French study, as the OpenStreetMap wiki lists them (Default speed limits).
// France: Code de la route R413-2, R413-3 and R110-2; 80 km/h out of town since
// 1 July 2018. Where a département went back to 90 its roads carry signs, and
// so a number.
var codes = map[string]trafficCode{
	"FR":     {20, 50, 80, 110, 130},
	"MC":     {20, 50, 50, 50, 50},
	"AD":     {20, 50, 90, 90, 0},
	"BE":     {20, 50, 90, 120, 120},
	"BE-VLG": {20, 50, 70, 120, 120},
	"BE-BRU": {20, 30, 70, 120, 120},
	"CH":     {20, 50, 80, 100, 120},
	"DE":     {walkingPace, 50, 100, 100, 0},
	"ES":     {20, 50, 90, 90, 120},
	"IT":     {20, 50, 90, 110, 130},
	"LI":     {20, 50, 80, 80, 0},
	"LU":     {20, 50, 90, 90, 130},
}
