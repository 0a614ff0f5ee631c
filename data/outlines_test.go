package data

import (
	"testing"

	"acces30/coverage"

	"github.com/google/go-cmp/cmp"
	"github.com/paulmach/orb"
)

// TestOutlinesOfCommunes: rows of one commune make one outline in place of an earlier one, in
// their order;
// what can't be used is told, and counts nowhere.
func TestOutlinesOfCommunes(t *testing.T) {
	c := communesOf(t, "code,nom,population,lat,lon\n57463,Metz,9,49.12,6.17\n57672,Thionville,9,49.36,6.17\n", nil, "57")
	earlier := orb.MultiPolygon{{{{0, 0}, {1, 0}, {1, 1}, {0, 0}}}}
	c.communes[0].Outline = earlier
	text := features(metzCode, metzSquare, metzCode, goodSquare, thionvilleID, `{"type":"Polygon","coordinates":[[[100,10],[101,10],[101,11],[100,10]]]}`, thionvilleID, "null", `"code":"57001"`, goodSquare, `"code":"x"`, goodSquare, `"code":"54395"`, goodSquare)
	used, err := c.addOutlines(tableOf(t, "o.geojson", text), layoutOf(outlinesTable), &coverage.Settings{Departements: []string{"57"}})
	if err != nil || used != 2 || len(c.communes[0].Outline) != 2 || c.communes[1].Outline != nil {
		t.Errorf("%v, %d rows used, outlines of %d and %d pieces", err, used, len(c.communes[0].Outline), len(c.communes[1].Outline))
	}
	for i, south := range []float64{49.1, 49.3} {
		if at := c.communes[0].Outline[i].Bound().Bottom(); at != south {
			t.Errorf("piece %d begins at %v, want %v", i, at, south)
		}
	}
	want := []string{
		"outline-invalid|4|geometry|Thionville||coordinates outside the département's part of the world", "outline-invalid|5|code|Thionville|57672|no polygon", "outline-unknown|6|code||57001|", "commune-code-invalid|7|code||x|",
	}
	if d := cmp.Diff(want, told(c.findings.All())); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if d := cmp.Diff([]string{"outline-missing|0||Thionville|57672|"}, told(c.communeFindings["57672"])); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}
