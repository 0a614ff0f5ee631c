package atlas

import (
	"fmt"
	"io"
	"math"
	"testing"

	"acces30/coverage"
	"acces30/reports/internal/sample"

	"github.com/paulmach/orb"
)

// lattices makes a result of about so many communes, each a square with so
// many points on every side, wavering like its neighbour's.
func lattices(communes, points int) *coverage.Result {
	r := sample.Mapped()
	few := r.Communes
	r.Communes = nil
	side := int(math.Ceil(math.Sqrt(float64(communes))))
	step := 1.6 / float64(side)
	at := func(x, y, i int, across bool) orb.Point {
		along, off := step*float64(i)/float64(points), 0.15*step*math.Sin(float64(7*x+11*y+3*i))
		if i == 0 {
			off = 0
		}
		p := orb.Point{6 + step*float64(x), 48.5 + 0.7*step*float64(y)}
		if across {
			return orb.Point{p[0] + along, p[1] + 0.7*off}
		}
		return orb.Point{p[0] + off, p[1] + 0.7*along}
	}
	for i := range communes {
		x, y := i%side, i/side
		c := few[i%len(few)]
		commune := *c.Commune
		commune.Code, commune.Name = fmt.Sprintf("57%04d", i), fmt.Sprintf("Commune-sur-Rivière-%d", i)
		var outline orb.Ring
		for k := range points {
			outline = append(outline, at(x, y, k, true))
		}
		for k := range points {
			outline = append(outline, at(x+1, y, k, false))
		}
		for k := points; k > 0; k-- {
			outline = append(outline, at(x, y+1, k%points, true))
			if k == points {
				outline[len(outline)-1] = at(x+1, y+1, 0, true)
			}
		}
		for k := points; k > 0; k-- {
			outline = append(outline, at(x, y, k%points, false))
			if k == points {
				outline[len(outline)-1] = at(x, y+1, 0, false)
			}
		}
		commune.Outline = orb.MultiPolygon{{append(outline, outline[0])}}
		commune.Seat = coverage.At(6+step*(float64(x)+0.5), 48.5+0.7*step*(float64(y)+0.5))
		c.Commune = &commune
		r.Communes = append(r.Communes, c)
	}
	for i := range r.Bands { // as many points as real bands have
		b := &r.Bands[i]
		var wavy orb.Ring
		for k := range 6000 {
			sin, cos := math.Sincos(2 * math.Pi * float64(k) / 6000)
			reach := (0.2 + 0.1*float64(i)) * (1 + 0.1*math.Sin(float64(k)))
			wavy = append(wavy, orb.Point{6.8 + reach*cos, 49.05 + 0.6*reach*sin})
		}
		b.Area = orb.MultiPolygon{{append(wavy, wavy[0])}}
	}
	return r
}

// BenchmarkMaps draws a département of 725 communes with outlines of 100
// points and bands of 6,000.
func BenchmarkMaps(b *testing.B) {
	r := lattices(725, 25)
	b.Run("scene", func(b *testing.B) {
		for b.Loop() {
			NewScene(r)
		}
	})
	s := NewScene(r)
	for _, name := range []string{"carte.svg", "carte.png", "carte.html"} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			size := &full{room: math.MaxInt}
			for b.Loop() {
				size.room = math.MaxInt
				if err := writers()[name](s, size); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(math.MaxInt-size.room), "bytes/file")
		})
	}
}

// BenchmarkFrance draws 34,875 communes as circles.
func BenchmarkFrance(b *testing.B) {
	r := lattices(34875, 1)
	for i := range r.Communes {
		r.Communes[i].Commune.Outline = nil
	}
	for b.Loop() {
		s := NewScene(r)
		for _, write := range writers() {
			if err := write(s, io.Discard); err != nil {
				b.Fatal(err)
			}
		}
	}
}
