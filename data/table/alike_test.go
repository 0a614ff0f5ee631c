package table

import (
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
	named := Layout{Columns: columns, Named: map[string]string{"labelled": "when", "closed": "When"}}
	indexes := []int{0, 0}
	if named.keepApart([]string{"when"}, indexes); indexes[0] != 0 || indexes[1] != 0 {
		t.Errorf("named for both: %v", indexes)
	}
}
