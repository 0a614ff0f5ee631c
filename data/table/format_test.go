package table

import (
	"bytes"
	"compress/gzip"
	"errors"
	"slices"
	"strings"
	"testing"

	"acces30/data/input"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// TestMarksOfGit: what begins with < is no web page where no tag is.
func TestMarksOfGit(t *testing.T) {
	const text = "<<<<<<< HEAD\ncode;nom;lat;lon\n57463;Metz;49.1;6.1\n57001;Aboncourt;49.2;6.3\n=======\n>>>>>>> theirs\n"
	table, err := Read("f.csv", []byte(text), pointLayout)
	if err != nil || !slices.Equal(table.Header, []string{"code", "nom", "lat", "lon"}) || table.Rows[0].Fields[1] != "Metz" {
		t.Errorf("%+v, %v", table, err)
	}
}

func TestEncodings(t *testing.T) {
	const text = "code;nom;latitude;longitude\n57463;Béning-lès-Saint-Avold, « Hôpital »;49;6\n57464;Bœurs-en-Othe : Noël;49;6\n"
	little, big := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	tests := []struct {
		name Encoding
		with encoding.Encoding
		mark string
	}{
		{UTF8, encoding.Nop, ""}, {UTF8, encoding.Nop, "\xef\xbb\xbf"},
		{Windows1252, charmap.Windows1252, ""},
		{MacRoman, charmap.Macintosh, ""},
		{UTF16LE, little, "\xff\xfe"}, {UTF16LE, little, ""},
		{UTF16BE, big, "\xfe\xff"}, {UTF16BE, big, ""},
	}
	for _, tt := range tests {
		encoded, err := tt.with.NewEncoder().Bytes([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		for _, ends := range []string{"\n", "\r\n", "\r"} {
			if ends != "\n" && tt.with != encoding.Nop {
				continue
			}
			content := append([]byte(tt.mark), bytes.ReplaceAll(encoded, []byte("\n"), []byte(ends))...)
			table, err := Read("f.csv", content, pointLayout)
			if err != nil {
				t.Fatal(err)
			}
			if table.Encoding != tt.name || table.Damaged != 0 {
				t.Errorf("%s with mark %q: read as %s, damaged %d", tt.name, tt.mark, table.Encoding, table.Damaged)
			}
			if len(table.Rows) != 2 || table.Rows[0].Fields[1] != "Béning-lès-Saint-Avold, « Hôpital »" || table.Rows[1].Line != 3 {
				t.Errorf("%s with mark %q and %q: rows %v", tt.name, tt.mark, ends, table.Rows)
			}
		}
	}
	old, _ := charmap.CodePage850.NewEncoder().Bytes([]byte("nom\nBéning-lès-Forêt\n"))
	if table, err := Read("f.csv", old, Layout{}); err != nil || table.Encoding != CodePage850 {
		t.Errorf("CP850: %v, %v", table, err)
	}
	damaged, err := Read("f.csv", []byte("nom\nBéning\nMézières\nB\xe9chy\nÉtain\n"), Layout{})
	if err != nil || damaged.Encoding != UTF8 || damaged.Damaged != 4 || damaged.Rows[2].Fields[0] != "B\uFFFDchy" {
		t.Errorf("damaged UTF-8: %+v, %v", damaged, err)
	}
}

// TestZerosOfUTF16: nearly all of one half of the bytes are zeros, and few of the other.
func TestZerosOfUTF16(t *testing.T) {
	text := func(halves, even, odd int) []byte {
		b := bytes.Repeat([]byte("x"), 2*halves)
		for i := range even {
			b[2*i] = 0
		}
		for i := range odd {
			b[2*i+1] = 0
		}
		return b
	}
	for _, tt := range []struct {
		halves, even, odd int
		want              Encoding
	}{
		{30, 0, 21, UTF16LE}, {30, 0, 20, ""}, {30, 3, 30, UTF16LE}, {30, 4, 30, ""}, {30, 21, 0, UTF16BE}, {30, 20, 0, ""}, {30, 30, 3, UTF16BE}, {30, 30, 4, ""}, {30, 30, 30, ""}, {1, 0, 1, UTF16LE}, {1, 1, 0, UTF16BE}, {0, 0, 0, ""},
		{2048, 0, 1366, UTF16LE}, {3000, 0, 1366, UTF16LE}, {3000, 0, 1365, ""},
	} {
		content := text(tt.halves, tt.even, tt.odd)
		if got := utf16(content); got != tt.want {
			t.Errorf("%d of %d zeros at even places, %d at odd ones: %q, want %q", tt.even, tt.halves, tt.odd, got, tt.want)
		}
		if got := utf16(append(content, 'x')); got != tt.want {
			t.Errorf("%d and %d of %d with a byte more: %q, want %q", tt.even, tt.odd, tt.halves, got, tt.want)
		}
	}
	if got := utf16([]byte("\x00")); got != "" {
		t.Errorf("a single zero is %q", got)
	}
}

// TestDamagedOrOfOneByte: a text is UTF-8 with damage while more of its letters are whole
// than not; else the encoding of one byte that gives the most letters of French.
func TestDamagedOrOfOneByte(t *testing.T) {
	for text, want := range map[string][3]int{
		"": {}, "abc\n": {}, "é": {1}, "\xe9": {0, 1, 1}, "a\né\xe9\xe9\né\n\xe9": {2, 3, 2}, "\uFFFDé\n\n\xff€": {3, 1, 3},
		"a\ré\r\xff": {1, 1, 3}, "a\r\né\r\n\xff": {1, 1, 3}, "\r\r\n\xe9\r": {0, 1, 3},
	} {
		if good, bad, line := countUTF8([]byte(text)); [3]int{good, bad, line} != want {
			t.Errorf("%q: %d, %d, line %d, want %v", text, good, bad, line, want)
		}
	}
	for text, want := range map[string]int{"abc": 0, "é": 3, "éè": 4, "ÿÉ’°²": 5, "ß€": 0, "èêëàâäçîïôöùûü œæ": 16} {
		if got := frenchLetters([]byte(text)); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
	for text, want := range map[string]Encoding{"a\né\xe9\n": Windows1252, "a\néé\xe9\n": UTF8, "a\n\x8e\n": MacRoman, "a\n\x82\n": CodePage850, "a\n\xe8\n": Windows1252} {
		if table, err := Read("f.csv", []byte(text), Layout{}); err != nil || table.Encoding != want {
			t.Errorf("%q is read as %s, %v, want %s", text, table.Encoding, err, want)
		}
	}
}

func pack(t testing.TB, content []byte) []byte {
	t.Helper()
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	if _, err := w.Write(content); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return packed.Bytes()
}

func TestGzip(t *testing.T) {
	plain := []byte("a,b\n1,2\n")
	packed := pack(t, plain)
	table, err := Read("f.csv.gz", packed, Layout{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]Row{{Line: 2, Fields: []string{"1", "2"}}}, table.Rows); diff != "" {
		t.Error(diff)
	}
	if table.Bytes != int64(len(packed)) {
		t.Errorf("%d bytes reported, the file has %d", table.Bytes, len(packed))
	}
}

// TestRefused: what can't be read is one error that says what it is and what
// to do, and nothing unpacks beyond its bound.
func TestRefused(t *testing.T) {
	tests := []struct{ name, content, want string }{
		{"old Excel", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Excel"},
		{"GeoPackage", "SQLite format 3\x00...", "GeoPackage"},
		{"Parquet", "PAR1....", "Parquet"},
		{"PDF", "%PDF-1.7", "PDF"},
		{"a picture", "\x89PNG\r\n\x1a\n", "picture"}, {"a photograph", "\xff\xd8\xff\xe0", "picture"},
		{"a web page", "\n <!DOCTYPE html><html>", "web page"},
		{"gzip bomb", string(pack(t, bytes.Repeat([]byte("a,b\n"), 1<<20))), "unpacks to more"},
		{"too long", strings.Repeat("a,b\n", 1<<18) + "1", "larger than 1 MB"},
		{"gzip in gzip", string(pack(t, pack(t, []byte("a,b\n")))), "packed twice"},
		{"half a gzip file", string(pack(t, []byte("a,b\n1,2\n"))[:20]), "cut off"},
		{"damaged gzip", "\x1f\x8bxxxxxxxxxxxxxxxx", "damaged gzip"},
		{"no archive", "PK\x03\x04xxxx", "damaged"},
		{"JSON cut off", `[{"a":1},{"a"`, "cut off at line 1"},
		{"no JSON", "[{\"a\":1},\n{'a':2}]", "no valid JSON at line 2"},
		{"JSON without rows", `{"a":{"b":1}}`, "no array of objects"},
		{"an empty array", `[]`, "no array of objects"},
	}
	for _, tt := range tests {
		_, err := Read("f", []byte(tt.content), Layout{MaxBytes: 1 << 20})
		var unusable *input.Error
		if !errors.As(err, &unusable) || !strings.Contains(err.Error(), tt.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: error %v, want one line with %q", tt.name, err, tt.want)
		}
	}
}

// String names the format in the messages of tests.
func (f Format) String() string {
	return [...]string{CSV: "CSV", XLSX: "XLSX", JSON: "JSON", GeoJSON: "GeoJSON"}[f]
}
