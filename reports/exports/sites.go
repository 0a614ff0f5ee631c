package exports

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"acces30/coverage"
	"acces30/reports"
)

// Codes of sites.csv.
var (
	formatCodes = []string{
		coverage.FormatUnknown: "unknown", coverage.Fixed: "fixed", coverage.WithBranches: "with-branches",
		coverage.MultiSite: "multi-site", coverage.Itinerant: "itinerant",
	}
	kindCodes       = []string{coverage.MainPoint: "main", coverage.Branch: "branch", coverage.Site: "site", coverage.Stop: "stop"}
	provenanceCodes = []string{coverage.OfficialList: "official-list", coverage.Complement: "complement"}
)

// site is a service point with its structure.
type site struct {
	structure *coverage.StructureReach
	point     *coverage.ServicePoint
	reach     *coverage.PointReach
}

type siteField = field[site]

// Sites writes sites.csv.
func Sites(w io.Writer, r *coverage.Result) error {
	var rows []site
	for i := range r.Structures {
		s := &r.Structures[i]
		for k := range s.Structure.Points {
			rows = append(rows, site{s, &s.Structure.Points[k], &s.Points[k]})
		}
	}
	fields := append(structureFields(), pointFields()...)
	fields = append(fields, hourFields()...)
	fields = append(fields,
		siteField{"catchment_communes", number, func(s site) string { return strconv.Itoa(s.reach.Catchment.Communes) }},
		siteField{"catchment_population", number, func(s site) string { return strconv.Itoa(s.reach.Catchment.People) }},
	)
	if err := write(w, fields, rows); err != nil {
		return fmt.Errorf("sites.csv: %w", err)
	}
	return nil
}

func structureFields() []siteField {
	return []siteField{
		{"structure_id", text, func(s site) string { return s.structure.Structure.ID }},
		{"structure_name", text, func(s site) string { return s.structure.Structure.Name }},
		{"structure_departement", text, func(s site) string { return s.structure.Structure.Departement }},
		{"in_scope", boolean, func(s site) string { return strconv.FormatBool(s.structure.InScope) }},
		{"format", text, func(s site) string { return code(formatCodes, s.structure.Structure.Format) }},
		{"labelled_on", text, func(s site) string {
			if s.structure.Structure.LabelledOn.IsZero() {
				return ""
			}
			return s.structure.Structure.LabelledOn.Format(time.DateOnly)
		}},
	}
}

func pointFields() []siteField {
	return []siteField{
		{"point_id", text, func(s site) string { return s.point.ID }},
		{"point_name", text, func(s site) string { return s.point.Name }},
		{"kind", text, func(s site) string { return code(kindCodes, s.point.Kind) }},
		{"provenance", text, func(s site) string { return code(provenanceCodes, s.point.Provenance) }},
		{"commune_code", text, func(s site) string { return s.point.Commune }},
		{"commune_name", text, func(s site) string { return s.point.CommuneName }},
		{"lon", number, func(s site) string { return degrees(s.point.Position, 0) }},
		{"lat", number, func(s site) string { return degrees(s.point.Position, 1) }},
		{"at_seat", boolean, func(s site) string { return strconv.FormatBool(s.point.AtSeat) }},
		{"snap_m", number, func(s site) string {
			if !s.reach.Attached {
				return ""
			}
			return decimal(s.reach.SnapMetres, 1)
		}},
	}
}

// hourFields are the opening hours by weekday.
func hourFields() []siteField {
	fields := make([]siteField, len(reports.Weekdays))
	for day := range fields {
		fields[day] = siteField{strings.ToLower(reports.Weekdays[day].EN), text, func(s site) string {
			if !s.point.Hours.Stated {
				return ""
			}
			return reports.DayHours(reports.English, s.point.Hours, day)
		}}
	}
	return fields
}
