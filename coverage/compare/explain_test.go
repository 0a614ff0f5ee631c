package compare

import (
	"context"
	"errors"
	"slices"
	"testing"

	"acces30/coverage"
	"acces30/coverage/label"
	"acces30/coverage/road"

	"pgregory.net/rapid"
)

var two = []coverage.Structure{place("1", "A", "57001", 6, 49, label.Week{}), place("2", "B", "57002", 6.5, 49, label.Week{})}

// world computes results in which every ingredient adds its own time and pairs add
// more; program says what an older program made of the same.
type world struct {
	alone    [Ingredients]int
	together [Ingredients][Ingredients]int
	cut      func(Mix) bool // the second commune is cut off
}

func (w *world) at(mix Mix, program int) *coverage.Result {
	t := 20*600 + program
	for i := range Ingredients {
		if mix[i] {
			t += w.alone[i]
			for k := range i {
				if mix[k] {
					t += w.together[i][k]
				}
			}
		}
	}
	second := road.Deciseconds(t + 600)
	if w.cut != nil && w.cut(mix) {
		second = road.Unreached
	}
	return resultOf(30, two, commune{"57001", 100, road.Deciseconds(t), 50 * minute, false}, commune{"57002", 10, second, max(second, 50*minute), false})
}

func (w *world) compute(_ context.Context, mix Mix) (*coverage.Result, error) {
	return w.at(mix, 0), nil
}

var everything = Mix{true, true, true, true, true}

// sum adds effects up.
func sum(effects [Causes]int64) (total int64) {
	for _, e := range effects {
		total += e
	}
	return total
}

// TestEffectsAddUp: whatever ingredients do, alone and together, whatever an older
// program said and whatever is gone, causes add up to the change.
func TestEffectsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var w world
		var in Inputs
		for i := range Ingredients {
			in.Differ[i] = rapid.Bool().Draw(t, "differs")
			in.Lacking[i] = rapid.IntRange(0, 5).Draw(t, "lacking") == 0
			if in.Differ[i] {
				w.alone[i] = rapid.IntRange(-2000, 2000).Draw(t, "alone")
				for k := range i {
					w.together[i][k] = rapid.IntRange(-300, 300).Draw(t, "together")
				}
			}
		}
		in.Current = rapid.Bool().Draw(t, "current")
		later := 0
		if !in.Current {
			later = rapid.IntRange(-500, 500).Draw(t, "later program")
		}
		before, after := w.at(Mix{}, rapid.IntRange(-500, 500).Draw(t, "earlier program")), w.at(everything, later)
		c := New(before, after, Options{})
		if err := c.Explain(context.Background(), in, w.compute); err != nil {
			t.Fatal(err)
		}
		for _, f := range c.Figures {
			if sum(f.Effects) != f.Delta() {
				t.Fatalf("figure %d: %v add up to %d, not to %d", f.Kind, f.Effects, sum(f.Effects), f.Delta())
			}
		}
		for _, change := range c.Communes {
			delta, known := change.Delta()
			if !change.Added || !known || sum(change.Effects) != delta || len(change.Causes) == 0 {
				t.Fatalf("%s: %v for %d", change.Code, change.Effects, delta)
			}
			for i := range Ingredients {
				if !in.Differ[i] && change.Effects[i] != 0 {
					t.Fatalf("ingredient %d has an effect, and does not differ", i)
				}
			}
		}
	})
}

// TestEffects holds the rule on numbers worked out by hand.
func TestEffects(t *testing.T) {
	w := world{alone: [Ingredients]int{Sites: -100, Speeds: 900}}
	w.together[Speeds][Sites] = 7
	c := New(w.at(Mix{}, -30), w.at(everything, 0), Options{})
	if err := c.Explain(context.Background(), Inputs{Differ: Mix{Sites: true, Speeds: true}, Current: true}, w.compute); err != nil {
		t.Fatal(err)
	}
	want := [Causes]int64{Sites: -100, Speeds: 900, Program: 30, Interaction: 7}
	if got := c.Communes[0]; got.Effects != want || got.Causes[0] != Speeds || got.Causes[1] != Sites {
		t.Errorf("%v, in the order %v", got.Effects, got.Causes)
	}
	lacking := New(w.at(Mix{}, -30), w.at(everything, 0), Options{})
	in := Inputs{Differ: Mix{Sites: true, Speeds: true}, Lacking: Mix{Speeds: true}, Current: true}
	if err := lacking.Explain(context.Background(), in, w.compute); err != nil {
		t.Fatal(err)
	}
	// Without the speeds of before: what they and the program did can't be told apart.
	want = [Causes]int64{Sites: -93, Missing: 930}
	if got := lacking.Communes[0].Effects; got != want {
		t.Errorf("with speeds gone: %v", got)
	}
}

// TestCausesWithoutTimes: a commune that is cut off in some results has causes, though
// no numbers add up.
func TestCausesWithoutTimes(t *testing.T) {
	for _, tt := range []struct {
		name string
		cut  func(Mix) bool
		want []Cause
	}{
		{"by the roads", func(m Mix) bool { return m[Roads] }, []Cause{Roads}},
		{"by roads and sites together only", func(m Mix) bool { return m[Roads] && m[Sites] }, []Cause{Interaction}},
		{"by either", func(m Mix) bool { return m[Roads] || m[Sites] }, []Cause{Sites, Roads, Interaction}},
	} {
		w := world{cut: tt.cut}
		c := New(w.at(Mix{}, 0), w.at(everything, 0), Options{})
		if err := c.Explain(context.Background(), Inputs{Differ: Mix{Sites: true, Roads: true}, Current: true}, w.compute); err != nil {
			t.Fatal(err)
		}
		if len(c.Communes) != 1 || c.Communes[0].Added {
			t.Fatalf("%s: %+v", tt.name, c.Communes)
		}
		got := c.Communes[0].Causes
		if len(got) != len(tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
			continue
		}
		for i := range got {
			if got[i] != tt.want[i] {
				t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
			}
		}
	}
}

