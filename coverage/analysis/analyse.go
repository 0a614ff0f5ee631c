package analysis

import (
	"context"
	"fmt"
	"slices"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/road"
	"acces30/coverage/travel"
)

// Options are what an analysis needs beside its study.
type Options struct {
	// Progress is told how many of the steps are done. It may be nil.
	Progress func(done, total int)
}

// Analyse computes a study's result. The study must hold its roads; it is not
// changed. It fails only when the context ends or when the roads contradict
// themselves: whatever is wrong with a commune or a service point is a finding.
func Run(ctx context.Context, study *coverage.Study, opts Options) (*coverage.Result, error) {
	a := newAnalysis(study)
	steps := []struct {
		what string
		do   func(context.Context) error
	}{
		{"nearest structures", a.nearest},
		{"where the roads known go on", a.checkKnown},
		{"country around the communes", a.fitness},
		{"nearest structures at peak hours", a.peak},
		{"what each structure reaches", a.reaches},
		{"nearest points open enough", a.enough},
		{"nearest open doors by day", a.doors},
		{"nearest points of before", a.since},
		{"projects", a.projects},
		{"loads of the structures", a.loads},
		{"population points", a.byPoint},
		{"zones", a.zones},
		{"edge of the roads", a.checkEdge},
		{"ferries", a.checkFerries},
		{"isochrones", a.isochrones},
		{"times of scenarios", a.scenarioTimes},
		{"new labels", a.plan},
	}
	for i, step := range steps {
		if err := step.do(ctx); err != nil {
			return nil, fmt.Errorf("%s: %w", step.what, err)
		}
		if opts.Progress != nil {
			opts.Progress(i+1, len(steps))
		}
	}
	a.result.SumUp()
	a.reportFar()
	a.reportSince()
	var found finding.List
	found.Add(a.result.Findings...)
	a.result.Findings = found.All()
	finding.Sort(a.result.Findings)
	return a.result, nil
}

// analysis is a result in the making.
type analysis struct {
	study   *coverage.Study
	result  *coverage.Result
	sources []travel.Source // one for each service point on the network
	roads   []uint32        // Attachment.Road of every source

	unlocatedPoints bool // some service point has no known position: it could be anywhere

	out        [2]*travel.Search  // what searchOut found
	backward   *travel.Graph      // the network against its sense, off-peak
	open       []coverage.Open    // of every commune in scope: when a point within the threshold is open
	apart      []bool             // whether their roads are joined to few others
	departures [][]road.Leg       // legs from every commune in scope onto the network
	ranked     [][]coverage.Reach // of every commune computed: Nearest, and more of them where scenarios want them
	roadOf     []uint32           // Attachment.Road of every commune in scope
	homes      people             // where people live, and homeTimes their access; once byPoint found it
	homeTimes  []pointAccess
	neighbours map[uint32][]int // sources by their Attachment.Road
}

// newAnalysis lays out the rows of the result: the communes in scope, all
// structures of the study area, and their points' places on the network.
func newAnalysis(study *coverage.Study) *analysis {
	r := &coverage.Result{Study: study, Findings: append([]finding.Finding(nil), study.Findings...)}
	a := &analysis{study: study, result: r}
	for i := range study.Communes {
		c := &study.Communes[i]
		if !study.Settings.Includes(c.Departement) {
			continue
		}
		row := coverage.CommuneAccess{Commune: c, Peak: road.Unreached}
		for k := range row.Nearest {
			row.Nearest[k] = coverage.Reach{Structure: coverage.NoStructure, Time: road.Unreached}
		}
		for when := range row.Doors {
			row.Doors[when] = coverage.Door{Sure: coverage.NoReach(), Maybe: coverage.NoReach()}
		}
		r.Communes = append(r.Communes, row)
	}
	for i := range study.Structures {
		s := &study.Structures[i]
		r.Structures = append(r.Structures, coverage.StructureReach{
			Structure: s,
			InScope:   study.Settings.Includes(s.Departement),
			Weekly:    s.Weekly(study.Settings.Rule()),
			Within:    make([]coverage.Count, len(study.Settings.Limits())),
			Points:    make([]coverage.PointReach, len(s.Points)),
		})
	}
	a.sources, a.roads = a.attach(road.OffPeak)
	a.neighbours = onRoad(a.sources, a.roads)
	a.reportLost()
	return a
}

// attach hangs every service point on the network and notes how. It returns
// them with the Attachment.Road of each.
func (a *analysis) attach(when road.Conditions) (sources []travel.Source, roads []uint32) {
	for i := range a.study.Structures {
		for k := range a.study.Structures[i].Points {
			on := a.arriveAt(&a.study.Structures[i], k, when)
			if len(on.Legs) == 0 {
				continue
			}
			reach := &a.result.Structures[i].Points[k]
			reach.Attached, reach.SnapMetres, reach.Apart = true, on.Metre, on.Apart
			sources = append(sources, travel.Source{Owner: uint32(i), Point: uint32(k), Legs: on.Legs})
			roads = append(roads, on.Road)
		}
	}
	return sources, roads
}

// reportLost makes a finding of every service point out of the network's reach
// or far from a road.
func (a *analysis) reportLost() {
	extent := &a.study.Extent
	toldOnce := slices.ContainsFunc(a.study.Findings, func(f finding.Finding) bool {
		return f.Kind == finding.NeighbourCommunesAbsent.Kind || f.Kind == finding.NeighbourCommunesFar.Kind
	})
	for i := range a.result.Structures {
		s := &a.result.Structures[i]
		for k := range s.Points {
			p, reach := &s.Structure.Points[k], &s.Points[k]
			id := finding.Word(s.Structure.ID)
			var f finding.Finding
			var enclave *coverage.Enclave
			if p.Position.Known {
				enclave = a.study.EnclaveAt(p.Position.Point)
			}
			switch {
			case enclave != nil:
				f = finding.PointInEnclave.Found(id, finding.Word(enclave.Name))
			case !reach.Attached && p.Position.Known && extent.Limited() && !extent.Bound.Contains(p.Position.Point):
				f = finding.PointOutsideRoads.Found(s.InScope, id)
			case !reach.Attached && !s.InScope && toldOnce && a.study.RoadsInfo.Kind == coverage.InterCommune:
				continue // the communes that would put it on the network are told to be missing
			case !reach.Attached:
				f = finding.PointOffNetwork.Found(id)
			case reach.Apart:
				f = finding.PointApart.Found(id)
			case a.study.RoadsInfo.Kind == coverage.Streets && reach.SnapMetres > FarFromRoad:
				f = finding.PointFarFromRoad.Found(finding.Metres(reach.SnapMetres))
			default:
				continue
			}
			a.result.Findings = append(a.result.Findings, f.At(p.Source, p.Name, ""))
		}
	}
}
