package grid

import "math"

// Tile is the number of a tile: its row times Grid.Columns plus its column.
type Tile uint32

// Tiles returns how many tiles there are.
func (g *Grid) Tiles() int { return g.Columns * g.Rows }

// Corner returns the south-west corner of a tile.
func (g *Grid) Corner(t Tile) (x, y int) {
	return int(t) % g.Columns * g.Side, int(t) / g.Columns * g.Side
}

// Span is a box of tiles, bounds included.
type Span struct{ MinX, MinY, MaxX, MaxY uint16 }

// NoSpan returns the span without a tile.
func NoSpan() Span { return Span{math.MaxUint16, math.MaxUint16, 0, 0} }

// SpanAt returns the span of the tile that a cell is in.
func (g *Grid) SpanAt(x, y int) Span {
	col, row := uint16(x/g.Side), uint16(y/g.Side)
	return Span{col, row, col, row}
}

// With returns the span widened to hold another.
func (s Span) With(o Span) Span {
	return Span{min(s.MinX, o.MinX), min(s.MinY, o.MinY), max(s.MaxX, o.MaxX), max(s.MaxY, o.MaxY)}
}

// Around lists the tiles chosen and those up to so many columns and rows away, row
// by row.
func (g *Grid) Around(chosen []bool, far int) []Tile {
	near := make([]bool, len(chosen))
	for t, ok := range chosen {
		if !ok {
			continue
		}
		x, y := t%g.Columns, t/g.Columns
		for v := max(y-far, 0); v <= min(y+far, g.Rows-1); v++ {
			for u := max(x-far, 0); u <= min(x+far, g.Columns-1); u++ {
				near[v*g.Columns+u] = true
			}
		}
	}
	var all []Tile
	for t, ok := range near {
		if ok {
			all = append(all, Tile(t))
		}
	}
	return all
}
