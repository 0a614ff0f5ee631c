package label

import (
	"math"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// odd and even are an hour from nine on a day of odd and of even weeks.
func odd(day int) Session {
	return Session{day, Interval{540, 600}, Rhythm{Every: 2, Parity: Odd}}
}
func even(day int) Session {
	return Session{day, Interval{540, 600}, Rhythm{Every: 2, Parity: Even}}
}

// TestUnion joins all that weeks say: hours once, sessions in order and once, whether they
// are stated, what is not told, and whether all go by appointment.
func TestUnion(t *testing.T) {
	by := Week{Stated: true, ByAppointment: true}
	for name, tt := range map[string]struct {
		weeks []Week
		want  Week
	}{
		"none":                        {nil, Week{}},
		"not stated":                  {[]Week{{}, {}}, Week{}},
		"the first stated":            {[]Week{{Stated: true}, {}}, Week{Stated: true}},
		"the last stated":             {[]Week{{}, {Stated: true}}, Week{Stated: true}},
		"by appointment":              {[]Week{by, by}, by},
		"by appointment, or silent":   {[]Week{{}, by, {}}, by},
		"one of them free":            {[]Week{by, {Stated: true}}, Week{Stated: true}},
		"the first free":              {[]Week{{Stated: true}, by}, Week{Stated: true}},
		"not told":                    {[]Week{{Stated: true, Unknown: 1}, {Stated: true, Unknown: 0b1010}}, Week{Stated: true, Unknown: 0b1011}},
		"sessions, in order and once": {[]Week{{Sessions: []Session{odd(6), odd(2)}}, {Sessions: []Session{even(2), odd(2)}}}, Week{Sessions: []Session{odd(2), even(2), odd(6)}}},
		"hours of the first and last day": {[]Week{{Days: [7][]Interval{0: {{5, 9}}, 6: {{1, 2}}}}, {Days: [7][]Interval{0: {{1, 2}, {9, 12}}, 6: {{2, 4}}}}},
			Week{Days: [7][]Interval{0: {{1, 2}, {5, 12}}, 6: {{1, 4}}}}},
	} {
		if d := cmp.Diff(tt.want, Union(tt.weeks...)); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
	}
	unsorted := []Session{
		{1, Interval{2, 3}, Rhythm{}}, {1, Interval{1, 4}, Rhythm{}}, {1, Interval{1, 3}, Rhythm{Every: 3}}, {0, Interval{9, 10}, Rhythm{}}, {1, Interval{1, 3}, Rhythm{Every: 2, Parity: Even}},
		{1, Interval{1, 3}, Rhythm{Every: 2, Parity: Odd}}, {1, Interval{1, 3}, Rhythm{Month: 2}}, {1, Interval{1, 3}, Rhythm{Month: 1}}, {1, Interval{1, 4}, Rhythm{}},
	}
	want := []Session{
		{0, Interval{9, 10}, Rhythm{}}, {1, Interval{1, 3}, Rhythm{Month: 1}}, {1, Interval{1, 3}, Rhythm{Month: 2}}, {1, Interval{1, 3}, Rhythm{Every: 2, Parity: Odd}},
		{1, Interval{1, 3}, Rhythm{Every: 2, Parity: Even}}, {1, Interval{1, 3}, Rhythm{Every: 3}}, {1, Interval{1, 4}, Rhythm{}}, {1, Interval{2, 3}, Rhythm{}},
	}
	if d := cmp.Diff(want, sorted(unsorted)); d != "" {
		t.Errorf("in order (-want +got):\n%s", d)
	}
}

// TestHoursOfAWeek: minutes and shares by hand, of hours of every week, of some, and both.
func TestHoursOfAWeek(t *testing.T) {
	var w Week
	for _, d := range []int{0, 6} {
		w.Add(d, Interval{540, 600}, Rhythm{})
		w.Add(d, Interval{660, 720}, Rhythm{})
	}
	if w.Minutes() != 240 || w.AverageDays() != 2 || !w.Stated {
		t.Errorf("%d minutes, %v days", w.Minutes(), w.AverageDays())
	}
	first, last := Rhythm{Month: 1}, Rhythm{Every: 3}
	w.Add(0, Interval{570, 690}, first) // ten to eleven is all that it adds, 12 months in 52.1775 weeks
	w.Add(6, Interval{700, 730}, last)  // and here ten minutes in three weeks
	w.Add(3, Interval{0, 90}, last)     // a third of 90
	if want := int(math.Round(240 + 60*12/52.1775 + 10.0/3 + 30)); w.Minutes() != want || w.AverageDays() != 2.33 {
		t.Errorf("%d minutes, want %d; %v days", w.Minutes(), want, w.AverageDays())
	}
	for _, tt := range []struct {
		day    int
		minute uint16
		want   float64
	}{
		{0, 539, 0}, {0, 540, 1}, {0, 599, 1}, {0, 600, 12 / 52.1775}, {0, 659, 12 / 52.1775}, {0, 660, 1}, {0, 720, 0}, {6, 719, 1}, {6, 720, 1.0 / 3}, {6, 729, 1.0 / 3}, {6, 730, 0},
		{3, 0, 1.0 / 3}, {3, 89, 1.0 / 3}, {3, 90, 0}, {1, 600, 0},
	} {
		if got := w.ShareAt(tt.day, tt.minute); got != tt.want {
			t.Errorf("day %d, minute %d: %v, want %v", tt.day, tt.minute, got, tt.want)
		}
	}
	for day, want := range []float64{1, 0, 0, 1.0 / 3, 0, 0, 1} {
		if got := w.ShareOpen(day); got != want {
			t.Errorf("day %d: %v", day, got)
		}
	}
	// Two of some weeks that overlap: half of nine to ten, all of ten to eleven, half of eleven to noon.
	turns := Week{Sessions: []Session{{2, Interval{540, 660}, Rhythm{Every: 2, Parity: Odd}}, {2, Interval{600, 720}, Rhythm{Every: 2, Parity: Even}}}}
	if turns.Minutes() != 120 || turns.AverageDays() != 1 {
		t.Errorf("in turns: %d minutes, %v days", turns.Minutes(), turns.AverageDays())
	}
	if (Week{}).Minutes() != 0 {
		t.Error("no hours have minutes")
	}
	known := Week{Stated: true, Unknown: 0b11, Sessions: []Session{odd(0)}}
	if !known.Known(0) || known.Known(1) || !known.Known(2) {
		t.Error("a day of some weeks is known, one that can't be told is not")
	}
	for i, want := range map[Interval]string{{545, 720}: "09:05-12:00", {0, 1439}: "00:00-23:59", {659, 1440}: "10:59-24:00"} {
		if i.String() != want {
			t.Errorf("%s, want %s", i, want)
		}
	}
	same := Week{Stated: true, Days: [7][]Interval{6: {{1, 2}}}, Sessions: []Session{odd(1)}}
	for i, tt := range []struct {
		other Week
		want  bool
	}{
		{same, true}, {Week{Days: same.Days, Sessions: same.Sessions}, true}, {Week{Days: same.Days}, false}, {Week{Sessions: same.Sessions}, false},
		{Week{Days: same.Days, Sessions: []Session{even(1)}}, false}, {Week{Days: same.Days, Sessions: same.Sessions, ByAppointment: true}, false},
		{Week{Days: [7][]Interval{0: {{1, 2}}, 6: {{1, 2}}}, Sessions: same.Sessions}, false},
	} {
		if same.Same(tt.other) != tt.want {
			t.Errorf("%d: the same is %v", i, !tt.want)
		}
	}
}

// TestHoursOnADate: those of every week and those held in that week, joined; told unless
// nobody says in which weeks some are held.
func TestHoursOnADate(t *testing.T) {
	day := func(n int) time.Time { return time.Date(2024, 8, n, 0, 0, 0, 0, time.UTC) } // Thursday the 1st is of week 31
	w := Week{Stated: true, Days: [7][]Interval{3: {{600, 660}, {700, 720}}}, Sessions: []Session{odd(3), even(3), {3, Interval{660, 690}, Rhythm{Month: 2}}}}
	unsaid := Week{Stated: true, Sessions: []Session{{3, Interval{1, 2}, Rhythm{Every: 2}}, {3, Interval{3, 4}, Rhythm{Month: 1}}}}
	last := Week{Stated: true, Sessions: []Session{{3, Interval{3, 4}, Rhythm{Month: 1}}, {3, Interval{1, 2}, Rhythm{Every: 3}}}}
	for _, tt := range []struct {
		w     Week
		day   int
		want  []Interval
		told  bool
		total int
	}{
		{w, 1, []Interval{{540, 660}, {700, 720}}, true, 140}, {w, 8, []Interval{{540, 690}, {700, 720}}, true, 170}, {w, 2, nil, true, 0},
		{unsaid, 1, []Interval{{3, 4}}, false, 1}, {last, 1, []Interval{{3, 4}}, false, 1}, {last, 8, nil, false, 0}, {unsaid, 2, nil, true, 0}, {Week{}, 1, nil, true, 0},
	} {
		open, told := tt.w.On(day(tt.day))
		if d := cmp.Diff(tt.want, open); d != "" || told != tt.told || MinutesOf(open) != tt.total {
			t.Errorf("on day %d, told %v, %d minutes (-want +got):\n%s", tt.day, told, MinutesOf(open), d)
		}
	}
	if d := cmp.Diff([7][]Interval{3: {{600, 660}, {700, 720}}}, w.Days); d != "" {
		t.Errorf("the week has changed: %s", d)
	}
	for _, tt := range []struct {
		w      Week
		day    int
		minute uint16
		want   Openness
	}{
		{unsaid, 1, 1, Untold}, {unsaid, 1, 2, Shut}, {unsaid, 1, 3, Open}, {unsaid, 8, 3, Shut}, {last, 1, 3, Open}, {last, 1, 1, Untold}, {w, 1, 540, Open}, {w, 8, 660, Open}, {w, 1, 660, Shut},
	} {
		if got := tt.w.At(day(tt.day), tt.minute); got != tt.want {
			t.Errorf("on day %d at %d: %d, want %d", tt.day, tt.minute, got, tt.want)
		}
	}
	for n := range 7 {
		for d := range 7 {
			got := (Moment{Day: d}).From(day(1 + n))
			if ahead := int(got.Sub(day(1+n)).Hours()) / 24; DayIndex(got.Weekday()) != d || ahead < 0 || ahead > 6 {
				t.Errorf("from %v the next day %d is %v", day(1+n), d, got)
			}
		}
	}
}

// TestHoursTakenOut: common hours, hours without others, and hours that become rare.
func TestHoursTakenOut(t *testing.T) {
	for _, tt := range []struct{ open, closed, both, without []Interval }{
		{[]Interval{{540, 720}, {840, 1020}}, []Interval{{700, 900}}, []Interval{{700, 720}, {840, 900}}, []Interval{{540, 700}, {900, 1020}}},
		{[]Interval{{540, 720}}, []Interval{{600, 660}, {500, 541}}, []Interval{{540, 541}, {600, 660}}, []Interval{{541, 600}, {660, 720}}},
		{[]Interval{{540, 720}}, []Interval{{540, 720}}, []Interval{{540, 720}}, nil}, {[]Interval{{540, 720}}, []Interval{{0, 1440}}, []Interval{{540, 720}}, nil},
		{[]Interval{{540, 720}}, []Interval{{720, 800}, {100, 540}}, nil, []Interval{{540, 720}}}, {[]Interval{{540, 720}}, nil, nil, []Interval{{540, 720}}},
		{[]Interval{{1, 5}, {7, 9}, {20, 30}}, []Interval{{25, 40}, {0, 2}}, []Interval{{1, 2}, {25, 30}}, []Interval{{2, 5}, {7, 9}, {20, 25}}},
	} {
		if d := cmp.Diff(tt.both, Common(tt.open, tt.closed)); d != "" {
			t.Errorf("%v and %v (-want +got):\n%s", tt.open, tt.closed, d)
		}
		if d := cmp.Diff(tt.without, Without(tt.open, tt.closed)); d != "" {
			t.Errorf("%v without %v (-want +got):\n%s", tt.open, tt.closed, d)
		}
	}
	r := Rhythm{Month: 1}
	w := Week{Stated: true, Days: [7][]Interval{1: {{540, 720}}, 2: {{540, 720}}}}
	got := w.Rarely(1, []Interval{{540, 600}, {700, 730}}, r)
	want := Week{Stated: true, Days: [7][]Interval{1: {{600, 700}}, 2: {{540, 720}}}, Sessions: []Session{{1, Interval{540, 600}, r}, {1, Interval{700, 730}, r}}}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("rarely (-want +got):\n%s", d)
	}
}

