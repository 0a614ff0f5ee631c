package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"slices"
	"testing"

	"acces30/reports/archive"
)

// TestAheadWritesTheSame: each output has what it would have alone, in its turn, an
// error too, and the others do not hang on it.
func TestAheadWritesTheSame(t *testing.T) {
	broken := errors.New("broken")
	waiting := make(chan struct{})
	says := func(name, text string, err error) archive.Output {
		return archive.Output{Name: name, Write: func(w io.Writer) error {
			if name == "first" {
				<-waiting // until one of the others is at work beside it
			} else {
				select {
				case <-waiting:
				default:
					close(waiting)
				}
			}
			if _, failed := io.WriteString(w, text); failed != nil {
				return failed
			}
			return err
		}}
	}
	files := ahead(t.Context(), []archive.Output{says("first", "a", nil), says("second", "b", nil), says("third", "", broken), says("fourth", "d", nil)})
	var names []string
	var written bytes.Buffer
	for _, f := range files {
		names = append(names, f.Name)
		if err := f.Write(&written); (f.Name == "third") != errors.Is(err, broken) {
			t.Errorf("%s: %v", f.Name, err)
		}
	}
	if !slices.Equal(names, []string{"first", "second", "third", "fourth"}) || written.String() != "abd" {
		t.Errorf("%v: %q", names, written.String())
	}
}

// TestAheadEndsWithTheContext: what was not begun when it ended is not made.
func TestAheadEndsWithTheContext(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	none := func(io.Writer) error { return nil }
	begun := false
	files := ahead(ctx, []archive.Output{
		{Name: "first", Write: none},
		{Name: "second", Write: func(io.Writer) error { stop(); return nil }},
		{Name: "third", Write: func(io.Writer) error { begun = true; return nil }},
	})
	for i, want := range []error{nil, nil, context.Canceled} {
		if err := files[i].Write(io.Discard); !errors.Is(err, want) {
			t.Errorf("%s: %v", files[i].Name, err)
		}
	}
	if begun {
		t.Error("the third was made")
	}
	if one := ahead(ctx, files[:1]); len(one) != 1 {
		t.Errorf("%d outputs of one", len(one))
	}
}
