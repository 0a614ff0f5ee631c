package coverage

import (
	"time"

	"acces30/coverage/finding"
	"acces30/coverage/label"
)

// Format is how a structure receives people.
type Format uint8

// Formats of structures, as the official list tells them apart.
const (
	FormatUnknown Format = iota
	Fixed                // one place
	WithBranches         // one place and antennes
	MultiSite            // several places of equal rank
	Itinerant            // a bus or a team on the road
)

// Structure is what holds a France services label: one label, one or several
// service points.
type Structure struct {
	ID          string // the official list's number
	Name        string
	Departement string // département that carries the label
	Format      Format
	LabelledOn  time.Time // labelling date, midnight UTC; zero when not stated
	Points      []ServicePoint
	Aside       []ServicePoint // those that count for nobody: not open at the moment of the study, an address of a bus
	Staff       Staff
	Source      finding.Source
}

// PointKind is the part a service point plays in its structure.
type PointKind uint8

// Kinds of service points.
const (
	MainPoint PointKind = iota // the place that the official list gives
	Branch                     // an antenne
	OtherSite                  // another of the points of a multi-site structure
	Stop                       // a stop of an itinerant structure
)

// Provenance tells which input a service point comes from.
type Provenance uint8

// Provenances of service points.
const (
	OfficialList Provenance = iota
	Complement              // the analyst's own table of service points
)

// ServicePoint is a place where people are received.
type ServicePoint struct {
	ID          string // the list's number, or the structure's with a suffix
	Name        string
	Kind        PointKind
	Commune     string // INSEE code of the commune it stands in
	CommuneName string
	Position    Position
	AtSeat      bool // true when the position is only the commune's chef-lieu
	Hours       label.Week
	From        time.Time // first day it counts; zero when always
	Until       time.Time // last day it counts; zero when open-ended
	Closures    []Closed  // days within these when it does not
	Roaming     bool      // of a structure on the road: its hours hold at places not known, not here
	Provenance  Provenance
	Source      finding.Source
}

// Closed is a closure for some days.
type Closed struct {
	From, Until time.Time // first and last day
	Reason      string    // as the analyst gives it
}

// OpenOn reports whether the point counts on a day.
func (p *ServicePoint) OpenOn(day time.Time) bool {
	for _, c := range p.Closures {
		if !c.From.After(day) && !c.Until.Before(day) {
			return false
		}
	}
	return p.Standing(day)
}

// Standing reports whether a day is one from the point's first to its last, closed for a
// time or not.
func (p *ServicePoint) Standing(day time.Time) bool {
	return !p.From.After(day) && (p.Until.IsZero() || !p.Until.Before(day))
}

// HoursHere returns the hours at which the door of the point is known to open for all:
// none of one that stands for a round, or where nobody is received without an appointment.
func (p *ServicePoint) HoursHere() label.Week {
	if p.Roaming || p.Hours.ByAppointment {
		return label.Week{}
	}
	return p.Hours
}

// Ends are the names that stand for the structure's k-th service point in a table
// of times: its commune, and the structure's number for its first point.
func (s *Structure) Ends(k int) []string {
	names := []string{s.Points[k].Commune}
	if k == 0 {
		names = append(names, s.ID)
	}
	return names
}
