package settings

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/data"
	"acces30/data/roads"
)

// Settings are the choices of a run, as they are written in the settings file.
type Settings struct {
	inputs
	network
	times
	drawing
	output
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
		s.inputs.declared(), s.network.declared(), s.times.declared(),
		s.drawing.declared(), s.output.declared(), s.columns.declared(),
	)
}

// check reports every value that is out of its range, on one line.
func (s *Settings) check() error {
	var faults []string
	for _, d := range s.declared() {
		if d.check == nil {
			continue
		}
		if err := d.check(); err != nil {
			faults = append(faults, err.Error())
		}
	}
	if len(faults) > 0 {
		return errors.New("settings: " + strings.Join(faults, "; "))
	}
	return nil
}

// BuiltIn reports whether none of the analyst's own tables is read.
func (s *Settings) BuiltIn() bool { return s.Communes == "" && s.Sites == "" }

// Study returns the choices of the analysis. today is the date of a run on the
// analyst's files when none is asked for; a run on the built-in data leaves the
// date to the data. It fails when a setting is out of its range.
func (s *Settings) Study(today time.Time) (coverage.Settings, error) {
	if err := s.check(); err != nil {
		return coverage.Settings{}, err
	}
	codes, codesErr := departements(s.Departements)
	date, dateErr := s.day(today)
	limits, limitsErr := s.limits()
	if err := errors.Join(codesErr, dateErr, limitsErr); err != nil {
		return coverage.Settings{}, fmt.Errorf("settings: %w", err) // check has looked at them
	}
	return coverage.Settings{
		Departements:  codes,
		Date:          date,
		Threshold:     road.FromMinutes(s.ThresholdMinutes),
		Reference:     references[s.ReferencePoint],
		MarginMetres:  s.MarginKm * 1000,
		Isochrones:    limits,
		IsochroneCell: s.IsochroneCellM,
	}, nil
}

// Inputs returns what a run reads, but for its roads.
func (s *Settings) Inputs(study coverage.Settings) data.Options {
	return data.Options{
		Communes: s.Communes, Sites: s.Sites, ServicePoints: s.ServicePoints,
		Population: s.Population, Outlines: s.Outlines, Mergers: s.Mergers,
		Columns: s.Columns, Sheets: s.Sheets, Settings: study,
	}
}

// RoadChoice returns the roads to use, and how fast they are driven.
func (s *Settings) RoadChoice() roads.Choice {
	return roads.Choice{
		Files: s.Roads, Speeds: s.Speeds, AccessSpeed: s.AccessSpeedKmh, Radius: s.AccessRadiusM,
		Options: roads.Options{Cache: s.cacheFolder()},
	}
}
