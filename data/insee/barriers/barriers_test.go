package barriers

import (
	"math"
	"testing"

	"acces30/data/insee"
)

func TestRead(t *testing.T) {
	all, err := Read()
	if err != nil {
		t.Fatal(err)
	}
	names := make(map[string]bool)
	kinds := make(map[Kind]int)
	for _, b := range all {
		if b.Name == "" || names[b.Name] {
			t.Errorf("%q: no name, or that of another", b.Name)
		}
		names[b.Name] = true
		kinds[b.Kind]++
		for _, p := range b.Line {
			if !insee.France().Contains(p) {
				t.Errorf("%s: %v is not in France", b.Name, p)
			}
		}
	}
	if kinds[Water] < 30 || kinds[Massif] < 50 || kinds[Pass] < 15 || kinds[Valley] < 4 {
		t.Errorf("barriers %v", kinds)
	}
}

func TestSpoiltEntriesAreRefused(t *testing.T) {
	line := [][]float64{{6, 45}, {6.1, 45}}
	for _, tt := range []struct {
		name  string
		entry entry
		ok    bool
	}{
		{"water", entry{Kind: Water, Points: line}, true},
		{"pass", entry{Kind: Pass, Closed: "winter", Source: "s", Points: line}, true},
		{"no kind", entry{Points: line}, false},
		{"pass that is always open", entry{Kind: Pass, Source: "s", Points: line}, false},
		{"pass without a source", entry{Kind: Pass, Closed: "winter", Points: line}, false},
		{"massif with a season", entry{Kind: Massif, Closed: "winter", Points: line}, false},
		{"enclave", entry{Kind: Enclave, Source: "s", Points: [][]float64{{6, 45}, {6.1, 45}, {6.1, 45.1}, {6, 45}}}, true},
		{"enclave that is open", entry{Kind: Enclave, Source: "s", Points: line}, false},
		{"no such season", entry{Kind: Pass, Closed: "autumn", Source: "s", Points: line}, false},
		{"winding", entry{Kind: Winding, Source: "s", Minutes: 10, Points: line}, true},
		{"winding that costs nothing", entry{Kind: Winding, Source: "s", Points: line}, false},
		{"winding for more than two hours", entry{Kind: Winding, Source: "s", Minutes: 121, Points: line}, false},
		{"winding for two hours", entry{Kind: Winding, Source: "s", Minutes: 120, Points: line}, true},
		{"winding for half a minute", entry{Kind: Winding, Source: "s", Minutes: 0.5, Points: line}, true},
		{"winding for less than nothing", entry{Kind: Winding, Source: "s", Minutes: -1, Points: line}, false},
		{"water for less than nothing", entry{Kind: Water, Minutes: math.NaN(), Points: line}, false},
		{"enclave without a source", entry{Kind: Enclave, Points: [][]float64{{6, 45}, {6.1, 45}, {6.1, 45.1}, {6, 45}}}, false},
		{"massif", entry{Kind: Massif, Points: line}, true},
		{"one number", entry{Kind: Water, Points: [][]float64{{6, 45}, {6.1}}}, false},
		{"winding without a source", entry{Kind: Winding, Minutes: 10, Points: line}, false},
		{"massif that costs minutes", entry{Kind: Massif, Minutes: 10, Points: line}, false},
		{"pass of known length", passOf(30, 20, "l", "1", "2"), true},
		{"pass whose length costs nothing", passOf(30, 0, "l", "1", "2"), false},
		{"pass that costs minutes for no length", passOf(0, 20, "", "1", "2"), false},
		{"pass of a length nobody tells", passOf(30, 20, "", "1", "2"), false},
		{"pass from one commune to none", passOf(30, 20, "l", "1"), false},
		{"pass of no length between two", passOf(0, 0, "", "1", "2"), false},
		{"winding of known length", entry{Kind: Winding, Source: "s", Minutes: 10, RoadKm: 5, LengthSource: "l", Between: []string{"1", "2"}, Points: line}, false},
		{"valley", entry{Kind: Valley, Points: line}, true},
		{"valley that costs minutes", entry{Kind: Valley, Minutes: 1, Points: line}, false},
		{"valley with a season", entry{Kind: Valley, Closed: "winter", Source: "s", Points: line}, false},
		{"one point", entry{Kind: Water, Points: line[:1]}, false},
		{"three numbers", entry{Kind: Water, Points: [][]float64{{6, 45, 1}, {6.1, 45}}}, false},
	} {
		if _, err := tt.entry.barrier(); (err == nil) != tt.ok {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}

// passOf returns a pass that is shut in winter and has a road of a length in summer.
func passOf(km, minutes float64, source string, between ...string) entry {
	return entry{
		Kind: Pass, Closed: "winter", Source: "s", Points: [][]float64{{6, 45}, {6.1, 45}},
		RoadKm: km, Minutes: minutes, LengthSource: source, Between: between,
	}
}

func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		if _, err := Read(); err != nil {
			b.Fatal(err)
		}
	}
}
