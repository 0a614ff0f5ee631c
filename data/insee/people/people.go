package people

import (
	"bufio"
	"bytes"
	"compress/gzip"
	_ "embed" // for the table
	"fmt"
	"strconv"
	"strings"
)

//go:generate go run ./generate -shared ../../../../shared/data -out people.csv.gz

//go:embed people.csv.gz
var table []byte

// Read returns the people of each commune, by its code.
func Read() (map[string]int, error) {
	unpacked, err := gzip.NewReader(bytes.NewReader(table))
	if err != nil {
		return nil, fmt.Errorf("built-in table of people: %w", err)
	}
	const communes = 35_000 // about
	t := make(map[string]int, communes)
	lines := bufio.NewScanner(unpacked)
	for n := 1; lines.Scan(); n++ {
		code, number, _ := strings.Cut(lines.Text(), ",")
		if t[code], err = strconv.Atoi(number); err != nil {
			return nil, fmt.Errorf("built-in table of people, line %d: %w", n, err)
		}
	}
	return t, lines.Err()
}
