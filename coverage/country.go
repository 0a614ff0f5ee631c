package coverage

// Country is the kind of country that a département is, by which errors of its
// shares of people are told.
type Country uint8

// Kinds of country, each of what none before it is. The bounds of density are
// those of the degree of urbanisation (Eurostat; INSEE's grille communale de
// densité), of whole communes here, not of squares.
const (
	DenseCountry    Country = iota // over half of its people live in communes of DenseFrom and more
	MountainCountry                // a quarter of its people or more live where Fitness is Mountain
	RuralCountry                   // over half of its people live in communes under RuralBelow
	MixedCountry                   // towns and countryside
	Countries       = int(MixedCountry) + 1
)

// Bounds of density, in people a square kilometre.
const (
	DenseFrom  = 1500.0
	RuralBelow = 300.0
)

// countryCodes stand in the table of the modelled network.
var countryCodes = [Countries]string{DenseCountry: "dense", MountainCountry: "mountain", RuralCountry: "rural", MixedCountry: "mixed"}

// Code returns the stable code of a kind; "unknown" of none.
func (c Country) Code() string {
	if int(c) < len(countryCodes) {
		return countryCodes[c]
	}
	return "unknown"
}

// CountryByCode returns the kind of a code, and whether there is one.
func CountryByCode(code string) (Country, bool) {
	for c, known := range countryCodes {
		if known == code {
			return Country(c), true
		}
	}
	return 0, false
}

// CountryOf returns the kind of a département in which such shares of the people
// live in dense communes, in communes in mountains and in rural ones.
func CountryOf(dense, mountain, rural float64) Country {
	switch {
	case dense > 0.5:
		return DenseCountry
	case mountain >= 0.25:
		return MountainCountry
	case rural > 0.5:
		return RuralCountry
	default:
		return MixedCountry
	}
}

// CountryErrors are the errors of shares of people in the départements of one kind,
// each computed by a fit that it took no part in: root mean square and mean, in
// points, within each of some minutes.
type CountryErrors struct {
	Country      Country
	Departements int
	Minutes      []int
	HeldOut      []float64
	HeldOutMean  []float64 // above zero, shares are too high
}
