package coverage

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// TestSettledPeople: whatever the settlements, the commune's people are all there,
// each part within a person of its share.
func TestSettledPeople(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := rapid.IntRange(0, 3_000_000).Draw(t, "people")
		counts := rapid.SliceOfN(rapid.IntRange(0, 1_000_000), 1, 40).Draw(t, "counts")
		settlements := make([]Settlement, len(counts))
		all := 0
		for i, n := range counts {
			settlements[i].People = n
			all += n
		}
		sum := 0
		for i, part := range SettledPeople(people, settlements) {
			share := float64(people) / float64(len(counts))
			if all > 0 {
				share = float64(people) * float64(counts[i]) / float64(all)
			}
			if float64(part) < share-1 || float64(part) > share+1 {
				t.Fatalf("part %d of %d people is %d, want about %g", i, people, part, share)
			}
			sum += part
		}
		if sum != people {
			t.Fatalf("%d people in %d settlements, of %d", sum, len(counts), people)
		}
	})
}

func TestSettlementsOf(t *testing.T) {
	s := Study{Settlements: []Settlement{{Commune: 1, People: 1}, {Commune: 1, People: 2}, {Commune: 4, People: 3}}}
	for commune, want := range [][]int{nil, {1, 2}, nil, nil, {3}, nil} {
		var got []int
		for _, found := range s.SettlementsOf(commune) {
			got = append(got, found.People)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("commune %d (-want +got):\n%s", commune, diff)
		}
	}
}

// TestSettlementsWithoutAModelledNetwork: that they count nowhere is said.
func TestSettlementsWithoutAModelledNetwork(t *testing.T) {
	s := Study{Settlements: []Settlement{{People: 1}}}
	for kind, want := range map[RoadsKind]int{InterCommune: 0, Streets: 1, Given: 1} {
		on := s.On(&BuiltNetwork{Network: Network{RoadsInfo: RoadsInfo{Kind: kind}}})
		if len(on.Findings) != want {
			t.Errorf("roads of kind %d: %d findings, want %d", kind, len(on.Findings), want)
		}
	}
}

// TestSettledPeopleByHand splits people as those of the settlements are, evenly where these have
// none; the parts add up.
func TestSettledPeopleByHand(t *testing.T) {
	for _, tt := range []struct {
		people      int
		settlements []int
		want        []int
	}{
		{100, []int{1, 2, 1}, []int{25, 50, 25}}, {10, []int{1, 1, 1}, []int{3, 4, 3}}, {7, []int{0, 0, 0}, []int{2, 3, 2}},
		{0, []int{5, 6}, []int{0, 0}}, {9, []int{0, 3, 0}, []int{0, 9, 0}}, {5, []int{4}, []int{5}}, {5, nil, []int{}},
	} {
		var settlements []Settlement
		for _, people := range tt.settlements {
			settlements = append(settlements, Settlement{People: people})
		}
		if diff := cmp.Diff(tt.want, SettledPeople(tt.people, settlements)); diff != "" {
			t.Errorf("%d over %v (-want +got):\n%s", tt.people, tt.settlements, diff)
		}
	}
}
