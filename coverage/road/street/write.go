package street

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"io"

	"acces30/coverage/road"
)

// Write writes the network as a file that Read reads. The same network gives
// the same bytes always.
func (n *Network) Write(w io.Writer) error {
	header, err := n.about.header()
	if err != nil {
		return err
	}
	sum := sha256.New()
	out := bufio.NewWriterSize(io.MultiWriter(w, sum), 1<<18)
	e := encoder{out: out}
	e.bytes([]byte(magic))
	e.numbers(version, uint32(len(header)))
	e.bytes(header)
	c := n.counts()
	for _, count := range c.list() {
		e.numbers(*count)
	}
	n.writeArrays(&e)
	if e.err != nil {
		return e.err
	}
	if err := out.Flush(); err != nil {
		return err
	}
	_, err = w.Write(sum.Sum(nil))
	return err
}

// content returns the checksum of the arrays, without what the network comes
// from.
func (n *Network) content() string {
	sum := sha256.New()
	out := bufio.NewWriterSize(sum, 1<<18)
	e := encoder{out: out}
	c := n.counts()
	for _, count := range c.list() {
		e.numbers(*count)
	}
	n.writeArrays(&e)
	_ = out.Flush() // a hash takes everything
	return hex.EncodeToString(sum.Sum(nil))
}

func (n *Network) counts() counts {
	return counts{
		kinds: uint32(len(n.kinds)), nodes: uint32(len(n.points)), cut: uint32(len(n.cut)),
		links: uint32(n.Links()), line: uint32(len(n.line)),
		stretches: uint32(len(n.stretch)), passed: uint32(len(n.passed)),
	}
}

func (n *Network) writeArrays(e *encoder) {
	for i := range n.kinds {
		e.kind(&n.kinds[i])
	}
	for _, c := range n.points {
		e.numbers(uint32(c.lon), uint32(c.lat))
	}
	for _, f := range n.features {
		e.bytes([]byte{byte(f)})
	}
	for _, node := range n.cut {
		e.numbers(node)
	}
	for _, l := range n.links {
		e.numbers(l.from, l.to, l.point, l.stretch, l.feature)
	}
	for _, c := range n.line {
		e.numbers(uint32(c.lon), uint32(c.lat))
	}
	for _, s := range n.stretch {
		e.numbers(s.what, s.cm)
	}
	for _, p := range n.passed {
		e.numbers(p.at, uint32(p.feature))
	}
}

// encoder writes numbers and keeps the first error.
type encoder struct {
	out     *bufio.Writer
	scratch []byte
	err     error
}

func (e *encoder) bytes(b []byte) {
	if e.err == nil {
		_, e.err = e.out.Write(b)
	}
}

func (e *encoder) numbers(numbers ...uint32) {
	e.scratch = e.scratch[:0]
	for _, v := range numbers {
		e.scratch = order.AppendUint32(e.scratch, v)
	}
	e.bytes(e.scratch)
}

func (e *encoder) kind(k *kind) {
	oneWay := byte(0)
	if k.oneWay {
		oneWay = 1
	}
	e.attributes(&k.onward)
	e.attributes(&k.backward)
	e.bytes([]byte{oneWay, byte((k.onward.Flags & road.BothWaysFlags) >> 8)})
	e.numbers(k.wayCm)
}

func (e *encoder) attributes(a *road.Attributes) {
	e.bytes([]byte{byte(a.Class), a.MaxSpeed, byte(a.Surface), byte(a.Setting), byte(a.Flags)})
	e.numbers(uint32(a.Fixed))
}
