package osmxml

import (
	"context"
	"io"

	"acces30/coverage/fault"
)

// readAtOnce is how many bytes of a file are read at once.
const readAtOnce = 256 << 10

// progressReader reports how many bytes were read, and ends with the context.
type progressReader struct {
	r        io.Reader
	ctx      context.Context
	progress func(bytes int64)
	read     int64
}

// Read reads as io.Reader does, until the context ends.
func (p *progressReader) Read(buf []byte) (int, error) {
	if err := p.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := p.r.Read(buf)
	p.read += int64(n)
	p.progress(int64(n))
	return n, err
}

// maxToken is how many bytes a tag, or a text between tags, may have.
const maxToken = 1 << 20

// tokenLimit keeps one token from filling the memory.
type tokenLimit struct {
	r    io.Reader
	left int // bytes until the token is too long
}

// next lets the next token begin.
func (l *tokenLimit) next() { l.left = maxToken }

// Read reads as io.Reader does, and fails once a token is too long.
func (l *tokenLimit) Read(buf []byte) (int, error) {
	if l.left <= 0 {
		return 0, fault.Errorf(fault.T("une balise ou un texte de plus de %d octets", "a tag or a text of more than %d bytes"), maxToken)
	}
	n, err := l.r.Read(buf)
	l.left -= n
	return n, err
}
