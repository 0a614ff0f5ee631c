package sample

import (
	"acces30/coverage"
	"acces30/coverage/label"
)

// Recount draws the classes and totals of a result anew, after a test has changed
// its communes.
func Recount(r *coverage.Result) {
	r.Tallies, r.Certainty, r.Scope = nil, [coverage.Certainties]coverage.Count{}, coverage.Scope{}
	r.Enough, r.OnlyThanks = nil, [coverage.Shortfalls]coverage.Count{}
	for i := range r.Structures {
		s := &r.Structures[i]
		s.Catchment, s.OnlyOne = coverage.Count{}, coverage.Count{}
		for k := range s.Points {
			s.Points[k].Catchment = coverage.Count{}
		}
	}
	r.SumUp()
}

// reach counts the communes that a structure reaches within each limit.
func reach(r *coverage.Result, i int) coverage.StructureReach {
	s := &r.Study.Structures[i]
	limits := r.Study.Settings.Limits()
	out := coverage.StructureReach{
		Structure: s, InScope: s.Departement == "57", Weekly: s.Weekly(label.Known()),
		Within: make([]coverage.Count, len(limits)), Points: make([]coverage.PointReach, len(s.Points)),
	}
	for k := range out.Points {
		out.Points[k].Attached = true
	}
	for c := range r.Communes {
		commune := &r.Communes[c]
		for _, near := range commune.Nearest {
			for k, limit := range limits {
				if near.Structure == i && near.Time <= limit {
					out.Within[k].Add(commune.Commune)
				}
			}
			if near.Structure == i && near.Time <= limits[len(limits)-1] {
				out.Reached = append(out.Reached, coverage.TimeTo{Index: int32(c), Time: near.Time})
			}
		}
	}
	return out
}
