package coverage

import (
	"testing"

	"acces30/coverage/label"
	"acces30/coverage/road"

	"pgregory.net/rapid"
)

func TestWhyAPointIsNotOpenEnough(t *testing.T) {
	week := func(days int, r label.Rhythm) label.Week {
		var w label.Week
		for d := range days {
			w.Add(d, label.Interval{Open: 540, Close: 840}, r) // 5 hours
		}
		return w
	}
	byAppointment, unknown := week(5, label.Rhythm{}), week(4, label.Rhythm{})
	byAppointment.ByAppointment, unknown.Unknown = true, 1<<4
	tests := []struct {
		format Format
		kind   PointKind
		hours  label.Week
		want   Shortfall
	}{
		{Fixed, MainPoint, week(5, label.Rhythm{}), NoShortfall}, {WithBranches, Branch, week(5, label.Rhythm{}), NoShortfall},
		{Fixed, MainPoint, week(4, label.Rhythm{}), ShortHours}, {WithBranches, Branch, week(2, label.Rhythm{}), ShortBranch},
		{Fixed, MainPoint, label.Week{}, HoursUnstated}, {Fixed, MainPoint, unknown, HoursUnstated}, {MultiSite, OtherSite, week(5, label.Rhythm{Every: 2}), SomeWeeks},
		{Fixed, MainPoint, byAppointment, ByAppointment}, {Itinerant, MainPoint, week(5, label.Rhythm{}), OnRound}, {Itinerant, Branch, week(5, label.Rhythm{}), NoShortfall}, {Fixed, Stop, week(5, label.Rhythm{}), OnRound},
	}
	for i, tt := range tests {
		p := &ServicePoint{Kind: tt.kind, Hours: tt.hours}
		if got := (OpenEnough{24, 5, true}).Of(&Structure{Format: tt.format}, p); got != tt.want {
			t.Errorf("%d: %d, want %d", i, got, tt.want)
		}
	}
	if got := (OpenEnough{24, 5, false}).Of(&Structure{Format: Itinerant}, &ServicePoint{Hours: week(5, label.Rhythm{})}); got != NoShortfall {
		t.Errorf("a bus where any place counts: %d", got)
	}
}

// TestEnoughNeverExceedsAny: whatever the times, the second answer counts no commune
// that the first does not, and every one between them has a reason.
func TestEnoughNeverExceedsAny(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := &Result{Study: &Study{Settings: Settings{Threshold: Promise}}}
		for i := range 5 {
			c := CommuneAccess{Commune: &Commune{Population: 10 + i}, NearestShortfall: OnRound}
			c.Nearest[0].Structure = NoStructure
			c.Nearest[0].Time = drawTime(t)
			c.Nearest[1].Time, c.Nearest[2].Time = c.Nearest[0].Time, c.Nearest[0].Time
			c.Enough.Time = drawTime(t)
			c.Status = statusOf(c.Time(), Promise)
			r.Communes = append(r.Communes, c)
		}
		for _, limit := range r.Study.Settings.Limits() {
			r.Tallies = append(r.Tallies, tally(r.Communes, limit))
		}
		r.countEnough()
		named := 0
		for _, c := range r.OnlyThanks {
			named += c.People
		}
		for k := range r.Tallies {
			if r.Enough[k].Within.People > r.Tallies[k].Within.People || r.Enough[k].Computed() != r.Tallies[k].Computed() {
				t.Fatalf("limit %v: %+v, of any %+v", r.Tallies[k].Limit, r.Enough[k], r.Tallies[k])
			}
		}
		if gap := r.TallyAt(Promise).Within.People - r.EnoughAt(Promise).Within.People; gap != named {
			t.Fatalf("%d people between, %d named", gap, named)
		}
	})
}

func drawTime(t *rapid.T) road.Deciseconds {
	return road.Deciseconds(rapid.Uint32Range(0, 36000).Draw(t, "time"))
}
