package exports

import (
	"strings"
	"testing"

	"acces30/reports"
	"acces30/reports/internal/sample"

	"github.com/paulmach/orb"
)

// TestLayers: all layers of a rich result, each with values of the kinds of its columns,
// one type of geometry, and titles in French.
func TestLayers(t *testing.T) {
	r, _ := rich()
	var names []string
	for _, l := range Layers(r, Options{Lang: reports.French}) {
		names = append(names, l.Name)
		var point, area int
		for _, row := range l.Rows {
			switch row.Geometry.(type) {
			case orb.Point:
				point++
			case orb.MultiPolygon:
				area++
			}
			for i, value := range row.Values {
				ok := value == nil
				switch l.Columns[i].Kind {
				case TextColumn:
					_, text := value.(string)
					ok = ok || text && sample.EnglishIn(value.(string)) == ""
				case RealColumn:
					_, number := value.(float64)
					ok = ok || number
				case BooleanColumn:
					_, boolean := value.(bool)
					ok = ok || boolean
				}
				if !ok {
					t.Errorf("%s, %s: %v", l.Name, l.Columns[i].Name, value)
				}
			}
		}
		if point+area == 0 || point*area > 0 {
			t.Errorf("%s: %d points, %d areas", l.Name, point, area)
		}
		for _, c := range l.Columns {
			if strings.Contains(c.Title, "_") || c.Title == c.Name {
				t.Errorf("%s: %s is titled %q", l.Name, c.Name, c.Title)
			}
			if c.Name == "area_km2" {
				t.Errorf("%s has the area of what lies out of the scope too", l.Name)
			}
		}
	}
	if got := strings.Join(names, " "); got != "communes structures points isochrones isochrones_structures plan" {
		t.Errorf("layers %s", got)
	}
	if got := Layers(sample.Result(), Options{Lang: reports.English})[0].Rows[6].Values; got[9] != "beyond" || got[0] != "57007" {
		t.Errorf("codes of the English layers: %v", got)
	}
}
