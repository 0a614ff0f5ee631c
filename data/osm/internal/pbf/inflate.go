package pbf

import (
	"bytes"
	"errors"
	"io"

	"acces30/coverage/fault"

	"github.com/klauspost/compress/zlib"
)

// inflater reads and unpacks blobs, one goroutine's memory. What it returns
// holds until the next blob.
type inflater struct {
	packed, content []byte
	source          bytes.Reader
	zlib            io.ReadCloser
	extra           [1]byte
}

// inflate returns the content of a blob. It never allocates more than the
// format allows, whatever the blob says.
func (d *inflater) inflate(f *File, b Blob) ([]byte, error) {
	d.packed = sized(d.packed, int(b.size))
	packed, err := f.readAt(d.packed, b.data)
	if err != nil {
		return nil, err
	}
	var raw, zipped []byte
	rawSize, sized := uint64(0), false
	m := message{rest: packed}
	for m.next() {
		switch m.num {
		case 1:
			raw = m.take(raw)
		case 2:
			rawSize, sized = m.value, true
		case 3:
			zipped = m.take(zipped)
		case 4, 5, 6, 7:
			return nil, fault.Errorf(fault.T("un bloc est compressé par %s, seul zlib est lu : convertissez le fichier", "a blob packed with %s, only zlib is read: convert the file"),
				[...]string{"lzma", "bzip2", "lz4", "zstd"}[m.num-4])
		}
	}
	switch {
	case m.err != nil:
		return nil, m.err
	case rawSize > MaxBlob:
		return nil, fault.Errorf(fault.T("un bloc de %d octets décompressé, le format en permet %d : le fichier est endommagé", "a blob of %d bytes unpacked, the format allows %d: the file is damaged"), rawSize, MaxBlob)
	case zipped != nil && raw != nil:
		return nil, fault.Errorf(fault.T("%v : un bloc a deux contenus", "%v: a blob with two contents"), errWire)
	case zipped != nil && !sized:
		return d.unzipAll(zipped)
	case zipped != nil:
		return d.unzip(zipped, int(rawSize))
	case raw == nil:
		return nil, fault.Errorf(fault.T("un bloc est sans contenu, ou compressé d'une façon inconnue ici", "a blob without content, or packed in a way that is not known here"))
	}
	return raw, nil
}

// unzipAll unpacks zlib data whose size is not stated: the format lets a writer
// leave it out.
func (d *inflater) unzipAll(zipped []byte) ([]byte, error) {
	z, err := zlib.NewReader(bytes.NewReader(zipped))
	if err != nil {
		return nil, fault.Errorf(fault.T("un bloc ne peut pas être décompressé : %v", "a blob that can't be unpacked: %v"), err)
	}
	content, err := io.ReadAll(io.LimitReader(z, MaxBlob+1))
	switch {
	case err != nil:
		return nil, fault.Errorf(fault.T("un bloc ne peut pas être décompressé : %v", "a blob that can't be unpacked: %v"), err)
	case len(content) > MaxBlob:
		return nil, fault.Errorf(fault.T("un bloc dépasse les %d octets que le format permet : le fichier est endommagé", "a blob of more than the %d bytes that the format allows: the file is damaged"), MaxBlob)
	}
	return content, nil
}

// unzip unpacks zlib data, which must give as many bytes as was stated.
func (d *inflater) unzip(zipped []byte, size int) ([]byte, error) {
	d.source.Reset(zipped)
	var err error
	if d.zlib == nil {
		d.zlib, err = zlib.NewReader(&d.source)
	} else {
		err = d.zlib.(zlib.Resetter).Reset(&d.source, nil)
	}
	if err != nil {
		return nil, fault.Errorf(fault.T("un bloc ne peut pas être décompressé : %v", "a blob that can't be unpacked: %v"), err)
	}
	d.content = sized(d.content, size)
	if _, err := io.ReadFull(d.zlib, d.content); err != nil {
		if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
			return nil, fault.Errorf(fault.T("un bloc décompressé fait moins que les %d octets annoncés", "a blob that unpacks to less than the %d bytes stated"), size)
		}
		return nil, fault.Errorf(fault.T("un bloc ne peut pas être décompressé : %v", "a blob that can't be unpacked: %v"), err)
	}
	// The checksum is compared only when the end is read.
	if n, err := io.ReadFull(d.zlib, d.extra[:]); n > 0 {
		return nil, fault.Errorf(fault.T("un bloc décompressé fait plus que les %d octets annoncés", "a blob that unpacks to more than the %d bytes stated"), size)
	} else if !errors.Is(err, io.EOF) {
		return nil, fault.Errorf(fault.T("un bloc ne peut pas être décompressé : %v", "a blob that can't be unpacked: %v"), err)
	}
	return d.content, nil
}

// sized returns a buffer of a length, the one given when it is big enough.
func sized(buf []byte, length int) []byte {
	if cap(buf) < length {
		return make([]byte, length)
	}
	return buf[:length]
}
