package atlas

import (
	"bytes"
	"context"
	"errors"
	"io"
	"math"
	"strings"
	"testing"

	"acces30/reports/internal/sample"
)

func writers() map[string]func(*Scene, io.Writer) error {
	return map[string]func(*Scene, io.Writer) error{
		"carte.svg":  func(s *Scene, w io.Writer) error { return s.WriteSVG(w, french) },
		"carte.png":  func(s *Scene, w io.Writer) error { return s.WritePNG(context.Background(), w, french) },
		"carte.html": func(s *Scene, w io.Writer) error { return s.WriteHTML(w, french) },
	}
}

// full takes some bytes and then no more.
type full struct{ room int }

func (f *full) Write(p []byte) (int, error) {
	if f.room -= len(p); f.room < 0 {
		return 0, errors.New("disk full")
	}
	return len(p), nil
}

// untilAsked is a context that ends when it has been asked so many times.
type untilAsked struct {
	context.Context
	left *int
}

func (u untilAsked) Err() error {
	if *u.left--; *u.left < 0 {
		return context.Canceled
	}
	return nil
}

// Value has nothing: what ended the context is in its error alone.
func (untilAsked) Value(any) any { return nil }

// TestDrawingEnds: drawing that is stopped, at its begin, in its middle or at the last
// moment, is told to be so, and nothing of the picture is written.
func TestDrawingEnds(t *testing.T) {
	s := NewScene(sample.Mapped())
	asked := math.MaxInt
	if err := s.WritePNG(untilAsked{t.Context(), &asked}, io.Discard, french); err != nil {
		t.Fatal(err)
	}
	asked = math.MaxInt - asked
	if asked < 100 {
		t.Fatalf("asked %d times alone", asked)
	}
	for _, left := range []int{0, 1, asked / 2, asked - 1} {
		var out bytes.Buffer
		err := s.WritePNG(untilAsked{t.Context(), &left}, &out, french)
		if out.Len() > 0 || !errors.Is(err, context.Canceled) {
			t.Errorf("%d bytes of a picture that is not whole, error %v", out.Len(), err)
		}
	}
	ctx, stop := context.WithCancelCause(t.Context())
	why := errors.New("a signal")
	stop(why)
	if err := s.WritePNG(ctx, io.Discard, french); !errors.Is(err, why) {
		t.Errorf("error %v, want its cause", err)
	}
}

func TestTheWritersErrorIsReported(t *testing.T) {
	s := NewScene(sample.Mapped())
	for name, write := range writers() {
		for _, room := range []int{0, 20000} {
			if name == "carte.png" && room == 0 {
				continue // drawing takes its time
			}
			if err := write(s, &full{room}); err == nil || !strings.Contains(err.Error(), "disk full") {
				t.Errorf("%s: error %v", name, err)
			}
		}
	}
}
