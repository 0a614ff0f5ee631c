package analysis

import (
	"testing"

	"acces30/coverage"
	"acces30/coverage/label"
	"acces30/coverage/road"
)

// TestABusIsWhereItStops: one label with a stop a day each and one that it is at on two
// Fridays a month, on a road 0 -10min- 1 -10min- 2 -10min- 3. It is one structure
// everywhere, near each commune on its own day; who has but the rare stop is told so.
func TestABusIsWhereItStops(t *testing.T) {
	var links []testLink
	for i := range uint32(3) {
		links = append(links, testLink{i, i + 1, 10 * road.Minute}, testLink{i + 1, i, 10 * road.Minute})
	}
	var rare label.Week
	rare.Add(4, label.Interval{Open: 540, Close: 720}, label.Rhythm{Month: 0b101})
	bus := structure("bus", point(0, openOn(0)), point(1, openOn(1)), point(3, rare))
	bus.Format = coverage.Itinerant
	for k := range bus.Points {
		bus.Points[k].Kind = coverage.Stop
	}
	study := &coverage.Study{
		Settings:   coverage.Settings{Departements: []string{"57"}, Threshold: 5 * road.Minute, OpenEnough: coverage.OpenEnough{Hours: 24, Days: 5, Fixed: true}},
		Communes:   []coverage.Commune{commune("57000", 0, 1), commune("57001", 1, 10), commune("57002", 2, 100), commune("57003", 3, 1000)},
		Structures: []coverage.Structure{bus},
		Network:    coverage.Network{Roads: roadsOf(t, 4, links)},
	}
	r := mustRun(t, study)
	if r.Scope.Structures != 1 || r.Scope.Points != 3 || r.Scope.Itinerant != 1 {
		t.Errorf("%d labels, %d points", r.Scope.Structures, r.Scope.Points)
	}
	for row, minutes := range [][]road.Deciseconds{{0, 10, 20}, {10, 0, 10}, {20, 10, 20}, {30, 20, 30}} {
		c := &r.Communes[row]
		for day, want := range minutes[:2] {
			if got := c.Doors[day].Sure; got.Time != want*road.Minute+300 || got.Point != day {
				t.Errorf("commune %d, day %d: %+v, want %d min", row, day, got, want)
			}
		}
		if d := &c.Doors[4]; d.Sure.Structure != coverage.NoStructure || d.Maybe.Point != 2 {
			t.Errorf("commune %d, Friday: %+v", row, d)
		}
		if c.Within > 1 {
			t.Errorf("commune %d: %d structures within", row, c.Within)
		}
	}
	if r.Communes[0].OnlyThanks != coverage.OnRound || r.Communes[3].OnlyThanks != coverage.RareStop || r.OnlyThanks[coverage.RareStop] != count(1, 1000) {
		t.Errorf("only thanks to %d and %d", r.Communes[0].OnlyThanks, r.Communes[3].OnlyThanks)
	}
	if len(r.Widenings) != 0 {
		t.Errorf("longer hours of a bus: %+v", r.Widenings)
	}
	// Of an address that stands for a round nobody knows when the door is open there.
	bus.Points = bus.Points[:1]
	bus.Points[0].Kind, bus.Points[0].Roaming = coverage.MainPoint, true
	study.Structures = []coverage.Structure{bus}
	r = mustRun(t, study)
	if d := &r.Communes[0].Doors[0]; d.Sure.Structure != coverage.NoStructure || d.Maybe.Structure != 0 || r.Communes[0].OpenDays != 0 {
		t.Errorf("at an address on the road: %+v", d)
	}
	// Counted nowhere it stays a label, of which nobody can tell what closing it would cost.
	house := structure("house", point(1, openOn(0)))
	bus.Aside, bus.Points = bus.Points, nil
	study.Structures = []coverage.Structure{bus, house}
	r = mustRun(t, study)
	if closures := r.Closures(); r.Scope.Structures != 2 || r.Scope.Points != 1 || len(closures) != 1 || closures[0].Structure.Structure.ID != "house" {
		t.Errorf("%d labels, %d points, closures %+v", r.Scope.Structures, r.Scope.Points, closures)
	}
	// A door that opens by appointment only is not known to be open to all.
	house.Points[0].Hours.ByAppointment = true
	if sure, maybe := house.Points[0].OpenThen(0); sure || !maybe {
		t.Errorf("by appointment only: sure %v, maybe %v", sure, maybe)
	}
}
