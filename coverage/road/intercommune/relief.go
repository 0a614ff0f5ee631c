package intercommune

import (
	"cmp"
	"math"
	"slices"

	"github.com/paulmach/orb"

	"acces30/coverage/road"
)

// Relief is read off the mean altitudes of the places' territories alone. The
// slope at a place is the mean, over its six nearest, of the difference of
// altitude over the distance (at least a kilometre), in metres a kilometre; it is
// then averaged over the place and its five nearest, since a drive crosses what
// lies around. The range of altitudes within communes, which is what slows a
// drive, follows it closely: R2 = 0.89 between the logarithms of the slope, with
// the altitude, and of (highest - lowest) / sqrt(area), on the communes of 2014.
const (
	slopeOver    = 6 // places around one whose altitudes are compared
	averagedOver = 6 // places whose slopes are averaged, the one itself included
	nodeOver     = 5 // places that tell altitude and slope at a node on a link
	shortestRun  = 1000.0
)

// hills is the relief of an arc.
type hills struct {
	slope float64 // m/km, the mean of its ends as far as they know; NaN where neither does
	climb float64 // metres between the altitudes of its ends
}

// nodeRelief is what is known of a node's height.
type nodeRelief struct {
	altitude float64 // metres; 0 where not known
	slope    float64 // m/km; NaN where no two altitudes are known around
	known    bool    // the altitude
}

// between returns the relief of an arc between two nodes.
func (n nodeRelief) between(m nodeRelief) hills {
	h := hills{slope: (n.slope + m.slope) / 2}
	if math.IsNaN(n.slope) {
		h.slope = m.slope
	} else if math.IsNaN(m.slope) {
		h.slope = n.slope
	}
	if n.known && m.known {
		h.climb = math.Abs(n.altitude - m.altitude)
	}
	return h
}

// placeRelief returns the relief of every place of a land; the slope is NaN where
// no two altitudes are known around one.
func (l *land) placeRelief(places []road.Place) []nodeRelief {
	raw := make([]float64, len(l.Numbers)) // slopes before they are averaged; NaN when not known
	all := make([]nodeRelief, len(l.Numbers))
	altitude := func(i uint32) float64 { return places[l.Numbers[i]].Altitude }
	for i := range all {
		own := altitude(uint32(i))
		if all[i].known = !math.IsNaN(own); all[i].known {
			all[i].altitude = own
		}
		sum, n := 0.0, 0.0
		for _, near := range l.nearestOf(l.Grid.Point(uint32(i)), slopeOver+1) {
			other := altitude(near.point)
			if int(near.point) == i || math.IsNaN(other) || math.IsNaN(own) {
				continue
			}
			sum += math.Abs(other-own) / max(near.metres, shortestRun) * 1000
			n++
		}
		raw[i] = sum / n // NaN without any
	}
	for i := range all {
		all[i].slope = meanOf(raw, l.nearestOf(l.Grid.Point(uint32(i)), averagedOver))
	}
	return all
}

// reliefAt returns the relief at a point of a land, that of the places around:
// the mean of their slopes, and their altitudes weighted by the inverse square of
// the distance.
func (l *land) reliefAt(p orb.Point, places []nodeRelief) nodeRelief {
	const close = 100.0 // metres within which distance makes little difference
	var at nodeRelief
	near := l.nearestOf(p, nodeOver)
	weights, slopes := 0.0, 0
	for _, c := range near {
		if !math.IsNaN(places[c.point].slope) {
			slopes++
		}
	}
	if slopes == 0 {
		at.slope = math.NaN()
	}
	for _, c := range near {
		if s := places[c.point].slope; !math.IsNaN(s) {
			at.slope += s / float64(slopes)
		}
		if places[c.point].known {
			w := 1 / (c.metres*c.metres + close*close)
			at.altitude += w * places[c.point].altitude
			weights += w
		}
	}
	if at.known = weights > 0; at.known {
		at.altitude /= weights
	}
	return at
}

// meanOf returns the mean of the values known of some places; NaN of none.
func meanOf(values []float64, of []candidate) float64 {
	sum, n := 0.0, 0.0
	for _, c := range of {
		if v := values[c.point]; !math.IsNaN(v) {
			sum += v
			n++
		}
	}
	return sum / n // NaN of none
}

// nearestOf returns the places of a land nearest to p, as many as asked for or as
// there are, nearest first, those equally near by their number.
func (l *land) nearestOf(p orb.Point, count int) []candidate {
	count = min(count, len(l.People))
	var met []candidate
	for k := 0; ; k++ {
		if k > 0 && len(met) >= count {
			slices.SortFunc(met, func(a, b candidate) int {
				return cmp.Or(cmp.Compare(a.metres, b.metres), cmp.Compare(a.point, b.point))
			})
			if met[count-1].metres < l.Grid.RingDistance(p, k) {
				return met[:count]
			}
		}
		l.Grid.Ring(p, k, func(i uint32) {
			q := l.Grid.Point(i)
			met = append(met, candidate{i, math.Hypot(p.X()-q.X(), p.Y()-q.Y())})
		})
	}
}
