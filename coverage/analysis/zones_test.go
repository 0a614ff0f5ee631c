package analysis

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/label"

	"github.com/paulmach/orb"
)

// box is an area over some longitudes of the test roads, which lie on the equator.
func box(west, east float64) orb.MultiPolygon {
	return orb.MultiPolygon{{orb.Bound{Min: orb.Point{west, -0.01}, Max: orb.Point{east, 0.01}}.ToRing()}}
}

func zone(code string, area orb.MultiPolygon) coverage.Zone {
	return coverage.Zone{Code: code, Area: area, Middle: area.Bound().Center()}
}

// withZones is a random study with points where people live; its communes are split
// between two zones, and between two areas that touch.
func withZones(t *testing.T, rng *rand.Rand) *coverage.Study {
	study := randomStudy(t, rng)
	study.Settings.Departements = []string{"57"}
	left, right, listed := []int32{}, []int32{}, 0
	for i := range study.Communes {
		if study.Communes[i].Departement != "57" {
			continue
		}
		listed++
		if rng.IntN(2) == 0 {
			left = append(left, int32(i))
		} else {
			right = append(right, int32(i))
		}
		for range rng.IntN(4) {
			study.PopulationPoints = append(study.PopulationPoints, coverage.PopulationPoint{
				Point: orb.Point{rng.Float64() * 20, 0}, Commune: int32(i), Hundredths: rng.Uint32N(5000),
			})
		}
	}
	study.Zonings = []coverage.Zoning{
		{Kind: "canton", Zones: []coverage.Zone{{Code: "L", Communes: left}, {Code: "R", Communes: right}}},
		{Kind: "QPV", Drawn: true, Zones: []coverage.Zone{zone("W", box(-0.5, 7.25)), zone("E", box(7.25, 40)), zone("all", box(-0.5, 40))}},
	}
	return study
}

// TestZonesAddUp: zones of communes that are apart add up to the scope, and so do
// areas, whose people are counted where they live.
func TestZonesAddUp(t *testing.T) {
	for seed := range uint64(60) {
		rng := rand.New(rand.NewPCG(seed, 16))
		r := run(t, withZones(t, rng))
		cantons := r.Zoned(0)
		var all, beyond coverage.Count
		for _, c := range cantons {
			all.Communes, all.People = all.Communes+c.All.Communes, all.People+c.All.People
			at := c.TallyAt(coverage.Promise).Beyond
			beyond.Communes, beyond.People = beyond.Communes+at.Communes, beyond.People+at.People
		}
		if all != r.Scope.All || beyond != r.TallyAt(coverage.Promise).Beyond {
			t.Fatalf("seed %d: zones hold %v, %v beyond; the scope %v, %v", seed, all, beyond, r.Scope.All, r.TallyAt(coverage.Promise).Beyond)
		}
		drawn := r.Zoned(1)
		west, east, whole := drawn[0].All.People, drawn[1].All.People, drawn[2].All.People
		if !(math.Abs(float64(west+east-whole)) <= 2) || !(math.Abs(float64(whole-r.Scope.All.People)) <= 1) {
			t.Fatalf("seed %d: %d and %d people in the parts, %d in the whole, %d in scope", seed, west, east, whole, r.Scope.All.People)
		}
		for _, d := range drawn {
			for k, tally := range d.Tallies {
				if tally.Within.People+tally.Beyond.People+tally.NotComputed.People != d.All.People || tally.Beyond.People < 0 || k > 0 && tally.Within.People < d.Tallies[k-1].Within.People {
					t.Fatalf("seed %d: %+v", seed, d.Tallies)
				}
			}
		}
	}
}

