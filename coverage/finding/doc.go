// Package finding holds what can be noticed in an input or a result, each kind
// declared once: its code, its severity, what is noticed and what is done in
// both languages, and the types of its details. Declarations come in; findings
// that carry typed details go out, to be put into words by a report. The
// invariant: a finding has a kind, and as many details of the right types as the
// texts of its kind have blanks. The package knows neither domain nor reports.
//
// A new finding is a declaration here and the place that makes it: All, the
// reports and the catalogue for users (data/FINDINGS.md, acces30 check --list)
// follow from the declaration.
//
// The files are one for each subject of findings, so that a new one is easily put
// beside its like.
package finding
