package data

import (
	"strings"

	"acces30/coverage/fault"
	"acces30/data/input"
	"acces30/data/insee"
)

const (
	farthestShift = 3 // rows that a column may have slipped by
	timesOwn      = 3 // times as many names of places nearby as of their own tell it
	longEnough    = 4 // letters; a shorter name of a commune stands in many words
)

// refuseShifted refuses a list of structures whose names have slipped against its other
// columns. Of the official list's, four in five have the name of their commune in theirs,
// and one in a hundred that of the row above or below.
func (list *structureList) refuseShifted(communes *communeTable) error {
	names, places := make([]string, len(list.rows)), make([]string, len(list.rows))
	for i := range list.rows {
		names[i] = insee.FoldName(list.rows[i].name)
		if commune := communes.find(list.rows[i].commune); commune != nil {
			places[i] = insee.FoldName(commune.Name)
		}
	}
	own := named(names, places, 0)
	for shift := 1; shift <= farthestShift; shift++ {
		for _, by := range []int{-shift, shift} {
			if others := named(names, places, by); others >= fewRows && others > timesOwn*own {
				return input.Errorf(list.table.File, fault.T(
					"la colonne des noms semble décalée de %d ligne(s) : %d structures portent le nom de la commune d'une ligne voisine, %d celui de la leur ; remettez les colonnes en face",
					"the column of names seems to have slipped by %d row(s): %d structures have the name of the commune of a row nearby in theirs, %d that of their own; put the columns side by side again"),
					shift, others, own)
			}
		}
	}
	return nil
}

// named counts the names that have that of a place in them, so many rows below their own,
// where it is not their own's too.
func named(names, places []string, below int) int {
	count := 0
	for i, name := range names {
		k := i + below
		if k < 0 || k >= len(places) || len(places[k]) < longEnough || below != 0 && places[k] == places[i] {
			continue
		}
		if strings.Contains(name, places[k]) {
			count++
		}
	}
	return count
}
