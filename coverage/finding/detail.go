package finding

import (
	"strconv"
	"time"

	"acces30/coverage/fault"
)

// Detail fills a blank of a finding's texts. It is a value with its unit; how it
// is written is known by the type alone.
type Detail interface {
	// In writes the detail for a reader.
	In(Notation) string
}

// Notation is how a language writes what details hold.
type Notation interface {
	// Number writes a number with a fixed count of decimals.
	Number(x float64, decimals int) string
	// Reference names a kind of reference point.
	Reference(Reference) string
	// Dated writes "of" a day, or of its month where month is true.
	Dated(day time.Time, month bool) string
	// Says chooses the words of the language.
	Says(fault.Says) string
}

// Count is a number of rows, persons or other things.
type Count int

// In writes the number with its thousands apart.
func (c Count) In(n Notation) string { return n.Number(float64(c), 0) }

// Line is the number of a line of a file.
type Line int

// In writes the number as editors show it.
func (l Line) In(Notation) string { return strconv.Itoa(int(l)) }

// Metres is a short distance.
type Metres float64

// In writes whole metres.
func (m Metres) In(n Notation) string { return n.Number(float64(m), 0) }

// Kilometres is a long distance.
type Kilometres float64

// In writes whole kilometres, or one decimal below ten.
func (k Kilometres) In(n Notation) string {
	if k < 10 {
		return n.Number(float64(k), 1)
	}
	return n.Number(float64(k), 0)
}

// Minutes is a drive time.
type Minutes float64

// In writes a time with one decimal.
func (m Minutes) In(n Notation) string { return n.Number(float64(m), 1) }

// Day is a date.
type Day time.Time

// In writes the day as tables do: 2026-11-30.
func (d Day) In(Notation) string { return time.Time(d).Format(time.DateOnly) }

// Percent is a share in percent.
type Percent float64

// In writes a share with one decimal, without the sign.
func (p Percent) In(n Notation) string { return n.Number(float64(p), 1) }

// Dated is the day that something is of; where Month is true its month alone is
// known, and Day is the first of it.
type Dated struct {
	Day   time.Time
	Month bool
}

// In writes it with the word before it: "du 1er août 2024", "d'avril 2021".
func (d Dated) In(n Notation) string { return n.Dated(d.Day, d.Month) }

// Word is a text that is the same in every language: a code, a number of a
// structure, a name.
type Word string

// In returns the word itself.
func (w Word) In(Notation) string { return string(w) }

// Said is a reason, in the words of each language.
type Said fault.Says

// In chooses the words.
func (s Said) In(n Notation) string { return n.Says(fault.Says(s)) }

// Reference is a kind of point that stands for a commune.
type Reference uint8

// Kinds of reference points.
const (
	Seat     Reference = iota // chef-lieu
	Centroid                  // centroid of the territory
)

// In names the kind of point.
func (r Reference) In(n Notation) string { return n.Reference(r) }
