package street

import (
	"math"

	"acces30/coverage/internal/rows"
)

// grid finds pieces of line by where they are: a flat array of cells over their
// bounds, each with the numbers of the pieces that pass it. Piece i is the
// straight line from point i to point i+1 of Network.line.
type grid struct {
	net            *Network
	minLon, minLat int64 // corner of the first cell, in 1e-7 degrees
	width, height  int64 // of a cell, in 1e-7 degrees
	cols, rows     int64
	cells          rows.Rows[uint32] // pieces in every cell, ascending
	linkAt         []uint32          // link of every linkEvery-th point of Network.line
}

// piecesPerCell is how many pieces there are for every cell, on the average of
// the whole bounds; in towns it is some twenty times as many.
const piecesPerCell = 1

// newGrid returns a grid of the pieces of the links that are wanted.
func newGrid(n *Network, want func(link uint32) bool) *grid {
	wanted := make([]bool, n.Links())
	n.eachLink(func(from, to uint32) {
		for link := from; link < to; link++ {
			wanted[link] = want(link)
		}
	})
	g := &grid{net: n}
	g.indexLinks()
	g.measure(wanted)
	starts := rows.NewStarts(int(g.cols * g.rows))
	g.eachPiece(wanted, func(_ uint32, row, from, to int64) {
		for cell := row*g.cols + from; cell <= row*g.cols+to; cell++ {
			starts.Count(int(cell))
		}
	})
	pieces := make([]uint32, starts.Sum())
	g.eachPiece(wanted, func(piece uint32, row, from, to int64) {
		for cell := row*g.cols + from; cell <= row*g.cols+to; cell++ {
			pieces[starts.Next(int(cell))] = piece
		}
	})
	g.cells = rows.Fill(starts, pieces)
	return g
}

// measure sets bounds and cells.
func (g *grid) measure(wanted []bool) {
	low, high := coord{math.MaxInt32, math.MaxInt32}, coord{math.MinInt32, math.MinInt32}
	count := 0
	for link, ok := range wanted {
		if !ok {
			continue
		}
		line := g.net.lineOf(uint32(link))
		count += len(line) - 1
		for _, c := range line {
			low = coord{min(low.lon, c.lon), min(low.lat, c.lat)}
			high = coord{max(high.lon, c.lon), max(high.lat, c.lat)}
		}
	}
	if count == 0 {
		g.width, g.height = 1, 1
		return
	}
	g.minLon, g.minLat = int64(low.lon), int64(low.lat)
	east, north := int64(high.lon)-g.minLon, int64(high.lat)-g.minLat
	perLon, perLat := scales(float64(g.minLat+north/2) / 1e7)
	perLon = max(perLon, perLat/100) // cells near a pole stay finite
	x, y := float64(east)*perLon, float64(north)*perLat
	// Bounds as thin as a line get cells as long as the pieces lie apart.
	side := max(math.Sqrt(piecesPerCell*x*y/float64(count)), piecesPerCell*max(x, y)/float64(count), 20)
	g.width, g.height = int64(side/perLon)+1, int64(side/perLat)+1
	g.cols, g.rows = east/g.width+1, north/g.height+1
}

// eachPiece calls visit with the columns that every piece wanted passes in
// every row, and sometimes one more at either end.
func (g *grid) eachPiece(wanted []bool, visit func(piece uint32, row, from, to int64)) {
	for link, ok := range wanted {
		if !ok {
			continue
		}
		start := g.net.links[link].point
		line := g.net.lineOf(uint32(link))
		for i := 1; i < len(line); i++ {
			g.cover(line[i-1], line[i], func(row, from, to int64) { visit(start+uint32(i)-1, row, from, to) })
		}
	}
}

// cover calls visit with the columns that a piece passes in every row.
func (g *grid) cover(a, b coord, visit func(row, from, to int64)) {
	if a.lat > b.lat {
		a, b = b, a
	}
	row0, row1 := (int64(a.lat)-g.minLat)/g.height, (int64(b.lat)-g.minLat)/g.height
	colA, colB := (int64(a.lon)-g.minLon)/g.width, (int64(b.lon)-g.minLon)/g.width
	left, right := min(colA, colB), max(colA, colB)
	if row0 == row1 || left == right {
		for row := row0; row <= row1; row++ {
			visit(row, left, right)
		}
		return
	}
	slope := float64(int64(b.lon)-int64(a.lon)) / float64(int64(b.lat)-int64(a.lat))
	lonAt := func(lat int64) float64 { return float64(int64(a.lon)-g.minLon) + slope*float64(lat-int64(a.lat)) }
	for row := row0; row <= row1; row++ {
		south := max(g.minLat+row*g.height, int64(a.lat))
		north := min(g.minLat+(row+1)*g.height, int64(b.lat))
		x0, x1 := lonAt(south), lonAt(north)
		// A unit to spare at either side allows for rounding.
		from := int64(min(x0, x1)-1) / g.width
		to := int64(max(x0, x1)+1) / g.width
		visit(row, max(from, left), min(to, right))
	}
}

// linkEvery is how many points of the lines have one entry in grid.linkAt.
const linkEvery = 16

// indexLinks fills in the links of some points of the lines, from which those
// of the others are found.
func (g *grid) indexLinks() {
	g.linkAt = make([]uint32, len(g.net.line)/linkEvery+1)
	link := uint32(0)
	for i := range g.linkAt {
		for int(link) < g.net.Links()-1 && g.net.links[link+1].point <= uint32(i*linkEvery) {
			link++
		}
		g.linkAt[i] = link
	}
}

// linkOf returns the link that a piece belongs to.
func (g *grid) linkOf(piece uint32) uint32 {
	link := g.linkAt[piece/linkEvery]
	for g.net.links[link+1].point <= piece {
		link++
	}
	return link
}
