package exports

import (
	"io"
	"strconv"
	"strings"

	"acces30/coverage"
	"acces30/coverage/compare"
	"acces30/coverage/road"
)

type changeField = field[*compare.CommuneChange]

// Changes writes changes.csv: the communes that changed, and why.
func Changes(w io.Writer, c *compare.Comparison) error {
	rows := make([]*compare.CommuneChange, len(c.Communes))
	for i := range rows {
		rows[i] = &c.Communes[i]
	}
	return write(w, changeFields(c), rows)
}

// changeFields are the columns of changes.csv.
func changeFields(c *compare.Comparison) []changeField {
	status := func(s compare.State) string {
		if s.Access == nil {
			return "absent"
		}
		return code(statusCodes, s.Access.Status)
	}
	fields := []changeField{
		{"code", text, "INSEE code and name of the commune", func(x *compare.CommuneChange) string { return x.Code }},
		{"name", text, "", func(x *compare.CommuneChange) string { return x.Commune().Name }},
		{"population", number, "municipal population, of the later edition where it has the commune", func(x *compare.CommuneChange) string {
			if !x.Commune().PopulationKnown {
				return ""
			}
			return strconv.Itoa(x.Commune().Population)
		}},
		{"status_before", text, "covered, beyond, unreachable, not-computed, or absent where the commune is not in scope; then and now", func(x *compare.CommuneChange) string { return status(x.Before) }},
		{"status_after", text, "", func(x *compare.CommuneChange) string { return status(x.After) }},
		{"before_s", number, "time to the nearest structure, seconds, to the tenth, as computed; then and now", func(x *compare.CommuneChange) string { return seconds(x.Before.Time()) }},
		{"after_s", number, "", func(x *compare.CommuneChange) string { return seconds(x.After.Time()) }},
		{"change_s", number, "after less before; empty without two times", func(x *compare.CommuneChange) string {
			delta, known := x.Delta()
			if !known {
				return ""
			}
			return tenths(delta)
		}},
	}
	for i := range compare.Causes {
		meaning := ""
		if i == 0 {
			meaning = "what each cause adds to change_s: they add up to it; empty where causes are not known, or where the commune has no time in one of the results compared"
		}
		fields = append(fields, changeField{causeColumn(compare.Cause(i)) + "_s", number, meaning, func(x *compare.CommuneChange) string {
			if !x.Added || !c.Explained {
				return ""
			}
			return tenths(x.Effects[i])
		}})
	}
	return append(fields, changeField{"causes", text, "codes of the causes, the largest first, with spaces between", func(x *compare.CommuneChange) string { return causeCodes(x.Causes) }})
}

func causeColumn(c compare.Cause) string { return "by_" + strings.ReplaceAll(c.Code(), "-", "_") }

func causeCodes(causes []compare.Cause) string {
	codes := make([]string, len(causes))
	for i, c := range causes {
		codes[i] = c.Code()
	}
	return strings.Join(codes, " ")
}

// tenths writes tenths of a second, which may be negative, as seconds.
func tenths(t int64) string {
	sign := ""
	if t < 0 {
		sign, t = "-", -t
	}
	return sign + seconds(road.Deciseconds(t))
}

type structureChangeField = field[*compare.StructureChange]

// structureCodes are the codes of structure_changes.csv, in the order of the kinds.
var structureCodes = []struct {
	kind compare.StructureKind
	code string
}{
	{compare.Gone, "gone"}, {compare.Supposed, "scenario"}, {compare.Opened, "opened"}, {compare.Appeared, "listed"}, {compare.Relocated, "moved"}, {compare.PointsMore, "more-points"}, {compare.PointsFewer, "fewer-points"},
	{compare.HoursChanged, "hours"}, {compare.Untold, "hours-stated"}, {compare.Renamed, "renamed"}, {compare.Renumbered, "renumbered"}, {compare.Reformatted, "format"},
}

// StructureChanges writes structure_changes.csv: what became of structures.
func StructureChanges(w io.Writer, c *compare.Comparison) error {
	rows := make([]*compare.StructureChange, len(c.Structures))
	for i := range rows {
		rows[i] = &c.Structures[i]
	}
	return write(w, structureChangeFields(c), rows)
}

