package settings

import (
	"fmt"
	"strings"
	"testing"
)

// defaults are what is in force where nothing is set, but for what is empty: every
// number that the documents promise, in plain text.
const defaults = `insee_type=A128
access_speed_kmh=10
access_radius_m=2000
threshold_minutes=30
season=winter
reference_point=chef-lieu
flag_by=reference
margin_km=40
max_uncomputed_pct=5
max_list_age_months=3
max_roads_age_months=24
open_hours=24
open_days=5
open_fixed=true
bus_at_address=true
maps=true
isochrones_minutes=[10 15 20 30]
plan_new=5
plan_objective=coverage
plan_limits_minutes=[20 30]
plan_min_minutes=5
plan_bus_stops=5
plan_bus_days=5
plan_bus_hours=3
cost_house_eur=110000
subsidy_house_eur=50000
agents_per_structure=2
out=out
lang=fr
log=console
csv=programs
geopackage=true
compare_tolerance_minutes=0.5
compare_moved_m=200
keep_input_mb=50
max_structures_down_pct=10
max_communes_moved_pct=1
max_people_moved_pct=3
max_share_moved_points=5
max_uncomputed_up_points=1
max_mean_moved_pct=15
max_snap_up_m=100
`

// TestDefaults: what is in force where nothing is set changes by intention alone.
func TestDefaults(t *testing.T) {
	s := Default()
	var b strings.Builder
	for _, d := range s.declared() {
		if !d.field.at.IsZero() && fmt.Sprint(d.field.at.Interface()) != "map[]" && fmt.Sprint(d.field.at.Interface()) != "[]" {
			fmt.Fprintf(&b, "%s=%v\n", d.key, d.field.at.Interface())
		}
	}
	if b.String() != defaults {
		t.Errorf("in force:\n%s", b.String())
	}
}
