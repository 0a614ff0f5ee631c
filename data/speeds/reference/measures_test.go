package reference

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"testing"

	"acces30/coverage"
	"acces30/coverage/plane"
	"acces30/coverage/road"
	"acces30/coverage/settle"
	"acces30/data/insee"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/paulmach/orb"
)

func near(a, b float64) bool { return math.Abs(a-b) < 1e-12 || math.IsNaN(a) && math.IsNaN(b) }

// TestQuantile: the value from which on a share of the values lie.
func TestQuantile(t *testing.T) {
	for share, want := range map[float64]float64{0: 1, 0.24: 1, 0.25: 2, 0.5: 3, 0.99: 4, 1: 4} {
		if got := quantile([]float64{4, 1, 3, 2}, share); got != want {
			t.Errorf("%g of four: %g, want %g", share, got, want)
		}
	}
	if got := quantile(nil, 0.5); !math.IsNaN(got) {
		t.Errorf("of none: %g", got)
	}
}

// TestAccuracyOfDrives: bands hold their lower end and not their upper one, of the pairs
// of one half alone; lengths are held against OSRM's from five kilometres on.
func TestAccuracyOfDrives(t *testing.T) {
	d := &Data{Pairs: []Pair{
		{MetricMinutes: 10, OSRMKm: 5}, {MetricMinutes: 15, OSRMKm: 10}, {MetricMinutes: 29.9, OSRMKm: 4.9}, {MetricMinutes: 40, OSRMKm: 20}, {MetricMinutes: 60, OSRMKm: 40},
		{MetricMinutes: 10, Fitted: true, OSRMKm: 50},
	}}
	drives := []Drive{{11, 6}, {12, 9}, {29.9, 49}, {44, 22}, {600, 40}, {5, 500}}
	for fitted, want := range map[bool][6]coverage.AccuracyBand{
		false: {
			{Pairs: 1, MedianAbsolute: 0.1, Median: 0.1, NinthDecile: 0.1}, {Pairs: 2, MedianAbsolute: 0.2, Median: 0, NinthDecile: 0.2}, {Pairs: 1, MedianAbsolute: 0.1, Median: 0.1, NinthDecile: 0.1},
			{MedianAbsolute: math.NaN(), Median: math.NaN(), NinthDecile: math.NaN()}, {Pairs: 3, MedianAbsolute: 0.1, Median: 0, NinthDecile: 0.2}, {Pairs: 1},
		},
		true: {
			{Pairs: 1, MedianAbsolute: 0.5, Median: -0.5, NinthDecile: 0.5}, {MedianAbsolute: math.NaN(), Median: math.NaN(), NinthDecile: math.NaN()}, {MedianAbsolute: math.NaN(), Median: math.NaN(), NinthDecile: math.NaN()},
			{MedianAbsolute: math.NaN(), Median: math.NaN(), NinthDecile: math.NaN()}, {MedianAbsolute: math.NaN(), Median: math.NaN(), NinthDecile: math.NaN()}, {MedianAbsolute: math.NaN(), Median: math.NaN(), NinthDecile: math.NaN()},
		},
	} {
		got := d.Accuracy(drives, fitted)
		for i, ends := range [][2]float64{{0, 15}, {15, 30}, {30, 45}, {45, 60}, {15, 60}, {25, 35}} {
			g, w := got[i], want[i]
			if g.From != ends[0] || g.To != ends[1] || g.Pairs != w.Pairs || !near(g.MedianAbsolute, w.MedianAbsolute) || !near(g.Median, w.Median) || !near(g.NinthDecile, w.NinthDecile) {
				t.Errorf("fitted %v: %+v, want %+v", fitted, g, w)
			}
		}
	}
	if absolute, signed := d.DistanceError(drives); !near(absolute, 0.1) || !near(signed, 0.1) { // 0.2, -0.1, 0.1 and 0
		t.Errorf("lengths: %g, %g", absolute, signed)
	}
	c := &Country{ToHospital: []HospitalDrive{{Minutes: 15}, {Minutes: 59.9}, {Minutes: 60}, {Minutes: 14.9}, {Minutes: 20, Fitted: true}}}
	minutes := []float64{12, 59.9, 600, 1, 22}
	if absolute, signed, pairs := c.PairErrors(minutes, false); !near(absolute, 0.2) || !near(signed, 0) || pairs != 2 {
		t.Errorf("hospitals: %g, %g of %d", absolute, signed, pairs)
	}
	if absolute, signed, pairs := c.PairErrors(minutes, true); !near(absolute, 0.1) || !near(signed, 0.1) || pairs != 1 {
		t.Errorf("hospitals: %g, %g of %d", absolute, signed, pairs)
	}
}

