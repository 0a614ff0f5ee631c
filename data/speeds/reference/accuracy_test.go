package reference_test

import (
	"context"
	"math"
	"testing"

	"acces30/coverage/road/intercommune"
	"acces30/coverage/sharedtest"
	"acces30/data/speeds"
	"acces30/data/speeds/reference"

	"github.com/google/go-cmp/cmp"
)

// read reads the published pairs; the test is skipped when they are absent.
func read(t testing.TB) *reference.Data {
	t.Helper()
	d, err := reference.Read(sharedtest.Data(t, "reference", "gironde_osrm_metric.csv"),
		sharedtest.Data(t, "communes", "communes_france.csv"), sharedtest.Data(t, "communes", "settlements_2014.csv"))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestPublishedAccuracy computes the errors on the pairs held out, prints them,
// holds them to the target, and holds the speed table, which the workbook
// shows, to what was computed.
func TestPublishedAccuracy(t *testing.T) {
	table, err := speeds.BuiltInInterCommune()
	if err != nil {
		t.Fatal(err)
	}
	data := read(t)
	if len(data.Pairs) != 2495 || len(data.Places) < 2000 {
		t.Fatalf("%d pairs, %d communes around them", len(data.Pairs), len(data.Places))
	}
	drives, err := data.Drives(context.Background(), table.Params)
	if err != nil {
		t.Fatal(err)
	}
	computed := data.Accuracy(drives, false)
	for _, b := range computed {
		t.Logf("%3.0f to %3.0f min: %4d pairs held out, median absolute error %4.1f %%, median %+4.1f %%, 9th decile %4.1f %%",
			b.From, b.To, b.Pairs, 100*b.MedianAbsolute, 100*b.Median, 100*b.NinthDecile)
		if b.From == 15 && b.To == 60 && !(b.MedianAbsolute <= 0.09) {
			t.Errorf("median absolute error of %.2f %% between 15 and 60 minutes; the target is 9 %%", 100*b.MedianAbsolute)
		}
	}
	absolute, signed := data.DistanceError(drives)
	t.Logf("length against OSRM: median absolute error %.1f %%, median %+.1f %%", 100*absolute, 100*signed)
	for i := range computed {
		b := &computed[i]
		for _, v := range []*float64{&b.MedianAbsolute, &b.Median, &b.NinthDecile} {
			*v = math.Round(*v*1000) / 1000 // published to a tenth of a percent
		}
	}
	rounded := cmp.Comparer(func(a, b float64) bool { return math.Abs(a-b) < 1e-9 })
	if diff := cmp.Diff(computed, table.Info().Accuracy, rounded); diff != "" {
		t.Errorf("the table publishes other figures than those computed (-computed +published):\n%s", diff)
	}
}

// TestHalvesAreApart checks the split: near to equal, and by the coordinates
// alone, so that a pair given twice is on one side.
func TestHalvesAreApart(t *testing.T) {
	data := read(t)
	sides := make(map[[4]float64]bool)
	fitted := 0
	for _, p := range data.Pairs {
		key := [4]float64{p.From[0], p.From[1], p.To[0], p.To[1]}
		if side, seen := sides[key]; seen && side != p.Fitted {
			t.Fatal("one pair on both sides")
		}
		sides[key] = p.Fitted
		if p.Fitted {
			fitted++
		}
	}
	if fitted < 1100 || fitted > 1400 {
		t.Errorf("%d of %d pairs are fitted", fitted, len(data.Pairs))
	}
}

// TestSlowerRoadsTakeLonger is a check of the measure itself.
func TestSlowerRoadsTakeLonger(t *testing.T) {
	table, err := speeds.BuiltInInterCommune()
	if err != nil {
		t.Fatal(err)
	}
	data := read(t)
	data.Pairs = data.Pairs[:100]
	before, err := data.Drives(context.Background(), table.Params)
	if err != nil {
		t.Fatal(err)
	}
	slower := table.Params
	slower.Levels = append([]intercommune.Level(nil), slower.Levels...)
	for i := range slower.Levels {
		slower.Levels[i].Speed /= 1.1
	}
	after, err := data.Drives(context.Background(), slower)
	if err != nil {
		t.Fatal(err)
	}
	for i := range before {
		if after[i].Minutes < before[i].Minutes {
			t.Errorf("pair %d takes %.1f min, %.1f on slower roads", i, before[i].Minutes, after[i].Minutes)
		}
	}
}
