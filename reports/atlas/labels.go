package atlas

import (
	"acces30/coverage"

	"github.com/paulmach/orb"
)

// Typefaces of names on a picture.
var (
	townFace    = typeface{size: 8.5, style: bold, color: ink, halo: true}
	placeFace   = typeface{size: 7, color: ink, halo: true}
	toldFace    = typeface{size: 7, style: italic, color: ink, halo: true}
	townPeople  = 10_000 // from which a name is bold
	labelMargin = 1.6    // kept free around a name
)

// mostLabels is how many names a picture has at most.
const mostLabels = 90

// labeller places names one by one and remembers what is taken.
type labeller struct {
	window orb.Bound
	taken  []orb.Bound
}

// free tells whether a box is inside the window and touches nothing taken.
func (l *labeller) free(b orb.Bound) bool {
	if !l.window.Contains(b.Min) || !l.window.Contains(b.Max) {
		return false
	}
	for _, t := range l.taken {
		if b.Intersects(t) {
			return false
		}
	}
	return true
}

// place returns where a name of a size goes about a centre, the first of the
// places that is free: beside what is drawn there, within reach, or on it.
func (l *labeller) place(center orb.Point, reach, width, height float64, on bool) (orb.Bound, bool) {
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
		if l.free(b) {
			l.taken = append(l.taken, b.Pad(labelMargin))
			return b, true
		}
	}
	return orb.Bound{}, false
}

// drawLabels writes the names that have room, the most deserving first.
func (p *picture) drawLabels() {
	p.layer("names")
	l := &labeller{window: p.window}
	seats := make(map[string]int, len(p.sites)) // the site beside which a commune is named
	for i, x := range p.sites {
		if !p.shows(x) {
			continue
		}
		at := p.at(x.at)
		r := symbolOf(x).radius()
		l.taken = append(l.taken, orb.Bound{Min: at, Max: at}.Pad(r))
		if code := p.point(x).Commune; x.inScope && (x.main || seats[code] == 0) {
			seats[code] = i + 1
		}
	}
	told := make(map[*coverage.CommuneAccess]bool)
	for _, c := range p.told() {
		told[c] = true
	}
	written := 0
	for _, i := range p.named {
		if written == mostLabels {
			return
		}
		c := &p.communes[i]
		center, reach, on := p.at(c.at), 0.0, true
		if len(c.rings) == 0 {
			reach = p.radiusOf(c)
			on = reach > 9
		}
		if k := seats[c.Commune.Code]; k > 0 {
			center, on = p.at(p.sites[k-1].at), false
			reach = symbolOf(p.sites[k-1]).radius()
		}
		name, face := c.Commune.Name, placeFace
		switch {
		case told[c.CommuneAccess]:
			face = toldFace
			name += "\u00a0" + p.timeOf(c.CommuneAccess)
		case c.Commune.Population >= townPeople:
			face = townFace
		}
		if b, free := l.place(center, reach, face.width(name), 0.95*face.size, on); free {
			p.text(orb.Point{b.Min[0], b.Max[1] - 0.18*face.size}, name, face)
			written++
		}
	}
}