// TestErrorsOfShares: root mean square and mean over the départements of a half, of all,
// and of each kind of country.
func TestErrorsOfShares(t *testing.T) {
	zero := make([]float64, 6)
	c := &Country{Departements: []Departement{{Within: zero, Fitted: true, Kind: coverage.DenseCountry}, {Within: zero, Kind: coverage.RuralCountry}, {Within: zero, Kind: coverage.RuralCountry}}}
	computed := [][]float64{{1, 1, 1, 1, 1, 1}, {3, -3, 3, 3, 3, 3}, {-4, -4, 4, 4, 4, 4}}
	for i, e := range c.Errors(computed, false) {
		mean := []float64{-0.5, -3.5, 3.5, 3.5, 3.5, 3.5}[i]
		if e.Minutes != []int{5, 10, 15, 20, 25, 30}[i] || !near(e.RMSE, math.Sqrt(12.5)) || !near(e.Bias, mean) {
			t.Errorf("%+v", e)
		}
	}
	if e := c.Errors(computed, true)[5]; e != (ShareErrors{30, 1, 1}) {
		t.Errorf("%+v", e)
	}
	if e := c.AllErrors(computed)[0]; !near(e.RMSE, math.Sqrt(26.0/3)) || !near(e.Bias, 0) {
		t.Errorf("%+v", e)
	}
	minutes := []int{10, 15, 20, 30}
	if diff := cmp.Diff([]coverage.CountryErrors{
		{Country: coverage.DenseCountry, Departements: 1, Minutes: minutes, HeldOut: []float64{1, 1, 1, 1}, HeldOutMean: []float64{1, 1, 1, 1}},
		{Country: coverage.RuralCountry, Departements: 2, Minutes: minutes, HeldOut: []float64{3.54, 3.54, 3.54, 3.54}, HeldOutMean: []float64{-3.5, 3.5, 3.5, 3.5}},
	}, c.KindErrors(computed)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// TestMarginsOfDrives: of the drives given for measuring, by bands of our time that hold
// their lower end; none of fewer than thirty.
func TestMarginsOfDrives(t *testing.T) {
	var drives []Compared
	add := func(ours float64, n int) {
		for i := range n { // ratios of 1.01, 1.02 and so on
			drives = append(drives, Compared{Ours: ours, Reference: ours * (1 + float64(i+1)/100), Measuring: true})
		}
	}
	add(15, 29)
	add(25, 30)
	add(59.96, 40)
	add(60, 50)
	add(0, 50)
	add(math.Inf(1), 50)
	drives = append(drives, Compared{Ours: 15, Reference: 15}, Compared{Ours: 25, Reference: 250})
	want := coverage.ErrorTable{
		{From: 25, To: 35, At: 25, Pairs: 30, FirstDecile: 1.03, FirstQuartile: 1.07, ThirdQuartile: 1.24, NinthDecile: 1.28}, // of 31: 3.1, 7.75, 23.25, 27.9
		{From: 35, To: 60, At: 60, Pairs: 40, FirstDecile: 1.04, FirstQuartile: 1.10, ThirdQuartile: 1.31, NinthDecile: 1.37}, // of 41: 4.1, 10.25, 30.75, 36.9
	}
	if diff := cmp.Diff(want, Margins(drives)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	d := &Data{
		Pairs:  []Pair{{MetricMinutes: 10, OSRMMinutes: 12, Fitted: true}, {MetricMinutes: 20, OSRMMinutes: 22, Measuring: true}},
		Places: []road.Place{{Altitude: math.NaN()}},
	}
	if diff := cmp.Diff([]Compared{{Ours: 10, Peak: 10, Reference: 12, Measuring: true}, {Ours: 20, Peak: 20, Reference: 22}}, d.Engines(true)); diff != "" {
		t.Errorf("METRIC as ours: %s", diff)
	}
	if diff := cmp.Diff([]Compared{{Ours: 12, Peak: 12, Reference: 10, Measuring: true}, {Ours: 22, Peak: 22, Reference: 20}}, d.Engines(false)); diff != "" {
		t.Errorf("OSRM as ours: %s", diff)
	}
	got := d.Modelled([]Drive{{Minutes: 1}, {Minutes: 2}}, []Drive{{Minutes: 3}, {Minutes: 4}})
	if diff := cmp.Diff([]Compared{{Ours: 2, Peak: 4, Reference: 20, Measuring: true}}, got, cmpopts.IgnoreFields(Compared{}, "Fitness")); diff != "" {
		t.Errorf("modelled: %s", diff)
	}
}

// TestTrial: of the drives not given for measuring, how many of each class the reference
// puts within the limit.
func TestTrial(t *testing.T) {
	table := coverage.ErrorTable{{From: 0, To: 60, At: 20, Pairs: 99, FirstDecile: 0.9, FirstQuartile: 0.95, ThirdQuartile: 1.05, NinthDecile: 1.1}}
	trial := Try(table, []Compared{
		{Ours: 10, Peak: 10, Reference: 30}, {Ours: 10, Peak: 10, Reference: 30.1}, {Ours: 55, Peak: 55, Reference: 10}, {Ours: 55, Peak: 55, Reference: 50}, {Ours: 55, Peak: 55, Reference: 50},
		{Ours: 10, Peak: 10, Reference: 5, Measuring: true},
	}, 30)
	var drives, within [coverage.Certainties]int
	drives[coverage.Assured], within[coverage.Assured], drives[coverage.BeyondSurely], within[coverage.BeyondSurely] = 2, 1, 3, 1
	if trial.Limit != 30 || trial.Drives != drives || trial.Within != within || trial.Share(coverage.Assured) != 0.5 || !math.IsNaN(trial.Share(coverage.Likely)) {
		t.Errorf("%+v", trial)
	}
	if deciseconds(math.Inf(1)) != road.Unreached || deciseconds(1.5) != 900 {
		t.Error("minutes are other times")
	}
}

// put writes files into a folder.
func put(t *testing.T, folder string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// TestReadSmallCountry: what is made of the published files, row by row.
func TestReadSmallCountry(t *testing.T) {
	folder := t.TempDir()
	put(t, folder, map[string]string{
		"communes/settlements_2014.csv": "code_2026,area_km2,z_mean\n57463,30,200\n57463,10,240\n57001,0,100\n57001,5,x\n67482,20,150\n",
		"communes/communes_france.csv": "code_insee,dep,population_municipale,lon_chef_lieu,lat_chef_lieu,lon_centroide,lat_centroide\n" +
			"57463,57,4000,6.1,49.1,6.2,49.2\n57001,57,50,,,6.4,49.0\n67482,67,70000,7.7,48.5,,\n97411,974,9,55.4,-20.9,55.4,-20.9\n54001,54,7,x,y,x,y\n69123,69,,4.8,45.7,4.8,45.7\n",
		"sites/liste-fs-20240801.csv":         "longitude,latitude\n6.1,49.1\n55.4,-20.9\n,\n7,48\n",
		"reference/access_by_departement.csv": "dep,within5,within10,within15,within20,within25,within30\n67,1,2,3,4,5,6\n57,10,20,30,40,50,60\n",
		"reference/alsace_osrm_pairs.csv":     "code_insee,hospital,lat,lon,osrm_minutes\n67482,A,48.6,7.8,12.5\n67999,A,48.6,7.8,1\n57463,B,49,6,30\n57001,A,48.6,7.8,40\n67482,C,x,7,3\n",
	})
	got, err := ReadCountry(folder)
	if err != nil {
		t.Fatal(err)
	}
	lyon, _ := insee.CityPopulation("69123")
	at := func(lon, lat float64) orb.Point { return orb.Point{lon, lat} }
	want := &Country{
		Codes: []string{"57463", "57001", "67482", "69123"},
		Places: []road.Place{
			{Point: at(6.1, 49.1), People: 4000, Altitude: 210, AreaKm2: 40}, {Point: at(6.4, 49), People: 50, Altitude: math.NaN()}, {Point: at(7.7, 48.5), People: 70000, Altitude: 150, AreaKm2: 20},
			{Point: at(4.8, 45.7), People: lyon, Altitude: math.NaN()},
		},
		Communes: []settle.Commune{
			{People: 4000, AreaKm2: 40, Seat: at(6.1, 49.1), Centroid: at(6.2, 49.2)}, {People: 50, Seat: at(6.4, 49), Centroid: at(6.4, 49)}, {People: 70000, AreaKm2: 20, Seat: at(7.7, 48.5), Centroid: at(7.7, 48.5)},
			{People: lyon, Seat: at(4.8, 45.7), Centroid: at(4.8, 45.7)},
		},
		Sites: []orb.Point{at(6.1, 49.1), at(7, 48)},
		Departements: []Departement{
			{Code: "57", Within: []float64{10, 20, 30, 40, 50, 60}, Kind: coverage.RuralCountry, communes: []int{0, 1}},
			{Code: "67", Within: []float64{1, 2, 3, 4, 5, 6}, Fitted: firstHalf("67"), Kind: coverage.DenseCountry, communes: []int{2}},
		},
		Hospitals:  []orb.Point{at(7.8, 48.6), at(6, 49)},
		ToHospital: []HospitalDrive{{2, 0, 12.5, true}, {0, 1, 30, true}, {1, 0, 40, true}},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(Departement{}), cmpopts.EquateNaNs()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	for code, want := range map[string]bool{"57": false, "75": false, "69": true, "67001": false, "67482": true} { // by FNV-1a, worked out apart
		if firstHalf(code) != want {
			t.Errorf("%s is of the first half: %v", code, !want)
		}
	}
	for name, text := range map[string]string{
		"reference/alsace_osrm_pairs.csv": "code_insee,hospital,lat,lon,osrm_minutes\n67482,A,48.6,7.8,x\n", "reference/access_by_departement.csv": "dep,within5,within10,within15,within20,within25,within30\n57,10,20,30,40,50,x\n",
		"sites/liste-fs-20240801.csv": "x\n1\n", "communes/communes_france.csv": "x\n1\n", "communes/settlements_2014.csv": "x\n1\n",
	} {
		was, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		put(t, folder, map[string]string{name: text})
		if _, err := ReadCountry(folder); err == nil {
			t.Errorf("%s of %q is read", name, text)
		}
		put(t, folder, map[string]string{name: string(was)})
	}
}

// TestReadSmallPairs: drives from their points on Lambert 93, halved by a hash of these,
// and the communes within sixty kilometres around them.
func TestReadSmallPairs(t *testing.T) {
	folder := t.TempDir()
	const head = "x1_l93,y1_l93,x2_l93,y2_l93,osrm_min,osrm_km,metric_heures_creuses_min\n"
	put(t, folder, map[string]string{
		"pairs.csv":    head + "420000,6420000,421000,6421000,1,2,3\n420000,6420000,422000,6421000,4,5,6\n420000,6420000,423000,6421000,7,8,9\n420000,6420000,424000,6421000,10,11,12\n",
		"communes.csv": "code_insee,population_municipale,lat_chef_lieu,lon_chef_lieu,lat_centroide,lon_centroide\n33063,250000,44.84,-0.58,,\n33001,10,,,44.85,-0.5\n57463,9,49.1,6.1,49.1,6.1\n33002,5,x,y,,\n",
		"none.csv":     head + "420000,6420000,421000,6421000,1,2,x\n",
	})
	d, err := Read(filepath.Join(folder, "pairs.csv"), filepath.Join(folder, "communes.csv"))
	if err != nil {
		t.Fatal(err)
	}
	on := plane.Lambert93()
	for i, want := range []Pair{
		{OSRMMinutes: 1, OSRMKm: 2, MetricMinutes: 3}, {OSRMMinutes: 4, OSRMKm: 5, MetricMinutes: 6, Fitted: true, Measuring: true},
		{OSRMMinutes: 7, OSRMKm: 8, MetricMinutes: 9, Measuring: true}, {OSRMMinutes: 10, OSRMKm: 11, MetricMinutes: 12, Fitted: true},
	} {
		want.From, want.To = on.Unproject(orb.Point{420000, 6420000}), on.Unproject(orb.Point{float64(421000 + 1000*i), 6421000})
		if d.Pairs[i] != want {
			t.Errorf("%+v, want %+v", d.Pairs[i], want)
		}
	}
	if len(d.Pairs) != 4 || len(d.Places) != 2 || d.Places[0].Point != (orb.Point{-0.58, 44.84}) || d.Places[0].People != 250000 || d.Places[1].Point != (orb.Point{-0.5, 44.85}) || len(d.communes) != 2 {
		t.Errorf("%d pairs among %+v", len(d.Pairs), d.Places)
	}
	if _, err := Read(filepath.Join(folder, "none.csv"), filepath.Join(folder, "communes.csv")); err == nil {
		t.Error("minutes that are no number are read")
	}
}

// TestReadSmallAlsace: drives to hospitals from the communes around Alsace alone, halved by
// a hash of the commune and again by one of commune and hospital.
func TestReadSmallAlsace(t *testing.T) {
	folder := t.TempDir()
	const head = "code_insee,hospital,lat,lon,osrm_minutes\n"
	put(t, folder, map[string]string{
		"pairs.csv": head + "67482,A,48.6,7.8,12.5\n67482,D,48.5,7.75,3\n67999,A,48.6,7.8,1\n67001,A,48.6,7.8,40\n67001,C,47.7,7.3,90\n",
		"communes.csv": "code_insee,population_municipale,lat_chef_lieu,lon_chef_lieu,lat_centroide,lon_centroide\n67482,290000,48.58,7.75,,\n67001,500,,,48.55,7.6\n" +
			"90010,50000,47.64,6.85,,\n25056,110000,47.24,6.02,,\n21231,160000,47.32,5.04,,\n75056,2000000,48.86,2.35,,\n",
		"none.csv": head + "67482,A,48.6,7.8,x\n", "nowhere.csv": head + "67482,A,x,7.8,1\n", "nor.csv": head + "67482,A,48.6,x,1\n",
	})
	d, err := ReadAlsace(filepath.Join(folder, "pairs.csv"), filepath.Join(folder, "communes.csv"))
	if err != nil {
		t.Fatal(err)
	}
	strasbourg, achenheim := orb.Point{7.75, 48.58}, orb.Point{7.6, 48.55}
	want := []Pair{ // of the halves by FNV-1a, worked out apart
		{From: strasbourg, To: orb.Point{7.8, 48.6}, OSRMMinutes: 12.5, MetricMinutes: 12.5, Fitted: true},
		{From: strasbourg, To: orb.Point{7.75, 48.5}, OSRMMinutes: 3, MetricMinutes: 3, Fitted: true, Measuring: true},
		{From: achenheim, To: orb.Point{7.8, 48.6}, OSRMMinutes: 40, MetricMinutes: 40},
		{From: achenheim, To: orb.Point{7.3, 47.7}, OSRMMinutes: 90, MetricMinutes: 90, Measuring: true},
	}
	if diff := cmp.Diff(want, d.Pairs); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	var around []orb.Point
	for _, p := range d.Places {
		around = append(around, p.Point)
	}
	if diff := cmp.Diff([]orb.Point{strasbourg, achenheim, {6.85, 47.64}, {6.02, 47.24}}, around); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	for _, name := range []string{"none.csv", "nowhere.csv", "nor.csv"} {
		if _, err := ReadAlsace(filepath.Join(folder, name), filepath.Join(folder, "communes.csv")); err == nil {
			t.Errorf("%s is read", name)
		}
	}
}

// TestWhatIsKnownOfDrives: their minutes as signs, guides and planners give them, between
// communes of the départements that their names tell, each from one to another.
func TestWhatIsKnownOfDrives(t *testing.T) {
	want := map[string]string{
		"Gap - Briançon": "05061 05023 85 85 85", "Grenoble - Le Bourg-d'Oisans": "38185 38052 52 52 52", "Mende - Florac": "48095 48061 45 45 45",
		"Digne - Barcelonnette": "04070 04019 85 85 85", "Aurillac - Saint-Flour": "15014 15187 72 72 72", "Bitche - Sarreguemines": "57089 57631 32 40 36",
		"Bitche - Haguenau": "57089 67180 34 40 37", "Metz - Thionville": "57463 57672 30 30 30", "Metz - Sarreguemines": "57463 57631 55 57 56", "Sierck - Thionville": "57650 57672 25 25 25",
	}
	got := make(map[string]string)
	for _, d := range Known {
		got[d.Name] = fmt.Sprint(d.From, " ", d.To, " ", d.Least, " ", d.Longest, " ", d.Minutes())
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
