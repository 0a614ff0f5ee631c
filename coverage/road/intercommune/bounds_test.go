package intercommune

import (
	"errors"
	"math"
	"testing"

	"github.com/paulmach/orb"

	"acces30/coverage/road"
)

func TestBoundsOfParams(t *testing.T) {
	tests := []struct {
		of        func(p *Params) *float64
		low, high float64
		below     string // the error just below and above
		above     string
	}{
		{func(p *Params) *float64 { return &p.Levels[0].Speed }, 1, 200, "level 1: speed of 0.999 km/h: from 1 to 200 is allowed", "level 1: speed of 200.001 km/h: from 1 to 200 is allowed"},
		{func(p *Params) *float64 { return &p.Levels[0].Detour }, 1, 5, "level 1: detour of 0.999: from 1 to 5 is allowed", "level 1: detour of 5.001: from 1 to 5 is allowed"},
		{func(p *Params) *float64 { return &p.Levels[0].Longest }, 1000, 1e6, "level 1: longest link of 999.999 m: from 1000 to 1000000 is allowed", "level 1: longest link of 1.000000001e+06 m: from 1000 to 1000000 is allowed"},
		{func(p *Params) *float64 { return &p.Levels[0].Relief }, 0, 10, "level 1: relief of -0.001: from 0 to 10 is allowed", "level 1: relief of 10.001: from 0 to 10 is allowed"},
		{func(p *Params) *float64 { return &p.Access }, 1, 200, "access at 0.999 km/h: from 1 to 200 is allowed", "access at 200.001 km/h: from 1 to 200 is allowed"},
		{func(p *Params) *float64 { return &p.Relief.From }, 0, 9.999, "relief from -0.001 to 10 m/km: ascending, from 0 to 1000, is allowed", "relief from 10 to 10 m/km: ascending, from 0 to 1000, is allowed"},
		{func(p *Params) *float64 { return &p.Relief.Full }, 1.001, 1000, "relief from 1 to 1 m/km: ascending, from 0 to 1000, is allowed", "relief from 1 to 1000.001 m/km: ascending, from 0 to 1000, is allowed"},
		{func(p *Params) *float64 { return &p.Relief.Unknown }, 0, 10, "relief of -0.001 where it is not known: from 0 to 10 is allowed", "relief of 10.001 where it is not known: from 0 to 10 is allowed"},
		{func(p *Params) *float64 { return &p.Relief.Climb }, 0, 60, "climb of -0.001 s for a metre: from 0 to 60 is allowed", "climb of 60.001 s for a metre: from 0 to 60 is allowed"},
		{func(p *Params) *float64 { return &p.Kept[road.Rural] }, 0.05, 1, "shares of speed kept in environment 0: 0.049, and 1 at peak: from 0.05 to 1 are allowed", "shares of speed kept in environment 0: 1.001, and 1 at peak: from 0.05 to 1 are allowed"},
		{func(p *Params) *float64 { return &p.Peak[road.Dense] }, 0.05, 1, "shares of speed kept in environment 2: 0.5, and 0.049 at peak: from 0.05 to 1 are allowed", "shares of speed kept in environment 2: 0.5, and 1.001 at peak: from 0.05 to 1 are allowed"},
		{func(p *Params) *float64 { return &p.Terminal }, 0, 3600, "terminal time of -0.001 s: from 0 to 3600 is allowed", "terminal time of 3600.001 s: from 0 to 3600 is allowed"},
		{func(p *Params) *float64 { return &p.DensityRadius }, 100, 50e3, "density radius of 99.999 m: from 100 to 50000 is allowed", "density radius of 50000.001 m: from 100 to 50000 is allowed"},
		{func(p *Params) *float64 { return &p.Piece }, 500, 1e6, "pieces of 499.999 m: from 500 to 1000000 is allowed", "pieces of 1.000000001e+06 m: from 500 to 1000000 is allowed"},
		{func(p *Params) *float64 { return &p.Reach }, 1000, 200e3, "reach of 999.999 m: from 1000 to 200000 is allowed", "reach of 200000.001 m: from 1000 to 200000 is allowed"},
	}
	for _, tt := range tests {
		check := func(value float64, want string) {
			p := testParams()
			p.Levels = p.Levels[:1]
			*tt.of(&p) = value
			got := ""
			if err := p.Validate(); err != nil {
				got = err.Error()
			}
			if got != want {
				t.Errorf("%v: %q, want %q", value, got, want)
			}
		}
		check(tt.low, "")
		check(math.Round((tt.low-0.001)*1000)/1000, tt.below)
		check(tt.high, "")
		check(math.Round((tt.high+0.001)*1000)/1000, tt.above)
	}
}

