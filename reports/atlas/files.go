package atlas

import (
	"context"
	"fmt"
	"io"

	"acces30/reports"
	"acces30/reports/atlas/internal/canvas"
)

// WriteSVG writes the map as an A4 sheet in SVG, one group a layer. It fails
// only when w does.
func (s *Scene) WriteSVG(w io.Writer, opts Options) error {
	c := canvas.NewSVG(w, canvas.Head{
		Title:       reports.SummaryTitle.With(opts.Lang, reports.ScopeName(opts.Lang, s.result.Study)),
		Description: reports.MapAlt.With(opts.Lang, reports.Answer(opts.Lang, s.result)),
		Lang:        opts.Lang.String(),
	})
	s.draw(c, opts)
	if err := c.Close(); err != nil {
		return fmt.Errorf("map as SVG: %w", err)
	}
	return nil
}

// WritePNG writes the map as an A4 sheet of 200 dots per inch. It fails only
// when w does, or with the cause when ctx ends: drawing takes seconds, of France a
// quarter of a minute.
func (s *Scene) WritePNG(ctx context.Context, w io.Writer, opts Options) error {
	c := canvas.NewRaster(canvas.PrintScale)
	s.draw(canvas.Until(ctx, c), opts)
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	if err := c.WritePNG(w); err != nil {
		return fmt.Errorf("map as PNG: %w", err)
	}
	return nil
}