// TestSharesOfRhythms: of several, odd and even weeks make every week, the days of a month
// add up, and of what falls together now and then the most frequent counts.
func TestSharesOfRhythms(t *testing.T) {
	const nth, fifth = 12 / 52.1775, 1 - 48/52.1775
	month := func(n Nths) Rhythm { return Rhythm{Month: n} }
	for i, tt := range []struct {
		rhythms []Rhythm
		want    float64
	}{
		{nil, 0}, {[]Rhythm{{Every: 3}, {}}, 1}, {[]Rhythm{{Every: 1}}, 1}, {[]Rhythm{{Every: 2}}, 0.5}, {[]Rhythm{{Every: 2}, {Every: 2, Parity: Odd}}, 0.5},
		{[]Rhythm{{Every: 2, Parity: Odd}, {Every: 2, Parity: Even}}, 1}, {[]Rhythm{{Every: 4}, {Every: 3}, {Every: 5}}, 1.0 / 3},
		{[]Rhythm{month(1), month(2)}, 2 * nth}, {[]Rhythm{month(1), month(1)}, nth}, {[]Rhythm{month(0b111)}, 3 * nth}, {[]Rhythm{month(1), {Every: 2}}, 0.5},
		{[]Rhythm{month(0b11), {Every: 3}}, 2 * nth}, {[]Rhythm{month(1 << 3)}, nth}, {[]Rhythm{month(1 << 4)}, fifth}, {[]Rhythm{month(Last)}, nth},
		{[]Rhythm{month(Last | 1<<3)}, nth + fifth}, {[]Rhythm{month(Last | 1<<4)}, nth}, {[]Rhythm{month(Last | 1<<3 | 1<<4)}, nth + fifth}, {[]Rhythm{month(1<<3 | 1<<4)}, nth + fifth},
		{[]Rhythm{month(0b11111)}, 1}, {[]Rhythm{month(0b111 | Last)}, 4 * nth}, {[]Rhythm{month(0b1111 | Last)}, 1},
	} {
		if got := ShareOf(tt.rhythms...); !(math.Abs(got-tt.want) <= 1e-12) {
			t.Errorf("%d, %+v: %v, want %v", i, tt.rhythms, got, tt.want)
		}
	}
	for _, tt := range []struct {
		r    Rhythm
		code string
	}{
		{Rhythm{}, ""}, {Rhythm{Every: 1}, ""}, {Rhythm{Every: 2}, "every-2-weeks"}, {Rhythm{Every: 52}, "every-52-weeks"}, {Rhythm{Month: 1}, "month-1"},
		{Rhythm{Month: 0b10101 | Last}, "month-1-3-5-last"}, {Rhythm{Month: Last}, "month-last"}, {Rhythm{Every: 2, Parity: Odd}, "odd-weeks"}, {Rhythm{Every: 2, Parity: Even}, "even-weeks"},
	} {
		if got := tt.r.Code(); got != tt.code {
			t.Errorf("%+v: %q, want %q", tt.r, got, tt.code)
		}
		if r, err := RhythmOf(tt.code); err != nil || r.Code() != tt.code {
			t.Errorf("%q reads as %+v, %v", tt.code, r, err)
		}
	}
	for _, wrong := range []string{"month-0", "month-6", "month-1-x", "every-1-weeks", "every-53-weeks", "every-3", "3-weeks", "every-03-weeks", "every-258-weeks", "every--weeks", "Every-3-weeks"} {
		if r, err := RhythmOf(wrong); err == nil || err.Error() != `"`+wrong+`" is no rhythm of opening hours` {
			t.Errorf("%q reads as %+v, %v", wrong, r, err)
		}
	}
}

