package canvas

import (
	"context"
	"reflect"
	"testing"

	"github.com/paulmach/orb"
)

// counter counts what is drawn, and calls stop at one of it.
type counter struct {
	drawn, last int
	stop        func()
}

func (c *counter) count() {
	if c.drawn++; c.drawn == c.last {
		c.stop()
	}
}

func (c *counter) Layer(string)                     {}
func (c *counter) Shape([]orb.LineString, Paint)    { c.count() }
func (c *counter) Circle(orb.Point, float64, Paint) { c.count() }
func (c *counter) Text(orb.Point, string, Typeface) { c.count() }

// TestUntil: when ctx ends, nothing more is drawn, whatever it is: not even the rest
// of lines that were given together.
func TestUntil(t *testing.T) {
	lines := []orb.LineString{{{0, 0}, {1, 1}}, {{1, 0}, {0, 1}}, {{2, 2}, {3, 3}}}
	const all = 3 + 1 + 1 + 1 // each line, the filled shape, the circle, the text
	for last := range all + 1 {
		ctx, stop := context.WithCancel(t.Context())
		c := &counter{last: last, stop: stop}
		if last == 0 {
			stop()
		}
		for _, draw := range []func(Canvas){
			func(u Canvas) { u.Shape(lines, Paint{Stroke: Ink, Width: 1}) },
			func(u Canvas) { u.Shape(lines, Paint{Fill: Ink}) },
			func(u Canvas) { u.Circle(orb.Point{1, 1}, 1, Paint{Fill: Ink}) },
			func(u Canvas) { u.Text(orb.Point{1, 1}, "x", Typeface{Size: 8}) },
		} {
			draw(Until(ctx, c))
		}
		if c.drawn != last {
			t.Errorf("%d drawn, of which the last at which ctx ended was %d", c.drawn, last)
		}
		stop()
	}
	c := new(counter)
	Until(t.Context(), c).Shape(lines, Paint{Fill: Ink})
	if c.drawn != 1 {
		t.Errorf("a filled shape drawn as %d: holes would be lost", c.drawn)
	}
}

// shapes keeps the lines drawn.
type shapes struct {
	counter
	lines [][]orb.LineString
}

func (s *shapes) Shape(lines []orb.LineString, _ Paint) { s.lines = append(s.lines, lines) }

// TestUntilDrawsAll: every line as it is, one by one; what is filled at once.
func TestUntilDrawsAll(t *testing.T) {
	lines := []orb.LineString{{{0, 0}, {1, 1}}, {{1, 0}, {0, 1}}, {{2, 2}, {3, 3}}}
	for _, tt := range []struct {
		paint Paint
		want  [][]orb.LineString
	}{{Paint{Stroke: Ink}, [][]orb.LineString{lines[:1], lines[1:2], lines[2:]}}, {Paint{Fill: Ink}, [][]orb.LineString{lines}}, {Paint{Hatch: Striped}, [][]orb.LineString{lines}}} {
		s := new(shapes)
		Until(t.Context(), s).Shape(lines, tt.paint)
		if !reflect.DeepEqual(s.lines, tt.want) {
			t.Errorf("%+v: %v, want %v", tt.paint, s.lines, tt.want)
		}
	}
}
