package atlas

import (
	"acces30/coverage"
	"acces30/coverage/polygon/mesh"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/atlas/internal/canvas"
	"math"
)

// both is a text in French and in English.
type both [2]string

func inBoth(text func(l reports.Lang) string) both {
	return both{text(reports.French), text(reports.English)}
}

// pageData is what the page's script reads. Lines are cells: the first as it
// is, each next as its difference from the one before, all in one list. Times
// are tenths of a second, to compare with; beside them stands how they are
// written, so that the page writes no number otherwise than the workbook.
type pageData struct {
	Lang       string             `json:"lang"`
	Texts      map[string]both    `json:"texts"`
	Limits     []pageLimit        `json:"limits"`
	Threshold  road.Deciseconds   `json:"threshold"`
	Classes    []pageClass        `json:"classes"`
	Step       road.Deciseconds   `json:"step"` // that times are rounded to, across none of:
	Bounds     []road.Deciseconds `json:"bounds"`
	Metres     float64            `json:"metres"` // a cell's side
	Frame      [4]int32           `json:"frame"`  // west, north, east, south
	North      float64            `json:"north"`  // radians clockwise
	Outlined   bool               `json:"outlined"`
	PerPerson  float64            `json:"perPerson"`
	Smallest   float64            `json:"smallest"`
	Arcs       [][]int32          `json:"arcs"`
	Outer      []int              `json:"outer"` // arcs on outer borders
	Edge       []mesh.Ring        `json:"edge"`  // around the scope
	Around     [][]mesh.Ring      `json:"around"`
	Land       pageLand           `json:"land"`
	Communes   []pageCommune      `json:"communes"`
	LeftOut    int                `json:"leftOut"` // communes not computed, on this map or not
	Named      []int              `json:"named"`
	Bands      []pageBand         `json:"bands"`
	White      *both              `json:"white"` // what the ground without a band is; null where all is coloured
	Roads      []pageRoad         `json:"roads"`
	Structures []pageStructure    `json:"structures"`
	Points     [][2]int           `json:"sites"`   // structure and point, in the order of drawing
	Reached    string             `json:"reached"` // packReached
	Scenario   pageScenario       `json:"scenario"`
	Plan       pagePlan           `json:"plan"`
	Changes    *pageChanges       `json:"changes"` // null when nothing is compared
}

type pageLimit struct {
	Limit  road.Deciseconds `json:"limit"`
	Name   string           `json:"name"` // minutes
	Beyond both             `json:"beyond"`
}

type pageClass struct {
	From        road.Deciseconds `json:"from"`
	Name        both             `json:"name"`
	Color       string           `json:"color"`
	Light       bool             `json:"light"` // lines over it are dark
	Communes    int              `json:"communes"`
	Unreachable bool             `json:"unreachable,omitempty"`
}

type pageCommune struct {
	Code      string             `json:"code"`
	Name      string             `json:"name"`
	EPCI      string             `json:"epci,omitempty"`
	People    int                `json:"people"` // -1 when not known
	Status    coverage.Status    `json:"status"`
	Reason    coverage.Reason    `json:"reason,omitempty"` // why it is not computed
	Certainty coverage.Certainty `json:"sure"`
	Fitness   coverage.Fitness   `json:"fit,omitempty"`
	Fragile   *both              `json:"fragile,omitempty"` // why
	Class     int                `json:"class"`
	Time      int64              `json:"time"` // -1 when there is none
	Minutes   string             `json:"minutes,omitempty"`
	Peak      string             `json:"peak,omitempty"`
	Days      float64            `json:"days"` // -1 when not known
	Nearest   []pageReach        `json:"nearest"`
	At        mesh.Cell          `json:"at"`
	Rings     []mesh.Ring        `json:"rings,omitempty"`
}

type pageReach struct {
	Structure  int    `json:"s"`
	Point      int    `json:"p"`
	Minutes    string `json:"m"`
	Kilometres string `json:"k"`
}

