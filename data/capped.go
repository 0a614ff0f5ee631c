package data

import (
	"strconv"

	"acces30/coverage"
)

// listedOfACode is how many findings of one code a table of a million rows may
// list one by one.
const listedOfACode = 50

// capped gathers findings, of which those of a code beyond the first are told
// by their number alone.
type capped struct {
	first  []coverage.Finding
	counts map[coverage.Code]int
}

func newCapped() *capped { return &capped{counts: make(map[coverage.Code]int)} }

func (c *capped) add(findings ...coverage.Finding) {
	for _, f := range findings {
		c.counts[f.Code]++
		switch n := c.counts[f.Code]; {
		case n <= listedOfACode:
			c.first = append(c.first, f)
		case n == listedOfACode+1: // stands for all that follow
			c.first = append(c.first, coverage.Finding{
				Code: coverage.CodeFindingsMore, Severity: f.Severity, Source: coverage.Source{File: f.Source.File}, Value: string(f.Code),
			})
		}
	}
}

// list returns the findings, with the number of those not listed.
func (c *capped) list() []coverage.Finding {
	for i := range c.first {
		if f := &c.first[i]; f.Code == coverage.CodeFindingsMore {
			f.Details = []string{strconv.Itoa(c.counts[coverage.Code(f.Value)] - listedOfACode)}
		}
	}
	return c.first
}

// errors counts the findings that set a row aside.
func (c *capped) errors() int {
	codes := make(map[coverage.Code]bool)
	for _, f := range c.first {
		if f.Severity == coverage.Error && f.Code != coverage.CodeFindingsMore {
			codes[f.Code] = true
		}
	}
	n := 0
	for code := range codes {
		n += c.counts[code]
	}
	return n
}
