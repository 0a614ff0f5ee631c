package data

import (
	"math"
	"runtime"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/data/input"
	"acces30/data/location"

	"golang.org/x/sync/errgroup"
)

// whereabouts are where a population point lies beside the commune that it names.
type whereabouts uint8

const (
	placeUnknown    whereabouts = iota // it names none, or one of which it is not known where or how wide it is
	thereabouts                        // in it, as far as can be told
	nearerToAnother                    // nearer to another by more than the commune is wide
	places
)

// nearKm is how much nearer another commune may be whatever their width.
const nearKm = 1

// placeBy tells where the point lies, found being the commune that it is in or nearest to.
// Of points spread over the land of every commune a twentieth at most are nearer to the
// chef-lieu of another by more than the radius of their own; of those that are five
// kilometres off, from two fifths on.
func (p *populationPoint) placeBy(communes *communeTable, found int) whereabouts {
	if p.code[0] == 0 {
		return placeUnknown
	}
	stated := communes.find(string(p.code[:]))
	if stated == nil || !(stated.AreaKm2 > 0) {
		return placeUnknown
	}
	own, _ := stated.Reference(coverage.Seat)
	if !own.Known {
		return placeUnknown
	}
	nearest := 0.0 // of none it is far from all
	if found != location.NoCommune {
		if other, _ := communes.communes[found].Reference(coverage.Seat); other.Known {
			nearest = location.MetresBetween(p.at, other.Point) / 1000
		}
	}
	if location.MetresBetween(p.at, own.Point)/1000 > nearest+max(nearKm, math.Sqrt(stated.AreaKm2/math.Pi)) {
		return nearerToAnother
	}
	return thereabouts
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
	p.place = p.placeBy(communes, found)
	if p.code[0] != 0 && (found == location.NoCommune || communes.communes[found].Outline == nil) {
		if stated := communes.find(string(p.code[:])); stated != nil && stated.Outline == nil {
			found = communes.indexOf(stated)
		}
	}
	p.commune = int32(found)
}

// addTo adds the points of the communes in scope to the study, collects the findings
// about them, and returns their number; an *input.Error where over a third of those that
// name their commune do not lie there.
func (c *populationPoints) addTo(study *coverage.Study, communes *communeTable) (kept int, err error) {
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
	var placed [places]int
	for i := range c.points {
		p := &c.points[i]
		if p.commune == location.NoCommune || here[p.commune] == location.NoCommune {
			elsewhere++
			continue
		}
		kept++
		placed[p.place]++
		study.PopulationPoints = append(study.PopulationPoints, coverage.PopulationPoint{
			Point: p.at, Commune: here[p.commune], Hundredths: p.hundredths,
		})
		if c.groups != nil {
			study.PopulationGroups = append(study.PopulationGroups, c.groups[i])
		}
	}
	if c.groups != nil {
		c.dropUnlikeGroups(study)
		for i := range study.PopulationGroups {
			c.reader.note(&study.PopulationGroups[i])
		}
		c.findings.Add(c.reader.findings(c.table, c.indexes)...)
	}
	if elsewhere > 0 {
		c.findings.Add(finding.PeopleElsewhere.Found(finding.Count(elsewhere)).At(finding.Source{File: c.table.File}, "", ""))
	}
	c.comparePopulations(study)
	return kept, c.comparePlaces(placed[thereabouts], placed[nearerToAnother])
}

// comparePlaces tells of points that are not in the communes that they name where these
// are over a tenth, and refuses them where they are over a third.
func (c *populationPoints) comparePlaces(there, apart int) error {
	all := there + apart
	if apart < fewRows || !overATenth(apart, all) {
		return nil
	}
	if 3*apart > all {
		return input.Errorf(c.table.File, fault.T("ses points ne sont pas dans leurs communes : sur %d qui en nomment une, %d sont bien plus près d'une autre (positions, codes ou lignes mêlés ?)",
			"its points are not in their communes: of %d that name one, %d are much nearer to another (positions, codes or rows mixed up?)"), all, apart)
	}
	c.findings.Add(finding.PeopleApart.Found(finding.Count(apart), finding.Count(all)).At(finding.Source{File: c.table.File}, "", ""))
	return nil
}

// comparePopulations reports the communes in scope whose points have far more or
// far fewer people than their population, or none at all; and the same of all.
func (c *populationPoints) comparePopulations(study *coverage.Study) {
	sums := make([]uint64, len(study.Communes))
	var all, stated uint64
	of, none, differ := 0, 0, 0
	for _, p := range study.PopulationPoints {
		sums[p.Commune] += uint64(p.Hundredths)
		all += uint64(p.Hundredths)
	}
	for i := range study.Communes {
		commune := &study.Communes[i]
		if !study.Settings.Includes(commune.Departement) || commune.Population == 0 {
			continue
		}
		of++
		stated += 100 * uint64(commune.Population)
		var f finding.Finding
		people := 100 * uint64(commune.Population)
		switch {
		case sums[i] == 0:
			none++
			f = finding.PeopleNone.Found(finding.Count(commune.Population))
		case (sums[i] > 2*people || 2*sums[i] < people) && max(sums[i], people)-min(sums[i], people) > 100*minDifference:
			differ++
			f = finding.PeopleDiffer.Found(finding.Count((sums[i]+50)/100), finding.Count(commune.Population))
		default:
			continue
		}
		c.findings.Add(f.At(finding.Source{File: c.table.File}, commune.Name, commune.Code))
	}
	from := finding.Source{File: c.table.File}
	switch {
	case stated > 0 && all > 0 && (2*all > 3*stated || 3*all < 2*stated): // half as many again
		c.findings.Add(finding.PeopleDifferInAll.Found(finding.Count((all+50)/100), finding.Count(stated/100)).At(from, "", ""))
	case none+differ >= fewRows && overATenth(none+differ, of):
		c.findings.Add(finding.PeopleOfOthers.Found(finding.Count(none), finding.Count(differ), finding.Count(of)).At(from, "", ""))
	}
}
