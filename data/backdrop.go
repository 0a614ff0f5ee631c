package data

import (
	"github.com/paulmach/orb"

	"acces30/coverage"
	"acces30/data/insee/outline"
	"acces30/data/location"
)

// How far a point may lie outside a built-in outline, which is of 2018 and
// simplified, and what share of the points may lie farther, before the outline is
// taken to be that of another place.
const (
	maxOutsideDepartement = 5_000 // metres
	maxOutsideBackdrop    = 2_000 // metres, of a commune
	wellPlacedShare       = 0.9
)

// backdropMargin is how far around the communes in scope départements are drawn,
// as a share of the extent of these, and at least so many degrees.
const (
	backdropMargin  = 0.6
	backdropDegrees = 0.5
)

// readBackdrop gives the study outlines to draw maps with, where what is built in
// is of the same place: communes that are made up, or lie elsewhere, get none.
func (l *loading) readBackdrop() error {
	if l.opts.Bare {
		return nil
	}
	own, err := outline.Read()
	if err != nil {
		return err
	}
	scope, outlined := l.pointsInScope()
	if !l.wellPlaced(scope, own.Departements) {
		return nil
	}
	around := orb.MultiPoint{}
	for _, points := range scope {
		around = append(around, points...)
	}
	b := around.Bound()
	b = b.Pad(max(backdropDegrees, backdropMargin*max(b.Max[0]-b.Min[0], b.Max[1]-b.Min[1])))
	for _, d := range own.Departements {
		if d.Area.Bound().Intersects(b) {
			l.study.Backdrop.Departements = append(l.study.Backdrop.Departements, d)
		}
	}
	if !outlined {
		l.study.Backdrop.Communes = l.backdropCommunes(own.Communes)
	}
	about := outline.About()
	about.Kept = len(l.study.Backdrop.Communes) + len(l.study.Backdrop.Departements)
	l.addInput(about)
	return nil
}

// pointsInScope returns the reference points of the communes in scope by
// département, and whether any of these communes has an outline.
func (l *loading) pointsInScope() (points map[string]orb.MultiPoint, outlined bool) {
	points = make(map[string]orb.MultiPoint)
	settings := &l.study.Settings
	for i := range l.study.Communes {
		c := &l.study.Communes[i]
		if !settings.Includes(c.Departement) {
			continue
		}
		outlined = outlined || c.Outline != nil
		if at, _ := c.Reference(settings.Reference); at.Known {
			points[c.Departement] = append(points[c.Departement], at.Point)
		}
	}
	return points, outlined
}

// wellPlaced reports whether every département in scope lies where its outline is.
func (l *loading) wellPlaced(scope map[string]orb.MultiPoint, departements []coverage.Outline) bool {
	outlines := make(map[string]orb.MultiPolygon, len(departements))
	for _, d := range departements {
		outlines[d.Code] = d.Area
	}
	for code, points := range scope {
		if outlines[code] == nil || !mostWithin(points, func(int) orb.MultiPolygon { return outlines[code] }, maxOutsideDepartement) {
			return false
		}
	}
	return len(scope) > 0
}

// mostWithin reports whether most points lie in their outlines, or at most so many
// metres outside.
func mostWithin(points orb.MultiPoint, outlineOf func(i int) orb.MultiPolygon, metres float64) bool {
	within := 0
	for i, p := range points {
		if location.MetresOutside(outlineOf(i), p) <= metres {
			within++
		}
	}
	return float64(within) >= wellPlacedShare*float64(len(points))
}

// backdropCommunes returns the outlines of communes in scope, those of communes that
// the table of mergers has joined as one; none where they are not of the same place,
// or most communes have none.
func (l *loading) backdropCommunes(own *outline.Sheet) []coverage.Outline {
	settings := &l.study.Settings
	outlines := own.Join(func(code string) string {
		if c := l.communes.find(code); c != nil && settings.Includes(c.Departement) {
			return c.Code
		}
		return ""
	}).Outlines()
	var points orb.MultiPoint
	var areas []orb.MultiPolygon
	for _, o := range outlines {
		if at, _ := l.communes.find(o.Code).Reference(settings.Reference); at.Known {
			points, areas = append(points, at.Point), append(areas, o.Area)
		}
	}
	inScope, _, _, _ := l.study.CountScope()
	if float64(len(points)) < wellPlacedShare*float64(inScope.Communes) ||
		!mostWithin(points, func(i int) orb.MultiPolygon { return areas[i] }, maxOutsideBackdrop) {
		return nil
	}
	return outlines
}
