package coverage

import (
	"testing"

	"acces30/coverage/label"
)

func TestWeekly(t *testing.T) {
	week := func(days, minutes int) label.Week {
		w := label.Week{Stated: true}
		for d := range days {
			w.Days[d] = []label.Interval{{Open: 480, Close: uint16(480 + minutes)}}
		}
		return w
	}
	unstated := label.Week{}
	tests := []struct {
		name        string
		weeks       []label.Week
		hours, days label.Verdict
	}{
		{"enough", []label.Week{week(5, 300)}, label.Met, label.Met},
		{"too little", []label.Week{week(4, 300)}, label.NotMet, label.NotMet},
		{"nothing stated", []label.Week{unstated}, label.NotStated, label.NotStated},
		{"no point", nil, label.NotStated, label.NotStated},
		{"too little, but a point does not state its hours", []label.Week{week(5, 200), unstated}, label.NotStated, label.Met},
		{"enough even so", []label.Week{week(5, 300), unstated}, label.Met, label.Met},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var s Structure
			for _, w := range tt.weeks {
				s.Points = append(s.Points, ServicePoint{Hours: w})
			}
			got := s.Weekly(label.Known()).Criteria
			if got.Hours != tt.hours || got.Days != tt.days {
				t.Errorf("hours %v, days %v; want %v, %v", got.Hours, got.Days, tt.hours, tt.days)
			}
		})
	}
}
