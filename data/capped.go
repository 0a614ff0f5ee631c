package data

import (
	"slices"

	"acces30/coverage/finding"
)

// listedOfAKind is how many findings of one kind a table of a million rows may
// list one by one.
const listedOfAKind = 50

// capped gathers findings, of which those of a kind beyond the first are told
// by their number alone.
type capped struct {
	first  []finding.Finding
	counts map[*finding.Kind]int
	rest   map[*finding.Kind]int // index in first of the one that will stand for itself and all that follow
	aside  int                   // findings that set a row aside
}

func newCapped() *capped {
	return &capped{counts: make(map[*finding.Kind]int), rest: make(map[*finding.Kind]int)}
}

func (c *capped) add(findings ...finding.Finding) {
	for _, f := range findings {
		c.counts[f.Kind]++
		if f.Severity == finding.Error {
			c.aside++
		}
		beyond := c.counts[f.Kind] - listedOfAKind
		if beyond == 1 {
			c.rest[f.Kind] = len(c.first)
		}
		if beyond <= 1 {
			c.first = append(c.first, f)
		}
	}
}

// list returns the findings, with the number of those not listed.
func (c *capped) list() []finding.Finding {
	list := slices.Clone(c.first)
	for kind, i := range c.rest {
		list[i] = finding.More.For(list[i], c.counts[kind]-listedOfAKind)
	}
	return list
}
