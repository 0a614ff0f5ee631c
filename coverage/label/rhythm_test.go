package label

import (
	"math"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// TestShareOfIsThatOfTheCalendar counts weeks of 400 years, after which the
// calendar comes again.
func TestShareOfIsThatOfTheCalendar(t *testing.T) {
	for _, r := range []Rhythm{{}, {Every: 2, Parity: Odd}, {Every: 2, Parity: Even}, {Month: 1}, {Month: 0b1010}, {Month: 1 << 4}, {Month: Last}, {Month: Last | 1<<3}, {Month: Last | 1<<4}, {Month: 0b11011}} {
		held, weeks := 0, 0
		for day := time.Date(2000, 1, 3, 0, 0, 0, 0, time.UTC); day.Year() < 2400; day = day.AddDate(0, 0, 7) {
			on, known := r.On(day)
			if !known {
				t.Fatalf("%+v: not known", r)
			}
			weeks++
			if on {
				held++
			}
		}
		if got, want := ShareOf(r), float64(held)/float64(weeks); !(math.Abs(got-want) <= 0.01) { // years of 53 weeks have odd ones in a row
			t.Errorf("%s: share %.4f, want %.4f", r.Code(), got, want)
		}
	}
}

var anyRhythm = rapid.Custom(func(t *rapid.T) Rhythm {
	switch rapid.IntRange(0, 2).Draw(t, "kind") {
	case 0:
		return Rhythm{Month: Nths(rapid.IntRange(1, 63).Draw(t, "month"))}
	case 1:
		return Rhythm{Every: 2, Parity: Parity(rapid.IntRange(0, 2).Draw(t, "parity"))}
	}
	return Rhythm{Every: uint8(rapid.IntRange(3, 52).Draw(t, "every"))}
})

var anyWeek = rapid.Custom(func(t *rapid.T) Week {
	var w Week
	for range rapid.IntRange(0, 6).Draw(t, "hours") {
		open := rapid.Uint16Range(0, 1430).Draw(t, "open")
		rhythm := Rhythm{}
		if rapid.Bool().Draw(t, "some") {
			rhythm = anyRhythm.Draw(t, "rhythm")
		}
		w.Add(rapid.IntRange(0, 6).Draw(t, "day"), Interval{open, rapid.Uint16Range(open+1, 1440).Draw(t, "close")}, rhythm)
	}
	return w
})

// TestMoreHoursOpenMore: a union is open at least as long as each of its weeks, and
// no longer than all of them, nor than a week.
func TestMoreHoursOpenMore(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyWeek.Draw(t, "a"), anyWeek.Draw(t, "b")
		all := Union(a, b)
		if m := all.Minutes(); m < a.Minutes() || m < b.Minutes() || m > a.Minutes()+b.Minutes()+1 || m > 7*24*60 {
			t.Fatalf("%d minutes of %d and %d", m, a.Minutes(), b.Minutes())
		}
		for day := range 7 {
			if s := all.ShareOpen(day); s < a.ShareOpen(day) || s < b.ShareOpen(day) || s > 1 {
				t.Fatalf("day %d: %v of %v and %v", day, s, a.ShareOpen(day), b.ShareOpen(day))
			}
		}
	})
}

func TestRhythmCodes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := anyRhythm.Draw(t, "rhythm")
		if got, err := RhythmOf(r.Code()); err != nil || got != r {
			t.Fatalf("%s reads as %+v, %v", r.Code(), got, err)
		}
	})
	for _, wrong := range []string{"month-6", "month--1", "month-", "every-0-weeks", "every--3-weeks", "every-x-weeks", "every-60-weeks", "weeks"} {
		if r, err := RhythmOf(wrong); err == nil {
			t.Errorf("%q reads as %+v", wrong, r)
		}
	}
}

// TestAverages are Verny's: Wednesday in odd weeks, Saturday in even ones.
func TestAverages(t *testing.T) {
	var w Week
	for day := range 4 {
		w.Add(day, Interval{540, 720}, Rhythm{})
	}
	w.Add(4, Interval{540, 720}, Rhythm{Every: 2, Parity: Odd})
	w.Add(5, Interval{540, 720}, Rhythm{Every: 2, Parity: Even})
	if w.Minutes() != 5*180 || w.AverageDays() != 5 || w.OpenDays() != 0b1111 {
		t.Errorf("%d minutes, %v days, %b", w.Minutes(), w.AverageDays(), w.OpenDays())
	}
	w.Add(4, Interval{600, 780}, Rhythm{Every: 2, Parity: Even}) // 9-10 odd, 10-12 always, 12-13 even
	if w.Minutes() != 4*180+30+120+30+90 || w.AverageDays() != 5.5 {
		t.Errorf("%d minutes, %v days", w.Minutes(), w.AverageDays())
	}
	for minutes, want := range map[uint16]int{2: 0, 3: 1, 7: 1, 8: 2, 12: 2, 13: 3} { // a fifth of them, rounded
		fifth := Week{}
		if fifth.Add(2, Interval{540, 540 + minutes}, Rhythm{Every: 5}); fifth.Minutes() != want {
			t.Errorf("%d minutes in every fifth week are %d, want %d", minutes, fifth.Minutes(), want)
		}
	}
	if c := Judge(w, Known()); c.OpenOn != 5.5 || c.Days != Met {
		t.Errorf("%+v", c)
	}
}

// TestOthers holds that a rhythm and its others share no week and leave none.
func TestOthers(t *testing.T) {
	for _, r := range []Rhythm{{Every: 2, Parity: Odd}, {Every: 2, Parity: Even}, {Every: 2}, {Month: 1}, {Month: 0b1010}, {Month: 1 << 4}} {
		others, known := r.Others()
		if !known {
			t.Fatalf("%+v: others not known", r)
		}
		for day := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() < 2027; day = day.AddDate(0, 0, 7) {
			one, known := r.On(day)
			other, alsoKnown := others.On(day)
			if known != alsoKnown || known && one == other {
				t.Fatalf("%+v on %s: %v and %v", r, day.Format(time.DateOnly), one, other)
			}
		}
	}
	for _, r := range []Rhythm{{}, {Every: 3}, {Month: Last}, {Month: allNths}} {
		if others, known := r.Others(); known {
			t.Errorf("%+v: the others are said to be %+v", r, others)
		}
	}
}
