package data

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"acces30/coverage"
	"acces30/data/table"
)

// Columns of the table of communes.
const (
	communeCode = iota
	communeName
	communeDepartementName
	communeArrondissement
	communeEPCI
	communeEPCICode
	communePopulation
	communeLat
	communeLon
	communeCentroidLat
	communeCentroidLon
)

var communeColumns = []table.Column{
	communeCode:            {Names: []string{"code_insee", "code", "insee_com", "com", "codgeo"}, Required: true},
	communeName:            {Names: []string{"nom", "name", "nom_standard", "libelle", "nom_commune"}, Required: true},
	communeDepartementName: {Names: []string{"dep_nom", "departement_name", "nom_departement"}},
	communeArrondissement:  {Names: []string{"arr", "arrondissement"}},
	communeEPCI:            {Names: []string{"epci_nom", "epci", "nom_epci"}},
	communeEPCICode:        {Names: []string{"epci_siren", "epci_code", "code_epci"}},
	communePopulation:      {Names: []string{"population_municipale", "population", "pmun", "pop"}, Required: true},
	communeLat:             {Names: []string{"lat_chef_lieu", "latitude_mairie", "latitude", "lat"}, Required: true},
	communeLon:             {Names: []string{"lon_chef_lieu", "longitude_mairie", "longitude", "lon"}, Required: true},
	communeCentroidLat:     {Names: []string{"lat_centroide", "centroid_lat", "latitude_centre"}},
	communeCentroidLon:     {Names: []string{"lon_centroide", "centroid_lon", "longitude_centre"}},
}

// maxPopulation is more than any commune has: Paris counts 2.1 million.
const maxPopulation = 3_000_000

// maxPointsApartMetres is the largest plausible distance between a commune's
// chef-lieu and its centroid. Arles, the widest commune of the mainland, has
// 15 km; a few rows of the official files have 25 to 80 km by mistake.
const maxPointsApartMetres = 20_000

// communeTable is a table of communes as read, with what was noticed of each.
type communeTable struct {
	table    *table.Table
	communes []coverage.Commune // by code
	notes    map[string][]coverage.Finding
	findings []coverage.Finding // about no commune in particular
	byCode   map[string]*coverage.Commune
}

// readCommunes reads the communes of a table.
func readCommunes(t *table.Table) (*communeTable, error) {
	places, err := t.Locate(communeColumns)
	if err != nil {
		return nil, inputError(err)
	}
	c := &communeTable{
		table: t, findings: brokenRows(t),
		notes:  make(map[string][]coverage.Finding),
		byCode: make(map[string]*coverage.Commune, len(t.Rows)),
	}
	lines := make(map[string]int, len(t.Rows))
	c.communes = make([]coverage.Commune, 0, len(t.Rows))
	for _, row := range t.Rows {
		r := &record{table: t, columns: communeColumns, places: places, row: row}
		commune, ok := readCommune(r)
		if first, known := lines[commune.Code]; ok && known {
			r.note(coverage.CodeCommuneDuplicate, coverage.Error, communeCode, commune.Code, strconv.Itoa(first))
			ok = false
		}
		if !ok {
			c.findings = append(c.findings, r.notes...)
			continue
		}
		lines[commune.Code] = row.Line
		c.communes = append(c.communes, commune)
		if len(r.notes) > 0 {
			c.notes[commune.Code] = r.notes
		}
	}
	if len(c.communes) == 0 {
		return nil, &InputError{t.File, "no row is a commune"}
	}
	slices.SortFunc(c.communes, func(a, b coverage.Commune) int { return cmp.Compare(a.Code, b.Code) })
	c.settlePointsApart()
	for i := range c.communes {
		c.byCode[c.communes[i].Code] = &c.communes[i]
	}
	return c, nil
}

// readCommune reads one row; ok is false when it is no commune.
func readCommune(r *record) (commune coverage.Commune, ok bool) {
	code := strings.ToUpper(r.text(communeCode))
	r.subject = r.text(communeName)
	if !validCommuneCode(code) {
		r.note(coverage.CodeCommuneCodeInvalid, coverage.Error, communeCode, r.text(communeCode))
		return commune, false
	}
	commune = coverage.Commune{
		Code: code, Name: r.subject,
		Departement:     departementOf(code),
		DepartementName: r.text(communeDepartementName),
		Arrondissement:  r.text(communeArrondissement),
		EPCI:            r.text(communeEPCI), EPCICode: r.text(communeEPCICode),
		Source: r.source(table.Missing),
	}
	if commune.Name == "" {
		commune.Name, r.subject = code, code
		r.note(coverage.CodeCommuneNameMissing, coverage.Warning, communeName, "")
	}
	commune.Population, commune.PopulationKnown = readPopulation(r)
	where := territoryOf(code)
	commune.Seat = r.coordinates(communeLon, communeLat, where)
	commune.Centroid = r.coordinates(communeCentroidLon, communeCentroidLat, where)
	switch {
	case commune.Seat.Known:
	case commune.Centroid.Known:
		r.note(coverage.CodeCommuneWithoutSeat, coverage.Warning, communeLat, "")
	default:
		r.note(coverage.CodeCommuneWithoutPoint, coverage.Error, communeLat, "")
	}
	return commune, true
}

// readPopulation reads a count of persons.
func readPopulation(r *record) (people int, known bool) {
	text := r.text(communePopulation)
	if text == "" {
		r.note(coverage.CodePopulationMissing, coverage.Warning, communePopulation, "")
		return 0, false
	}
	people, err := strconv.Atoi(text)
	if err != nil || people < 0 || people > maxPopulation {
		r.note(coverage.CodePopulationInvalid, coverage.Warning, communePopulation, text)
		return 0, false
	}
	return people, true
}

// validCommuneCode tells whether a code has the form of INSEE's: five
// characters, digits but for Corsica's 2A and 2B.
func validCommuneCode(code string) bool {
	if len(code) != 5 {
		return false
	}
	if corsica := code[:2]; corsica == "2A" || corsica == "2B" {
		code = code[2:]
	}
	for _, c := range code {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}

// departementOf returns the département of a commune code: its first two
// characters, three overseas.
func departementOf(code string) string {
	if strings.HasPrefix(code, "97") || strings.HasPrefix(code, "98") {
		return code[:3]
	}
	return code[:2]
}
