package given

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/input"

	"github.com/paulmach/orb"
)

// metresPerDegree of latitude, on the sphere that distances are measured on.
const metresPerDegree = 111_319.49

// line has a structure and communes north of it, that many metres each.
func line(metres ...float64) *coverage.Study {
	at := func(m float64) coverage.Position {
		return coverage.Position{Point: orb.Point{6, 49 + m/metresPerDegree}, Known: true}
	}
	s := &coverage.Study{Settings: coverage.Settings{Departements: []string{"57"}}}
	for i, m := range metres {
		s.Communes = append(s.Communes, coverage.Commune{Code: fmt.Sprintf("57%03d", i+1), Departement: "57", Seat: at(m)})
	}
	s.Structures = []coverage.Structure{{ID: "12", Points: []coverage.ServicePoint{{ID: "12", Position: at(0)}}}}
	return s
}

// same is a number of equal values.
func same[T any](n int, value T) []T {
	all := make([]T, n)
	for i := range all {
		all[i] = value
	}
	return all
}

// driven reads a table of times to the structure from each commune in turn.
func driven(t *testing.T, s *coverage.Study, minutes []float64) (*coverage.BuiltNetwork, error) {
	t.Helper()
	text := "from,to,minutes\n"
	for i, m := range minutes {
		text += fmt.Sprintf("57%03d,12,%g\n", i+1, m)
	}
	path := filepath.Join(t.TempDir(), "times.csv")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return Network(s, path)
}

// TestDurationsOfNoDrive: a table is refused where more than half of at least thirty
// trips of five kilometres or more are slower than a walk, or faster than any car; not
// for a made-up problem without structures, and not for places that are not known.
func TestDurationsOfNoDrive(t *testing.T) {
	const far = 10_000.0 // metres; at 4 km/h 150 minutes, at 160 km/h 3.75
	half := func(a, b float64) []float64 { return append(same(15, a), same(15, b)...) }
	for _, tt := range []struct {
		name    string
		metres  []float64
		minutes []float64
		change  func(*coverage.Study)
		refused string
	}{
		{"drives", same(30, far), same(30, 12.0), nil, ""},
		{"seconds", same(30, far), same(30, 720.0), nil, "of 30 trips of at least 5 km as the crow flies, 30 go at less than 4 km/h"},
		{"hours", same(30, far), same(30, 0.2), nil, "of 30 trips of at least 5 km as the crow flies, 30 go at more than 160 km/h"},
		{"zeros", same(31, far), same(31, 0.0), nil, "31 go at more than 160 km/h"},
		{"few", same(29, far), same(29, 0.0), nil, ""},
		{"half slow", same(30, far), half(720, 12), nil, ""},
		{"half fast", same(30, far), half(0.2, 12), nil, ""},
		{"more than half slow", same(30, far), append(half(720, 12)[:29], 720), nil, "16 go at less than 4 km/h"},
		{"more than half fast", same(30, far), append(half(0.2, 12)[:29], 0.2), nil, "16 go at more than 160 km/h"},
		{"just as fast as a walk", same(30, far), same(30, 149.9), nil, ""},
		{"just slower than a walk", same(30, far), same(30, 150.2), nil, "30 go at less than 4 km/h"},
		{"just as fast as a car", same(30, far), same(30, 3.76), nil, ""},
		{"just faster than a car", same(30, far), same(30, 3.74), nil, "30 go at more than 160 km/h"},
		{"next door", same(30, 4_999.9), same(30, 0.0), nil, ""},
		{"five kilometres", same(30, 5_000.1), same(30, 0.0), nil, "30 go at more than 160 km/h"},
		{"a made-up problem", same(30, far), same(30, 720.0), func(s *coverage.Study) { s.Settings.NoStructures = true }, ""},
		{"communes nowhere", same(30, far), same(30, 720.0), func(s *coverage.Study) {
			for i := range s.Communes {
				s.Communes[i].Seat.Known = false
			}
		}, ""},
		{"a structure nowhere", same(30, far), same(30, 720.0), func(s *coverage.Study) { s.Structures[0].Points[0].Position.Known = false }, ""},
		{"a structure with a nearer point", same(30, far), same(30, 3.0), func(s *coverage.Study) {
			nearer := s.Communes[0].Seat
			nearer.Point[1] -= 4_000 / metresPerDegree
			s.Structures[0].Points = append(s.Structures[0].Points, coverage.ServicePoint{ID: "12b", Position: nearer})
		}, ""},
		{"a structure with a farther point", same(30, far), same(30, 3.0), func(s *coverage.Study) {
			farther := s.Structures[0].Points[0].Position
			farther.Point[1] -= 4_000 / metresPerDegree
			s.Structures[0].Points = append(s.Structures[0].Points, coverage.ServicePoint{ID: "12b", Position: farther})
		}, "30 go at more than 160 km/h"},
		{"a structure with a point nowhere", same(30, far), same(30, 3.0), func(s *coverage.Study) {
			s.Structures[0].Points = append(s.Structures[0].Points, coverage.ServicePoint{ID: "12b"})
		}, ""},
		{"a structure without points", same(30, far), same(30, 720.0), func(s *coverage.Study) { s.Structures[0].Points = nil }, ""},
	} {
		s := line(tt.metres...)
		if tt.change != nil {
			tt.change(s)
		}
		_, err := driven(t, s, tt.minutes)
		var unusable *input.Error
		switch {
		case tt.refused == "" && err != nil:
			t.Errorf("%s: %v", tt.name, err)
		case tt.refused != "" && (!errors.As(err, &unusable) || !strings.Contains(err.Error(), tt.refused)):
			t.Errorf("%s: %v, want %q", tt.name, err, tt.refused)
		}
	}
}

