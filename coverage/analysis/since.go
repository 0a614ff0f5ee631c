package analysis

import (
	"context"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/road"
	"acces30/coverage/travel"
)

// since finds the times to the points that were there before the day asked for, by
// a search from these alone.
func (a *analysis) since(ctx context.Context) error {
	settings := &a.study.Settings
	if settings.Since.IsZero() {
		return nil
	}
	old := make([]bool, len(a.sources))
	var sources []travel.Source
	for i, source := range a.sources {
		s := &a.study.Structures[source.Owner]
		if old[i] = !settings.NewSince(s, &s.Points[source.Point]); old[i] {
			sources = append(sources, source)
		}
	}
	var search travel.Search
	if err := search.Run(ctx, a.backward, travel.Legs(sources), road.Unreached); err != nil {
		return err
	}
	times := make([]road.Deciseconds, len(a.result.Communes))
	for i := range times {
		times[i] = road.Unreached
		if a.result.Communes[i].Status == coverage.NotComputed {
			continue
		}
		times[i] = search.TimeVia(a.departures[i])
		a.direct(i, road.OffPeak, func(source int, t road.Deciseconds, _ uint32) {
			if old[source] {
				times[i] = min(times[i], t)
			}
		})
	}
	a.result.Since = &coverage.Since{Times: times}
	return nil
}

// reportSince tells what the day asked for can't tell.
func (a *analysis) reportSince() {
	s, settings := a.result.Since, &a.study.Settings
	if s == nil {
		return
	}
	from := finding.Source{File: a.study.FileOf(coverage.RoleStructures)}
	if settings.Since.After(settings.Date) {
		f := finding.SinceAfterDate.Found(finding.Day(settings.Since), finding.Day(settings.Date))
		a.result.Findings = append(a.result.Findings, f.At(from, "", ""))
	}
	if s.Undated > 0 {
		f := finding.SinceUndated.Found(finding.Count(s.Undated), finding.Day(settings.Since))
		a.result.Findings = append(a.result.Findings, f.At(from, "", ""))
	}
}
