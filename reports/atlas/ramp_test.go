package atlas

import (
	"image/color"
	"math"
	"testing"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/reports/atlas/internal/canvas"
)

// TestRampInGrey holds the order of the classes in a grey print: each is
// darker than the one before by a step that can be seen.
func TestRampInGrey(t *testing.T) {
	for i := 1; i < len(ramp); i++ {
		if step := canvas.Lightness(ramp[i-1]) - canvas.Lightness(ramp[i]); step < 10 {
			t.Errorf("class %d is darker than the one before by %.1f only", i, step)
		}
	}
}

// Matrices of full dichromacy on linear RGB: G. M. Machado, M. M. Oliveira,
// L. A. F. Fernandes, A physiologically-based model for simulation of color
// vision deficiency, IEEE TVCG 15 (2009), severity 1.0.
var dichromacies = map[string][9]float64{
	"protanopia":   {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
	"deuteranopia": {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
	"tritanopia":   {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900},
}

// TestRampForTheColourBlind measures how far apart any two classes are to the
// eye of each kind of dichromat, in CIE 1976 units; about 2.3 is just noticed.
func TestRampForTheColourBlind(t *testing.T) {
	for name, m := range dichromacies {
		least := math.Inf(1)
		for i := range ramp {
			for k := range i {
				least = min(least, distance(seen(ramp[i], m), seen(ramp[k], m)))
			}
		}
		if least < 12 {
			t.Errorf("%s: two classes are %.1f apart only", name, least)
		}
	}
}

func linearOf(c color.RGBA) [3]float64 {
	var out [3]float64
	for i, v := range []uint8{c.R, c.G, c.B} {
		x := float64(v) / 255
		if x <= 0.04045 {
			out[i] = x / 12.92
		} else {
			out[i] = math.Pow((x+0.055)/1.055, 2.4)
		}
	}
	return out
}

// seen returns CIE Lab of what a dichromat sees of a colour.
func seen(c color.RGBA, m [9]float64) [3]float64 {
	rgb := linearOf(c)
	var s [3]float64
	for i := range s {
		s[i] = min(max(m[3*i]*rgb[0]+m[3*i+1]*rgb[1]+m[3*i+2]*rgb[2], 0), 1)
	}
	x := (0.4124*s[0] + 0.3576*s[1] + 0.1805*s[2]) / 0.95047
	y := 0.2126*s[0] + 0.7152*s[1] + 0.0722*s[2]
	z := (0.0193*s[0] + 0.1192*s[1] + 0.9505*s[2]) / 1.08883
	f := func(v float64) float64 {
		if v > 216.0/24389 {
			return math.Cbrt(v)
		}
		return (v*24389/27 + 16) / 116
	}
	return [3]float64{116*f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))}
}

func distance(a, b [3]float64) float64 {
	return math.Sqrt((a[0]-b[0])*(a[0]-b[0]) + (a[1]-b[1])*(a[1]-b[1]) + (a[2]-b[2])*(a[2]-b[2]))
}

// TestHatchIsSeen compares the lines of a hatch with what they lie on.
func TestHatchIsSeen(t *testing.T) {
	for _, c := range append([]color.RGBA{canvas.White, noTime}, ramp...) {
		if d := math.Abs(canvas.Lightness(c) - canvas.Lightness(canvas.HatchColor(c))); d < 35 {
			t.Errorf("lines over %v differ by %.0f only", c, d)
		}
	}
}

// TestClassColours colours from end to end of the ramp.
func TestClassColours(t *testing.T) {
	r := &coverage.Result{Study: &coverage.Study{}, Classes: []coverage.ClassCount{
		{From: 0, To: 600}, {From: 600, To: 1200}, {From: 1200, To: road.Unreached - 1},
		{From: road.Unreached, To: road.Unreached, Unreachable: true},
	}}
	s := &Scene{result: r, classes: newClasses(r)}
	if s.classes[0].color != ramp[0] || s.classes[2].color != ramp[len(ramp)-1] || s.classes[3].color != canvas.White {
		t.Error("colours do not go from end to end of the ramp")
	}
}
