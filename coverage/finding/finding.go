package finding

import (
	"cmp"
	"slices"
)

// Severity ranks findings by what they cost the reader.
type Severity uint8

// Severities, from the lightest.
const (
	Info    Severity = iota // worth knowing, nothing changed
	Warning                 // a value was repaired, replaced or doubted
	Error                   // a row or an object was set aside
)

// Source is where in the inputs a finding was made. Line counts from 1 and is
// 0 when the finding is not about one line; Column is the name in the header.
type Source struct {
	File   string
	Line   int
	Column string
}

// Finding is something noticed in an input or a result: what, where, the
// value that was there, and what concerns whom. It is made by Found of its kind.
type Finding struct {
	Kind     *Kind // never nil
	Severity Severity
	Source   Source
	Subject  string   // the commune, structure or point concerned, as a person names it
	Value    string   // the value found, as it stood in the input
	Details  []Detail // what fills the blanks {0}, {1} of the kind's texts
}

// At returns the finding with where it was made, about what, and the value that
// was there.
func (f Finding) At(source Source, subject, value string) Finding {
	f.Source, f.Subject, f.Value = source, subject, value
	return f
}

// Sort puts the gravest first, then in the order of the inputs, so that the
// list is the same on every run.
func Sort(findings []Finding) {
	slices.SortStableFunc(findings, func(a, b Finding) int {
		return cmp.Or(
			-cmp.Compare(a.Severity, b.Severity),
			cmp.Compare(a.Source.File, b.Source.File),
			cmp.Compare(a.Kind.Code, b.Kind.Code),
			cmp.Compare(a.Source.Line, b.Source.Line),
			cmp.Compare(a.Subject, b.Subject),
			cmp.Compare(a.Source.Column, b.Source.Column),
		)
	})
}

// CountBySeverity returns how many findings have each severity, those counted that
// are not listed.
func CountBySeverity(findings []Finding) map[Severity]int {
	counts := make(map[Severity]int, 3)
	for _, f := range findings {
		_, n := f.StandsFor()
		counts[f.Severity] += n
	}
	return counts
}
