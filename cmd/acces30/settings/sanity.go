package settings

import (
	"acces30/coverage"
	"acces30/reports"
)

// sanity are the settings of how far an edition may be from the last good one.
type sanity struct {
	MaxStructuresDownPct float64
	MaxCommunesPct       float64
	MaxPeoplePct         float64
	MaxShareMovedPts     float64
	MaxUncomputedUpPts   float64
	MaxMeanMovedPct      float64
	MaxSnapUpM           float64
}

// declared are about when a run is held back, and change no result: neither the
// manifest nor the workbook has them.
func (s *sanity) declared() []setting {
	limit := func(key string, at *float64, standard, highest float64, comment reports.Text) setting {
		return setting{
			key: key, part: ofNothing, field: keep(at, standard), local: true, comment: comment,
			check: func() error { return within(*at, 0, highest, rangeOf(key)) },
		}
	}
	const percent, metres = 1000, 1_000_000
	return []setting{
		limit("max_structures_down_pct", &s.MaxStructuresDownPct, 10, percent, both(`
			Une édition qui s'écarte de la dernière validée de plus que ces limites est mise
			de côté pour examen, avec le code 5 : acces30 accept la valide. Structures, ou
			points d'accueil, disparus, en pour cent.`, `
			An edition that differs from the last good one by more than these limits is
			written aside for review, with exit code 5: acces30 accept makes it the good
			one. Structures, or service points, that are gone, in percent.`)),
		limit("max_communes_moved_pct", &s.MaxCommunesPct, 1, percent, both(`Communes en plus ou en moins, en pour cent.`, `Communes more or fewer, in percent.`)),
		limit("max_people_moved_pct", &s.MaxPeoplePct, 3, percent, both(`Habitants en plus ou en moins, en pour cent.`, `Inhabitants more or fewer, in percent.`)),
		limit("max_share_moved_points", &s.MaxShareMovedPts, 5, percent, both(`
			La part des habitants à 15, 20, 30 minutes ou au seuil, en hausse ou en baisse,
			en points de pourcentage.`, `
			The share of people within 15, 20, 30 minutes or the threshold, up or down, in
			points of percent.`)),
		limit("max_uncomputed_up_points", &s.MaxUncomputedUpPts, 1, percent, both(`La part des habitants sans temps calculé, en hausse, en points de pourcentage.`, `The share of people without a computed time, up, in points of percent.`)),
		limit("max_mean_moved_pct", &s.MaxMeanMovedPct, 15, percent, both(`Le temps moyen, en hausse ou en baisse, en pour cent.`, `The mean time, up or down, in percent.`)),
		limit("max_snap_up_m", &s.MaxSnapUpM, 100, metres, both(`La distance médiane des communes à leurs routes, en hausse, en mètres.`, `The median distance from communes to their roads, up, in metres.`)),
	}
}

// SanityLimits returns how far an edition may be from the last good one.
func (s *Settings) SanityLimits() coverage.SanityLimits {
	return coverage.SanityLimits{
		StructuresDownPct: s.MaxStructuresDownPct, CommunesPct: s.MaxCommunesPct, PeoplePct: s.MaxPeoplePct,
		ShareMovedPoints: s.MaxShareMovedPts, NotComputedUpPoints: s.MaxUncomputedUpPts, MeanMovedPct: s.MaxMeanMovedPct, SnapUpMetres: s.MaxSnapUpM,
	}
}
