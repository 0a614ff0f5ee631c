package atlas

import (
	"fmt"
	"slices"

	"acces30/coverage"
	"acces30/coverage/compare"
	"acces30/coverage/label"
	"acces30/coverage/road"
	"acces30/reports/internal/sample"

	"github.com/paulmach/orb"
)

// Results for what the sample alone does not draw.

// allChanges is the sample on outlines, compared with an earlier state in which a
// commune was nearer than a limit, one farther, others a little nearer or farther, and
// one without a time.
func allChanges() *compare.Comparison {
	before := sample.Earlier()
	for i, t := range map[int]road.Deciseconds{3: 18_600, 16: 8_000} {
		before.Communes[i].Nearest[0].Time = t
	}
	before.Communes[4].LeaveOut(coverage.NoPosition)
	for k := range before.Communes[4].Nearest {
		before.Communes[4].Nearest[k] = coverage.NoReach()
	}
	sample.Recount(before)
	c := compare.New(before, withNeighbours(1), compare.Options{Tolerance: road.Minute / 2, Moved: 200})
	c.Since = "2024-05"
	return c
}

// withNeighbours is the sample on outlines with communes of another département: one
// beside it, others that its map shows in part, that only a page can be moved to, or that
// no map of it reaches; two départements share its communes.
func withNeighbours(some int) *coverage.Result {
	r := stray(sample.Mapped())
	neighbours := []coverage.Commune{
		{Code: "54001", Departement: "54", Outline: square(5.7, 49, 0.26)}, {Code: "54002", Departement: "54", Outline: square(5.86, 49.26, 0.1)},
		{Code: "54004", Departement: "54", Outline: square(5.75, 49.1, 0.05)}, {Code: "75056", Departement: "75", Outline: square(2.3, 48.8, 0.1)}, {Code: "54003", Departement: "54"},
		{Code: "54005", Departement: "54", Outline: square(4.95, 48, 0.98)}, {Code: "54006", Departement: "54", Outline: square(6.98, 49.26, 0.98)}, // reach out of it
	}
	r.Study.Communes = append(slices.Clone(r.Study.Communes), neighbours[:some]...)
	r.Study.MainRoads = append(r.Study.MainRoads, coverage.MainRoad{Class: road.Secondary, Line: orb.LineString{{6.1, 49}, {6.2, 49.2}}})
	r.Structures[1].Structure.Points[0].Position.Known = false // on no map
	r.Study.Settings.Departements = []string{"57", "88"}
	for i := 12; i < 20; i++ {
		r.Communes[i].Commune.Departement = "88"
	}
	return r
}

// stray is a result with a structure out of scope in the middle of its communes, which is
// the nearest of none.
func stray(r *coverage.Result) *coverage.Result {
	r.Structures[4].Structure.Points[0].Position = coverage.At(6.45, 49.12)
	r.Structures[4].Points[0].Catchment = coverage.Count{}
	return r
}

// banded is a result with the bands of the sample.
func banded(r *coverage.Result) *coverage.Result {
	r.Bands = sample.Mapped().Bands
	return r
}

// landAlone is the sample in its département alone, as on an island.
func landAlone() *coverage.Result {
	r := stray(withLand())
	r.Study.Backdrop.Departements = r.Study.Backdrop.Departements[1:2]
	return r
}

// hosted is a result whose service points stand in its communes: on the point of one,
// beside the circle of another, far from a third, two in the same.
func hosted(r *coverage.Result) *coverage.Result {
	near := func(structure, point, commune int, east, north float64) {
		c := r.Communes[commune].Commune
		p := &r.Structures[structure].Structure.Points[point]
		p.Commune, p.Position = c.Code, coverage.At(c.Centroid.Point[0]+east, c.Centroid.Point[1]+north)
	}
	near(0, 0, 14, 0.012, 0)  // Metz, whose circle is large
	near(1, 0, 18, 0.1, 0.05) // Sierck, too far to be beside it
	near(2, 0, 1, 0, 0)       // a small commune
	near(2, 1, 3, 0.004, 0.002)
	near(3, 0, 7, 0.01, 0.01) // on the edge of Forbach's
	near(3, 1, 7, -0.02, 0)   // its branch in the same commune
	near(4, 0, 2, 0.02, 0)    // out of scope, in a commune in scope
	r.Structures[4].Points[0].Catchment = coverage.Count{Communes: 1, People: 640}
	return r
}

// crowded is a result with so many service points that their symbols are small.
func crowded(r *coverage.Result, points int) *coverage.Result {
	s := &r.Structures[0]
	for i := range points {
		p := s.Structure.Points[0]
		p.Position = coverage.At(6+float64(i%30)/31, 48.96+float64(i/30)/70)
		p.Commune, p.Kind = "", coverage.Branch
		s.Structure.Points, s.Points = append(s.Structure.Points, p), append(s.Points, coverage.PointReach{Attached: true})
	}
	return r
}

