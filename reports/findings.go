package reports

import (
	"strconv"
	"strings"
	"time"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/coverage/refusal"
)

// FindingTitle names a kind of finding in a few words, for lists by kind.
func FindingTitle(l Lang, kind *finding.Kind) string { return Text(kind.Title).In(l) }

// Describe says what a finding noticed and what was done.
func Describe(l Lang, f finding.Finding) (noticed, done string) {
	details := make([]string, len(f.Details))
	for i, detail := range f.Details {
		details[i] = detail.In(l)
	}
	return describe(l, f.Kind, f.Value, details)
}

// describe fills the blanks of a kind's texts.
func describe(l Lang, kind *finding.Kind, value string, details []string) (noticed, done string) {
	pairs := []string{"{value}", value}
	for i, detail := range details {
		pairs = append(pairs, "{"+strconv.Itoa(i)+"}", detail)
	}
	blanks := strings.NewReplacer(pairs...)
	return blanks.Replace(Text(kind.Noticed).In(l)), blanks.Replace(Text(kind.Done).In(l))
}

// Number writes a number in a detail of a finding.
func (l Lang) Number(x float64, decimals int) string { return Decimal(l, x, decimals) }

// Reference names a kind of reference point in a detail of a finding.
func (l Lang) Reference(r finding.Reference) string {
	if r == finding.Centroid {
		return ReferenceName(coverage.Centroid).In(l)
	}
	return ReferenceName(coverage.Seat).In(l)
}

// Dated writes the day or the month that something is of, in a detail of a finding.
func (l Lang) Dated(day time.Time, month bool) string { return OfDate(l, day, month) }

// Says chooses the words of the language.
func (l Lang) Says(words fault.Says) string { return Text(words).In(l) }

// Refusal says in one sentence why the inputs carry no answer and what to give.
func Refusal(l Lang, r *refusal.Refusal) string { return r.Fill(Text(r.Says).In(l), l) }
