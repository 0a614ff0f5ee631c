package coverage

import (
	"cmp"
	"math"
	"slices"

	"acces30/coverage/road"
)

// Official is what INSEE publishes of the access of people to facilities of one
// type: the minutes by road (Metric-OSRM) from every square of 200 m to the
// nearest one, summed up by commune. It is the figure that others quote.
type Official struct {
	Type     string                     // of facility, in INSEE's list (BPE): A128
	Limits   []road.Deciseconds         // that OfficialAccess.Within is counted at
	Communes map[string]*OfficialAccess // by code; communes in scope alone
}

// OfficialAccess is the official access of one commune, or of several together.
type OfficialAccess struct {
	Squares int
	People  float64   // of the squares with a time
	Minutes float64   // of these people, all together
	Within  []float64 // of these people, within each of Official.Limits
}

// Add enters a square. Limits are those of the Official.
func (o *OfficialAccess) Add(people, minutes float64, limits []road.Deciseconds) {
	if o.Within == nil {
		o.Within = make([]float64, len(limits))
	}
	o.Squares++
	o.People += people
	o.Minutes += float64(people * minutes)
	for k, limit := range limits {
		if minutes <= limit.Minutes() {
			o.Within[k] += people
		}
	}
}

// Join adds up the access of several communes.
func (o *OfficialAccess) Join(other *OfficialAccess) {
	if o.Within == nil {
		o.Within = make([]float64, len(other.Within))
	}
	o.Squares += other.Squares
	o.People += other.People
	o.Minutes += other.Minutes
	for k := range other.Within {
		o.Within[k] += other.Within[k]
	}
}

// Mean returns the mean official time in minutes, each person counting once;
// known is false when there is nobody.
func (o *OfficialAccess) Mean() (minutes float64, known bool) {
	if o == nil || o.People <= 0 {
		return 0, false
	}
	return o.Minutes / o.People, true
}

// Share returns the share of people within the k-th limit; known is false when
// there is nobody.
func (o *OfficialAccess) Share(k int) (share float64, known bool) {
	if o == nil || o.People <= 0 {
		return 0, false
	}
	return o.Within[k] / o.People, true
}

// Compared is a commune with both times: ours, and the official one.
type Compared struct {
	*CommuneAccess
	Official      *OfficialAccess
	OfficialClass int  // class of the official mean time, as CommuneAccess.Class
	Differs       bool // the classes are not the same
}

// Difference returns our time less the official mean, in minutes.
func (c *Compared) Difference() float64 {
	mean, _ := c.Official.Mean()
	return c.Time().Minutes() - mean
}

// CompareOfficial returns the communes that have both a time of ours and an
// official one: those of different classes first, then those with the most people
// times minutes between the two. It is empty without official times.
func (r *Result) CompareOfficial() []Compared {
	if r.Study.Official == nil {
		return nil
	}
	var all []Compared
	for i := range r.Communes {
		c := &r.Communes[i]
		official := r.Study.Official.Communes[c.Commune.Code]
		mean, known := official.Mean()
		if !known || !c.Time().Reached() || c.Status == NotComputed {
			continue
		}
		class := r.ClassOf(road.FromMinutes(mean))
		all = append(all, Compared{c, official, class, class != c.Class})
	}
	weight := func(c *Compared) float64 { return math.Abs(c.Difference()) * c.Official.People }
	slices.SortStableFunc(all, func(a, b Compared) int {
		if a.Differs != b.Differs {
			if a.Differs {
				return -1
			}
			return 1
		}
		return -cmp.Compare(weight(&a), weight(&b))
	})
	return all
}

// OfficialOf adds up the official access of some communes; nil without any.
func (r *Result) OfficialOf(communes []*CommuneAccess) *OfficialAccess {
	if r.Study.Official == nil {
		return nil
	}
	var sum *OfficialAccess
	for _, c := range communes {
		if one := r.Study.Official.Communes[c.Commune.Code]; one != nil {
			if sum == nil {
				sum = new(OfficialAccess)
			}
			sum.Join(one)
		}
	}
	return sum
}

// OfficialScope adds up the official access of the whole scope; nil without any.
func (r *Result) OfficialScope() *OfficialAccess { return r.OfficialOf(pointers(r.Communes)) }
