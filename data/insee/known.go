package insee

import (
	_ "embed" // for the table
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/paulmach/orb"
)

// knownTable has a line for each département, to tell inputs that can't be of it:
// its people in thousands (INSEE, Populations de référence 2023; Mayotte those of
// 2017), the box around its outline in degrees (IGN, Admin Express COG 2018; none
// overseas, whose zones are boxes already), and how many structures of the list
// of 1 August 2024 (ANCT) were labelled on each of some days. All of it under the
// Licence Ouverte 2.0.
//
//go:embed known.csv
var knownTable string

// Known is what is known of a département apart from any input.
type Known struct {
	People     int       // about, to a thousand
	Bound      orb.Bound // around its outline; zero overseas
	structures []int     // labelled on the days of the table
}

// known reads the table once: it is a constant.
var known = sync.OnceValue(func() (read struct {
	days []time.Time
	of   map[string]Known
}) {
	lines := strings.Split(strings.TrimSpace(knownTable), "\n")
	const firstDay = 6 // column
	for _, day := range strings.Split(lines[0], ",")[firstDay:] {
		on, _ := time.Parse(time.DateOnly, day)
		read.days = append(read.days, on)
	}
	read.of = make(map[string]Known, len(lines))
	for _, line := range lines[1:] {
		cells := strings.Split(line, ",")
		number := func(i int) float64 { x, _ := strconv.ParseFloat(cells[i], 64); return x }
		k := Known{People: int(number(1)) * 1000}
		k.Bound = box(number(2), number(3), number(4), number(5))
		for i := range read.days {
			k.structures = append(k.structures, int(number(firstDay+i)))
		}
		read.of[cells[0]] = k
	}
	return read
})

// InDepartement reports whether a point lies in the box around any département of the
// mainland and Corsica.
func InDepartement(p orb.Point) bool {
	for _, k := range known().of {
		if !k.Bound.IsZero() && k.Bound.Contains(p) { // overseas there is none
			return true
		}
	}
	return false
}

// KnownOf returns what is known of a département; ok is false when it is none of
// the 101.
func KnownOf(departement string) (k Known, ok bool) {
	k, ok = known().of[departement]
	return k, ok
}

// StructuresOn returns how many structures of the official list of August 2024
// were labelled on a day, to the last day of the table before it. Labels given up
// before that list are not among them, so that there were as many at least.
// Of what is no département none are known.
func (k *Known) StructuresOn(day time.Time) int {
	n := 0
	for i, on := range known().days {
		if !on.After(day) && len(k.structures) > 0 {
			n = k.structures[i]
		}
	}
	return n
}

// aroundDepartement is how far from the box around its département a commune may
// lie, in degrees, some 20 to 30 km: the points of all 34,875 are within 0.05.
const aroundDepartement = 0.25

// ZoneOfCommune returns the zone of a commune's code, no wider than what is around
// its département.
func ZoneOfCommune(code string) Zone {
	zone := ZoneOf(code)
	if k, ok := KnownOf(DepartementOf(code)); ok && !k.Bound.IsZero() {
		zone.Bound, zone.others = k.Bound.Pad(aroundDepartement), nil
	}
	return zone
}
