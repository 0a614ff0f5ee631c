package method

import (
	"acces30/coverage"
	"acces30/reports"
)

// Topic is a paragraph under its heading.
type Topic struct{ Heading, Body string }

// topic is a Topic in both languages, with blanks in its body.
type topic struct{ heading, body reports.Text }

// in returns the topic in a language, its blanks filled.
func (t topic) in(l reports.Lang, args ...string) Topic {
	return Topic{t.heading.In(l), t.body.With(l, args...)}
}

// Topics returns the method in plain words, for a result.
func Topics(l reports.Lang, r *coverage.Result) []Topic {
	s := &r.Study.Settings
	threshold := reports.WholeMinutes(l, s.Threshold)
	topics := []Topic{
		question.in(l, threshold),
		structures.in(l, reports.Date(l, s.Date), reports.Decimal(l, s.MarginMetres/1000, 0)),
		references[s.Reference].in(l),
	}
	if m := r.Study.Moment; m != nil {
		topics = append(topics, moment.in(l, reports.MomentName(l, m)))
	}
	switch r.Study.RoadsInfo.Kind {
	case coverage.InterCommune:
		topics = append(topics, interCommune.in(l), search.in(l))
	case coverage.Streets:
		topics = append(topics, streets.in(l, r.Study.RoadsInfo.Preset), search.in(l))
	default:
		topics = append(topics, given.in(l, r.Study.RoadsInfo.Preset))
	}
	if len(r.Bands) > 0 {
		topics = append(topics, isochroneTopic(l, r))
	}
	topics = append(topics, display.in(l), people.in(l))
	switch {
	case r.PeopleModelled:
		topics = append(topics, byModel.in(l))
	case r.ByPoint != nil:
		topics = append(topics, byPoint.in(l))
	}
	topics = append(topics, planTopics(l, r)...)
	if r.ByPoint != nil || s.FlagBy == coverage.FlagByPeople {
		topics = append(topics, flagBy[s.FlagBy].in(l))
	}
	return append(topics, certainty.in(l, threshold), margins.in(l), onlyOne.in(l, threshold), criteria.in(l), totals.in(l))
}
