package label

import (
	"slices"
	"time"
)

// Holiday is a public holiday, on which doors are taken for shut whatever their hours.
type Holiday uint8

// The public holidays of France (Code du travail, article L3133-1), those of Moselle,
// Bas-Rhin and Haut-Rhin (L3134-13; Good Friday there in communes with a Protestant or a
// mixed church, taken for all), and the days of the abolition of slavery overseas
// (L3422-2 and law 83-550 of 30 June 1983; Saint-Martin: code of the collectivity).
const (
	NoHoliday Holiday = iota
	NewYear
	GoodFriday
	EasterMonday
	LabourDay
	VictoryDay
	Ascension
	WhitMonday
	BastilleDay
	Assumption
	AllSaints
	Armistice
	Christmas
	SaintStephen
	Abolition
	Holidays // how many there are
)

// monthDay is a day of every year.
type monthDay struct {
	month time.Month
	day   int
}

var everywhere = map[monthDay]Holiday{
	{time.January, 1}: NewYear, {time.May, 1}: LabourDay, {time.May, 8}: VictoryDay,
	{time.July, 14}: BastilleDay, {time.August, 15}: Assumption, {time.November, 1}: AllSaints,
	{time.November, 11}: Armistice, {time.December, 25}: Christmas,
}

// abolition is that day by département or collectivity.
var abolition = map[string]monthDay{
	"971": {time.May, 27}, "972": {time.May, 22}, "973": {time.June, 10}, "974": {time.December, 20},
	"976": {time.April, 27}, "977": {time.October, 9}, "978": {time.May, 28},
}

// alsaceMoselle are the départements with holidays of the local law.
var alsaceMoselle = []string{"57", "67", "68"}

// HolidayOn returns the public holiday of a day in a département, by its code.
func HolidayOn(date time.Time, departement string) Holiday {
	at := monthDay{date.Month(), date.Day()}
	if h := everywhere[at]; h != NoHoliday {
		return h
	}
	local := slices.Contains(alsaceMoselle, departement)
	if local && at == (monthDay{time.December, 26}) {
		return SaintStephen
	}
	if at == abolition[departement] {
		return Abolition
	}
	easter := Easter(date.Year())
	switch days := int(time.Date(date.Year(), date.Month(), date.Day(), 0, 0, 0, 0, time.UTC).Sub(easter) / (24 * time.Hour)); {
	case days == -2 && local:
		return GoodFriday
	case days == 1:
		return EasterMonday
	case days == 39:
		return Ascension
	case days == 50:
		return WhitMonday
	}
	return NoHoliday
}

// Easter returns Easter Sunday of a year of the Gregorian calendar, at midnight UTC, by
// the anonymous algorithm of Nature, 20 April 1876 (Meeus, Astronomical Algorithms).
func Easter(year int) time.Time {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return time.Date(year, time.Month(n/31), n%31+1, 0, 0, 0, 0, time.UTC)
}
