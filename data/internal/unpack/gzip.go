package unpack

import (
	"bufio"
	"errors"
	"io"

	"github.com/klauspost/compress/gzip"
)

// Gzip returns what a gzip stream holds, all its members one after the other.
func Gzip(packed io.Reader) (io.Reader, error) {
	r := bufio.NewReader(packed)
	member, err := gzip.NewReader(r)
	if err != nil {
		return nil, err
	}
	member.Multistream(false)
	return &members{packed: r, member: member}, nil
}

// members reads the members of a gzip stream.
type members struct {
	packed *bufio.Reader
	member *gzip.Reader
}

// Read reads on over the ends of members, as io.Reader does.
func (m *members) Read(p []byte) (int, error) {
	for {
		n, err := m.member.Read(p)
		if n > 0 || !errors.Is(err, io.EOF) {
			if errors.Is(err, io.EOF) {
				err = nil // the next call finds it again
			}
			return n, err
		}
		if err := m.next(); err != nil {
			return 0, err
		}
	}
}

// next begins with the next member; io.EOF when only zeros follow.
func (m *members) next() error {
	padded := false
	for {
		head, err := m.packed.Peek(1)
		switch {
		case errors.Is(err, io.EOF):
			return io.EOF
		case err != nil:
			return err
		case head[0] != 0:
			if padded {
				return gzip.ErrHeader
			}
			if err := m.member.Reset(m.packed); err != nil {
				return err
			}
			m.member.Multistream(false)
			return nil
		}
		padded = true
		if _, err := m.packed.Discard(1); err != nil {
			return err
		}
	}
}
