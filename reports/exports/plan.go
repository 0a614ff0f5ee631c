package exports

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"acces30/coverage"
	"acces30/coverage/road"
)

// placed is a new label of a plan: a row of plan.csv.
type placed struct {
	plan *coverage.Plan
	rank int
	site *coverage.PlannedSite
}

type placedField = field[*placed]

func placedRows(r *coverage.Result) []*placed {
	var rows []*placed
	for _, p := range r.Beside() {
		for k := range p.Sites {
			rows = append(rows, &placed{p, k + 1, &p.Sites[k]})
		}
	}
	return rows
}

// Plan writes plan.csv.
func Plan(w io.Writer, r *coverage.Result) error { return write(w, placedFields(), placedRows(r)) }

// placedFields are the columns of plan.csv, the properties of plan.geojson.
func placedFields() []placedField {
	value := func(p *placed, v int64) string { return decimal(InUnits(p.plan.Objective, v), 4) }
	return []placedField{
		{"objective", text, "coverage, mean or farthest; farthest beside coverage: the same number of labels, helping those farthest first", func(p *placed) string { return p.plan.Objective.Code() }},
		{"limit_min", number, "limit planned for, minutes; that of the plan beside; empty for mean and farthest alone", func(p *placed) string {
			if p.plan.Limit == 0 {
				return ""
			}
			return decimal(p.plan.Limit.Minutes(), 4)
		}},
		{"rank", number, "order of the new label by what it adds", func(p *placed) string { return strconv.Itoa(p.rank) }},
		{"code", text, "commune: INSEE code, name, EPCI, people", func(p *placed) string { return p.site.Commune.Code }},
		{"name", text, "", func(p *placed) string { return p.site.Commune.Name }},
		{"epci_name", text, "", func(p *placed) string { return p.site.Commune.EPCI }},
		{"population", number, "", func(p *placed) string { return strconv.Itoa(p.site.Commune.Population) }},
		{"gain", number, "what it adds to those before it: people newly within the limit; people × minutes saved; of farthest people × minutes saved", func(p *placed) string {
			if p.plan.Objective == coverage.CoverMost {
				return value(p, p.site.Gain)
			}
			return decimal(InUnits(coverage.LeastMean, p.site.Gain), 4)
		}},
		{"helped", text, "communes that it brings within the limit first, or nearer, by code", func(p *placed) string {
			codes := make([]string, len(p.site.Helps))
			for i, c := range p.site.Helps {
				codes[i] = c.Commune.Code
			}
			return strings.Join(codes, " ")
		}},
		{"alternatives", text, "communes that could stand in for it, with at least 95 % of what it adds, the best first, by code", func(p *placed) string {
			codes := make([]string, len(p.site.Alternatives))
			for i, a := range p.site.Alternatives {
				codes[i] = a.Commune.Code
			}
			return strings.Join(codes, " ")
		}},
		{"proved", boolean, "true when no other plan of so many labels is better", func(p *placed) string { return strconv.FormatBool(p.plan.Last().Proved) }},
		{"mean_min", number, "of the whole plan: people's mean time afterwards, and the longest, minutes", func(p *placed) string { return decimal(p.plan.Last().Mean, 4) }},
		{"longest_min", number, "", func(p *placed) string { return minutes(p.plan.Last().Longest) }},
		{"relieves", text, "structures with more people than they can receive, and how many of these it is nearer to, as number:people; empty without a capacity", func(p *placed) string {
			words := make([]string, len(p.site.Relieves))
			for i, r := range p.site.Relieves {
				words[i] = r.Structure.Structure.ID + ":" + strconv.Itoa(r.People)
			}
			return strings.Join(words, " ")
		}},
		{"gain_population", number, "people that it brings within the limit first; empty without a limit", func(p *placed) string {
			if p.plan.Limit == 0 {
				return ""
			}
			return strconv.Itoa(p.site.AtLimit.People)
		}},
	}
}

// InUnits turns a value of a plan into people, people × minutes or minutes.
func InUnits(o coverage.Objective, v int64) float64 {
	if o == coverage.CoverMost {
		return float64(v)
	}
	return float64(v) / float64(road.Minute)
}

