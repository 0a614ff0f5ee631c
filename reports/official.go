package reports

import (
	"slices"

	"acces30/coverage"
)

var (
	officialSentence = Text{
		"Selon l'Insee (Metric-OSRM, équipement {0}), {1} des habitants sont à {2} minutes ou moins, en {3} minutes en moyenne",
		"According to INSEE (Metric-OSRM, facility {0}), {1} of the inhabitants are within {2} minutes, {3} minutes away on average",
	}
	officialDiffers = Plural{
		Text{"{0} commune y est d'une autre classe de temps.", "{0} commune is of another time class there."},
		Text{"{0} communes y sont d'une autre classe de temps.", "{0} communes are of another time class there."},
	}
)

// Official says what INSEE's own minutes give for the scope, and for how many
// communes they differ by a class; nothing when they were not given.
func Official(l Lang, r *coverage.Result) string {
	whole := r.OfficialScope()
	mean, known := whole.Mean()
	if !known {
		return ""
	}
	threshold := r.Study.Settings.Threshold
	share, _ := whole.Share(max(slices.Index(r.Study.Official.Limits, threshold), 0))
	differ := 0
	for _, c := range r.CompareOfficial() {
		if c.Differs {
			differ++
		}
	}
	return twoParts.With(l,
		officialSentence.With(l, r.Study.Official.Type, Percent(l, share), WholeMinutes(l, threshold), Decimal(l, mean, 1)),
		officialDiffers.With(l, differ))
}

var twoParts = Text{"{0} ; {1}", "{0}; {1}"}
