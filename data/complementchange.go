package data

import (
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/label"
)

// closePoint closes a point of the list: from one day to another where the row gives
// both; else it counts until the day before the row's first day, or until its last
// one; without either it never counts.
func (s *structure) closePoint(r *record, named int, from, until time.Time) {
	p := &s.Points[named]
	switch {
	case !from.IsZero() && !until.IsZero():
		p.Closures = append(p.Closures, coverage.Closed{From: from, Until: until, Reason: r.text(pointReason)})
		r.report(finding.PointClosedFor.Found(finding.Day(from), finding.Day(until)), pointKind, r.text(pointStructure))
		s.findings = append(s.findings, r.findings...)
		return
	case !from.IsZero():
		p.Until = from.AddDate(0, 0, -1)
	case !until.IsZero():
		p.Until = until
	default:
		p.Until = beforeLabels
	}
	r.report(finding.PointClosed.Found(finding.Day(p.Until)), pointKind, r.text(pointStructure))
	s.findings = append(s.findings, r.findings...)
}

// beforeLabels is before all labels: a point that counts until then never counts.
var beforeLabels = time.Date(1900, time.January, 1, 0, 0, 0, 0, time.UTC)

// setStated sets the hours and the days of a point of the list that a row states.
// The hours of a second row are added to those of the first; what the list's
// comment says is answered.
func (s *structure) setStated(named int, hours label.Week, from, until time.Time) {
	p := &s.Points[named]
	switch {
	case hours.Stated && s.stated[named]:
		p.Hours = label.Union(p.Hours, hours)
	case hours.Stated:
		p.Hours = hours
		if s.stated == nil {
			s.stated = make(map[int]bool)
		}
		s.stated[named] = true
	}
	if !from.IsZero() {
		p.From = from
	}
	if !until.IsZero() {
		p.Until = until
	}
}
