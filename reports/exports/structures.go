package exports

import (
	"io"
	"strconv"
	"time"

	"acces30/coverage"
	"acces30/coverage/label"
)

// Codes of structures.csv.
var (
	formatCodes = []string{
		coverage.FormatUnknown: "unknown", coverage.Fixed: "fixed", coverage.WithBranches: "with-branches",
		coverage.MultiSite: "multi-site", coverage.Itinerant: "itinerant",
	}
	verdictCodes = []string{label.NotStated: "", label.Met: "met", label.NotMet: "not-met", label.NotAsked: "not-asked"}
)

type structureField = field[*coverage.StructureReach]

// Structures writes structures.csv.
func Structures(w io.Writer, r *coverage.Result) error {
	rows := make([]*coverage.StructureReach, len(r.Structures))
	for i := range rows {
		rows[i] = &r.Structures[i]
	}
	return write(w, structureFields(r), rows)
}

// structureFields are the columns of structures.csv.
func structureFields(r *coverage.Result) []structureField {
	fields := append(labelFields(), weekFields()...)
	fields = append(fields,
		structureField{"catchment_communes", number, "communes in scope that have it as the nearest, and their people",
			func(s *coverage.StructureReach) string { return strconv.Itoa(s.Catchment.Communes) }},
		structureField{"catchment_population", number, "", func(s *coverage.StructureReach) string { return strconv.Itoa(s.Catchment.People) }},
		structureField{"only_communes", number, "covered communes that would be beyond the threshold without it, and their people",
			func(s *coverage.StructureReach) string { return strconv.Itoa(s.OnlyOne.Communes) }},
		structureField{"only_population", number, "", func(s *coverage.StructureReach) string { return strconv.Itoa(s.OnlyOne.People) }},
	)
	for k, limit := range r.Study.Settings.Limits() {
		meaning := ""
		if k == 0 {
			meaning = "people of the communes in scope within each limit, in minutes"
		}
		fields = append(fields, structureField{"population_within_" + decimal(limit.Minutes(), 4), number, meaning,
			func(s *coverage.StructureReach) string { return strconv.Itoa(s.Within[k].People) }})
	}
	fields = append(fields, loadFields(r)...)
	first := func(value func(p *coverage.ServicePoint) string) func(s *coverage.StructureReach) string {
		return func(s *coverage.StructureReach) string {
			if len(s.Structure.Points) == 0 {
				return ""
			}
			return value(&s.Structure.Points[0])
		}
	}
	fields = append(fields,
		structureField{"commune_code", text, "commune and position of its first service point, degrees WGS84", first(func(p *coverage.ServicePoint) string { return p.Commune })},
		structureField{"commune_name", text, "", first(func(p *coverage.ServicePoint) string { return p.CommuneName })},
		structureField{"lon", number, "", first(func(p *coverage.ServicePoint) string { return degrees(p.Position, 0) })},
		structureField{"lat", number, "", first(func(p *coverage.ServicePoint) string { return degrees(p.Position, 1) })})
	return append(fields, monthFields(r)...)
}

// loadFields tell what a structure in scope has to carry, where there is a capacity.
func loadFields(r *coverage.Result) []structureField {
	capacity, limited := r.Study.Settings.Capacity.People()
	loads := make(map[*coverage.Structure]coverage.Load)
	if limited {
		for i := range r.Structures {
			if s := &r.Structures[i]; s.InScope {
				loads[s.Structure] = r.Loads[i]
			}
		}
	}
	loaded := func(of func(coverage.Load) int) func(*coverage.StructureReach) string {
		return func(s *coverage.StructureReach) string {
			load, known := loads[s.Structure]
			return orNothing(float64(of(load)), known)
		}
	}
	return []structureField{
		{"capacity", number, "people that it can receive, by the settings; the people nearest to it, the same after sharing with neighbours within the threshold that have room, and those over the capacity then; empty without a capacity and out of scope", loaded(func(coverage.Load) int { return capacity })},
		{"load_nearest", number, "", loaded(func(l coverage.Load) int { return l.Nearest })},
		{"load_shared", number, "", loaded(func(l coverage.Load) int { return l.Shared })},
		{"load_over", number, "", loaded(func(l coverage.Load) int { return l.Over(capacity) })},
	}
}

// labelFields tell which structure it is and what label it holds.
func labelFields() []structureField {
	return []structureField{
		{"structure_id", text, "number and name of the structure", func(s *coverage.StructureReach) string { return s.Structure.ID }},
		{"structure_name", text, "", func(s *coverage.StructureReach) string { return s.Structure.Name }},
		{"structure_departement", text, "département that carries the label", func(s *coverage.StructureReach) string { return s.Structure.Departement }},
		{"in_scope", boolean, "true when that département is in scope", func(s *coverage.StructureReach) string { return strconv.FormatBool(s.InScope) }},
		{"format", text, "fixed, with-branches, multi-site, itinerant or unknown", func(s *coverage.StructureReach) string { return code(formatCodes, s.Structure.Format) }},
		{"labelled_on", text, "labelling date, as 2022-01-31", func(s *coverage.StructureReach) string {
			if s.Structure.LabelledOn.IsZero() {
				return ""
			}
			return s.Structure.LabelledOn.Format(time.DateOnly)
		}},
	}
}

// monthFields tell how long a structure is open in the month of the situation.
func monthFields(r *coverage.Result) []structureField {
	hours := func(of func(coverage.MonthHours) int) func(*coverage.StructureReach) string {
		return func(s *coverage.StructureReach) string {
			m := s.Structure.InMonth(r.Study.Settings.Date)
			return orNothing(float64(of(m))/60, m.Known)
		}
	}
	return []structureField{
		{"hours_month", number, "hours that one of its points is open in the calendar month of the situation, public holidays and closures for a time taken out, and those taken out; empty when hours or their weeks are not stated", hours(func(m coverage.MonthHours) int { return m.Open })},
		{"hours_month_out", number, "", hours(func(m coverage.MonthHours) int { return m.Out })},
	}
}

// weekFields tell how long all points of a structure together are open, and the
// label's criteria on the hours published.
func weekFields() []structureField {
	stated := func(value func(s *coverage.StructureReach) string) func(s *coverage.StructureReach) string {
		return func(s *coverage.StructureReach) string {
			if !s.Weekly.Week.Stated {
				return ""
			}
			return value(s)
		}
	}
	return []structureField{
		{"points", number, "its service points", func(s *coverage.StructureReach) string { return strconv.Itoa(len(s.Points)) }},
		{"hours_week", number, "hours a week that one of its points is open; empty when not stated", stated(func(s *coverage.StructureReach) string {
			return decimal(float64(s.Weekly.Criteria.Minutes)/60, 2)
		})},
		{"days_week", number, "days a week that one of its points is open", stated(func(s *coverage.StructureReach) string {
			return decimal(s.Weekly.Criteria.OpenOn, 2)
		})},
		{"criterion_hours", text, "hours a week that the label asks for (24 unless label_rules says otherwise): met, not-met, not-asked, or empty when not stated", func(s *coverage.StructureReach) string { return code(verdictCodes, s.Weekly.Criteria.Hours) }},
		{"criterion_days", text, "days a week (5): the same", func(s *coverage.StructureReach) string { return code(verdictCodes, s.Weekly.Criteria.Days) }},
	}
}
