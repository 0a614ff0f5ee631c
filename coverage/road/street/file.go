package street

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"fmt"

	"acces30/coverage/fault"
)

// The file of a compiled network, all numbers little-endian:
//
//	magic        16 bytes
//	version      uint32
//	header size  uint32, at most maxHeader
//	header       About as JSON
//	counts       7 uint32: kinds, nodes, cut nodes, links, line, stretches, features
//	kinds        24 bytes each, the flags of both directions in byte 19
//	nodes        lon int32, lat int32 each
//	features     1 byte for every node
//	cut nodes    uint32 each
//	links        from, to, point, stretch, feature uint32 each, and one to end the last
//	line         lon int32, lat int32 each
//	stretches    what uint32, cm uint32 each
//	passed       at uint32, feature uint32 each
//	checksum     SHA-256 of all that comes before
//
// The checksum is SHA-256 and not a CRC because processors compute it as fast
// as the arrays are read, and because it doubles as the name of the content: the
// same network always has the same bytes.
const (
	magic     = "acces30 streets\n"
	version   = 2
	maxHeader = 1 << 20
)

// ErrFormat is what Read fails with when a file is no compiled network, or is
// damaged; ErrVersion when another version of the program wrote it.
var (
	ErrFormat  = fault.Errorf(fault.T("ce n'est pas un fichier entier de routes compilées : compilez les extraits de nouveau", "not a whole file of compiled roads"))
	ErrVersion = fault.Errorf(fault.T("des routes compilées par une autre version du programme", "compiled roads of another version of the program"))
)

// damaged says what is wrong with a file, which is of no use to those who only compile
// the roads anew: in French it is left out.
func damaged(format string, args ...any) error {
	return fault.Errorf(fault.T("%[1]v", "%v: %v"), ErrFormat, fmt.Sprintf(format, args...))
}

// counts are the numbers of elements of the arrays.
type counts struct {
	kinds, nodes, cut, links, line, stretches, passed uint32
}

func (c *counts) list() []*uint32 {
	return []*uint32{&c.kinds, &c.nodes, &c.cut, &c.links, &c.line, &c.stretches, &c.passed}
}

// Sizes of parts of a file, in bytes.
const (
	startSize  = int64(len(magic) + 8)
	countsSize = 7 * 4
	kindSize   = 24
	linkSize   = 20
	pairSize   = 8
	sumSize    = sha256.Size
)

// bytes returns the size of a file with a header of so many bytes.
func (c *counts) bytes(header int) int64 {
	return startSize + int64(header) + countsSize + kindSize*int64(c.kinds) +
		(pairSize+1)*int64(c.nodes) + 4*int64(c.cut) + linkSize*(int64(c.links)+1) +
		pairSize*(int64(c.line)+int64(c.stretches)+int64(c.passed)) + sumSize
}

// header returns About as in a file.
func (a *About) header() ([]byte, error) {
	header, err := json.Marshal(a)
	if err != nil {
		return nil, fault.Errorf(fault.T("description de routes compilées : %v", "description of compiled roads: %v"), err)
	}
	if len(header) > maxHeader {
		return nil, fault.Errorf(fault.T("description de routes compilées : %d octets sont trop", "description of compiled roads: %d bytes are too many"), len(header))
	}
	return header, nil
}

var order = binary.LittleEndian
