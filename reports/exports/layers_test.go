package exports

import (
	"strings"
	"testing"

	"acces30/coverage"
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

// TestCommunesAreDrawnAsOnTheMaps: where the inputs have no outline, communes are
// polygons when all of them have one to draw with, and the title tells which; points when
// one has none; the outlines given go before.
func TestCommunesAreDrawnAsOnTheMaps(t *testing.T) {
	ring := func(x, y, side float64) orb.Polygon {
		return orb.Polygon{orb.Ring{{x, y}, {x, y + side}, {x + side, y + side}, {x + side, y}, {x, y}}}
	}
	r := sample.Result()
	for i := range r.Communes {
		r.Communes[i].Commune.Outline = nil
		x := float64(i)
		r.Study.Backdrop.Communes = append(r.Study.Backdrop.Communes, coverage.Outline{
			Code: r.Communes[i].Commune.Code, Area: orb.MultiPolygon{ring(x, 40, 0.9), ring(x+0.3, 40.3, 0.3)}, // with a hole
		})
	}
	r.Study.Backdrop.Communes = append(r.Study.Backdrop.Communes, coverage.Outline{Code: "99999", Area: orb.MultiPolygon{ring(0, 0, 1)}})
	communes := func(l reports.Lang) Layer { return Layers(r, Options{Lang: l})[0] }

	got := communes(reports.French)
	if got.Title != "Communes (contours simplifiés)" || communes(reports.English).Title != "Communes (simplified outlines)" {
		t.Errorf("titles %q and %q", got.Title, communes(reports.English).Title)
	}
	if len(got.Rows) != len(r.Communes) {
		t.Fatalf("%d rows of %d communes", len(got.Rows), len(r.Communes))
	}
	for i, row := range got.Rows {
		area, _ := row.Geometry.(orb.MultiPolygon)
		if len(area) != 1 || len(area[0]) != 2 || area[0][0][0] != (orb.Point{float64(i), 40}) || area[0][0].Orientation() != orb.CCW || area[0][1].Orientation() != orb.CW {
			t.Errorf("%s is drawn as %v", r.Communes[i].Commune.Code, row.Geometry)
		}
	}

	last := len(r.Communes) - 1
	all := r.Study.Backdrop.Communes
	for _, left := range [][]coverage.Outline{append(all[:last:last], all[last+1:]...), all[1:], nil} {
		r.Study.Backdrop.Communes = left
		got := communes(reports.French)
		points := 0
		for _, row := range got.Rows {
			if _, ok := row.Geometry.(orb.Point); ok {
				points++
			}
		}
		if got.Title != "Communes" || points == 0 || geometries(got) != points {
			t.Errorf("with %d outlines to draw with: %q, %d points of %d", len(left), got.Title, points, geometries(got))
		}
	}

	r.Study.Backdrop.Communes = all
	r.Communes[1].Commune.Outline = orb.MultiPolygon{ring(7, 7, 1)}
	if got := communes(reports.French); got.Title != "Communes" || geometries(got) != 1 {
		t.Errorf("with an outline given: %q, %d communes drawn", got.Title, geometries(got))
	}
}

// geometries counts the rows of a layer that have one.
func geometries(l Layer) int {
	n := 0
	for _, row := range l.Rows {
		if row.Geometry != nil {
			n++
		}
	}
	return n
}