// TestHolidaysOfAYear: every one of each land, on its very day.
func TestHolidaysOfAYear(t *testing.T) {
	everywhere := map[string]Holiday{
		"01-01": NewYear, "04-21": EasterMonday, "05-01": LabourDay, "05-08": VictoryDay, "05-29": Ascension, "06-09": WhitMonday,
		"07-14": BastilleDay, "08-15": Assumption, "11-01": AllSaints, "11-11": Armistice, "12-25": Christmas,
	}
	local := map[string]Holiday{"04-18": GoodFriday, "12-26": SaintStephen}
	for departement, more := range map[string]map[string]Holiday{
		"54": nil, "2A": nil, "57": local, "67": local, "68": local, "971": {"05-27": Abolition}, "972": {"05-22": Abolition}, "973": {"06-10": Abolition},
		"974": {"12-20": Abolition}, "976": {"04-27": Abolition}, "977": {"10-09": Abolition}, "978": {"05-28": Abolition},
	} {
		for date := time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC); date.Year() == 2025; date = date.AddDate(0, 0, 1) {
			want := everywhere[date.Format("01-02")]
			if h, there := more[date.Format("01-02")]; there {
				want = h
			}
			if got := HolidayOn(date, departement); got != want {
				t.Errorf("%s in %s: %d, want %d", date.Format(time.DateOnly), departement, got, want)
			}
		}
	}
	if got := HolidayOn(time.Date(2025, 6, 9, 23, 59, 0, 0, time.UTC), "54"); got != WhitMonday {
		t.Errorf("late on Whit Monday: %d", got)
	}
	// As by the rule of Gauss, which counts otherwise.
	for year := 1900; year < 2200; year++ {
		m, n := 24, 5
		if year >= 2100 {
			n = 6
		}
		a, b, c := year%19, year%4, year%7
		d := (19*a + m) % 30
		e := (2*b + 4*c + 6*d + n) % 7
		day := 22 + d + e
		if day == 57 || day == 56 && d == 28 && a > 10 {
			day -= 7
		}
		if want := time.Date(year, 3, day, 0, 0, 0, 0, time.UTC); !Easter(year).Equal(want) {
			t.Errorf("Easter %s, want %s", Easter(year).Format(time.DateOnly), want.Format(time.DateOnly))
		}
	}
}

