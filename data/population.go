package data

import (
	"errors"
	"math"
	"runtime"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/coverage/plane"
	"acces30/data/insee"
	"acces30/data/location"
	"acces30/data/parse"
	"acces30/data/table"

	"github.com/paulmach/orb"
	"golang.org/x/sync/errgroup"
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
	hundredths uint32      // of a person
	commune    int32       // index in the table of communes
}

// populationPoints are the population points of a table as read.
type populationPoints struct {
	table    *table.Table
	indexes  []int // of the columns in the table
	points   []populationPoint
	groups   []coverage.GroupCounts // of the points; nil where the table tells of none
	reader   *groupReader
	findings *finding.List
}

// readPopulationPoints reads a table of squares or of points with people.
func readPopulationPoints(file string, content []byte, layout table.Layout, scope ...string) (*populationPoints, error) {
	c := &populationPoints{findings: finding.ListOf(maxListedPerKind)}
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
		if p, ok := r.populationPoint(anywhere); ok {
			c.points = append(c.points, p)
			if len(c.reader.sources) > 0 {
				c.groups = append(c.groups, c.reader.counts(&r, p.hundredths))
			}
		}
		if len(r.findings) > 0 {
			c.findings.Add(r.findings...)
			r.findings = nil
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	indexes, err := t.Locate(layout)
	if err != nil {
		return nil, err
	}
	c.table, c.indexes = t, indexes
	c.findings.Add(tableFindings(t, layout.Columns, indexes)...)
	return c, nil
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

// assignCommunes finds the commune of every point, on all cores.
func (c *populationPoints) assignCommunes(communes *communeTable) {
	var workers errgroup.Group
	cores := runtime.GOMAXPROCS(0)
	share := len(c.points)/cores + 1
	for first := 0; first < len(c.points); first += share {
		part := c.points[first:min(first+share, len(c.points))]
		workers.Go(func() error {
			return fault.Guard(func() error {
				for i := range part {
					part[i].assignCommune(communes)
				}
				return nil
			})
		})
	}
	if err := workers.Wait(); err != nil {
		panic(err) // a fault of the program, as on this goroutine
	}
}

// assignCommune finds the commune of the point: by outline where the commune has
// one, else the one stated, else the nearest.
func (p *populationPoint) assignCommune(communes *communeTable) {
	if p.on != nil {
		p.at, p.on = p.on.Unproject(p.at), nil
	}
	found := communes.locator.CommuneAt(p.at)
	if p.code[0] != 0 && (found == location.NoCommune || communes.communes[found].Outline == nil) {
		if stated := communes.find(string(p.code[:])); stated != nil && stated.Outline == nil {
			found = communes.indexOf(stated)
		}
	}
	p.commune = int32(found)
}

// indexOf returns the index of a commune of the table.
func (c *communeTable) indexOf(commune *coverage.Commune) int {
	index, _ := searchCode(c.communes, commune.Code)
	return index
}

// addTo adds the points of the communes in scope to the study, collects the findings
// about them, and returns their number.
func (c *populationPoints) addTo(study *coverage.Study, communes *communeTable) (kept int) {
	c.assignCommunes(communes)
	here := make([]int32, len(communes.communes)) // index in the study, or location.NoCommune
	for i := range here {
		here[i] = location.NoCommune
		index, known := searchCode(study.Communes, communes.communes[i].Code)
		if known && study.Settings.Includes(communes.communes[i].Departement) {
			here[i] = int32(index)
		}
	}
	elsewhere := 0
	for i := range c.points {
		p := &c.points[i]
		if p.commune == location.NoCommune || here[p.commune] == location.NoCommune {
			elsewhere++
			continue
		}
		kept++
		study.PopulationPoints = append(study.PopulationPoints, coverage.PopulationPoint{
			Point: p.at, Commune: here[p.commune], Hundredths: p.hundredths,
		})
		if c.groups != nil {
			study.PopulationGroups = append(study.PopulationGroups, c.groups[i])
			c.reader.note(&c.groups[i])
		}
	}
	if c.groups != nil {
		c.findings.Add(c.reader.findings(c.table, c.indexes)...)
	}
	if elsewhere > 0 {
		c.findings.Add(finding.PeopleElsewhere.Found(finding.Count(elsewhere)).At(finding.Source{File: c.table.File}, "", ""))
	}
	c.comparePopulations(study)
	return kept
}

// comparePopulations reports the communes in scope whose points have far more or
// far fewer people than their population, or none at all; and the same of all.
func (c *populationPoints) comparePopulations(study *coverage.Study) {
	sums := make([]uint64, len(study.Communes))
	var all, stated uint64
	for _, p := range study.PopulationPoints {
		sums[p.Commune] += uint64(p.Hundredths)
		all += uint64(p.Hundredths)
	}
	for i := range study.Communes {
		commune := &study.Communes[i]
		if !study.Settings.Includes(commune.Departement) || commune.Population == 0 {
			continue
		}
		stated += 100 * uint64(commune.Population)
		var f finding.Finding
		people := 100 * uint64(commune.Population)
		switch {
		case sums[i] == 0:
			f = finding.PeopleNone.Found(finding.Count(commune.Population))
		case (sums[i] > 2*people || 2*sums[i] < people) && max(sums[i], people)-min(sums[i], people) > 100*minDifference:
			f = finding.PeopleDiffer.Found(finding.Count((sums[i]+50)/100), finding.Count(commune.Population))
		default:
			continue
		}
		c.findings.Add(f.At(finding.Source{File: c.table.File}, commune.Name, commune.Code))
	}
	if stated > 0 && all > 0 && (all > 2*stated || 2*all < stated) {
		c.findings.Add(finding.PeopleDifferInAll.Found(finding.Count((all+50)/100), finding.Count(stated/100)).At(finding.Source{File: c.table.File}, "", ""))
	}
}

// minDifference is how many people more or fewer are worth a finding.
const minDifference = 100
