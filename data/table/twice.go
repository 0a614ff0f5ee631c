package table

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Mend returns a text whose letters were encoded twice as it was meant:
// "BÃ©nestroff" is Bénestroff, UTF-8 that some program took for Windows-1252,
// Mac OS Roman or CP850. Only letters and marks of French come of it, from pairs
// that no French text has, so that a good text stays as it is.
func Mend(text string) (mended string, changed bool) {
	if ascii(text) {
		return text, false
	}
	mended = text
	for range 3 { // some are encoded three times
		once := mended
		for _, page := range &misread {
			once = page.mend(once)
		}
		if once == mended {
			break
		}
		mended = once
	}
	return mended, mended != text
}

func ascii(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// codePage tells the byte of every character of a single-byte encoding.
type codePage map[rune]byte

// misread are the encodings that UTF-8 is taken for.
var misread = [...]codePage{newCodePage(charmap.Windows1252, true), newCodePage(charmap.Macintosh, false), newCodePage(charmap.CodePage850, false)}

// newCodePage returns the page of an encoding. With controls, bytes that it has
// no character for are those of Latin-1.
func newCodePage(with *charmap.Charmap, controls bool) codePage {
	page := make(codePage, 256)
	for b := 0x80; b < 0x100; b++ {
		if controls {
			page[rune(b)] = byte(b)
		}
	}
	for b := 0x80; b < 0x100; b++ {
		if r := with.DecodeByte(byte(b)); r != utf8.RuneError {
			page[r] = byte(b)
		}
	}
	return page
}

// mend replaces the pairs and triples of characters whose bytes are the UTF-8 of
// a character of French.
func (p codePage) mend(text string) string {
	var b strings.Builder
	done := 0
	for i, r := range text {
		if i < done {
			continue
		}
		if meant, length := p.meant(r, text[i:]); length > 0 {
			b.WriteString(text[done:i])
			b.WriteRune(meant)
			done = i + length
		}
	}
	if done == 0 {
		return text
	}
	return b.String() + text[done:]
}

// meant returns the character of French that the beginning of a text was, and
// how many bytes of the text it took; 0 when there is none.
func (p codePage) meant(first rune, text string) (meant rune, length int) {
	lead := p[first]
	more := 1
	switch lead {
	case 0xC2, 0xC3, 0xC5:
	case 0xE2:
		more = 2
	default:
		return 0, 0
	}
	var buffer [3]byte
	buffer[0], length = lead, utf8.RuneLen(first)
	for k := range more {
		r, size := utf8.DecodeRuneInString(text[length:])
		b := p[r]
		if b == 0 && r == ' ' && lead == 0xC3 { // à ends in a no-break space, which many make a plain one
			b = 0xA0
		}
		buffer[k+1] = b
		length += size
	}
	meant, _ = utf8.DecodeRune(buffer[:more+1]) // of bytes that are no UTF-8, no mark either
	return meant, length * oneIf(strings.ContainsRune(frenchMarks, meant))
}

func oneIf(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// frenchMarks are the characters beyond ASCII that French texts have, and those
// of names from its neighbours.
const frenchMarks = "éèêëàâäáãçîïíìôöóòõùûüúÿñœæÉÈÊËÀÂÄÁÇÎÏÍÔÖÓÙÛÜÚŸÑŒÆ’‘“”«»–—…€°²³·\u00a0ß"
