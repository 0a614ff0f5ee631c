package coverage

import (
	"cmp"

	"github.com/paulmach/orb"
)

// Backdrop are outlines to draw a map with where the inputs have none: of an
// earlier year and simplified, so that nothing is located, measured or checked by
// them.
type Backdrop struct {
	Communes     []Outline // of those in scope and around it, by code; none where inputs have some
	Departements []Outline // of those in scope and around them, by code
}

// Outline is the outline of an area, in degrees.
type Outline struct {
	Code string
	Area orb.MultiPolygon // filled by the even-odd rule
}

// Compare orders outlines by their codes.
func (o Outline) Compare(other Outline) int { return cmp.Compare(o.Code, other.Code) }
