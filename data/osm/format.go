package osm

import (
	"bytes"
	"compress/bzip2"
	"errors"
	"io"

	"acces30/coverage/fault"
	"acces30/data/internal/unpack"
	"acces30/data/osm/internal/part"
)

// Format is how a file is written.
type Format uint8

// Formats.
const (
	PBF Format = iota
	XML
	GzipXML
	Bzip2XML
)

// String names the format.
func (f Format) String() string {
	return [...]string{"PBF", "XML", "XML, gzip", "XML, bzip2"}[f]
}

// unpack returns the text of a file of XML.
func (f Format) unpack(packed io.Reader) (io.Reader, error) {
	switch f {
	case GzipXML:
		return unpack.Gzip(packed)
	case Bzip2XML:
		return bzip2.NewReader(packed), nil
	}
	return packed, nil
}

// sniffLength is how many bytes of a file show its format.
const sniffLength = unpack.HeadLength

// sniff returns the format of a file by its first bytes.
func sniff(r io.ReaderAt) (Format, error) {
	head := make([]byte, sniffLength)
	n, err := r.ReadAt(head, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return 0, fault.Errorf(fault.T("lecture impossible : %v", "can't be read: %v"), err)
	}
	head = head[:n]
	switch {
	case n == 0:
		return 0, fault.Errorf(fault.T("le fichier est vide", "is empty"))
	case bytes.HasPrefix(head, []byte{0x1f, 0x8b}):
		return GzipXML, nil
	case bytes.HasPrefix(head, []byte("BZh")):
		return Bzip2XML, nil
	case looksLikeXML(head):
		return XML, nil
	case looksLikePBF(head):
		return PBF, nil
	}
	if other := unpack.Other(head); other != (fault.Says{}) {
		return 0, fault.Errorf(other)
	}
	return 0, fault.Errorf(fault.T("%v%v", "%v%v"), part.ErrNotOSM, instead(head))
}

// instead says what the first bytes of a file that is no extract are.
func instead(head []byte) fault.Says {
	switch {
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return fault.T(" ; c'est un classeur ou une archive", "; it is a workbook or an archive")
	case bytes.HasPrefix(bytes.TrimSpace(head), []byte("{")), bytes.HasPrefix(bytes.TrimSpace(head), []byte("[")):
		return fault.T(" ; c'est du JSON (à Overpass, demandez du XML : [out:xml])", "; it is JSON (of Overpass, ask for XML: [out:xml])")
	case bytes.HasPrefix(head, []byte("SQLite format 3")):
		return fault.T(" ; c'est un GeoPackage", "; it is a GeoPackage")
	case bytes.HasPrefix(head, []byte("\xff\xe0\x04o5")), bytes.HasPrefix(head, []byte("o5m2")), bytes.HasPrefix(head, []byte("o5c2")):
		return fault.T(" ; il est au format o5m : convertissez-le en PBF", "; it is of the format o5m: convert it to PBF")
	case bytes.HasPrefix(head, []byte("acces30 ")):
		return fault.T(" ; c'est un fichier de routes compilées d'une autre version : compilez les extraits de nouveau", "; it is a file of compiled roads of another version: compile the extracts again")
	case bytes.IndexByte(head, 0) < 0 && bytes.ContainsAny(head, ";,\t"):
		return fault.T(" ; ce semble être une table", "; it seems to be a table")
	}
	return fault.Says{}
}

// looksLikeXML reports whether the first character is one that opens a tag.
func looksLikeXML(head []byte) bool {
	head = bytes.TrimPrefix(head, []byte("\xef\xbb\xbf"))
	for _, wide := range []string{"\xff\xfe<\x00", "\xfe\xff\x00<", "<\x00", "\x00<"} { // UTF-16
		if bytes.HasPrefix(head, []byte(wide)) {
			return true
		}
	}
	return bytes.HasPrefix(bytes.TrimLeft(head, " \t\r\n"), []byte("<"))
}

// looksLikePBF reports whether the bytes begin with the length of a blob header
// and a header of type OSMHeader.
func looksLikePBF(head []byte) bool {
	return len(head) >= 6 && head[0] == 0 && head[1] == 0 && bytes.Contains(head, []byte("OSMHeader"))
}