type pageBand struct {
	Name  both      `json:"name"`
	Class int       `json:"class"`
	Rings [][]int32 `json:"rings"`
}

type pageRoad struct {
	Rank int     `json:"rank"`
	Line []int32 `json:"line"`
}

type pageStructure struct {
	ID       string          `json:"id"`
	Name     string          `json:"name"`
	Format   coverage.Format `json:"format"`
	InScope  bool            `json:"inScope"`
	Communes int             `json:"communes"` // that it serves
	People   int             `json:"people"`
	Only     [2]int          `json:"only"`   // communes and people without another
	Within   [][2]int        `json:"within"` // communes and people within each limit of it
	Points   []pagePoint     `json:"points"`
}

type pagePoint struct {
	Name    string             `json:"name"`
	Kind    coverage.PointKind `json:"kind"`
	Commune string             `json:"commune"`
	Code    string             `json:"code"` // of the commune
	At      *mesh.Cell         `json:"at"`
	Hours   []any              `json:"hours"` // by weekday, empty when closed, or unknownHours; in both languages where of some weeks; null when not stated
}

// unknownHours stand for a day of which the source says what can't be read.
const unknownHours = "?"

// pageData gathers what the page shows.
func (s *Scene) pageData(opts Options) *pageData {
	r := s.result
	d := &pageData{
		Lang: opts.Lang.String(), Texts: s.pageTexts(opts), Threshold: r.Study.Settings.Threshold,
		LeftOut: r.Scope.NotComputed.Communes, Metres: s.grid.Metres, North: s.north, Outlined: s.outlined(),
		Frame:     [4]int32{s.frame.Min[0], s.frame.Min[1], s.frame.Max[0], s.frame.Max[1]},
		PerPerson: s.circles.perPerson, Smallest: s.circles.smallest, Named: append([]int{}, s.named...),
		Arcs: make([][]int32, len(s.mesh.Arcs)), Outer: []int{}, Edge: append([]mesh.Ring{}, s.mesh.Loops(s.edge)...), Around: [][]mesh.Ring{}, Communes: []pageCommune{},
		Changes: pageChangesOf(opts.Changes), Land: s.pageLand(), Step: s.precision.Step(), Bounds: s.precision.Bounds,
		Limits: []pageLimit{}, Classes: []pageClass{},
		Bands: []pageBand{}, Roads: []pageRoad{}, Structures: []pageStructure{}, Points: [][2]int{},
	}
	for _, t := range r.Tallies {
		d.Limits = append(d.Limits, pageLimit{
			Limit: t.Limit, Name: reports.WholeMinutes(reports.English, t.Limit),
			Beyond: inBoth(func(l reports.Lang) string { return reports.BeyondLine(l, t) }),
		})
	}
	for _, c := range s.classes {
		d.Classes = append(d.Classes, pageClass{
			From: c.From, Color: canvas.Hex(c.color), Light: canvas.IsLight(c.color),
			Communes: c.Communes, Unreachable: c.Unreachable,
			Name: inBoth(func(l reports.Lang) string { return reports.ClassName(l, c.ClassCount) }),
		})
	}
	s.addShapes(d)
	if s.whiteOutside() {
		white := inBoth(s.whiteText)
		d.White = &white
	}
	for i := range s.communes {
		d.Communes = append(d.Communes, s.pageCommune(&s.communes[i]))
	}
	for i := range r.Structures {
		d.Structures = append(d.Structures, s.pageStructure(&r.Structures[i]))
	}
	d.Scenario, d.Plan, d.Reached = s.pageScenario(opts), s.pagePlan(), s.packReached()
	d.Scenario.setRanges(r)
	for _, x := range s.servicePoints {
		d.Points = append(d.Points, [2]int{x.structure, x.point})
	}
	return d
}

