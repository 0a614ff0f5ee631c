package rows

// Starts finds where every row starts, for callers that place their items
// themselves, in one array or in several. It is used in three steps: Count once
// for every item, Sum once, then Next once for every item counted.
type Starts struct {
	// While counting, the items of row r are counted at r+2. After the sum, the
	// place of the next item of row r is at r+1; once all are placed that is
	// where row r ends and row r+1 starts.
	at []uint32
}

// NewStarts returns the Starts of so many rows, all empty.
func NewStarts(rows int) *Starts { return &Starts{make([]uint32, rows+2)} }

// Count counts one item of a row.
func (s *Starts) Count(row int) { s.at[row+2]++ }

// Sum ends the counting and returns how many items there are in all.
func (s *Starts) Sum() int {
	var total uint32
	for i, n := range s.at {
		total += n
		s.at[i] = total
	}
	return int(total)
}

// Next returns where the next item of a row goes.
func (s *Starts) Next(row int) uint32 {
	at := s.at[row+1]
	s.at[row+1]++
	return at
}

// First returns where every row starts, and at its end how many items there
// are: the items of row r are those from First()[r] to First()[r+1], exclusive.
// All items must have been placed.
func (s *Starts) First() []uint32 { return s.at[: len(s.at)-1 : len(s.at)-1] }
