package data

import (
	"slices"

	"acces30/coverage"
	"acces30/coverage/finding"
)

// roundOf tells the places of a structure on the road from the address that the list has
// of it. Where the analyst's table gives its stops, people are received there, and at the
// address only if the table gives that hours of its own. Without any stop the address
// stands for them all, with hours that hold nobody knows where, or for none, as the
// settings say. Stands is the structure on the date of the study.
func (s *structure) roundOf(stands *coverage.Structure, leftOut bool) []finding.Finding {
	if stands.Format != coverage.Itinerant || s.stated[0] {
		return nil
	}
	stops := slices.ContainsFunc(s.Points, func(p coverage.ServicePoint) bool { return p.Kind == coverage.Stop })
	main := slices.IndexFunc(stands.Points, func(p coverage.ServicePoint) bool { return p.ID == s.Points[0].ID })
	if main < 0 || !stops && len(s.Points) > 1 {
		return nil
	}
	stands.Points[main].Roaming = true
	f := finding.BusAtAddress.Found()
	switch {
	case stops:
		f = finding.BusAddressNoStop.Found()
	case leftOut:
		f = finding.BusLeftOut.Found()
	}
	if stops || leftOut {
		stands.Aside = append(stands.Aside, stands.Points[main])
		stands.Points = slices.Delete(stands.Points, main, main+1)
	}
	return []finding.Finding{f.At(stands.Source, stands.Name, "")}
}