// PlanGeoJSON writes plan.geojson: the new labels at their communes' points.
func PlanGeoJSON(w io.Writer, r *coverage.Result) error {
	out := bufio.NewWriter(w)
	writeHead(out, "plan", r)
	fields := placedFields()
	for i, p := range placedRows(r) {
		line := []byte(",\n")
		if i == 0 {
			line = []byte("\n")
		}
		line = append(line, `{"type":"Feature","properties":{`...)
		line = append(appendProperties(line, fields, p), `},"geometry":`...)
		if at, _ := p.site.Commune.Reference(r.Study.Settings.Reference); at.Known {
			line = append(appendPoint(append(line, `{"type":"Point","coordinates":`...), at.Point), '}')
		} else {
			line = append(line, "null"...)
		}
		if _, err := out.Write(append(line, '}')); err != nil {
			return err
		}
	}
	fmt.Fprint(out, "\n]}\n")
	return out.Flush()
}

type closureField = field[*coverage.Closure]

// Closures writes closures.csv.
func Closures(w io.Writer, r *coverage.Result) error {
	all := r.Closures()
	rows := make([]*coverage.Closure, len(all))
	for i := range rows {
		rows[i] = &all[i]
	}
	return write(w, closureFields(r), rows)
}

// closureFields are the columns of closures.csv.
func closureFields(r *coverage.Result) []closureField {
	fields := []closureField{
		{"structure_id", text, "number and name of the structure", func(c *coverage.Closure) string { return c.Structure.Structure.ID }},
		{"structure_name", text, "", func(c *coverage.Closure) string { return c.Structure.Structure.Name }},
		{"nearest_population", number, "people of the communes in scope that have it as the nearest", func(c *coverage.Closure) string { return strconv.Itoa(c.Nearest.People) }},
	}
	for k, limit := range r.Study.Settings.Limits() {
		meaning := ""
		if k == 0 {
			meaning = "people who would be beyond each limit without it"
		}
		fields = append(fields, closureField{"lost_" + decimal(limit.Minutes(), 4), number, meaning, func(c *coverage.Closure) string { return strconv.Itoa(c.Lost[k].People) }})
	}
	return append(fields,
		closureField{"people_minutes", number, "people × minutes more to the next structure", func(c *coverage.Closure) string { return decimal(c.Minutes, 1) }},
		closureField{"stranded_population", number, "people who reach no other structure", func(c *coverage.Closure) string { return strconv.Itoa(c.Stranded.People) }},
		closureField{"takers", text, "structures that its people would go to, most first, as number:people", func(c *coverage.Closure) string {
			words := make([]string, len(c.Takers))
			for i, t := range c.Takers {
				words[i] = t.Structure.Structure.ID + ":" + strconv.Itoa(t.People)
			}
			return strings.Join(words, " ")
		}},
		closureField{"over_capacity", number, "people more that these would have nearest to them than they can receive; empty without a capacity", func(c *coverage.Closure) string {
			_, limited := r.Study.Settings.Capacity.People()
			return orNothing(float64(c.Over), limited)
		}},
		closureField{"saved_eur", number, "running cost of a structure of its format a year, and the flat subsidy within it, by the settings; empty when not stated", func(c *coverage.Closure) string { return euros(c.Saved.Running) }},
		closureField{"saved_subsidy_eur", number, "", func(c *coverage.Closure) string { return euros(c.Saved.Subsidy) }})
}

// planned reports whether a result has plans.
func planned(r *coverage.Result, _ Options) bool { return len(r.Plans) > 0 }

// PlanFiles returns the files of a plan alone.
func PlanFiles(r *coverage.Result, opts Options) []File {
	return withColumns([]File{
		{"plan.csv", func(w io.Writer) error { return Plan(w, r) }},
		{"plan.geojson", func(w io.Writer) error { return PlanGeoJSON(w, r) }},
		{"actions.csv", func(w io.Writer) error { return Actions(w, r) }},
		{"bus.csv", func(w io.Writer) error { return Rounds(w, r) }},
		{"closures.csv", func(w io.Writer) error { return Closures(w, r) }},
	}, opts)
}