// TestDrawnZone: what stands in an area, what is nearest to its middle, and who lives
// there; a point known by its commune's seat alone does not stand there.
func TestDrawnZone(t *testing.T) {
	var links []testLink
	for i := range uint32(5) {
		links = append(links, testLink{i, i + 1, 6000}, testLink{i + 1, i, 6000})
	}
	atSeat := point(3, label.Week{})
	atSeat.AtSeat = true
	study := &coverage.Study{
		Settings:   coverage.Settings{Departements: []string{"57"}, Threshold: coverage.Promise},
		Communes:   []coverage.Commune{commune("57001", 0, 100), commune("57002", 4, 1000)},
		Structures: []coverage.Structure{structure("1", point(0, label.Week{})), structure("2", atSeat)},
		Network:    coverage.Network{Roads: roadsOf(t, 6, links)},
		PopulationPoints: []coverage.PopulationPoint{
			{Point: orb.Point{4, 0}, Commune: 1, Hundredths: 100}, {Point: orb.Point{5, 0}, Commune: 1, Hundredths: 300},
		},
		Zonings: []coverage.Zoning{{Kind: "QPV", Drawn: true, Zones: []coverage.Zone{
			zone("seat", box(-0.5, 0.5)), zone("empty", box(1.5, 2.5)), zone("other", box(2.5, 3.5)), zone("home", box(4.5, 5.5)),
		}}},
	}
	r := run(t, study)
	zones, rows := r.Zones[0], r.Zoned(0)
	if len(zones[0].Inside) != 1 || zones[0].Inside[0].ID != "1-0" || len(zones[2].Inside) != 0 {
		t.Errorf("inside: %v, %v", zones[0].Inside, zones[2].Inside)
	}
	if n := zones[1].Nearest; !zones[1].Known || n.Structure != 1 || n.Time != 6300 {
		t.Errorf("nearest to the middle: %+v", n)
	}
	if !zones[0].PeopleTold || rows[0].All.People != 100 { // a commune without a point lives at its reference point
		t.Errorf("people of the first area: %+v", rows[0])
	}
	if zones[1].PeopleTold || !zones[3].PeopleTold || rows[3].All.People != 750 || rows[3].TallyAt(coverage.Promise).Within.People != 750 {
		t.Errorf("people: %+v, %+v", zones[1], rows[3])
	}
	study.PopulationPoints = nil
	if r := run(t, study); r.Zones[0][3].PeopleTold {
		t.Error("without points nobody can tell who lives in an area")
	}
}

// TestDrawnZoneBehindGaps counts people behind a point of a commune out of scope, behind
// communes without a position and without people, and behind a point where nobody lives.
func TestDrawnZoneBehindGaps(t *testing.T) {
	var links []testLink
	for i := range uint32(5) {
		links = append(links, testLink{i, i + 1, 6000}, testLink{i + 1, i, 6000})
	}
	nowhere := commune("57002", 1, 70)
	nowhere.Seat = coverage.Position{}
	study := &coverage.Study{
		Settings:   coverage.Settings{Departements: []string{"57"}, Threshold: coverage.Promise},
		Communes:   []coverage.Commune{commune("54001", 0, 50), nowhere, commune("57003", 2, 0), commune("57004", 3, 200), commune("57005", 4, 1000)},
		Structures: []coverage.Structure{structure("1", point(0, label.Week{}))},
		Network:    coverage.Network{Roads: roadsOf(t, 6, links)},
		PopulationPoints: []coverage.PopulationPoint{
			{Point: orb.Point{0, 0}, Commune: 0, Hundredths: 100}, {Point: orb.Point{2.9, 0}, Commune: 3}, {Point: orb.Point{4, 0}, Commune: 4, Hundredths: 100},
		},
		Zonings: []coverage.Zoning{{Kind: "QPV", Drawn: true, Zones: []coverage.Zone{zone("all", box(-0.5, 5.5))}}},
	}
	r := run(t, study)
	if all := r.Zoned(0)[0].All.People; all != 1200 {
		t.Errorf("%d people in the area, 200 at a reference point and 1000 at a population point live there", all)
	}
}

// TestDrawnZoneApart: of an area that no road leads out of it is known that nothing is
// reached from it.
func TestDrawnZoneApart(t *testing.T) {
	study := &coverage.Study{
		Settings:   coverage.Settings{Departements: []string{"57"}, Threshold: coverage.Promise},
		Communes:   []coverage.Commune{commune("57001", 0, 100)},
		Structures: []coverage.Structure{structure("1", point(0, label.Week{}))},
		Network:    coverage.Network{Roads: roadsOf(t, 4, []testLink{{0, 1, 6000}, {1, 0, 6000}, {2, 3, 600}, {3, 2, 600}})},
		Zonings:    []coverage.Zoning{{Kind: "QPV", Drawn: true, Zones: []coverage.Zone{zone("apart", box(1.5, 3.5)), zone("near", box(0.5, 1.4))}}},
	}
	zones := run(t, study).Zones[0]
	if apart := zones[0]; !apart.Known || apart.Nearest.Time.Reached() {
		t.Errorf("apart: %+v", apart)
	}
	if near := zones[1]; !near.Known || !near.Nearest.Time.Reached() {
		t.Errorf("near: %+v", near)
	}
}

