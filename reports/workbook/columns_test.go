package workbook

import (
	"maps"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/internal/sample"
)

// head is a column as it is declared.
type head struct {
	key, text string
	width     float64
}

// headsOf are the columns of a book's sheets of one table, by the table's name.
func headsOf(b *book) map[string][]head {
	all := make(map[string][]head)
	for _, s := range b.sheets {
		content := reflect.Indirect(reflect.ValueOf(s.content(b))) // a Table of rows of any type
		if content.Kind() != reflect.Struct || !content.FieldByName("Columns").IsValid() {
			continue
		}
		columns := content.FieldByName("Columns")
		heads := make([]head, columns.Len())
		for i := range heads {
			c := columns.Index(i)
			heads[i] = head{c.FieldByName("Key").String(), c.FieldByName("Head").String(), c.FieldByName("Width").Float()}
		}
		all[content.FieldByName("Name").String()] = heads
	}
	return all
}

// TestColumnsHaveTheirHeadings: each column of each sheet has a key for the program, the
// same in both languages, a heading for people, both there once, and a width to be read at.
func TestColumnsHaveTheirHeadings(t *testing.T) {
	key := regexp.MustCompile(`^([a-z][A-Za-z0-9-]*|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$`)
	given := make(map[string]Options)
	results := scenarios()
	maps.Copy(results, kinds())
	c := allChanges()
	results["changes"], given["changes"] = c.After, Options{Changes: c, Series: series(c), Settings: settings()}
	tables := make(map[string]bool)
	for name, r := range results {
		french, english := given[name], given[name]
		french.Lang, english.Lang = reports.French, reports.English
		twins := headsOf(newBook(r, english))
		for table, heads := range headsOf(newBook(r, french)) {
			tables[table] = true
			seen := make(map[string]bool)
			for i, h := range heads {
				if len(twins[table]) != len(heads) || twins[table][i].key != h.key || twins[table][i].width != h.width {
					t.Fatalf("%s: %s has the columns %v, in English %v", name, table, heads, twins[table])
				}
				if !key.MatchString(h.key) || h.text == "" || seen["key "+h.key] || seen[h.text] || h.width < 4 || h.width > 120 {
					t.Errorf("%s: a column of %s is %+v", name, table, h)
				}
				seen["key "+h.key], seen[h.text] = true, true
			}
		}
	}
	if len(tables) < 20 {
		t.Errorf("only %d tables", len(tables))
	}
}

// TestNotListed: a list names the communes that were not computed where there are any.
func TestNotListed(t *testing.T) {
	r := sample.Result()
	for n, want := range map[int]string{0: "", 1: " The communes not computed are not in it: "} {
		r.Scope.NotComputed = coverage.Count{Communes: n, People: 100 * n}
		if got := newBook(r, Options{Lang: reports.English}).notListed(); got != want && (n == 0 || !strings.HasPrefix(got, want)) {
			t.Errorf("%d communes: %q", n, got)
		}
	}
}

// TestWatchedByLimit: who would be beyond a limit stands under that limit, blank where it
// was not asked; hours where they are stated.
func TestWatchedByLimit(t *testing.T) {
	c := sample.Changed()
	b := newBook(c.After, Options{Lang: reports.English, Changes: c})
	limits := c.After.Study.Settings.Limits()
	w := c.Watch[0]
	at := c.After.Structures[0]
	w.Structure = &at
	w.MinutesBefore, w.MinutesNow = 0, 90
	lost := []coverage.Count{{Communes: 1, People: 10}, {Communes: 1, People: 20}, {Communes: 1, People: 30}}
	for name, tt := range map[string]struct {
		asked  []road.Deciseconds
		gone   bool
		stated bool
		want   string
	}{
		"all limits":     {limits[:3], false, true, "-|1.5|0|10|20|30"},
		"the last alone": {limits[2:3], false, true, "-|1.5|0|-|-|10"},
		"in other order": {[]road.Deciseconds{limits[1], 77, limits[0]}, false, true, "-|1.5|0|30|10|-"},
		"none":           {nil, false, true, "-|1.5|0|-|-|-"},
		"gone":           {limits[:3], true, true, "-|-|0|10|20|30"},
		"nothing stated": {limits[:3], false, false, "-|-|-|10|20|30"},
	} {
		at.Weekly.Week.Stated, at.Weekly.Criteria.OpenOn = tt.stated, 0
		w.Limits, w.Lost, w.Gone = tt.asked, lost, tt.gone
		columns := b.watchColumns()
		if got := rowText(columns[4:], &w); got != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
	}
}

// TestColumnsThatStay: those up to the one that names a row stay in sight, whichever
// columns there are beside them.
func TestColumnsThatStay(t *testing.T) {
	want := map[string]string{
		"Anomalies": "severity", "ChoixDuPlan": "choice", "Communes": "commune", "CommunesModifiees": "commune", "Cumul": "minutes", "Elargir": "name",
		"Evolutions": "figure", "Fermetures": "structure", "Fragiles": "commune", "HorsPromesse": "commune", "Jours": "commune", "Label": "point",
		"Mesures": "commune", "Ouverture": "hour", "Plan": "commune", "PlanParNombre": "new", "PointsAccueil": "point", "Serie": "date",
		"Structures": "name", "StructuresModifiees": "name", "Surveillance": "name", "TempsInsee": "commune", "Territoires": "name", "Tournee": "commune",
	}
	many, loaded := officially(manyProjects()), sample.Result()
	for _, r := range []*coverage.Result{many, loaded} {
		sample.Plan(r)
	}
	sample.Load(loaded)
	c := allChanges()
	found := make(map[string]bool)
	for i, r := range []*coverage.Result{many, loaded, kinds()["groups"], zonedWidely(), pointed(), sinceDay()} {
		b := newBook(r, Options{Lang: reports.French, Changes: c, Series: series(c)})
		for _, s := range b.sheets {
			content := reflect.Indirect(reflect.ValueOf(s.content(b)))
			if content.Kind() != reflect.Struct || !content.FieldByName("Columns").IsValid() {
				continue
			}
			name, frozen := content.FieldByName("Name").String(), int(content.FieldByName("Frozen").Int())
			if frozen > 0 {
				found[name] = true
				if key := content.FieldByName("Columns").Index(frozen - 1).FieldByName("Key").String(); key != want[name] {
					t.Errorf("result %d: the last column of %s that stays is %q, want %q", i, name, key, want[name])
				}
			}
		}
	}
	if len(found) != len(want) {
		t.Errorf("%d of %d tables", len(found), len(want))
	}
}
