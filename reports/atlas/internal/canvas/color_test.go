package canvas

import (
	"image/color"
	"math"
	"testing"
)

func TestLightness(t *testing.T) {
	for c, want := range map[color.RGBA]float64{{0, 0, 0, 255}: 0, {255, 255, 255, 255}: 100, {119, 119, 119, 255}: 50} {
		if got := Lightness(c); !(math.Abs(got-want) <= 0.1) {
			t.Errorf("%v: %.2f, want %.0f", c, got, want)
		}
	}
}
