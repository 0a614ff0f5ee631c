package speeds

import (
	"acces30/coverage"
	"acces30/coverage/fault"
)

// countryErrors are the errors of shares of people in one kind of country, as the
// table writes them: a number for each of the minutes.
type countryErrors struct {
	Country      string    `toml:"country"`
	Departements int       `toml:"departements"`
	Minutes      []int     `toml:"minutes"`
	HeldOut      []float64 `toml:"held_out_points"`
	HeldOutMean  []float64 `toml:"held_out_mean_points"`
}

// countries returns the errors by kind of country.
func (f *interCommuneFile) countries() ([]coverage.CountryErrors, error) {
	var all []coverage.CountryErrors
	for _, e := range f.CountryErrors {
		kind, known := coverage.CountryByCode(e.Country)
		if !known {
			return nil, fault.Errorf(fault.T("country_error : aucun type de territoire ne s'appelle %q", "country_error: no kind of country is called %q"), e.Country)
		}
		if n := len(e.Minutes); e.Departements < 1 || n == 0 || len(e.HeldOut) != n || len(e.HeldOutMean) != n {
			return nil, fault.Errorf(fault.T("country_error de %q : il faut le nombre de ses départements, et autant d'erreurs et de moyennes que de minutes", "country_error of %q: a number is needed of its departements, and as many errors and means as minutes"), e.Country)
		}
		all = append(all, coverage.CountryErrors{
			Country: kind, Departements: e.Departements, Minutes: e.Minutes, HeldOut: e.HeldOut, HeldOutMean: e.HeldOutMean,
		})
	}
	return all, nil
}
