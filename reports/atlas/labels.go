package atlas

import (
	"math"
	"slices"

	"acces30/coverage"
	"acces30/reports/atlas/internal/canvas"

	"github.com/paulmach/orb"
)

// Typefaces of names on a picture.
var (
	townFace      = canvas.Typeface{Size: 8.5, Style: canvas.Bold, Color: canvas.Ink, Halo: true}
	communeFace   = canvas.Typeface{Size: 7, Color: canvas.Ink, Halo: true}
	mentionedFace = canvas.Typeface{Size: 7, Style: canvas.Italic, Color: canvas.Ink, Halo: true}
	townPeople    = 10_000 // from which a name is bold
	labelMargin   = 1.6    // kept free around a name
)

// mostLabels is how many names a picture has at most, mostTried how many
// communes it looks at for them.
const (
	mostLabels = 90
	mostTried  = 2000
)

// labeller positions names one by one and remembers what is taken.
type labeller struct {
	window orb.Bound
	taken  boxes // by names and symbols
	better boxes // by circles, or by symbols where there are many: left free where there is a choice
}

// smallSymbols is the size of symbols below which names may cover them.
const smallSymbols = 0.6

// boxes are found by the square of boxSide points that they reach into.
type boxes map[[2]int][]orb.Bound

const boxSide = 24

func (b boxes) squares(box orb.Bound, visit func(square [2]int) bool) bool {
	for x := int(box.Min[0] / boxSide); x <= int(box.Max[0]/boxSide); x++ {
		for y := int(box.Min[1] / boxSide); y <= int(box.Max[1]/boxSide); y++ {
			if !visit([2]int{x, y}) {
				return false
			}
		}
	}
	return true
}

func (b boxes) add(box orb.Bound) {
	b.squares(box, func(square [2]int) bool {
		b[square] = append(b[square], box)
		return true
	})
}

// free reports whether a box touches none of them.
func (b boxes) free(box orb.Bound) bool {
	return b.squares(box, func(square [2]int) bool {
		return !slices.ContainsFunc(b[square], box.Intersects)
	})
}

// position returns the box of a name of a size about a centre, the first of the
// candidates that is free: beside what is drawn there, within reach, or on it. A
// name that must be written may cover circles of other communes if need be.
func (l *labeller) position(center orb.Point, reach, width, height float64, on, must bool) (orb.Bound, bool) {
	for _, b := range l.candidates(center, reach, width, height, on) {
		if l.taken.free(b) && l.better.free(b) {
			return b, true
		}
	}
	if must {
		for _, b := range l.candidates(center, reach, width, height, on) {
			if l.taken.free(b) {
				return b, true
			}
		}
	}
	return orb.Bound{}, false
}

// candidates returns the boxes about a centre that are inside the window, the
// preferred first.
func (l *labeller) candidates(center orb.Point, reach, width, height float64, on bool) (inside []orb.Bound) {
	gap := reach + 1.5
	slant := 0.75 * gap
	offsets := []orb.Point{ // of the box's centre
		{gap + width/2, 0}, {slant + width/2, -slant - height/3}, {slant + width/2, slant + height/3},
		{-gap - width/2, 0}, {-slant - width/2, -slant - height/3}, {-slant - width/2, slant + height/3},
		{0, -gap - height/2}, {0, gap + height/2},
	}
	if on {
		offsets = append([]orb.Point{{0, 0}}, offsets...)
	}
	for _, o := range offsets {
		c := orb.Point{center[0] + o[0], center[1] + o[1]}
		b := orb.Bound{
			Min: orb.Point{c[0] - width/2, c[1] - height/2},
			Max: orb.Point{c[0] + width/2, c[1] + height/2},
		}
		if l.window.Contains(b.Min) && l.window.Contains(b.Max) {
			inside = append(inside, b)
		}
	}
	return inside
}

// drawLabels writes the names that have room, the most deserving first.
func (p *picture) drawLabels() {
	p.Layer("names")
	l := &labeller{window: p.window, taken: make(boxes), better: make(boxes)}
	beside := make(map[string]servicePoint, len(p.servicePoints)) // the one that a commune's name goes to
	for _, x := range p.servicePoints {
		if !p.shows(x) {
			continue
		}
		at, into := p.at(x.at), l.taken
		if p.symbols < smallSymbols {
			into = l.better
		}
		into.add(orb.Bound{Min: at, Max: at}.Pad(p.symbols * symbolOf(x).radius()))
		code := p.point(x).Commune
		if _, has := beside[code]; x.inScope && (x.main || !has) {
			beside[code] = x
		}
	}
	marked := make(map[*coverage.Commune]bool)
	for i := range p.planned {
		at := p.at(p.planned[i].at)
		l.taken.add(orb.Bound{Min: at, Max: at}.Pad(markRadius))
		marked[p.planned[i].Commune] = p.planned[i].placed
	}
	for _, i := range p.byRadius() {
		at := p.at(p.communes[i].at)
		l.better.add(orb.Bound{Min: at, Max: at}.Pad(0.8 * p.radiusOf(&p.communes[i])))
	}
	mentioned := make(map[*coverage.CommuneAccess]bool)
	for _, c := range p.mentioned() {
		mentioned[c] = true
	}
	written := 0
	for rank, i := range p.named[:min(mostTried, len(p.named))] {
		c := &p.communes[i]
		point, has := beside[c.Commune.Code]
		if p.label(l, c, point, has, mentioned[c.CommuneAccess], marked[c.Commune], rank <= townsFirst) {
			written++
		}
		if written == mostLabels {
			return
		}
	}
}

// label writes a commune's name if there is room.
func (p *picture) label(l *labeller, c *commune, point servicePoint, hasPoint, mentioned, marked, first bool) bool {
	center, reach, on := p.at(c.at), 0.0, true
	if len(c.rings) == 0 {
		reach = p.radiusOf(c)
		on = reach > 9
	}
	if marked {
		reach, on = max(reach, markRadius), false
	}
	if hasPoint {
		at, r := p.at(point.at), p.symbols*symbolOf(point).radius()
		away := math.Hypot(at[0]-center[0], at[1]-center[1])
		switch {
		case len(c.rings) > 0 || away < r && reach < r: // a symbol stands for the commune
			center, reach, on = at, r, false
		case away < reach+r: // or on its circle
			reach, on = max(reach, away+r), false
		}
	}
	name, face := c.Commune.Name, communeFace
	if mentioned {
		face = mentionedFace
		name += "\u00a0" + p.timeOf(c.CommuneAccess)
	}
	if c.Commune.Population >= townPeople {
		face = townFace
	}
	b, free := l.position(center, reach, face.Width(name), 0.95*face.Size, on, mentioned || marked || first || hasPoint)
	if free {
		l.taken.add(b.Pad(labelMargin))
		p.Text(orb.Point{b.Min[0], b.Max[1] - 0.18*face.Size}, name, face)
	}
	return free
}
