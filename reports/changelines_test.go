package reports_test

import (
	"slices"
	"strings"
	"testing"

	"acces30/coverage/compare"
	"acces30/reports"
	"acces30/reports/internal/sample"
)

// TestChangeLines: the terminal has the sentence, the rule of causes, each figure that
// changed and each structure and commune, up to twenty of a kind.
func TestChangeLines(t *testing.T) {
	c := sample.Changed()
	lines := reports.ChangeLines(reports.French, c)
	for i := range lines {
		lines[i] = plain(lines[i])
	}
	text := strings.Join(lines, "\n")
	if lines[0] != plain(reports.ChangeOf(reports.French, c)) || lines[1] != plain(reports.WatchSentence(reports.French, c)) || lines[2] != plain(reports.CauseRule(reports.French, c)) {
		t.Errorf("begins with %q", lines[:3])
	}
	for i := range c.Structures {
		if want := "  " + c.Structures[i].Structure().ID + " " + c.Structures[i].Structure().Name + " : "; !strings.Contains(text, plain(want)) {
			t.Errorf("no line %q", want)
		}
	}
	for i := range c.Communes {
		x := &c.Communes[i]
		if want := "  " + x.Code + " " + x.Commune().Name + " : "; !strings.Contains(text, want) || !strings.Contains(text, plain(reports.ChangeLine(reports.French, c, x))) {
			t.Errorf("no line %q", want)
		}
	}
	if len(c.Structures) == 0 || len(c.Communes) == 0 || strings.Contains(text, "hors périmètre") || strings.Contains(text, "autres") {
		t.Errorf("%d structures, %d communes: %s", len(c.Structures), len(c.Communes), text)
	}
	tables := 0
	for _, line := range lines {
		if strings.Contains(line, "avant") && strings.Contains(line, "maintenant") && strings.Contains(line, "écart") {
			tables++
		}
	}
	if tables != 1 {
		t.Errorf("%d tables of figures", tables)
	}
	c.Structures[0].InScope = false
	for _, n := range []int{20, 21} {
		many := *c
		many.Communes = slices.Repeat(c.Communes[:1], n)
		text := plain(strings.Join(reports.ChangeLines(reports.French, &many), "\n") + "\n")
		if strings.Count(text, c.Communes[0].Code+" ") != 20 || strings.Count(text, "(hors périmètre)") != 1 || strings.Count(text, "et 1 autre\n") != n-20 || strings.Count(text, "autre") != n-20 {
			t.Errorf("%d communes: %s", n, text)
		}
	}
	// What the earlier edition counts already is told below what opened since.
	before, after := sample.Result(), sample.Result()
	day := before.Study.Settings.Date
	before.Structures = before.Structures[1:]
	after.Structures[0].Structure.LabelledOn, after.Structures[1].Structure.LabelledOn = day.AddDate(0, 1, 0), day
	that := compare.New(before, after, compare.Options{})
	lines = reports.ChangeLines(reports.French, that)
	if n := len(lines); lines[n-1] != reports.LabelledThatDay(reports.French, that) || !strings.HasPrefix(lines[n-2], "  "+after.Structures[0].Structure.ID+" ") {
		t.Errorf("of a label of that very day: %q", lines)
	}
	same := compare.New(c.Before, c.Before, compare.Options{})
	if lines := reports.ChangeLines(reports.French, same); len(lines) != 2 {
		t.Errorf("nothing changed: %q", lines)
	}
}
