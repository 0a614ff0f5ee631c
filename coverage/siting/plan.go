package siting

// Plan is an answer: new sites, what they bring, and how sure it is.
type Plan struct {
	// Sites are the new sites in the order of what they add: each is the one of
	// the plan that adds most to those before it.
	Sites []Site
	// Value is what the plan reaches: people newly within the limit
	// (MaxCover); the number of sites (SetCover); the sum of people × time in tenths of a second (Median);
	// the longest time in tenths of a second, or road.Unreached (Center).
	Value int64
	// Bound is proved: no plan covers more (MaxCover), needs fewer sites or
	// less time (the others).
	Bound int64
	// Proved says that no plan has a better value, that is Value == Bound.
	Proved bool
	// Settled says that the sites are those of the tie rule as well.
	Settled bool
	// Complete says that all who can be covered are (MaxCover, SetCover); that
	// all who can be reached are (Median, Center).
	Complete bool
	// Time is the sum of people × time to the nearest site, existing ones
	// included, in tenths of a second; Longest is the longest of these times.
	// A demand out of reach counts at Problem.OutOfReach in the sum, and is
	// left out of the longest.
	Time    int64
	Longest int64
	// Uncoverable are the demands beyond the limit, or out of reach of every
	// site of today, for whom no candidate changes that.
	Uncoverable []int
	// Nodes are the subproblems that were explored, Work the matrix entries
	// that were looked at.
	Nodes int
	Work  int64
}

// Site is a new site of a plan.
type Site struct {
	// Candidate is its index among the candidates.
	Candidate int
	// Gain is what it adds to the sites before it: people newly within the
	// limit (MaxCover, SetCover), people × time saved (Median, Center).
	Gain int64
	// Covers are the demands that it brings within the limit first (MaxCover,
	// SetCover), or whose time it shortens (Median, Center).
	Covers []int
}

// Gap is how far the value may be from the best, as a share of the value.
func (p *Plan) Gap() float64 {
	switch difference := max(p.Value-p.Bound, p.Bound-p.Value); {
	case difference == 0:
		return 0
	case p.Value == 0:
		return 1
	default:
		return float64(difference) / float64(p.Value)
	}
}

// Candidates returns the candidates of the plan in the order of its sites.
func (p *Plan) Candidates() []int {
	candidates := make([]int, len(p.Sites))
	for n, s := range p.Sites {
		candidates[n] = s.Candidate
	}
	return candidates
}

// Limits bound the work for a question.
type Limits struct {
	// Workers is the number of goroutines, 0 for one a processor. It changes
	// no answer.
	Workers int
	// Work is the number of matrix entries that may be looked at for one plan,
	// about 10^9 in ten seconds; DefaultWork when it is 0. For the fewest sites
	// and the longest time it bounds each of their covering problems. The work
	// to settle ties comes on top: a quarter of what the plan took, or a tenth of a second.
	Work int64
}

// DefaultWork is enough for a département at any limit.
const DefaultWork = int64(20_000_000_000)

func (l Limits) work() int64 {
	if l.Work > 0 {
		return l.Work
	}
	return DefaultWork
}
