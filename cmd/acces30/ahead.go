package main

import (
	"bytes"
	"context"
	"io"
	"sync"

	"acces30/coverage/fault"
	"acces30/reports/archive"
)

// ahead makes all outputs but the first ready in memory, one after the other, while the
// first is written: the workbook takes about as long as all others together. What is
// written, and in which order, stays the same; what an output fails with, it fails with
// where its turn comes. Where the context ends, those not begun fail with its error.
func ahead(ctx context.Context, files []archive.Output) []archive.Output {
	if len(files) < 2 {
		return files
	}
	ready := make([]readyOutput, len(files)-1)
	for i := range ready {
		ready[i].done = make(chan struct{})
	}
	begin := sync.OnceFunc(func() {
		go func() {
			for i := range ready {
				ready[i].make(ctx, files[1+i].Write)
			}
		}()
	})
	all := []archive.Output{{Name: files[0].Name, Write: func(w io.Writer) error {
		begin()
		return files[0].Write(w)
	}}}
	for i := range ready {
		all = append(all, archive.Output{Name: files[1+i].Name, Write: func(w io.Writer) error {
			begin()
			return ready[i].write(w)
		}})
	}
	return all
}

// readyOutput is an output in memory, once done is closed.
type readyOutput struct {
	done  chan struct{}
	bytes []byte
	err   error
}

func (o *readyOutput) make(ctx context.Context, write func(io.Writer) error) {
	defer close(o.done)
	if o.err = ctx.Err(); o.err != nil {
		return
	}
	var b bytes.Buffer
	o.err = fault.Guard(func() error { return write(&b) })
	o.bytes = b.Bytes()
}

func (o *readyOutput) write(w io.Writer) error {
	<-o.done
	if o.err != nil {
		return o.err
	}
	_, err := w.Write(o.bytes)
	return err
}
