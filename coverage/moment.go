package coverage

import (
	"time"

	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/coverage/label"
)

// Moment is a time that a study is of, and what is open then.
type Moment struct {
	Day        time.Time // of the calendar, midnight UTC
	Minute     uint16    // since midnight
	Structures int       // in scope, open or not
	Points     int       // theirs
	Untold     int       // of these points, those of which nothing tells whether they are open then
	Holiday    label.Holiday
}

// AtMoment leaves in the study only the service points that are open at the moment of
// the settings: that time of the first such weekday from the study's date on. A public
// holiday of the structure's département shuts its points. A point of which nothing tells
// counts as little as one that is shut, and is a finding. It fails when nothing is open.
func (s *Study) atMoment() error {
	at := s.Settings.At
	m := &Moment{Day: at.From(s.Settings.Date), Minute: at.Minute}
	var open []Structure
	for _, t := range s.Structures {
		inScope := s.Settings.Includes(t.Departement)
		holiday := label.HolidayOn(m.Day, t.Departement)
		if inScope {
			m.Structures++
			m.Points += len(t.Points)
			m.Holiday = max(m.Holiday, holiday)
		}
		points := t.Points
		t.Points = nil
		for _, p := range points {
			switch door := p.At(m.Day, m.Minute); {
			case holiday != label.NoHoliday || door == label.Shut:
				t.Aside = append(t.Aside, p)
			case door == label.Untold:
				t.Aside = append(t.Aside, p)
				if inScope {
					m.Untold++
					s.Findings = append(s.Findings, finding.PointUntoldThen.Found().At(p.Source, p.Name, ""))
				}
			default:
				t.Points = append(t.Points, p)
			}
		}
		if len(t.Points) > 0 {
			open = append(open, t)
		}
	}
	if len(open) == 0 {
		var why fault.Says
		if m.Holiday != label.NoHoliday {
			why = fault.T(", un jour férié", ", a public holiday")
		}
		return fault.Errorf(fault.T("at : aucun point d'accueil dans le périmètre ou autour n'est ouvert selon ses horaires publiés le %s à %02d:%02d%s",
			"at: no service point in or around the scope is open by its published hours on %s at %02d:%02d%s"),
			fault.T(m.Day.Format("02/01/2006"), m.Day.Format("Monday 2 January 2006")), m.Minute/60, m.Minute%60, why)
	}
	s.Structures, s.Moment = open, m
	return nil
}

// At returns what is known of a point at a minute of a day.
func (p *ServicePoint) At(day time.Time, minute uint16) label.Openness {
	if !p.OpenOn(day) {
		return label.Shut
	}
	return p.HoursHere().At(day, minute)
}
