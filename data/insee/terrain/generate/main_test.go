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
	table, err := os.ReadFile("../terrain.csv.gz")
	if err != nil {
		t.Fatal(err)
	}
	var got bytes.Buffer
	if err := packed.Each("terrain", table, func(line string) error { _, err := got.WriteString(line + "\n"); return err }); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Bytes(), want) {
		t.Error("the table is not what the published file gives: run go generate ./data/insee/terrain")
	}
}

func TestSum(t *testing.T) {
	for _, tt := range []struct {
		name           string
		parts          [][2]string // area, altitude
		altitude, size string
	}{
		{"one", [][2]string{{"12.34", "250"}}, "250", "12.3"},
		{"weighted by area", [][2]string{{"30", "100"}, {"10", "500"}}, "200", "40"},
		{"an altitude unknown counts for nothing", [][2]string{{"30", "100"}, {"10", ""}}, "100", "40"},
		{"none known", [][2]string{{"18360", ""}}, "", "18400"},
		{"at the sea", [][2]string{{"9.2", "0"}}, "0", "9.2"},
	} {
		var s sum
		for _, p := range tt.parts {
			if err := s.add(p[0], p[1]); err != nil {
				t.Fatal(err)
			}
		}
		if s.altitude() != tt.altitude || s.size() != tt.size {
			t.Errorf("%s: %s m, %s km², want %s, %s", tt.name, s.altitude(), s.size(), tt.altitude, tt.size)
		}
	}
}
