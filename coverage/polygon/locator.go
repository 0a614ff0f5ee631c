package polygon

import (
	"slices"

	"acces30/coverage/internal/rows"

	"github.com/paulmach/orb"
)

// Locator finds out which points lie in an area. The bound of the area is cut into
// boxes: of each it knows whether its middle is inside, and which edges pass it. It
// is never changed; any number of goroutines may share it.
type Locator struct {
	bound         orb.Bound
	cols, rows    int
	width, height float64 // of a box, in degrees
	across, up    float64 // boxes in a degree
	middle        []bool  // of every box, row by row
	edges         []edge
	boxes         []boxes           // of every edge: those that its bound touches
	passing       rows.Rows[uint32] // of every box: the edges that pass it
}

// boxes are columns and rows of boxes, bounds included.
type boxes struct{ minX, minY, maxX, maxY int32 }

// NewLocator prepares an area whose edges are about as long as length, in metres:
// boxes are four times as high and six times as wide, and larger over large areas.
func NewLocator(area orb.MultiPolygon, length float64) *Locator {
	in := &Locator{}
	if len(area) == 0 {
		return in
	}
	const degree, most = 111_000, 4096 // metres; boxes in a row
	width, height := 6*length/degree, 4*length/degree
	in.bound = area.Bound()
	east, north := in.bound.Max.Lon()-in.bound.Min.Lon(), in.bound.Max.Lat()-in.bound.Min.Lat()
	in.cols, in.rows = min(int(east/width)+1, most), min(int(north/height)+1, most)
	// A little more than the bound, so that all points in it have a box.
	in.width, in.height = (east+1e-9)/float64(in.cols), (north+1e-9)/float64(in.rows)
	in.across, in.up = 1/in.width, 1/in.height
	in.addEdges(area)
	in.sort()
	in.findMiddles()
	return in
}

// addEdges lists the edges of the area and the boxes of each.
func (in *Locator) addEdges(area orb.MultiPolygon) {
	n := 0
	for _, polygon := range area {
		for _, ring := range polygon {
			n += len(ring) - 1
		}
	}
	in.edges, in.boxes = make([]edge, 0, n), make([]boxes, 0, n)
	for _, polygon := range area {
		for _, ring := range polygon {
			x, y := in.box(ring[0])
			for i, to := range ring[1:] {
				toX, toY := in.box(to)
				in.edges = append(in.edges, edge{ring[i], to})
				in.boxes = append(in.boxes, boxes{int32(min(x, toX)), int32(min(y, toY)), int32(max(x, toX)), int32(max(y, toY))})
				x, y = toX, toY
			}
		}
	}
}

// box returns column and row of a point in the bound.
func (in *Locator) box(p orb.Point) (x, y int) {
	return int((p.Lon() - in.bound.Min.Lon()) * in.across), int((p.Lat() - in.bound.Min.Lat()) * in.up)
}

// sort lists the edges by the boxes that their bounds touch.
func (in *Locator) sort() {
	each := func(visit func(box, edge uint32)) {
		for i, b := range in.boxes {
			for y := b.minY; y <= b.maxY; y++ {
				for x := b.minX; x <= b.maxX; x++ {
					visit(uint32(int(y)*in.cols+int(x)), uint32(i))
				}
			}
		}
	}
	starts := rows.NewStarts(in.cols * in.rows)
	each(func(box, _ uint32) { starts.Count(int(box)) })
	passing := make([]uint32, starts.Sum())
	each(func(box, edge uint32) { passing[starts.Next(int(box))] = edge })
	in.passing = rows.Fill(starts, passing)
}

// findMiddles follows every row of boxes through their middles from west to
// east: at every edge, inside and outside change.
func (in *Locator) findMiddles() {
	in.middle = make([]bool, in.cols*in.rows)
	crossings := make([][]float64, in.rows)
	for i := range in.edges {
		e := &in.edges[i]
		for y := in.boxes[i].minY; y <= in.boxes[i].maxY; y++ {
			if lat := in.middleLat(int(y)); e.straddles(1, lat) {
				crossings[y] = append(crossings[y], e.at(1, lat))
			}
		}
	}
	for y, lons := range crossings {
		slices.Sort(lons)
		// Between an odd crossing and the next lies the area; there is an even
		// number of them, as rings are closed.
		for i := 0; i+1 < len(lons); i += 2 {
			for x := max(int((lons[i]-in.bound.Min.Lon())*in.across)-1, 0); x < in.cols && in.middleLon(x) <= lons[i+1]; x++ {
				in.middle[y*in.cols+x] = in.middle[y*in.cols+x] || lons[i] < in.middleLon(x)
			}
		}
	}
}

func (in *Locator) middleLon(x int) float64 { return in.bound.Min.Lon() + (float64(x)+0.5)*in.width }

func (in *Locator) middleLat(y int) float64 { return in.bound.Min.Lat() + (float64(y)+0.5)*in.height }

// Contains reports whether a point, in degrees, lies in the area. It goes from the
// middle of the point's box along the row and then along the column, and counts
// the edges that it crosses. Of a point on an edge, it may say either.
func (in *Locator) Contains(p orb.Point) bool {
	if in.rows == 0 || !in.bound.Contains(p) {
		return false
	}
	x, y := in.box(p)
	box := y*in.cols + x
	inside := in.middle[box]
	for _, i := range in.passing.Of(box) {
		e := &in.edges[i]
		if lat := in.middleLat(y); e.straddles(1, lat) && between(e.at(1, lat), in.middleLon(x), p.Lon()) {
			inside = !inside
		}
		if e.straddles(0, p.Lon()) && between(e.at(0, p.Lon()), in.middleLat(y), p.Lat()) {
			inside = !inside
		}
	}
	return inside
}

// between reports whether v lies between two values, in whichever order.
func between(v, a, b float64) bool { return (v < a) != (v < b) }
