package data

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/finding"

	"github.com/paulmach/orb"
)

// TestCommunesAtOnePoint: those in scope are compared, at the point that stands for
// them.
func TestCommunesAtOnePoint(t *testing.T) {
	var communes []coverage.Commune
	for _, c := range []struct {
		departement    string
		seat, centroid coverage.Position
	}{
		{"57", coverage.At(6, 49), coverage.At(7, 49)}, {"57", coverage.At(6, 49), coverage.At(7, 48)}, {"57", coverage.At(6, 49), coverage.At(7, 49)},
		{"57", coverage.At(6.1, 49), coverage.At(7, 47)}, {"57", coverage.Position{}, coverage.Position{}}, {"54", coverage.At(6.1, 49), coverage.At(7, 47)},
	} {
		communes = append(communes, coverage.Commune{Departement: c.departement, Seat: c.seat, Centroid: c.centroid})
	}
	for reference, want := range map[coverage.ReferenceKind]coverage.Agreement{coverage.Seat: {Compared: 4, Apart: 3}, coverage.Centroid: {Compared: 4, Apart: 2}} {
		a := &area{settings: &coverage.Settings{Departements: []string{"57"}, Reference: reference}}
		if got := a.samePoint(communes); got != want {
			t.Errorf("%v: %+v, want %+v", reference, got, want)
		}
	}
}

// TestDistantPoints: of two points of a commune more than 20 km apart, the one farther
// from the middle of its intercommunal body is dropped, which takes three chefs-lieux to
// know; else the centroid.
func TestDistantPoints(t *testing.T) {
	at := func(lat float64) coverage.Position { return coverage.At(6, lat) }
	body := func(n int) []coverage.Commune {
		list := []coverage.Commune{{EPCICode: "other", Seat: at(10)}, {EPCICode: "E", Centroid: at(10)}}
		for i := range n { // the median is that of 49.0
			list = append(list, coverage.Commune{EPCICode: "E", Seat: at([]float64{49, 49.01, 20, 49}[i])})
		}
		return list
	}
	for _, tt := range []struct {
		name           string
		others         []coverage.Commune
		epci           string
		seat, centroid coverage.Position
		want           string // lat of the seat, of the centroid
		told           string
	}{
		{"20.0 km", body(3), "E", at(49.3), at(49.1204), "49.3 49.1204", ""},
		{"20.1 km, the seat is nearer", body(3), "E", at(49.1), at(49.281), "49.1 -", "commune-points-apart|0||C|49.28100 6.00000|20 centroid"},
		{"20.1 km, the centroid is nearer", body(3), "E", at(49.281), at(49.1), "- 49.1", "commune-points-apart|0||C|49.28100 6.00000|20 seat"},
		{"a body of two and itself", body(2), "E", at(49.281), at(49.1), "- 49.1", "commune-points-apart|0||C|49.28100 6.00000|20 seat"},
		{"a body of one and itself", body(1), "E", at(49.281), at(49.1), "49.281 -", "commune-points-doubtful|0||C|49.10000 6.00000|20"},
		{"no body", body(3), "", at(49.281), at(49.1), "49.281 -", "commune-points-doubtful|0||C|49.10000 6.00000|20"},
		{"no body, as others", []coverage.Commune{{Seat: at(49)}, {Seat: at(49.01)}, {Seat: at(49)}}, "", at(49.281), at(49.1), "49.281 -", "commune-points-doubtful|0||C|49.10000 6.00000|20"},
		{"both as far", []coverage.Commune{{EPCICode: "E", Seat: at(0)}, {EPCICode: "E", Seat: at(0)}}, "E", at(0.1), at(-0.1), "0.1 -", "commune-points-apart|0||C|-0.10000 6.00000|22 centroid"},
		{"one point", body(3), "E", at(30), coverage.Position{}, "30 -", ""},
		{"the other point", body(3), "E", coverage.Position{}, at(30), "- 30", ""},
	} {
		c := &communeTable{communes: append(tt.others, coverage.Commune{Code: "1", Name: "C", EPCICode: tt.epci, Seat: tt.seat, Centroid: tt.centroid})}
		c.communeFindings = make(map[string][]finding.Finding)
		c.resolveDistantPoints()
		lat := func(p coverage.Position) string {
			if !p.Known {
				return "-"
			}
			return fmt.Sprint(p.Point.Lat())
		}
		last := c.communes[len(c.communes)-1]
		if got := lat(last.Seat) + " " + lat(last.Centroid); got != tt.want || strings.Join(told(c.communeFindings["1"]), "; ") != tt.told {
			t.Errorf("%s: %s, %q, want %s, %q", tt.name, got, told(c.communeFindings["1"]), tt.want, tt.told)
		}
	}
	if m := median([]float64{5, 1, 4}); m != 4 {
		t.Errorf("median %v", m)
	}
}

