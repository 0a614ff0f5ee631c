package finding

// Scoped1 is a kind with one detail whose findings weigh less when they are
// about a neighbour of the scope.
type Scoped1[A Detail] struct{ *Kind }

// scoped gives a kind a severity of its own around the scope.
func scoped[A Detail](around Severity, kind Kind1[A]) Scoped1[A] {
	kind.Severities = append(kind.Severities, around)
	return Scoped1[A](kind)
}

// Found returns a finding of the kind about an object in scope or around it.
func (k Scoped1[A]) Found(inScope bool, a A) Finding {
	f := k.found(a)
	if !inScope {
		f.Severity = k.Severities[1]
	}
	return f
}

// StandIn is the kind of findings that stand for others of one kind.
type StandIn struct{ *Kind }

// standIn makes a kind that has the severity of the findings it stands for.
func standIn(kind Kind1[rest]) StandIn {
	kind.Severities = []Severity{Error, Warning, Info}
	return StandIn(kind)
}

// For returns a finding that stands for n findings like the one given: of its
// kind and severity, about its file.
func (k StandIn) For(like Finding, n int) Finding {
	f := k.found(rest{like.Kind, n}).At(Source{File: like.Source.File}, "", like.Kind.Code)
	f.Severity = like.Severity
	return f
}

// rest is the detail of a finding that stands for others.
type rest struct {
	of *Kind
	n  int
}

// In writes how many findings there are.
func (r rest) In(n Notation) string { return Count(r.n).In(n) }

// StandsFor returns the kind of what was noticed and how many times: once, of
// the finding's own kind, but where the finding stands for others.
func (f *Finding) StandsFor() (kind *Kind, n int) {
	for _, detail := range f.Details {
		if others, is := detail.(rest); is {
			return others.of, others.n
		}
	}
	return f.Kind, 1
}
