package data

import (
	"slices"

	"acces30/coverage/finding"
)

// maxListedPerKind is how many findings of one kind about a table of a million
// rows are listed one by one.
const maxListedPerKind = 50

// boundedList collects findings. Those of each kind are listed up to a bound;
// beyond it, one finding stands for all others of the kind and gives their number.
type boundedList struct {
	listed   []finding.Finding
	counts   map[*finding.Kind]int
	standIns map[*finding.Kind]int // index in listed of the one that stands for itself and all that follow
	setAside int                   // findings that set a row aside
}

func newBoundedList() *boundedList {
	return &boundedList{counts: make(map[*finding.Kind]int), standIns: make(map[*finding.Kind]int)}
}

func (c *boundedList) add(findings ...finding.Finding) {
	for _, f := range findings {
		c.counts[f.Kind]++
		if f.Severity == finding.Error {
			c.setAside++
		}
		beyond := c.counts[f.Kind] - maxListedPerKind
		if beyond == 1 {
			c.standIns[f.Kind] = len(c.listed)
		}
		if beyond <= 1 {
			c.listed = append(c.listed, f)
		}
	}
}

// all returns the listed findings, with the number of those not listed.
func (c *boundedList) all() []finding.Finding {
	all := slices.Clone(c.listed)
	for kind, i := range c.standIns {
		all[i] = finding.More.For(all[i], c.counts[kind]-maxListedPerKind)
	}
	return all
}
