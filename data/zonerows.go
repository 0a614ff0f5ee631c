package data

import (
	"cmp"
	"slices"
	"strings"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/data/insee"
	"acces30/data/location"
	"acces30/data/table"

	"github.com/paulmach/orb"
)

// listed reads a row of a commune in a zone.
func (z *zonings) listed(r *record) {
	code, name := compactID(r.unrounded(zoneCode)), r.unrounded(zoneName)
	if code == "" {
		code = name
	}
	r.subject = cmp.Or(name, code)
	if r.subject == "" && len(r.findings) > 0 { // neither can be read: no zone can be told
		z.none++
		return
	}
	stated, ok := r.commune(zoneCommune, table.Missing)
	if !ok {
		r.report(finding.CommuneCodeInvalid.Found(), zoneCommune, r.text(zoneCommune))
		return
	}
	commune := z.communes.find(stated)
	switch {
	case commune == nil && z.study.Settings.Includes(insee.DepartementOf(stated)):
		r.report(finding.ZoneCommuneUnknown.Found(), zoneCommune, stated)
		return
	case commune == nil || !z.study.Settings.Includes(commune.Departement):
		z.elsewhere++
		r.findings = nil
		return
	case inNoZone(code):
		z.none++
		return
	case commune.Code != stated && insee.CommuneOf(stated) != commune.Code:
		r.report(finding.ZoneCommuneMerged.Found(finding.Word(commune.Code)), zoneCommune, stated)
	}
	index, known := searchCode(z.study.Communes, commune.Code)
	if !known {
		z.elsewhere++
		return
	}
	of := z.of(r, false)
	at := of.zone(r, code, name)
	in := zoned{at, int32(index)}
	if of.seen[in] {
		if z.repeats++; z.repeated == "" {
			z.repeated = commune.Name
		}
		return
	}
	of.seen[in] = true
	of.Zones[at].Communes = append(of.Zones[at].Communes, int32(index))
	z.kept++
}

// inNoZone reports whether a text stands for no zone. A class 0 is none either, as
// in lists that say 0 or 1.
func inNoZone(code string) bool {
	switch table.Fold(code) {
	case "non", "no", "false", "nonclassee", "nonclasse", "horszonage":
		return true
	}
	return insee.Nothing(code)
}

// drawn reads a row of a zone that is an area. Several rows of one code make one.
func (z *zonings) drawn(r *record) {
	code, name := compactID(r.text(zoneCode)), cmp.Or(r.text(zoneName), r.text(zoneLabel))
	if code == "" && slices.Contains([]string{"code", "com"}, table.Fold(r.source(zoneCommune).Column)) {
		code = r.text(zoneCommune)
	}
	code = cmp.Or(code, name)
	r.subject = cmp.Or(name, code)
	area, why := r.area(z.where)
	switch {
	case code == "":
		r.report(finding.ZoneNotNamed.Found(), zoneCode, "")
		return
	case why != (fault.Says{}) || area == nil:
		r.report(finding.ZoneInvalid.Found(finding.Said(cmp.Or(why, noPolygon))), zoneCode, code)
		return
	}
	middle := location.Inside(area)
	if !z.inScope(area, middle) {
		z.elsewhere++
		r.findings = nil
		return
	}
	of := z.of(r, true)
	zone := &of.Zones[of.zone(r, code, name)]
	if zone.Area == nil {
		zone.Middle = middle
	}
	zone.Area = append(zone.Area, area...)
	z.kept++
}

// inScope reports whether an area has a part in the scope: its middle, or the
// reference point of a commune.
func (z *zonings) inScope(area orb.MultiPolygon, middle orb.Point) bool {
	settings := &z.study.Settings
	if commune := z.communes.communeAt(coverage.At(middle.Lon(), middle.Lat())); commune != nil && settings.Includes(commune.Departement) {
		return true
	}
	bound := area.Bound()
	return slices.ContainsFunc(z.study.Communes, func(c coverage.Commune) bool {
		at, _ := c.Reference(settings.Reference)
		return at.Known && bound.Contains(at.Point) && settings.Includes(c.Departement) && location.MetresOutside(area, at.Point) == 0
	})
}

// of returns the zoning that a row is of.
func (z *zonings) of(r *record, drawn bool) *zoning {
	kind := cmp.Or(r.text(zoneKind), z.kind)
	for _, known := range z.list {
		if table.Fold(known.Kind) == table.Fold(kind) && known.Drawn == drawn {
			return known
		}
	}
	z.list = append(z.list, &zoning{
		Zoning: coverage.Zoning{Kind: kind, Drawn: drawn}, byCode: make(map[string]int), seen: make(map[zoned]bool),
	})
	return z.list[len(z.list)-1]
}

// zone returns the index of the zone of a code, which may be a new one. Small letters
// and capitals are the same.
func (z *zoning) zone(r *record, code, name string) int {
	key := strings.ToUpper(code)
	i, known := z.byCode[key]
	if !known {
		i = len(z.Zones)
		z.byCode[key] = i
		z.Zones = append(z.Zones, coverage.Zone{Code: code, Name: name})
		return i
	}
	zone := &z.Zones[i]
	switch {
	case zone.Name == "":
		zone.Name = name
	case name != "" && insee.FoldName(name) != insee.FoldName(zone.Name):
		r.report(finding.ZoneNameDiffers.Found(finding.Word(zone.Name)), zoneName, name)
	}
	return i
}
