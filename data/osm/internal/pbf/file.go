package pbf

import (
	"encoding/binary"
	"errors"
	"io"

	"acces30/coverage/fault"
	"acces30/data/osm/internal/part"
)

// Limits of the PBF format in bytes. A file beyond them is damaged or hostile.
const (
	maxBlobHeader = 64 << 10
	MaxBlob       = 32 << 20 // as stored, and unpacked
)

// Blob is where one blob is in a file.
type Blob struct {
	offset int64 // of its header's length
	data   int64 // of the blob itself
	size   int32
}

// end returns the offset of what follows.
func (b Blob) end() int64 { return b.data + int64(b.size) }

// Size returns how many bytes of the file the blob is, without its header.
func (b Blob) Size() int64 { return int64(b.size) }

// File is a PBF file whose blobs are known.
type File struct {
	part.Input
	Header part.Header
	Blobs  []Blob // of type OSMData, in the order of the file
}

// at makes an error of this file.
func (f *File) at(offset int64, err error) error {
	return &part.Error{File: f.Name, Offset: offset, Err: err}
}

// Open finds the blobs of a file without reading them, all but the headers of
// the file, which are read. It fails with a part.Error.
func Open(in part.Input, budget *part.Budget) (*File, error) {
	f := &File{Input: in}
	var headers []Blob
	for at := int64(0); at < in.Size; {
		b, kind, err := f.readBlobHeader(at)
		if err != nil {
			return nil, f.at(at, err)
		}
		switch kind {
		case "OSMHeader":
			headers = append(headers, b)
		case "OSMData":
			f.Blobs = append(f.Blobs, b)
		}
		if at == 0 && headers == nil {
			return nil, f.at(0, part.ErrNotOSM)
		}
		if err := budget.Charge(1, part.BlobBytes); err != nil {
			return nil, f.at(at, err)
		}
		at = b.end()
	}
	var d inflater
	for i := len(headers) - 1; i >= 0; i-- { // the first is the one that stays
		content, err := d.inflate(f, headers[i])
		if err == nil {
			f.Header, err = parseHeader(content)
		}
		if err != nil {
			return nil, f.at(headers[i].offset, err)
		}
	}
	return f, nil
}

// readBlobHeader reads the header of the blob at an offset and returns the
// blob and its type.
func (f *File) readBlobHeader(at int64) (Blob, string, error) {
	var buf [64]byte // enough for nearly all headers
	head, err := f.readAt(buf[:min(f.Size-at, int64(len(buf)))], at)
	if err != nil {
		return Blob{}, "", err
	}
	if len(head) < 4 {
		return Blob{}, "", fault.Errorf(fault.T("le fichier s'arrête dans l'en-tête d'un bloc : il a été coupé, téléchargez-le de nouveau", "the file ends inside a blob header: it was cut short"))
	}
	length := int64(binary.BigEndian.Uint32(head))
	switch {
	case length > maxBlobHeader:
		return Blob{}, "", fault.Errorf(fault.T("un en-tête de bloc de %d octets, le format en permet %d : le fichier est endommagé", "a blob header of %d bytes, the format allows %d: the file is damaged"), length, maxBlobHeader)
	case length > f.Size-at-4:
		return Blob{}, "", fault.Errorf(fault.T("le fichier s'arrête dans l'en-tête d'un bloc : il a été coupé, téléchargez-le de nouveau", "the file ends inside a blob header: it was cut short"))
	case length <= int64(len(head)-4):
		head = head[4 : 4+length]
	default:
		if head, err = f.readAt(make([]byte, length), at+4); err != nil {
			return Blob{}, "", err
		}
	}
	kind, size, err := parseBlobHeader(head)
	if err != nil {
		return Blob{}, "", err
	}
	b := Blob{offset: at, data: at + 4 + length, size: size}
	if b.end() > f.Size {
		return Blob{}, "", fault.Errorf(fault.T("le fichier s'arrête %d octets avant la fin d'un bloc : il a été coupé, téléchargez-le de nouveau", "the file ends %d bytes before its blob does: it was cut short"), b.end()-f.Size)
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
			if m.value > MaxBlob {
				return "", 0, fault.Errorf(fault.T("un bloc de %d octets, le format en permet %d : le fichier est endommagé", "a blob of %d bytes, the format allows %d: the file is damaged"), m.value, MaxBlob)
			}
			size, sized = int32(m.value), true
		}
	}
	if m.err == nil && (kind == "" || !sized) {
		m.err = fault.Errorf(fault.T("%v : un en-tête de bloc sans type ou sans taille", "%v: a blob header without type or size"), errWire)
	}
	return kind, size, m.err
}

// readAt fills a buffer from the file.
func (f *File) readAt(buf []byte, at int64) ([]byte, error) {
	n, err := f.R.ReadAt(buf, at)
	switch {
	case n == len(buf):
		return buf, nil
	case errors.Is(err, io.EOF):
		return nil, fault.Errorf(fault.T("le fichier a raccourci pendant la lecture", "the file became shorter while it was read"))
	}
	return nil, fault.Errorf(fault.T("lecture impossible : %v", "can't be read: %v"), err)
}