// TestCausesOfAnotherProgram: where one of the two editions alone says that a commune is
// cut off, and this program does not of its inputs, the program is the cause, or what is
// missing; with an ingredient that cuts it off both are.
func TestCausesOfAnotherProgram(t *testing.T) {
	cut, open := world{cut: func(Mix) bool { return true }}, world{}
	byRoads := world{cut: func(m Mix) bool { return m[Roads] }}
	roads := Mix{Roads: true}
	for _, tt := range []struct {
		name          string
		before, after *coverage.Result
		world         world
		in            Inputs
		want          []Cause
	}{
		{"the earlier one", cut.at(Mix{}, 0), open.at(everything, 0), open, Inputs{Differ: roads, Current: true}, []Cause{Program}},
		{"the earlier one, of which roads are gone", cut.at(Mix{}, 0), open.at(everything, 0), open, Inputs{Differ: roads, Lacking: roads, Current: true}, []Cause{Missing}},
		{"the later one", open.at(Mix{}, 0), cut.at(everything, 0), open, Inputs{Differ: roads}, []Cause{Program}},
		{"the later one, by the roads of now", open.at(Mix{}, 0), cut.at(everything, 0), byRoads, Inputs{Differ: roads}, []Cause{Roads}},
		{"the earlier one, by the roads of now", cut.at(Mix{}, 0), open.at(everything, 0), byRoads, Inputs{Differ: roads}, []Cause{Roads, Program}},
		{"neither, but for their classes", open.at(Mix{}, 0), open.at(everything, 15*600), open, Inputs{Differ: roads}, []Cause{Program}},
	} {
		c := New(tt.before, tt.after, Options{})
		if err := c.Explain(context.Background(), tt.in, tt.world.compute); err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(c.Communes, func(x CommuneChange) bool { return x.Code == "57002" })
		if i < 0 || !slices.Equal(c.Communes[i].Causes, tt.want) {
			t.Errorf("%s: %+v, want %v", tt.name, c.Communes, tt.want)
		}
	}
}

// TestThresholdIsACause: a commune of another status at the same time has the settings
// as its cause.
func TestThresholdIsACause(t *testing.T) {
	at := func(threshold float64) *coverage.Result {
		return resultOf(threshold, two, commune{"57001", 100, 22 * minute, 50 * minute, false})
	}
	c := New(at(30), at(20), Options{})
	compute := func(_ context.Context, mix Mix) (*coverage.Result, error) {
		if mix[Settings] {
			return at(20), nil
		}
		return at(30), nil
	}
	if err := c.Explain(context.Background(), Inputs{Differ: Mix{Settings: true, Sites: true}, Current: true}, compute); err != nil {
		t.Fatal(err)
	}
	if len(c.Communes) != 1 || len(c.Communes[0].Causes) != 1 || c.Communes[0].Causes[0] != Settings {
		t.Errorf("%+v", c.Communes)
	}
}

// TestThresholdWithAnotherIsInteraction: where only two ingredients together change what is
// said of a commune, at the same time, none of them is the cause alone.
func TestThresholdWithAnotherIsInteraction(t *testing.T) {
	at := func(threshold float64) *coverage.Result {
		return resultOf(threshold, two, commune{"57001", 100, 22 * minute, 50 * minute, false})
	}
	c := New(at(30), at(20), Options{})
	compute := func(_ context.Context, mix Mix) (*coverage.Result, error) {
		if mix[Settings] && mix[Sites] {
			return at(20), nil
		}
		return at(30), nil
	}
	if err := c.Explain(context.Background(), Inputs{Differ: Mix{Settings: true, Sites: true}, Current: true}, compute); err != nil {
		t.Fatal(err)
	}
	if len(c.Communes) != 1 || !c.Communes[0].Added || !slices.Equal(c.Communes[0].Causes, []Cause{Interaction}) {
		t.Errorf("%+v", c.Communes)
	}
}

// TestWhatCantBeTried is told, and its effect is left to interaction; an edition that
// can't be computed again is an error.
func TestWhatCantBeTried(t *testing.T) {
	w := world{alone: [Ingredients]int{Sites: -100, Roads: 900}}
	broken := errors.New("no roads there")
	compute := func(ctx context.Context, mix Mix) (*coverage.Result, error) {
		if mix == (Mix{Roads: true}) {
			return nil, broken
		}
		return w.compute(ctx, mix)
	}
	c := New(w.at(Mix{}, 0), w.at(everything, 0), Options{})
	if err := c.Explain(context.Background(), Inputs{Differ: Mix{Sites: true, Roads: true}, Current: true}, compute); err != nil {
		t.Fatal(err)
	}
	if want := [Causes]int64{Sites: -100, Interaction: 900}; c.Communes[0].Effects != want || len(c.Untried) != 1 || c.Untried[0] != Roads {
		t.Errorf("%v, untried %v", c.Communes[0].Effects, c.Untried)
	}
	c = New(w.at(Mix{}, 0), w.at(everything, 0), Options{})
	fails := func(context.Context, Mix) (*coverage.Result, error) { return nil, broken }
	if err := c.Explain(context.Background(), Inputs{Differ: Mix{Sites: true}, Current: true}, fails); !errors.Is(err, broken) || c.Explained {
		t.Errorf("error %v", err)
	}
}
