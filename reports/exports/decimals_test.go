package exports

import (
	"testing"

	"acces30/coverage"
	"acces30/coverage/compare"
	"acces30/coverage/label"
	"acces30/coverage/road"
	"acces30/reports/internal/sample"
)

// shown is the value of a column of a row.
func shown[T any](t *testing.T, fields []field[T], name string, row T) string {
	t.Helper()
	for _, f := range fields {
		if f.name == name {
			return f.text(row)
		}
	}
	t.Errorf("no column %s", name)
	return ""
}

// TestDecimals: numbers are written to as many places as they mean something at, rounded,
// and no more; times to as many as tell tenths of a second apart.
func TestDecimals(t *testing.T) {
	r := sample.Result()
	c := &r.Communes[0]
	r.Study.Official = &coverage.Official{Limits: r.Study.Settings.Limits(), Communes: map[string]*coverage.OfficialAccess{
		c.Commune.Code: {People: 700.126, Minutes: 7000.5, Within: []float64{100, 200, 233.375}},
	}}
	c.SnapMetres, c.FlagBy, c.Enough.Time = 12.345, coverage.FlagByReference, 5
	c.Nearest[0].Time = 17999
	week := coverage.WeeklyHours{Week: label.Week{Stated: true}, Criteria: label.Criteria{Minutes: 1441, OpenOn: 4.3456}}
	structure := &coverage.StructureReach{Structure: &coverage.Structure{}, Weekly: week}
	point := pointRow{structure: structure, point: &coverage.ServicePoint{Position: coverage.At(6.12345678, 49.00000049)}, reach: &coverage.PointReach{Attached: true, SnapMetres: 0.96}}
	plan := &coverage.Plan{Objective: coverage.CoverMost, Limit: 12345}
	communes, closures := communeFields(r), closureFields(r)
	changes := structureChangeFields(&compare.Comparison{Before: r, After: r})
	for i, tt := range []struct{ got, want string }{
		{shown(t, communes, "snap_m", c), "12.3"},
		{shown(t, communes, "insee_people", c), "700.13"},
		{shown(t, communes, "insee_mean_min", c), "9.998914"},      // 7,000.5 of 700.126
		{shown(t, communes, "insee_share_within", c), "0.333333"},  // 233.375 of 700.126
		{shown(t, communes, "flag_min", c), "29.9983"},             // a tenth of a second below 30 minutes
		{shown(t, pointFields(), "snap_m", point), "1"},            // 0.96
		{shown(t, pointFields(), "lon", point), "6.123457"},        // a tenth of a metre
		{shown(t, pointFields(), "lat", point), "49"},              // 49.00000049
		{shown(t, weekFields(), "hours_week", structure), "24.02"}, // 24 hours and a minute
		{shown(t, weekFields(), "days_week", structure), "4.35"},
		{shown(t, closures, "people_minutes", &coverage.Closure{Structure: structure, Minutes: 1234.567}), "1234.6"},
		{shown(t, stoppedFields(), "hours_week", &stopped{round: &coverage.Round{}, stop: &coverage.RoundStop{Hours: 2.3456}}), "2.35"},
		{shown(t, stoppedFields(), "limit_min", &stopped{round: &coverage.Round{Limit: 12345}, stop: &coverage.RoundStop{}}), "20.575"},
		{shown(t, placedFields(), "limit_min", &placed{plan: plan, site: &coverage.PlannedSite{}}), "20.575"},
		{shown(t, changes, "moved_m", &compare.StructureChange{Metres: 250.6}), "251"},
		{shown(t, changes, "hours_before", &compare.StructureChange{Before: structure}), "24.02"},
		{shown(t, tripFields(), "snap1_m", Trip{TripTime: coverage.TripTime{FromSnap: 9.96}}), "10"},
		{minutes(17999), "29.9983"}, {minutes(18001), "30.0017"}, {minutes(18000), "30"}, {minutes(road.Unreached), ""}, {decimal(-0.001, 2), "0"}, {decimal(-0.006, 2), "-0.01"}, {decimal(100, 0), "100"}, {decimal(0.1, 0), "0"},
		{orNothing(1.005001, true), "1.01"}, {orNothing(1.005001, false), ""}, {known(0.12345649, true), "0.123456"}, {percent(0.123456), "12.35"}, {snap(1.25001), "1.3"},
	} {
		if tt.got != tt.want {
			t.Errorf("%d: %s, want %s", i, tt.got, tt.want)
		}
	}
}
