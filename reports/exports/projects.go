package exports

import (
	"fmt"
	"io"
	"strconv"
	"time"

	"acces30/coverage"
	"acces30/coverage/label"
)

type projectField = field[coverage.Labelled]

// Projects writes projects.csv.
func Projects(w io.Writer, r *coverage.Result) error {
	rows := make([]coverage.Labelled, len(r.Projects))
	for i := range rows {
		rows[i] = r.Projects[i].Judged()
	}
	return write(w, projectFields(r), rows)
}

// projectFields are the columns of projects.csv.
func projectFields(r *coverage.Result) []projectField {
	project := func(of func(p *coverage.Project) string) func(coverage.Labelled) string {
		return func(l coverage.Labelled) string { return of(l.Project.Project) }
	}
	verdict := func(of func(l *coverage.Labelled) label.Verdict) func(coverage.Labelled) string {
		return func(l coverage.Labelled) string { return code(verdictCodes, of(&l)) }
	}
	fields := []projectField{
		{"name", text, "name of the project", project(func(p *coverage.Project) string { return p.Name })},
		{"kind", text, "structure or antenne", project(func(p *coverage.Project) string {
			if p.Branch {
				return "antenne"
			}
			return "structure"
		})},
		{"commune", text, "INSEE code and name of the commune it would stand in", project(func(p *coverage.Project) string { return p.Commune })},
		{"commune_name", text, "", project(func(p *coverage.Project) string { return p.CommuneName })},
		{"lon", number, "where it would stand, degrees WGS84", project(func(p *coverage.Project) string { return degrees(p.Position, 0) })},
		{"lat", number, "", project(func(p *coverage.Project) string { return degrees(p.Position, 1) })},
		{"at_seat", boolean, "true when that is only the commune's reference point", project(func(p *coverage.Project) string { return strconv.FormatBool(p.AtSeat) })},
		{"from", text, "first day planned; empty when not stated", project(func(p *coverage.Project) string {
			if p.From.IsZero() {
				return ""
			}
			return p.From.Format(time.DateOnly)
		})},
		{"hours_week", number, "hours and days a week planned; empty when not stated", project(func(p *coverage.Project) string { return orNothing(p.HoursAWeek()) })},
		{"days_week", number, "", project(func(p *coverage.Project) string { return orNothing(p.DaysAWeek()) })},
		{"agents", number, "agents planned, and of these those who are trained; empty when not stated", project(func(p *coverage.Project) string { return orNothing(p.Staff.Agents, p.Staff.Known) })},
		{"trained", number, "", project(func(p *coverage.Project) string { return orNothing(p.Staff.Trained, p.Staff.TrainedKnown) })},
		{"criterion_hours", text, "the label's criteria of its first day, else of the date: met, not-met, not-asked, or empty when not stated", verdict(func(l *coverage.Labelled) label.Verdict { return l.Criteria.Hours })},
		{"criterion_days", text, "", verdict(func(l *coverage.Labelled) label.Verdict { return l.Criteria.Days })},
		{"criterion_agents", text, "", verdict(func(l *coverage.Labelled) label.Verdict { return l.Agents })},
		{"criterion_training", text, "", verdict(func(l *coverage.Labelled) label.Verdict { return l.Training })},
	}
	for k, limit := range r.Study.Settings.Limits() {
		newly := func(of func(coverage.Count) int) func(coverage.Labelled) string {
			return func(l coverage.Labelled) string {
				if !l.Project.Attached {
					return ""
				}
				return strconv.Itoa(of(l.Project.Newly[k]))
			}
		}
		minutes, meaning := decimal(limit.Minutes(), 4), ""
		if k == 0 {
			meaning = "communes, and their people, that it would newly bring within each limit, in minutes, taken alone: by their reference points; empty when it is off the network"
		}
		fields = append(fields,
			projectField{fmt.Sprint("newly_communes_", minutes), number, meaning, newly(func(c coverage.Count) int { return c.Communes })},
			projectField{fmt.Sprint("newly_people_", minutes), number, "", newly(func(c coverage.Count) int { return c.People })})
	}
	return fields
}
