package street

import "github.com/paulmach/orb"

// walker finds points along a line by their distance from its start.
type walker struct {
	line []coord
	next int    // number in the line of the end of the piece walked
	at   uint32 // centimetres from the start of the line to the start of the piece
	long uint32 // length of the piece
}

// to returns the point so many centimetres from the start, or the end of the
// line when it is shorter. Distances must not descend from call to call.
func (w *walker) to(cm uint32) orb.Point {
	for w.next == 0 || cm > w.at+w.long && w.next < len(w.line)-1 {
		w.at += w.long
		w.next++
		w.long = centimetres(w.line[w.next-1], w.line[w.next])
	}
	a, b := w.line[w.next-1].point(), w.line[w.next].point()
	if w.long == 0 {
		return b
	}
	share := min(float64(cm-w.at)/float64(w.long), 1)
	return orb.Point{a[0] + share*(b[0]-a[0]), a[1] + share*(b[1]-a[1])}
}
