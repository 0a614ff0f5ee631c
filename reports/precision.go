package reports

import (
	"slices"

	"acces30/coverage"
	"acces30/coverage/road"
)

// Precision is how exactly times are shown: in whole minutes where they come from the
// modelled network, whose error is of minutes, in tenths of a minute else. They are
// rounded, but never across a limit or the bound of a class: 29.6 min shows as 30, which
// is within 30, and 30.2 as 31, which is beyond.
type Precision struct {
	Whole  bool
	Bounds []road.Deciseconds // that no rounding crosses, ascending
}

// PrecisionOf returns how exactly the times of a result are shown.
func PrecisionOf(r *coverage.Result) Precision {
	p := Precision{Whole: r.Study.RoadsInfo.Kind == coverage.InterCommune, Bounds: r.Study.Settings.Limits()}
	for _, class := range r.Classes {
		if class.To < road.Unreached-1 {
			p.Bounds = append(p.Bounds, class.To)
		}
	}
	slices.Sort(p.Bounds)
	p.Bounds = slices.Compact(p.Bounds)
	return p
}

// Step is the unit that times are shown in.
func (p Precision) Step() road.Deciseconds {
	if p.Whole {
		return road.Minute
	}
	return road.Minute / 10
}

// Decimals returns how many decimals of a minute are shown.
func (p Precision) Decimals() int {
	if p.Whole {
		return 0
	}
	return 1
}

// Rounded returns a time as it is shown, and whether that is another than the usual
// rounding gives.
func (p Precision) Rounded(t road.Deciseconds) (shown road.Deciseconds, moved bool) {
	step := p.Step()
	usual := (t + step/2) / step * step
	shown = usual
	for _, bound := range p.Bounds {
		switch {
		case t > bound && shown <= bound:
			shown = (bound/step + 1) * step
		case t <= bound && shown > bound:
			shown = bound / step * step
		}
	}
	return shown, shown != usual
}

// Minutes writes a time in minutes as it is shown, without a unit: 28 or 28,4.
func (p Precision) Minutes(l Lang, t road.Deciseconds) string {
	shown, _ := p.Rounded(t)
	return Decimal(l, shown.Minutes(), p.Decimals())
}

// PrecisionNote says how times are rounded.
func PrecisionNote(l Lang, p Precision) string {
	if p.Whole {
		return precisionWhole.In(l)
	}
	return precisionTenths.In(l)
}

var (
	precisionWhole  = Text{"Temps d'un réseau modélisé : minutes entières, arrondies sans franchir un seuil ni une classe (30,2 s'affiche 31).", "Times of a modelled network: whole minutes, rounded without crossing a limit or a class (30.2 shows as 31)."}
	precisionTenths = Text{"Minutes au dixième, arrondies sans franchir un seuil ni une classe (30,02 s'affiche 30,1).", "Minutes to the tenth, rounded without crossing a limit or a class (30.02 shows as 30.1)."}
)

// TimeOf writes one of a commune's times in minutes, or, where the error of times was
// not measured, the range that it may lie in: 12–36.
func (p Precision) TimeOf(l Lang, c *coverage.CommuneAccess, t road.Deciseconds) string {
	if low, high, ranged := c.RangeOf(t); ranged {
		return TimeRange(l, low, high)
	}
	return p.Minutes(l, t)
}
