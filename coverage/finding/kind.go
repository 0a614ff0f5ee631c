package finding

import "slices"

// Title names a kind of finding in a few words, for lists by kind, in French
// and in English. Titles, as all texts here, are written with plain spaces.
type Title struct{ FR, EN string }

// Noticed says what was noticed. {value} is a blank for the finding's value,
// {0} and {1} are blanks for its details.
type Noticed struct{ FR, EN string }

// Done says what was done about it, with the same blanks.
type Done struct{ FR, EN string }

// Kind is all that is known of the findings of one kind.
type Kind struct {
	Code       string     // stable: it stands in the manifest
	Severities []Severity // that its findings may have, the usual one first
	Title      Title
	Noticed    Noticed
	Done       Done
	Details    int  // how many details its findings have
	Front      bool // what is noticed is said beside the answer too: it bears on every figure
}

// declared are all kinds. The list grows only while the package is initialised.
var declared []*Kind

// All returns every kind in the order of declaration.
func All() []*Kind { return slices.Clone(declared) }

// declare adds a kind to the list of all. That its parts are of different types
// makes the compiler refuse a declaration that lacks one, or mixes them up.
func declare(code string, details int, severity Severity, title Title, noticed Noticed, done Done) *Kind {
	kind := &Kind{
		Code: code, Severities: []Severity{severity},
		Title: title, Noticed: noticed, Done: done, Details: details,
	}
	declared = append(declared, kind)
	return kind
}

// found returns a finding of the kind, of its usual severity.
func (k *Kind) found(details ...Detail) Finding {
	return Finding{Kind: k, Severity: k.Severities[0], Details: details}
}

// Kind0 is a kind whose findings have no details.
type Kind0 struct{ *Kind }

func declare0(code string, severity Severity, title Title, noticed Noticed, done Done) Kind0 {
	return Kind0{declare(code, 0, severity, title, noticed, done)}
}

// Found returns a finding of the kind.
func (k Kind0) Found() Finding { return k.found() }

// Kind1 is a kind whose findings have one detail.
type Kind1[A Detail] struct{ *Kind }

func declare1[A Detail](code string, severity Severity, title Title, noticed Noticed, done Done) Kind1[A] {
	return Kind1[A]{declare(code, 1, severity, title, noticed, done)}
}

// Found returns a finding of the kind.
func (k Kind1[A]) Found(a A) Finding { return k.found(a) }

// Kind2 is a kind whose findings have two details.
type Kind2[A, B Detail] struct{ *Kind }

func declare2[A, B Detail](code string, severity Severity, title Title, noticed Noticed, done Done) Kind2[A, B] {
	return Kind2[A, B]{declare(code, 2, severity, title, noticed, done)}
}

// Found returns a finding of the kind.
func (k Kind2[A, B]) Found(a A, b B) Finding { return k.found(a, b) }

// Kind3 is a kind whose findings have three details.
type Kind3[A, B, C Detail] struct{ *Kind }

func declare3[A, B, C Detail](code string, severity Severity, title Title, noticed Noticed, done Done) Kind3[A, B, C] {
	return Kind3[A, B, C]{declare(code, 3, severity, title, noticed, done)}
}

// Found returns a finding of the kind.
func (k Kind3[A, B, C]) Found(a A, b B, c C) Finding { return k.found(a, b, c) }

// kinded is a kind with any details.
type kinded interface{ kind() *Kind }

func (k *Kind) kind() *Kind { return k }

// atFront makes a kind whose findings are said beside the answer.
func atFront[K kinded](k K) K {
	k.kind().Front = true
	return k
}
