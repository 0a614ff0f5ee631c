package atlas

import (
	"acces30/coverage"
	"acces30/coverage/polygon/mesh"
	"acces30/reports"
	"acces30/reports/atlas/internal/canvas"
)

// pageLand is the ground of the page's map, with arcs of its own.
type pageLand struct {
	Arcs   [][]int32      `json:"arcs"`
	Areas  []pageLandArea `json:"areas"`
	Scope  []mesh.Ring    `json:"scope"`  // around the scope; empty where the communes' outlines tell it
	Around bool           `json:"around"` // some of the areas are out of scope
	Shares []pageShare    `json:"shares"` // classes; empty where communes are shown alone
}

type pageLandArea struct {
	Name   string      `json:"name,omitempty"`
	Rings  []mesh.Ring `json:"rings"`
	Limits []pageAt    `json:"limits,omitempty"` // as pageData.Limits; none of an area that is not shown in place of its communes
}

// pageAt is a département at a limit.
type pageAt struct {
	Class coverage.ShareClass `json:"class"`
	Text  both                `json:"text"`
}

type pageShare struct {
	Name  both   `json:"name"`
	Color string `json:"color"`
}

// pageLand gathers the départements.
func (s *Scene) pageLand() pageLand {
	out := pageLand{Arcs: [][]int32{}, Areas: []pageLandArea{}, Scope: []mesh.Ring{}, Around: s.land.around(), Shares: []pageShare{}}
	for _, arc := range s.land.mesh.Arcs {
		out.Arcs = append(out.Arcs, deltas(arc))
	}
	if !s.outlined() {
		out.Scope = append(out.Scope, s.land.scope...)
	}
	for i := range s.land.areas {
		a := &s.land.areas[i]
		area := pageLandArea{Rings: a.rings}
		if a.total != nil {
			area.Name = a.total.Name
			for _, t := range a.total.Tallies {
				area.Limits = append(area.Limits, pageAt{t.ShareClass(), inBoth(func(l reports.Lang) string { return reports.BeyondLine(l, t) })})
			}
		}
		out.Areas = append(out.Areas, area)
	}
	if s.territorial {
		for c := range coverage.ShareClass(coverage.ShareClasses) {
			out.Shares = append(out.Shares, pageShare{inBoth(func(l reports.Lang) string { return shareName(l, c) }), canvas.Hex(shareColors[c])})
		}
	}
	return out
}
