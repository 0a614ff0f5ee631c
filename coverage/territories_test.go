package coverage

import (
	"testing"

	"acces30/coverage/road"
)

// territoryRow is what is told of a territory.
type territoryRow struct {
	Kind                      TerritoryKind
	Code, Name                string
	All                       Count
	Within25, Beyond25, Left  Count
	Limits                    int
	Mean, Median, NinthDecile road.Deciseconds
	NotAssured                Count
	Slowest                   string
	People                    float64
}

// rowsOf reads territories.
func rowsOf(all []Territory) (rows []territoryRow) {
	for i := range all {
		t := &all[i]
		at := t.TallyAt(min25)
		row := territoryRow{
			t.Kind, t.Code, t.Name, t.All, at.Within, at.Beyond, at.NotComputed, len(t.Tallies),
			t.Mean, t.Median, t.NinthDecile, t.NotAssured, "", t.People.People(),
		}
		if t.Slowest != nil {
			row.Slowest = t.Slowest.Commune.Code
		}
		rows = append(rows, row)
	}
	return rows
}

// TestTerritories divides the small land in each way.
func TestTerritories(t *testing.T) {
	r := landOf()
	for i := range r.Communes {
		r.Communes[i].Groups = nil // another test's
	}
	alpha := territoryRow{EPCI, "200", "Alpha", Count{2, 1050}, Count{2, 1050}, Count{}, Count{}, 4, 9286, min15, min15, Count{1, 50}, "57007", 1050}
	beta := territoryRow{EPCI, "Beta", "Beta", Count{2, 320}, Count{1, 300}, Count{1, 20}, Count{}, 4, 9376, 9001, 9001, Count{1, 300}, "54003", 320}
	none := territoryRow{EPCI, "", "", Count{5, 82}, Count{1, 60}, Count{3, 18}, Count{1, 4}, 4, 12930, min20, min30, Count{1, 60}, "57006", 78}
	same(t, "intercommunal bodies", rowsOf(r.Territories(EPCI)), []territoryRow{alpha, beta, none})
	meurthe := territoryRow{WholeDepartement, "54", "Meurthe", Count{3, 1320}, Count{2, 1300}, Count{1, 20}, Count{}, 4, 9091, min15, 9001, Count{1, 300}, "54003", 1320}
	moselle := territoryRow{WholeDepartement, "57", "Moselle", Count{6, 132}, Count{2, 110}, Count{3, 18}, Count{1, 4}, 4, 13785, min25, min25, Count{2, 110}, "57006", 128}
	same(t, "départements", rowsOf(r.Territories(WholeDepartement)), []territoryRow{meurthe, moselle})
	var names []string
	for _, a := range r.Territories(Arrondissement) {
		names = append(names, a.Code+" "+a.Name)
	}
	same(t, "arrondissements", names, []string{"542 Toul", "571 ", " "})
	if curve := r.Curve(); len(curve) != 46 || curve[44].Count != (Count{6, 1441}) || curve[45] != (CurvePoint{46 * road.Minute, Count{7, 1441}}) {
		t.Errorf("curve %+v", curve)
	}
}

// TestZoned: zones of communes in the order given, then those in none; of all that are in
// a zone none are left.
func TestZoned(t *testing.T) {
	r := landOf()
	s := r.Study
	s.Communes = []Commune{{Code: "54000"}}
	for i := range r.Communes {
		s.Communes = append(s.Communes, *r.Communes[i].Commune)
	}
	s.Zonings = []Zoning{{}, {Kind: "canton", Zones: []Zone{
		{Code: "z2", Name: "Two", Communes: []int32{2, 9}}, {Code: "z1", Name: "One", Communes: []int32{1, 2, 3, 4, 5, 6}},
	}}}
	two := territoryRow{Zoned, "z2", "Two", Count{2, 311}, Count{1, 300}, Count{1, 11}, Count{}, 4, 9319, 9001, 9001, Count{1, 300}, "57009", 311}
	one := territoryRow{Zoned, "z1", "One", Count{6, 1331}, Count{2, 1300}, Count{3, 27}, Count{1, 4}, 4, 9091, min15, 9001, Count{1, 300}, "57006", 1327}
	none := territoryRow{Zoned, "", "", Count{2, 110}, Count{2, 110}, Count{}, Count{}, 4, 13364, min20, min25, Count{2, 110}, "57007", 110}
	all := r.Zoned(1)
	same(t, "zones", rowsOf(all), []territoryRow{two, one, none})
	for i := range all {
		if all[i].Zoning != &s.Zonings[1] || all[i].Area != nil {
			t.Errorf("zone %d is of %+v, area %v", i, all[i].Zoning, all[i].Area)
		}
	}
	s.Zonings[1].Zones[0].Communes = []int32{7, 8, 9}
	if all := rowsOf(r.Zoned(1)); len(all) != 2 || all[0].All != (Count{3, 121}) {
		t.Errorf("all are in a zone: %+v", all)
	}
	s.Zonings[1].Zones = []Zone{{Code: "z", Communes: []int32{2, 3, 4, 5, 6, 7, 8}}} // all but the first and the last
	first, last := r.Communes[0].Commune.Population, r.Communes[8].Commune.Population
	if all := rowsOf(r.Zoned(1)); len(all) != 2 || all[1].Code != "" || all[1].All != (Count{2, first + last}) {
		t.Errorf("the first and the last are in none: %+v", all)
	}
}

