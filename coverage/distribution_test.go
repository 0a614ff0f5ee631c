package coverage

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"acces30/coverage/road"
)

// TestDistributionAgainstALineOfPeople stands every person of random communes in
// a line by time, and counts.
func TestDistributionAgainstALineOfPeople(t *testing.T) {
	for seed := range uint64(200) {
		rng := rand.New(rand.NewPCG(seed, 3))
		var communes []*CommuneAccess
		var line []road.Deciseconds // a thousandth of a person each
		for range rng.IntN(6) {
			c, people := randomCommune(rng)
			communes, line = append(communes, c), append(line, people...)
		}
		slices.Sort(line)
		d := new(Result).DistributionOf(communes)
		if !(math.Abs(d.People()*1000-float64(len(line))) <= 0.01) {
			t.Fatalf("seed %d: %g people, want %d thousandths", seed, d.People(), len(line))
		}
		for _, limit := range []road.Deciseconds{0, 3000, 9000, 18000} {
			share, known := d.Share(limit)
			within := 0
			for _, time := range line {
				if time <= limit {
					within++
				}
			}
			if known != (len(line) > 0) || known && !(math.Abs(share-float64(within)/float64(len(line))) <= 1e-9) {
				t.Errorf("seed %d: %g within %d, want %d of %d", seed, share, limit, within, len(line))
			}
		}
		checkTimes(t, seed, d, line)
	}
}

// checkTimes compares mean and quantiles with those of a line of people.
func checkTimes(t *testing.T, seed uint64, d *Distribution, line []road.Deciseconds) {
	t.Helper()
	reached := slices.DeleteFunc(slices.Clone(line), func(t road.Deciseconds) bool { return !t.Reached() })
	mean, known := d.Mean()
	if known != (len(reached) > 0) {
		t.Fatalf("seed %d: mean known: %v", seed, known)
	}
	if !known {
		if _, known := d.Quantile(0.5); known {
			t.Errorf("seed %d: a median of nobody", seed)
		}
		return
	}
	sum := 0.0
	for _, time := range reached {
		sum += time.Minutes()
	}
	if want := sum / float64(len(reached)); !(math.Abs(mean-want) <= 1e-6) {
		t.Errorf("seed %d: mean %g, want %g", seed, mean, want)
	}
	for _, share := range []float64{0.5, 0.9} {
		got, _ := d.Quantile(share)
		at := int(math.Ceil(share*float64(len(reached)))) - 1
		// Sums of shares round: a person more or less decides where two times meet.
		if near := reached[max(at-1, 0):min(at+2, len(reached))]; !slices.Contains(near, got) {
			t.Errorf("seed %d: quantile %g is %d, want one of %v", seed, share, got, near)
		}
	}
}

// randomCommune makes a commune with a time or with points, and the times of its
// people by thousandths of a person.
func randomCommune(rng *rand.Rand) (*CommuneAccess, []road.Deciseconds) {
	random := func() road.Deciseconds {
		if rng.IntN(8) == 0 {
			return road.Unreached
		}
		return road.Deciseconds(rng.IntN(25000))
	}
	c := located(random(), rng.IntN(5))
	var line []road.Deciseconds
	people := func(t road.Deciseconds, thousandths int) {
		for range thousandths {
			line = append(line, t)
		}
	}
	switch rng.IntN(3) {
	case 0:
		c.Status = NotComputed
	case 1:
		people(c.Time(), 1000*c.Commune.Population)
	case 2: // ten hundredths among points, one of which may not be known
		c.ByPoint = &PointShare{Hundredths: 10}
		for left := uint32(10); left > 0; {
			h := 1 + uint32(rng.IntN(int(left)))
			left -= h
			if rng.IntN(5) == 0 {
				continue
			}
			p := PointTime{random(), h}
			c.ByPoint.Times = append(c.ByPoint.Times, p)
			people(p.Time, 100*c.Commune.Population*int(h))
		}
	}
	return &c, line
}
