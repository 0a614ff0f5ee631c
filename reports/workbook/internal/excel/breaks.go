package excel

// span is some rows that follow each other, the last one too.
type span struct{ from, to int }

// Keep asks that rows stay together on paper: a heading with what it is over. Rows that
// are higher than a page are parted all the same. It is heard below a table only.
func (w *Writer) Keep(from, to int) { w.kept = append(w.kept, span{from, to}) }

// filled is how much of a page rows may take before those kept together go to the next:
// a program that prints may want a little more than is reckoned here, and rows that run
// over before a break would stand on a page of their own.
const filled = 0.95

// breaks returns the rows before which a page ends so that what is kept together stays
// so, where pages have so much room, in points, of which so much is counted on, and so
// much is taken above.
func (h *heights) breaks(kept []span, above, room, counted float64) (rows []int) {
	for above > room { // by the rows of a long table
		above -= room
	}
	top := func(row int) float64 { return above + h.tops[row-h.first] }
	start := 0.0 // of the page at hand
	for row := h.first; row <= h.last; row++ {
		if top(row+1)-start > room {
			start = top(row)
		}
		for _, k := range kept {
			if row == k.from && top(k.to+1)-start > counted && top(k.to+1)-top(row) <= counted {
				rows, start = append(rows, row), top(row)
			}
		}
	}
	return rows
}

// paging returns how a sheet with text below its table, some rows of which are kept
// together, is parted into pages: on so many where that is not 0, as long as that parts
// nothing kept together; otherwise as many as it takes, with a page's end before these
// rows.
func (t *Table[T]) paging(below *heights, kept []span) (pages int, breaks []int) {
	if len(t.Rows)-t.ScreenRows > mostMeasured {
		return 0, nil
	}
	widths := t.columnWidths()[:t.printed()]
	above, wide := t.high(widths), points(widths)
	high := above + below.sum
	if pages = wholePages(high, wide, 0, textPages); pages > 0 {
		smaller := high / float64(pages)
		if len(below.breaks(kept, above, smaller, smaller)) == 0 {
			return pages, nil
		}
	}
	room := pageShort / min(1, pageLong/wide)
	return 0, below.breaks(kept, above, room, room*filled)
}