// island is the sample on Réunion, with a commune left on the mainland, and a single road.
func island() *coverage.Result {
	r := sample.Result()
	for i := range r.Communes {
		c := r.Communes[i].Commune
		if i < 1 {
			continue
		}
		c.Departement = "974"
		c.Seat = coverage.At(55.3+float64(i)/50, -21.3+float64(i%5)/20)
		c.Centroid = c.Seat
	}
	r.Communes[5].Commune.Population, r.Communes[6].Commune.Population = 10_000, 9_999 // the least of a town, and one less
	r.Study.MainRoads = []coverage.MainRoad{{Class: road.Primary, Line: orb.LineString{{55.3, -21.3}, {55.6, -21.1}}}}
	r.Study.Settings.Departements = []string{"57", "974"}
	return r
}

// shapes is a map of départements of all forms: wide and tall ones, one in two pieces,
// one too narrow for its name, one where nothing was computed, one beside the scope; a
// new label stands on one.
func shapes() *coverage.Result {
	r := region()
	areas := r.Study.Backdrop.Departements
	b := areas[0].Area.Bound()
	west, south, side := b.Min[0], b.Min[1], b.Max[0]-b.Min[0]
	box := func(x, y, width, height float64) orb.Polygon {
		e, n, s, w := west+x*side+width*side, south+y*side+height*side, south+y*side, west+x*side
		return orb.Polygon{{{w, s}, {e, s}, {e, n}, {w, n}, {w, s}}}
	}
	areas[0].Area = orb.MultiPolygon{box(0, 0, 0.1, 0.9), box(0.12, 0.1, 0.88, 0.88)}
	areas[1].Area = orb.MultiPolygon{box(1, 0, 0.9, 0.2), box(1, 0.25, 0.12, 0.7)}
	areas[2].Area = orb.MultiPolygon{box(0, 1, 0.1, 1)}
	areas[3].Area = orb.MultiPolygon{box(1, 1, 1, 1)}
	r.Study.Backdrop.Departements = append(areas,
		coverage.Outline{Code: "08", Area: orb.MultiPolygon{box(-1, 0, 1, 1)}}, coverage.Outline{Code: "51", Area: orb.MultiPolygon{box(-1, 1, 1, 1)}},
		coverage.Outline{Code: "68", Area: orb.MultiPolygon{box(2.001, 1, 0.0001, 0.0001)}})
	for i := 1; i < len(r.Communes); i += 4 {
		r.Communes[i].LeaveOut(coverage.NoPosition)
		for k := range r.Communes[i].Nearest {
			r.Communes[i].Nearest[k] = coverage.NoReach()
		}
	}
	sample.Recount(r)
	sample.Plan(r)
	return r
}

// manyPlanned is a map with more new labels than it shows, one of them off it and one in
// another part of the world, of a plan for the mean time or not.
func manyPlanned(objective coverage.Objective) *coverage.Result {
	r := sample.Mapped()
	sample.Plan(r)
	r.Plans[0].Objective = objective
	r.Plans[0].Sites = nil
	if objective != coverage.CoverMost {
		r.Plans[0].Curve = nil // nothing is known of its proof
	}
	for i := range 9 {
		c := *r.Communes[17-2*i].Commune
		switch i {
		case 1:
			c.Seat = coverage.At(2.3, 48.8)
			c.Centroid = c.Seat
		case 2:
			c.Departement = "974"
		case 3:
			r.Plans[0].Sites = append(r.Plans[0].Sites, coverage.PlannedSite{Commune: r.Communes[8].Commune, Gain: 33})
			continue
		}
		r.Plans[0].Sites = append(r.Plans[0].Sites, coverage.PlannedSite{Commune: &c, Gain: int64(1000 * (9 - i))})
	}
	return r
}

// ranked is a map of 60 communes, each with fewer people than the one before.
func ranked() *coverage.Result {
	r := lattices(60, 6)
	for i := range r.Communes {
		c := &r.Communes[i]
		c.Commune.Name = fmt.Sprint("C", i)
		c.Commune.Population, c.Commune.PopulationKnown = 6000-100*i, true
		c.Nearest[0] = coverage.Reach{Structure: 0, Time: road.Deciseconds(600 + 10*i)}
		c.Status = coverage.Covered
	}
	return r
}

// triedPartly is the sample with times of scenarios: a few communes can't be opened or
// are never proposed, a structure can't be closed, one commune is not on the map.
func triedPartly() *coverage.Result {
	r := tryable(sample.Result())
	r.Study.Settings.Plan.PerEPCI = 2
	for _, i := range []int{0, 5, 11, 19} { // the first and the last; one that is not on the map
		r.Scenarios.Openable[i], r.Scenarios.Plannable[i] = i == 5, false
	}
	r.Scenarios.Closable[0], r.Scenarios.Closable[4] = false, false
	return r
}

// allHours is the sample with hours of all kinds: open, closed, open in some weeks, on
// one day in the month, and a day of which nothing can be read.
func allHours() *coverage.Result {
	r := sample.Mapped()
	morning, afternoon := label.Interval{Open: 540, Close: 720}, label.Interval{Open: 810, Close: 1050}
	r.Structures[0].Structure.Points[0].Hours = label.Week{
		Days:    [7][]label.Interval{0: {morning, afternoon}, 3: {morning}, 5: {morning}},
		Stated:  true,
		Unknown: 1 << 1,
	}
	r.Structures[0].Structure.Points[0].Hours.Sessions = []label.Session{{Day: 2, Interval: morning, Rhythm: label.Rhythm{Every: 2}}, {Day: 3, Interval: afternoon, Rhythm: label.Rhythm{Month: 1}}}
	return r
}
