package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	"acces30/data/insee/packed"
	"acces30/data/table"
)

func main() {
	shared := flag.String("shared", "../shared/data", "folder of the published files")
	out := flag.String("out", "data/insee/people/people.csv.gz", "the table")
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

// lines are the lines of the table, in the order of the source: by code.
func lines(shared string) ([]byte, error) {
	const file = "communes_france.csv"
	var layout table.Layout
	for _, name := range []string{"code_insee", "population_municipale"} {
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
	var text bytes.Buffer
	for _, row := range t.Rows {
		code, people := row.Fields[at[0]], row.Fields[at[1]]
		if people == "" {
			continue
		}
		n, err := strconv.Atoi(people)
		if err != nil {
			return nil, fmt.Errorf("%s, line %d: %w", file, row.Line, err)
		}
		fmt.Fprintf(&text, "%s,%s\n", code, about(n))
	}
	return text.Bytes(), nil
}

// about is a number with two digits.
func about(n int) string {
	rounded, _ := strconv.ParseFloat(strconv.FormatFloat(float64(n), 'g', 2, 64), 64)
	return strconv.FormatFloat(rounded, 'f', -1, 64)
}
