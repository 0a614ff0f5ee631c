package atlas

import (
	"encoding/base64"
	"math/bits"
	"slices"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/reports"
)

// pageScenario is what the page computes scenarios from; Why and what setRanges sets
// alone where it does not. Communes are those of pageData, by index.
type pageScenario struct {
	Why        string                               `json:"why,omitempty"`     // key of the text that says why nothing can be tried
	Kept       int                                  `json:"kept,omitempty"`    // nearest structures of each commune
	Rows       string                               `json:"rows,omitempty"`    // packRows, in base64
	Closed     []int                                `json:"closed,omitempty"`  // communes where none can be opened
	Unasked    []int                                `json:"unasked,omitempty"` // communes that are never proposed
	Fixed      []int                                `json:"fixed,omitempty"`   // structures that can't be closed
	IDs        []string                             `json:"ids,omitempty"`     // of the structures
	SureUntil  [coverage.Fitnesses]road.Deciseconds `json:"sureUntil"`         // Result.SureUntil by fitness
	Ranged     [coverage.Fitnesses]bool             `json:"ranged"`            // times of such places are shown as ranges
	Range      [2]float64                           `json:"range"`             // ends of these
	PerEPCI    int                                  `json:"perEPCI"`           // openings proposed in one intercommunal body at most; 0 is no limit
	LeftPeople int                                  `json:"leftPeople"`        // people of communes not computed
	Command    string                               `json:"command,omitempty"` // that made this page; "" when it can't be written
}

// mostPacked is how long the packed rows may be: with it, a page of a département
// is less than 400 kB larger than without.
const mostPacked = 300_000

// leastKept is how many nearest structures of each commune a page must have to be
// worth trying: with two, one of them can be closed.
const leastKept = 2

// pageScenario gathers what the page computes scenarios from.
func (s *Scene) pageScenario(opts Options) pageScenario {
	r := s.result
	index, whole := s.byRow()
	switch {
	case r.Study.Settings.IsScenario():
		return pageScenario{Why: "try.left.scenario"}
	case r.Scenarios == nil && !slices.ContainsFunc(r.Structures, func(x coverage.StructureReach) bool { return x.OnNetwork() }):
		return pageScenario{Why: "try.left.nothing"}
	case r.Scenarios == nil:
		return pageScenario{Why: "try.left.large"}
	case !whole:
		return pageScenario{Why: "try.left.places"}
	}
	out := pageScenario{
		Kept: coverage.ScenarioKept, PerEPCI: r.Study.Settings.Plan.PerEPCI,
		LeftPeople: r.Scope.NotComputed.People, Command: opts.Command,
	}
	for ; ; out.Kept-- {
		if out.Kept < leastKept {
			return pageScenario{Why: "try.left.large"}
		}
		if out.Rows = s.packRows(index, out.Kept); len(out.Rows) <= mostPacked {
			break
		}
	}
	for row, i := range index {
		if i >= 0 && !r.Scenarios.Openable[row] {
			out.Closed = append(out.Closed, i)
		}
		if i >= 0 && !r.Scenarios.Plannable[row] {
			out.Unasked = append(out.Unasked, i)
		}
	}
	for i := range r.Structures {
		out.IDs = append(out.IDs, r.Structures[i].Structure.ID)
		if !r.Scenarios.Closable[i] {
			out.Fixed = append(out.Fixed, i)
		}
	}
	return out
}

// setRanges says which times are shown as ranges: that holds where nothing can be
// tried too.
func (p *pageScenario) setRanges(r *coverage.Result) {
	for f := range coverage.Fitness(coverage.Fitnesses) {
		p.SureUntil[f], p.Ranged[f] = r.SureUntil(f), !f.Measured()
	}
	p.Range[0], p.Range[1] = coverage.UnmeasuredRange()
}

// byRow returns the index on the map of every row of the result, -1 of those that
// are not on it, and whether all with a time are.
func (s *Scene) byRow() (index []int, whole bool) {
	onMap := make(map[*coverage.CommuneAccess]int, len(s.communes))
	for i := range s.communes {
		onMap[s.communes[i].CommuneAccess] = i
	}
	whole = true
	for i := range s.result.Communes {
		c := &s.result.Communes[i]
		at, shown := onMap[c]
		if !shown {
			at = -1
			whole = whole && c.Status == coverage.NotComputed
		}
		index = append(index, at)
	}
	return index, whole
}

// packRows packs what is known of every commune of the map, in bits, the highest
// of each number first: how many nearest structures are kept, in 4 bits; where
// there are any, how many bits a time has, in 5; of each structure its index in 16
// bits, its point in 8 and its time; how many openings are nearer than the last of
// them, in 16; of each how many communes lie between it and the one before, by
// Rice's code of parameter 2, and its time.
func (s *Scene) packRows(index []int, kept int) string {
	var b bitWriter
	for row, i := range index {
		if i < 0 {
			continue
		}
		known := &s.result.Scenarios.Rows[row]
		nearest := known.Nearest[:min(kept, len(known.Nearest))]
		b.write(uint64(len(nearest)), 4)
		if len(nearest) == 0 {
			continue
		}
		last := nearest[len(nearest)-1].Time
		width := bits.Len32(uint32(last))
		b.write(uint64(width), 5)
		for _, n := range nearest {
			b.write(uint64(n.Structure), 16)
			b.write(uint64(n.Point), 8)
			b.write(uint64(n.Time), width)
		}
		var openings []coverage.TimeTo
		for _, o := range known.Openings {
			if o.Time < last && index[o.Index] >= 0 {
				openings = append(openings, o)
			}
		}
		b.write(uint64(len(openings)), 16)
		next := 0
		for _, o := range openings {
			b.rice(uint64(index[o.Index] - next))
			b.write(uint64(o.Time), width)
			next = index[o.Index] + 1
		}
	}
	return base64.StdEncoding.EncodeToString(b.bytes)
}

// bitWriter gathers numbers of any number of bits.
type bitWriter struct {
	bytes []byte
	free  int // bits of the last byte that are not used
}

func (b *bitWriter) write(v uint64, n int) {
	for ; n > 0; n-- {
		if b.free == 0 {
			b.bytes, b.free = append(b.bytes, 0), 8
		}
		b.free--
		b.bytes[len(b.bytes)-1] |= byte(v>>(n-1)&1) << b.free
	}
}

// rice writes a number by Rice's code of parameter 2: a one for each four, a zero,
// and what is left in two bits.
func (b *bitWriter) rice(v uint64) {
	for range v / 4 {
		b.write(1, 1)
	}
	b.write(0, 1)
	b.write(v%4, 2)
}

// pageScenarioTexts are the texts that the answer of a scenario is written with, in
// both languages.
func (s *Scene) pageScenarioTexts(add func(key string, text func(l reports.Lang) string)) {
	french, english := reports.PageScenario(reports.French, s.result), reports.PageScenario(reports.English, s.result)
	for key := range french {
		add(key, func(l reports.Lang) string {
			if l == reports.English {
				return english[key]
			}
			return french[key]
		})
	}
}
