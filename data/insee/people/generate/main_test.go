package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"testing"

	"acces30/coverage/sharedtest"
)

// TestTableIsUpToDate makes the table again and compares what is packed in it.
func TestTableIsUpToDate(t *testing.T) {
	want, err := lines(sharedtest.Data(t))
	if err != nil {
		t.Fatal(err)
	}
	file, err := os.Open("../people.csv.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	unpacked, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	got, err := io.ReadAll(unpacked)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("the table is not what the published file gives: run go generate ./data/insee/people")
	}
}

func TestAbout(t *testing.T) {
	for n, want := range map[int]string{0: "0", 7: "7", 94: "94", 125: "120", 126: "130", 999: "1000", 120_874: "120000"} {
		if got := about(n); got != want {
			t.Errorf("%d: %s, want %s", n, got, want)
		}
	}
}
