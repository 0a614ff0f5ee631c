package intercommune

import (
	"math"

	"acces30/coverage/fault"
	"acces30/coverage/road"

	"github.com/paulmach/orb"
)

// Params are the parameters of the modelled network. Package data/speeds reads
// them from a table that says where each comes from.
type Params struct {
	Levels []Level // from all places to the largest towns

	// Kept is the share of a level's speed that is kept in each environment,
	// Peak the share of that which is kept at peak hours.
	Kept [road.Environments]float64
	Peak [road.Environments]float64

	Access        float64 // km/h in a straight line between a point and the network, or between two points that no place lies between
	Relief        Relief
	Terminal      float64   // seconds added once to every drive
	DensityRadius float64   // metres around a point within which people are counted
	Piece         float64   // metres; longer links are cut, each piece with its own environment
	Reach         float64   // metres; a point farther from every place is out of reach
	Barriers      []Barrier // what no link crosses
	Windings      []Winding // what links cross slowly
	Valleys       []Valley  // in which a Level's Ridge counts for nothing
	Season        road.Season
}

// Level is a rank of links: those between neighbours among the places of some
// size.
type Level struct {
	PeopleFrom int     // inhabitants of the places it joins; 0 at the first level
	Speed      float64 // km/h along the road, off-peak, in rural surroundings
	Detour     float64 // length along the road over straight length
	Longest    float64 // metres straight; longer links are left out
	Relief     float64 // share by which full relief lengthens a time (see Relief)
	Ridge      float64 // metres; a link is left out where the country along it rises above both ends by more; at 0 none is
}

// Relief is how hills slow a drive. The relief at a place is its mean slope to
// the places around it, from their mean altitudes, in metres a kilometre.
type Relief struct {
	Unknown float64 // share by which a link takes longer where no altitude is known around its ends
	From    float64 // m/km up to which the country counts as flat
	Full    float64 // m/km from which a link has all of its level's Relief
	Climb   float64 // seconds for each metre between the altitudes of a link's ends
}

// Barrier is a line that no road crosses, such as an estuary without a bridge.
type Barrier struct {
	Name       string
	Line       orb.LineString // longitude and latitude in degrees
	WinterOnly bool           // a pass that is open in summer
}

// Valley is a line along which a main road runs between mountains, so that the mean
// altitudes of the communes on its sides tell nothing of the road.
type Valley struct {
	Name string
	Line orb.LineString // longitude and latitude in degrees
}

// Winding is a line that a road crosses in bends which straight links and mean
// altitudes can't tell: crossing it takes so much longer.
type Winding struct {
	Name  string
	Line  orb.LineString   // longitude and latitude in degrees
	Extra road.Deciseconds // added to every link that crosses the line
}

// Validate returns an error that names the first parameter out of range.
func (p *Params) Validate() error {
	if len(p.Levels) == 0 || len(p.Levels) > maxLevels {
		return fault.Errorf(fault.T("%d niveaux : de 1 à %d sont admis", "%d levels: from 1 to %d are allowed"), len(p.Levels), maxLevels)
	}
	for i, l := range p.Levels {
		if err := l.validate(); err != nil {
			return fault.Errorf(fault.T("niveau %d : %v", "level %d: %v"), i+1, err)
		}
		switch {
		case i == 0 && l.PeopleFrom != 0:
			return fault.Errorf(fault.T("le niveau 1 commence à %d habitants : il doit contenir tous les lieux", "level 1 starts at %d inhabitants: it must hold all places"), l.PeopleFrom)
		case i > 0 && l.PeopleFrom <= p.Levels[i-1].PeopleFrom:
			return fault.Errorf(fault.T("le niveau %d commence à %d habitants, pas plus que le niveau précédent", "level %d starts at %d inhabitants, not more than the level before"), i+1, l.PeopleFrom)
		case i > 0 && (l.ahead(0) < p.Levels[i-1].ahead(0) || l.ahead(1) < p.Levels[i-1].ahead(1)):
			return fault.Errorf(fault.T("le niveau %d avance moins vite que le niveau précédent, en plaine ou en relief", "level %d gets ahead more slowly than the level before, in flat country or in hills"), i+1)
		}
	}
	if err := p.validateHills(); err != nil {
		return err
	}
	for e := range road.Environments {
		if !in(p.Kept[e], minShare, 1) || !in(p.Peak[e], minShare, 1) {
			return fault.Errorf(fault.T("parts de vitesse gardées dans le milieu %d : %g, et %g en heure de pointe : de %g à 1 sont admis", "shares of speed kept in environment %d: %g, and %g at peak: from %g to 1 are allowed"), e, p.Kept[e], p.Peak[e], minShare)
		}
	}
	switch {
	case !in(p.Terminal, 0, 3600):
		return fault.Errorf(fault.T("temps terminal de %g s : de 0 à 3600 sont admis", "terminal time of %g s: from 0 to 3600 is allowed"), p.Terminal)
	case !in(p.DensityRadius, 100, 50e3):
		return fault.Errorf(fault.T("rayon de densité de %g m : de 100 à 50000 sont admis", "density radius of %g m: from 100 to 50000 is allowed"), p.DensityRadius)
	case !in(p.Piece, 500, 1e6):
		return fault.Errorf(fault.T("morceaux de %g m : de 500 à 1000000 sont admis", "pieces of %g m: from 500 to 1000000 is allowed"), p.Piece)
	case !in(p.Reach, 1000, 200e3):
		return fault.Errorf(fault.T("portée de %g m : de 1000 à 200000 sont admis", "reach of %g m: from 1000 to 200000 is allowed"), p.Reach)
	}
	return nil
}

