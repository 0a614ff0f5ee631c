package atlas

import (
	"acces30/coverage"
	"acces30/reports/atlas/internal/canvas"
)

// ClassColors returns the colours of a result's classes of time as #rrggbb, in the
// order of the classes, for whatever else draws them.
func ClassColors(r *coverage.Result) []string {
	var colors []string
	for _, c := range newClasses(r) {
		colors = append(colors, canvas.Hex(c.color))
	}
	return colors
}
