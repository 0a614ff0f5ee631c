package parquet

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"
)

// square is a row as INSEE publishes it, with a value that may be missing.
type square struct {
	ID      string   `parquet:"idSrc"`
	X       int32    `parquet:"X"`
	Commune string   `parquet:"depcom,dict"`
	People  float64  `parquet:"pop"`
	Minutes *float64 `parquet:"duree,optional"`
	Metres  float32  `parquet:"distance"`
	Type    string   `parquet:"typeeq_id,dict"`
	Year    int64    `parquet:"year"`
}

func write(t testing.TB, rows []square) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.parquet")
	var b bytes.Buffer
	w := parquet.NewGenericWriter[square](&b, parquet.MaxRowsPerRowGroup(1500), parquet.Compression(&parquet.Snappy))
	if _, err := w.Write(rows); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func some(n int) []square {
	rng := rand.New(rand.NewPCG(1, 1))
	rows := make([]square, n)
	for i := range rows {
		rows[i] = square{ID: fmt.Sprint(i), X: int32(i), Commune: fmt.Sprintf("%05d", 57000+i%7), People: rng.Float64() * 10, Metres: 0.1, Type: "A128", Year: 2024}
		if i%3 > 0 {
			minutes := rng.Float64() * 60
			rows[i].Minutes = &minutes
		}
	}
	return rows
}

var columns = []Column{
	{Names: []string{"duree", "duration"}, Required: true}, {Names: []string{"DEPCOM"}, Required: true},
	{Names: []string{"nowhere"}}, {Names: []string{"pop"}}, {Names: []string{"year"}}, {Names: []string{"distance"}}, {Names: []string{"x"}}, {Names: []string{"idsrc"}},
}

// scanFile scans the file of a path.
func scanFile(path string, columns []Column, visit func(row int, values []Value) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	status, err := f.Stat()
	if err != nil {
		return err
	}
	return Scan(f, status.Size(), columns, visit)
}

func TestScan(t *testing.T) {
	rows := some(4000)
	at := 0
	err := scanFile(write(t, rows), columns, func(row int, v []Value) error {
		want := rows[at]
		at++
		all := []Value{
			{Null: true}, {Text: want.Commune, IsText: true}, {Null: true}, {Text: strconv.FormatFloat(want.People, 'f', -1, 64), Number: want.People},
			{Text: "2024", Number: 2024}, {Text: "0.1", Number: float64(float32(0.1))}, {Text: want.ID, Number: float64(want.X)}, {Text: want.ID, IsText: true},
		}
		if want.Minutes != nil {
			all[0] = Value{Text: strconv.FormatFloat(*want.Minutes, 'f', -1, 64), Number: *want.Minutes}
		}
		if row != at || !slices.Equal(v, all) {
			t.Fatalf("row %d: %+v, want %+v as row %d", row, v, all, at)
		}
		return nil
	})
	if err != nil || at != len(rows) {
		t.Errorf("%d rows of %d, %v", at, len(rows), err)
	}
}

func TestScanFaults(t *testing.T) {
	path := write(t, some(10))
	if err := scanFile(path, []Column{{Names: []string{"typo", "other"}, Required: true}}, nil); err == nil || !strings.Contains(err.Error(), "typo or other") || !strings.Contains(err.Error(), "idSrc, ") {
		t.Errorf("a missing column: %v", err)
	}
	stop := errors.New("stop")
	if err := scanFile(path, columns, func(int, []Value) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("visit's error: %v", err)
	}
	if err := scanFile(filepath.Join(t.TempDir(), "none"), columns, nil); err == nil {
		t.Error("no file, no error")
	}
	nested := filepath.Join(t.TempDir(), "nested.parquet")
	type list struct {
		Days []int32 `parquet:"days"`
	}
	if err := parquet.WriteFile(nested, []list{{[]int32{1, 2}}}); err != nil {
		t.Fatal(err)
	}
	if err := scanFile(nested, columns, nil); err == nil || !strings.Contains(err.Error(), "plain table") {
		t.Errorf("lists: %v", err)
	}
	type group struct {
		Place struct {
			X int32 `parquet:"x"`
		} `parquet:"place"`
	}
	if err := parquet.WriteFile(nested, make([]group, 1)); err != nil {
		t.Fatal(err)
	}
	if err := scanFile(nested, columns, nil); err == nil || err.Error() != "the column place.x is nested: a plain table is needed" {
		t.Errorf("columns within others: %v", err)
	}
	type truth struct {
		Is bool `parquet:"x"`
	}
	if err := parquet.WriteFile(nested, []truth{{true}}); err != nil {
		t.Fatal(err)
	}
	if err := scanFile(nested, []Column{{Names: []string{"x"}, Required: true}}, func(row int, v []Value) error {
		if !slices.Equal(v, []Value{{Null: true}}) {
			t.Errorf("row %d: truth is read as %+v", row, v)
		}
		return nil
	}); err != nil {
		t.Error(err)
	}
	// Without any of the columns there is nothing to read.
	if err := scanFile(path, []Column{{Names: []string{"nowhere"}}}, func(int, []Value) error { return nil }); err == nil || !strings.Contains(err.Error(), "nothing behind row 0") {
		t.Errorf("no column at all: %v", err)
	}
}

// TestDamagedFilesEndInAnError cuts a file at every length and flips bytes.
func TestDamagedFilesEndInAnError(t *testing.T) {
	path := write(t, some(50))
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	try := func(content []byte) error {
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		return scanFile(path, columns, func(int, []Value) error { return nil })
	}
	for n := 0; n < len(content); n += 23 {
		if try(content[:n]) == nil {
			t.Errorf("%d of %d bytes go unnoticed", n, len(content))
		}
	}
	rng := rand.New(rand.NewPCG(2, 2))
	for range 400 {
		damaged := bytes.Clone(content)
		damaged[rng.IntN(len(damaged))] ^= 1 << rng.IntN(8)
		_ = try(damaged) // may be read: not every bit is checked; must not panic
	}
}
