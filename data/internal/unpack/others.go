package unpack

import "bytes"

// others are packings and archives that are not read, by their first bytes, with
// what to do about them.
var others = []struct{ magic, is string }{
	{"7z\xbc\xaf", "is a 7z archive: unpack it"},
	{"Rar!", "is a RAR archive: unpack it"},
	{"\xfd7zXZ", "is packed with xz: unpack it, or pack it with gzip"},
	{"\x28\xb5\x2f\xfd", "is packed with zstd: unpack it, or pack it with gzip"},
	{"\x04\x22\x4d\x18", "is packed with lz4: unpack it, or pack it with gzip"},
	{"\x1f\x9d", "is packed with compress (.Z): unpack it, or pack it with gzip"},
}

// HeadLength is how many bytes of a file Other looks at.
const HeadLength = 512

// Other says what a file is by its first bytes, and what to do about it, where it is
// packed in a way that is not read or an archive of several files; "" where it is not.
func Other(head []byte) string {
	for _, o := range others {
		if bytes.HasPrefix(head, []byte(o.magic)) {
			return o.is
		}
	}
	const magicAt = 257
	if len(head) >= magicAt+5 && bytes.HasPrefix(head[magicAt:], []byte("ustar")) {
		return "is an archive (tar): unpack it and give the file that it holds"
	}
	return ""
}