// TestDrawnZones: an area has the people who live in it, those of unknown access on no side.
func TestDrawnZones(t *testing.T) {
	r := landOf()
	z := Zoning{Drawn: true, Zones: []Zone{{Code: "q1", Name: "Quarter"}, {Code: "q2"}, {Code: "q3"}}}
	r.Study.Zonings = []Zoning{z}
	r.Zones = [][]ZoneAccess{{
		{Homes: []ZoneHome{{10.2, min25 + 1, true}, {30.45, min15, true}, {5.25, 0, false}, {20.1, min25, true}, {2.45, road.Unreached, true}}},
		{Homes: []ZoneHome{{0.6, min15, true}, {0.7, 0, false}}},
		{},
	}}
	limits := r.Study.Settings.Limits()
	all := r.Zoned(0)
	// 68.45 people, 63.2 of them computed: 30.45 within 15 and 20 minutes, 50.55 within 25, 60.75 within 30.
	want := [][]Tally{{}, {}, {}}
	for k, within := range [][3]int{{30, 1, 0}, {30, 1, 0}, {51, 1, 0}, {61, 1, 0}} {
		for i, computed := range []int{63, 1, 0} {
			left := []int{5, 0, 0}[i]
			want[i] = append(want[i], Tally{Limit: limits[k], Within: Count{0, within[i]}, Beyond: Count{0, computed - within[i]}, NotComputed: Count{0, left}})
		}
	}
	for i := range all {
		same(t, "tallies of "+all[i].Code, all[i].Tallies, want[i])
		if all[i].Area != &r.Zones[0][i] || all[i].Zoning != &r.Study.Zonings[0] || all[i].Kind != Zoned || all[i].All != (Count{0, []int{68, 1, 0}[i]}) {
			t.Errorf("%+v", all[i])
		}
	}
	// (30.45 × 9,000 + 20.1 × 15,000 + 10.2 × 15,001) / 60.75 people with a time = 11,992.8
	if q := all[0]; q.Name != "Quarter" || q.Mean != 11993 || q.Median != min15 || q.NinthDecile != min25+1 {
		t.Errorf("%s: mean %d, median %d, 9th decile %d", q.Name, q.Mean, q.Median, q.NinthDecile)
	}
	if q := all[2]; q.Mean.Reached() || q.Median.Reached() || q.NinthDecile.Reached() {
		t.Errorf("nobody has a time: %+v", q)
	}
}

// TestCurveUpToTheThreshold: it ends with the minute that the last commune is within, not
// before the threshold; nobody is within no time at all.
func TestCurveUpToTheThreshold(t *testing.T) {
	r := &Result{Study: &Study{Settings: Settings{Threshold: 3 * road.Minute}}}
	for people, at := range map[int]road.Deciseconds{1: 0, 10: road.Minute, 100: road.Minute + 1, 1000: road.Unreached} {
		r.Communes = append(r.Communes, timed(people, at, Covered))
	}
	want := []CurvePoint{{600, Count{2, 11}}, {1200, Count{3, 111}}, {1800, Count{3, 111}}}
	same(t, "curve", r.Curve(), want)
	r.Communes = append(r.Communes, timed(5, 1800, Covered))
	want[2].Count = Count{4, 116}
	same(t, "to the very minute", r.Curve(), want)
}

// TestPeopleModelledScatter: where people live by a model, a share of each group is within
// a limit; those out of reach are within none.
func TestPeopleModelledScatter(t *testing.T) {
	d := &Distribution{within: func(t, limit float64) float64 { return min(limit/(2*t), 1) }}
	d.add(200, 30)
	d.add(road.Unreached, 20)
	d.add(100, 50)
	d.add(50, 0)
	d.sort()
	for limit, want := range map[road.Deciseconds]float64{100: (25 + 7.5) / 100, 200: (50 + 15) / 100.0, 400: 0.8} {
		if share, known := d.Share(limit); !known || share != want {
			t.Errorf("%v within %d, want %v", share, limit, want)
		}
	}
	if mean, known := d.Mean(); !known || mean != (50*100.0/600+30*200.0/600)/80 {
		t.Errorf("mean %v", mean)
	}
	for share, want := range map[float64]road.Deciseconds{0.625: 100, 0.63: 200, 1: 200} {
		if at, known := d.Quantile(share); !known || at != want {
			t.Errorf("quantile %v is %d", share, at)
		}
	}
	lost := &Distribution{}
	lost.add(road.Unreached, 5)
	lost.sort()
	if _, known := lost.Mean(); known || lost.People() != 5 {
		t.Error("a mean of nobody with a time")
	}
	if at, known := lost.Quantile(0.5); known || at != road.Unreached {
		t.Errorf("a median of nobody with a time: %d", at)
	}
	if share, known := lost.Share(min30); !known || share != 0 {
		t.Errorf("%v within", share)
	}
	if _, known := (&Distribution{}).Share(min30); known {
		t.Error("a share of nobody")
	}
}
