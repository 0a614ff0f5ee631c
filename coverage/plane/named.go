package plane

import (
	"strconv"
	"strings"
)

// degreeSystems are the names of reference systems whose coordinates are degrees,
// within a metre of those of WGS 84 in France.
var degreeSystems = map[string]bool{
	"EPSG:4326": true, "EPSG:4979": true, "OGC:CRS84": true, "OGC:CRS84H": true, "EPSG:4171": true, "EPSG:4258": true, "EPSG:9777": true, "EPSG:9782": true,
	"IGNF:WGS84G": true, "IGNF:RGF93G": true, "IGNF:RGF93CIRCLED": true, "IGNF:ETRS89G": true,
	"EPSG:4624": true, "EPSG:4627": true, "EPSG:4470": true, "EPSG:4463": true, "EPSG:5489": true, "EPSG:4558": true,
}

// metricSystems are the planes of reference systems whose coordinates are metres.
var metricSystems = map[string]Plane{
	"EPSG:2154": Lambert93(), "EPSG:9793": Lambert93(), "EPSG:9794": Lambert93(), "EPSG:102110": Lambert93(), "IGNF:LAMB93": Lambert93(), "IGNF:RGF93LAMB93": Lambert93(),
	"EPSG:3857": WebMercator(), "EPSG:900913": WebMercator(), "EPSG:3785": WebMercator(), "EPSG:102100": WebMercator(), "EPSG:102113": WebMercator(), "IGNF:WEBM": WebMercator(),
	"EPSG:3035": Europe(),
	"EPSG:5490": UTM(20, false), "EPSG:4559": UTM(20, false), "EPSG:2972": UTM(22, false), "EPSG:2975": UTM(40, true), "EPSG:4471": UTM(38, true), "EPSG:4467": UTM(21, false),
}

// Named returns the plane of a reference system by its authority and code, as
// EPSG:2154; nil when its coordinates are degrees. Known is false when it is not
// one of those read. Lambert I to IV are read to 5 m, as IGN's translations give them.
func Named(name string) (on Plane, known bool) {
	if degreeSystems[name] {
		return nil, true
	}
	if on, known = metricSystems[name]; known {
		return on, true
	}
	code, isEPSG := strings.CutPrefix(name, "EPSG:")
	number, err := strconv.Atoi(code)
	switch {
	case !isEPSG || err != nil:
		return nil, false
	case number >= 27561 && number <= 27564:
		return LambertZone(number-27560, false), true
	case number >= 27571 && number <= 27574:
		return LambertZone(number-27570, true), true
	case number >= 3942 && number <= 3950:
		return ConicZone(number - 3900), true
	case number >= 9822 && number <= 9830: // the same, of RGF93 v2
		return ConicZone(number - 9780), true
	case number >= 9842 && number <= 9850: // and of RGF93 v2b
		return ConicZone(number - 9800), true
	case number >= 32601 && number <= 32660:
		return UTM(number-32600, false), true
	case number >= 32701 && number <= 32760:
		return UTM(number-32700, true), true
	case number >= 25828 && number <= 25838:
		return UTM(number-25800, false), true
	}
	return nil, false
}
