package reference

import (
	"fmt"
	"hash/fnv"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"acces30/coverage/plane"
	"acces30/coverage/road"
	"acces30/data/insee"
	"acces30/data/table"

	"github.com/paulmach/orb"
)

// Pair is a drive with its published times.
type Pair struct {
	From, To      orb.Point // longitude and latitude
	MetricMinutes float64   // INSEE METRIC, off-peak
	OSRMMinutes   float64
	OSRMKm        float64
	Fitted        bool // used for fitting; the others are held out
}

// Data are the pairs and the communes that a network is made of.
type Data struct {
	Pairs  []Pair
	Places []road.Place
}

// aroundMetres is how far around the pairs communes are taken.
const aroundMetres = 60_000

// Read reads the published pairs and the communes around them, with the mean
// altitudes of a third file.
func Read(pairsFile, communesFile, terrainFile string) (*Data, error) {
	d := &Data{}
	terrain, err := readTerrain(terrainFile)
	if err != nil {
		return nil, err
	}
	bound, err := d.readPairs(pairsFile)
	if err != nil {
		return nil, err
	}
	return d, d.readPlaces(communesFile, bound.Pad(aroundMetres), terrain)
}

// readPairs reads the pairs, and returns their bounds in Lambert-93 metres.
func (d *Data) readPairs(file string) (orb.Bound, error) {
	var bound orb.MultiPoint
	lambert := plane.Lambert93()
	err := eachRow(file, []string{"x1_l93", "y1_l93", "x2_l93", "y2_l93", "osrm_min", "osrm_km", "metric_heures_creuses_min"},
		func(texts []string) error {
			var v [7]float64
			for i, text := range texts {
				var err error
				if v[i], err = strconv.ParseFloat(text, 64); err != nil {
					return err
				}
			}
			from, to := orb.Point{v[0], v[1]}, orb.Point{v[2], v[3]}
			bound = append(bound, from, to)
			d.Pairs = append(d.Pairs, Pair{
				From: lambert.Unproject(from), To: lambert.Unproject(to),
				OSRMMinutes: v[4], OSRMKm: v[5], MetricMinutes: v[6],
				Fitted: fitted(texts[:4]),
			})
			return nil
		})
	return bound.Bound(), err
}

// fitted puts a pair into one of two halves by a hash of its coordinates, so
// that the order of the file does not matter.
func fitted(coordinates []string) bool {
	h := fnv.New32a()
	h.Write([]byte(strings.Join(coordinates, ","))) // never fails
	return h.Sum32()%2 == 0
}

// readPlaces reads the communes within the bounds.
func (d *Data) readPlaces(file string, bound orb.Bound, terrain map[string]ground) error {
	lambert := plane.Lambert93()
	columns := []string{"code_insee", "population_municipale", "lat_chef_lieu", "lon_chef_lieu", "lat_centroide", "lon_centroide"}
	return eachRow(file, columns, func(texts []string) error {
		lat, lon := texts[2], texts[3]
		if lat == "" {
			lat, lon = texts[4], texts[5]
		}
		x, errX := strconv.ParseFloat(lon, 64)
		y, errY := strconv.ParseFloat(lat, 64)
		p := orb.Point{x, y}
		if errX != nil || errY != nil || !plane.Mainland().Contains(p) || !bound.Contains(lambert.Project(p)) {
			return nil // far from Gironde
		}
		people, err := strconv.Atoi(texts[1])
		if err != nil {
			return err
		}
		at, known := terrain[texts[0]]
		if !known {
			at.altitude = math.NaN()
		}
		d.Places = append(d.Places, road.Place{
			Point: p, People: people, Altitude: at.altitude, AreaKm2: at.area, Land: string(insee.LandOf(texts[0])),
		})
		return nil
	})
}

// eachRow calls visit with some columns of every row of a CSV file.
func eachRow(file string, names []string, visit func(texts []string) error) error {
	var layout table.Layout
	for _, name := range names {
		layout.Columns = append(layout.Columns, table.Column{Names: []string{name}, Required: true})
	}
	t, err := table.ReadFile(os.DirFS(filepath.Dir(file)), filepath.Base(file), filepath.Base(file), layout)
	if err != nil {
		return err
	}
	places, err := t.Locate(layout)
	if err != nil {
		return err
	}
	texts := make([]string, len(names))
	for _, row := range t.Rows {
		for i, place := range places {
			texts[i] = row.Fields[place]
		}
		if err := visit(texts); err != nil {
			return fmt.Errorf("%s, line %d: %w", t.File, row.Line, err)
		}
	}
	return nil
}
