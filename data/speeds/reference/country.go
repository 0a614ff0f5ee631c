package reference

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"math"
	"path/filepath"
	"slices"
	"strconv"

	"acces30/coverage"
	"acces30/coverage/plane"
	"acces30/coverage/road"
	"acces30/coverage/settle"
	"acces30/data/insee"

	"github.com/paulmach/orb"
)

// Limits are the minutes that shares of people are compared at, of those that are
// published.
var Limits = []int{5, 10, 15, 20, 25, 30}

// Country is mainland France as the published shares of people see it: all
// communes, the service points of the list of 1 August 2024 (buses, antennes and
// multi-sites at the one point each that it states), and for some départements the
// share of people within so many minutes.
type Country struct {
	Places       []road.Place
	Communes     []settle.Commune // Communes[i] is Places[i]
	Codes        []string
	Sites        []orb.Point
	Departements []Departement
	Hospitals    []orb.Point
	ToHospital   []HospitalDrive
}

// Departement is a département with its published shares.
type Departement struct {
	Code     string
	Within   []float64 // percent of its people within each of Limits
	Fitted   bool      // of the first half; by a hash of the code
	Kind     coverage.Country
	communes []int
}

// HospitalDrive is a drive from a commune of Alsace to a hospital, with the
// minutes of OSRM (2016).
type HospitalDrive struct {
	Commune, Hospital int
	Minutes           float64
	Fitted            bool // of the first half; by a hash of the commune's code
}

// ReadCountry reads the published files from their folder.
func ReadCountry(shared string) (*Country, error) {
	c := &Country{}
	terrain, err := readTerrain(filepath.Join(shared, "communes", "settlements_2014.csv"))
	if err != nil {
		return nil, err
	}
	numbers, err := c.readCommunes(filepath.Join(shared, "communes", "communes_france.csv"), terrain)
	if err != nil {
		return nil, err
	}
	if err := c.readSites(filepath.Join(shared, "sites", "liste-fs-20240801.csv")); err != nil {
		return nil, err
	}
	if err := c.readShares(filepath.Join(shared, "reference", "access_by_departement.csv")); err != nil {
		return nil, err
	}
	c.findKinds()
	return c, c.readHospitals(filepath.Join(shared, "reference", "alsace_osrm_pairs.csv"), numbers)
}

// ground is what relief and settlement need of a commune.
type ground struct{ area, altitude float64 } // km2, mean metres

// readTerrain reads mean altitudes and areas, those of the communes that have
// merged since joined. Nothing else of the file is used.
func readTerrain(file string) (map[string]ground, error) {
	terrain := make(map[string]ground)
	err := eachRow(file, []string{"code_2026", "area_km2", "z_mean"}, func(texts []string) error {
		area, errArea := strconv.ParseFloat(texts[1], 64)
		altitude, errAltitude := strconv.ParseFloat(texts[2], 64)
		if errArea != nil || errAltitude != nil || !(area > 0) {
			return nil // not known
		}
		g := terrain[texts[0]]
		whole := g.area + area
		terrain[texts[0]] = ground{whole, (g.altitude*g.area + altitude*area) / whole}
		return nil
	})
	return terrain, err
}

// readCommunes reads the mainland's communes and returns their numbers by code.
func (c *Country) readCommunes(file string, terrain map[string]ground) (map[string]int, error) {
	numbers := make(map[string]int)
	columns := []string{"code_insee", "dep", "population_municipale", "lon_chef_lieu", "lat_chef_lieu", "lon_centroide", "lat_centroide"}
	err := eachRow(file, columns, func(texts []string) error {
		seat, seatKnown := point(texts[3], texts[4])
		centroid, centroidKnown := point(texts[5], texts[6])
		switch {
		case !seatKnown && !centroidKnown || insee.LandOf(texts[0]) != insee.Mainland:
			return nil
		case !seatKnown:
			seat = centroid
		case !centroidKnown:
			centroid = seat
		}
		people, err := strconv.Atoi(texts[2])
		if err != nil { // of three cities only their arrondissements' are stated
			people, _ = insee.CityPopulation(texts[0])
		}
		at, known := terrain[texts[0]]
		if !known {
			at.altitude = math.NaN()
		}
		numbers[texts[0]] = len(c.Places)
		c.Codes = append(c.Codes, texts[0])
		c.Places = append(c.Places, road.Place{Point: seat, People: people, Altitude: at.altitude, AreaKm2: at.area})
		c.Communes = append(c.Communes, settle.Commune{People: people, AreaKm2: at.area, Seat: seat, Centroid: centroid})
		return nil
	})
	return numbers, err
}

// point reads a point of the mainland.
func point(lon, lat string) (orb.Point, bool) {
	x, errX := strconv.ParseFloat(lon, 64)
	y, errY := strconv.ParseFloat(lat, 64)
	p := orb.Point{x, y}
	return p, errX == nil && errY == nil && plane.Mainland().Contains(p)
}

func (c *Country) readSites(file string) error {
	return eachRow(file, []string{"longitude", "latitude"}, func(texts []string) error {
		if p, known := point(texts[0], texts[1]); known {
			c.Sites = append(c.Sites, p)
		}
		return nil
	})
}

// readShares reads the shares; the communes must be there.
func (c *Country) readShares(file string) error {
	columns := []string{"dep"}
	for _, limit := range Limits {
		columns = append(columns, fmt.Sprint("within", limit))
	}
	err := eachRow(file, columns, func(texts []string) error {
		d := Departement{Code: texts[0], Fitted: firstHalf(texts[0])}
		for _, text := range texts[1:] {
			share, err := strconv.ParseFloat(text, 64)
			if err != nil {
				return err
			}
			d.Within = append(d.Within, share)
		}
		c.Departements = append(c.Departements, d)
		return nil
	})
	slices.SortFunc(c.Departements, func(a, b Departement) int { return cmp.Compare(a.Code, b.Code) })
	for i, code := range c.Codes {
		if at, known := slices.BinarySearchFunc(c.Departements, insee.DepartementOf(code), func(d Departement, code string) int {
			return cmp.Compare(d.Code, code)
		}); known {
			c.Departements[at].communes = append(c.Departements[at].communes, i)
		}
	}
	return err
}

func (c *Country) readHospitals(file string, numbers map[string]int) error {
	hospitals := make(map[string]int)
	return eachRow(file, []string{"code_insee", "hospital", "lon", "lat", "osrm_minutes"}, func(texts []string) error {
		commune, known := numbers[texts[0]]
		at, located := point(texts[2], texts[3])
		if !known || !located { // merged since, or without a position
			return nil
		}
		minutes, err := strconv.ParseFloat(texts[4], 64)
		if err != nil {
			return err
		}
		hospital, met := hospitals[texts[1]]
		if !met {
			hospital = len(c.Hospitals)
			hospitals[texts[1]] = hospital
			c.Hospitals = append(c.Hospitals, at)
		}
		c.ToHospital = append(c.ToHospital, HospitalDrive{commune, hospital, minutes, firstHalf(texts[0])})
		return nil
	})
}

// firstHalf puts a code into one of two halves, whatever the order of a file.
func firstHalf(code string) bool {
	h := fnv.New32a()
	h.Write([]byte(code)) // never fails
	return h.Sum32()%2 == 0
}