func TestBoundsOfLevels(t *testing.T) {
	levels := func(count int) (all []Level) {
		for i := range count {
			all = append(all, Level{PeopleFrom: 100 * i, Speed: 50, Detour: 1.25, Longest: 1e5, Relief: 0.5})
		}
		return all
	}
	second := func(change func(l *Level)) []Level {
		all := levels(2)
		change(&all[1])
		return all
	}
	const slower = "level 2 gets ahead more slowly than the level before, in flat country or in hills"
	for _, tt := range []struct {
		levels []Level
		want   string
	}{
		{nil, "0 levels: from 1 to 8 are allowed"}, {levels(1), ""}, {levels(8), ""}, {levels(9), "9 levels: from 1 to 8 are allowed"},
		{[]Level{{PeopleFrom: 1, Speed: 50, Detour: 1, Longest: 1e5}}, "level 1 starts at 1 inhabitants: it must hold all places"},
		{second(func(l *Level) { l.PeopleFrom = 0 }), "level 2 starts at 0 inhabitants, not more than the level before"},
		{second(func(l *Level) { l.PeopleFrom = 1 }), ""},
		{second(func(l *Level) { l.Speed = 49.9 }), slower},
		{second(func(l *Level) { l.Detour = 1.26 }), slower},
		{second(func(l *Level) { l.Relief = 0.51 }), slower},
		{second(func(l *Level) { l.Speed, l.Relief = 49.9, 0 }), slower},
		{second(func(l *Level) { l.Speed, l.Relief = 60, 0.9 }), slower}, // 48 km/h a straight way, 40 before; in hills 25.3 and 26.7
		{second(func(l *Level) { l.Speed, l.Relief = 60, 0.79 }), ""},
		{second(func(l *Level) { l.Speed = 201 }), "level 2: speed of 201 km/h: from 1 to 200 is allowed"},
	} {
		p := testParams()
		p.Levels = tt.levels
		got := ""
		if err := p.Validate(); err != nil {
			got = err.Error()
		}
		if got != tt.want {
			t.Errorf("%+v: %q, want %q", tt.levels, got, tt.want)
		}
	}
}

func TestOwnPoint(t *testing.T) {
	c := build(t, meridian("", ""), testParams())
	const metre = 1 / 111_190.0 // in degrees of latitude
	for away, legs := range map[float64]int{0: 1, 0.98: 1, 1.02: 2} {
		on := c.Depart(orb.Point{6, 48 + away*metre}, road.OffPeak)
		if len(on.Legs) != legs || on.Road != 1 || math.Abs(on.Metre-away) > 0.005 || on.Legs[0].Node != c.Network().Node(0) {
			t.Errorf("%g m from the place: %+v", away, on)
		}
	}
	for away, want := range map[float64]bool{19.9e3: true, 20.1e3: false} { // the reach
		if on := c.Depart(orb.Point{6, 48 - away*metre}, road.OffPeak); len(on.Legs) > 0 != want {
			t.Errorf("%g m from the place: %+v", away, on)
		}
	}
}

func TestPlacesTogether(t *testing.T) {
	for count, want := range map[int]string{2000: "", 2001: "inter-commune network: over 2000 places within 3000 m: communes or settlements are farther apart"} {
		places := make([]road.Place, count)
		for i := range places {
			places[i].Point = orb.Point{6, 48}
		}
		err := (&land{Land: road.Lands(places)[0]}).checkDensity(3000)
		var dense *DenseError
		if got := errors.As(err, &dense); got != (want != "") || got && err.Error() != want {
			t.Errorf("%d places: %v", count, err)
		}
	}
}
