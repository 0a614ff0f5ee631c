package atlas

import (
	"image/color"

	"acces30/coverage/compare"
	"acces30/reports"
	"acces30/reports/atlas/internal/canvas"
)

// changeKind is what became of a commune on the map of changes.
type changeKind uint8

const (
	fellBeyond  changeKind = iota // a limit
	farther                       // by more than the tolerance
	unchanged                     // or by less
	nearer                        // by more than the tolerance
	cameWithin                    // a limit
	otherChange                   // it came, or is newly computed or no longer
	changeKinds = int(otherChange) + 1
)

// changeLooks are the colours of kinds: orange to blue, apart for the colour-blind
// (after ColorBrewer's PuOr and RdBu); those beyond are crossed too, as grey print
// does not tell the two ends apart.
var changeLooks = [changeKinds]struct {
	color color.RGBA
	hatch canvas.Hatch
	name  reports.Text
}{
	fellBeyond:  {color.RGBA{0xc4, 0x5a, 0x08, 0xff}, canvas.Crossed, reports.T("passe au-delà d'une limite", "falls beyond a limit")},
	farther:     {color.RGBA{0xfd, 0xc6, 0x7e, 0xff}, canvas.Plain, reports.T("plus loin", "farther")},
	unchanged:   {color.RGBA{0xf4, 0xf4, 0xf2, 0xff}, canvas.Plain, reports.T("inchangée", "unchanged")},
	nearer:      {color.RGBA{0x8e, 0xc3, 0xde, 0xff}, canvas.Plain, reports.T("plus près", "nearer")},
	cameWithin:  {color.RGBA{0x1b, 0x5f, 0xa6, 0xff}, canvas.Plain, reports.T("passe en deçà d'une limite", "comes within a limit")},
	otherChange: {color.RGBA{0x9b, 0x7f, 0xb8, 0xff}, canvas.Striped, reports.T("nouvelle ou non calculée", "new or not computed")},
}

// changes is what a map of changes shows.
type changes struct {
	*compare.Comparison
	kinds []changeKind             // of Scene.communes
	of    []*compare.CommuneChange // the same; nil for one that did not change
	count [changeKinds]int
}

// NewChanges builds the map of what changed between two editions: the communes by
// what became of them, in place of their times, without areas and plans.
func NewChanges(c *compare.Comparison) *Scene {
	s := NewScene(c.After)
	s.bands, s.planned, s.plan = nil, nil, nil
	byCode := make(map[string]*compare.CommuneChange, len(c.Communes))
	for i := range c.Communes {
		byCode[c.Communes[i].Code] = &c.Communes[i]
	}
	s.changes = &changes{Comparison: c}
	for i := range s.communes {
		kind, change := unchanged, byCode[s.communes[i].Commune.Code]
		if change != nil {
			kind = kindOf(c, change)
		}
		s.changes.kinds, s.changes.of = append(s.changes.kinds, kind), append(s.changes.of, change)
		s.changes.count[kind]++
	}
	return s
}

// kindOf says what became of a commune that changed.
func kindOf(c *compare.Comparison, x *compare.CommuneChange) changeKind {
	for _, limit := range c.Limits() {
		switch x.Crosses(limit) {
		case -1:
			return fellBeyond
		case 1:
			return cameWithin
		}
	}
	switch delta, known := x.Delta(); {
	case !known:
		return otherChange
	case delta == 0: // another threshold made it of another status
		return unchanged
	case delta > 0:
		return farther
	}
	return nearer
}

// look returns how the i-th commune is filled.
func (s *Scene) look(i int) (color.RGBA, canvas.Hatch) {
	if s.changes != nil {
		look := &changeLooks[s.changes.kinds[i]]
		return look.color, look.hatch
	}
	c := &s.communes[i]
	return s.colorOf(c.class), hatchOf(c.CommuneAccess)
}

// changeClasses shows what became of communes, each kind with how many there are.
func (l *legend) changeClasses() {
	l.head(l.words(mapChanges, l.changes.Since), l.words(reports.MapCommunes))
	for kind, look := range changeLooks {
		n := l.changes.count[kind]
		face, count := entryFace, reports.Integer(l.lang, n)
		if n == 0 {
			face.Color, count = softInk, "–"
		}
		l.entry(l.words(look.name), count, face, l.swatch(look.color, look.hatch))
	}
	if len(l.around) > 0 {
		l.entry(l.words(reports.MapOutOfScope), "", smallFace, l.swatch(backdrop, canvas.Plain))
	}
	l.gap()
}

var (
	mapChanges = reports.T("Depuis l'édition {0}", "Since the edition {0}")
	pageHead   = reports.T("Ce qui a changé depuis l'édition {0}", "What changed since the edition {0}")
	pageFirst  = reports.T("À surveiller", "To watch")
)

// said is the sentence of a picture: the answer, or what changed.
func (s *Scene) said(l reports.Lang) string {
	if s.changes != nil {
		return reports.ChangeOf(l, s.changes.Comparison)
	}
	return reports.AnswerWithAlerts(l, s.result)
}

// changesListed is how many communes that changed the page lists, and one more where
// that is all: the workbook has all.
const changesListed = 40

// pageChanges is what the page says of changes.
type pageChanges struct {
	Head  both         `json:"head"`
	Lines []both       `json:"lines"`
	List  []pageChange `json:"list"`
	More  both         `json:"more"`
}

// pageChange is a commune that changed.
type pageChange struct {
	Code string `json:"code"`
	Text both   `json:"text"`
}

// pageChangesOf is what the page says of changes; nil of a result that is no edition.
func pageChangesOf(c *compare.Comparison) *pageChanges {
	if c == nil {
		return nil
	}
	p := &pageChanges{Lines: []both{}, List: []pageChange{}}
	p.Head = inBoth(func(l reports.Lang) string {
		if c.Before == nil {
			return pageFirst.In(l)
		}
		return pageHead.With(l, c.Since)
	})
	if c.Before != nil {
		p.Lines = append(p.Lines, inBoth(func(l reports.Lang) string { return reports.ChangeOf(l, c) }))
	}
	p.Lines = append(p.Lines, inBoth(func(l reports.Lang) string { return reports.WatchSentence(l, c) }))
	shown := len(c.Communes)
	if shown > changesListed+1 {
		shown = changesListed
	}
	for i := range c.Communes[:shown] {
		x := &c.Communes[i]
		p.List = append(p.List, pageChange{x.Code, inBoth(func(l reports.Lang) string { return reports.ChangeLine(l, c, x) })})
	}
	if more := len(c.Communes) - len(p.List); more > 0 {
		p.More = inBoth(func(l reports.Lang) string {
			return reports.T("et {0} autres : voir le classeur", "and {0} others: see the workbook").With(l, reports.Integer(l, more))
		})
	}
	return p
}

// titleOf is what became of the i-th commune, or its time when it did not change.
func (p *picture) titleOf(i int) string {
	if p.changes != nil && p.changes.of[i] != nil {
		return reports.ChangeLine(p.lang, p.changes.Comparison, p.changes.of[i])
	}
	return p.title(&p.communes[i])
}
