package excel

import (
	"archive/zip"
	"bytes"
	"cmp"
	"compress/flate"
	"encoding/xml"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"slices"

	"github.com/xuri/excelize/v2"
)

// contentTypesPart is the part whose elements excelize writes in map order.
const contentTypesPart = "[Content_Types].xml"

// stableZip is a zip archive that depends on its parts alone: they are sorted
// by name, bear no time, and the list of content types is put in order.
// Parts are compressed as they come, so that none is held in memory whole.
type stableZip struct {
	out   io.Writer
	parts []*part
}

// newStableZip returns a writer to give to excelize.
func newStableZip(w io.Writer) excelize.ZipWriter { return &stableZip{out: w} }

// part is a file of the archive, compressed as it is written.
type part struct {
	name   string
	packed bytes.Buffer
	packer *flate.Writer
	sum    uint32
	size   uint64
}

// Create begins a part; the one before it ends.
func (z *stableZip) Create(name string) (io.Writer, error) {
	p := &part{name: name}
	var err error
	if p.packer, err = flate.NewWriter(&p.packed, flate.DefaultCompression); err != nil {
		return nil, err
	}
	z.parts = append(z.parts, p)
	if name == contentTypesPart {
		return contentTypes{p}, nil
	}
	return p, nil
}

// AddFS is part of excelize's interface; excelize does not call it.
func (z *stableZip) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Write compresses a stretch of the part.
func (p *part) Write(data []byte) (int, error) {
	p.sum = crc32.Update(p.sum, crc32.IEEETable, data)
	p.size += uint64(len(data))
	return p.packer.Write(data)
}

// Close writes the archive.
func (z *stableZip) Close() error {
	slices.SortFunc(z.parts, func(a, b *part) int { return cmp.Compare(a.name, b.name) })
	archive := zip.NewWriter(z.out)
	for _, p := range z.parts {
		if err := p.packer.Close(); err != nil {
			return fmt.Errorf("compress %s: %w", p.name, err)
		}
		w, err := archive.CreateRaw(&zip.FileHeader{
			Name: p.name, Method: zip.Deflate, CRC32: p.sum,
			CompressedSize64: uint64(p.packed.Len()), UncompressedSize64: p.size,
		})
		if err != nil {
			return fmt.Errorf("begin %s: %w", p.name, err)
		}
		if _, err := p.packed.WriteTo(w); err != nil {
			return fmt.Errorf("write %s: %w", p.name, err)
		}
	}
	return archive.Close()
}

// contentTypes writes the list of content types, which comes in one piece,
// with its elements sorted.
type contentTypes struct{ part *part }

// typeList is the root of [Content_Types].xml.
type typeList struct {
	XMLName   xml.Name      `xml:"http://schemas.openxmlformats.org/package/2006/content-types Types"`
	Defaults  []defaultType `xml:"Default"`
	Overrides []partType    `xml:"Override"`
}

type defaultType struct {
	Extension   string `xml:"Extension,attr"`
	ContentType string `xml:"ContentType,attr"`
}

type partType struct {
	PartName    string `xml:"PartName,attr"`
	ContentType string `xml:"ContentType,attr"`
}

// Write takes the whole list.
func (c contentTypes) Write(data []byte) (int, error) {
	var list typeList
	if err := xml.Unmarshal(data, &list); err != nil {
		return 0, fmt.Errorf("read %s: %w", contentTypesPart, err)
	}
	slices.SortFunc(list.Defaults, func(a, b defaultType) int { return cmp.Compare(a.Extension, b.Extension) })
	slices.SortFunc(list.Overrides, func(a, b partType) int { return cmp.Compare(a.PartName, b.PartName) })
	sorted, err := xml.Marshal(&list)
	if err != nil {
		return 0, fmt.Errorf("write %s: %w", contentTypesPart, err)
	}
	if _, err := c.part.Write(append([]byte(xml.Header), sorted...)); err != nil {
		return 0, err
	}
	return len(data), nil
}
