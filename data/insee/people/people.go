package people

import (
	_ "embed" // for the table
	"strconv"
	"strings"

	"acces30/data/insee/packed"
)

//go:generate go run ./generate -shared ../../../../shared/data -out people.csv.gz

//go:embed people.csv.gz
var table []byte

// Read returns the people of each commune, by its code.
func Read() (map[string]int, error) {
	const communes = 35_000 // about
	t := make(map[string]int, communes)
	return t, packed.Each("people", table, func(line string) (err error) {
		code, number, _ := strings.Cut(line, ",")
		t[code], err = strconv.Atoi(number)
		return err
	})
}
