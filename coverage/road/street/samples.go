package street

import (
	"math"

	"github.com/paulmach/orb"

	"acces30/coverage/road"
)

// Sample is a point of a link between its ends, and how long it takes from there
// to each of them, with what the node there costs; road.Unreached where the
// link is not driven in that direction.
type Sample struct {
	Point  orb.Point        // in degrees
	ToTo   road.Deciseconds // onward, to the node that the link leads to
	ToFrom road.Deciseconds // backward, to the node it comes from
}

// Samples appends points along a link to samples, at equal steps of its length,
// none longer than step metres; its ends are not among them. The times are made
// as those of Weights and Depart. A link driven in neither direction has samples
// as well.
func (r *Roads) Samples(link uint32, step float64, when road.Conditions, samples []Sample) []Sample {
	long := r.net.cm[link]
	pieces := uint32(math.Ceil(float64(long) / (100 * step)))
	if pieces < 2 {
		return samples
	}
	share := r.net.crowShare(link)
	onward, backward := drive{r, link, false, share, when}, drive{r, link, true, share, when}
	w := walker{line: r.net.lineOf(link)}
	for i := uint32(1); i < pieces; i++ {
		at := uint32(uint64(long) * uint64(i) / uint64(pieces))
		samples = append(samples, Sample{w.to(at), onward.rest(at, long), backward.rest(0, at)})
	}
	return samples
}

// rest returns the time from a point of the link to its end ahead, start and
// end as between has them.
func (d drive) rest(start, end uint32) road.Deciseconds {
	if !d.drivable(d.link, d.backward) {
		return road.Unreached
	}
	t, ok := d.between(start, end)
	if !ok {
		return road.Unreached
	}
	_, atHead := d.charges()
	return whole(t + atHead)
}
