package data

import (
	"testing"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/insee/outline"
	"acces30/data/location"

	"github.com/paulmach/orb"
)

// eastOf returns a point so many metres outside an area, as good as, to its east.
func eastOf(area orb.MultiPolygon, metres float64) coverage.Position {
	bound := area.Bound()
	inside, outside := bound.Min.X(), bound.Max.X()+1
	for range 60 {
		middle := (inside + outside) / 2
		if location.MetresOutside(area, orb.Point{middle, bound.Center().Y()}) > metres {
			outside = middle
		} else {
			inside = middle
		}
	}
	return coverage.At(outside, bound.Center().Y())
}

// TestPointsBesideTheirOutline: a reference point may be 500 m outside an outline that is
// given, and 2 km outside one that is built in, which is dropped otherwise.
func TestPointsBesideTheirOutline(t *testing.T) {
	own, err := outline.Read()
	if err != nil {
		t.Fatal(err)
	}
	var area orb.MultiPolygon
	for _, o := range own.Communes.Outlines() {
		if o.Code == "57463" {
			area = o.Area
		}
	}
	settings := coverage.Settings{Departements: []string{"57"}}
	beside := func(metres float64) *communeTable {
		c := &communeTable{
			communes:        []coverage.Commune{{Code: "57463", Departement: "57", Seat: eastOf(area, metres), Outline: area}},
			communeFindings: make(map[string][]finding.Finding), byCode: make(map[string]*coverage.Commune),
		}
		c.byCode["57463"] = &c.communes[0]
		return c
	}
	for metres, want := range map[float64]int{495: 0, 505: 1} {
		c := beside(metres)
		if c.checkOutlines("f", &settings); len(c.communeFindings["57463"]) != want || c.outOfOutline.Apart != want {
			t.Errorf("%.0f m outside one given: %v", metres, told(c.communeFindings["57463"]))
		}
	}
	for metres, want := range map[float64]int{1980: 1, 2020: 0} {
		l := &loading{communes: beside(metres), study: &coverage.Study{Settings: settings}}
		l.study.Communes = l.communes.communes
		if got := l.backdropCommunes(own.Communes); len(got) != want {
			t.Errorf("%.0f m outside one built in: %d outlines", metres, len(got))
		}
	}
}
