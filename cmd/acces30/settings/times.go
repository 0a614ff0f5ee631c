package settings

import (
	"slices"
	"strings"
	"time"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/road"
	"acces30/reports"
)

// times are the settings of what is computed.
type times struct {
	Date             string
	ThresholdMinutes float64
	Season           string
	ReferencePoint   string
	FlagBy           string
	MarginKm         float64
	MaxUncomputedPct float64
	MaxListAge       float64 // months
	MaxRoadsAge      float64 // months
}

// today is the word for a date that the clock tells.
const today = "today"

// maxMinutes is the longest time that can be asked for.
const maxMinutes = 600

// maxPlanned is the longest limit of a plan, whose times another engine may give in
// units of its own (--times).
const maxPlanned = 100_000

// references are the points that may stand for a commune, by their words.
var references = map[string]coverage.ReferenceKind{"chef-lieu": coverage.Seat, "centroid": coverage.Centroid}

// flags are what may flag a commune, by their words.
var flags = map[string]coverage.FlagKind{"reference": coverage.FlagByReference, "people": coverage.FlagByPeople}

// seasons are the parts of the year by their words.
var seasons = map[string]road.Season{"winter": road.Winter, "summer": road.Summer}

func (s *times) declared() []setting {
	return slices.Concat(s.promise(), s.counting(), s.bounds())
}

// promise are the day and the time limit that are asked about.
func (s *times) promise() []setting {
	return []setting{
		{
			key: "date", part: ofSites, field: keep(&s.Date, ""),
			name: both("Date de la situation", "Date"),
			check: func() error {
				_, err := parseDay(s.Date, time.Time{})
				return err
			},
			effective: func(r *coverage.Result) any { return r.Study.Settings.Date.Format(time.DateOnly) },
			shown:     func(r *coverage.Result) any { return r.Study.Settings.Date },
			flag:      "date", placeholder: "YYYY-MM-DD|today",
			help: both("Compter les structures labellisées à ce jour, ou aujourd'hui (today) ; par défaut, la date de la liste des structures.",
				"Count the structures labelled by this day, or by today; by default the date of the list of structures."),
			comment: both(`
				La situation des structures ce jour-là. Vide : la date de la liste des
				structures (list_date), car une liste ne sait rien de ce qui l'a suivie. "today"
				demande le jour du calcul.`, `
				The state of the structures on this day. Empty: the date of the list of
				structures (list_date), as a list knows nothing of what came after it.
				"today" asks for the day of the run.`),
			example: `"2026-11-30"`,
		},
		{
			key: "threshold_minutes", field: keep(&s.ThresholdMinutes, coverage.Promise.Minutes()),
			name: both("Seuil", "Threshold"), unit: reports.UnitMinutes,
			check: func() error {
				if s.ThresholdMinutes > 0 && s.ThresholdMinutes <= maxMinutes {
					return nil
				}
				return fault.Errorf(fault.T("seuil de %v minutes : donnez-en un de plus de 0 et d'au plus %d", "threshold of %v minutes: give one over 0 and up to %d"), s.ThresholdMinutes, maxMinutes)
			},
			flag: "threshold", placeholder: "MINUTES",
			help: both("Seuil en minutes ({default}).",
				"Time limit in minutes ({default})."),
			comment: both(`Seuil, en minutes. 15, 20 et 30 sont toujours calculés aussi.`, `Time limit, in minutes. 15, 20 and 30 are always computed too.`),
		},
	}
}

// counting are how communes are counted: in which season, and from where.
func (s *times) counting() []setting {
	return []setting{
		{
			key: "season", field: keep(&s.Season, "winter"),
			name:  both("Saison (cols)", "Season (passes)"),
			check: func() error { return oneOf("season", s.Season, "winter", "summer") },
			shown: func(r *coverage.Result) any { return reports.SeasonName(r.Study.Settings.Season) },
			comment: both(`
				La saison du réseau modélisé : en "winter", les cols fermés de novembre à mai
				environ comptent comme fermés, car la promesse vaut toute l'année ; en "summer"
				ils sont ouverts. Les routes réelles comptent comme ouvertes toute l'année.`, `
				The season of the modelled network: in "winter" passes that are shut from
				about November to May count as shut, as the promise holds all year; in
				"summer" they are open. Real roads count as open all year.`),
		},
		{
			key: "reference_point", field: keep(&s.ReferencePoint, "chef-lieu"),
			name:  both("Point de référence préféré", "Preferred reference point"),
			check: func() error { return oneOf("reference point", s.ReferencePoint, "chef-lieu", "centroid") },
			shown: func(r *coverage.Result) any { return reports.ReferenceName(r.Study.Settings.Reference) },
			comment: both(`
				Le point qui représente une commune : "chef-lieu" (mairie) ou "centroid"
				(centroïde).`, `The point that stands for a commune: "chef-lieu" (town hall) or "centroid".`),
		},
		{
			key: "flag_by", field: keep(&s.FlagBy, "reference"),
			name:  both("Temps qui situe une commune", "Time that flags a commune"),
			check: func() error { return oneOf("flag_by", s.FlagBy, "reference", "people") },
			shown: func(r *coverage.Result) any { return reports.FlagName(r.Study.Settings.FlagBy) },
			comment: both(`
				Le temps qui situe une commune : "reference", celui de son point de référence,
				ou "people" : elle est au-delà d'une limite quand plus de la moitié de ses
				habitants le sont (lieux de vie, ou modèle de leur répartition sans routes). Un
				plan de nouveaux labels compte par point de référence : avec "people" il n'y en
				a pas.`, `
				Whose time says where a commune stands: "reference", that of its reference
				point, or "people": it is beyond a limit when more than half of its people
				are (population points, or the model of where they live without roads). A plan
				of new labels counts by reference point: with "people" there is none.`),
		},
	}
}

