package data

import (
	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/data/input"
	"acces30/data/insee"
	"acces30/data/location"
	"acces30/data/table"
	"slices"
)

// Columns of the outlines.
const (
	outlineCode = iota
	outlineName
	outlineDepartement
)

var outlineColumns = []table.Column{
	outlineCode:        {Key: "code", Meaning: "INSEE code; the polygon is the row's geometry (GeoJSON)", Names: append(slices.Clone(codeNames), "feature.id"), Required: true},
	outlineName:        {Key: "name", Meaning: "name", Names: communeNames},
	outlineDepartement: {Key: "departement", Meaning: "département", Names: departementNames},
}

// maxOutsideMetres is how far a reference point may lie outside its outline
// without a finding: outlines for maps are simplified by some hundred metres.
const maxOutsideMetres = 500

// addOutlines gives the communes their outlines and checks their points against
// them. Several rows of one commune, and those of communes that have merged
// since or of a city's arrondissements, make one outline. It returns the
// number of rows used.
func (c *communeTable) addOutlines(t *table.Table, layout table.Layout, settings *coverage.Settings) (used int, err error) {
	indexes, err := t.Locate(layout)
	if err != nil {
		return 0, err
	}
	if !t.Shaped() {
		return 0, input.Errorf(t.File, fault.T("aucune ligne n'a de polygone : donnez les contours des communes en GeoJSON", "no row has a polygon: give the communes' outlines as GeoJSON"))
	}
	c.findings.Add(tableFindings(t, layout.Columns, indexes)...)
	fresh := make(map[string]bool) // communes with an outline of this table
	bound := finding.ListOf(maxUnplaced)
	for _, row := range t.Rows {
		r := &record{table: t, columns: layout.Columns, indexes: indexes, row: row}
		r.subject = r.text(outlineName)
		if commune := c.outlineOf(r, settings); commune != nil {
			outline := r.outline(insee.ZoneOf(commune.Code))
			if outline == nil {
				c.findings.Add(r.findings...)
				continue
			}
			if !fresh[commune.Code] {
				commune.Outline = nil
			}
			fresh[commune.Code] = true
			commune.Outline = append(commune.Outline, outline...)
			c.communeFindings[commune.Code] = append(c.communeFindings[commune.Code], bound.Within(r.findings)...)
			used++
			continue
		}
		c.findings.Add(r.findings...)
	}
	c.findings.Add(bound.All()...)
	c.checkOutlines(t.File, settings)
	return used, nil
}

// outlineOf returns the commune that a row is the outline of. One in scope that
// the table of communes does not have is a finding.
func (c *communeTable) outlineOf(r *record, settings *coverage.Settings) *coverage.Commune {
	code, ok := r.commune(outlineCode, outlineDepartement)
	if !ok {
		r.report(finding.CommuneCodeInvalid.Found(), outlineCode, code)
		return nil
	}
	commune := c.find(code)
	switch {
	case commune == nil && settings.Includes(insee.DepartementOf(code)):
		r.report(finding.OutlineUnknown.Found(), outlineCode, code)
	case commune != nil && r.row.Shape == nil:
		r.report(finding.OutlineInvalid.Found(finding.Said(noPolygon)), outlineCode, code)
		return nil
	}
	return commune
}

// checkOutlines reports the communes in scope without an outline and those whose
// reference point lies outside their own.
func (c *communeTable) checkOutlines(file string, settings *coverage.Settings) {
	for i := range c.communes {
		commune := &c.communes[i]
		if !settings.Includes(commune.Departement) {
			continue
		}
		report := func(f finding.Finding, source finding.Source) {
			c.communeFindings[commune.Code] = append(c.communeFindings[commune.Code], f.At(source, commune.Name, commune.Code))
		}
		if commune.Outline == nil {
			report(finding.OutlineMissing.Found(), finding.Source{File: file})
			continue
		}
		at, kind := commune.Reference(settings.Reference)
		if !at.Known {
			continue
		}
		c.outOfOutline.Compared++
		if far := location.MetresOutside(commune.Outline, at.Point); far > maxOutsideMetres {
			c.outOfOutline.Apart++
			report(finding.PointOutsideOutline.Found(finding.Kilometres(far/1000), referenceOf(kind)), commune.Source)
		}
	}
}

// checkOverlaps reports the communes in scope whose reference point is in their outline and
// in that of another commune.
func (c *communeTable) checkOverlaps(file string, settings *coverage.Settings) {
	for i := range c.communes {
		commune := &c.communes[i]
		at, _ := commune.Reference(settings.Reference)
		if commune.Outline == nil || !at.Known || !settings.Includes(commune.Departement) || location.MetresOutside(commune.Outline, at.Point) > 0 {
			continue
		}
		if found := c.locator.CommuneAt(at.Point); found != i && found != location.NoCommune {
			c.outOfOutline.Apart++
			other := &c.communes[found]
			c.communeFindings[commune.Code] = append(c.communeFindings[commune.Code], finding.OutlineOfAnother.Found().At(finding.Source{File: file}, commune.Name, other.Name))
		}
	}
}

// referenceOf returns a kind of reference point as the detail of a finding.
func referenceOf(kind coverage.ReferenceKind) finding.Reference {
	if kind == coverage.Centroid {
		return finding.Centroid
	}
	return finding.Seat
}