// Limits of parameters.
const (
	maxLevels = 8
	minShare  = 0.05
)

// ahead returns how fast a drive gets ahead in a straight line, in km/h, with so
// much of the level's relief.
func (l *Level) ahead(relief float64) float64 { return l.Speed / l.Detour / (1 + l.Relief*relief) }

func (l *Level) validate() error {
	switch {
	case !in(l.Speed, 1, 200):
		return fault.Errorf(fault.T("vitesse de %g km/h : de 1 à 200 sont admis", "speed of %g km/h: from 1 to 200 is allowed"), l.Speed)
	case !in(l.Detour, 1, 5):
		return fault.Errorf(fault.T("détour de %g : de 1 à 5 sont admis", "detour of %g: from 1 to 5 is allowed"), l.Detour)
	case !in(l.Longest, 1000, 1000e3):
		return fault.Errorf(fault.T("liaison la plus longue de %g m : de 1000 à 1000000 sont admis", "longest link of %g m: from 1000 to 1000000 is allowed"), l.Longest)
	case !in(l.Ridge, 0, 10e3):
		return fault.Errorf(fault.T("crête de %g m : de 0 à 10000 sont admis", "ridge of %g m: from 0 to 10000 is allowed"), l.Ridge)
	case !in(l.Relief, 0, 10):
		return fault.Errorf(fault.T("relief de %g : de 0 à 10 sont admis", "relief of %g: from 0 to 10 is allowed"), l.Relief)
	}
	return nil
}

// validateHills checks the parameters of access and relief.
func (p *Params) validateHills() error {
	switch r := p.Relief; {
	case !in(p.Access, 1, 200):
		return fault.Errorf(fault.T("accès à %g km/h : de 1 à 200 sont admis", "access at %g km/h: from 1 to 200 is allowed"), p.Access)
	case !in(r.From, 0, 1000) || !(r.Full > r.From && r.Full <= 1000):
		return fault.Errorf(fault.T("relief de %g à %g m/km : en montant, de 0 à 1000, sont admis", "relief from %g to %g m/km: ascending, from 0 to 1000, is allowed"), r.From, r.Full)
	case !in(r.Unknown, 0, 10):
		return fault.Errorf(fault.T("relief de %g où il n'est pas connu : de 0 à 10 sont admis", "relief of %g where it is not known: from 0 to 10 is allowed"), r.Unknown)
	case !in(r.Climb, 0, 60):
		return fault.Errorf(fault.T("montée de %g s par mètre : de 0 à 60 sont admis", "climb of %g s for a metre: from 0 to 60 is allowed"), r.Climb)
	}
	return nil
}

// in reports whether low <= v <= high; never so for NaN.
func in(v, low, high float64) bool { return v >= low && v <= high }

// deciseconds is the time of one metre at one km/h: 3.6 s.
const deciseconds = 36

// time returns the time to drive so many metres of road at a level, at least
// a tenth of a second, in country as hilly as the slope says, between ends that
// differ by so many metres of altitude.
func (p *Params) time(metres float64, level road.Class, env road.Environment, h hills, when road.Conditions) road.Deciseconds {
	speed := p.Levels[level].Speed * p.Kept[env]
	if when == road.Peak {
		speed *= p.Peak[env]
	}
	steep := min(max((h.slope-p.Relief.From)/(p.Relief.Full-p.Relief.From), 0), 1)
	slower := p.Levels[level].Relief * steep
	if math.IsNaN(h.slope) {
		slower = p.Relief.Unknown
	}
	t := metres*deciseconds/speed*(1+slower) + 10*p.Relief.Climb*h.climb
	return road.Deciseconds(max(math.Round(t), 1))
}

// accessTime returns the time of a straight way of so many metres.
func (p *Params) accessTime(metres float64, env road.Environment, when road.Conditions) road.Deciseconds {
	t := metres * deciseconds / p.Access
	if when == road.Peak {
		t /= p.Peak[env]
	}
	return road.Deciseconds(math.Round(t))
}
