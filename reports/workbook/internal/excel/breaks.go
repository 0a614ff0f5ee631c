package excel

import "slices"

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
func (h *heights) breaks(kept []span, above, room, counted float64) []int {
	rows, _, _ := h.parted(kept, above, room, counted)
	return rows
}

// parted returns the same with how many pages that makes and how much of the last one is
// taken.
func (h *heights) parted(kept []span, above, room, counted float64) (rows []int, pages int, last float64) {
	pages = 1
	for above > room { // by the rows of a long table
		above -= room
		pages++
	}
	if h.last < h.first {
		return nil, pages, above
	}
	top := func(row int) float64 { return above + h.tops[row-h.first] }
	start := 0.0 // of the page at hand
	for row := h.first; row <= h.last; row++ {
		if top(row+1)-start > room {
			start = top(row)
			pages++
		}
		for _, k := range kept {
			if row == k.from && top(k.to+1)-start > counted && top(k.to+1)-top(row) <= counted {
				rows, start = append(rows, row), top(row)
				pages++
			}
		}
	}
	return rows, pages, top(h.last+1) - start
}

// smaller are the parts of its size that a sheet is tried in which has ends of pages of its
// own, or whose last page would be nearly blank; none is the whole, as programs may draw
// columns a little wider than is reckoned here.
var smaller = []float64{0.98, 0.96, 0.94, 0.92, 0.9}

// leastFilled is how much of its last page a sheet takes for that not to be nearly blank.
const leastFilled = 0.25

// paged is how a sheet is parted into pages: on so many where that is not 0, else at a
// scale in per cent where that is not 0, with a page's end before these rows.
type paged struct {
	pages, scale int
	breaks       []int
}

// paging returns how a sheet with text below its table, some rows of which are kept
// together, is parted into pages: on whole ones as long as that parts nothing kept
// together; otherwise on as many as it takes, a little smaller where that saves a page
// with next to nothing on it, else with more on that. Where pages end before rows the
// scale is told, as Excel does not hear of such ends on a sheet as wide as the page.
func (t *Table[T]) paging(below *heights, kept []span) paged {
	if len(t.Rows)-t.ScreenRows > mostMeasured {
		return paged{}
	}
	widths := t.columnWidths()[:t.printed()]
	above, wide := t.high(widths), points(widths)
	high := above + below.sum
	if pages := wholePages(high, wide, 0, textPages); pages > 0 {
		each := high / float64(pages)
		if len(below.breaks(kept, above, each, each)) == 0 {
			return paged{pages: pages}
		}
	}
	scale := min(1, pageLong/wide)
	parted := func(part float64) (rows []int, room, last float64) {
		room = pageShort / scale / part
		rows, _, last = below.parted(kept, above, room, room*filled)
		return rows, room, last
	}
	breaks, room, last := parted(1)
	if len(breaks) == 0 && last >= leastFilled*room {
		return paged{}
	}
	for _, part := range smaller {
		if rows, room, last := parted(part); last >= leastFilled*room && part*scale >= smallest {
			return paged{scale: int(100 * scale * part), breaks: rows}
		}
	}
	breaks, room, last = parted(smaller[0])
	if last < leastFilled*room {
		breaks = below.fuller(breaks, kept, room)
	}
	if len(breaks) == 0 {
		return paged{}
	}
	return paged{scale: int(100 * scale * smaller[0]), breaks: breaks}
}

// fuller returns ends of pages that leave more for the last page, which would be nearly
// blank: before the last rows kept together from which on it is filled enough, and all fits
// there. They are as they were where there are none.
func (h *heights) fuller(breaks []int, kept []span, room float64) []int {
	best := 0
	for _, k := range kept {
		if k.from < h.first || k.from > h.last {
			continue
		}
		if rest := h.sum - h.tops[k.from-h.first]; k.from > best && rest >= leastFilled*room && rest <= filled*room {
			best = k.from
		}
	}
	if best == 0 {
		return breaks
	}
	before := slices.DeleteFunc(slices.Clone(breaks), func(row int) bool { return row >= best })
	return append(before, best)
}
