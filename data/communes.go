package data

import (
	"cmp"
	"slices"
	"strconv"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/data/input"
	"acces30/data/insee"
	"acces30/data/location"
	"acces30/data/parse"
	"acces30/data/table"
)

// maxPopulation is more than any commune has: Paris counts 2.1 million.
const maxPopulation = 3_000_000

// maxSeatToCentroidMetres is the largest plausible distance between the
// chef-lieu and the centroid of a commune. In Arles, the widest commune of the
// mainland, it is 15 km; in a few rows of the official files it is 25 to 80 km by
// mistake.
const maxSeatToCentroidMetres = 20_000

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
	lines, names, others := make(map[string]int, len(t.Rows)), make(map[string]string, len(t.Rows)), 0
	c.communes = make([]coverage.Commune, 0, len(t.Rows))
	for _, row := range t.Rows {
		r := &record{table: t, columns: layout.Columns, indexes: indexes, row: row}
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
	c.resolveDistantPoints()
	for i := range c.communes {
		c.byCode[c.communes[i].Code] = &c.communes[i]
	}
	return c, nil
}

// readCommune reads one row; ok is false when the row is not a commune.
func readCommune(r *record, zone func(code string) insee.Zone) (commune coverage.Commune, ok bool) {
	r.subject = r.text(communeNameColumn)
	if kind := table.Fold(r.text(communeType)); partialTypes[kind] {
		r.report(finding.CommunePart.Found(), communeType, r.text(communeType))
		return commune, false
	}
	code, ok := r.commune(communeCodeColumn, communeDepartement)
	if !ok {
		r.report(finding.CommuneCodeInvalid.Found(), communeCodeColumn, r.text(communeCodeColumn))
		return commune, false
	}
	commune = coverage.Commune{
		Code: code, Name: r.subject,
		Departement:     insee.DepartementOf(code),
		DepartementName: r.text(communeDepartementName),
		Source:          r.source(table.Missing),
	}
	commune.Arrondissement = insee.ParseArrondissement(r.text(communeArrondissement), commune.Departement)
	commune.ArrondissementName = insee.ArrondissementName(commune.Arrondissement)
	r.readEPCI(&commune)
	if d, known := insee.DepartementByCode(commune.Departement); known {
		commune.DepartementName = d.Name // the code's, whatever the row calls it
	}
	if commune.Name == "" {
		commune.Name, r.subject = code, code
		r.report(finding.CommuneNameMissing.Found(), communeNameColumn, "")
	}
	commune.Population, commune.PopulationKnown = readPopulation(r, code)
	r.readNoCar(&commune)
	r.readTerrain(&commune)
	r.readCommunePoints(&commune, zone(code))
	return commune, true
}

// readEPCI reads the intercommunal body of the commune, which has none where INSEE
// writes ZZZZZZZZZ. One that the row does not name has the name that goes with its SIREN.
func (r *record) readEPCI(c *coverage.Commune) {
	text, name := r.unrounded(communeEPCICode), r.unrounded(communeEPCI)
	siren, ok := insee.ParseSIREN(text)
	if !insee.Nothing(name) {
		c.EPCI = name
	}
	if named, isCode := insee.ParseSIREN(c.EPCI); isCode && named != "" { // a SIREN in the place of the name
		c.EPCI = ""
		if siren == "" {
			siren = named
		}
	}
	if !ok { // a number of the analyst's own
		siren = text
	}
	c.EPCICode, c.EPCI = siren, cmp.Or(c.EPCI, insee.EPCIName(siren))
}

// unrounded returns a code, or a name, and nothing where a spreadsheet has rounded a
// code: read as it stands, it would join what it is a code of with others.
func (r *record) unrounded(column int) string {
	text := r.text(column)
	if !insee.Rounded(text) {
		return text
	}
	r.report(finding.CodeRounded.Found(), column, text)
	return ""
}

// partialTypes are the folded types of rows in INSEE's list of codes that are
// only a part of the commune of another row.
var partialTypes = map[string]bool{
	"comd": true, "coma": true, "communedeleguee": true, "communeassociee": true,
}

// readCommunePoints reads the points of the commune and its outline, where the
// row has them. Without points, the centroid of the outline is used.
func (r *record) readCommunePoints(c *coverage.Commune, where insee.Zone) {
	c.Seat = r.position(pointAt{communeLon, communeLat, communePosition}, where)
	c.Centroid = r.position(pointAt{communeCentroidLon, communeCentroidLat, communeCentroid}, where)
	c.Outline = r.outline(where)
	switch {
	case c.Seat.Known:
	case c.Centroid.Known:
		r.report(finding.CommuneWithoutSeat.Found(), communeLat, "")
	case c.Outline != nil:
		centroid := location.Centroid(c.Outline)
		c.Centroid = coverage.At(centroid.Lon(), centroid.Lat())
		r.report(finding.CommuneAtOutline.Found(), communeLat, "")
	default:
		r.report(finding.CommuneWithoutPoint.Found(), communeLat, "")
	}
}

// readPopulation reads a commune's count of persons. Where none is stated, a city
// with municipal arrondissements has the sum of theirs.
func readPopulation(r *record, code string) (people int, known bool) {
	text := r.text(communePopulation)
	if people, parts := insee.CityPopulation(code); text == "" && parts > 0 {
		r.report(finding.PopulationOfCity.Found(finding.Count(people), finding.Count(parts), finding.Word(strconv.Itoa(insee.CityYear))), communePopulation, "")
		return people, true
	}
	if text == "" {
		r.report(finding.PopulationMissing.Found(), communePopulation, "")
		return 0, false
	}
	people, doubtful, ok := parse.Count(text)
	if !ok || people < 0 || people > maxPopulation {
		r.report(finding.PopulationInvalid.Found(), communePopulation, text)
		return 0, false
	}
	if doubtful {
		r.report(finding.PopulationRepaired.Found(finding.Count(people)), communePopulation, text)
	}
	return people, true
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
