package settings

import (
	"math"
	"reflect"
	"testing"
)

// bounds are the lowest and the highest value of each number, as its message and the
// settings file tell them: of the threshold and of cells those besides 0, which the
// threshold may not be and which leaves the cells to the roads.
var bounds = map[string][2]float64{
	"access_speed_kmh": {1, 50}, "access_radius_m": {0, 20_000}, "threshold_minutes": {math.Nextafter(0, 1), 600},
	"margin_km": {0, 500}, "max_uncomputed_pct": {0, 100}, "max_list_age_months": {0, 1200}, "max_roads_age_months": {0, 1200},
	"open_hours": {0, 168}, "open_days": {0, 7}, "isochrone_cell_m": {10, 2000},
	"plan_new": {0, 1000}, "plan_min_people": {0, 10_000_000}, "plan_min_minutes": {0, 600}, "plan_per_epci": {0, 1000},
	"plan_bus_stops": {0, 10}, "plan_bus_days": {1, 7}, "plan_bus_hours": {0.5, 6},
	"cost_house_eur": {0, 10_000_000}, "subsidy_house_eur": {0, 10_000_000}, "cost_branch_eur": {0, 10_000_000}, "subsidy_branch_eur": {0, 10_000_000},
	"cost_bus_eur": {0, 10_000_000}, "subsidy_bus_eur": {0, 10_000_000}, "cost_hour_eur": {0, 10_000_000},
	"people_per_agent": {0, 1_000_000}, "agents_per_structure": {1, 100},
	"compare_tolerance_minutes": {0, 600}, "compare_moved_m": {0, 100_000}, "retain_months": {0, 1200}, "keep_input_mb": {0, 100_000},
	"max_structures_down_pct": {0, 1000}, "max_communes_moved_pct": {0, 1000}, "max_people_moved_pct": {0, 1000}, "max_share_moved_points": {0, 1000},
	"max_uncomputed_up_points": {0, 1000}, "max_mean_moved_pct": {0, 1000}, "max_snap_up_m": {0, 1_000_000},
}

// counts are the settings that count something: no fraction of one is taken.
var counts = map[string]bool{
	"plan_new": true, "plan_min_people": true, "plan_per_epci": true, "plan_bus_stops": true, "plan_bus_days": true,
	"people_per_agent": true, "agents_per_structure": true, "max_list_age_months": true, "max_roads_age_months": true, "retain_months": true,
}

// TestEveryBound: a number may be what its bounds say, and nothing beyond them.
func TestEveryBound(t *testing.T) {
	s := Default()
	for _, d := range s.declared() {
		if d.field.at.Kind() != reflect.Float64 {
			continue
		}
		bound, known := bounds[d.key]
		if !known {
			t.Errorf("%s: no bounds are known here", d.key)
		}
		low, high, fractions := bound[0], bound[1], !counts[d.key]
		for value, accepted := range map[float64]bool{
			low: true, high: true, math.Nextafter(low, high): fractions, math.Nextafter(high, low): fractions, low + 1: true, low + 0.5: fractions,
			math.Nextafter(low, math.Inf(-1)): false, math.Nextafter(high, math.Inf(1)): false, low - 1: false, high + 1: false,
		} {
			d.field.at.SetFloat(value)
			if err := d.check(); (err == nil) != accepted {
				t.Errorf("%s of %v: %v", d.key, value, err)
			}
		}
		d.field.reset()
	}
}
