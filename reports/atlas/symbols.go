package atlas

import (
	"math"

	"acces30/coverage"
	"acces30/reports/atlas/internal/canvas"

	"github.com/paulmach/orb"
)

// symbol is how a service point is drawn: its form shows the format.
type symbol struct {
	format  coverage.Format
	main    bool // others are smaller
	inScope bool // others are hollow
}

func symbolOf(x servicePoint) symbol { return symbol{x.format, x.main, x.inScope} }

// radius returns about the distance from a symbol's centre to its corners, in
// points, for symbols of normal size.
func (s symbol) radius() float64 {
	if s.main {
		return 3.4
	}
	return 2.3
}

// manyPoints is from how many service points on symbols are smaller.
const manyPoints = 150

// sizeSymbols returns by how much symbols are smaller than normal, so that
// many of them leave something of the map to be seen.
func (p *picture) sizeSymbols() float64 {
	shown := 0
	for _, x := range p.servicePoints {
		if p.shows(x) {
			shown++
		}
	}
	return min(1, max(0.3, math.Sqrt(manyPoints/float64(max(shown, 1)))))
}

// corners are those of a symbol of radius 1; none for a circle. Forms are of
// about the same area.
func (s symbol) corners() []orb.Point {
	switch s.format {
	case coverage.WithBranches:
		return []orb.Point{{-0.9, -0.9}, {0.9, -0.9}, {0.9, 0.9}, {-0.9, 0.9}}
	case coverage.MultiSite:
		return []orb.Point{{0, -1.3}, {1.3, 0}, {0, 1.3}, {-1.3, 0}}
	case coverage.Itinerant:
		return []orb.Point{{0, -1.35}, {1.25, 0.85}, {-1.25, 0.85}}
	case coverage.FormatUnknown:
		star := make([]orb.Point, 0, 10)
		for i := range 10 {
			r := 1.4
			if i%2 == 1 {
				r = 0.6
			}
			sin, cos := math.Sincos(float64(i) * math.Pi / 5)
			star = append(star, orb.Point{r * sin, -r * cos})
		}
		return star
	default:
		return nil
	}
}

// symbol draws a service point with a white edge around it.
func (p *picture) symbol(at orb.Point, s symbol, title string) {
	fill := canvas.Paint{Fill: pointColor, Stroke: canvas.White, Width: 0.9 * p.symbols, Title: title}
	if !s.inScope {
		fill = canvas.Paint{Fill: canvas.White, Stroke: pointColor, Width: p.symbols, Title: title}
	}
	r := s.radius() * p.symbols
	corners := s.corners()
	if corners == nil {
		p.Circle(at, r, fill)
		return
	}
	line := make(orb.LineString, len(corners))
	for i, c := range corners {
		line[i] = orb.Point{at[0] + r*c[0], at[1] + r*c[1]}
	}
	p.Shape([]orb.LineString{line}, fill)
}
