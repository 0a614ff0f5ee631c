package data

import (
	"math"
	"slices"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/coverage/plane"
	"acces30/data/input"
	"acces30/data/insee"
	"acces30/data/parse"
	"acces30/data/table"

	"github.com/paulmach/orb"
)

// Columns of settlements.
const (
	settlementCommune = iota
	settlementLat
	settlementLon
	settlementPosition
	settlementPeople
	settlementArea
	settlementAltitude
)

var settlementColumns = []table.Column{
	settlementCommune: {Key: "commune", Meaning: "INSEE code of the commune of today; that of a former commune will do with a table of mergers", Names: append([]string{
		"code_2026", "code_2025", "code_2027", "code_actuel", "commune_actuelle", "code_commune_actuelle", "code_commune_nouvelle",
	}, codeNames...), Required: true},
	settlementLat:      {Key: "lat", Meaning: "latitude of the settlement's seat", Names: append([]string{"lat_seat", "lat_chef_lieu"}, latNames...), Required: true, Unless: [][]int{{settlementPosition}}},
	settlementLon:      {Key: "lon", Meaning: "longitude", Names: append([]string{"lon_seat", "lon_chef_lieu"}, lonNames...), Required: true, Unless: [][]int{{settlementPosition}}},
	settlementPosition: {Key: "position", Meaning: "both in one column", Names: positionNames},
	settlementPeople:   {Key: "people", Meaning: "people of the settlement, of any one year for all", Names: append([]string{"people", "pop2010"}, populationNames()...), Required: true},
	settlementArea:     {Key: "area", Meaning: "area of the settlement's territory in km²", Names: []string{"superficie_km2", "area_km2", "surface_km2", "superficie_en_km2", "km2"}},
	settlementAltitude: {Key: "altitude", Meaning: "mean altitude of the territory in metres", Names: []string{"altitude_moyenne", "altitude_moy", "alt_moy", "altitude", "z_moyen", "z_moy", "z_mean"}},
}

// readSettlements reads the settlements of communes.
func (l *loading) readSettlements() error {
	if l.opts.Settlements == "" {
		return nil
	}
	in, t, layout, err := l.read(l.opts.Settlements, settlementsTable, coverage.RoleSettlements, input.Table{})
	if err != nil {
		return err
	}
	indexes, err := t.Locate(layout)
	if err != nil {
		return err
	}
	found := finding.ListOf(maxListedPerKind)
	found.Add(tableFindings(t, layout.Columns, indexes)...)
	elsewhere, far, err := l.settlementRows(t, layout, indexes, found)
	if err != nil {
		return err
	}
	slices.SortStableFunc(l.study.Settlements, func(a, b coverage.Settlement) int { return int(a.Commune - b.Commune) })
	from := finding.Source{File: in.File}
	if elsewhere > 0 {
		found.Add(finding.SettlementsElsewhere.Found(finding.Count(elsewhere)).At(from, "", ""))
	}
	if all := len(l.study.Settlements) + far; far >= fewRows && 3*far > all {
		return input.Errorf(in.File, fault.T("ses lieux habités ne sont pas dans leurs communes : sur %d, %d en sont loin (lignes ou codes mêlés ?)",
			"its settlements are not in their communes: of %d, %d are far from them (rows or codes mixed up?)"), all, far)
	}
	if len(l.study.Settlements) == 0 {
		return input.Errorf(in.File, fault.T("aucun lieu habité n'est d'une commune du territoire étudié", "has no settlement of a commune in the study area"))
	}
	found.Add(fitTerrain(l.study, from)...)
	compared, none := compareSettlements(l.study, from)
	if none {
		return input.Errorf(in.File, fault.T("aucun lieu habité n'est d'une commune du périmètre", "has no settlement of a commune in scope"))
	}
	found.Add(compared...)
	l.report(found.All()...)
	in.Kept = len(l.study.Settlements)
	l.addInput(in)
	return nil
}

// settlementRows reads the rows, and counts those of communes elsewhere and those far
// from their commune.
func (l *loading) settlementRows(t *table.Table, layout table.Layout, indexes []int, found *finding.List) (elsewhere, far int, err error) {
	for _, row := range t.Rows {
		if len(l.study.Settlements) == maxKept {
			return 0, 0, tooMany(t.File, fault.T("lieux habités", "settlements"))
		}
		r := record{table: t, columns: layout.Columns, indexes: indexes, row: row}
		settlement, ok := l.settlement(&r)
		switch {
		case ok:
			l.study.Settlements = append(l.study.Settlements, settlement)
		case len(r.findings) == 0:
			elsewhere++
		case slices.ContainsFunc(r.findings, func(f finding.Finding) bool { return f.Kind == finding.SettlementFar.Kind }):
			far++
		}
		found.Add(r.findings...)
	}
	return elsewhere, far, nil
}

// settlement reads one row; ok is false without a finding when it is of no commune
// of the study area, and with one when the row can't be used.
func (l *loading) settlement(r *record) (s coverage.Settlement, ok bool) {
	code, _, _ := insee.ParseCommune(r.text(settlementCommune), "")
	commune := l.communes.find(code)
	if commune == nil {
		return s, false
	}
	index, inArea := searchCode(l.study.Communes, commune.Code)
	if !inArea {
		return s, false
	}
	people, ok := parse.Number(r.text(settlementPeople))
	if !ok || people < 0 || people > maxPopulation {
		r.report(finding.PeopleInvalid.Found(), settlementPeople, r.text(settlementPeople))
		return s, false
	}
	at := r.position(pointAt{settlementLon, settlementLat, settlementPosition}, insee.ZoneOf(commune.Code))
	if !at.Known {
		r.findings = nil // the row is set aside, which is reported instead
		r.report(finding.PeopleNowhere.Found(), settlementLat, r.text(settlementLat)+" "+r.text(settlementLon))
		return s, false
	}
	s = coverage.Settlement{Commune: int32(index), Point: at.Point, People: int(math.Round(people))}
	s.AreaKm2, _ = r.numberWithin(settlementArea, 0, widestArea)
	s.Altitude, s.AltitudeKnown = r.numberWithin(settlementAltitude, lowestAltitude, highestAltitude)
	of := &l.study.Communes[index]
	if ref, _ := of.Reference(l.study.Settings.Reference); ref.Known {
		if km := kilometres(ref.Point, at.Point); km > max(farthestSettlement, 3*math.Sqrt(of.AreaKm2/math.Pi)) {
			r.report(finding.SettlementFar.Found(finding.Kilometres(km)), settlementLat, of.Name)
			return s, false
		}
	}
	return s, true
}

// farthestSettlement is how far from its commune's reference point a settlement may
// lie, in km, unless the commune is very wide.
const farthestSettlement = 30

func kilometres(a, b orb.Point) float64 {
	p := plane.Local(a).Project(b) // whose origin is a
	return math.Hypot(p.X(), p.Y()) / 1000
}
