package main

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geojson"

	"acces30/coverage/polygon/mesh"
	"acces30/data/insee/outline"
	"acces30/data/replace"
	"acces30/data/table"
)

// mostPoints is how many points the borders of all départements have at most.
const mostPoints = 50_000

// leastIsland is the least area of an island of a département, as a share of the
// largest, when borders are simplified.
const leastIsland = 0.0005

func main() {
	shared := flag.String("shared", "../shared/data", "folder of the published files")
	out := flag.String("out", "data/insee/outline/outlines.gz", "the table")
	flag.Parse()
	if err := run(filepath.Join(*shared, "communes"), *out); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

// run makes the sheets and packs them: first the communes, then the
// départements.
func run(folder, out string) error {
	today, err := codesOfToday(folder)
	if err != nil {
		return err
	}
	var text []byte
	for _, part := range []struct {
		file string
		most int
	}{
		{"contours_57_2018.geojson", math.MaxInt},
		{"departements_outremer_2018.geojson", mostPoints}, // which has those of the mainland too
	} {
		s, err := sheetOf(filepath.Join(folder, part.file), today, part.most)
		if err != nil {
			return err
		}
		text = s.Append(text)
	}
	return replace.File(out, func(w io.Writer) error {
		packed, err := gzip.NewWriterLevel(w, gzip.BestCompression)
		if err != nil {
			return err
		}
		if _, err := packed.Write(text); err != nil {
			return err
		}
		return packed.Close()
	})
}

// codesOfToday are the codes that communes of 2014 have today, where it is another.
func codesOfToday(folder string) (map[string]string, error) {
	const file = "settlements_2014.csv"
	var layout table.Layout
	for _, name := range []string{"code_2014", "code_2026"} {
		layout.Columns = append(layout.Columns, table.Column{Names: []string{name}, Required: true})
	}
	t, err := table.ReadFile(os.DirFS(folder), file, file, layout)
	if err != nil {
		return nil, err
	}
	at, err := t.Locate(layout)
	if err != nil {
		return nil, err
	}
	today := make(map[string]string)
	for _, row := range t.Rows {
		if old, now := row.Fields[at[0]], row.Fields[at[1]]; now != "" && now != old {
			today[old] = now
		}
	}
	return today, nil
}

// sheetOf reads the areas of a file, cuts them where they meet, and
// simplifies them until they have at most so many points.
func sheetOf(path string, today map[string]string, most int) (*outline.Sheet, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	features, err := geojson.UnmarshalFeatureCollection(bytes.TrimPrefix(text, []byte("\ufeff")))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	b := mesh.NewBuilder()
	owned := make(map[string][]int) // rings by code
	for _, f := range features.Features {
		code := f.Properties.MustString("code", "")
		for _, cells := range ringsOf(f.Geometry, most < math.MaxInt) {
			owned[code] = append(owned[code], b.Add(cells))
		}
	}
	m, rings := b.Build()
	s := &outline.Sheet{Mesh: m}
	for code, numbers := range owned {
		a := outline.Area{Code: code}
		for _, n := range numbers {
			a.Rings = append(a.Rings, rings[n])
		}
		s.Areas = append(s.Areas, a)
	}
	s = s.Join(func(code string) string { return cmp.Or(today[code], code) })
	var thinned []mesh.Ring
	for _, a := range s.Areas {
		thinned = append(thinned, a.Rings...)
	}
	m.Thin(thinned, most)
	dropInner(s)
	fmt.Printf("%s: %d areas, %d points\n", filepath.Base(path), len(s.Areas), s.Mesh.Points())
	return s, nil
}

// dropInner leaves out the arcs that are no border since what lies on both sides was
// joined.
func dropInner(s *outline.Sheet) {
	number := make(map[int32]int32)
	kept := &mesh.Mesh{}
	for _, a := range s.Areas {
		for _, r := range a.Rings {
			for i, n := range r {
				arc := max(n, ^n)
				at, known := number[arc]
				if !known {
					at = int32(len(kept.Arcs))
					number[arc] = at
					kept.Arcs = append(kept.Arcs, s.Mesh.Arcs[arc])
				}
				if r[i] = at; n < 0 {
					r[i] = ^at
				}
			}
		}
	}
	s.Mesh = kept
}

// ringsOf returns the rings of an area as cells; without its smallest islands where
// it is to be simplified.
func ringsOf(g orb.Geometry, simplify bool) (rings [][]mesh.Cell) {
	var area orb.MultiPolygon
	switch g := g.(type) {
	case orb.Polygon:
		area = orb.MultiPolygon{g}
	case orb.MultiPolygon:
		area = g
	}
	largest := 0.0
	for _, p := range area {
		largest = max(largest, extent(p[0]))
	}
	for _, p := range area {
		if simplify && extent(p[0]) < leastIsland*largest {
			continue
		}
		for _, r := range p {
			if cells := cellsOf(r); len(cells) >= 3 {
				rings = append(rings, cells)
			}
		}
	}
	return rings
}

func extent(r orb.Ring) float64 {
	b := r.Bound()
	return (b.Max[0] - b.Min[0]) * (b.Max[1] - b.Min[1])
}

// cellsOf returns the cells of a ring, none twice in a row, the first not repeated.
func cellsOf(r orb.Ring) (cells []mesh.Cell) {
	for _, p := range r {
		c := mesh.Cell{mesh.Round(p[0] * outline.PerDegree), mesh.Round(p[1] * outline.PerDegree)}
		if len(cells) == 0 || cells[len(cells)-1] != c {
			cells = append(cells, c)
		}
	}
	for len(cells) > 1 && cells[0] == cells[len(cells)-1] {
		cells = cells[:len(cells)-1]
	}
	return cells
}