func structureChangeFields(c *compare.Comparison) []structureChangeField {
	side := func(of func(x *compare.StructureChange) *coverage.StructureReach, value func(s *coverage.StructureReach) string) func(x *compare.StructureChange) string {
		return func(x *compare.StructureChange) string {
			if of(x) == nil {
				return ""
			}
			return value(of(x))
		}
	}
	before := func(x *compare.StructureChange) *coverage.StructureReach { return x.Before }
	after := func(x *compare.StructureChange) *coverage.StructureReach { return x.After }
	id := func(s *coverage.StructureReach) string { return s.Structure.ID }
	name := func(s *coverage.StructureReach) string { return s.Structure.Name }
	hours := func(s *coverage.StructureReach) string {
		if !s.Weekly.Week.Stated {
			return ""
		}
		return decimal(float64(s.Weekly.Criteria.Minutes)/60, 2)
	}
	fields := []structureChangeField{
		{"change", text, "gone, scenario (opened or closed by a scenario of one of the two alone), opened, listed (new in the list, with a label of the earlier day or of before), moved, more-points, fewer-points, hours, hours-stated (hours newly stated or no longer), renamed, renumbered, format; several with spaces between", changeCodes},
		{"in_scope", boolean, "true when labelled by a département in scope", func(x *compare.StructureChange) string { return strconv.FormatBool(x.InScope) }},
		{"id_before", text, "number and name, then and now", side(before, id)}, {"id_after", text, "", side(after, id)},
		{"name_before", text, "", side(before, name)}, {"name_after", text, "", side(after, name)},
		{"moved_m", number, "how far the farthest point moved, metres; empty when none did", func(x *compare.StructureChange) string {
			if x.Metres == 0 {
				return ""
			}
			return decimal(x.Metres, 0)
		}},
		{"hours_before", number, "hours a week that one of its points is open, then and now; empty when not stated", side(before, hours)},
		{"hours_after", number, "", side(after, hours)},
	}
	for k, limit := range c.After.Study.Settings.Limits() {
		meaning := ""
		if k == 0 {
			meaning = "of a structure gone: people who had no other within each limit, in minutes"
		}
		fields = append(fields, structureChangeField{"lost_" + decimal(limit.Minutes(), 4), number, meaning, func(x *compare.StructureChange) string {
			for i, l := range c.Before.Study.Settings.Limits() {
				if lost := c.Lost(x); lost != nil && l == limit {
					return strconv.Itoa(lost[i].People)
				}
			}
			return ""
		}})
	}
	return fields
}

// changeCodes are the codes of what became of a structure.
func changeCodes(x *compare.StructureChange) string {
	var codes []string
	for _, k := range structureCodes {
		if x.Kind.Has(k.kind) {
			codes = append(codes, k.code)
		}
	}
	return strings.Join(codes, " ")
}

type figureField = field[*compare.Figure]

// figureCodes are the codes of figure_changes.csv.
var figureCodes = []string{
	compare.InScopeCommunes: "communes", compare.InScopePeople: "population", compare.InScopeStructures: "structures", compare.InScopePoints: "points",
	compare.CommunesWithin: "communes-within", compare.PeopleWithin: "population-within", compare.PeopleAtHome: "home-within",
	compare.NotComputed: "not-computed-population", compare.ClassPeople: "population-of-class",
	compare.MeanTime: "mean-time", compare.MedianTime: "median-time", compare.NinthDecile: "ninth-decile-time",
}

// FigureChanges writes figure_changes.csv: indicators side by side, and why they
// changed.
func FigureChanges(w io.Writer, c *compare.Comparison) error {
	rows := make([]*compare.Figure, len(c.Figures))
	for i := range rows {
		rows[i] = &c.Figures[i]
	}
	return write(w, figureFields(c), rows)
}

func figureFields(c *compare.Comparison) []figureField {
	value := func(f *compare.Figure, v int64) string {
		switch f.Kind {
		case compare.MeanTime, compare.MedianTime, compare.NinthDecile:
			return tenths(v)
		}
		return strconv.FormatInt(v, 10)
	}
	fields := []figureField{
		{"figure", text, "communes, population, structures, points in scope; communes-within and population-within a limit, home-within counted where people live; not-computed-population; population-of-class of time; mean-time, median-time, ninth-decile-time of a person, in seconds", func(f *compare.Figure) string { return code(figureCodes, f.Kind) }},
		{"minutes", number, "the limit, or the upper end of the class of time", func(f *compare.Figure) string {
			limit := f.Limit
			if f.Kind == compare.ClassPeople {
				limit = c.After.Classes[f.Class].To
			}
			if limit == 0 || limit >= road.Unreached-1 {
				return ""
			}
			return minutes(limit)
		}},
		{"before", number, "then and now", func(f *compare.Figure) string { return value(f, f.Before) }},
		{"after", number, "", func(f *compare.Figure) string { return value(f, f.After) }},
		{"change", number, "after less before", func(f *compare.Figure) string { return value(f, f.Delta()) }},
	}
	for i := range compare.Causes {
		meaning := ""
		if i == 0 {
			meaning = "what each cause adds to change: they add up to it; empty where causes are not known"
		}
		fields = append(fields, figureField{causeColumn(compare.Cause(i)), number, meaning, func(f *compare.Figure) string {
			if !c.Explained {
				return ""
			}
			return value(f, f.Effects[i])
		}})
	}
	return fields
}
