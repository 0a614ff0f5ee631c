package unpack

import (
	"bytes"
	"errors"
	"io"
	"testing"

	"github.com/klauspost/compress/gzip"
)

// TestGzip: members follow each other, zeros behind the last one are padding, and
// anything else there is an error, as is a member that ends early.
func TestGzip(t *testing.T) {
	member := func(text string) []byte {
		var b bytes.Buffer
		w := gzip.NewWriter(&b)
		if _, err := w.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	one, two := member("un "), member("deux")
	for name, tt := range map[string]struct {
		packed []byte
		want   string
		err    error
	}{
		"one":              {one, "un ", nil},
		"two":              {bytes.Join([][]byte{one, two}, nil), "un deux", nil},
		"padded":           {append(bytes.Clone(one), make([]byte, 5000)...), "un ", nil},
		"padded in a tape": {append(bytes.Join([][]byte{one, two}, nil), 0), "un deux", nil},
		"an empty member":  {bytes.Join([][]byte{member(""), two, member("")}, nil), "deux", nil},
		"a text behind":    {append(bytes.Clone(one), "xyz, a text"...), "un ", gzip.ErrHeader},
		"a text in zeros":  {append(append(bytes.Clone(one), 0, 0), two...), "un ", gzip.ErrHeader},
		"cut":              {two[:len(two)-3], "deux", io.ErrUnexpectedEOF},
	} {
		r, err := Gzip(bytes.NewReader(tt.packed))
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(r)
		if string(got) != tt.want || !errors.Is(err, tt.err) {
			t.Errorf("%s: %q, error %v", name, got, err)
		}
	}
}
