package data

import (
	"cmp"
	"strconv"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/insee"
	"acces30/data/location"
	"acces30/data/parse"
	"acces30/data/table"
)

// maxPopulation is more than any commune has: Paris counts 2.1 million.
const maxPopulation = 3_000_000

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

// partialTypes are the folded types of rows in INSEE's list of codes that are
// only a part of the commune of another row.
var partialTypes = map[string]bool{
	"comd": true, "coma": true, "communedeleguee": true, "communeassociee": true,
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
