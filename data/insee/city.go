package insee

// CityYear is the year of the populations that CityPopulation tells.
const CityYear = 2023

// cityPopulations are the municipal populations of 2023 of the arrondissements
// of Paris, Lyon and Marseille, from the first to the last, by the code of their
// city: many tables of communes leave the city's out. INSEE, populations de
// référence 2023 (Licence Ouverte 2.0), as the package
// @etalab/decoupage-administratif 6.0.0 gives them.
var cityPopulations = map[string][]int{
	"75056": {
		15114, 19847, 32179, 27332, 55252, 40389, 48015, 35317, 57271, 83873,
		138170, 138024, 181271, 136455, 229713, 159386, 159212, 183127, 178691, 185140,
	},
	"69123": {28717, 29981, 100679, 34752, 47777, 49385, 88326, 85943, 53567},
	"13055": {
		37599, 24378, 58029, 49363, 45702, 38476, 35173, 84683,
		77406, 60317, 59883, 64399, 95112, 60505, 79161, 15854,
	},
}

// CityPopulation returns the municipal population of a city with municipal
// arrondissements, the sum of theirs, and their number; none for any other
// commune.
func CityPopulation(code string) (people, arrondissements int) {
	for _, p := range cityPopulations[code] {
		people += p
	}
	return people, len(cityPopulations[code])
}
