package rows

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestRowsAgainstNaive compares rows with lists that were appended to.
func TestRowsAgainstNaive(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		count := rapid.IntRange(0, 8).Draw(t, "rows")
		want := make([][]int, count)
		var items []int
		if count > 0 {
			items = rapid.SliceOfN(rapid.IntRange(0, 8*count-1), 0, 40).Draw(t, "items")
		}
		numbers := make([][]uint32, count)
		for i, item := range items {
			want[item/8] = append(want[item/8], item)
			numbers[item/8] = append(numbers[item/8], uint32(i))
		}
		grouped := Group(items, count, func(item *int) int { return *item / 8 })
		numbered := Numbers(len(items), count, func(i int) int { return items[i] / 8 })
		for row := range count {
			if got := grouped.Of(row); !slices.Equal(got, want[row]) {
				t.Errorf("row %d holds %v, want %v", row, got, want[row])
			}
			if got := numbered.Of(row); !slices.Equal(got, numbers[row]) {
				t.Errorf("row %d holds the numbers %v, want %v", row, got, numbers[row])
			}
			for to := row; to < count; to++ {
				if got := grouped.Between(row, to); !slices.Equal(got, slices.Concat(want[row:to+1]...)) {
					t.Errorf("rows %d to %d hold %v", row, to, got)
				}
			}
		}
	})
}

// TestStarts places items in two arrays at once.
func TestStarts(t *testing.T) {
	rows := []int{2, 0, 2, 2, 4}
	s := NewStarts(5)
	for _, row := range rows {
		s.Count(row)
	}
	letters, numbers := make([]byte, s.Sum()), make([]int, len(rows))
	for i, row := range rows {
		at := s.Next(row)
		letters[at], numbers[at] = byte('a'+i), i
	}
	if string(letters) != "bacde" || !slices.Equal(numbers, []int{1, 0, 2, 3, 4}) {
		t.Errorf("placed %s and %v", letters, numbers)
	}
	if first := s.First(); !slices.Equal(first, []uint32{0, 1, 1, 4, 4, 5}) {
		t.Errorf("rows start at %v", first)
	}
	if first := NewStarts(0).First(); !slices.Equal(first, []uint32{0}) {
		t.Errorf("no rows start at %v", first)
	}
}
