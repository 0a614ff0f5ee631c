package main

import (
	"errors"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/coverage/road/intercommune"
	"acces30/data/speeds"
	"acces30/data/speeds/reference"
)

// held are two départements, three drives in Gironde and two in Alsace, of which the
// second département, the last drive there and the first here are not of the first half.
func held() *fitter {
	return &fitter{
		country: &reference.Country{
			Departements: []reference.Departement{{Within: make([]float64, 6), Fitted: true}, {Within: []float64{1, 1, 1, 1, 1, 1}, Kind: coverage.Country(1)}},
			ToHospital:   []reference.HospitalDrive{{Minutes: 20}, {Minutes: 30, Fitted: true}},
		},
		gironde: &reference.Data{Pairs: []reference.Pair{{MetricMinutes: 10, Fitted: true}, {MetricMinutes: 74.9, Fitted: true}, {MetricMinutes: 20}}},
	}
}

// seen is what a model makes of them: residuals of one, with the sign of sign, and
// far ones for the second département and the last known drive.
func seen(sign float64) *measured {
	m := &measured{
		shares: [][]float64{{8 * sign, 1.6 * sign, 2 * sign, 1.5 * sign, 0.8 * sign, 0.2 * sign}, {1, 1, 1, 1, 1, 5}},
		gironde: []reference.Drive{
			{Minutes: 10 * math.Exp(0.06*sign)}, {Minutes: 74.9 * math.Exp(0.06*sign)}, {Minutes: 20 * math.Exp(0.12)},
		},
		hospitals: []float64{20 * math.Exp(0.16), 30 * math.Exp(0.08*sign)},
	}
	for i := range reference.Known {
		m.known = append(m.known, reference.Known[i].Minutes()*math.Exp(0.12*sign))
	}
	m.known[len(m.known)-1] = reference.Known[len(m.known)-1].Minutes() * math.Exp(0.12*3)
	return m
}

// TestResiduals: which data a fit on a half sees, what a residual of one stands for, and
// how much each kind of data weighs.
func TestResiduals(t *testing.T) {
	f := held()
	for _, outside := range []float64{9.99, 75} { // minutes that no fit looks at
		f.gironde.Pairs = append(f.gironde.Pairs, reference.Pair{MetricMinutes: outside, Fitted: true}, reference.Pair{MetricMinutes: outside})
		f.country.ToHospital = append(f.country.ToHospital, reference.HospitalDrive{Minutes: outside, Fitted: true}, reference.HospitalDrive{Minutes: outside})
	}
	repeat := func(v float64, n int) []float64 { return slices.Repeat([]float64{v}, n) }
	for _, sign := range []float64{1, -1} {
		m := seen(sign)
		m.gironde, m.hospitals = append(m.gironde, make([]reference.Drive, 4)...), append(m.hospitals, make([]float64, 4)...)
		one := sign * math.Sqrt(2.0/10) // ten known drives weigh two
		known := append(repeat(one, 9), math.Sqrt(2*1.5*3-1.5*1.5)*math.Sqrt(2.0/10))
		far := append(repeat(0, 5), math.Sqrt(2*8*20-64)) // four points of 0.2 are 20
		for on, want := range map[half][]float64{
			first:  slices.Concat(repeat(sign, 6), repeat(sign*math.Sqrt(2.5), 2), repeat(sign, 1), known),
			second: slices.Concat(far, repeat(math.Sqrt(2*2-1)*math.Sqrt(5), 1), repeat(math.Sqrt(2*2-1), 1), known),
			both:   slices.Concat(repeat(sign*math.Sqrt(0.5), 6), scaled(far, math.Sqrt(0.5)), repeat(sign*math.Sqrt(2.5), 2), repeat(sign, 1), known),
		} {
			if got := f.residuals(m, on); !near(got, want) {
				t.Errorf("%v: %v, want %v", on, got, want)
			}
		}
	}
}

func scaled(values []float64, by float64) []float64 {
	all := slices.Clone(values)
	for i := range all {
		all[i] *= by
	}
	return all
}

func near(a, b []float64) bool {
	return slices.EqualFunc(a, b, func(x, y float64) bool { return math.Abs(x-y) < 1e-9 })
}

