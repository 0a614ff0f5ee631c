package insee

import (
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"acces30/coverage/plane"

	"github.com/paulmach/orb"
)

// Zone is a part of the world that has one legal plane: mainland France with
// Corsica, or a land overseas (decree 2000-1276, as amended in 2019). A
// département lies in one zone.
type Zone struct {
	Bound     orb.Bound   // longitude and latitude, wide enough for all of it
	Plane     plane.Plane // on which public bodies give metres; nil where none is known
	PlaneName string
	others    []orb.Bound  // further boxes
	near      []orb.Bound  // where in it a place is likely to be; none where nothing tells
	only      []NamedPlane // on which its metres lie, where that is settled
	settled   bool
}

// Contains reports whether a point in degrees lies in the zone.
func (z Zone) Contains(p orb.Point) bool {
	return !nowhere(p) && (z.Bound.Contains(p) || slices.ContainsFunc(z.others, func(b orb.Bound) bool { return b.Contains(p) }))
}

// Near reports whether a point lies where a place of the zone is likely to be:
// around its département, where that is known.
func (z Zone) Near(p orb.Point) bool {
	if len(z.near) == 0 {
		return z.Contains(p)
	}
	return !nowhere(p) && slices.ContainsFunc(z.near, func(b orb.Bound) bool { return b.Contains(p) })
}

// nowhere reports whether a point is none, as metres far beyond any plane are in degrees: a
// box of orb contains it.
func nowhere(p orb.Point) bool { return math.IsNaN(p[0]) || math.IsNaN(p[1]) }

// Wide reports whether the zone is all of France.
func (z Zone) Wide() bool { return len(z.others) > 2 }

// Around returns the zone with the boxes that its places are likely to be in.
func (z Zone) Around(boxes ...orb.Bound) Zone {
	z.near = boxes
	return z
}

// NamedPlane is a plane and what people call it.
type NamedPlane struct {
	Plane plane.Plane
	Name  string
}

// LegalPlanes are those on which public bodies give metres in the zone, the
// likeliest first; those of all lands where the zone is all of France.
func (z Zone) LegalPlanes() []NamedPlane {
	if z.Plane == nil || z.settled {
		return z.only
	}
	planes := []NamedPlane{{z.Plane, z.PlaneName}}
	if z.Wide() {
		planes = append(planes, NamedPlane{utm20North, "UTM 20N"}, NamedPlane{utm21North, "UTM 21N"}, NamedPlane{utm22North, "UTM 22N"},
			NamedPlane{utm38South, "UTM 38S"}, NamedPlane{utm40South, "UTM 40S"})
	}
	return planes
}

// OtherPlanes are those on which metres are given besides: that of maps in
// browsers, and on the mainland the conic zones.
func (z Zone) OtherPlanes() []NamedPlane {
	if z.Plane == nil || z.settled {
		return nil
	}
	planes := []NamedPlane{{webMercator, "Web Mercator"}}
	if z.PlaneName == mainland.PlaneName {
		planes = append(planes, conicZones...)
		planes = append(planes, formerPlanes...)
	}
	return planes
}

// On returns the zone with its metres on a plane alone, or, with none, without any:
// metres lead to no point then.
func (z Zone) On(planes ...NamedPlane) Zone {
	z.only, z.settled = planes, true
	return z
}

// FranceAround returns all zones as one, where places are likely to be in some
// départements.
func FranceAround(departements []string) Zone {
	z := France()
	for _, code := range departements {
		if of := ZoneOf(code); len(of.near) > 0 {
			z.near = append(z.near, of.near...)
		} else if of.Plane != nil {
			z.near = append(z.near, of.Bound)
		}
	}
	return z
}

// formerPlanes are those that old files of the mainland and files of its neighbours
// are in.
var formerPlanes = []NamedPlane{
	{plane.LambertZone(2, true), "Lambert II étendu"}, {plane.UTM(30, false), "UTM 30N"}, {plane.UTM(31, false), "UTM 31N"}, {plane.UTM(32, false), "UTM 32N"},
}

// conicZones are the nine conformal conic zones of the mainland.
var conicZones = func() (planes []NamedPlane) {
	for latitude := 42; latitude <= 50; latitude++ {
		planes = append(planes, NamedPlane{plane.ConicZone(latitude), "CC" + strconv.Itoa(latitude)})
	}
	return planes
}()

// ZoneOf returns the zone of a commune's or a département's code. Of a code
// that is none, or that of a remote land such as Nouvelle-Calédonie, it returns
// the whole world, without a plane.
func ZoneOf(code string) Zone {
	switch {
	case len(code) >= 3 && strings.HasPrefix(code, "97"):
		z, ok := overseas[code[:3]]
		if ok && code == "971" { // as a département, with what was a part of it
			z.others = []orb.Bound{overseas["977"].Bound, overseas["978"].Bound}
		}
		if ok {
			return z
		}
	case len(code) >= 2 && code[:2] <= "95" && code[:2] >= "01":
		z := mainland
		if k, ok := KnownOf(DepartementOf(code)); ok && !k.Bound.IsZero() {
			z.near = []orb.Bound{k.Bound.Pad(aroundDepartement)}
		}
		return z
	}
	return anywhere
}

// France returns all zones as one, for points of which no code says more:
// metres there are those of the mainland's plane.
func France() Zone { return france }

// Legal planes.
var (
	lambert93  = plane.Lambert93()
	utm20North = plane.UTM(20, false)
	utm21North = plane.UTM(21, false)
	utm22North = plane.UTM(22, false)
	utm38South = plane.UTM(38, true)
	utm40South = plane.UTM(40, true)
)

// webMercator is the plane of maps in browsers.
var webMercator = plane.WebMercator()

var mainland = Zone{Bound: plane.Mainland(), Plane: lambert93, PlaneName: "Lambert-93"}

// overseas are the zones of the départements and the like beyond the seas.
var overseas = map[string]Zone{
	"971": {Bound: box(-62, 15.7, -60.8, 16.6), Plane: utm20North, PlaneName: "UTM 20N"},    // Guadeloupe
	"972": {Bound: box(-61.4, 14.3, -60.7, 15), Plane: utm20North, PlaneName: "UTM 20N"},    // Martinique
	"973": {Bound: box(-54.8, 2, -51.5, 6), Plane: utm22North, PlaneName: "UTM 22N"},        // Guyane
	"974": {Bound: box(55.1, -21.5, 55.95, -20.8), Plane: utm40South, PlaneName: "UTM 40S"}, // La Réunion
	"975": {Bound: box(-56.6, 46.6, -56, 47.3), Plane: utm21North, PlaneName: "UTM 21N"},    // Saint-Pierre-et-Miquelon
	"976": {Bound: box(44.9, -13.1, 45.4, -12.5), Plane: utm38South, PlaneName: "UTM 38S"},  // Mayotte
	"977": {Bound: box(-62.95, 17.8, -62.7, 18), Plane: utm20North, PlaneName: "UTM 20N"},   // Saint-Barthélemy
	"978": {Bound: box(-63.2, 18, -62.9, 18.2), Plane: utm20North, PlaneName: "UTM 20N"},    // Saint-Martin
}

var (
	france   = allZones()
	anywhere = Zone{Bound: box(-180, -90, 180, 90)}
)

func allZones() Zone {
	all := mainland
	for _, code := range slices.Sorted(maps.Keys(overseas)) {
		all.others = append(all.others, overseas[code].Bound)
	}
	return all
}

func box(west, south, east, north float64) orb.Bound {
	return orb.Bound{Min: orb.Point{west, south}, Max: orb.Point{east, north}}
}
