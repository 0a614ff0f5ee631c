package main

import (
	"bytes"
	"os"
	"testing"

	"acces30/coverage/sharedtest"
	"acces30/data/insee/packed"
)

// TestTableIsUpToDate makes the table again and compares what is packed in it.
func TestTableIsUpToDate(t *testing.T) {
	want, err := lines(sharedtest.Data(t))
	if err != nil {
		t.Fatal(err)
	}
	table, err := os.ReadFile("../people.csv.gz")
	if err != nil {
		t.Fatal(err)
	}
	var got bytes.Buffer
	if err := packed.Each("people", table, func(line string) error { _, err := got.WriteString(line + "\n"); return err }); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Bytes(), want) {
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
