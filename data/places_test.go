package data

import (
	"fmt"
	"strings"
	"testing"
)

// TestPlacesOfCommunes: a commune whose two points lie too far apart keeps one, and one
// that has but its outline stands in the middle of it; both are told.
func TestPlacesOfCommunes(t *testing.T) {
	for text, want := range map[string]string{
		"code,nom,population,lat,lon,lat_centre,lon_centre\n57463,Metz,5,49.12,6.17,49.4,6.17\n": "[6.17 49.12] nowhere commune-points-doubtful|2||Metz|49.40000 6.17000|31",
		"code,nom,population,lat,lon,lat_centre,lon_centre\n57463,Metz,5,,,49.4,6.17\n":          "nowhere [6.17 49.4] commune-without-seat|2|lat|Metz||",
		features(`"code":"57463","nom":"Metz","population":5`, metzSquare):                       "nowhere [6.2 49.15] commune-at-outline|2|lat_chef_lieu|Metz||",
	} {
		c := communesOf(t, text, nil)
		c.resolveDistantPoints()
		seat, centroid := c.communes[0].Seat, c.communes[0].Centroid
		centroid.Point[0], centroid.Point[1] = float64(int(centroid.Point[0]*1e6+0.5))/1e6, float64(int(centroid.Point[1]*1e6+0.5))/1e6
		if got := fmt.Sprint(shownPlace(seat), " ", shownPlace(centroid), " ", strings.Join(told(c.communeFindings["57463"]), "; ")); got != want {
			t.Errorf("%.60s: %s, want %s", text, got, want)
		}
	}
}
