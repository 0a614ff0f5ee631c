package part

import "math"

// refKey is a node's identifier, coded so that unsigned order is its order,
// and its index among the refs of a part.
type refKey struct {
	id    uint64
	index uint32
}

const refKeyBytes = 2 * 16 // with its like in the spare array

// RefCollector takes the nodes that the ways of a part pass and numbers them:
// one goroutine's memory, used again for the next part.
type RefCollector struct {
	Budget      *Budget
	keys, spare []refKey
	located     []location // by ref, up to the last that is located
}

// location is where a ref lies, if that is known, in 1e-7 degrees.
type location struct {
	lon, lat int32
	known    bool
}

const locationBytes = 2 * 12 // with its like of the part

// Len returns how many refs were added since Finish or Reset.
func (c *RefCollector) Len() int { return len(c.keys) }

// Reset forgets what was added.
func (c *RefCollector) Reset() { c.keys, c.located = c.keys[:0], c.located[:0] }

// Grow makes room for more refs.
func (c *RefCollector) Grow(count int) error {
	if cap(c.keys)-len(c.keys) >= count {
		return nil
	}
	room := max(len(c.keys)+count, 2*cap(c.keys), 1024)
	if room > math.MaxInt32 {
		return ErrMemory
	}
	if err := c.Budget.Charge(room-cap(c.keys), refKeyBytes); err != nil {
		return err
	}
	c.keys = append(make([]refKey, 0, room), c.keys...)
	return nil
}

// Add takes one ref; Grow has made room.
func (c *RefCollector) Add(id int64) {
	c.keys = append(c.keys, refKey{uint64(id) ^ 1<<63, uint32(len(c.keys))})
}

// Locate says where the node of an added ref lies, in 1e-7 degrees.
func (c *RefCollector) Locate(ref int, lon, lat int32) error {
	if more := ref + 1 - len(c.located); more > 0 {
		if err := c.Budget.Charge(more, locationBytes); err != nil {
			return err
		}
		c.located = append(c.located, make([]location, more)...)
	}
	c.located[ref] = location{lon, lat, true}
	return nil
}

// Finish hands the refs over to the part and starts anew. Sorting them here,
// part by part, on all processors and within their caches, leaves only sorted
// lists to be merged when all parts are known.
func (c *RefCollector) Finish(p *Part) error {
	if len(c.spare) < len(c.keys) {
		c.spare = make([]refKey, cap(c.keys))
	}
	sorted := sortRefs(c.keys, c.spare[:len(c.keys)])
	distinct := 0
	for i := range sorted {
		if i == 0 || sorted[i].id != sorted[i-1].id {
			distinct++
		}
	}
	if err := c.Budget.Charge(distinct, nodeBytes); err != nil {
		return err
	}
	p.IDs = make([]int64, 0, distinct)
	p.Refs = make([]uint32, len(sorted))
	for i, key := range sorted {
		if i == 0 || key.id != sorted[i-1].id {
			p.IDs = append(p.IDs, int64(key.id^1<<63))
		}
		p.Refs[key.index] = uint32(len(p.IDs) - 1)
	}
	c.place(p)
	c.Reset()
	return nil
}

// place hands over where the nodes lie. Of a node that several ways name the first
// counts.
func (c *RefCollector) place(p *Part) {
	p.placed = nil
	if len(c.located) == 0 {
		return
	}
	p.placed = make([]location, len(p.IDs))
	for ref, at := range c.located {
		if of := &p.placed[p.Refs[ref]]; at.known && !of.known {
			*of = at
		}
	}
}

// Refs are sorted by their identifiers' digits of radixBits bits.
const (
	radixBits = 11
	radixSize = 1 << radixBits
	digits    = (64 + radixBits - 1) / radixBits
)

// sortRefs sorts by identifier with a radix sort from the lowest digit, which
// passes over the digits that are the same everywhere: identifiers of one part
// differ in three or four. It returns one of its arguments.
func sortRefs(keys, spare []refKey) []refKey {
	var counts [digits][radixSize]uint32
	for _, key := range keys {
		for d := range digits {
			counts[d][key.id>>(d*radixBits)%radixSize]++
		}
	}
	for d := range digits {
		count := &counts[d]
		if len(keys) == 0 || count[keys[0].id>>(d*radixBits)%radixSize] == uint32(len(keys)) {
			continue
		}
		var start uint32
		for i, n := range count {
			count[i] = start
			start += n
		}
		for _, key := range keys {
			slot := &count[key.id>>(d*radixBits)%radixSize]
			spare[*slot] = key
			*slot++
		}
		keys, spare = spare, keys
	}
	return keys
}
