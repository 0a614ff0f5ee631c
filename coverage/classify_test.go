package coverage

import (
	"testing"

	"acces30/coverage/road"
)

func TestStatusIsDecidedOnTenthsOfASecond(t *testing.T) {
	tests := []struct {
		time road.Deciseconds
		want Status
	}{
		{0, Covered}, {17999, Covered}, {18000, Covered}, {18001, Beyond},
		{road.Unreached - 1, Beyond}, {road.Unreached, Unreachable},
	}
	for _, tt := range tests {
		if got := statusOf(tt.time, Promise); got != tt.want {
			t.Errorf("status of %d tenths = %d, want %d", tt.time, got, tt.want)
		}
	}
}

// located makes a commune with a time and people.
func located(time road.Deciseconds, people int) CommuneAccess {
	c := CommuneAccess{Commune: &Commune{Population: people, PopulationKnown: true}, Status: statusOf(time, Promise)}
	c.Nearest[0].Time = time
	return c
}

func TestTimeClassesCountEveryCommuneComputedOnce(t *testing.T) {
	communes := []CommuneAccess{
		located(0, 1), located(3000, 2), located(3001, 4), located(18000, 8), located(18001, 16),
		located(road.Unreached-1, 32), located(road.Unreached, 64),
		{Commune: &Commune{Population: 128}, Status: NotComputed},
	}
	r := Result{Communes: communes}
	r.classify()
	classes := r.Classes
	people := 0
	for _, c := range classes {
		people += c.People
	}
	if people != 127 {
		t.Errorf("%d people in all classes, want 127", people)
	}
	if classes[0].People != 3 || classes[0].Communes != 2 {
		t.Errorf("up to 5 minutes: %+v", classes[0].Count)
	}
	last := classes[len(classes)-1]
	if !last.Unreachable || last.People != 64 {
		t.Errorf("unreachable: %+v", last)
	}
	if beyond45 := classes[len(classes)-2]; beyond45.People != 32 {
		t.Errorf("over 45 minutes: %+v", beyond45.Count)
	}
}

// TestClassesFollowTimes puts times at and about every bound.
func TestClassesFollowTimes(t *testing.T) {
	r := &Result{Communes: []CommuneAccess{
		located(0, 1), located(3000, 1), located(3001, 1), located(27000, 1), located(27001, 1), located(road.Unreached, 1),
		{Commune: &Commune{}, Status: NotComputed},
	}}
	r.classify()
	for i, want := range []int{0, 0, 1, 6, 7, 8, NoClass} {
		if got := r.Communes[i].Class; got != want {
			t.Errorf("commune %d: class %d, want %d", i, got, want)
		}
	}
	for time, want := range map[road.Deciseconds]int{600: 0, 6000: 1, 6001: 2, road.Unreached - 1: 7, road.Unreached: 8} {
		if got := r.ClassOf(time); got != want {
			t.Errorf("%d: class %d, want %d", time, got, want)
		}
	}
}

func TestTally(t *testing.T) {
	communes := []CommuneAccess{located(9000, 10), located(9001, 20), located(road.Unreached, 40), {Commune: &Commune{Population: 80}, Status: NotComputed}}
	got := tally(communes, 15*road.Minute)
	want := Tally{Limit: 9000, Within: Count{1, 10}, Beyond: Count{2, 60}, NotComputed: Count{1, 80}}
	if got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if share := got.Share(); share != 1.0/7 {
		t.Errorf("share %v", share)
	}
	if (Tally{}).Share() != 0 {
		t.Error("share of nobody is not 0")
	}
}

func TestSpreadCountsPeople(t *testing.T) {
	mean, median, decile := spread([]CommuneAccess{located(1000, 50), located(2000, 40), located(9000, 10), located(road.Unreached, 99), located(500, 0)})
	if mean != 2200 || median != 1000 || decile != 2000 {
		t.Errorf("mean %d, median %d, 9th decile %d", mean, median, decile)
	}
	if mean, _, _ := spread([]CommuneAccess{located(road.Unreached, 5)}); mean.Reached() {
		t.Error("a mean of nobody")
	}
}
