package settings

import (
	"slices"
	"testing"
)

func TestDepartements(t *testing.T) {
	tests := []struct {
		in   []string
		want []string
		bad  bool
	}{
		{nil, nil, false},
		{[]string{"Moselle", "bas rhin", "La Réunion"}, []string{"57", "67", "974"}, false},
		{[]string{"Mosele"}, nil, true},
		{[]string{"57"}, []string{"57"}, false},
		{[]string{" 2a ", "1", "974"}, []string{"2A", "01", "974"}, false},
		{[]string{"57", "Moselle", "67", "bas-rhin", "57"}, []string{"57", "67"}, false},
		{[]string{"Moselle (57)", "corse du sud ( 2A )"}, []string{"57", "2A"}, false},
		{[]string{"Moselle (67)"}, nil, true},
		{[]string{"Lorraine (57)"}, nil, true},
		{[]string{"all"}, nil, false},
		{[]string{"all", "57"}, nil, true},
		{[]string{"2C"}, nil, true},
		{[]string{"-1"}, nil, true},
		{[]string{"5700"}, nil, true},
		{[]string{""}, nil, true},
	}
	for _, tt := range tests {
		got, all, err := departements(tt.in)
		if !slices.Equal(got, tt.want) || (err != nil) != tt.bad || all != slices.Equal(tt.in, []string{"all"}) {
			t.Errorf("%q: %v, %v", tt.in, got, err)
		}
	}
}
