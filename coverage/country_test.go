package coverage

import "testing"

// TestCountryOf: each kind is of what none before it is.
func TestCountryOf(t *testing.T) {
	for _, c := range []struct {
		dense, mountain, rural float64
		want                   Country
	}{
		{0.6, 0.3, 0.2, DenseCountry}, {0.5, 0.25, 0.9, MountainCountry},
		{0, 0.2, 0.6, RuralCountry}, {0.3, 0, 0.5, MixedCountry},
	} {
		if got := CountryOf(c.dense, c.mountain, c.rural); got != c.want {
			t.Errorf("%v is %s country, want %s", c, got.Code(), c.want.Code())
		}
	}
}

// TestCountryCodes: a code leads back to its kind, another word to none.
func TestCountryCodes(t *testing.T) {
	for c := range Country(Countries) {
		if got, known := CountryByCode(c.Code()); !known || got != c {
			t.Errorf("%q leads to %d, want %d", c.Code(), got, c)
		}
	}
	if _, known := CountryByCode(Country(Countries).Code()); known {
		t.Error("what is no kind has a code")
	}
}
