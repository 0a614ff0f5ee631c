package mesh

// Join makes long lines of pieces: two pieces are joined where they, and no
// third, end.
func Join(pieces [][]Cell) [][]Cell {
	ends := make(map[Cell][]int)
	for i, p := range pieces {
		if len(p) > 1 {
			ends[p[0]] = append(ends[p[0]], i)
			ends[p[len(p)-1]] = append(ends[p[len(p)-1]], i)
		}
	}
	used := make([]bool, len(pieces))
	// grow goes on from a line's last cell as long as one piece, and no more,
	// begins there.
	grow := func(line []Cell) []Cell {
		for {
			last := line[len(line)-1]
			at := ends[last]
			if len(at) != 2 {
				return line
			}
			next := at[0]
			if used[next] {
				next = at[1]
			}
			if used[next] {
				return line
			}
			used[next] = true
			line = append(line, onward(pieces[next], last)...)
		}
	}
	var out [][]Cell
	for i, p := range pieces {
		if used[i] || len(p) < 2 {
			continue
		}
		used[i] = true
		line := grow(reversed(p))
		out = append(out, grow(reversed(line)))
	}
	return out
}

// onward returns a piece without its end at a cell, leading away from it.
func onward(piece []Cell, from Cell) []Cell {
	if piece[0] != from {
		piece = reversed(piece)
	}
	return piece[1:]
}
