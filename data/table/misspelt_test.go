package table

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestMisspelt: a column that nothing is read from is held against the names of those that
// the table lacks, and against no others.
func TestMisspelt(t *testing.T) {
	columns := []Column{
		{Key: "wednesday", Names: []string{"h_mercredi", "mercredi"}},
		{Key: "lat", Names: []string{"lat"}},
		{Key: "thursday", Names: []string{"jeudi"}},
		{Key: "year", Names: []string{"pop_2023", "population"}},
		{Key: "labelled", Names: []string{"labellisation_fs"}},
	}
	for _, tt := range []struct {
		header []string
		want   []Misspelling
	}{
		{[]string{"h_mercredi", "h_mercrdi"}, nil}, // it has one
		{[]string{"mercredi", "H_Mercredi"}, nil},  // both are its names
		{[]string{"nom", "H_MERCRDI"}, []Misspelling{{"H_MERCRDI", "h_mercredi"}}},
		{[]string{"mecrredi"}, []Misspelling{{"mecrredi", "mercredi"}}},     // changed places
		{[]string{"mercrdy"}, nil},                                          // two letters of eight
		{[]string{"h_mercrdy"}, []Misspelling{{"h_mercrdy", "h_mercredi"}}}, // two of nine
		{[]string{"jeudis", "lot"}, []Misspelling{{"jeudis", "jeudi"}}},
		{[]string{"jeuuudi"}, nil},
		{[]string{"pop_2022"}, nil},
		{[]string{"h_mercredi_" + strings.Repeat("x", 100_000)}, nil}, // at once
		{[]string{"populations", "labelisaton_fs"}, []Misspelling{{"populations", "population"}, {"labelisaton_fs", "labellisation_fs"}}},
	} {
		table := &Table{Header: tt.header}
		layout := Layout{Columns: columns}
		got := table.Misspelt(columns, layout.indexes(tt.header, nil))
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%v (-want +got):\n%s", tt.header, diff)
		}
	}
}
