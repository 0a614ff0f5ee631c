package analysis

import (
	"context"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/road"
	"acces30/coverage/travel"
)

// projects finds whom every project would newly bring within the limits, each alone,
// and all of them together: what a scenario with it would find, by a search from it
// alone.
func (a *analysis) projects(ctx context.Context) error {
	all := a.study.Projects
	if len(all) == 0 {
		return nil
	}
	limits := a.study.Settings.Limits()
	reaches := make([]coverage.ProjectReach, len(all))
	var sources [][]road.Leg
	var arrivals []road.Attachment
	var of []int
	for i := range all {
		reaches[i] = a.study.Settings.NewProjectReach(&all[i])
		on := a.arriveAtProject(&all[i])
		if reaches[i].Attached = len(on.Legs) > 0; !reaches[i].Attached {
			a.result.Findings = append(a.result.Findings, finding.ProjectOffNetwork.Found().At(all[i].Source, all[i].Name, ""))
			continue
		}
		reaches[i].Newly = make([]coverage.Count, len(limits))
		sources, arrivals, of = append(sources, on.Legs), append(arrivals, on), append(of, i)
	}
	members, err := travel.Catchments(ctx, a.backward, sources, a.departures, limits[len(limits)-1])
	if err != nil {
		return err
	}
	best := make([]road.Deciseconds, len(a.result.Communes))
	for row := range best {
		best[row] = a.result.Communes[row].ReferenceTime()
	}
	for n, i := range of {
		for row, t := range a.timesTo(members[n], arrivals[n], &all[i]) {
			a.addNewly(reaches[i].Newly, row, t)
			best[row] = min(best[row], t)
		}
	}
	a.result.Projects, a.result.AllProjects = reaches, make([]coverage.Count, len(limits))
	for row := range best {
		a.addNewly(a.result.AllProjects, row, best[row])
	}
	return nil
}

// arriveAtProject returns the legs from the network to a project's place.
func (a *analysis) arriveAtProject(p *coverage.Project) road.Attachment {
	if named, ok := a.study.Roads.(coverage.Named); ok {
		return named.ArriveAt(p.Commune)
	}
	if !p.Position.Known || a.study.EnclaveAt(p.Position.Point) != nil {
		return road.Attachment{}
	}
	return a.study.Roads.Arrive(p.Position.Point, road.OffPeak)
}

// timesTo returns the times to a project of the communes in scope that it is near
// to, by row; with those on its own road that pass no node.
func (a *analysis) timesTo(members []travel.Member, on road.Attachment, p *coverage.Project) map[int]road.Deciseconds {
	times := make(map[int]road.Deciseconds, len(members))
	for _, m := range members {
		times[int(m.Target)] = m.Time
	}
	for row, number := range a.roadOf {
		if number == 0 || number != on.Road {
			continue
		}
		from, _ := a.result.Communes[row].Commune.Reference(a.study.Settings.Reference)
		if t, _, ok := a.study.Roads.Between(from.Point, p.Position.Point, road.OffPeak); ok {
			if known, found := times[row]; !found || t < known {
				times[row] = t
			}
		}
	}
	return times
}

// addNewly counts a commune in every limit that a time is within and its time today
// is not.
func (a *analysis) addNewly(newly []coverage.Count, row int, t road.Deciseconds) {
	c := &a.result.Communes[row]
	for k, limit := range a.study.Settings.Limits() {
		if t <= limit && c.ReferenceTime() > limit {
			newly[k].Add(c.Commune)
		}
	}
}
