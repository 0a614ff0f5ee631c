package street

import (
	"math"

	"github.com/paulmach/orb"
)

// spot is the point of the roads nearest to a point.
type spot struct {
	link   uint32
	at     uint32  // centimetres from the start of the link
	metres float64 // from the point
	apart  bool    // on roads that are joined to few others
}

// flat is the plane around a point on which nearness is measured: metres east
// and north of it, by the scales of its latitude.
type flat struct {
	lon, lat       float64 // in 1e-7 degrees
	perLon, perLat float64
}

func newFlat(p orb.Point) flat {
	perLon, perLat := scales(p.Lat())
	return flat{p.Lon() * 1e7, p.Lat() * 1e7, perLon, perLat}
}

// nearest returns the square of the distance to a piece of line, and how far
// along the piece its nearest point is, from 0 to 1.
func (f *flat) nearest(a, b coord) (square, along float64) {
	x, y := (float64(a.lon)-f.lon)*f.perLon, (float64(a.lat)-f.lat)*f.perLat
	dx, dy := float64(int64(b.lon)-int64(a.lon))*f.perLon, float64(int64(b.lat)-int64(a.lat))*f.perLat
	if long := dx*dx + dy*dy; long > 0 {
		along = min(max(-(x*dx+y*dy)/long, 0), 1)
	}
	x, y = x+along*dx, y+along*dy
	return x*x + y*y, along
}

// snap returns the spot nearest to a point on the links in the grid, of several
// the one on the first piece; false when there is none within a radius in
// metres.
func (g *grid) snap(p orb.Point, radius float64) (spot, bool) {
	if !(math.Abs(p.Lon()) <= 180 && math.Abs(p.Lat()) <= 90) || g.cols == 0 {
		return spot{}, false
	}
	q := query{flat: newFlat(p), grid: g, best: none, least: radius * radius}
	q.run()
	if q.best == none {
		return spot{}, false
	}
	return g.spot(q.best, q.along, math.Sqrt(q.least)), true
}

// query is a search for the piece nearest to a point.
type query struct {
	flat
	grid  *grid
	best  uint32  // nearest piece found, the first of several, or none
	least float64 // square of its distance, or of the radius
	along float64 // share of the piece where its nearest point is
}

// look compares some pieces.
func (q *query) look(pieces []uint32) {
	line := q.grid.net.line
	for _, piece := range pieces {
		square, along := q.nearest(line[piece], line[piece+1])
		if square < q.least || square == q.least && piece < q.best {
			q.best, q.least, q.along = piece, square, along
		}
	}
}

// run looks at the cells around the point, ring by ring, until what is beyond
// is farther than what was found.
func (q *query) run() {
	g := q.grid
	x := int64(math.Floor((q.lon - float64(g.minLon)) / float64(g.width)))
	y := int64(math.Floor((q.lat - float64(g.minLat)) / float64(g.height)))
	// How far the nearest sides of the own cell are, less for rounding.
	w, h := float64(g.width)*q.perLon, float64(g.height)*q.perLat
	east := (q.lon - float64(g.minLon) - float64(x*g.width)) * q.perLon
	north := (q.lat - float64(g.minLat) - float64(y*g.height)) * q.perLat
	sideX, sideY := max(min(east, w-east)-0.001, 0), max(min(north, h-north)-0.001, 0)
	nearest := max(0, -x, x-g.cols+1, -y, y-g.rows+1) // ring that meets the grid
	farthest := max(x, g.cols-1-x, y, g.rows-1-y)
	for k := nearest; k <= farthest; k++ {
		if k > 0 {
			far := min(sideX+float64(k-1)*w, sideY+float64(k-1)*h)
			if far*far > q.least {
				return
			}
		}
		q.ring(x, y, k)
	}
}

// ring looks at the cells k steps from a cell.
func (q *query) ring(x, y, k int64) {
	for row := max(y-k, 0); row <= min(y+k, q.grid.rows-1); row++ {
		if row == y-k || row == y+k {
			q.look(q.grid.row(row, x-k, x+k))
			continue
		}
		q.look(q.grid.row(row, x-k, x-k))
		q.look(q.grid.row(row, x+k, x+k))
	}
}

// row returns the pieces in some cells of a row.
func (g *grid) row(row, from, to int64) []uint32 {
	from, to = max(from, 0), min(to, g.cols-1)
	if from > to {
		return nil
	}
	return g.cells.Between(int(row*g.cols+from), int(row*g.cols+to))
}

// spot returns the spot at a share of a piece.
func (g *grid) spot(piece uint32, along, metres float64) spot {
	link := g.linkOf(piece)
	line := g.net.line
	var at uint32
	for i := g.net.links[link].point; i < piece; i++ {
		at += centimetres(line[i], line[i+1])
	}
	at += uint32(math.Round(along * float64(centimetres(line[piece], line[piece+1]))))
	return spot{link: link, at: min(at, g.net.cm[link]), metres: metres}
}