// TestSomeEvenings: one that may be open is open later than six, on a day from Monday to
// Friday.
func TestSomeEvenings(t *testing.T) {
	session := func(day int, until uint16) Week {
		return Week{Stated: true, Sessions: []Session{{day, Interval{540, until}, Rhythm{Every: 2}}}}
	}
	for i, tt := range []struct {
		w           Week
		open, maybe bool
	}{
		{session(0, 1081), false, true}, {session(4, 1081), false, true}, {session(4, 1080), false, false}, {session(5, 1200), false, false},
		{Week{Stated: true, Days: [7][]Interval{0: {{540, 600}, {900, 1081}}, 1: {{540, 600}}}}, true, true},
		{Week{Stated: true, Days: [7][]Interval{4: {{1000, 1080}}}}, false, false},
	} {
		if open, maybe := tt.w.Evening(); open != tt.open || maybe != tt.maybe {
			t.Errorf("%d: open %v, maybe %v", i, open, maybe)
		}
	}
	rule := Known()
	if rule.Hours != 24 || rule.Days != 5 || rule.OpenDays() != 5 || rule.Branch || rule.Agents != 0 {
		t.Errorf("%+v", rule)
	}
	for days, want := range map[float64]int{0.1: 1, 1: 1, 6.5: 7, 7: 7, 7.5: 7} {
		if got := (&Rule{Days: days}).OpenDays(); got != want {
			t.Errorf("%v days asked: %d", days, got)
		}
	}
}
