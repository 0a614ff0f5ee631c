package rows

// Rows are lists of items, one for every row. They are never changed.
type Rows[T any] struct {
	first []uint32 // items of row r are items[first[r]:first[r+1]]
	items []T
}

// Of returns the items of a row.
func (r *Rows[T]) Of(row int) []T { return r.items[r.first[row]:r.first[row+1]] }

// Between returns the items of the rows from one to another, both included.
func (r *Rows[T]) Between(from, to int) []T { return r.items[r.first[from]:r.first[to+1]] }

// All returns the items of all rows, one row after the other.
func (r *Rows[T]) All() []T { return r.items }

// Group returns the items by their rows, of which there are count: row says in
// which one an item belongs. It is a counting sort that asks twice for the row
// of every item.
func Group[T any](items []T, count int, row func(item *T) int) Rows[T] {
	starts := NewStarts(count)
	for i := range items {
		starts.Count(row(&items[i]))
	}
	sorted := make([]T, starts.Sum())
	for i := range items {
		sorted[starts.Next(row(&items[i]))] = items[i]
	}
	return Fill(starts, sorted)
}

// Numbers returns the numbers from 0 to n, exclusive, by their rows, as Group
// does.
func Numbers(n, count int, row func(i int) int) Rows[uint32] {
	starts := NewStarts(count)
	for i := range n {
		starts.Count(row(i))
	}
	numbers := make([]uint32, starts.Sum())
	for i := range n {
		numbers[starts.Next(row(i))] = uint32(i)
	}
	return Fill(starts, numbers)
}

// Fill returns the rows whose items were placed where Starts.Next said.
func Fill[T any](s Starts, items []T) Rows[T] { return Rows[T]{s.First(), items} }
