package data

import (
	"math"

	"acces30/coverage/fault"
	"acces30/data/input"
	"acces30/data/parse"
)

// listDoubts counts what makes a list of structures no list, though each row may be
// read: a column that is not what its name says.
type listDoubts struct {
	lost        int  // rows set aside for their number, though of another place
	monthsFirst int  // dates of labelling that are none but with the month before the day
	daysFirst   bool // some date is later than the twelfth of its month
}

// Of so many positions and more, that share in tenths of a degree is no chance: of
// positions with two decimals one in a hundred is.
const (
	provingRows  = 10
	roundedShare = 0.9
)

// rounded returns how many rows have a position, and how many of these are in tenths of
// a degree both ways.
func (list *structureList) rounded() (located, rounded int) {
	tenths := func(degrees float64) bool { return math.Abs(degrees*10-math.Round(degrees*10)) < 1e-9 }
	for i := range list.rows {
		if at := list.rows[i].position; at.Known {
			located++
			if tenths(at.Point[0]) && tenths(at.Point[1]) {
				rounded++
			}
		}
	}
	return located, rounded
}

// maxLostShare is the share of rows set aside for their number, though of another place,
// from which on what is left is no list.
const maxLostShare = 0.05

// readDay notes in which order the date of a row may be written.
func (list *structureList) readDay(row *listRow) {
	list.daysFirst = list.daysFirst || row.labelledOn.Day() > 12
	if parse.MonthThenDay(row.record.text(listLabelled)) {
		list.monthsFirst++
	}
}

// refuse returns an *input.Error where the numbers, the dates or the positions of a list
// can't be what they are called.
func (list *structureList) refuse() error {
	file, all := list.table.File, len(list.table.Rows)
	if float64(list.lost) > maxLostShare*float64(all) && list.lost > 1 {
		return input.Errorf(file, fault.T("la colonne des numéros n'en tient pas lieu : %d lignes sur %d ont le numéro d'une autre, du même nom et d'un autre lieu ; donnez à chaque structure un numéro à elle, ou videz la colonne",
			"the column of numbers holds none: %d of %d rows have the number of another one, of the same name and another place; give each structure a number of its own, or empty the column"), list.lost, all)
	}
	if list.monthsFirst > 1 && !list.daysFirst {
		return input.Errorf(file, fault.T("les dates de labellisation ont le mois avant le jour (11/15/2022), dans %d lignes sans aucun doute : écrivez-les 15/11/2022 ou 2022-11-15",
			"the dates of labelling have the month before the day (11/15/2022), in %d rows beyond doubt: write them 15/11/2022 or 2022-11-15"), list.monthsFirst)
	}
	if located, rounded := list.rounded(); located >= provingRows && float64(rounded) > roundedShare*float64(located) {
		return input.Errorf(file, fault.T("les positions sont arrondies au dixième de degré (%d sur %d), jusqu'à 7 km à côté : donnez au moins trois décimales",
			"the positions are rounded to a tenth of a degree (%d of %d), up to 7 km away: give at least three decimals"), rounded, located)
	}
	return nil
}
