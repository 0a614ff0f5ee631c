package analysis

import (
	"fmt"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/road"
)

// valley is small enough for a pencil. Communes stand along a road
// 0 -12- 1 -7- 2 -12- 3 -4- 4 -10- 5 -20- 6 -3- 7, in minutes; structure a in the first
// of them, b in the fourth. New labels may go to the communes 2, 4 and 6.
func valley(t *testing.T) *coverage.Study {
	t.Helper()
	var links []testLink
	for i, minutes := range []road.Deciseconds{12, 7, 12, 4, 10, 20, 3} {
		a, b := uint32(i), uint32(i+1)
		links = append(links, testLink{a, b, minutes * road.Minute}, testLink{b, a, minutes * road.Minute})
	}
	roads := roadsOf(t, 8, links)
	roads.terminal = 0
	study := &coverage.Study{
		Settings: coverage.Settings{
			Departements: []string{"57"}, Threshold: coverage.Promise, Capacity: coverage.Capacity{PerAgent: 500, Agents: 2},
			Costs: coverage.Costs{House: price(100), Branch: price(40), Bus: price(70), Hour: coverage.Yearly(3)},
			Plan: coverage.PlanSettings{
				New: 2, Limits: []road.Deciseconds{10 * road.Minute, coverage.Promise}, Exclude: []string{"57001", "57005", "57007"},
				Bus: coverage.BusSettings{Stops: 2, Days: 2, Hours: 3},
			},
		},
		Structures: []coverage.Structure{structure("a", point(0, openOn(0, 1))), structure("b", point(3, openOn(0, 1, 2, 3, 4)))},
		Network:    coverage.Network{Roads: roads},
	}
	study.Structures[0].Points[0].Commune, study.Structures[1].Points[0].Commune = "57000", "57003"
	for i, people := range []int{5, 10, 20, 2000, 30, 40, 50, 60} {
		study.Communes = append(study.Communes, commune(fmt.Sprint(57000+i), float64(i), people))
	}
	return study
}

func price(amount float64) coverage.Price {
	return coverage.Price{Running: coverage.Yearly(amount), Subsidy: coverage.Yearly(amount / 2)}
}

// counts writes communes and people.
func counts(all ...coverage.Count) string {
	var texts []string
	for _, c := range all {
		texts = append(texts, fmt.Sprint(c.Communes, "/", c.People))
	}
	return strings.Join(texts, " ")
}

// names writes the last digits of communes.
func names(communes []*coverage.Commune) (all string) {
	for _, c := range communes {
		all += c.Code[4:]
	}
	return all
}

func helped(communes []*coverage.CommuneAccess) (all string) {
	for _, c := range communes {
		all += c.Commune.Code[4:]
	}
	return all
}

// stepText writes all that a step tells but its bound.
func stepText(s *coverage.PlanStep) string {
	return fmt.Sprintf("%d: %d proved %v complete %v, at %q newly %s, at limit %s, mean %.3f longest %v cut %s",
		s.New, s.Value, s.Proved, s.Complete, names(s.Sites), counts(s.Newly...), counts(s.AtLimit), s.Mean*2215, s.Longest.Minutes(), counts(s.Cut))
}

// planText writes all that a plan tells.
func planText(p *coverage.Plan) (lines []string) {
	add := func(format string, args ...any) { lines = append(lines, fmt.Sprintf(format, args...)) }
	add("%s within %v, instead %v: %s, beyond %s, %d candidates, left %q", p.Objective.Code(), p.Limit.Minutes(), p.Instead, counts(p.Demands), counts(p.Beyond), p.Candidates, helped(p.Left))
	add("before %s", stepText(&p.Before))
	for i := range p.Curve {
		add("step %s", stepText(&p.Curve[i]))
	}
	for i := range p.Sites {
		s := &p.Sites[i]
		relieves := ""
		for _, r := range s.Relieves {
			relieves += fmt.Sprint(" ", r.Structure.Structure.ID, " of ", r.People)
		}
		add("site %s: %d sum %d newly %s, at limit %s, helps %q, relieves%s, %d alternatives",
			s.Commune.Code[4:], s.Gain, s.Sum, counts(s.Newly...), counts(s.AtLimit), helped(s.Helps), relieves, len(s.Alternatives))
	}
	if p.Fewest != nil {
		add("fewest %s", stepText(p.Fewest))
	}
	if p.Fair != nil {
		lines = append(lines, planText(p.Fair)...)
	}
	return lines
}

// hold compares lines with those worked out by hand.
func hold(t *testing.T, what string, got []string, want string) {
	t.Helper()
	for i, line := range strings.Split(strings.TrimSpace(want), "\n") {
		line = strings.TrimSpace(line)
		switch {
		case i >= len(got):
			t.Errorf("%s: %q is missing", what, line)
		case strings.TrimSpace(got[i]) != line:
			t.Errorf("%s:\n got %s\nwant %s", what, got[i], line)
		}
	}
	if n := strings.Count(strings.TrimSpace(want), "\n") + 1; len(got) > n {
		t.Errorf("%s: more than was expected: %q", what, got[n:])
	}
}
