package label

import (
	"testing"
	"time"
)

// TestEaster has the days that the Bureau des longitudes and the US Naval Observatory
// publish, with the earliest and the latest that there can be.
func TestEaster(t *testing.T) {
	for _, want := range []string{"1818-03-22", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23", "2019-04-21", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2049-04-18", "2076-04-19", "2285-03-22"} {
		day, err := time.Parse(time.DateOnly, want)
		if err != nil {
			t.Fatal(err)
		}
		if got := Easter(day.Year()); !got.Equal(day) {
			t.Errorf("Easter %s, want %s", got.Format(time.DateOnly), want)
		}
	}
}

func TestHolidays(t *testing.T) {
	for _, tt := range []struct {
		day, departement string
		want             Holiday
	}{
		{"2024-05-01", "57", LabourDay}, {"2024-05-08", "57", VictoryDay}, {"2024-05-09", "57", Ascension},
		{"2024-05-20", "75", WhitMonday}, {"2024-04-01", "75", EasterMonday}, {"2024-08-15", "2A", Assumption},
		{"2024-03-29", "57", GoodFriday}, {"2024-03-29", "68", GoodFriday}, {"2024-03-29", "54", NoHoliday},
		{"2024-12-26", "67", SaintStephen}, {"2024-12-26", "88", NoHoliday},
		{"2024-12-20", "974", Abolition}, {"2024-12-20", "57", NoHoliday}, {"2024-05-22", "972", Abolition}, {"2024-05-22", "971", NoHoliday},
		{"2024-08-01", "57", NoHoliday}, {"2024-03-31", "57", NoHoliday}, // Easter Sunday is none
	} {
		day, err := time.Parse(time.DateOnly, tt.day)
		if err != nil {
			t.Fatal(err)
		}
		if got := HolidayOn(day, tt.departement); got != tt.want {
			t.Errorf("%s in %s: %d, want %d", tt.day, tt.departement, got, tt.want)
		}
	}
	count := func(departement string) (n int) {
		for day := time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() == 2025; day = day.AddDate(0, 0, 1) {
			if HolidayOn(day, departement) != NoHoliday {
				n++
			}
		}
		return n
	}
	if count("54") != 11 || count("57") != 13 || count("976") != 12 {
		t.Errorf("%d, %d and %d holidays in 2025", count("54"), count("57"), count("976"))
	}
}

func TestAtAMoment(t *testing.T) {
	day := func(n int) time.Time { return time.Date(2024, 8, n, 0, 0, 0, 0, time.UTC) } // the 1st is a Thursday of week 31
	var w Week
	w.Add(3, Interval{540, 720}, Rhythm{})
	w.Add(4, Interval{540, 720}, Rhythm{Every: 2, Parity: Odd})
	w.Add(0, Interval{540, 720}, Rhythm{Every: 2})
	w.Unknown = 1 << 6
	for _, tt := range []struct {
		day    int
		minute uint16
		want   Openness
	}{
		{1, 540, Open}, {1, 719, Open}, {1, 720, Shut}, {1, 539, Shut},
		{2, 600, Open}, {9, 600, Shut}, // weeks 31 and 32
		{5, 600, Untold}, {5, 800, Shut}, {4, 600, Untold}, {3, 600, Shut},
	} {
		if got := w.At(day(tt.day), tt.minute); got != tt.want {
			t.Errorf("2024-08-%02d, minute %d: %d, want %d", tt.day, tt.minute, got, tt.want)
		}
	}
	if (Week{}).At(day(1), 600) != Untold {
		t.Error("hours not stated are told")
	}
	if got := (Moment{Day: 2}).From(day(1)); !got.Equal(day(7)) {
		t.Errorf("the Wednesday from Thursday 1 August on is %v", got)
	}
	if got := (Moment{Day: 3}).From(day(1)); !got.Equal(day(1)) {
		t.Errorf("the Thursday from Thursday on is %v", got)
	}
}
