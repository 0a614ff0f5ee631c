package osm

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// Limits of the PBF format. A file beyond them is damaged or hostile.
const (
	maxBlobHeader = 64 << 10
	maxBlob       = 32 << 20
)

// blob is the place of one blob in a file.
type blob struct {
	offset int64 // of its header's length
	data   int64 // of the blob itself
	size   int32
}

// end returns the offset of what follows.
func (b blob) end() int64 { return b.data + int64(b.size) }

// pbfFile is a PBF file whose blobs are known.
type pbfFile struct {
	input
	number    int    // among the files
	firstRank uint32 // of its first blob
	header    fileHeader
	blobs     []blob  // of type OSMData
	parts     []*part // of every blob, nil until read
}

// at makes an error of this file.
func (f *pbfFile) at(offset int64, err error) error {
	return &Error{f.name, offset, err}
}

// openPBF finds the blobs of a file without reading them, all but the headers
// of the file, which are read.
func openPBF(in input, money *budget) (*pbfFile, error) {
	f := &pbfFile{input: in}
	var headers []blob
	for at := int64(0); at < in.size; {
		b, kind, err := f.readBlobHeader(at)
		if err != nil {
			return nil, f.at(at, err)
		}
		switch kind {
		case "OSMHeader":
			headers = append(headers, b)
		case "OSMData":
			f.blobs = append(f.blobs, b)
		}
		if at == 0 && headers == nil {
			return nil, f.at(0, errNotOSM)
		}
		if err := money.charge(1, blobBytes); err != nil {
			return nil, f.at(at, err)
		}
		at = b.end()
	}
	var d inflater
	for i := len(headers) - 1; i >= 0; i-- { // the first is the one that stays
		content, err := d.inflate(f, headers[i])
		if err == nil {
			f.header, err = parseHeader(content)
		}
		if err != nil {
			return nil, f.at(headers[i].offset, err)
		}
	}
	f.parts = make([]*part, len(f.blobs))
	return f, nil
}

// readBlobHeader reads the header of the blob at an offset and returns the
// blob and its type.
func (f *pbfFile) readBlobHeader(at int64) (blob, string, error) {
	var buf [64]byte // enough for nearly all headers
	head, err := f.readAt(buf[:min(f.size-at, int64(len(buf)))], at)
	if err != nil {
		return blob{}, "", err
	}
	if len(head) < 4 {
		return blob{}, "", errors.New("the file ends inside a blob header: it was cut short")
	}
	length := int64(binary.BigEndian.Uint32(head))
	switch {
	case length > maxBlobHeader:
		return blob{}, "", fmt.Errorf("a blob header of %d bytes, the format allows %d: the file is damaged", length, maxBlobHeader)
	case length > f.size-at-4:
		return blob{}, "", errors.New("the file ends inside a blob header: it was cut short")
	case length <= int64(len(head)-4):
		head = head[4 : 4+length]
	default:
		if head, err = f.readAt(make([]byte, length), at+4); err != nil {
			return blob{}, "", err
		}
	}
	kind, size, err := parseBlobHeader(head)
	if err != nil {
		return blob{}, "", err
	}
	b := blob{offset: at, data: at + 4 + length, size: size}
	if b.end() > f.size {
		return blob{}, "", fmt.Errorf("the file ends %d bytes before its blob does: it was cut short", b.end()-f.size)
	}
	return b, kind, nil
}

// parseBlobHeader returns the type and the size of the blob that follows.
func parseBlobHeader(content []byte) (kind string, size int32, err error) {
	m := message{rest: content}
	sized := false
	for m.next() {
		switch m.num {
		case 1:
			kind = string(m.bytes)
		case 3:
			if m.value > maxBlob {
				return "", 0, fmt.Errorf("a blob of %d bytes, the format allows %d: the file is damaged", m.value, maxBlob)
			}
			size, sized = int32(m.value), true
		}
	}
	if m.err == nil && (kind == "" || !sized) {
		m.err = fmt.Errorf("%w: a blob header without type or size", errWire)
	}
	return kind, size, m.err
}

// readAt fills a buffer from the file.
func (f *pbfFile) readAt(buf []byte, at int64) ([]byte, error) {
	n, err := f.r.ReadAt(buf, at)
	switch {
	case n == len(buf):
		return buf, nil
	case errors.Is(err, io.EOF):
		return nil, errors.New("the file became shorter while it was read")
	}
	return nil, fmt.Errorf("can't be read: %w", err)
}
