package coverage

import (
	"slices"
	"strings"

	"acces30/coverage/fault"
	"acces30/coverage/label"
)

// IsScenario reports whether structures were opened or closed by hand, or those open at
// a moment alone are looked at: what comes of it is never the state of a day.
func (s *Settings) IsScenario() bool { return len(s.Opened)+len(s.Closed) > 0 || s.At != nil }

// openedID is what the numbers of structures opened by hand begin with.
const openedID = "scenario-"

// OpenedByHand reports whether a structure is one that a scenario opens.
func (t *Structure) OpenedByHand() bool { return strings.HasPrefix(t.ID, openedID) }

// Scenario opens and closes the structures that the settings name, in the study:
// one at the reference point of each commune named. Of the others those open at the
// moment of the settings stay, where these name one. It fails when a commune or a
// structure is not of the study, or nothing is open. Those closed by hand are in Shut.
func (s *Study) Scenario() error {
	for _, id := range s.Settings.Closed {
		var left []Structure
		shut := len(s.Shut)
		for _, t := range s.Structures {
			if t.ID == id {
				s.Shut = append(s.Shut, t)
			} else {
				left = append(left, t)
			}
		}
		s.Structures = left
		if len(s.Shut) == shut {
			return s.notToClose(id)
		}
	}
	if s.Settings.At != nil {
		if err := s.atMoment(); err != nil {
			return err
		}
	}
	for _, code := range s.Settings.Opened {
		i, known := slices.BinarySearchFunc(s.Communes, code, func(c Commune, code string) int {
			switch {
			case c.Code < code:
				return -1
			case c.Code > code:
				return 1
			}
			return 0
		})
		if !known {
			return fault.Errorf(fault.T("aucune commune %q où ouvrir une structure n'est du périmètre ou autour", "no commune %q to open a structure in is of the scope or around it"), code)
		}
		c := &s.Communes[i]
		at, _ := c.Reference(s.Settings.Reference)
		s.Structures = append(s.Structures, Structure{
			ID: openedID + code, Name: c.Name, Departement: c.Departement, Format: Fixed, LabelledOn: s.Settings.Date,
			Points: []ServicePoint{{
				ID: openedID + code, Name: c.Name, Commune: code, CommuneName: c.Name, Position: at, AtSeat: true, Hours: label.Week{},
			}},
		})
	}
	return nil
}

// notToClose is the error of a structure to close that there is none of: where one has
// the number's text for a name, with its number.
func (s *Study) notToClose(id string) error {
	for _, t := range s.Structures {
		if strings.EqualFold(t.Name, id) {
			return fault.Errorf(fault.T("une structure à fermer se donne par son numéro : %q a le numéro %s", "a structure to close is given by its number: that of %q is %s"), t.Name, t.ID)
		}
	}
	return fault.Errorf(fault.T("aucune structure %q à fermer n'est ouverte à cette date dans le périmètre ou autour", "no structure %q to close is open on this date in or around the scope"), id)
}
