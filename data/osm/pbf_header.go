package osm

import (
	"fmt"
	"math"
	"time"

	"github.com/paulmach/orb"
	"google.golang.org/protobuf/encoding/protowire"
)

// fileHeader is what a file tells about itself.
type fileHeader struct {
	date    time.Time
	program string
	bound   orb.Bound
}

// parseHeader reads an OSMHeader block, and refuses a file that needs more of
// its reader than is done here.
func parseHeader(content []byte) (fileHeader, error) {
	var h fileHeader
	m := message{rest: content}
	for m.next() {
		switch m.num {
		case 1:
			bound, err := parseBox(m.bytes)
			if err != nil {
				return h, err
			}
			h.bound = bound
		case 4:
			switch feature := string(m.bytes); feature {
			case "OsmSchema-V0.6", "DenseNodes":
			case "HistoricalInformation":
				return h, fmt.Errorf("the file holds the history of the objects: take an extract of the present state")
			default:
				return h, fmt.Errorf("the file needs the feature %.40q, which is not known here: convert it", feature)
			}
		case 16:
			h.program = string(m.bytes)
		case 32:
			h.date = unixTime(int64(m.value))
		}
	}
	return h, m.err
}

// parseBox reads a HeaderBBox, in 1e-9 degrees. A box that is off the Earth,
// which some programs write for want of a better one, counts as none.
func parseBox(content []byte) (orb.Bound, error) {
	var box orb.Bound
	m := message{rest: content}
	for m.next() {
		degrees := float64(protowire.DecodeZigZag(m.value)) / 1e9
		switch m.num {
		case 1:
			box.Min[0] = degrees
		case 2:
			box.Max[0] = degrees
		case 3:
			box.Max[1] = degrees
		case 4:
			box.Min[1] = degrees
		}
	}
	return sane(box), m.err
}

// sane returns the box if it is one on Earth, else the zero box.
func sane(box orb.Bound) orb.Bound {
	ordered := box.Min[0] <= box.Max[0] && box.Min[1] <= box.Max[1]
	onEarth := math.Abs(box.Min[0]) <= 180 && math.Abs(box.Max[0]) <= 180 &&
		math.Abs(box.Min[1]) <= 90 && math.Abs(box.Max[1]) <= 90
	if !ordered || !onEarth {
		return orb.Bound{}
	}
	return box
}

// lastSecond is the end of the year 9999, beyond which no date can be written.
const lastSecond = 253402300799

// unixTime returns the moment so many seconds after 1970, the zero time when
// there is none or it can't be a date.
func unixTime(seconds int64) time.Time {
	if seconds <= 0 || seconds > lastSecond {
		return time.Time{}
	}
	return time.Unix(seconds, 0).UTC()
}