// TestZonesWhosePeopleAreNotTold: an area with no place where people live, of all places
// given; and all areas where none is given and too few are known.
func TestZonesWhosePeopleAreNotTold(t *testing.T) {
	study := valley(t)
	study.Settings.Plan.New = 0
	zones := []coverage.Zone{zone("between", box(2.4, 2.6)), zone("one", box(0.5, 1.5)), zone("two", box(4.5, 5.5)), zone("beside", box(2.7, 2.8)), zone("last", box(6.5, 7.5))}
	zones[0].Name, zones[3].Name = "Between", "Beside"
	study.Zonings = []coverage.Zoning{{Kind: "QPV", Drawn: true, Zones: zones}}
	study.PopulationPoints = []coverage.PopulationPoint{
		{Point: orb.Point{1, 0}, Commune: 1, Hundredths: 300}, {Point: orb.Point{0, 0}, Commune: 1, Hundredths: 100},
	}
	tell := func(r *coverage.Result) (lines []string) {
		for i := range r.Zones[0] {
			lines = append(lines, fmt.Sprintf("%s: told %v, homes %v", zones[i].Code, r.Zones[0][i].PeopleTold, r.Zones[0][i].Homes))
		}
		for _, f := range r.Findings {
			lines = append(lines, fmt.Sprintf("%s %q %q %v", f.Kind.Code, f.Subject, f.Value, f.Details))
		}
		return lines
	}
	// Three quarters of the ten people of 57001 live in its place, 12 minutes from a; the 40 of
	// 57005, of which no point is given, at theirs, 14
	// from b, and the 60 of 57007 at theirs, 37 from it.
	hold(t, "given", tell(run(t, study)), `
		between: told false, homes []
		one: told true, homes [{7.5 7200 true}]
		two: told true, homes [{40 8400 true}]
		beside: told false, homes []
		last: told true, homes [{60 22200 true}]
		`+finding.ZoneEmpty.Code+` "Beside" "beside" []
		`+finding.ZoneEmpty.Code+` "Between" "between" []`)
	study.PopulationPoints = nil
	hold(t, "not given", tell(run(t, study)), `
		between: told false, homes []
		one: told false, homes []
		two: told false, homes []
		beside: told false, homes []
		last: told false, homes []
		`+finding.ZonePeopleUntold.Code+` "" "" [5]`)
	study.Zonings[0].Zones, zones = zones[2:3], zones[2:3]
	hold(t, "one, not given", tell(run(t, study)), `
		two: told false, homes []
		`+finding.ZonePeopleUntold.Code+` "" "" [1]`)
}

// TestFewHomesOfAnArea: 50 modelled homes tell the people of an area, not one less; of
// given ones a single one does.
func TestFewHomesOfAnArea(t *testing.T) {
	homes := []int{49, 0, 50, 51}
	for _, given := range []bool{false, true} {
		study := &coverage.Study{Zonings: []coverage.Zoning{{Zones: make([]coverage.Zone, len(homes))}}}
		if given {
			study.PopulationPoints = make([]coverage.PopulationPoint, 1)
		}
		a, drawn := &analysis{study: study, result: &coverage.Result{Zones: [][]coverage.ZoneAccess{nil}}}, &drawnZones{}
		for i, n := range homes {
			a.result.Zones[0] = append(a.result.Zones[0], coverage.ZoneAccess{Homes: make([]coverage.ZoneHome, n)})
			drawn.all = append(drawn.all, zoneOf{0, i})
		}
		a.reportZones(drawn)
		var got []bool
		for _, access := range a.result.Zones[0] {
			got = append(got, access.PeopleTold)
		}
		if want := []bool{given, false, true, true}; !slices.Equal(got, want) || len(a.result.Findings) != 1 {
			t.Errorf("given %v: %v, want %v; %v", given, got, want, a.result.Findings)
		}
	}
}
