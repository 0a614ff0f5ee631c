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

// smaller are the parts of its size that a sheet is tried in where its last page would be
// nearly blank: less than a quarter of it taken.
var smaller = []float64{0.98, 0.96, 0.94, 0.92, 0.9}

const nearlyBlank = 0.25

// byScale is the part of its size in which a sheet with ends of pages of its own is
// printed: programs may draw columns a little wider than is reckoned here.
const byScale = 0.98

// paged is how a sheet is parted into pages: on so many where that is not 0, else at a
// scale in per cent where that is not 0, with a page's end before these rows.
type paged struct {
	pages, scale int
	breaks       []int
}

// paging returns how a sheet with text below its table, some rows of which are kept
// together, is parted into pages: on whole ones as long as that parts nothing kept
// together; otherwise on as many as it takes, a little smaller where that saves a page
// with next to nothing on it. Where pages end before rows the scale is told, as Excel
// does not hear of such ends on a sheet that is as wide as the page.
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
	room := pageShort / scale
	breaks, pages, last := below.parted(kept, above, room, room*filled)
	if last < nearlyBlank*room {
		for _, part := range smaller {
			room := room / part
			if rows, n, _ := below.parted(kept, above, room, room*filled); n < pages && part*scale >= smallest {
				return paged{scale: int(100 * scale * part), breaks: rows}
			}
		}
	}
	if len(breaks) == 0 {
		return paged{}
	}
	room /= byScale
	breaks, _, _ = below.parted(kept, above, room, room*filled)
	return paged{scale: int(100 * scale * byScale), breaks: breaks}
}
