package coverage

// Euros is an amount of money a year. It is not known where no source and no setting
// says it: then nothing is computed with it.
type Euros struct {
	Amount float64
	Stated bool
}

// Yearly returns a stated amount; 0 states none.
func Yearly(amount float64) Euros { return Euros{amount, amount != 0} }

// Times returns so many times the amount.
func (e Euros) Times(n float64) Euros { return Euros{n * e.Amount, e.Stated} }

// Plus adds two amounts: it is not known unless both are.
func (e Euros) Plus(other Euros) Euros {
	if !e.Stated || !other.Stated {
		return Euros{}
	}
	return Euros{e.Amount + other.Amount, true}
}

// Price is what a way of receiving people costs a year.
type Price struct {
	Running Euros // all of it, whoever pays
	Subsidy Euros // the flat sum of the State and the operators, within it
}

// Times returns so many times the price.
func (p Price) Times(n float64) Price { return Price{p.Running.Times(n), p.Subsidy.Times(n)} }

// Plus adds two prices.
func (p Price) Plus(other Price) Price {
	return Price{p.Running.Plus(other.Running), p.Subsidy.Plus(other.Subsidy)}
}

// Costs are the prices that measures are compared with.
type Costs struct {
	House  Price // a house with one place
	Branch Price // an antenne beside its house
	Bus    Price // an itinerant structure
	Hour   Euros // an opening hour a week more, at a house that there is
}

// What public texts say of costs. Of antennes, buses and hours none was found that
// says what they cost to run.
const (
	// HouseRunning is the mean of all houses in 2020, in euros a year: inspection
	// IGA, told by the Sénat, report r21-778 of 13 July 2022. In rural country
	// 93,843, in the outskirts of towns 101,479, in priority quarters 200,131.
	HouseRunning = 110_000
	// HouseSubsidy is the flat sum for a house in 2026, in euros a year, paid by the
	// State (FNADT) and the operators (FNFS): Assemblée nationale, question 10490,
	// reply of 23 April 2024. Houses carried by La Poste are paid otherwise.
	HouseSubsidy = 50_000
)

// PriceOf returns what a structure costs a year, by its format. Places of a
// multi-site structure are priced nowhere.
func (c *Costs) PriceOf(s *Structure) Price {
	branches := 0
	for i := range s.Points {
		if s.Points[i].Kind == Branch {
			branches++
		}
	}
	switch {
	case s.Format == Itinerant:
		return c.Bus
	case s.Format != Fixed && s.Format != WithBranches, s.Format == WithBranches && branches == 0:
		return Price{}
	case branches == 0:
		return c.House
	}
	return c.House.Plus(c.Branch.Times(float64(branches)))
}
