package analysis

import (
	"context"
	"math"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/polygon"
	"acces30/coverage/road"
	"acces30/coverage/travel"

	"github.com/paulmach/orb"
)

// fewestHomes is how many modelled homes an area must hold for them to tell its
// people: a commune has nine, of which the seat alone may hold half of its people.
const fewestHomes = 50

// zones finds what there is to know of the zones that are areas: who lives in them,
// what stands in them and what is nearest to them.
func (a *analysis) zones(ctx context.Context) error {
	drawn := newDrawnZones(a.study)
	if len(drawn.all) == 0 {
		return nil
	}
	a.result.Zones = make([][]coverage.ZoneAccess, len(a.study.Zonings))
	for i := range a.study.Zonings {
		if z := &a.study.Zonings[i]; z.Drawn {
			a.result.Zones[i] = make([]coverage.ZoneAccess, len(z.Zones))
		}
	}
	if err := a.nearestToZones(ctx, drawn); err != nil {
		return err
	}
	for s := range a.study.Structures {
		for p := range a.study.Structures[s].Points {
			point := &a.study.Structures[s].Points[p]
			if !point.Position.Known || point.AtSeat {
				continue // that a commune's seat lies in it does not tell that the point does
			}
			drawn.at(point.Position.Point, func(of zoneOf) {
				access := a.zone(of)
				access.Inside = append(access.Inside, point)
			})
		}
	}
	a.peopleOfZones(drawn)
	a.reportZones(drawn)
	return nil
}

// zoneOf is a zone by its zoning and its place in that.
type zoneOf struct{ zoning, zone int }

func (a *analysis) zone(of zoneOf) *coverage.ZoneAccess { return &a.result.Zones[of.zoning][of.zone] }

// nearestToZones finds the nearest point from the middle of every area.
func (a *analysis) nearestToZones(ctx context.Context, drawn *drawnZones) error {
	found, err := travel.FindNearest(ctx, a.backward, a.sources, 1, road.Unreached)
	if err != nil {
		return err
	}
	out, err := a.searchOut(ctx, false)
	if err != nil {
		return err
	}
	for _, of := range drawn.all {
		access := a.zone(of)
		access.Nearest = coverage.Reach{Structure: coverage.NoStructure, Time: road.Unreached}
		middle := a.study.Zonings[of.zoning].Zones[of.zone].Middle
		if a.named() { // times between names tell nothing of a point
			continue
		}
		from := a.depart(middle, road.OffPeak)
		if a.unknownAt(middle, from) != coverage.Computed {
			continue
		}
		for _, r := range found.Via(from.Legs) {
			access.Nearest = coverage.Reach{Structure: int(r.Owner), Point: int(r.Point), Time: r.Time, Metres: r.Metres}
		}
		for _, source := range a.neighbours[from.Road] {
			s := &a.sources[source]
			to := a.study.Structures[s.Owner].Points[s.Point].Position.Point
			if t, metres, ok := a.study.Roads.Between(middle, to, road.OffPeak); ok && t < access.Nearest.Time {
				access.Nearest = coverage.Reach{Structure: int(s.Owner), Point: int(s.Point), Time: t, Metres: metres}
			}
		}
		access.Known = access.Nearest.Time.Reached() || a.unreachedFrom(from.Legs, out) == coverage.Computed
	}
	return nil
}

// peopleOfZones counts who lives in every area: the people of a commune are spread
// over its population points; those of one without any live at its reference point.
func (a *analysis) peopleOfZones(drawn *drawnZones) {
	rows := a.rowsOf()
	for i, p := range a.homes.points {
		if rows[p.Commune] == 0 {
			continue
		}
		c := &a.result.Communes[rows[p.Commune]-1]
		if c.ByPoint == nil {
			continue
		}
		drawn.at(p.Point, func(of zoneOf) {
			access := a.zone(of)
			access.Homes = append(access.Homes, coverage.ZoneHome{
				People: float64(c.Commune.Population) * float64(p.Hundredths) / float64(c.ByPoint.Hundredths),
				Time:   a.homeTimes[i].time, Known: a.homeTimes[i].known,
			})
		})
	}
	for i := range a.result.Communes {
		c := &a.result.Communes[i]
		at, _ := c.Commune.Reference(a.study.Settings.Reference)
		if c.ByPoint != nil || !at.Known || c.Commune.Population == 0 {
			continue
		}
		drawn.at(at.Point, func(of zoneOf) {
			access := a.zone(of)
			access.Homes = append(access.Homes, coverage.ZoneHome{
				People: float64(c.Commune.Population), Time: c.ReferenceTime(), Known: c.Status != coverage.NotComputed,
			})
		})
	}
}

// reportZones tells of which areas the people are not told, and leaves them out.
func (a *analysis) reportZones(drawn *drawnZones) {
	from := finding.Source{File: a.study.FileOf(coverage.RoleZones)}
	given, few := len(a.study.PopulationPoints) > 0, 0
	for _, of := range drawn.all {
		access, zone := a.zone(of), &a.study.Zonings[of.zoning].Zones[of.zone]
		access.PeopleTold = given && len(access.Homes) > 0 || len(access.Homes) >= fewestHomes
		switch {
		case access.PeopleTold:
		case given:
			a.result.Findings = append(a.result.Findings, finding.ZoneEmpty.Found().At(from, zone.Name, zone.Code))
		default:
			few++
		}
		if !access.PeopleTold {
			access.Homes = nil
		}
	}
	if few > 0 {
		a.result.Findings = append(a.result.Findings, finding.ZonePeopleUntold.Found(finding.Count(few)).At(from, "", ""))
	}
}

// drawnZones finds the areas that a point lies in.
type drawnZones struct {
	all      []zoneOf
	locators []*polygon.Locator
	cells    map[[2]int][]int // indexes in all, by the cells that their bounds touch
}

// cellDegrees is the side of a cell: a few kilometres, as large as a quarter or a
// canton.
const cellDegrees = 0.05

// edgeMetres is how long the edges of outlines are, roughly.
const edgeMetres = 200

func cellOf(p orb.Point) [2]int {
	return [2]int{int(math.Floor(p.Lon() / cellDegrees)), int(math.Floor(p.Lat() / cellDegrees))}
}

func newDrawnZones(study *coverage.Study) *drawnZones {
	d := &drawnZones{cells: make(map[[2]int][]int)}
	for i := range study.Zonings {
		for k := range study.Zonings[i].Zones {
			area := study.Zonings[i].Zones[k].Area
			if area == nil {
				continue
			}
			low, high := cellOf(area.Bound().Min), cellOf(area.Bound().Max)
			for x := low[0]; x <= high[0]; x++ {
				for y := low[1]; y <= high[1]; y++ {
					d.cells[[2]int{x, y}] = append(d.cells[[2]int{x, y}], len(d.all))
				}
			}
			d.all = append(d.all, zoneOf{i, k})
			d.locators = append(d.locators, polygon.NewLocator(area, edgeMetres))
		}
	}
	return d
}

// at calls found with every area that a point lies in.
func (d *drawnZones) at(p orb.Point, found func(zoneOf)) {
	for _, i := range d.cells[cellOf(p)] {
		if d.locators[i].Contains(p) {
			found(d.all[i])
		}
	}
}
