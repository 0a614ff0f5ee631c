package data

import (
	"math"
	"slices"
	"strings"

	"github.com/paulmach/orb"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/insee"
	"acces30/data/location"
)

// wholeShare is the share of a département's communes from which on a table is
// taken to have all of it: codes change with every merger.
const wholeShare = 0.9

// lacks reports whether the table has a département only in part, or not at
// all, so that a code it does not know may well be right. Of the départements in
// scope every commune is expected.
func (c *communeTable) lacks(departement string) bool {
	d, known := insee.DepartementByCode(departement)
	if !known || slices.Contains(c.scope, departement) {
		return false
	}
	if c.counts == nil {
		c.counts = make(map[string]int)
		for i := range c.communes {
			c.counts[c.communes[i].Departement]++
		}
	}
	return float64(c.counts[departement]) < wholeShare*float64(d.Communes)
}

// neighbours tells, once each, what the tables lack of the départements around
// the scope.
func (a *area) neighbours(l *loading) []finding.Finding {
	if a.settings.MarginMetres == 0 {
		return nil // nothing around the scope is asked for
	}
	v := newVicinity(a, l)
	var findings []finding.Finding
	add := func(f finding.Finding, file string, codes []string) {
		findings = append(findings, f.At(finding.Source{File: file}, "", strings.Join(codes, ", ")))
	}
	communes, sites := l.communes.table.File, l.study.FileOf(coverage.RoleStructures)
	if n, codes := v.closest(v.absent); n > 0 {
		add(finding.NeighbourCommunesAbsent.Found(finding.Count(len(v.absent)), finding.Kilometres(a.settings.MarginMetres/1000),
			finding.Count(n)), communes, codes)
	} else if len(v.absent) > 0 {
		add(finding.NeighbourCommunesFar.Found(finding.Count(len(v.absent))), communes, codes)
	}
	if n, codes := v.closest(v.empty); n > 0 {
		add(finding.NeighbourStructuresAbsent.Found(finding.Count(n)), sites, codes)
	}
	if codes := v.unknown(); len(codes) > 0 {
		add(finding.NeighboursUnknown.Found(), "", codes) // both tables are to blame
	}
	return findings
}

// neighbour is a point in a département around the scope.
type neighbour struct {
	at          orb.Point
	departement string
}

// vicinity is the scope and what lies around it.
type vicinity struct {
	scope   []orb.Point // of the communes in scope
	nearest []float64   // metres from each to the nearest structure in a commune that is there
	absent  []neighbour // structures in communes that the table lacks
	empty   []neighbour // communes of départements without any structure in the list

	codes  []string        // départements in scope
	around map[string]bool // départements that the tables have something of, in or near the scope
}

func newVicinity(a *area, l *loading) *vicinity {
	v := &vicinity{codes: a.settings.Departements, around: make(map[string]bool)}
	listed := make(map[string]bool) // départements with structures in the whole list
	var present []orb.Point
	for i := range l.structures {
		s := &l.structures[i]
		listed[s.Departement] = true
		for k := range s.Points {
			p := &s.Points[k]
			if !p.Position.Known || !a.scope.Near(p.Position.Point) {
				continue
			}
			departement := insee.DepartementOf(p.Commune)
			listed[departement], v.around[departement] = true, true
			if slices.Contains(s.absent, p.Commune) {
				v.absent = append(v.absent, neighbour{p.Position.Point, departement})
			} else {
				present = append(present, p.Position.Point)
			}
		}
	}
	for i := range l.communes.communes {
		c := &l.communes.communes[i]
		at, _ := c.Reference(a.settings.Reference)
		switch {
		case !at.Known:
		case a.settings.Includes(c.Departement):
			v.scope = append(v.scope, at.Point)
		case a.scope.Near(at.Point):
			v.around[c.Departement] = true
			if !listed[c.Departement] {
				v.empty = append(v.empty, neighbour{at.Point, c.Departement})
			}
		}
	}
	v.nearest = make([]float64, len(v.scope))
	if len(v.absent)+len(v.empty) > 0 {
		for i, at := range v.scope {
			v.nearest[i] = math.Inf(1)
			for _, p := range present {
				v.nearest[i] = min(v.nearest[i], location.MetresBetween(at, p))
			}
		}
	}
	return v
}

// closest counts the communes in scope that are nearer to one of some neighbours
// than to any structure that is there, and lists the neighbours' départements.
func (v *vicinity) closest(neighbours []neighbour) (communes int, codes []string) {
	for _, n := range neighbours {
		codes = append(codes, n.departement)
	}
	slices.Sort(codes)
	for i, at := range v.scope {
		if slices.ContainsFunc(neighbours, func(n neighbour) bool { return location.MetresBetween(at, n.at) < v.nearest[i] }) {
			communes++
		}
	}
	return communes, slices.Compact(codes)
}

// unknown lists the départements that have a border with the scope and of which
// the tables have nothing near it.
func (v *vicinity) unknown() []string {
	var codes []string
	for _, code := range v.codes {
		d, _ := insee.DepartementByCode(code)
		for _, n := range d.Neighbours() {
			if !v.around[n] && !slices.Contains(v.codes, n) {
				codes = append(codes, n)
			}
		}
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}
