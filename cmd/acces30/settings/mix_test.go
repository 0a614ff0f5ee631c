package settings

import (
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"acces30/coverage/compare"
	"acces30/data"

	"github.com/google/go-cmp/cmp"
)

// full are settings that differ from the defaults in every field.
func full(t *testing.T) Settings {
	t.Helper()
	s := Default()
	for _, d := range s.declared() {
		switch at := d.field.at.Addr().Interface().(type) {
		case *string:
			*at = "x-" + d.key
		case *bool:
			*at = !*at
		case *float64:
			*at += 0.25
		case *[]string:
			*at = []string{"a-" + d.key, `quote " and \ back`}
		case *minutes:
			*at = minutes{1, 2.5}
		case *map[string]map[string]string:
			*at = map[string]map[string]string{"communes": {"code": "N° \"Insee\""}, "sites": {"id": "n"}}
		case *map[string]string:
			*at = map[string]string{"population": "Feuil 1", "service_points": "Feuil 2"}
		default:
			t.Fatalf("%s: a field of type %T, which this test does not know", d.key, at)
		}
	}
	return s
}

// TestRecordIsReadBack: every setting but those about this machine.
func TestRecordIsReadBack(t *testing.T) {
	s := full(t)
	back, err := ReadRecord(s.Record(), "kept")
	if err != nil {
		t.Fatal(err)
	}
	want := s.WithPaths(func(path string) string { return filepath.Join("kept", path) })
	want.Compare = filepath.Join("kept", s.Compare)
	theirs := want.declared()
	for i, d := range back.declared() {
		if !d.local && !reflect.DeepEqual(d.field.at.Interface(), theirs[i].field.at.Interface()) {
			t.Errorf("%s: %v, want %v", d.key, d.field.at, theirs[i].field.at)
		}
	}
}

// TestMixedTakesWholeIngredients: with all of them a mix is the later settings, with
// none the earlier ones, but for drawings and plans; and with one, nothing of another.
func TestMixedTakesWholeIngredients(t *testing.T) {
	earlier, later := Default(), full(t)
	same := func(path string) string { return path }
	drawn := func(s Settings) Settings { return Mixed(s, s, compare.Mix{}) }
	none, all := Mixed(earlier, later, compare.Mix{}), Mixed(earlier, later, compare.Mix{true, true, true, true, true})
	if d := Differ(none, drawn(earlier), same, same); d != (compare.Mix{}) {
		t.Errorf("none differs from the earlier ones in %v", d)
	}
	if d := Differ(all, drawn(later), same, same); d != (compare.Mix{}) {
		t.Errorf("all differ from the later ones in %v", d)
	}
	for i := range compare.Ingredients {
		one := Mixed(earlier, later, compare.Mix{}.With(compare.Cause(i)))
		if d := Differ(earlier, one, same, same); d != (compare.Mix{}.With(compare.Cause(i))) {
			t.Errorf("with %s of the later ones, %v differ", compare.Cause(i).Code(), d)
		}
	}
}

// TestDifferHoldsContent: the same files elsewhere are no difference.
func TestDifferHoldsContent(t *testing.T) {
	a, b := Default(), Default()
	a.Communes, b.Communes, b.Out, b.Lang = "old/communes.csv", "new/c.csv", "elsewhere", "en"
	hash := func(string) string { return "1" }
	if d := Differ(a, b, hash, hash); d != (compare.Mix{}) {
		t.Errorf("%v", d)
	}
	if d := Differ(a, b, hash, func(string) string { return "2" }); d != (compare.Mix{}.With(compare.Communes)) {
		t.Errorf("%v", d)
	}
}

// TestNoListIsAnEmptyOne: a list that is given empty is no difference from none, in every
// setting; one of something is.
func TestNoListIsAnEmptyOne(t *testing.T) {
	same := func(path string) string { return path }
	lists := 0
	for i, d := range new(Settings).declared() {
		cause, ingredient := causes[d.part]
		if !ingredient || d.field.at.Kind() != reflect.Slice {
			continue
		}
		lists++
		of := func(n int) (s Settings) {
			at := s.declared()[i].field.at
			at.Set(reflect.MakeSlice(at.Type(), n, n))
			return s
		}
		for name, tt := range map[string]struct {
			a, b Settings
			want compare.Mix
		}{
			"none and empty": {Settings{}, of(0), compare.Mix{}}, "empty and none": {of(0), Settings{}, compare.Mix{}},
			"empty and one": {of(0), of(1), compare.Mix{}.With(cause)}, "one and none": {of(1), Settings{}, compare.Mix{}.With(cause)},
		} {
			if got := Differ(tt.a, tt.b, same, same); got != tt.want {
				t.Errorf("%s, %s: %v, want %v", d.key, name, got, tt.want)
			}
		}
	}
	if lists < 4 {
		t.Errorf("%d lists", lists)
	}
}

// TestTablesOfIngredients: the tables that are named one by one exist.
func TestTablesOfIngredients(t *testing.T) {
	for _, table := range []string{"sites", "service_points", "times"} {
		if !slices.Contains(data.TableNames(), table) {
			t.Errorf("no table is called %s", table)
		}
	}
}

// TestTablesOfAMix: names of columns, sheets and publishers come with the tables that a mix
// takes from each side.
func TestTablesOfAMix(t *testing.T) {
	side := func(word string) (s Settings) {
		s.Columns = map[string]map[string]string{"communes": {"code": word}, "sites": {"id": word}, "times": {"from": word}}
		s.Sheets, s.Credits = map[string]string{"communes": word, "service_points": word}, map[string]string{"population": word, "sites": word}
		return s
	}
	earlier, later := side("old"), side("new")
	got := Mixed(earlier, later, compare.Mix{}.With(compare.Communes))
	if d := cmp.Diff(map[string]map[string]string{"communes": {"code": "new"}, "sites": {"id": "old"}, "times": {"from": "old"}}, got.Columns); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if d := cmp.Diff(map[string]string{"communes": "new", "service_points": "old", "population": "new", "sites": "old"}, map[string]string{"communes": got.Sheets["communes"], "service_points": got.Sheets["service_points"], "population": got.Credits["population"], "sites": got.Credits["sites"]}); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	same := func(path string) string { return path }
	for _, tt := range []struct {
		a, b []string
		want bool
	}{{nil, []string{}, false}, {nil, []string{"a"}, true}, {[]string{"a"}, nil, true}, {[]string{"a"}, []string{"a"}, false}, {[]string{"a", "b"}, []string{"b", "a"}, true}} {
		a, b := Default(), Default()
		a.Roads, b.Roads = tt.a, tt.b
		if d := Differ(a, b, same, same); d[compare.Roads] != tt.want {
			t.Errorf("%q and %q differ in %v", tt.a, tt.b, d)
		}
	}
}
