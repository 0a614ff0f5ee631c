package roads

import (
	"cmp"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/data/table"

	"github.com/paulmach/orb"
)

// Pair is a row of a table of pairs: the four values as they stand there, and
// the trip, or why there is none.
type Pair struct {
	Line   int
	Values [4]string // lon1, lat1, lon2, lat2
	Trip   coverage.Trip
	Fault  fault.Says // empty when the row can be used
}

// pairColumns are the columns of a table of pairs.
var pairColumns = []table.Column{
	{Names: []string{"lon1"}, Required: true}, {Names: []string{"lat1"}, Required: true},
	{Names: []string{"lon2"}, Required: true}, {Names: []string{"lat2"}, Required: true},
}

var pairLayout = table.Layout{Columns: pairColumns}

// ReadPairs reads a table with the columns lon1, lat1, lon2 and lat2, in
// degrees; others are passed over. A table without a header has them in this
// order. Every row comes back, in the order of the file. It fails with a
// *input.Error when the table can't be read.
func ReadPairs(path string) ([]Pair, error) {
	name := filepath.Base(path)
	t, err := table.ReadFile(os.DirFS(filepath.Dir(path)), name, path, pairLayout)
	if err != nil {
		return nil, err
	}
	places := []int{0, 1, 2, 3}
	if !headless(t.Header) {
		if places, err = t.Locate(pairLayout); err != nil {
			return nil, err
		}
	} else {
		t.Rows = append([]table.Row{{Line: t.HeaderLine, Fields: t.Header}}, t.Rows...)
	}
	pairs := make([]Pair, 0, len(t.Rows)+len(t.Broken))
	for _, row := range t.Rows {
		pairs = append(pairs, pairOf(row, places))
	}
	for _, b := range t.Broken {
		pairs = append(pairs, Pair{Line: b.Line, Fault: b.Reason})
	}
	slices.SortStableFunc(pairs, func(a, b Pair) int { return cmp.Compare(a.Line, b.Line) })
	return pairs, nil
}

// headless tells a table whose first row is one of numbers.
func headless(header []string) bool {
	if len(header) < len(pairColumns) {
		return false
	}
	for _, field := range header[:len(pairColumns)] {
		if _, ok := degrees(field); !ok {
			return false
		}
	}
	return true
}

func pairOf(row table.Row, places []int) Pair {
	p := Pair{Line: row.Line}
	var v [4]float64
	for i, place := range places {
		p.Values[i] = strings.TrimSpace(row.Fields[place])
		var ok bool
		if v[i], ok = degrees(p.Values[i]); !ok || math.Abs(v[i]) > []float64{180, 90}[i%2] {
			p.Fault = fault.Sprintf(fault.T("%s n'est pas une coordonnée en degrés", "%s is no coordinate in degrees"), pairColumns[i].Names[0])
		}
	}
	p.Trip = coverage.Trip{From: orb.Point{v[0], v[1]}, To: orb.Point{v[2], v[3]}}
	return p
}

func degrees(text string) (float64, bool) {
	v, err := strconv.ParseFloat(strings.ReplaceAll(strings.TrimSpace(text), ",", "."), 64)
	return v, err == nil && !math.IsNaN(v) && !math.IsInf(v, 0)
}
