package unpack

import (
	"bytes"

	"acces30/coverage/fault"
)

// others are packings and archives that are not read, by their first bytes, with
// what to do about them.
var others = []struct {
	magic string
	is    fault.Says
}{
	{"7z\xbc\xaf", fault.T("c'est une archive 7z : décompressez-la", "is a 7z archive: unpack it")},
	{"Rar!", fault.T("c'est une archive RAR : décompressez-la", "is a RAR archive: unpack it")},
	{"\xfd7zXZ", fault.T("il est compressé par xz : décompressez-le, ou compressez-le par gzip", "is packed with xz: unpack it, or pack it with gzip")},
	{"\x28\xb5\x2f\xfd", fault.T("il est compressé par zstd : décompressez-le, ou compressez-le par gzip", "is packed with zstd: unpack it, or pack it with gzip")},
	{"\x04\x22\x4d\x18", fault.T("il est compressé par lz4 : décompressez-le, ou compressez-le par gzip", "is packed with lz4: unpack it, or pack it with gzip")},
	{"\x1f\x9d", fault.T("il est compressé par compress (.Z) : décompressez-le, ou compressez-le par gzip", "is packed with compress (.Z): unpack it, or pack it with gzip")},
}

// HeadLength is how many bytes of a file Other looks at.
const HeadLength = 512

// Other says what a file is by its first bytes, and what to do about it, where it is
// packed in a way that is not read or an archive of several files; empty where it is not.
func Other(head []byte) fault.Says {
	for _, o := range others {
		if bytes.HasPrefix(head, []byte(o.magic)) {
			return o.is
		}
	}
	const magicAt = 257
	if len(head) >= magicAt+5 && bytes.HasPrefix(head[magicAt:], []byte("ustar")) {
		return fault.T("c'est une archive (tar) : décompressez-la et donnez le fichier qu'elle contient", "is an archive (tar): unpack it and give the file that it holds")
	}
	return fault.Says{}
}