// TestOutlinesOfAnotherPlace: nine of ten points must lie in their outlines, or so many
// metres outside, and every département must have one.
func TestOutlinesOfAnotherPlace(t *testing.T) {
	box := orb.MultiPolygon{{{{5.9, 48.9}, {6.1, 48.9}, {6.1, 49.1}, {5.9, 49.1}, {5.9, 48.9}}}}
	points := func(out int, lat float64) (all orb.MultiPoint) {
		for i := range 10 {
			all = append(all, orb.Point{6, map[bool]float64{true: lat, false: 49}[i < out]})
		}
		return all
	}
	own := []coverage.Outline{{Code: "57", Area: box}, {Code: "54", Area: box}}
	for _, tt := range []struct {
		name  string
		scope map[string]orb.MultiPoint
		want  bool
	}{
		{"none", nil, false},
		{"all within", map[string]orb.MultiPoint{"57": points(0, 0)}, true},
		{"nine within", map[string]orb.MultiPoint{"57": points(1, 50)}, true},
		{"eight within", map[string]orb.MultiPoint{"57": points(2, 50)}, false},
		{"4.9 km outside", map[string]orb.MultiPoint{"57": points(10, 49.144)}, true},
		{"5.1 km outside", map[string]orb.MultiPoint{"57": points(10, 49.146)}, false},
		{"one of two elsewhere", map[string]orb.MultiPoint{"57": points(0, 0), "54": points(2, 50)}, false},
		{"one of two without an outline", map[string]orb.MultiPoint{"57": points(0, 0), "99": points(0, 0)}, false},
	} {
		if got := new(loading).wellPlaced(tt.scope, own); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
	outlines := []orb.MultiPolygon{box, {{{{0, 0}, {1, 0}, {1, 1}, {0, 0}}}}}
	if mostWithin(orb.MultiPoint{{6, 49}, {6, 49}}, func(i int) orb.MultiPolygon { return outlines[i] }, 2000) {
		t.Error("the second point lies in the outline of the first")
	}

	l := &loading{study: &coverage.Study{Settings: coverage.Settings{Departements: []string{"57", "54"}, Reference: coverage.Centroid}, Communes: []coverage.Commune{
		{Departement: "57", Seat: coverage.At(1, 1), Centroid: coverage.At(2, 2)}, {Departement: "57"}, {Departement: "54", Seat: coverage.At(3, 3)},
		{Departement: "88", Seat: coverage.At(4, 4), Outline: box},
	}}}
	got, outlined := l.pointsInScope()
	if len(got) != 2 || !slices.Equal(got["57"], orb.MultiPoint{{2, 2}}) || !slices.Equal(got["54"], orb.MultiPoint{{3, 3}}) || outlined {
		t.Errorf("%v, with outlines %v", got, outlined)
	}
	l.study.Communes[1].Outline = box
	if _, outlined := l.pointsInScope(); !outlined {
		t.Error("the outline of a commune without a point is none")
	}
}
