package atlas

import (
	"image/color"
	"strconv"

	"acces30/coverage"
	"acces30/coverage/polygon/mesh"
	"acces30/reports"
	"acces30/reports/atlas/internal/canvas"

	"github.com/paulmach/orb"
)

// planned is a new label of the plan that a map shows.
type planned struct {
	*coverage.PlannedSite
	rank   int // from 1 on, in the order of what they add
	at     mesh.Cell
	placed bool // at is on the map
}

// mostPlanned is how many new labels a map shows: the workbook lists all.
const mostPlanned = 6

// plannedColor is that of what is not there yet, on the page too.
var plannedColor = color.RGBA{0x0a, 0x7d, 0x33, 0xff}

// addPlanned puts the new labels of the plan on the grid.
func (s *Scene) addPlanned(part string) {
	if s.plan = s.result.MapPlan(); s.plan == nil {
		return
	}
	for i := range s.plan.Sites[:min(mostPlanned, len(s.plan.Sites))] {
		site := planned{PlannedSite: &s.plan.Sites[i], rank: i + 1}
		if at, _ := site.Commune.Reference(s.result.Study.Settings.Reference); at.Known && partOf(site.Commune.Departement) == part {
			site.at = s.grid.At(at.Point)
			site.placed = s.reach.Contains(site.at)
		}
		s.planned = append(s.planned, site)
	}
}

// gain writes what a new label adds to those before it, where that is people.
func (s *Scene) gain(l reports.Lang, site *planned) string {
	if s.plan.Objective != coverage.CoverMost {
		return ""
	}
	return "+" + reports.Integer(l, int(site.Gain))
}

// plannedHead says what the gains are, or whom the plan serves first.
func (s *Scene) plannedHead(l reports.Lang) string {
	if s.plan.Objective != coverage.CoverMost {
		return reports.ChoiceName(s.plan.Objective).In(l)
	}
	return reports.MapPlannedGain.With(l, reports.WholeMinutes(l, s.plan.Limit))
}

// plannedRest says how many new labels are not shown, and that the plan may not be
// the best.
func (s *Scene) plannedRest(l reports.Lang) []string {
	var lines []string
	if more := len(s.plan.Sites) - len(s.planned); more > 0 {
		lines = append(lines, reports.MapPlannedMore.With(l, more))
	}
	if last := s.plan.Last(); last != nil && !last.Proved {
		lines = append(lines, reports.MapPlannedUnproved.In(l))
	}
	return lines
}

// Sizes of the marks of new labels, in points.
const (
	markRadius = 4.6
	markText   = 6.6
)

// mark draws a new label: its rank in a disc.
func (p *picture) mark(at orb.Point, site *planned) {
	p.Circle(at, markRadius, canvas.Paint{Fill: canvas.White, Stroke: plannedColor, Width: 1.3, Title: p.plannedTitle(site)})
	p.Text(orb.Point{at[0], at[1] + 0.36*markText}, strconv.Itoa(site.rank),
		canvas.Typeface{Size: markText, Style: canvas.Bold, Color: plannedColor, Align: canvas.Middle})
}

func (p *picture) plannedTitle(site *planned) string { return p.Scene.plannedTitle(p.lang, site) }

// plannedTitle says what a mark stands for.
func (s *Scene) plannedTitle(l reports.Lang, site *planned) string {
	rank := reports.Integer(l, site.rank)
	if s.plan.Objective != coverage.CoverMost {
		return reports.MapPlannedRank.With(l, rank, site.Commune.Name)
	}
	return reports.MapPlannedTitle.With(l, rank, site.Commune.Name,
		reports.CountPeople.With(l, int(site.Gain)), reports.WholeMinutes(l, s.plan.Limit))
}

// drawPlanned draws the new labels inside the window.
func (p *picture) drawPlanned() {
	p.Layer("plan")
	for i := len(p.planned) - 1; i >= 0; i-- { // the first on top
		if site := &p.planned[i]; site.placed && p.window.Contains(p.at(site.at)) {
			p.mark(p.at(site.at), site)
		}
	}
}

// plan lists the new labels with what each adds.
func (l *legend) plan() {
	if len(l.planned) == 0 {
		return
	}
	l.head(l.words(reports.MapPlanned), l.plannedHead(l.lang))
	for i := range l.planned {
		site := &l.planned[i]
		l.entry(site.Commune.Name, l.gain(l.lang, site), entryFace, func(c orb.Point) { l.mark(c, site) })
	}
	for _, line := range l.plannedRest(l.lang) {
		l.entry(line, "", smallFace, func(orb.Point) {})
	}
	l.gap()
}

// pagePlanned is a new label of the plan on the page.
type pagePlanned struct {
	Commune int        `json:"c"` // its index, -1 of one that is not on the map
	Name    string     `json:"name"`
	At      *mesh.Cell `json:"at"`
	Gain    both       `json:"gain"`
	Title   both       `json:"title"`
}

// pagePlan is the plan that the page shows.
type pagePlan struct {
	Head  both          `json:"head"`
	Sites []pagePlanned `json:"sites"`
	Rest  []both        `json:"rest"`
}

// pagePlan gathers the new labels for the page.
func (s *Scene) pagePlan() pagePlan {
	plan := pagePlan{Sites: []pagePlanned{}, Rest: []both{}}
	if len(s.planned) == 0 {
		return plan
	}
	plan.Head = inBoth(s.plannedHead)
	french, english := s.plannedRest(reports.French), s.plannedRest(reports.English)
	for i := range french {
		plan.Rest = append(plan.Rest, both{french[i], english[i]})
	}
	index := make(map[*coverage.Commune]int, len(s.communes))
	for i := range s.communes {
		index[s.communes[i].Commune] = i
	}
	for i := range s.planned {
		site := &s.planned[i]
		out := pagePlanned{
			Commune: -1, Name: site.Commune.Name,
			Gain:  inBoth(func(l reports.Lang) string { return s.gain(l, site) }),
			Title: inBoth(func(l reports.Lang) string { return s.plannedTitle(l, site) }),
		}
		if k, shown := index[site.Commune]; shown {
			out.Commune = k
		}
		if site.placed {
			out.At = &site.at
		}
		plan.Sites = append(plan.Sites, out)
	}
	return plan
}
