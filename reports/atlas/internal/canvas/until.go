package canvas

import (
	"context"

	"github.com/paulmach/orb"
)

// Until returns a canvas that draws on another one until ctx ends, and nothing any
// more afterwards. Who draws asks ctx at the end whether the sheet is whole.
func Until(ctx context.Context, c Canvas) Canvas { return until{c, ctx} }

// until is a canvas that can be stopped: the shapes of a sheet are many, and each is
// drawn in a moment.
type until struct {
	Canvas
	ctx context.Context
}

// Shape draws lines one by one where they are not filled, so that none keeps long.
func (u until) Shape(lines []orb.LineString, p Paint) {
	if p.closes() {
		if u.ctx.Err() == nil {
			u.Canvas.Shape(lines, p)
		}
		return
	}
	for i := range lines {
		if u.ctx.Err() != nil {
			return
		}
		u.Canvas.Shape(lines[i:i+1], p)
	}
}

// Circle draws a circle.
func (u until) Circle(at orb.Point, radius float64, p Paint) {
	if u.ctx.Err() == nil {
		u.Canvas.Circle(at, radius, p)
	}
}

// Text draws a text.
func (u until) Text(at orb.Point, s string, t Typeface) {
	if u.ctx.Err() == nil {
		u.Canvas.Text(at, s, t)
	}
}
