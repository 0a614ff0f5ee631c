package data

import (
	"slices"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/data/input"
	"acces30/data/insee"
	"acces30/data/table"
)

// namesBeside are the headings under which a table has the names of the communes whose
// codes it has.
var namesBeside = slices.Concat(communeColumns[communeNameColumn].Names, listColumns[listCommuneName].Names)

// besideCodes holds the codes of a table of communes against the names beside them.
type besideCodes struct {
	communes *communeTable
	table    *table.Table
	column   int // of the names; table.Missing where there is none

	rows, same, apart int
	codes, names      map[string]bool
	first             finding.Source
	example           string
}

// namesBesideCodes finds the column of names of a table, none of those that are read as
// something else.
func (c *communeTable) namesBesideCodes(t *table.Table, read ...int) *besideCodes {
	b := &besideCodes{communes: c, table: t, column: table.Missing, codes: make(map[string]bool), names: make(map[string]bool)}
	for _, name := range namesBeside {
		for i, head := range t.Header {
			if b.column == table.Missing && table.Fold(head) == table.Fold(name) && !slices.Contains(read, i) {
				b.column = i
			}
		}
	}
	return b
}

// add looks at the name beside the code of a commune.
func (b *besideCodes) add(row table.Row, commune *coverage.Commune) {
	if b.column == table.Missing || commune == nil {
		return
	}
	name := row.Fields[b.column]
	folded := insee.FoldName(name)
	if folded == "" {
		return
	}
	b.rows++
	b.codes[commune.Code], b.names[folded] = true, true
	named := b.communes.findByName(name, commune.Departement, coverage.Position{})
	if named == nil {
		named = b.communes.findByName(name, "", coverage.Position{})
	}
	switch {
	case insee.BareName(name) == insee.BareName(commune.Name):
		b.same++
	case named != nil && named != commune && !sameName(name, commune.Name):
		if b.apart++; b.apart == 1 {
			b.first, b.example = finding.Source{File: b.table.File, Line: row.Line, Column: b.table.Header[b.column]}, commune.Code+", "+name
		}
	}
}

// tell refuses a table of which many rows have the code of a commune and the name of
// another, and tells a few of them. Names that several codes share, as those of zones,
// and such as mostly are those of no commune, are none of communes.
func (b *besideCodes) tell(report func(...finding.Finding)) error {
	if b.apart == 0 || 5*len(b.names) < 4*len(b.codes) || 2*(b.same+b.apart) < b.rows {
		return nil
	}
	if b.apart >= fewRows && 10*b.apart > b.rows {
		return input.Errorf(b.table.File, fault.T("%d lignes sur %d ont le code d'une commune et le nom d'une autre, la première à la ligne %d (%s) : des codes postaux, ou des colonnes triées l'une sans l'autre ; corrigez-les",
			"%d of %d rows have the code of a commune and the name of another, the first on line %d (%s): postal codes, or columns sorted one without the other; put them right"), b.apart, b.rows, b.first.Line, b.example)
	}
	report(finding.CodesApart.Found(finding.Count(b.apart), finding.Count(b.rows)).At(b.first, "", b.example))
	return nil
}
