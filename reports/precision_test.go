package reports

import (
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/road"
)

// TestMinutesNeverCrossALimit shows every time around the bounds, some of which are no
// whole minutes: what is shown is on the side where the time is, at most a unit off.
func TestMinutesNeverCrossALimit(t *testing.T) {
	bounds := append(coverage.Views(), road.FromMinutes(22.25), road.FromMinutes(12.5))
	for _, p := range []Precision{{Whole: true, Bounds: bounds}, {Bounds: bounds}} {
		for _, bound := range bounds {
			for time := bound - 700; time <= bound+700; time++ {
				shown, _ := p.Rounded(time)
				if (shown > bound) != (time > bound) || shown%p.Step() != 0 {
					t.Fatalf("%d tenths of a second are shown as %v min, at a bound of %v", time, shown.Minutes(), bound.Minutes())
				}
				if off := int(shown) - int(time); off >= int(p.Step()) || off <= -int(p.Step()) {
					t.Fatalf("%d is shown as %d", time, shown)
				}
			}
		}
	}
	whole, tenths := Precision{Whole: true, Bounds: coverage.Views()}, Precision{Bounds: coverage.Views()}
	for _, tt := range []struct {
		p     Precision
		time  road.Deciseconds
		want  string
		moved bool
	}{
		{whole, 18000, "30", false}, {whole, 18001, "31", true}, {whole, 17760, "30", false}, {whole, 18120, "31", true}, {whole, 18300, "31", false},
		{whole, 17000, "28", false}, {tenths, 18001, "30,1", true}, {tenths, 18000, "30,0", false}, {tenths, 17999, "30,0", false}, {tenths, 17000, "28,3", false},
	} {
		_, moved := tt.p.Rounded(tt.time)
		if got := tt.p.Minutes(French, tt.time); got != tt.want || moved != tt.moved {
			t.Errorf("%d is shown as %s, moved %v; want %s, %v", tt.time, got, moved, tt.want, tt.moved)
		}
	}
}

// TestPrecisionOfAResult: the bounds of classes count as limits do.
func TestPrecisionOfAResult(t *testing.T) {
	r := &coverage.Result{Study: &coverage.Study{Settings: coverage.Settings{Threshold: coverage.Promise}}}
	r.SumUp()
	p := PrecisionOf(r)
	if want := []road.Deciseconds{3000, 6000, 9000, 12_000, 15_000, 18_000, 27_000}; !slices.Equal(p.Bounds, want) {
		t.Errorf("bounds %v, want %v", p.Bounds, want)
	}
	if got := p.Minutes(English, road.FromMinutes(25.2)); !p.Whole || got != "26" {
		t.Errorf("25.2 min, of a class over 25, are shown as %s", got)
	}
	r.Study.RoadsInfo.Kind = coverage.Streets
	if got := PrecisionOf(r).Minutes(English, road.FromMinutes(25.2)); got != "25.2" {
		t.Errorf("on real roads %s", got)
	}
}

// TestPrecisionIsSaid: whole minutes of a modelled network, tenths of others.
func TestPrecisionIsSaid(t *testing.T) {
	for l, want := range map[Lang][2]string{
		English: {"Times of a modelled network: whole minutes, ", "Minutes to the tenth, "},
		French:  {"Temps d'un réseau modélisé\u00a0: minutes entières, ", "Minutes au dixième, "},
	} {
		if whole, tenths := PrecisionNote(l, Precision{Whole: true}), PrecisionNote(l, Precision{}); !strings.HasPrefix(whole, want[0]) || !strings.HasPrefix(tenths, want[1]) {
			t.Errorf("%q, %q", whole, tenths)
		}
	}
}
