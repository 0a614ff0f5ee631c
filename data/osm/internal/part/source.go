package part

import (
	"io"
	"math"
	"time"

	"github.com/paulmach/orb"
)

// Input is a file to read.
type Input struct {
	Name string
	R    io.ReaderAt
	Size int64 // in bytes
}

// Header is what a file says about itself.
type Header struct {
	Date    time.Time // zero when it does not say
	Program string
	Bound   orb.Bound // in degrees; zero when it does not say
}

// OnEarth returns a box in degrees if it is one on Earth, else the zero box:
// some programs write nonsense for want of a better one.
func OnEarth(box orb.Bound) orb.Bound {
	ordered := box.Min[0] <= box.Max[0] && box.Min[1] <= box.Max[1]
	inside := math.Abs(box.Min[0]) <= 180 && math.Abs(box.Max[0]) <= 180 &&
		math.Abs(box.Min[1]) <= 90 && math.Abs(box.Max[1]) <= 90
	if !ordered || !inside {
		return orb.Bound{}
	}
	return box
}

// lastSecond is the end of the year 9999, beyond which no date can be written.
const lastSecond = 253402300799

// Time returns the moment so many seconds after 1970, the zero time when there
// is none or it can't be a date.
func Time(seconds int64) time.Time {
	if seconds <= 0 || seconds > lastSecond {
		return time.Time{}
	}
	return time.Unix(seconds, 0).UTC()
}

// Fixed rounds 1e-9 degrees to 1e-7, half away from zero; false when they are
// beyond the limit in degrees.
func Fixed(nanodegrees, limit int64) (int32, bool) {
	limit *= 1e9
	switch {
	case nanodegrees < -limit || nanodegrees > limit:
		return 0, false
	case nanodegrees < 0:
		return int32((nanodegrees - 50) / 100), true
	}
	return int32((nanodegrees + 50) / 100), true
}
