package street

import (
	"crypto/sha256"
	"encoding/json"
	"io"
	"math"

	"acces30/coverage/fault"
	"acces30/coverage/road"
)

// Read reads a network that Write wrote, from a file of the given size. It
// fails with ErrVersion when another version of the program wrote it, and with
// ErrFormat when it is anything else, or damaged in any way. Whatever a file
// claims, it costs no more memory than a whole file of its size.
func Read(r io.ReaderAt, size int64) (*Network, error) {
	n := new(Network)
	c, header, err := readStart(r, size, n)
	if err != nil {
		return nil, err
	}
	// The sum is computed while the arrays are read: both take as long.
	sum := make(chan error, 1)
	go func() { sum <- checkSum(r, size) }()
	start := startSize + int64(header) + countsSize
	d := decoder{in: io.NewSectionReader(r, start, size-sumSize-start), buffer: make([]byte, 1<<18)}
	n.readArrays(&d, c)
	if err := <-sum; err != nil {
		return nil, err
	}
	if d.err != nil {
		return nil, d.err
	}
	if err := n.check(); err != nil {
		return nil, damaged("%v", err)
	}
	if err := n.derive(); err != nil {
		return nil, damaged("%v", err)
	}
	return n, nil
}

// IsCompiled reports whether a file begins as a compiled network does, of
// whichever version.
func IsCompiled(r io.ReaderAt) bool {
	start := make([]byte, len(magic))
	_, err := r.ReadAt(start, 0)
	return err == nil && string(start) == magic
}

// readStart reads what comes before the arrays.
func readStart(r io.ReaderAt, size int64, n *Network) (c counts, header int, err error) {
	start := make([]byte, startSize)
	if size < startSize {
		return c, 0, damaged("%d bytes are too few", size)
	}
	if _, err := r.ReadAt(start, 0); err != nil {
		return c, 0, fault.Errorf(fault.T("routes compilées : %v", "compiled roads: %v"), err)
	}
	if string(start[:len(magic)]) != magic {
		return c, 0, damaged("it begins otherwise")
	}
	if v := order.Uint32(start[len(magic):]); v != version {
		return c, 0, fault.Errorf(fault.T("%v : %d, celle-ci lit %d ; refaites-les", "%v: %d, this one reads %d; build them again"), ErrVersion, v, version)
	}
	length := int64(order.Uint32(start[len(magic)+4:]))
	if length > maxHeader || startSize+length+countsSize+sumSize > size {
		return c, 0, damaged("a header of %d bytes in a file of %d", length, size)
	}
	rest := make([]byte, length+countsSize)
	if _, err := r.ReadAt(rest, startSize); err != nil {
		return c, 0, fault.Errorf(fault.T("routes compilées : %v", "compiled roads: %v"), err)
	}
	for i, count := range c.list() {
		*count = order.Uint32(rest[length+4*int64(i):])
	}
	if want := c.bytes(int(length)); want != size {
		return c, 0, damaged("%d bytes instead of %d", size, want)
	}
	if err := json.Unmarshal(rest[:length], &n.about); err != nil {
		return c, 0, damaged("header: %v", err)
	}
	return c, int(length), nil
}

// checkSum compares the sum of a file's content with the one at its end.
func checkSum(r io.ReaderAt, size int64) error {
	sum := sha256.New()
	if _, err := io.CopyBuffer(struct{ io.Writer }{sum}, io.NewSectionReader(r, 0, size-sumSize), make([]byte, 1<<18)); err != nil {
		return fault.Errorf(fault.T("routes compilées : %v", "compiled roads: %v"), err)
	}
	var want [sumSize]byte
	if _, err := r.ReadAt(want[:], size-sumSize); err != nil && err != io.EOF {
		return fault.Errorf(fault.T("routes compilées : %v", "compiled roads: %v"), err)
	}
	if [sumSize]byte(sum.Sum(nil)) != want {
		return damaged("its content does not have its checksum")
	}
	return nil
}

func (n *Network) readArrays(d *decoder, c counts) {
	n.kinds = decode(d, int(c.kinds), kindSize, decodeKind)
	n.points = decode(d, int(c.nodes), pairSize, decodeCoord)
	n.features = decode(d, int(c.nodes), 1, func(b []byte) road.NodeFeature { return road.NodeFeature(b[0]) })
	n.cut = decode(d, int(c.cut), 4, func(b []byte) uint32 { return order.Uint32(b) })
	n.links = decode(d, int(c.links)+1, linkSize, func(b []byte) link {
		return link{order.Uint32(b), order.Uint32(b[4:]), order.Uint32(b[8:]), order.Uint32(b[12:]), order.Uint32(b[16:])}
	})
	n.line = decode(d, int(c.line), pairSize, decodeCoord)
	n.stretch = decode(d, int(c.stretches), pairSize, func(b []byte) stretch {
		return stretch{order.Uint32(b), order.Uint32(b[4:])}
	})
	n.passed = decode(d, int(c.passed), pairSize, func(b []byte) passed {
		// A feature too large for its type becomes one that check refuses.
		return passed{order.Uint32(b), road.NodeFeature(min(order.Uint32(b[4:]), math.MaxUint8))}
	})
}

func decodeCoord(b []byte) coord {
	return coord{int32(order.Uint32(b)), int32(order.Uint32(b[4:]))}
}

func decodeKind(b []byte) kind {
	k := kind{
		onward: decodeAttributes(b), backward: decodeAttributes(b[9:]),
		oneWay: b[18] != 0, wayCm: order.Uint32(b[20:]),
	}
	both := road.Flags(b[19]) << 8 & road.BothWaysFlags
	k.onward.Flags |= both
	if !k.oneWay {
		k.backward.Flags |= both
	}
	return k
}

func decodeAttributes(b []byte) road.Attributes {
	return road.Attributes{
		Class: road.Class(b[0]), MaxSpeed: b[1], Surface: road.Surface(b[2]), Setting: road.Setting(b[3]),
		Flags: road.Flags(b[4]), Fixed: road.Deciseconds(order.Uint32(b[5:])),
	}
}

// decoder reads arrays and keeps the first error.
type decoder struct {
	in     io.Reader
	buffer []byte
	err    error
}

// decode reads so many elements of so many bytes. The size of the file has been
// held against all counts before.
func decode[T any](d *decoder, count, size int, one func([]byte) T) []T {
	if d.err != nil {
		return nil
	}
	all := make([]T, count)
	atOnce := len(d.buffer) / size
	for done := 0; done < count; {
		some := min(atOnce, count-done)
		chunk := d.buffer[:some*size]
		if _, err := io.ReadFull(d.in, chunk); err != nil {
			d.err = fault.Errorf(fault.T("routes compilées : %v", "compiled roads: %v"), err)
			return nil
		}
		for i := range some {
			all[done+i] = one(chunk[i*size : (i+1)*size])
		}
		done += some
	}
	return all
}