// bounds are how far a run looks, and how old or incomplete its inputs may be.
func (s *times) bounds() []setting {
	return []setting{
		{
			key: "margin_km", field: keep(&s.MarginKm, 40),
			name: both("Rayon de prise en compte autour du périmètre", "Radius that counts around the scope"),
			unit: reports.UnitKilometres,
			check: func() error {
				return within(s.MarginKm, 0, 500, fault.T("margin_km de %v km : donnez-en un de %v à %v", "margin of %v km: give one from %v to %v"))
			},
			comment: both(`
				Jusqu'à quelle distance autour des départements, en km, les communes et les
				structures comptent.`, `How far around the départements, in km, communes and structures count.`),
		},
		{
			key: "max_uncomputed_pct", part: ofNothing, field: keep(&s.MaxUncomputedPct, 5.0),
			name: both("Part d'habitants sans temps calculé à ne pas dépasser", "Share of people without a computed time not to be exceeded"),
			unit: reports.UnitPercent,
			check: func() error {
				return within(s.MaxUncomputedPct, 0, 100, rangeOf("max_uncomputed_pct"))
			},
			comment: both(`
				Un calcul est refusé quand plus de cette part des habitants du périmètre, en
				pour cent, resterait sans temps calculé : hors des routes données, trop loin
				d'une route, ou sans position. 100 ne refuse que si rien n'est calculé.`, `
				A run is refused when more than this share of the people in scope, in
				percent, would stay without a computed time: outside the roads given, too far
				from a road, or without a position. 100 refuses only when nothing is computed.`),
		},
		{
			key: "max_list_age_months", part: ofNothing, field: keep(&s.MaxListAge, 3.0),
			name: both("Âge de la liste à partir duquel avertir", "Age of the list to warn from"), unit: reports.UnitMonths,
			check: func() error {
				return whole("max_list_age_months", s.MaxListAge, 0, maxMonths, rangeOf("max_list_age_months"))
			},
			comment: both(`
				Nombre de mois dont la liste des structures peut être plus ancienne que la date
				sans avertissement.`, `
				Months that the list of structures may be older than the date without a
				warning of its age.`),
		},
		{
			key: "max_roads_age_months", part: ofNothing, field: keep(&s.MaxRoadsAge, 24.0),
			name: both("Âge des routes à partir duquel avertir", "Age of the roads to warn from"), unit: reports.UnitMonths,
			check: func() error {
				return whole("max_roads_age_months", s.MaxRoadsAge, 0, maxMonths, rangeOf("max_roads_age_months"))
			},
			comment: both(`
				Nombre de mois dont les routes peuvent être plus anciennes que la date sans
				avertissement.`, `Months that the roads may be older than the date without a warning.`),
		},
	}
}

// maxMonths is the greatest age in months that can be asked for.
const maxMonths = 1200

// choose sets the choices of the analysis that are about times. The day is that
// of the run, which the word today asks for.
func (s *times) choose(study *coverage.Settings, day time.Time) (err error) {
	study.Threshold = road.FromMinutes(s.ThresholdMinutes)
	study.Season = seasons[s.Season]
	study.Reference, study.FlagBy = references[s.ReferencePoint], flags[s.FlagBy]
	study.MarginMetres = s.MarginKm * 1000
	study.MaxUncomputed, study.MaxListAge, study.MaxRoadsAge = s.MaxUncomputedPct, int(s.MaxListAge), int(s.MaxRoadsAge)
	study.Date, err = parseDay(s.Date, day)
	return err
}

// parseDay reads a date, the word today being the day given; none is the zero
// time.
func parseDay(text string, day time.Time) (time.Time, error) {
	switch {
	case text == "":
		return time.Time{}, nil
	case strings.EqualFold(text, today):
		return day, nil
	}
	day, err := time.Parse(time.DateOnly, text)
	if err != nil || day.IsZero() { // which would be none given
		return day, fault.Errorf(fault.T("date %q : écrivez-la comme 2026-11-30, ou today", "date %q: write it as 2026-11-30, or today"), text)
	}
	return day, nil
}
