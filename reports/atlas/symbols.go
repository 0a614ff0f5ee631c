package atlas

import (
	"math"

	"acces30/coverage"

	"github.com/paulmach/orb"
)

// symbol is how a service point is drawn: its form tells the format.
type symbol struct {
	format  coverage.Format
	main    bool // others are smaller
	inScope bool // others are hollow
}

func symbolOf(x site) symbol { return symbol{x.format, x.main, x.inScope} }

// radius returns the distance from a symbol's centre to its farthest corner,
// about, in points.
func (s symbol) radius() float64 {
	if s.main {
		return 3.4
	}
	return 2.3
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
	fill := paint{fill: siteColor, stroke: white, width: 0.9, title: title}
	if !s.inScope {
		fill = paint{fill: white, stroke: siteColor, width: 1, title: title}
	}
	r := s.radius()
	corners := s.corners()
	if corners == nil {
		p.circle(at, r, fill)
		return
	}
	line := make(orb.LineString, len(corners))
	for i, c := range corners {
		line[i] = orb.Point{at[0] + r*c[0], at[1] + r*c[1]}
	}
	p.shape([]orb.LineString{line}, fill)
}
