package data

import (
	"acces30/coverage/finding"
	"acces30/data/insee"
	"acces30/data/parse"
	"acces30/data/table"

	"github.com/paulmach/orb"
)

// lieElsewhere reports whether most communes of the table have degrees that lie
// around no département that they could be of, as those made up on the roads of
// another country have: no fault of a row, which would be one of few, nor of the
// columns' order, which would lead out of France's part of the world, nor of the codes
// or of the plane of metres, which would lead to another département. It is told.
func (c *communeTable) lieElsewhere(layout table.Layout, indexes []int) bool {
	far, of := 0, 0
	for _, row := range c.table.Rows {
		r := &record{table: c.table, columns: layout.Columns, indexes: indexes, row: row}
		code, ok := r.commune(communeCodeColumn, communeDepartement)
		if !ok {
			continue
		}
		lon, okLon := parse.Coordinate(r.text(communeLon))
		lat, okLat := parse.Coordinate(r.text(communeLat))
		p := orb.Point{lon, lat}
		switch {
		case !okLon || !okLat:
		case insee.ZoneOfCommune(code).Contains(p), insee.InDepartement(p):
			of++
		case insee.ZoneOf(code).Contains(p):
			far, of = far+1, of+1
		}
	}
	if far < fewRows || 2*far <= of {
		return false
	}
	source := finding.Source{File: c.table.File, Column: c.table.Header[indexes[communeLat]]}
	c.findings.Add(finding.CommunesElsewhere.Found(finding.Count(far), finding.Count(of)).At(source, "", ""))
	return true
}
