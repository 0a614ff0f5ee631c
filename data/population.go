package data

import (
	"encoding/binary"
	"errors"
	"hash/fnv"
	"math"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/plane"
	"acces30/data/insee"
	"acces30/data/location"
	"acces30/data/parse"
	"acces30/data/table"

	"github.com/paulmach/orb"
)

// Columns of population points.
const (
	peopleSquare = iota
	peopleLat
	peopleLon
	peoplePosition
	peopleCount
	peopleCommune
)

var populationColumns = append([]table.Column{
	peopleSquare: {Key: "square", Meaning: "INSPIRE identifier of a square of INSEE's or Eurostat's", Names: []string{
		"idcar_200m", "id_inspire", "idinspire", "id_carr_200m", "idcar_1km", "id_carr1km", "grd_id", "grd_newid", "id_car", "carreau", "idk",
	}},
	peopleLat:      {Key: "lat", Meaning: "latitude, where there is no square", Names: latNames, Required: true, Unless: [][]int{{peopleSquare}, {peoplePosition}}},
	peopleLon:      {Key: "lon", Meaning: "longitude", Names: lonNames, Required: true, Unless: [][]int{{peopleSquare}, {peoplePosition}}},
	peoplePosition: {Key: "position", Meaning: "both in one column", Names: positionNames},
	peopleCount: {Key: "people", Meaning: "people; decimals are read", Names: []string{
		"people", "ind", "ind_c", "population", "pop", "habitants", "nb_habitants", "tot_p", "tot_p_2021", "tot_p_2018", "tot_p_2011", "obs_value_t", "personnes",
	}, Required: true},
	peopleCommune: {Key: "commune", Meaning: "INSEE code of the commune, used where no outline decides", Names: append([]string{"lcog_geo"}, codeNames...)},
}, groupColumns...)

// maxSquarePeople is more than any square or point has.
const maxSquarePeople = 1_000_000

// maxListedPerKind is how many findings of one kind about a table of a million
// rows are listed one by one.
const maxListedPerKind = 50

// populationPoint is a point as read: its commune is found later, in parallel.
type populationPoint struct {
	at         orb.Point   // in degrees, or on a plane
	on         plane.Plane // of a square that is not yet in degrees
	code       [5]byte     // of the commune stated; zeros when none is
	place      whereabouts // whether it lies in the commune stated
	hundredths uint32      // of a person
	commune    int32       // index in the table of communes
}

// populationPoints are the population points of a table as read.
type populationPoints struct {
	table     *table.Table
	indexes   []int // of the columns in the table
	points    []populationPoint
	groups    []coverage.GroupCounts // of the points; nil where the table tells of none
	reader    *groupReader
	findings  *finding.List
	squares   map[uint64]bool // those read, by hash
	twice     int             // rows that repeat one
	twiceLine int             // the first of them
}

// again reports whether a row repeats a square, with its people and its commune. Squares
// are kept by a hash: there are two million in France.
func (c *populationPoints) again(p *populationPoint) bool {
	if p.on == nil {
		return false
	}
	sum := fnv.New64a()
	var row [25]byte
	binary.LittleEndian.PutUint64(row[:], math.Float64bits(p.at[0]))
	binary.LittleEndian.PutUint64(row[8:], math.Float64bits(p.at[1]))
	binary.LittleEndian.PutUint32(row[16:], p.hundredths)
	copy(row[20:], p.code[:])
	sum.Write(row[:])
	key := sum.Sum64()
	known := c.squares[key]
	c.squares[key] = true
	return known
}