// TestHalves: a fit on both halves sees all départements, and the drives of the first.
func TestHalves(t *testing.T) {
	for on, want := range map[half]string{first: "the first half true false true false", second: "the second half false true false true", both: "both halves true true true false"} {
		got := on.String()
		for _, sees := range []bool{on.sees(true), on.sees(false), on.seesPair(true), on.seesPair(false)} {
			got += map[bool]string{true: " true", false: " false"}[sees]
		}
		if got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// TestMemory: the last few are kept, two at least, and nothing that failed.
func TestMemory(t *testing.T) {
	for most, want := range map[int]string{0: "abcab", 2: "abcab", 3: "abcd"} {
		m, made := memory[string]{most: most}, ""
		for _, key := range []string{"a", "b", "b", "a", "c", "c", "b", "a", "b"} {
			if most == 3 && key == "c" && !strings.Contains(made, "c") {
				if _, err := m.get("x", func() (string, error) { return "", errors.New("failed") }); err == nil {
					t.Error("an error is lost")
				}
			}
			got, err := m.get(key, func() (string, error) { made += key; return "made " + key, nil })
			if err != nil || got != "made "+key {
				t.Fatalf("%s: %q, %v", key, got, err)
			}
		}
		if most == 3 {
			if got, _ := m.get("d", func() (string, error) { made += "d"; return "d", nil }); got != "d" {
				t.Errorf("%q", got)
			}
		}
		if made != want {
			t.Errorf("of %d kept %s were made, want %s", most, made, want)
		}
	}
}

// TestBoundsOfAModel: the start of a fit, and values out of bounds: no level is slower
// than the one before or slowed more by hills, and no number is beyond what makes sense.
func TestBoundsOfAModel(t *testing.T) {
	params := intercommune.Params{Levels: []intercommune.Level{{Detour: 1.2}, {Detour: 1.2}, {Detour: 1.1, Speed: 50, Relief: 0.4}}, Relief: intercommune.Relief{From: 9}}
	params.Kept[road.Rural] = 0.01
	chosen := model{network: params}
	text := func(values ...string) string {
		names := []string{"[[level]]#1 speed_kmh", "[[level]]#2 speed_kmh", "[[level]]#1 relief", "[[level]]#2 relief", "[relief] full_m_per_km", " terminal_s", " access_kmh", "[kept] dense",
			"[settlement] core_share", "[settlement] core_east", "[settlement] core_density", "[settlement] towards_seat", "[settlement] radius",
			"[settlement] farthest_m", "[settlement] lanes_s_per_km", "[settlement] lanes_hill", "[settlement] scatter"}
		var b strings.Builder
		for i, name := range names {
			b.WriteString("  " + name + strings.Repeat(" ", max(0, 26-len(name))) + " " + values[i] + "\n")
		}
		return b.String()
	}
	large, small := make([]float64, len(parameters)), make([]float64, len(parameters))
	for i := range large {
		large[i], small[i] = 9, -9
	}
	small[0], small[1] = math.Log(50+offset), math.Log(60+offset)
	for name, tt := range map[string]struct {
		x    []float64
		want string
	}{
		"the start": {start(), text("78", "79", "0.4", "0.4", "12", "150", "65", "0.4", "0.7", "0", "0", "0", "1", "7000", "100", "0", "0.12")},
		"large":     {large, text("80", "80.02", "8103", "8103", "100", "8103", "8103", "1", "0.95", "9", "9", "1", "8103", "8103", "8103", "9", "8103")},
		"small":     {small, text("50", "60", "0", "0", "10", "0", "0", "0.06", "0", "-9", "-9", "0", "0", "0", "0", "0", "0.01")},
	} {
		m := chosen.with(tt.x)
		if got := m.String(); got != tt.want {
			t.Errorf("%s:\n%swant\n%s", name, got, tt.want)
		}
		if params.Levels[0].Speed != 0 || chosen.people.Core != 0 {
			t.Fatal("the model chosen has changed")
		}
		if m.network.Kept[road.Rural] != 0.06 {
			t.Errorf("%s: %v of the speed are kept", name, m.network.Kept)
		}
	}
	// The third level, which no fit moves, is as fast along a straight line as the second.
	m := chosen.with(start())
	l, before := m.network.Levels[2], m.network.Levels[1]
	if want := before.Speed * 1.1 / 1.2 * 1.0003; math.Abs(l.Speed-want) > 1e-9 || l.Relief != 0.4 {
		t.Errorf("%+v, want a speed of %v", l, want)
	}
	hills := start()
	hills[3] = math.Log(0.02 + 0.1)
	if got := chosen.with(hills).network.Levels[2].Relief; math.Abs(got-(1.1*1.0003-1-0.0003)) > 1e-9 {
		t.Errorf("hills slow the third level by %v", got)
	}
}

// TestTails: what is written of a fit, whole.
func TestTails(t *testing.T) {
	f := held()
	f.country.Departements = append(f.country.Departements, reference.Departement{Fitted: true})
	f.country.ToHospital = append(f.country.ToHospital, f.country.ToHospital[0])
	want := `#
# The parameters above come from: go run ./data/speeds/calibrate -rounds 7 -write TABLE
# They saw the shares of people in 3 departements (a hash of the code puts them into
# halves of 2 and 1), 2 of the 3 drives in Gironde (METRIC), 1 of the 3 in Alsace
# (OSRM), and 10 known drives.
`
	if got := f.provenance(7); got != want {
		t.Errorf("%s", got)
	}
	want = strings.NewReplacer("come from:", "come from, but for what is said of changes by hand:", "-rounds 7", "-rounds 4").Replace(want)
	if got := f.provenance(0); got != want {
		t.Errorf("%s", got)
	}
	behind := func(text string) string { _, tables, _ := strings.Cut(text, "\n\n[["); return "[[" + tables }
	fitted := []reference.ShareErrors{{Minutes: 5, RMSE: 1.234, Bias: 9}, {Minutes: 10, RMSE: 2, Bias: 9}}
	left := []reference.ShareErrors{{Minutes: 5, RMSE: 3.456, Bias: -0.5}, {Minutes: 10, RMSE: 4, Bias: 0.25}}
	if got, want := behind(sharesText(fitted, left)), "[[share_error]]\nminutes = 5\nfitted_points = 1.23\nheld_out_points = 3.46\nheld_out_mean_points = -0.50\n\n"+
		"[[share_error]]\nminutes = 10\nfitted_points = 2.00\nheld_out_points = 4.00\nheld_out_mean_points = 0.25\n"; got != want {
		t.Errorf("%s", got)
	}
	kind := coverage.CountryErrors{Country: coverage.Country(1), Departements: 3, Minutes: []int{10, 15}, HeldOut: []float64{1.5, 2}, HeldOutMean: []float64{-0.25, 0}}
	if got, want := behind(countriesText([]coverage.CountryErrors{kind})), "[[country_error]]\ncountry = \""+kind.Country.Code()+"\"\ndepartements = 3\nminutes = [10, 15]\nheld_out_points = [1.5, 2]\nheld_out_mean_points = [-0.25, 0]\n"; got != want {
		t.Errorf("%s", got)
	}
	band := coverage.AccuracyBand{From: 0, To: 15, Pairs: 8, MedianAbsolute: 0.0123, Median: -0.0456, NinthDecile: 0.2}
	if got, want := behind(accuracyText([]coverage.AccuracyBand{band})), "[[accuracy]]\nfrom_min = 0\nto_min = 15\npairs = 8\nmedian_absolute_pct = 1.2\nmedian_pct = -4.6\nninth_decile_pct = 20.0\n"; got != want {
		t.Errorf("%s", got)
	}
	var drives []reference.Compared
	for i := range 30 { // ratios of 1.01 to 1.30
		drives = append(drives, reference.Compared{Ours: 10, Reference: 10 + float64(i+1)/10, Measuring: true})
	}
	if got, want := marginsText("error", drives), "\n[[error]]\nfrom_min = 0\nto_min = 15\nat_min = 10\npairs = 30\nratios = [1.03, 1.07, 1.24, 1.28]\n"; got != want {
		t.Errorf("%s", got)
	}
	for share, want := range map[float64]string{0: "0.0", 0.12345: "12.3", 0.1235: "12.4", -0.001: "-0.1", 1: "100.0"} {
		if got := percent(share); got != want {
			t.Errorf("%v: %s, want %s", share, got, want)
		}
	}
	for v, want := range map[float64]string{0.000123456: "0.0001235", 1234567: "1235000", 80: "80", -0.5: "-0.5"} {
		if got := digits(v); got != want {
			t.Errorf("%v: %s, want %s", v, got, want)
		}
	}
}

// TestPublished: what a table says of départements left out, at each limit.
func TestPublished(t *testing.T) {
	text, err := os.ReadFile("../intercommune.toml")
	if err != nil {
		t.Fatal(err)
	}
	head, _, _ := strings.Cut(string(text), marker)
	table, err := speeds.ParseInterCommune("mine.toml", []byte(head+"[[share_error]]\nminutes = 5\nheld_out_points = 2\nheld_out_mean_points = -1\nfitted_points = 9\n"+
		"[[share_error]]\nminutes = 30\nheld_out_points = 3\nheld_out_mean_points = 0.5\n[[country_error]]\ncountry = \"rural\"\ndepartements = 1\nminutes = [10]\nheld_out_points = [4]\nheld_out_mean_points = [1]\n"))
	if err != nil {
		t.Fatal(err)
	}
	got := published(table)
	if want := []reference.ShareErrors{{Minutes: 5, RMSE: 2, Bias: -1}, {Minutes: 30, RMSE: 3, Bias: 0.5}}; !slices.Equal(got.all, want) || len(got.byKind) != 1 || got.byKind[0].Departements != 1 {
		t.Errorf("%+v", got)
	}
}

// TestShown: errors as they are printed, of each half and of départements left out.
func TestShown(t *testing.T) {
	f := held()
	f.country.ToHospital[1].Minutes, f.country.ToHospital[0].Minutes = 30, 20
	r := seen(1)
	r.hospitals = []float64{22, 33}
	r.gironde = []reference.Drive{{Minutes: 11}, {Minutes: 74.9}, {Minutes: 18}}
	for i := range r.known {
		r.known[i] = 1.1 * reference.Known[i].Minutes()
	}
	var b strings.Builder
	f.show(&b, r)
	lines := strings.Split(b.String(), "\n")
	for i, want := range []string{
		"errors on the first half",
		"  people within, points:  5 min 8.00 (+8.00)  10 min 1.60 (+1.60)  15 min 2.00 (+2.00)  20 min 1.50 (+1.50)  25 min 0.80 (+0.80)  30 min 0.20 (+0.20)",
		"  Gironde,  0 to 15 min:    1 pairs, median absolute  10.0 %, median +10.0 %, 9th decile  10.0 %",
	} {
		if lines[i] != want {
			t.Errorf("%q, want %q", lines[i], want)
		}
	}
	for _, want := range []string{
		"errors on the second half\n  people within, points:  5 min 0.00 (+0.00)  10 min 0.00 (+0.00)  15 min 0.00 (+0.00)  20 min 0.00 (+0.00)  25 min 0.00 (+0.00)  30 min 4.00 (+4.00)\n",
		"  Gironde, 15 to 30 min:    1 pairs, median absolute  10.0 %, median -10.0 %, 9th decile  10.0 %\n",
		"  Alsace, 15 to 60 min:    1 pairs, median absolute  10.0 %, median +10.0 %\n",
		"\n  Metz - Thionville               33 min, known as  30 (+10 %)\n",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
	by := [2][][]float64{{{1, 1, 1, 1, 1, 1}, {2, 2, 2, 2, 2, 2}}, {{3, 3, 3, 3, 3, 3}, {4, 4, 4, 4, 4, 4}}}
	out := f.heldOut(by) // the first département by the second fit, 3 points too high, the other by the first, 1 point
	b.Reset()
	out.show(&b)
	each := "2.24 (+2.00)"
	want := "people within, départements left out of each fit, points:  5 min " + each + "  10 min " + each + "  15 min " + each + "  20 min " + each + "  25 min " + each + "  30 min " + each
	for k, of := range []string{"3.00 (+3.00)", "1.00 (+1.00)"} {
		code := coverage.Country(k).Code()
		want += "\n  " + code + strings.Repeat(" ", max(0, 8-len(code))) + "  1 départements:  10 min " + of + "  15 min " + of + "  20 min " + of + "  30 min " + of
	}
	if b.String() != want+"\n" {
		t.Errorf("%s\nwant %s", b.String(), want)
	}
}
