package exports

import (
	"fmt"
	"io"
	"strconv"

	"acces30/coverage"
)

// groupCodes are the codes of groups.csv.
var groupCodes = []string{
	coverage.AllPeople: "people", coverage.Under18: "under-18", coverage.From65To79: "65-79", coverage.From80: "80-and-over",
	coverage.AllHouseholds: "households", coverage.PoorHouseholds: "poor-households", coverage.NoCarHouseholds: "households-without-car",
}

// groupRow is a group in a territory, or in the scope.
type groupRow struct {
	kind, code, name string
	group            coverage.Group
	split, whole     *coverage.GroupSplit
}

// Groups writes groups.csv.
func Groups(w io.Writer, r *coverage.Result) error {
	rows := groupRows(r, "scope", "", "", r.Groups)
	for _, kind := range territoryKinds {
		for _, t := range r.Territories(kind) {
			if t.Code != "" {
				rows = append(rows, groupRows(r, territoryKind(&t), t.Code, t.Name, t.Groups)...)
			}
		}
	}
	for i := range r.Study.Zonings {
		for _, t := range r.Zoned(i) {
			rows = append(rows, groupRows(r, territoryKind(&t), t.Code, t.Name, t.Groups)...)
		}
	}
	return write(w, groupFields(r), rows)
}

// groupRows are the groups of a territory that anything counts.
func groupRows(r *coverage.Result, kind, code, name string, groups []coverage.GroupSplit) (rows []groupRow) {
	for g := range groups {
		if groups[g].Told() {
			group := coverage.Group(g)
			rows = append(rows, groupRow{kind, code, name, group, &groups[g], &groups[r.WholeOf(group)]})
		}
	}
	return rows
}

// groupFields are the columns of groups.csv.
func groupFields(r *coverage.Result) []field[groupRow] {
	whole := func(n func(s *coverage.GroupSplit) uint64) func(groupRow) string {
		return func(row groupRow) string { return strconv.Itoa(coverage.Whole(n(row.split))) }
	}
	share := func(s *coverage.GroupSplit, k int) string { return known(s.BeyondShare(k)) }
	fields := []field[groupRow]{
		{"kind", text, "scope, or the territory as in territories.csv; zones that are areas have no rows here", func(row groupRow) string { return row.kind }},
		{"code", text, "", func(row groupRow) string { return row.code }},
		{"name", text, "", func(row groupRow) string { return row.name }},
		{"group", text, "people, under-18, 65-79, 80-and-over, households, poor-households, households-without-car: as the population points count them, not scaled to the communes' population; those without a car as the table of communes does, spread as its people are. Without groups of population points, people are the communes' own", func(row groupRow) string { return code(groupCodes, row.group) }},
		{"all", number, "how many there are", whole(func(s *coverage.GroupSplit) uint64 { return s.All })},
		{"computed", number, "of these, whose access is known: what the shares are of", whole(func(s *coverage.GroupSplit) uint64 { return s.Computed })},
		{"untold_points", number, "population points (of households-without-car: communes) that do not state the group, and the people there: in no count", func(row groupRow) string { return strconv.Itoa(row.split.Untold) }},
		{"untold_people", number, "", whole(func(s *coverage.GroupSplit) uint64 { return s.UntoldPeople })},
	}
	for k, limit := range r.Study.Settings.Limits() {
		minutes := decimal(limit.Minutes(), 4)
		meanings := [3]string{}
		if k == 0 {
			meanings = [3]string{"how many are within a limit, in minutes", "share of the group beyond it, from 0 to 1", "and of all people, or of all households where these are counted: what the share is to be seen beside"}
		}
		fields = append(fields,
			field[groupRow]{fmt.Sprint("within_", minutes), number, meanings[0], whole(func(s *coverage.GroupSplit) uint64 { return s.Within[k] })},
			field[groupRow]{fmt.Sprint("share_beyond_", minutes), number, meanings[1], func(row groupRow) string { return share(row.split, k) }},
			field[groupRow]{fmt.Sprint("share_beyond_all_", minutes), number, meanings[2], func(row groupRow) string { return share(row.whole, k) }},
		)
	}
	return fields
}
