package street

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"testing"

	"acces30/coverage/road"
)

// TestServes: points may hang on what is driven, one way at least, from and to all others,
// but on no ferry and where nothing is off limits, on any piece of a road.
func TestServes(t *testing.T) {
	ferry, track, bridge := road.Attributes{Class: road.Ferry}, road.Attributes{Class: road.Track}, road.Attributes{Flags: road.Bridge}
	street := road.Attributes{Class: road.Residential}
	c := row(16, both(street, 0, 1), both(street, 1, 2), both(street, 2, 3), oneWay(street, 3, 4), oneWay(street, 4, 5), oneWay(street, 5, 0),
		both(track, 0, 3), both(ferry, 1, 3), both(bridge, 0, 2), oneWay(track, 1, 4), oneWay(ferry, 0, 4), oneWay(bridge, 2, 5),
		oneWay(street, 3, 6), oneWay(street, 7, 3), both(track, 2, 8), both(street, 9, 10), both(road.Attributes{Class: road.Tertiary}, 10, 11), both(street, 11, 12), both(track, 9, 12),
		both(street, 13, 14), testWay{refs: []uint32{1, 5}, onward: track, backward: road.Attributes{Class: road.Track, Flags: road.Signed}, open: road.BothWays})
	n := mustBuild(t, c.builder())
	bridges := func(a *road.Attributes) bool { return a.Flags&road.Bridge != 0 }
	for name, tt := range map[string]struct {
		opts          Options
		serves, apart []string
	}{
		"as it is":          {Options{}, []string{"0-1", "1-2", "2-3", "3-4", "4-5", "5-0", "1-5", "0-2", "2-5"}, []string{"9-10", "10-11", "11-12"}},
		"bridges are not":   {Options{OffLimits: bridges}, []string{"0-1", "1-2", "2-3", "3-4", "4-5", "5-0", "1-5"}, []string{"9-10", "10-11", "11-12"}},
		"all is off limits": {Options{OffLimits: func(*road.Attributes) bool { return true }}, nil, nil},
		"the island's too":  {Options{MinComponent: 4}, []string{"0-1", "1-2", "2-3", "3-4", "4-5", "5-0", "1-5", "0-2", "2-5", "9-10", "10-11", "11-12"}, nil},
	} {
		tt.opts.Speeds = roundSpeeds() // which closes tracks
		r := mustDrive(t, n, tt.opts)
		var serves, apart []string
		for link := range uint32(n.Links()) {
			line := n.lineOf(link)
			from, to := slices.Index(c.points, line[0]), slices.Index(c.points, line[len(line)-1])
			name := linkName(from, to, n.oneWay[link])
			if r.Serves(link) {
				serves = append(serves, name)
			}
			if r.Apart(link) {
				apart = append(apart, name)
			}
		}
		for _, list := range [][]string{serves, apart, tt.serves, tt.apart} {
			slices.Sort(list)
		}
		if !slices.Equal(serves, tt.serves) || !slices.Equal(apart, tt.apart) {
			t.Errorf("%s: %v serve, %v are apart; want %v and %v", name, serves, apart, tt.serves, tt.apart)
		}
	}
}

// linkName names a link by its ends, the lower first where it is driven both ways.
func linkName(from, to int, oneWay bool) string {
	if !oneWay && from > to {
		from, to = to, from
	}
	return fmt.Sprintf("%d-%d", from, to)
}

// TestPace: a centimetre of a road of a fixed time takes its share of it, whatever the
// speed; one of any other 36 hundredths of a decisecond at 1 km/h.
func TestPace(t *testing.T) {
	n := &Network{kinds: []kind{{}, {wayCm: 1}, {wayCm: 4000}}}
	for _, tt := range []struct {
		kind  uint32
		fixed road.Deciseconds
		speed float64
		want  float64
	}{{0, 0, 36, 0.01}, {0, 1000, 36, 0.01}, {1, 0, 36, 0.01}, {1, 7, 36, 7}, {1, 1, 36, 1}, {2, 1000, 36, 0.25}, {2, 1, 72, 0.00025}, {2, 0, 72, 0.005}} {
		for way := range uint32(2) {
			if got := n.pace(stretch{what: 2*tt.kind + way}, &road.Attributes{Fixed: tt.fixed}, tt.speed); !(math.Abs(got-tt.want) <= 1e-12) {
				t.Errorf("kind %d, fixed %d, %g km/h: %g", tt.kind, tt.fixed, tt.speed, got)
			}
		}
	}
}

// failsOnce is a file that takes no more after so many pieces, one time.
type failsOnce struct {
	bytes.Buffer
	after int
}

func (f *failsOnce) Write(p []byte) (int, error) {
	if f.after--; f.after == -1 {
		return 0, io.ErrShortWrite
	}
	return f.Buffer.Write(p)
}

// TestWriteFailsWholly: a network that could not be written is an error, whichever piece
// it was, even where the next one could be.
func TestWriteFailsWholly(t *testing.T) {
	n := mustBuild(t, row(3, both(road.Attributes{}, 0, 1, 2)).builder())
	pieces := 0
	for ; ; pieces++ {
		f := &failsOnce{after: pieces}
		if err := n.Write(f); err == nil {
			break
		} else if !errors.Is(err, io.ErrShortWrite) {
			t.Fatal(err)
		}
	}
	if pieces != 2 { // the content and its checksum
		t.Errorf("written in %d pieces", pieces)
	}
}