// readPopulationPoints reads a table of squares or of points with people.
func readPopulationPoints(file string, content []byte, layout table.Layout, scope ...string) (*populationPoints, error) {
	c := &populationPoints{findings: finding.ListOf(maxListedPerKind), squares: make(map[uint64]bool)}
	anywhere, err := peopleZone(file, content, layout, scope)
	if err != nil {
		return nil, err
	}
	var r record
	t, err := table.Scan(file, content, layout, func(t *table.Table, row table.Row) error {
		if r.table == nil {
			indexes, err := t.Locate(layout)
			if err != nil {
				return err
			}
			r = record{table: t, columns: layout.Columns, indexes: indexes}
			reader, absent := newGroupReader(&r)
			c.reader = reader
			c.findings.Add(absent...)
		}
		r.row = row
		c.take(&r, anywhere)
		return nil
	})
	if err != nil {
		return nil, err
	}
	indexes, err := t.Locate(layout)
	if err != nil {
		return nil, err
	}
	c.table, c.indexes, c.squares = t, indexes, nil
	if c.twice > 0 {
		c.findings.Add(finding.SquareTwice.Found(finding.Count(c.twice)).At(finding.Source{File: file, Line: c.twiceLine}, "", ""))
	}
	c.findings.Add(tableFindings(t, layout.Columns, indexes)...)
	return c, nil
}

// take reads a row, which is kept unless it repeats one.
func (c *populationPoints) take(r *record, anywhere insee.Zone) {
	p, ok := r.populationPoint(anywhere)
	switch {
	case !ok:
	case c.again(&p):
		if c.twice == 0 {
			c.twiceLine = r.row.Line
		}
		c.twice++
	default:
		c.points = append(c.points, p)
		if len(c.reader.sources) > 0 {
			c.groups = append(c.groups, c.reader.counts(r, p.hundredths))
		}
	}
	if len(r.findings) > 0 {
		c.findings.Add(r.findings...)
		r.findings = nil
	}
}

// peopleAt are the columns of a position.
var peopleAt = pointAt{peopleLon, peopleLat, peoplePosition}

// errDegrees ends a reading that looks for metres.
var errDegrees = errors.New("no metres")

// fewWithoutMetres is after how many rows a table is taken to hold no metres.
const fewWithoutMetres = 50

// peopleZone returns the zone of the points, with the plane of their metres where
// they are such: only then the table is read twice.
func peopleZone(file string, content []byte, layout table.Layout, scope []string) (insee.Zone, error) {
	metres := location.NewMetres(insee.FranceAround(scope))
	var r record
	rows, found := 0, false
	_, err := table.Scan(file, content, layout, func(t *table.Table, row table.Row) error {
		if r.table == nil {
			indexes, err := t.Locate(layout)
			if err != nil {
				return err
			}
			r = record{table: t, columns: layout.Columns, indexes: indexes}
			if r.has(peopleSquare) {
				return errDegrees
			}
		}
		r.row = row
		found = r.metres(peopleAt, metres) || found
		if rows++; rows == fewWithoutMetres && !found {
			return errDegrees
		}
		return nil
	})
	if errors.Is(err, errDegrees) {
		err = nil
	}
	return metres.Zone(), err
}

// populationPoint reads one row; ok is false, with a finding, when it can't be used.
func (r *record) populationPoint(anywhere insee.Zone) (p populationPoint, ok bool) {
	people, ok := parse.Number(r.text(peopleCount))
	if !ok || people < 0 || people > maxSquarePeople {
		r.report(finding.PeopleInvalid.Found(), peopleCount, r.text(peopleCount))
		return p, false
	}
	p = populationPoint{hundredths: uint32(math.Round(people * 100)), commune: location.NoCommune}
	if code, _, valid := insee.ParseCommune(r.text(peopleCommune), ""); valid {
		copy(p.code[:], code)
	}
	if square := r.text(peopleSquare); square != "" {
		if p.on, p.at, ok = insee.SquareCentre(square); !ok {
			r.report(finding.SquareInvalid.Found(), peopleSquare, square)
		}
		return p, ok
	}
	position := r.position(peopleAt, anywhere)
	p.at = position.Point
	if !position.Known {
		r.findings = nil // the row is set aside, which is reported instead
		r.report(finding.PeopleNowhere.Found(), peopleLat, r.text(peopleLat)+" "+r.text(peopleLon))
	}
	return p, position.Known
}

// indexOf returns the index of a commune of the table.
func (c *communeTable) indexOf(commune *coverage.Commune) int {
	index, _ := searchCode(c.communes, commune.Code)
	return index
}

// minDifference is how many people more or fewer are worth a finding.
const minDifference = 100