// TestDurationsHardlyOfACar: where most trips are slower than 18 km/h or faster than 100
// as the crow flies, the first page asks what they are.
func TestDurationsHardlyOfACar(t *testing.T) {
	const far = 10_000.0 // metres; at 18 km/h 33.3 minutes, at 100 km/h 6
	for name, tt := range map[string]struct {
		minutes []float64
		want    string
	}{
		"drives":           {same(30, 12.0), ""},
		"just no bicycle":  {same(30, 33.2), ""},
		"bicycles":         {same(30, 33.5), "times-slow [30 30 18]"},
		"half bicycles":    {append(same(15, 40.0), same(15, 12.0)...), ""},
		"most bicycles":    {append(same(16, 40.0), same(14, 12.0)...), "times-slow [16 30 18]"},
		"few bicycles":     {same(29, 40.0), ""},
		"just no aircraft": {same(30, 6.05), ""},
		"aircraft":         {same(30, 5.95), "times-fast [30 30 100]"},
		"most aircraft":    {append(same(16, 5.0), same(14, 12.0)...), "times-fast [16 30 100]"},
	} {
		built, err := driven(t, line(same(len(tt.minutes), far)...), tt.minutes)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		got := ""
		for _, f := range built.Findings {
			if f.Kind.Front {
				got += fmt.Sprint(f.Kind.Code, " ", f.Details)
			}
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

// TestTripsThatAreTooFast are counted and told with the line of the first; they are kept.
func TestTripsThatAreTooFast(t *testing.T) {
	built, err := driven(t, line(same(40, 10_000.0)...), append(append([]float64{12, 3}, same(37, 12.0)...), 1))
	if err != nil {
		t.Fatal(err)
	}
	var told []finding.Finding
	for _, f := range built.Findings {
		if f.Kind.Code == finding.TimesTooFast.Code {
			told = append(told, f)
		}
	}
	if len(told) != 1 || told[0].Source.Line != 3 || fmt.Sprint(told[0].Details) != "[2 160]" {
		t.Errorf("told %+v", told)
	}
	if got := built.Inputs[0].Kept; got != 40 {
		t.Errorf("%d of 40 kept", got)
	}
	if built, err = driven(t, line(same(40, 10_000.0)...), same(40, 12.0)); err != nil || len(built.Findings) != 0 {
		t.Errorf("without one: %v, %v", built.Findings, err)
	}
}

// TestPacesAtTheirLimits: pairs from 5 km apart on count; below 18 km/h they are by bike,
// below 4 slow, above 100 by air, above 160 fast, and at those paces neither. Those that
// take no time say nothing of times and distances.
func TestPacesAtTheirLimits(t *testing.T) {
	type counts struct{ pairs, slow, fast, bike, air, liken int }
	at := func(metres float64) []coverage.Position {
		return []coverage.Position{{Point: orb.Point{6, 49 + metres/metresPerDegree}, Known: true}}
	}
	for _, tt := range []struct {
		metres, kmh float64 // 0 takes no time
		want        counts
	}{
		{4_999.9, 1, counts{}}, {5_000.1, 50, counts{pairs: 1, liken: 1}}, {30_000, 17.9, counts{pairs: 1, bike: 1, liken: 1}}, {30_000, 18.1, counts{pairs: 1, liken: 1}},
		{30_000, 3.99, counts{pairs: 1, slow: 1, bike: 1, liken: 1}}, {30_000, 4.01, counts{pairs: 1, bike: 1, liken: 1}}, {30_000, 99.9, counts{pairs: 1, liken: 1}},
		{30_000, 100.1, counts{pairs: 1, air: 1, liken: 1}}, {30_000, 159.9, counts{pairs: 1, air: 1, liken: 1}}, {30_000, 160.1, counts{pairs: 1, air: 1, fast: 1, liken: 1}},
		{30_000, 0, counts{pairs: 1, air: 1, fast: 1}},
	} {
		minutes := 0.0
		if tt.kmh > 0 {
			minutes = tt.metres / 1000 / tt.kmh * 60
		}
		var p pace
		p.add(finding.Source{Line: 7}, at(0), at(tt.metres), minutes)
		if got := (counts{p.pairs, p.slow, p.fast, p.asByBike, p.asByAir, p.likeness.Pairs()}); got != tt.want || (p.fastAt.Line == 7) != (tt.want.fast > 0) {
			t.Errorf("%g m at %g km/h: %+v, want %+v", tt.metres, tt.kmh, got, tt.want)
		}
		if p.add(finding.Source{Line: 8}, at(0), at(30_000), 1); p.fastAt.Line != 8-tt.want.fast {
			t.Errorf("%g m at %g km/h: the first that is fast is in line %d", tt.metres, tt.kmh, p.fastAt.Line)
		}
	}
}