// addShapes adds all lines.
func (s *Scene) addShapes(d *pageData) {
	for i, arc := range s.mesh.Arcs {
		d.Arcs[i] = deltas(arc)
		if s.outer[i] {
			d.Outer = append(d.Outer, i)
		}
	}
	for _, a := range s.around {
		d.Around = append(d.Around, a.rings)
	}
	for _, b := range s.bands {
		band := pageBand{Class: b.class, Rings: [][]int32{}, Name: inBoth(func(l reports.Lang) string {
			return reports.MapBandsFilled.With(l, reports.WholeMinutes(l, b.Limit))
		})}
		for _, r := range b.rings {
			band.Rings = append(band.Rings, deltas(r))
		}
		d.Bands = append(d.Bands, band)
	}
	for _, r := range s.roads {
		d.Roads = append(d.Roads, pageRoad{r.rank, deltas(r.line)})
	}
}

// deltas lists cells as differences.
func deltas(line []mesh.Cell) []int32 {
	out := make([]int32, 0, 2*len(line))
	var last mesh.Cell
	for _, c := range line {
		out = append(out, c[0]-last[0], c[1]-last[1])
		last = c
	}
	return out
}

func (s *Scene) pageCommune(c *commune) pageCommune {
	out := pageCommune{
		Code: c.Commune.Code, Name: c.Commune.Name, EPCI: c.Commune.EPCI, People: c.Commune.Population,
		Status: c.Status, Reason: c.Reason, Certainty: c.Certainty, Fitness: c.Fitness, Class: c.class, Time: -1,
		Days: -1, Nearest: []pageReach{}, At: c.at, Rings: c.rings,
	}
	if !c.Commune.PopulationKnown {
		out.People = -1
	}
	if reports.Doubts(reports.English, c.CommuneAccess) != "" {
		why := inBoth(func(l reports.Lang) string { return reports.Doubts(l, c.CommuneAccess) })
		out.Fragile = &why
	}
	if days, stated := c.DaysOpen(); stated {
		out.Days = math.Round(10*days) / 10
	}
	if c.Time().Reached() {
		out.Time = int64(c.Time())
		out.Minutes = s.timeOf(c, c.Time())
	}
	if c.Peak.Reached() {
		out.Peak = s.timeOf(c, c.Peak)
	}
	for _, reach := range c.Nearest {
		if reach.Structure == coverage.NoStructure || !reach.Time.Reached() {
			break
		}
		out.Nearest = append(out.Nearest, pageReach{
			reach.Structure, reach.Point, s.timeOf(c, reach.Time),
			reports.Decimal(reports.English, float64(reach.Metres)/1000, s.precision.Decimals()),
		})
	}
	return out
}

// timeOf writes a commune's time in English; the script sets the decimal mark.
func (s *Scene) timeOf(c *commune, t road.Deciseconds) string {
	return s.precision.TimeOf(reports.English, c.CommuneAccess, t)
}

func (s *Scene) pageStructure(r *coverage.StructureReach) pageStructure {
	out := pageStructure{
		ID:   r.Structure.ID,
		Name: r.Structure.Name, Format: r.Structure.Format, InScope: r.InScope,
		Communes: r.Catchment.Communes, People: r.Catchment.People,
		Only: [2]int{r.OnlyOne.Communes, r.OnlyOne.People}, Points: []pagePoint{}, Within: pageWithin(r),
	}
	for k := range r.Structure.Points {
		p := &r.Structure.Points[k]
		point := pagePoint{Name: p.Name, Kind: p.Kind, Commune: p.CommuneName, Code: p.Commune}
		if p.Position.Known {
			at := s.grid.At(p.Position.Point)
			point.At = &at
		}
		if p.Hours.Stated {
			for day := range p.Hours.Days {
				var hours any = ""
				switch {
				case !p.Hours.Known(day):
					hours = unknownHours
				case len(p.Hours.SessionsOn(day)) > 0:
					hours = inBoth(func(l reports.Lang) string { return reports.DayHours(l, p.Hours, day) })
				case len(p.Hours.Days[day]) > 0:
					hours = reports.DayHours(reports.English, p.Hours, day)
				}
				point.Hours = append(point.Hours, hours)
			}
		}
		out.Points = append(out.Points, point)
	}
	return out
}
