package settings

import (
	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/reports"
)

// costs are what measures are compared with, in euros a year; 0 where nobody says.
type costs struct {
	CostHouse     float64
	SubsidyHouse  float64
	CostBranch    float64
	SubsidyBranch float64
	CostBus       float64
	SubsidyBus    float64
	CostHour      float64
}

// mostEuros is the most that a cost may be.
const mostEuros = 10_000_000

func (s *costs) declared() []setting {
	return []setting{
		euros("cost_house_eur", &s.CostHouse, coverage.HouseRunning, both("Coût de fonctionnement d'une maison fixe", "Running cost of a fixed house"), both(`
			Ce que coûtent des mesures par an, pour les comparer. 0 : non précisé, et rien
			n'en est calculé. Tous sont des hypothèses.
			Faire vivre une maison : 110 000 euros en moyenne en 2020 (IGA, cité par le
			Sénat, rapport r21-778 du 13 juillet 2022) ; 93 843 en milieu rural, 101 479
			en périurbain, 200 131 en quartier prioritaire.`, `
			What measures cost in a year, to set them beside each other. 0: not stated, and
			nothing is computed with it. All are assumptions.
			Running a house: 110,000 euros on average in 2020 (IGA, told by the Sénat in
			report r21-778 of 13 July 2022); in rural country 93,843, around towns 101,479,
			in priority quarters 200,131.`)),
		euros("subsidy_house_eur", &s.SubsidyHouse, coverage.HouseSubsidy, both("Dotation forfaitaire (État et opérateurs) d'une maison fixe", "Flat subsidy (State and operators) of a fixed house"), both(`
			La dotation forfaitaire qu'en paient l'État et les opérateurs (FNADT, FNFS) :
			50 000 euros annoncés pour 2026 (Assemblée nationale, question 10490, réponse
			du 23 avril 2024).`, `
			The flat sum that the State and the operators pay of it (FNADT, FNFS): 50,000
			euros announced for 2026 (Assemblée nationale, question 10490, reply of 23 April
			2024).`)),
		euros("cost_branch_eur", &s.CostBranch, 0, both("Coût de fonctionnement d'une antenne", "Running cost of a branch"),
			both(`Faire vivre une antenne : aucun chiffre public trouvé.`, `Running an antenne: no public figure was found.`)),
		euros("subsidy_branch_eur", &s.SubsidyBranch, 0, both("Dotation forfaitaire d'une antenne", "Flat subsidy of a branch"),
			both(`La dotation forfaitaire d'une antenne : non trouvée.`, `The flat sum for an antenne: not found.`)),
		euros("cost_bus_eur", &s.CostBus, 0, both("Coût de fonctionnement d'un bus", "Running cost of a bus"),
			both(`Faire vivre un bus : aucun chiffre public trouvé.`, `Running a bus: no public figure was found.`)),
		euros("subsidy_bus_eur", &s.SubsidyBus, 0, both("Dotation forfaitaire d'un bus", "Flat subsidy of a bus"), both(`
			La dotation forfaitaire annuelle d'un bus : non trouvée. Des appels de 2020
			donnaient jusqu'à 60 000 euros une fois, pour l'acheter.`, `
			The yearly flat sum for a bus: not found. Calls of 2020 gave up to 60,000
			euros once, to buy one.`)),
		euros("cost_hour_eur", &s.CostHour, 0, both("Coût d'une heure d'ouverture par semaine en plus, toute l'année", "Cost of one opening hour a week more, all year"),
			both(`
			Une heure d'ouverture de plus par semaine, toute l'année, dans une maison
			existante : non trouvé.`, `One opening hour a week more, all year, at a house that there is: not found.`)),
	}
}

// euros declares an amount a year.
func euros(key string, at *float64, standard float64, name, comment reports.Text) setting {
	return setting{
		key: key, part: ofNothing, field: keep(at, standard), name: name, unit: reports.UnitEuros,
		check: func() error {
			return within(*at, 0, mostEuros, fault.T(key+" de %v euros : donnez un montant de %v à %v", key+" of %v euros: give one from %v to %v"))
		},
		shown: func(*coverage.Result) any {
			if *at == 0 {
				return reports.NotStated
			}
			return *at
		},
		comment: comment,
	}
}

// choose sets the costs of the analysis.
func (s *costs) choose(study *coverage.Settings) {
	price := func(running, subsidy float64) coverage.Price {
		return coverage.Price{Running: coverage.Yearly(running), Subsidy: coverage.Yearly(subsidy)}
	}
	study.Costs = coverage.Costs{
		House: price(s.CostHouse, s.SubsidyHouse), Branch: price(s.CostBranch, s.SubsidyBranch),
		Bus: price(s.CostBus, s.SubsidyBus), Hour: coverage.Yearly(s.CostHour),
	}
}
