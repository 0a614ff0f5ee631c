package exports

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strconv"

	"acces30/coverage"
	"acces30/coverage/isochrone"
	"acces30/coverage/polygon"

	"github.com/paulmach/orb"
)

// area is a band of the whole network or of one structure.
type area struct {
	band      *isochrone.Band
	inner     *isochrone.Band     // the one before; nil for the shortest limit
	structure *coverage.Structure // nil for the whole network
	rings     bool
}

// Isochrones writes isochrones.geojson, one feature a line.
func Isochrones(w io.Writer, r *coverage.Result, opts Options) error {
	areas := areasOf(nil, r.Bands, opts)
	for i := range r.Structures {
		areas = append(areas, areasOf(r.Structures[i].Structure, r.Structures[i].Bands, opts)...)
	}
	out := bufio.NewWriterSize(w, 1<<16)
	writeHead(out, "isochrones", r)
	var line []byte
	for i := range areas {
		line = append(line[:0], '\n')
		if i > 0 {
			line = append(line[:0], ",\n"...)
		}
		line = areas[i].append(line)
		if _, err := out.Write(line); err != nil {
			return err
		}
	}
	fmt.Fprint(out, "\n]}\n")
	return out.Flush() // tells the error of every write before it
}

// areasOf lists bands with the widest first, which a map then draws below.
func areasOf(s *coverage.Structure, bands []isochrone.Band, opts Options) []area {
	areas := make([]area, len(bands))
	for i := range bands {
		areas[i] = area{band: &bands[i], structure: s, rings: opts.Rings}
		if i > 0 {
			areas[i].inner = &bands[i-1]
		}
	}
	slices.Reverse(areas)
	return areas
}

// areaFields are the properties of an area.
var areaFields = []field[*area]{
	{"scope", text, "network (any structure) or structure", func(a *area) string {
		if a.structure == nil {
			return "network"
		}
		return "structure"
	}},
	{"structure_id", text, "the structure; null for the network", func(a *area) string {
		if a.structure == nil {
			return ""
		}
		return a.structure.ID
	}},
	{"structure_name", text, "", func(a *area) string {
		if a.structure == nil {
			return ""
		}
		return a.structure.Name
	}},
	{"from_minutes", number, "0, or the next shorter limit when rings were asked for", func(a *area) string {
		if !a.rings || a.inner == nil {
			return "0"
		}
		return minutes(a.inner.Limit)
	}},
	{"minutes", number, "the limit", func(a *area) string { return minutes(a.band.Limit) }},
	{"area_km2", number, "square kilometres on the ellipsoid, holes taken out", func(a *area) string { return decimal(a.difference(squareKilometres), 2) }},
	{"communes", number, "communes in scope reached within these minutes, by their times and not by the area, and their people", func(a *area) string {
		return decimal(a.difference(func(b *isochrone.Band) float64 { return float64(b.CheckPoints.Reached) }), 0)
	}},
	{"population", number, "", func(a *area) string {
		return decimal(a.difference(func(b *isochrone.Band) float64 { return float64(b.People.Reached) }), 0)
	}},
	{"nodes_missed_pct", number, "of the network's nodes that a place may hang on, reached within the limit, those outside the area, in percent", func(a *area) string { return percent(a.band.Nodes.MissedShare()) }},
	{"nodes_claimed_pct", number, "of the nodes in the area, those not reached", func(a *area) string { return percent(a.band.Nodes.ClaimedShare()) }},
	{"people_missed_pct", number, "the same of the people of the communes in scope where they live: at points of population, given or modelled, else at the reference point of their commune", func(a *area) string { return percent(a.band.Homes.MissedShare()) }},
	{"people_claimed_pct", number, "", func(a *area) string { return percent(a.band.Homes.ClaimedShare()) }},
}

func squareKilometres(b *isochrone.Band) float64 { return b.SquareMetres / 1e6 }

// difference returns a figure of the area: that of its band, less that of the
// band inside when it is a ring.
func (a *area) difference(of func(*isochrone.Band) float64) float64 {
	if a.rings && a.inner != nil {
		return of(a.band) - of(a.inner)
	}
	return of(a.band)
}

func percent(share float64) string { return decimal(100*share, 2) }

// id names an area: by the structure's number, or network, and the minutes.
func (a *area) id() string {
	name := "network"
	if a.structure != nil {
		name = a.structure.ID
	}
	return name + "-" + strconv.FormatFloat(a.band.Limit.Minutes(), 'g', -1, 64)
}

func (a *area) append(b []byte) []byte {
	b = append(b, `{"type":"Feature","id":`...)
	b = appendString(b, a.id())
	b = append(b, `,"properties":{`...)
	b = appendProperties(b, areaFields, a)
	b = append(b, `},"geometry":`...)
	if shape := a.shape(); len(shape) > 0 {
		b = appendOutline(b, shape)
	} else {
		b = append(b, "null"...)
	}
	return append(b, '}')
}

func (a *area) shape() orb.MultiPolygon {
	if a.rings && a.inner != nil {
		return polygon.Difference(a.band.Area, a.inner.Area)
	}
	return a.band.Area
}
