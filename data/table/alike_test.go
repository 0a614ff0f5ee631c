package table

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestNamesAlike: names of two columns that differ by where their words end are told apart
// by the heading; one that tells nothing is of the first.
func TestNamesAlike(t *testing.T) {
	columns := []Column{
		{Key: "labelled", Names: []string{"labelled_on", "date_de_labellisation"}},
		{Key: "closed", Names: []string{"closed_on", "date_delabellisation"}},
	}
	for heading, want := range map[string][]int{
		"Date de labellisation": {0, Missing}, "date_de_labellisation": {0, Missing}, "Date délabellisation": {Missing, 0},
		"data.id,data.date_delabellisation": {Missing, 1}, "datedelabellisation": {0, Missing}, "date de la bellisation": {0, Missing},
		"date_delabellisation,labelled_on": {1, 0}, "closed_on,date de labellisation": {1, 0},
	} {
		table, err := Read("f.csv", []byte(heading+"\n2020-01-01,2021-01-01\n"), Layout{Columns: columns})
		if err != nil {
			t.Fatal(err)
		}
		got, err := table.Locate(Layout{Columns: columns})
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Errorf("%s: %v (-want +got):\n%s", heading, err, diff)
		}
	}
}

// TestWhoseHeading: a heading is of both columns that have just its words, digits among
// them, and of both where the user has named it for one.
func TestWhoseHeading(t *testing.T) {
	columns := []Column{
		{Key: "first", Names: []string{"lot_1_a", "date"}}, {Key: "second", Names: []string{"lot_1a", "Date"}}, {Key: "third", Names: []string{"l_ot1a", "da_te"}},
	}
	named := func(keys ...string) map[string]string {
		all := make(map[string]string)
		for _, key := range keys {
			all[key] = "when"
		}
		return all
	}
	for _, tt := range []struct {
		heading string
		named   map[string]string
		want    []int
	}{
		{"Lot 1 A", nil, []int{0, Missing, Missing}}, {"Lot 1A", nil, []int{Missing, 0, Missing}}, {"L'ot1a", nil, []int{Missing, Missing, 0}},
		{"lot1a", nil, []int{0, Missing, Missing}}, {"dàte", nil, []int{0, 0, Missing}}, {"da te", nil, []int{Missing, Missing, 0}},
		{"when", named("first", "second", "third"), []int{0, 0, 0}}, {"when", named("first"), []int{0, 0, Missing}}, {"when", named("third"), []int{0, Missing, 0}},
		{"when", named("second", "third"), []int{0, 0, 0}}, {"lot_1a", named("first"), []int{0, 0, Missing}}, {"lot 1 a", named("second"), []int{0, 0, Missing}},
	} {
		layout, got := Layout{Columns: columns, Named: tt.named}, []int{0, 0, 0}
		if layout.keepApart([]string{tt.heading}, got); !slices.Equal(got, tt.want) {
			t.Errorf("%s, named %v: %v, want %v", tt.heading, tt.named, got, tt.want)
		}
	}
}
