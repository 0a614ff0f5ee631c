package data

import (
	"cmp"
	"slices"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/data/input"
	"acces30/data/insee"
	"acces30/data/location"
	"acces30/data/table"
)

// fewRows is how many rows must be wrong before their share tells that a whole
// column is.
const fewRows = 4

// communeTable is a table of communes as read, with the findings about it.
type communeTable struct {
	table           *table.Table
	indexes         []int // of its columns
	mergers         *mergers
	communes        []coverage.Commune           // by code
	communeFindings map[string][]finding.Finding // about a commune, by its code
	findings        finding.List                 // about no commune in particular
	byCode          map[string]*coverage.Commune
	names           *nameIndex         // made when first asked for
	locator         *location.Locator  // set when the outlines are known
	scope           []string           // départements in scope, set when they are known
	outOfOutline    coverage.Agreement // of the points in scope with the outlines given
	counts          map[string]int     // communes by département, made when first asked for
}

// readCommunes reads the communes of a table, joined by the mergers. With roads of
// the analyst's own they may lie where no map of France has them.
func readCommunes(t *table.Table, layout table.Layout, joined *mergers, ownRoads bool) (*communeTable, error) {
	indexes, err := t.Locate(layout)
	if err != nil {
		return nil, err
	}
	c := &communeTable{
		table: t, indexes: indexes, mergers: joined,
		communeFindings: make(map[string][]finding.Finding),
		byCode:          make(map[string]*coverage.Commune, len(t.Rows)),
	}
	c.findings.Add(tableFindings(t, layout.Columns, indexes)...)
	zone := insee.ZoneOfCommune
	if ownRoads && c.lieElsewhere(layout, indexes) {
		zone = insee.ZoneOf
	}
	lines, others := c.readRows(layout, zone)
	if others >= fewRows && 10*others > len(t.Rows) {
		return nil, input.Errorf(t.File, fault.T("%d lignes sur %d ont le code d'une commune d'un autre nom : la colonne %q ne contient pas les codes des communes ; nommez la bonne dans les réglages ([columns.communes] code)", "%d of %d rows have the code of a commune of another name: the column %q does not hold the codes of the communes; name the right one in the settings ([columns.communes] code)"),
			others, len(t.Rows), t.Header[indexes[communeCodeColumn]])
	}
	if err := c.checkPopulation(t.Header[indexes[communePopulation]]); err != nil {
		return nil, err
	}
	c.checkNoCar()
	c.setArrondissementsAside(lines)
	c.joinMergedCommunes()
	if len(c.communes) == 0 {
		return nil, noRow(t, fault.T("une commune", "a commune"), c.findings.Listed())
	}
	slices.SortFunc(c.communes, func(a, b coverage.Commune) int { return cmp.Compare(a.Code, b.Code) })
	for i := range c.communes {
		c.byCode[c.communes[i].Code] = &c.communes[i]
	}
	return c, nil
}

// readRows reads the communes of the rows, each code once. It returns the line of each,
// and how many rows have the code of a commune of another name.
func (c *communeTable) readRows(layout table.Layout, zone func(code string) insee.Zone) (lines map[string]int, others int) {
	t := c.table
	lines = make(map[string]int, len(t.Rows))
	names := make(map[string]string, len(t.Rows))
	c.communes = make([]coverage.Commune, 0, len(t.Rows))
	for _, row := range t.Rows {
		r := &record{table: t, columns: layout.Columns, indexes: c.indexes, row: row}
		commune, ok := readCommune(r, zone)
		if first, known := lines[commune.Code]; ok && known {
			r.report(finding.CommuneDuplicate.Found(finding.Line(first)), communeCodeColumn, commune.Code)
			ok = false
			if insee.FoldName(commune.Name) != names[commune.Code] {
				others++
			}
		}
		if !ok {
			c.findings.Add(r.findings...)
			continue
		}
		lines[commune.Code], names[commune.Code] = row.Line, insee.FoldName(commune.Name)
		c.communes = append(c.communes, commune)
		if len(r.findings) > 0 {
			c.communeFindings[commune.Code] = r.findings
		}
	}
	return lines, others
}

// checkPopulation refuses a column most of which is no population, and makes zeros
// everywhere what they are: not known.
func (c *communeTable) checkPopulation(column string) error {
	invalid, people := 0, 0
	for i := range c.communes {
		people += c.communes[i].Population
		for _, f := range c.communeFindings[c.communes[i].Code] {
			if f.Kind == finding.PopulationInvalid.Kind {
				invalid++
			}
		}
	}
	if invalid >= fewRows && 2*invalid > len(c.communes) {
		return input.Errorf(c.table.File, fault.T("la colonne %q ne contient pas des nombres d'habitants : %d lignes sur %d sont illisibles comme tels ; nommez la bonne colonne dans les réglages ([columns.communes] population)", "the column %q does not hold numbers of inhabitants: %d of %d rows can't be read as such; name the right column in the settings ([columns.communes] population)"),
			column, invalid, len(c.communes))
	}
	if people > 0 {
		return nil
	}
	zero := false
	for i := range c.communes {
		zero = zero || c.communes[i].PopulationKnown
		c.communes[i].PopulationKnown = false
	}
	if zero {
		c.findings.Add(finding.PopulationZero.Found().At(finding.Source{File: c.table.File, Column: column}, "", ""))
	}
	return nil
}

// setArrondissementsAside sets the municipal arrondissements of Paris, Lyon and
// Marseille aside where the table has the whole city too: their people would
// count twice.
func (c *communeTable) setArrondissementsAside(lines map[string]int) {
	c.communes = slices.DeleteFunc(c.communes, func(commune coverage.Commune) bool {
		city := insee.CommuneOf(commune.Code)
		if _, known := lines[city]; city == commune.Code || !known {
			return false
		}
		f := finding.CommuneOfCity.Found(finding.Word(city))
		c.findings.Add(f.At(commune.Source, commune.Name, commune.Code))
		delete(c.communeFindings, commune.Code)
		return true
	})
}

// find returns the commune of a code, which may be that of a former commune or of
// a municipal arrondissement; nil when the table has none.
func (c *communeTable) find(code string) *coverage.Commune {
	for _, candidate := range []string{code, c.mergers.current(code), insee.CommuneOf(code)} {
		if commune := c.byCode[candidate]; commune != nil {
			return commune
		}
	}
	return nil
}

// partOf returns the municipal arrondissement that stands for a city of which the
// table has no row: the one at a position that is known, else that of the town
// hall, else the first; nil for any other code.
func (c *communeTable) partOf(city string, at coverage.Position) *coverage.Commune {
	if at.Known {
		if commune := c.communeAt(at); commune != nil && insee.CommuneOf(commune.Code) == city && commune.Code != city {
			return commune
		}
	}
	if commune := c.byCode[insee.TownHallOf(city)]; commune != nil {
		return commune
	}
	i := slices.IndexFunc(c.communes, func(p coverage.Commune) bool { return p.Code != city && insee.CommuneOf(p.Code) == city })
	if i < 0 {
		return nil
	}
	return &c.communes[i]
}

// communeAt returns the commune that a position is in, nil when there is none.
func (c *communeTable) communeAt(at coverage.Position) *coverage.Commune {
	if i := c.locator.CommuneAt(at.Point); i != location.NoCommune {
		return &c.communes[i]
	}
	return nil
}
