// Package packed reads and writes the tables of communes that are part of the program:
// lines of text packed with gzip, a commune each.
package packed

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"

	"acces30/data/replace"
)

// Each calls visit with every line of a packed table. An error names the table and the
// line.
func Each(name string, table []byte, visit func(line string) error) error {
	unpacked, err := gzip.NewReader(bytes.NewReader(table))
	if err != nil {
		return fmt.Errorf("built-in table of %s: %w", name, err)
	}
	lines := bufio.NewScanner(unpacked)
	for n := 1; lines.Scan(); n++ {
		if err := visit(lines.Text()); err != nil {
			return fmt.Errorf("built-in table of %s, line %d: %w", name, n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("built-in table of %s: %w", name, err)
	}
	return nil
}

// Write packs lines into a file.
func Write(file string, lines []byte) error {
	return replace.File(file, func(w io.Writer) error {
		packed, err := gzip.NewWriterLevel(w, gzip.BestCompression)
		if err != nil {
			return err
		}
		if _, err := packed.Write(lines); err != nil {
			return err
		}
		return packed.Close()
	})
}
