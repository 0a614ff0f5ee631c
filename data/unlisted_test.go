package data

import (
	"slices"
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/insee"
	"acces30/data/location"
)

// TestUnlistedDepartements: one in scope, with communes, of which four structures are known
// and none is listed.
func TestUnlistedDepartements(t *testing.T) {
	scope := []string{"57", "67", "90", "54", "988"} // of New Caledonia nothing is known
	var communes []coverage.Commune
	for _, code := range []string{"54", "57", "67", "88", "90", "988"} {
		communes = append(communes, coverage.Commune{Code: code + "001", Departement: code})
	}
	known := func(code string, on time.Time) int {
		about, _ := insee.KnownOf(code)
		return about.StructuresOn(on)
	}
	late, early := day(2024, 8, 1), day(2019, 1, 1)
	for _, tt := range []struct {
		on     time.Time
		listed []string
		there  []coverage.Commune
		want   []string
	}{
		{late, scope, communes, nil},
		{late, []string{"57", "90"}, communes, []string{"67", "54"}},
		{late, []string{"88"}, communes, []string{"57", "67", "90", "54"}},
		{late, []string{"88"}, communes[:2], []string{"57", "54"}},
		{early, nil, communes, nil},
	} {
		listed, all := make(map[string]bool), 0
		for _, code := range tt.listed {
			listed[code] = true
		}
		for _, code := range tt.want {
			all += known(code, tt.on)
		}
		a := &area{settings: &coverage.Settings{Departements: scope, Date: tt.on}}
		if got := a.unlisted(tt.there, listed); !slices.Equal(got.Departements, tt.want) || got.Structures != all {
			t.Errorf("on %v with %q listed: %+v, want %q and %d", tt.on, tt.listed, got, tt.want, all)
		}
	}
	first := time.Time{} // the day that Belfort has the fourth
	for on := day(2019, 12, 1); known("90", on) < fewStructures; on = on.AddDate(0, 0, 1) {
		if first = on.AddDate(0, 0, 1); on.Year() > 2024 {
			t.Fatal("Belfort never has four")
		}
	}
	a := &area{settings: &coverage.Settings{Departements: []string{"90"}}}
	for days, want := range []int{0, 1} {
		a.settings.Date = first.AddDate(0, 0, days-1)
		if got := a.unlisted(communes, nil); len(got.Departements) != want {
			t.Errorf("with %d known: %+v", known("90", a.settings.Date), got)
		}
	}
	for want, of := range map[bool][][2]string{ // département and commune
		true:  {{"57", "54001"}, {"2B", "2A004"}, {"974", "57463"}},
		false: {{"57", "57463"}, {"", "54001"}, {"57", ""}, {"57", "Metz"}, {"2A", "2A004"}, {"974", "97411"}},
	} {
		for _, x := range of {
			s := structure{}
			s.Departement, s.Points = x[0], []coverage.ServicePoint{{Commune: x[1]}, {Commune: "88001"}}
			if got := s.isForeign(); got != want {
				t.Errorf("of %q in %q: of another %v", x[0], x[1], got)
			}
		}
	}
	if s := (&structure{}); s.isForeign() {
		t.Error("nowhere, and of another")
	}
	s := structure{}
	s.Points = []coverage.ServicePoint{{Commune: "2A004"}}
	if got := s.departement(); got != "2A" {
		t.Errorf("by the commune: %q", got)
	}
	if s.Departement = "57"; s.departement() != "57" {
		t.Errorf("stated: %q", s.departement())
	}
}

// TestRoundedPositions: of four points more than half with two decimals at most, or put at
// a chef-lieu, are told; not of a département that is not asked for.
func TestRoundedPositions(t *testing.T) {
	whole, rounded := coverage.At(6.17461, 49.11897), coverage.At(6.17, 49.1)
	for name, tt := range map[string]struct {
		points []coverage.Position
		seats  int // of the first ones
		of     string
		want   string
	}{
		"three":                    {[]coverage.Position{rounded, rounded, rounded}, 0, "57", ""},
		"four":                     {[]coverage.Position{rounded, rounded, rounded, rounded}, 0, "57", "structures-rounded 4 4"},
		"three of four":            {[]coverage.Position{rounded, rounded, rounded, whole}, 0, "57", "structures-rounded 3 4"},
		"half":                     {[]coverage.Position{rounded, rounded, whole, whole}, 0, "57", ""},
		"one coordinate is whole":  {[]coverage.Position{coverage.At(6.171, 49.1), coverage.At(6.17, 49.101), coverage.At(6.1700001, 49.1), coverage.At(6.171, 49.1)}, 0, "57", ""},
		"at chefs-lieux":           {[]coverage.Position{rounded, rounded, rounded, rounded}, 1, "57", ""},
		"beside a chef-lieu":       {[]coverage.Position{whole, rounded, rounded, rounded, whole, rounded}, 1, "57", "structures-rounded 4 5"},
		"half at chefs-lieux":      {[]coverage.Position{whole, whole, whole, whole}, 2, "57", ""},
		"most at chefs-lieux":      {[]coverage.Position{whole, whole, whole, whole}, 3, "57", "structures-at-seat 3 4"},
		"all three at chefs-lieux": {[]coverage.Position{whole, whole, whole}, 3, "57", ""},
		"both":                     {[]coverage.Position{whole, whole, whole, whole, whole, rounded, rounded, rounded, rounded}, 5, "57", "structures-at-seat 5 9; structures-rounded 4 4"},
		"not known":                {[]coverage.Position{{Point: rounded.Point}, rounded, rounded, rounded}, 0, "57", ""},
		"of another département":   {[]coverage.Position{rounded, rounded, rounded, rounded}, 0, "54", ""},
	} {
		l := countedStudy(725, 0, day(2020, 1, 1))
		l.structures = nil
		for i, at := range tt.points {
			var s structure
			s.Departement = tt.of
			s.Points = []coverage.ServicePoint{{Position: at, AtSeat: i < tt.seats}}
			l.structures = append(l.structures, s)
		}
		(&area{settings: &l.study.Settings, scope: location.NewPointSet(0)}).compare(l)
		var all []string
		for _, f := range l.found.All() {
			if f.Kind == finding.StructuresRounded.Kind || f.Kind == finding.StructuresAtSeat.Kind {
				all = append(all, f.Kind.Code+" "+strings.Join(details(f), " "))
				if f.Value != "Moselle (57)" || f.Source.File != "s.csv" || !f.Kind.Front {
					t.Errorf("%s: %+v", name, f)
				}
			}
		}
		if told := strings.Join(all, "; "); told != tt.want {
			t.Errorf("%s: told %q, want %q", name, told, tt.want)
		}
	}
}
