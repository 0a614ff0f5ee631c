package roads_test

import (
	"errors"
	"path/filepath"
	"testing"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/data/input"
	"acces30/data/roads"

	"github.com/google/go-cmp/cmp"
	"github.com/paulmach/orb"
)

func TestReadPairs(t *testing.T) {
	trip := func(a, b, c, d float64) coverage.Trip {
		return coverage.Trip{From: orb.Point{a, b}, To: orb.Point{c, d}}
	}
	tests := []struct {
		name, text string
		want       []roads.Pair
	}{
		{"header", "lon1,lat1,lon2,lat2\n6.1,49,6.2,49.5\n", []roads.Pair{
			{Line: 2, Values: [4]string{"6.1", "49", "6.2", "49.5"}, Trip: trip(6.1, 49, 6.2, 49.5)},
		}},
		{"any order, further columns", "id,LAT2,lon2,lat1,lon1,duration_s\nx,49.5,6.2,49,6.1,300\n", []roads.Pair{
			{Line: 2, Values: [4]string{"6.1", "49", "6.2", "49.5"}, Trip: trip(6.1, 49, 6.2, 49.5)},
		}},
		{"no header", "6.1,49,6.2,49.5\n1,2,3,4\n", []roads.Pair{
			{Line: 1, Values: [4]string{"6.1", "49", "6.2", "49.5"}, Trip: trip(6.1, 49, 6.2, 49.5)},
			{Line: 2, Values: [4]string{"1", "2", "3", "4"}, Trip: trip(1, 2, 3, 4)},
		}},
		{"most rows are broken", "lon1,lat1,lon2,lat2\n1,2,3,4,5\n1,2,3,4\n1,2,3,4,5,6\n", []roads.Pair{
			{Line: 2, Fault: fault.T("5 champs au lieu de 4", "5 fields instead of 4")},
			{Line: 3, Values: [4]string{"1", "2", "3", "4"}, Trip: trip(1, 2, 3, 4)},
			{Line: 4, Fault: fault.T("6 champs au lieu de 4", "6 fields instead of 4")},
		}},
		{"bad rows keep their places", "lon1,lat1,lon2,lat2\n6.1,x,6.2,49.5\n6,49\n6.1,49,6.2,91\n6.1,49,6.2,NaN\n1,2,3,4\n", []roads.Pair{
			{Line: 2, Values: [4]string{"6.1", "x", "6.2", "49.5"}, Trip: trip(6.1, 0, 6.2, 49.5), Fault: fault.T("lat1 n'est pas une coordonnée en degrés", "lat1 is no coordinate in degrees")},
			{Line: 3, Values: [4]string{"6", "49"}, Trip: trip(6, 49, 0, 0), Fault: fault.T("lat2 n'est pas une coordonnée en degrés", "lat2 is no coordinate in degrees")},
			{Line: 4, Values: [4]string{"6.1", "49", "6.2", "91"}, Trip: trip(6.1, 49, 6.2, 91), Fault: fault.T("lat2 n'est pas une coordonnée en degrés", "lat2 is no coordinate in degrees")},
			{Line: 5, Values: [4]string{"6.1", "49", "6.2", "NaN"}, Fault: fault.T("lat2 n'est pas une coordonnée en degrés", "lat2 is no coordinate in degrees")},
			{Line: 6, Values: [4]string{"1", "2", "3", "4"}, Trip: trip(1, 2, 3, 4)},
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := roads.ReadPairs(writeFile(t, t.TempDir(), "pairs.csv", tt.text))
			if err != nil {
				t.Fatal(err)
			}
			// What a row without a trip would have driven means nothing.
			for i := range got {
				if got[i].Fault != (fault.Says{}) {
					got[i].Trip, tt.want[i].Trip = coverage.Trip{}, coverage.Trip{}
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	for _, text := range []string{"", "a,b\n1,2\n", "lon1,lat1,lon2\n1,2,3\n"} {
		_, err := roads.ReadPairs(writeFile(t, t.TempDir(), "pairs.csv", text))
		var unusable *input.Error
		if !errors.As(err, &unusable) || filepath.Base(unusable.File) != "pairs.csv" || !filepath.IsAbs(unusable.File) {
			t.Errorf("%q: error %v", text, err)
		}
	}
}

func FuzzReadPairs(f *testing.F) {
	f.Add("lon1,lat1,lon2,lat2\n6.1,49,6.2,49.5\n")
	f.Add("6.1;49;6.2;49.5\n\"6")
	f.Fuzz(func(t *testing.T, text string) {
		pairs, err := roads.ReadPairs(writeFile(t, t.TempDir(), "pairs.csv", text))
		if err != nil {
			return
		}
		for _, p := range pairs {
			usable := p.Trip.From.Lat() >= -90 && p.Trip.To.Lon() <= 180
			if p.Fault == (fault.Says{}) && !usable {
				t.Errorf("%+v", p)
			}
		}
	})
}
