package exports

import (
	"io"
	"strconv"
	"strings"

	"acces30/coverage"
	"acces30/coverage/label"
	"acces30/reports"
)

// Codes of points.csv.
var (
	kindCodes       = []string{coverage.MainPoint: "main", coverage.Branch: "branch", coverage.OtherSite: "site", coverage.Stop: "stop"}
	provenanceCodes = []string{coverage.OfficialList: "official-list", coverage.Complement: "complement"}
)

// pointRow is a service point with its structure.
type pointRow struct {
	structure *coverage.StructureReach
	point     *coverage.ServicePoint
	reach     *coverage.PointReach
}

type pointField = field[pointRow]

// Points writes points.csv.
func Points(w io.Writer, r *coverage.Result) error {
	var rows []pointRow
	for i := range r.Structures {
		s := &r.Structures[i]
		for k := range s.Structure.Points {
			rows = append(rows, pointRow{s, &s.Structure.Points[k], &s.Points[k]})
		}
	}
	return write(w, pointFields(), rows)
}

// pointFields are the columns of points.csv: those that name the structure, then
// the point's own.
func pointFields() []pointField {
	var fields []pointField
	for _, f := range labelFields() {
		fields = append(fields, pointField{f.name, f.kind, f.meaning, func(p pointRow) string { return f.text(p.structure) }})
	}
	fields = append(fields, placeFields()...)
	fields = append(fields, hourFields()...)
	return append(fields,
		pointField{"catchment_communes", number, "communes in scope that have it as the nearest point, and their people",
			func(p pointRow) string { return strconv.Itoa(p.reach.Catchment.Communes) }},
		pointField{"catchment_population", number, "", func(p pointRow) string { return strconv.Itoa(p.reach.Catchment.People) }},
	)
}

// placeFields tell which point it is and where.
func placeFields() []pointField {
	return []pointField{
		{"point_id", text, "number and name of the service point", func(p pointRow) string { return p.point.ID }},
		{"point_name", text, "", func(p pointRow) string { return p.point.Name }},
		{"kind", text, "main, branch, site or stop", func(p pointRow) string { return code(kindCodes, p.point.Kind) }},
		{"provenance", text, "official-list or complement", func(p pointRow) string { return code(provenanceCodes, p.point.Provenance) }},
		{"commune_code", text, "commune it stands in", func(p pointRow) string { return p.point.Commune }},
		{"commune_name", text, "", func(p pointRow) string { return p.point.CommuneName }},
		{"lon", number, "degrees WGS84", func(p pointRow) string { return degrees(p.point.Position, 0) }},
		{"lat", number, "", func(p pointRow) string { return degrees(p.point.Position, 1) }},
		{"at_seat", boolean, "true when that is only the commune's chef-lieu", func(p pointRow) string { return strconv.FormatBool(p.point.AtSeat) }},
		{"snap_m", number, "straight distance to the network, metres", func(p pointRow) string {
			if !p.reach.Attached {
				return ""
			}
			return decimal(p.reach.SnapMetres, 1)
		}},
	}
}

// hourFields are the opening hours by weekday.
func hourFields() []pointField {
	fields := make([]pointField, len(reports.Weekdays))
	for day := range fields {
		fields[day] = pointField{strings.ToLower(reports.Weekdays[day].EN), text, "", func(p pointRow) string {
			if !p.point.Hours.Stated {
				return ""
			}
			return dayHours(p.point.Hours, day)
		}}
	}
	fields[0].meaning = "hours as 09:00-12:00 / 14:00-17:00, those of some weeks with them behind: odd-weeks, even-weeks, every-3-weeks, month-1-3 (the first and third of the month), month-last; closed; not stated, for a day; all empty when no hours are stated"
	return fields
}

// dayHours writes a day's hours as hoursOf reads them.
func dayHours(week label.Week, day int) string {
	if len(week.SessionsOn(day)) == 0 {
		return reports.DayHours(reports.English, week, day)
	}
	var parts []string
	for _, i := range week.Days[day] {
		parts = append(parts, i.String())
	}
	for _, s := range week.SessionsOn(day) {
		parts = append(parts, s.Interval.String()+" "+s.Rhythm.Code())
	}
	return strings.Join(parts, " / ")
}
