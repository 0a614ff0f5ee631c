package reports

import (
	"acces30/coverage/compare"
)

// changeCauses names the causes of all communes that changed; nothing when none did.
func changeCauses(l Lang, c *compare.Comparison) string {
	if len(c.Communes) == 0 {
		return ""
	}
	if !c.Explained {
		return changeUnknown.In(l)
	}
	var found [compare.Causes]bool
	for i := range c.Communes {
		for _, cause := range c.Communes[i].Causes {
			found[cause] = true
		}
	}
	var causes []compare.Cause
	for cause := range compare.Cause(compare.Causes) {
		if found[cause] {
			causes = append(causes, cause)
		}
	}
	return changeBecause.With(l, CauseNames(l, causes))
}

// Texts of how causes are found.
var (
	causeRule = Text{
		"Causes : l'édition précédente est recalculée en changeant une seule donnée à la fois ; ce qui reste est l'effet croisé de plusieurs. Elles s'additionnent exactement.",
		"Causes: the earlier edition is computed again with one ingredient changed at a time; what is left is the interaction of several. They add up exactly.",
	}
	causeSingle = Text{
		"Causes : l'édition précédente est recalculée avec ce programme ; une seule donnée diffère.",
		"Causes: the earlier edition is computed again with this program; one ingredient alone differs.",
	}
	causeLacking = Text{
		"De l'édition précédente, des données ont disparu ({0}) : leur effet et celui du programme sont comptés ensemble.",
		"Of the earlier edition, inputs are gone ({0}): their effect and that of the program are counted together.",
	}
	causeUntried = Text{
		"Impossible à changer seul : {0} ; son effet est compté dans les effets croisés.",
		"Could not be changed alone: {0}; its effect is counted as interaction.",
	}
)

// CauseRule says how the causes were found, and what of them could not be.
func CauseRule(l Lang, c *compare.Comparison) string {
	if !c.Explained {
		return changeUnknown.In(l)
	}
	differ, lacking := 0, []compare.Cause{}
	for i := range compare.Ingredients {
		if c.Lacking[i] {
			lacking = append(lacking, compare.Cause(i))
		} else if c.Differ[i] {
			differ++
		}
	}
	text := causeRule.In(l)
	if differ == 1 {
		text = causeSingle.In(l)
	}
	if len(lacking) > 0 {
		text += " " + causeLacking.With(l, CauseNames(l, lacking))
	}
	if len(c.Untried) > 0 {
		text += " " + causeUntried.With(l, CauseNames(l, c.Untried))
	}
	return text
}
