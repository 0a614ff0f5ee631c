package isochrone

import (
	"math"
	"sync"

	"github.com/paulmach/orb"
)

// areasOf turns contours into polygons in degrees, one for each limit, their
// coordinates rounded to a millionth, simplified within a tolerance in metres.
func areasOf(parts []contours, l *lattice, tolerance float64, workers int) ([]orb.MultiPolygon, error) {
	c := &parts[0]
	shapes := make([]*shape, len(c.chords))
	areas := make([]orb.MultiPolygon, len(c.chords))
	errs := make([]error, len(c.chords))
	each(workers, len(c.chords), func(k int) {
		var chords [][]chord
		for i := range parts {
			chords = append(chords, parts[i].chords[k])
		}
		shapes[k], errs[k] = newShape(chords, c.steps)
	})
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	dropped := make([][]bool, len(shapes))
	if tolerance > 0 {
		dropped = simplify(shapes, c.steps, tolerance/l.cell*float64(c.steps), leastApart/l.cell*float64(c.steps), workers)
	}
	each(workers, len(shapes), func(k int) {
		d := drawing{degrees: newDegrees(l), steps: c.steps, chords: shapes[k].chords, dropped: dropped[k]}
		areas[k] = d.area(shapes[k].polygons)
	})
	return areas, nil
}

// each calls work for the numbers below n, the last first, as that is the
// longest limit and the most work, on some goroutines.
func each(workers, n int, work func(i int)) {
	if workers == 1 {
		for i := range n {
			work(n - 1 - i)
		}
		return
	}
	limit := make(chan struct{}, workers)
	var wait sync.WaitGroup
	for i := range n {
		limit <- struct{}{}
		wait.Go(func() {
			work(n - 1 - i)
			<-limit
		})
	}
	wait.Wait()
}

// drawing turns places on a lattice into degrees.
type drawing struct {
	degrees degrees
	steps   uint64
	chords  []chord
	dropped []bool // of every chord: whether it starts elsewhere; nil for none
}

func (d *drawing) area(polygons []polygon) orb.MultiPolygon {
	area := make(orb.MultiPolygon, len(polygons))
	for i, p := range polygons {
		area[i] = append(make(orb.Polygon, 0, 1+len(p.holes)), d.ring(p.shell))
		for _, hole := range p.holes {
			area[i] = append(area[i], d.ring(hole))
		}
	}
	return area
}

func (d *drawing) ring(r ring) orb.Ring {
	out := make(orb.Ring, 0, len(r)+1)
	for _, i := range r {
		if d.dropped != nil && d.dropped[i] {
			continue
		}
		x, y := d.chords[i].from.place(d.steps)
		p := d.degrees.at(float64(x)/float64(d.steps), float64(y)/float64(d.steps))
		out = append(out, orb.Point{rounded(p.Lon()), rounded(p.Lat())})
	}
	return append(out, out[0])
}

// rounded returns degrees to a millionth, about a decimetre.
func rounded(degrees float64) float64 { return math.Round(degrees*1e6) / 1e6 }
