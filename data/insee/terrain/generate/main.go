package main

import (
	"bytes"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"acces30/data/insee/packed"
	"acces30/data/table"
)

func main() {
	shared := flag.String("shared", "../shared/data", "folder of the published files")
	out := flag.String("out", "data/insee/terrain/terrain.csv.gz", "the table")
	flag.Parse()
	if err := run(*shared, *out); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

// run makes the table and packs it.
func run(shared, out string) error {
	lines, err := lines(shared)
	if err != nil {
		return err
	}
	return packed.Write(out, lines)
}

// sum adds the communes of 2014 that one of today is made of.
type sum struct {
	area     float64 // km²
	measured float64 // km² of those whose altitude is known
	metreKm2 float64 // sum of mean altitude times area
}

// lines are the lines of the table.
func lines(shared string) ([]byte, error) {
	const file = "settlements_2014.csv"
	var layout table.Layout
	for _, name := range []string{"code_2026", "area_km2", "z_mean"} {
		layout.Columns = append(layout.Columns, table.Column{Names: []string{name}, Required: true})
	}
	t, err := table.ReadFile(os.DirFS(filepath.Join(shared, "communes")), file, file, layout)
	if err != nil {
		return nil, err
	}
	at, err := t.Locate(layout)
	if err != nil {
		return nil, err
	}
	sums := make(map[string]*sum)
	for _, row := range t.Rows {
		code, area, altitude := row.Fields[at[0]], row.Fields[at[1]], row.Fields[at[2]]
		if code == "" { // no longer a commune
			continue
		}
		if sums[code] == nil {
			sums[code] = new(sum)
		}
		if err := sums[code].add(area, altitude); err != nil {
			return nil, fmt.Errorf("%s, line %d: %w", file, row.Line, err)
		}
	}
	var text bytes.Buffer
	for _, code := range slices.Sorted(maps.Keys(sums)) {
		fmt.Fprintf(&text, "%s,%s,%s\n", code, sums[code].altitude(), sums[code].size())
	}
	return text.Bytes(), nil
}

// add adds a commune of 2014, whose altitude may be unknown.
func (s *sum) add(area, altitude string) error {
	km2, err := strconv.ParseFloat(area, 64)
	if err != nil {
		return err
	}
	s.area += km2
	if altitude == "" {
		return nil
	}
	metres, err := strconv.ParseFloat(altitude, 64)
	if err != nil {
		return err
	}
	s.measured += km2
	s.metreKm2 += km2 * metres
	return nil
}

// altitude is the mean weighted by area, in whole metres as the source has it.
func (s *sum) altitude() string {
	if s.measured == 0 {
		return ""
	}
	return strconv.FormatFloat(s.metreKm2/s.measured, 'f', 0, 64)
}

// size is the area with three digits: more than any use of it needs.
func (s *sum) size() string {
	rounded, _ := strconv.ParseFloat(strconv.FormatFloat(s.area, 'g', 3, 64), 64)
	return strconv.FormatFloat(rounded, 'f', -1, 64)
}
