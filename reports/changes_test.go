package reports_test

import (
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/compare"
	"acces30/reports"
	"acces30/reports/internal/sample"
)

// plain makes no-break spaces plain ones.
func plain(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

func TestChangeOf(t *testing.T) {
	c := sample.Changed()
	got := plain(reports.ChangeOf(reports.French, c))
	for _, want := range []string{
		"Depuis l'édition 2024-05 (situation au 1er mai 2024) : nouvelle liste des structures du 1er août 2024, 1 disparue",
		"(300 habitants) passe au-delà de 30 minutes", "En cause : structures, vitesses, effets croisés.",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in %s", want, got)
		}
	}
	if english := plain(reports.ChangeOf(reports.English, c)); !strings.Contains(english, "Since the edition 2024-05 (as of 1 May 2024): a new list of structures of 1 August 2024, 1 gone") {
		t.Error(english)
	}
}

// TestUnchangedListSaysSo: a month without a new list does not pretend that nothing
// closed.
func TestUnchangedListSaysSo(t *testing.T) {
	before, after := sample.Result(), sample.Result()
	c := compare.New(before, after, compare.Options{})
	c.Since = "2024-07"
	for _, text := range []string{plain(reports.ChangeOf(reports.French, c)), plain(reports.WatchSentence(reports.French, c))} {
		if !strings.Contains(text, "inchangée depuis le 1er août 2024") || strings.Contains(text, "disparue") {
			t.Error(text)
		}
	}
	if text := plain(reports.ChangeOf(reports.French, c)); !strings.Contains(text, "aucune commune ne franchit les limites de 30, 20 ou 15 minutes") || strings.Contains(text, "cause") {
		t.Error(text)
	}
	// The same list with another complement is not a new list.
	after.Study.Inputs = append(after.Study.Inputs[:len(after.Study.Inputs):len(after.Study.Inputs)], coverage.Input{Role: coverage.RoleComplement, SHA256: "new"})
	if text := reports.ChangeOf(reports.French, compare.New(before, after, compare.Options{})); !strings.Contains(text, "table complémentaire modifiée") {
		t.Error(text)
	}
}

// TestListOfALaterDay: where one of the situations lies before the list's own day, the
// list is the same, not unchanged since that day; what opened did so by its label's date.
func TestListOfALaterDay(t *testing.T) {
	before, after := sample.Result(), sample.Result()
	before.Study.Settings.Date = after.Study.List.Day.AddDate(-1, 0, 0)
	before.Structures = before.Structures[1:]
	after.Structures[0].Structure.LabelledOn = after.Study.List.Day.AddDate(0, -1, 0)
	c := compare.New(before, after, compare.Options{})
	if text := plain(reports.ChangeOf(reports.French, c)); !strings.Contains(text, "même liste des structures (du 1er août 2024), 1 structure ouverte d'après sa date de labellisation") {
		t.Error(text)
	}
	if text := reports.WatchSentence(reports.French, c); strings.Contains(text, "inchangée") || !strings.Contains(text, "tirées de la même liste") {
		t.Error(text)
	}
}

// TestLabelledOnTheDayOfTheEarlierEdition: who looks for what opened since that day is
// told which structures the earlier edition counts already.
func TestLabelledOnTheDayOfTheEarlierEdition(t *testing.T) {
	before, after := sample.Result(), sample.Result()
	day := before.Study.Settings.Date
	before.Structures = before.Structures[1:]
	after.Structures[0].Structure.LabelledOn, after.Structures[1].Structure.LabelledOn = day.AddDate(0, 1, 0), day
	c := compare.New(before, after, compare.Options{})
	if text := plain(reports.ChangeOf(reports.French, c)); !strings.Contains(text, "(1 autre, labellisée le "+plain(reports.Date(reports.French, day))+" même, était déjà dans cette édition)") {
		t.Error(text)
	}
	if text := reports.LabelledThatDay(reports.English, c); !strings.Contains(text, after.Structures[1].Structure.Name) {
		t.Error(text)
	}
	after.Structures[0].Structure.LabelledOn = day // new in the list, with that day: it is told as new, not as there already
	before.Structures = before.Structures[1:]
	after.Structures[1].Structure.LabelledOn = day.AddDate(0, 1, 0)
	if text := reports.LabelledThatDay(reports.English, compare.New(before, after, compare.Options{})); text != "" {
		t.Error(text)
	}
	before.Structures, after.Structures[1].Structure.LabelledOn = sample.Result().Structures[1:], day
	after.Structures[0].Structure.LabelledOn = day.AddDate(-1, 0, 0) // the earlier list lacked it: it did not open
	if text := reports.ChangeOf(reports.French, compare.New(before, after, compare.Options{})); !strings.Contains(text, "1 structure nouvelle dans la liste (labellisée avant)") || strings.Contains(text, "ouverte") {
		t.Error(text)
	}
	before.Structures = sample.Result().Structures // nothing opened: nobody looks
	if c := compare.New(before, after, compare.Options{}); strings.Contains(reports.ChangeOf(reports.French, c), "même,") || reports.LabelledThatDay(reports.French, c) != "" {
		t.Error(reports.ChangeOf(reports.French, c))
	}
}

// TestChangesThatCrossNoLimit: times that change are told where no limit is crossed, and
// so is the population of the scope, which no commune's change tells.
func TestChangesThatCrossNoLimit(t *testing.T) {
	before, after := sample.Result(), sample.Result()
	after.Scope.All.People += 12
	c := compare.New(before, after, compare.Options{})
	c.Communes = []compare.CommuneChange{{Before: compare.State{Access: &before.Communes[0]}, After: compare.State{Access: &after.Communes[0]}}}
	text := plain(reports.ChangeOf(reports.French, c))
	for _, want := range []string{
		"aucune commune ne franchit les limites de 30, 20 ou 15 minutes ; 1 commune change de temps ou de classe ; population du périmètre : ",
		plain(reports.Integer(reports.French, after.Scope.All.People) + " habitants au lieu de " + reports.Integer(reports.French, before.Scope.All.People)),
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in %s", want, text)
		}
	}
}

// TestNothingIsComparedWithoutAnEarlierEdition: no change is told, and of what to
// watch nothing that needs one.
func TestNothingIsComparedWithoutAnEarlierEdition(t *testing.T) {
	c := compare.New(nil, sample.Result(), compare.Options{})
	if text := reports.ChangeOf(reports.French, c); text != "" {
		t.Error(text)
	}
	if text := reports.WatchSentence(reports.French, c); strings.Contains(text, "disparue") || strings.Contains(text, "inchangée") {
		t.Error(text)
	}
}

// TestNamesOfChanges: every cause and kind has a name in both languages.
func TestNamesOfChanges(t *testing.T) {
	unknown := reports.CauseName(compare.Cause(compare.Causes))
	for i := range compare.Cause(compare.Causes) {
		if reports.CauseName(i) == unknown {
			t.Errorf("the cause %s has no name", i.Code())
		}
	}
	for kind := compare.Gone; kind <= compare.Untold; kind <<= 1 {
		if reports.StructureKindNames(reports.English, kind) == "" {
			t.Errorf("the kind %d has no name", kind)
		}
	}
}
