package settings

import (
	"errors"
	"slices"
	"strings"
	"time"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/isochrone"
	"acces30/reports"
)

// Settings are the choices of a run, as they are written in the settings file.
type Settings struct {
	inputs
	network
	times
	since
	openEnough
	drawing
	planning
	bus
	costs
	capacity
	output
	tables
	archiving
	sanity
	columns
}

// Default returns the settings of a run without a settings file and flags.
func Default() Settings {
	var s Settings
	for _, d := range s.declared() {
		d.field.reset()
	}
	return s
}

// declared lists the declarations, in the order of the help and of the settings
// file. They read and write the fields of s.
func (s *Settings) declared() []setting {
	return slices.Concat(
		s.inputs.declared(), s.network.declared(), s.times.declared(), s.since.declared(), s.openEnough.declared(),
		s.drawing.declared(), s.planning.declared(), s.bus.declared(), s.costs.declared(), s.capacity.declared(), s.output.declared(), s.tables.declared(), s.archiving.declared(), s.sanity.declared(), s.columns.declared(),
	)
}

// check reports every value that is out of its range, on one line.
func (s *Settings) check() error {
	var faults faults
	for _, d := range s.declared() {
		if d.check == nil {
			continue
		}
		if err := d.check(); err != nil {
			faults = append(faults, err)
		}
	}
	if len(faults) > 0 {
		return fault.Errorf(fault.T("réglages : %v", "settings: %v"), faults)
	}
	return nil
}

// faults are mistakes in several settings, said on one line.
type faults []error

// Error says them in English.
func (f faults) Error() string { return strings.Join(f.in(reports.English), "; ") }

// French says them in French.
func (f faults) French() string { return strings.Join(f.in(reports.French), " ; ") }

func (f faults) in(lang reports.Lang) []string {
	said := make([]string, len(f))
	for i, err := range f {
		said[i] = reports.Fault(lang, err)
	}
	return said
}

// Study returns the choices of the analysis of a run that began at a moment.
// Without a date it leaves that to the data. It fails when a setting is out of
// its range.
func (s *Settings) Study(began time.Time) (coverage.Settings, error) {
	var study coverage.Settings
	if err := s.check(); err != nil {
		return study, err
	}
	if err := errors.Join(s.inputs.choose(&study), s.times.choose(&study, dayOf(began)), s.drawing.choose(&study), s.checkCells()); err != nil {
		return study, fault.Errorf(fault.T("réglages : %v", "settings: %v"), err)
	}
	study.NamedEnds = s.Times != ""
	s.since.choose(&study)
	s.openEnough.choose(&study)
	s.planning.choose(&study)
	s.bus.choose(&study)
	s.costs.choose(&study)
	s.capacity.choose(&study)
	if study.FlagBy == coverage.FlagByPeople {
		study.Plan.New = 0 // a plan counts communes by their reference point
	}
	return study, nil
}

// checkCells returns an error unless the areas on real roads can be drawn in such
// cells.
func (s *Settings) checkCells() error {
	if len(s.Roads) == 0 || len(s.IsochronesMinutes) == 0 {
		return nil
	}
	opts := isochrone.StreetOptions{Cell: s.IsochroneCellM}
	return opts.Validate(s.AccessRadiusM)
}
