package workbook

import (
	"testing"

	"acces30/coverage"
	"acces30/coverage/compare"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/internal/sample"
)

// changedCommune is a commune whose time went from one to another, unreached where it
// is 0.
func changedCommune(r *coverage.Result, i int, before, after road.Deciseconds) compare.CommuneChange {
	state := func(time road.Deciseconds) compare.State {
		access := r.Communes[i]
		access.Nearest[0].Time = time
		if access.Status = coverage.Covered; time == 0 {
			access.Nearest[0], access.Status = coverage.NoReach(), coverage.Unreachable
		}
		return compare.State{Access: &access}
	}
	return compare.CommuneChange{Code: r.Communes[i].Commune.Code, Before: state(before), After: state(after)}
}

// TestRowsOfChangedCommunes: both times and their difference, and what each cause adds
// to it; blank where a time or a cause is not known.
func TestRowsOfChangedCommunes(t *testing.T) {
	r := sample.Result()
	longer, cut, gone := changedCommune(r, 0, 600, 1500), changedCommune(r, 1, 600, 0), changedCommune(r, 2, 1200, 600)
	gone.After = compare.State{}
	c := &compare.Comparison{Before: r, After: r, Communes: []compare.CommuneChange{longer, cut, gone}, Options: compare.Options{Tolerance: road.Minute / 2}}
	holdRows[*compare.CommuneChange](t, "changes", newBook(r, Options{Lang: reports.English, Changes: c}).changedCommunes(),
		"57001|Aboncourt|320|1|2.5|1.5|farther",
		"57002|=1+2|67|1|-|-|from within 15 min to over 30 min",
		"57003|Bitche|4903|2|-|-|no longer in scope")
	c.Explained = true
	first := &c.Communes[0]
	first.Added = true
	first.Effects[compare.Roads], first.Effects[compare.Sites], first.Causes = 1500, -600, []compare.Cause{compare.Roads, compare.Sites}
	holdRows[*compare.CommuneChange](t, "causes", newBook(r, Options{Lang: reports.English, Changes: c}).changedCommunes(),
		"57001|Aboncourt|320|1|2.5|1.5|farther|roads, structures|-1|2.5",
		"57002|=1+2|67|1|-|-|from within 15 min to over 30 min|-|-|-",
		"57003|Bitche|4903|2|-|-|no longer in scope|-|-|-")
}

// TestLoadsOfStructures: what each carries beside what it can, where a capacity is
// assumed; blank around the scope.
func TestLoadsOfStructures(t *testing.T) {
	r := sample.Result()
	sample.Plan(r)
	b := newBook(r, Options{Lang: reports.English})
	if columns, note := b.loadColumns(), b.capacityNote(); columns != nil || note != "" {
		t.Errorf("without a capacity: %d columns, %q", len(columns), note)
	}
	sample.Load(r)
	b = newBook(r, Options{Lang: reports.English})
	const note = " Capacity assumed: 2 agents, 5,000 inhabitants each; neighbours around take nobody over, as their load is not known."
	if got := plainSpaces(b.capacityNote()); got != note {
		t.Errorf("%q", got)
	}
	for i, want := range []string{"10000|124206|123706|113706", "10000|7413|7913|0", "10000|5854|5854|0", "10000|29300|29300|19300", "-|-|-|-"} {
		if got := rowText(b.loadColumns(), &r.Structures[i]); got != want {
			t.Errorf("structure %d: %s, want %s", i, got, want)
		}
	}
}
