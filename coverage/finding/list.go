package finding

// MaxListed is how many findings of one kind about one file are listed one by one,
// where nothing else is said: more than the list of structures of France has rows.
const MaxListed = 5000

// List collects findings, in bounded memory whatever the inputs. Those of each kind
// and severity about a file are listed up to a bound; beyond it, one finding stands
// for all others and gives their number. The zero value is empty and lists MaxListed.
type List struct {
	most   int // 0 stands for MaxListed
	listed []Finding
	counts map[alike]*tally
	order  []*tally // as first found
}

// alike is what findings share that one can stand for.
type alike struct {
	kind     *Kind
	severity Severity
	file     string
}

// tally counts findings that are alike.
type tally struct {
	alike
	all, listed int
}

// ListOf returns an empty list of at most so many findings of each kind.
func ListOf(most int) *List { return &List{most: most} }

// Add adds findings. One that stands for others counts as these.
func (l *List) Add(findings ...Finding) {
	for _, f := range findings {
		if l.count(f) {
			l.listed = append(l.listed, f)
		}
	}
}

// Within counts findings that are kept elsewhere, and returns those within the bound,
// in place: of them the list will have the one that stands for the rest alone.
func (l *List) Within(findings []Finding) []Finding {
	kept := findings[:0]
	for _, f := range findings {
		if l.count(f) {
			kept = append(kept, f)
		}
	}
	return kept
}

// count counts a finding, and reports whether it is within the bound.
func (l *List) count(f Finding) bool {
	kind, n := f.StandsFor()
	key := alike{kind, f.Severity, f.Source.File}
	t := l.counts[key]
	if t == nil {
		if l.counts == nil {
			l.counts = make(map[alike]*tally)
		}
		t = &tally{alike: key}
		l.counts[key], l.order = t, append(l.order, t)
	}
	t.all += n
	most := l.most
	if most == 0 {
		most = MaxListed
	}
	if kind != f.Kind || t.listed == most {
		return false
	}
	t.listed++
	return true
}

// Listed returns the findings listed one by one, in the order of their addition.
func (l *List) Listed() []Finding { return l.listed }

// All returns the findings listed one by one, then those that stand for the others.
func (l *List) All() []Finding {
	all := append([]Finding(nil), l.listed...)
	for _, t := range l.order {
		if rest := t.all - t.listed; rest > 0 {
			like := Finding{Kind: t.kind, Severity: t.severity, Source: Source{File: t.file}}
			all = append(all, More.For(like, rest))
		}
	}
	return all
}

// Errors returns how many findings are errors, listed or not: each set a row or an
// object aside.
func (l *List) Errors() int {
	n := 0
	for _, t := range l.order {
		if t.severity == Error {
			n += t.all
		}
	}
	return n
}

// Count returns how many findings are of a kind, listed or not.
func (l *List) Count(kind *Kind) int {
	n := 0
	for _, t := range l.order {
		if t.kind == kind {
			n += t.all
		}
	}
	return n
}
