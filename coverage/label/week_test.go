package label

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestMerge(t *testing.T) {
	tests := []struct {
		name       string
		in, want   []Interval
		overlapped bool
	}{
		{"none", nil, nil, false},
		{"apart", []Interval{{840, 1020}, {540, 720}}, []Interval{{540, 720}, {840, 1020}}, false},
		{"touching", []Interval{{540, 720}, {720, 800}}, []Interval{{540, 800}}, false},
		{"overlapping", []Interval{{540, 990}, {810, 990}}, []Interval{{540, 990}}, true},
		{"inside", []Interval{{540, 1020}, {600, 700}, {900, 1080}}, []Interval{{540, 1080}}, true},
		{"twice", []Interval{{540, 720}, {540, 720}}, []Interval{{540, 720}}, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, overlapped := Merge(tt.in)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
			if overlapped != tt.overlapped {
				t.Errorf("overlapped = %v", overlapped)
			}
		})
	}
}

// TestUnionIsOpenWhenOneIs checks the union minute by minute.
func TestUnionIsOpenWhenOneIs(t *testing.T) {
	interval := rapid.Custom(func(t *rapid.T) Interval {
		open := rapid.Uint16Range(0, 1438).Draw(t, "open")
		return Interval{open, rapid.Uint16Range(open+1, 1440).Draw(t, "close")}
	})
	rapid.Check(t, func(t *rapid.T) {
		var a, b Week
		a.Days[2], _ = Merge(rapid.SliceOfN(interval, 0, 5).Draw(t, "a"))
		b.Days[2], _ = Merge(rapid.SliceOfN(interval, 0, 5).Draw(t, "b"))
		union, minutes := Union(a, b), 0
		for m := uint16(0); m < 1440; m++ {
			want := openAt(a.Days[2], m) || openAt(b.Days[2], m)
			if openAt(union.Days[2], m) != want {
				t.Fatalf("minute %d: open %v, want %v", m, !want, want)
			}
			if want {
				minutes++
			}
		}
		if union.Minutes() != minutes {
			t.Fatalf("%d minutes open, want %d", union.Minutes(), minutes)
		}
	})
}

func openAt(day []Interval, minute uint16) bool {
	for _, i := range day {
		if i.Open <= minute && minute < i.Close {
			return true
		}
	}
	return false
}

func TestJudge(t *testing.T) {
	week := func(days int, minutes uint16) Week {
		w := Week{Stated: true}
		for d := range days {
			w.Days[d] = []Interval{{480, 480 + minutes}}
		}
		return w
	}
	tests := []struct {
		name string
		week Week
		want Criteria
	}{
		{"five days, exactly 24 hours", week(5, 288), Criteria{Met, Met, 1440, 5}},
		{"five days, a minute short a day", week(5, 287), Criteria{NotMet, Met, 1435, 5}},
		{"four long days", week(4, 480), Criteria{Met, NotMet, 1920, 4}},
		{"never open", Week{Stated: true}, Criteria{NotMet, NotMet, 0, 0}},
		{"not stated", Week{}, Criteria{NotStated, NotStated, 0, 0}},
		{"four days and one that can't be told", Week{Days: week(4, 300).Days, Stated: true, Unknown: 1 << 4}, Criteria{NotStated, NotStated, 1200, 4}},
		{"enough without the day that can't be told", Week{Days: week(5, 288).Days, Stated: true, Unknown: 1 << 5}, Criteria{Met, Met, 1440, 5}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Judge(tt.week, Known()); got != tt.want {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
		})
	}
}

func TestKnown(t *testing.T) {
	w := Week{Days: [7][]Interval{0: {{1, 2}}, 1: {{1, 2}}}, Stated: true, Unknown: 0b110}
	for day, want := range []bool{true, true, false, true} { // open, open at least, not told, closed
		if w.Known(day) != want {
			t.Errorf("day %d: known %v", day, !want)
		}
	}
	if (Week{}).Known(0) {
		t.Error("known though not stated")
	}
	if all := Union(w, Week{Stated: true, Unknown: 1}); all.Unknown != 0b111 {
		t.Errorf("together: %b", all.Unknown)
	}
}

func TestDayIndex(t *testing.T) {
	if DayIndex(time.Monday) != 0 || DayIndex(time.Sunday) != 6 {
		t.Error("Monday is not the first day, or Sunday not the last")
	}
	if days := (Week{Days: [7][]Interval{0: {{1, 2}}, 6: {{1, 2}}}}).OpenDays(); days != 0b1000001 {
		t.Errorf("open days %b", days)
	}
}
