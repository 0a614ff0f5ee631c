package table

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"acces30/coverage/fault"
	"acces30/data/input"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// Encoding names how a text's characters are written as bytes.
type Encoding string

// Encodings that are recognized. Latin-1 differs from Windows-1252 by control
// characters only, which no table holds.
const (
	UTF8        Encoding = "UTF-8"
	UTF16LE     Encoding = "UTF-16LE"
	UTF16BE     Encoding = "UTF-16BE"
	Windows1252 Encoding = "Windows-1252"
	MacRoman    Encoding = "Mac OS Roman"
	CodePage850 Encoding = "CP850"
)

// bom is the byte order mark that spreadsheets put before UTF-8.
var bom = []byte("\xef\xbb\xbf")

// decode turns a text of any of the encodings into UTF-8 without byte order
// mark, its lines ended by line feeds. Zeros at every other byte, or a byte
// order mark, mean UTF-16; bytes that are valid UTF-8, or nearly all of them,
// UTF-8; else it is the single-byte encoding that gives the most letters of
// French.
func (t *Table) decode(content []byte) ([]byte, error) {
	t.Encoding = utf16(content)
	var err error
	text := content
	switch {
	case t.Encoding == UTF16LE:
		text, err = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(content)
	case t.Encoding == UTF16BE:
		text, err = unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewDecoder().Bytes(content)
	case utf8.Valid(content):
		t.Encoding = UTF8
	default:
		text, err = t.decodeBytes(content)
	}
	if err != nil {
		return nil, input.Errorf(t.File, fault.T("illisible comme texte en %s : %v", "can't be read as %s text: %v"), t.Encoding, err)
	}
	text = bytes.TrimPrefix(text, bom)
	if bytes.IndexByte(text, '\r') >= 0 && bytes.IndexByte(text, '\n') < 0 { // as old versions of Excel for Mac end lines
		text = bytes.ReplaceAll(text, []byte("\r"), []byte("\n"))
	}
	return text, nil
}

// utf16 recognizes UTF-16 by its byte order mark, or by the zeros that Latin
// letters have in it; "" for another encoding.
func utf16(content []byte) Encoding {
	switch {
	case bytes.HasPrefix(content, []byte("\xff\xfe")):
		return UTF16LE
	case bytes.HasPrefix(content, []byte("\xfe\xff")):
		return UTF16BE
	}
	sample := content[:min(len(content), 4096)&^1]
	var zeros [2]int
	for i, b := range sample {
		if b == 0 {
			zeros[i%2]++
		}
	}
	switch half := len(sample) / 2; {
	case half == 0:
		return ""
	case zeros[1] > half*2/3 && zeros[0] < half/10+1:
		return UTF16LE
	case zeros[0] > half*2/3 && zeros[1] < half/10+1:
		return UTF16BE
	default:
		return ""
	}
}

// decodeBytes decodes what is not valid UTF-8: UTF-8 with a few damaged bytes,
// which become U+FFFD, or a single-byte encoding.
func (t *Table) decodeBytes(content []byte) ([]byte, error) {
	good, bad, line := countUTF8(content)
	if good > bad {
		t.Encoding, t.Damaged = UTF8, line
		return bytes.ToValidUTF8(content, []byte("\uFFFD")), nil
	}
	t.Encoding = Windows1252
	best := -1
	var decoded []byte
	for _, candidate := range []struct {
		name Encoding
		with encoding.Encoding
	}{{Windows1252, charmap.Windows1252}, {MacRoman, charmap.Macintosh}, {CodePage850, charmap.CodePage850}} {
		text, err := candidate.with.NewDecoder().Bytes(content)
		if err != nil {
			return nil, err
		}
		if letters := frenchLetters(text); letters > best {
			t.Encoding, best, decoded = candidate.name, letters, text
		}
	}
	return decoded, nil
}

// countUTF8 counts the characters beyond ASCII of a text that are valid UTF-8
// and the bytes that are not, and returns the line of the first of these.
func countUTF8(text []byte) (good, bad, line int) {
	current := 1
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		switch {
		case r == utf8.RuneError && size == 1:
			if bad++; bad == 1 {
				line = current
			}
		case r == '\n', r == '\r' && (len(text) == 1 || text[1] != '\n'): // of any system
			current++
		case size > 1:
			good++
		}
		text = text[size:]
	}
	return good, bad, line
}

// frenchLetters rates how much the characters beyond ASCII look like French:
// é, which makes more than half of them, counts most.
func frenchLetters(text []byte) int {
	n := 0
	for _, r := range string(text) {
		switch {
		case r < utf8.RuneSelf:
		case r == 'é':
			n += 3
		case strings.ContainsRune("èêëàâäçîïôöùûüÿœæÉÈÊËÀÂÇÎÏÔÙÛÜŒ’«»°²", r):
			n++
		}
	}
	return n
}
