package data

import (
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/label"
)

// busStudy reads a list of a bus and a house, with rows of the table of service points.
func busStudy(t *testing.T, leftOut bool, rows string) *coverage.Study {
	t.Helper()
	const hours = "09:00 - 12:00,09:00 - 12:00,09:00 - 12:00,09:00 - 12:00,09:00 - 12:00,"
	day := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)
	opts := Options{
		Communes: write(t, "c.csv", communeHeader+"57463,Metz,120000,49.12,6.17,49.1,6.2,1\n57001,Aboncourt,320,49.26,6.35,49.26,6.35,1\n57003,Ailleurs,300,49.3,6.4,49.3,6.4,1\n"),
		Structures: write(t, "s.csv", listHeader+
			"1,57,Bus,57463,Metz,49.12,6.17,"+hours+",Principal,Bus_équivalent,,01/01/2020\n"+
			"9,57,Maison,57463,Metz,49.12,6.17,"+hours+",Principal,Fixe,,01/01/2020\n"),
		Settings: coverage.Settings{Date: day, MarginMetres: 40_000, BusLeftOut: leftOut},
		ListDate: day,
	}
	if rows != "" {
		opts.ServicePoints = write(t, "p.csv", "id_fs,nom,nature,commune,lundi,mardi,frequence\n"+rows)
	}
	return load(t, opts)
}

// TestABusIsItsStops: the address of the list stands for a bus as long as no stop is
// known, and opens the door on no day; with stops it is none of them, unless the table
// gives it hours of its own. The label stays one, whatever its points.
func TestABusIsItsStops(t *testing.T) {
	const stops = "1,Halte A,arret,57001,09:00-12:00,,\n1,Halte B,arret,57003,,14:00-16:00,1er et 3e du mois\n"
	for _, tt := range []struct {
		name    string
		leftOut bool
		rows    string
		points  int
		aside   int
		code    string
	}{
		{"its address", false, "", 1, 0, finding.BusAtAddress.Code},
		{"left out", true, "", 0, 1, finding.BusLeftOut.Code},
		{"its stops", false, stops, 2, 1, finding.BusAddressNoStop.Code},
		{"its stops, left out or not", true, stops, 2, 1, finding.BusAddressNoStop.Code},
		{"its address with hours of its own", true, "1,Bus,principal,57463,09:00-12:00,,\n" + stops, 3, 0, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			study := busStudy(t, tt.leftOut, tt.rows)
			_, _, structures, points := study.CountScope()
			bus := &study.Structures[0]
			if structures != 2 || len(bus.Points) != tt.points || points != tt.points+1 || len(bus.Aside) != tt.aside {
				t.Fatalf("%d structures, %d points, of the bus %d and %d aside", structures, points, len(bus.Points), len(bus.Aside))
			}
			found := byCode(study.Findings)
			for _, code := range []string{finding.BusAtAddress.Code, finding.BusLeftOut.Code, finding.BusAddressNoStop.Code, finding.PointsNotStated.Code} {
				if want := map[bool]int{true: 1}[code == tt.code]; found[code] != want {
					t.Errorf("%d findings %s, want %d", found[code], code, want)
				}
			}
			if week := bus.Weekly(label.Known()); week.Criteria.OpenOn != 5 && tt.code != "" {
				t.Errorf("the label is judged by %v days a week", week.Criteria.OpenOn)
			}
			for i := range bus.Points {
				p := &bus.Points[i]
				if sure, _ := p.OpenThen(0); sure != (p.Name == "Halte A" || p.Kind == coverage.MainPoint && !p.Roaming) {
					t.Errorf("%s: open on Monday %v", p.Name, sure)
				}
			}
		})
	}
}

// TestMostBusesHaveOneAddress counts the rows on the road of the official list of August
// 2024.
func TestMostBusesHaveOneAddress(t *testing.T) {
	study := load(t, national(t))
	itinerant := 0
	for i := range study.Structures {
		if study.Structures[i].Format == coverage.Itinerant {
			itinerant++
		}
	}
	// Three have antennes in the list.
	if found := byCode(study.Findings); itinerant != 163 || found[finding.BusAtAddress.Code] != itinerant-3 {
		t.Errorf("%d structures on the road, %d of them known by an address alone", itinerant, found[finding.BusAtAddress.Code])
	}
}
