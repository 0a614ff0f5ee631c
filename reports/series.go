package reports

import (
	"slices"
	"time"

	"acces30/coverage"
	"acces30/coverage/road"
)

// SeriesRow is one edition in the series of indicators.
type SeriesRow struct {
	Edition string // its folder
	Date    time.Time
	// Numbers of the scope, and the mean time; 0 when it is not known.
	Communes, People, Structures, Points int
	NotComputed                          int // people without a time
	Mean                                 road.Deciseconds
	Within                               []SeriesLimit
}

// SeriesLimit are the communes and people within a limit.
type SeriesLimit struct {
	Limit            road.Deciseconds
	Communes, People int
	AtHome           int  // people counted where they live
	AtHomeKnown      bool // they are counted there
}

// Share is the share of people within the k-th limit, among those computed; 0 when
// there are none.
func (r *SeriesRow) Share(k int) float64 {
	computed := r.People - r.NotComputed
	if computed <= 0 || k >= len(r.Within) {
		return 0
	}
	return float64(r.Within[k].People) / float64(computed)
}

// RowOf returns the row of a result in the series.
func RowOf(edition string, r *coverage.Result) SeriesRow {
	row := SeriesRow{
		Edition: edition, Date: r.Study.Settings.Date, Communes: r.Scope.All.Communes, People: r.Scope.All.People,
		Structures: r.Scope.Structures, Points: r.Scope.Points, NotComputed: r.Scope.NotComputed.People,
	}
	if r.Scope.Mean.Reached() {
		row.Mean = r.Scope.Mean
	}
	for _, t := range r.Tallies {
		within := SeriesLimit{Limit: t.Limit, Communes: t.Within.Communes, People: t.Within.People}
		if home, known := r.PeopleWithinAt(t.Limit); known {
			within.AtHome, within.AtHomeKnown = home.Within, true
		}
		row.Within = append(row.Within, within)
	}
	return row
}

// HasLimit reports whether the edition has figures at a limit.
func (r *SeriesRow) HasLimit(limit road.Deciseconds) bool { return r.at(limit) >= 0 }

// ShareAt is the share of people within a limit, among those computed.
func (r *SeriesRow) ShareAt(limit road.Deciseconds) float64 {
	if k := r.at(limit); k >= 0 {
		return r.Share(k)
	}
	return 0
}

// BeyondAt counts the people beyond a limit, among those computed.
func (r *SeriesRow) BeyondAt(limit road.Deciseconds) int {
	if k := r.at(limit); k >= 0 {
		return r.People - r.NotComputed - r.Within[k].People
	}
	return 0
}

func (r *SeriesRow) at(limit road.Deciseconds) int {
	return slices.IndexFunc(r.Within, func(w SeriesLimit) bool { return w.Limit == limit })
}
