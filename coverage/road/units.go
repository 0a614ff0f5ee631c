package road

import (
	"math"
	"time"
)

// Deciseconds is a travel time in whole tenths of a second: the only unit that
// searches add and compare. Minutes appear when something is shown.
type Deciseconds uint32

// Unreached is the travel time of what no search reached. It is larger than
// every real time, so that comparisons need no special case.
const Unreached Deciseconds = math.MaxUint32

// Minute is one minute of travel time.
const Minute Deciseconds = 600

// FromMinutes converts minutes to the nearest tenth of a second.
func FromMinutes(minutes float64) Deciseconds {
	return Deciseconds(math.Round(minutes * 600))
}

// Minutes returns the time in minutes, unrounded. It is meaningless on Unreached.
func (d Deciseconds) Minutes() float64 { return float64(d) / 600 }

// Duration returns the time as a time.Duration. It is meaningless on Unreached.
func (d Deciseconds) Duration() time.Duration {
	return time.Duration(d) * 100 * time.Millisecond
}

// Reached reports whether the time is a real one.
func (d Deciseconds) Reached() bool { return d != Unreached }

// Plus adds two times and stays Unreached when either is, or when the sum
// would not fit.
func (d Deciseconds) Plus(e Deciseconds) Deciseconds {
	if d > Unreached-e {
		return Unreached
	}
	return d + e
}
