package reports

import "acces30/coverage"

// ActionName names a kind of measure.
func ActionName(k coverage.ActionKind) Text {
	return nameOf([]Text{
		coverage.OpenHouse:   {"nouvelle maison", "new house"},
		coverage.OpenBranch:  {"nouvelle antenne", "new branch"},
		coverage.RunBus:      {"bus", "bus"},
		coverage.LongerHours: {"horaires étendus", "longer hours"},
		coverage.MoveHouse:   {"déplacement", "move"},
		coverage.CloseHouse:  {"fermeture", "closure"},
	}, k)
}

var (
	costsSupposed = Text{
		"Coûts annuels supposés : {0} de fonctionnement pour une maison ({1}), dont {2} de dotation forfaitaire de l'État et des opérateurs ({3}) ; « non indiqué » : ni source, ni réglage.",
		"Yearly costs assumed: {0} to run a house ({1}), of which {2} of flat subsidy by the State and the operators ({3}); “not stated”: neither a source nor a setting.",
	}
	costsMean    = Text{"moyenne de 2020, IGA, rapport du Sénat du 13 juillet 2022", "mean of 2020, IGA, Sénat's report of 13 July 2022"}
	costsSubsidy = Text{"annoncés pour 2026, Assemblée nationale, 23 avril 2024", "announced for 2026, Assemblée nationale, 23 April 2024"}
	costsSet     = Text{"réglage", "setting"}
)

// CostsNote says what measures are compared with, and where it comes from.
func CostsNote(l Lang, c *coverage.Costs) string {
	source := func(e coverage.Euros, standard float64, said Text) string {
		if e.Amount == standard {
			return said.In(l)
		}
		return costsSet.In(l)
	}
	return costsSupposed.With(l,
		EurosIn(l, c.House.Running), source(c.House.Running, coverage.HouseRunning, costsMean),
		EurosIn(l, c.House.Subsidy), source(c.House.Subsidy, coverage.HouseSubsidy, costsSubsidy))
}

// EurosIn writes an amount.
func EurosIn(l Lang, e coverage.Euros) string {
	if !e.Stated {
		return NotStated.In(l)
	}
	return Integer(l, int(e.Amount)) + "\u00a0€"
}
