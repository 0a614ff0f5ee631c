package rows

// Starts finds where every row starts, for callers that place their items
// themselves, in one array or in several. It is used in three steps: Count once
// for every item, Sum once, then Next once for every item counted.
//
// While counting, the items of row r are counted in element r+2. After the sum,
// element r+1 is where the next item of row r goes; once all are placed that is
// where row r ends and row r+1 starts.
type Starts []uint32

// NewStarts returns the Starts of so many rows, all empty.
func NewStarts(rows int) Starts { return make(Starts, rows+2) }

// Count counts one item of a row.
func (s Starts) Count(row int) { s[row+2]++ }

// Sum ends the counting and returns how many items there are in all.
func (s Starts) Sum() int {
	var total uint32
	for i, n := range s {
		total += n
		s[i] = total
	}
	return int(total)
}

// Next returns where the next item of a row goes.
func (s Starts) Next(row int) uint32 {
	at := s[row+1]
	s[row+1] = at + 1
	return at
}

// First returns where every row starts, and at its end how many items there
// are: the items of row r are those from First()[r] to First()[r+1], exclusive.
// All items must have been placed.
func (s Starts) First() []uint32 { return s[: len(s)-1 : len(s)-1] }
