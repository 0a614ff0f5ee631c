package reports_test

import (
	"slices"
	"strings"
	"testing"

	"acces30/coverage/compare"
	"acces30/reports"
	"acces30/reports/internal/sample"
)

// TestSignsOfChanges: what grows has a plus, what shrinks a minus, what stays neither; a
// cause alone goes without its share, as do those that can't be added up.
func TestSignsOfChanges(t *testing.T) {
	c := sample.Changed()
	x := c.Communes[0]
	x.Effects = [compare.Causes]int64{compare.Sites: 300, compare.Roads: -150, compare.Speeds: 0, compare.Program: 6}
	x.Causes, x.Added = []compare.Cause{compare.Sites, compare.Roads, compare.Speeds, compare.Program}, true
	names := make([]string, len(x.Causes))
	for i, cause := range x.Causes {
		names[i] = reports.CauseName(cause).In(reports.English)
	}
	ends := func(want string) {
		t.Helper()
		if line := reports.ChangeLine(reports.English, c, &x); !strings.HasSuffix(line, "; "+want) {
			t.Errorf("%q does not end with %q", line, want)
		}
	}
	ends(names[0] + " +0.50, " + names[1] + " \u22120.25, " + names[2] + " 0.00, " + names[3] + " +0.01")
	x.Added = false
	ends(strings.Join(names, ", "))
	x.Added, x.Causes = true, x.Causes[:1]
	ends(names[0])
	x.Causes = nil
	ends("")
}

// TestFiguresThatOffset: a figure that two causes leave as it was has its line, without a
// sign where nothing changed; one that nothing touched, and people of a class, have none.
func TestFiguresThatOffset(t *testing.T) {
	changed := *sample.Changed()
	changed.Figures = []compare.Figure{
		{Kind: compare.InScopePeople, Before: 4000, After: 4000, Effects: [compare.Causes]int64{compare.Sites: 1, compare.Roads: -1}},
		{Kind: compare.InScopeCommunes, Before: 7, After: 7},
		{Kind: compare.ClassPeople, Before: 3, After: 5},
		{Kind: compare.MeanTime, Before: 600, After: 600, Effects: [compare.Causes]int64{compare.Sites: -30, compare.Roads: 30}},
	}
	people, mean := "  Inhabitants in scope             4,000  4,000       0", "  Mean time per inhabitant (min)    1.00   1.00    0.00"
	head := "                                  before    now  change"
	for explained, want := range map[bool][]string{
		true:  {head + "  structures  roads  speeds  interaction", people + "          +1     \u22121       0            0", mean + "       \u22120.05  +0.05    0.00         0.00"},
		false: {head, people, mean},
	} {
		changed.Explained = explained
		lines := reports.ChangeLines(reports.English, &changed)
		if table := lines[3 : 3+len(want)]; !slices.Equal(table, want) || strings.HasPrefix(lines[3+len(want)], "  Communes in scope") {
			t.Errorf("explained %v: the table is %q of %q", explained, table, lines)
		}
	}
}
