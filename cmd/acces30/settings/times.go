package settings

import (
	"fmt"
	"time"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/reports"
)

// times are the settings of what is computed.
type times struct {
	Date             string
	ThresholdMinutes float64
	ReferencePoint   string
	MarginKm         float64
}

// maxMinutes is the longest time that can be asked for.
const maxMinutes = 600

// references are the points that may stand for a commune, by their words.
var references = map[string]coverage.ReferenceKind{"chef-lieu": coverage.Seat, "centroid": coverage.Centroid}

func (s *times) declared() []setting {
	return []setting{
		{
			key: "date", field: keep(&s.Date, ""),
			name: both("Date de la situation", "Date"),
			check: func() error {
				_, err := parseDay(s.Date)
				return err
			},
			effective: func(r *coverage.Result) any { return r.Study.Settings.Date.Format(time.DateOnly) },
			shown:     func(r *coverage.Result) any { return r.Study.Settings.Date },
			flag:      "date", placeholder: "YYYY-MM-DD",
			help: "Count the structures labelled by this day; today by default, or the date of the built-in list.",
			comment: `
				The state of the structures on this day. Empty: today with your own files,
				the date of the list with the built-in data.`,
			example: `"2026-11-30"`,
		},
		{
			key: "threshold_minutes", field: keep(&s.ThresholdMinutes, coverage.Promise.Minutes()),
			name: both("Seuil", "Threshold"), unit: reports.UnitMinutes,
			check: func() error {
				if s.ThresholdMinutes > 0 && s.ThresholdMinutes <= maxMinutes {
					return nil
				}
				return fmt.Errorf("threshold of %v minutes: give one over 0 and up to %d", s.ThresholdMinutes, maxMinutes)
			},
			flag: "threshold", placeholder: "MINUTES",
			help:    "Time limit in minutes ({default}).",
			comment: `Time limit, in minutes. 15, 20 and 30 are always computed too.`,
		},
		{
			key: "reference_point", field: keep(&s.ReferencePoint, "chef-lieu"),
			name:    both("Point de référence préféré", "Preferred reference point"),
			check:   func() error { return oneOf("reference point", s.ReferencePoint, "chef-lieu", "centroid") },
			shown:   func(r *coverage.Result) any { return reports.ReferenceName(r.Study.Settings.Reference) },
			comment: `The point that stands for a commune: "chef-lieu" (town hall) or "centroid".`,
		},
		{
			key: "margin_km", field: keep(&s.MarginKm, 40),
			name: both("Rayon de prise en compte autour du périmètre", "Radius that counts around the scope"),
			unit: reports.UnitKilometres,
			check: func() error {
				return within(s.MarginKm, 0, 500, "margin of %v km: give one from %v to %v")
			},
			comment: `How far around the départements, in km, communes and structures count.`,
		},
	}
}

// choose sets the choices of the analysis that are about times.
func (s *times) choose(study *coverage.Settings) (err error) {
	study.Threshold = road.FromMinutes(s.ThresholdMinutes)
	study.Reference = references[s.ReferencePoint]
	study.MarginMetres = s.MarginKm * 1000
	study.Date, err = parseDay(s.Date)
	return err
}

// parseDay reads a date; none is the zero time.
func parseDay(text string) (time.Time, error) {
	if text == "" {
		return time.Time{}, nil
	}
	day, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return day, fmt.Errorf("date %q: write it as 2026-11-30", text)
	}
	return day, nil
}
