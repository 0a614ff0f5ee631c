package road

// Environment is how densely the land is peopled that a road runs through, with
// the bounds of INSEE's METRIC distance engine: under 500, 500 to 4,000 and over
// 4,000 inhabitants a square kilometre.
type Environment uint8

// The environments, from the fastest to the slowest.
const (
	Rural Environment = iota
	Suburban
	Dense

	Environments = int(Dense) + 1 // how many there are
)

// Bounds between environments, in inhabitants a square kilometre (METRIC,
// DREES 2021).
const (
	SuburbanFrom = 500
	DenseFrom    = 4000
)

// EnvironmentOf returns the environment of a density in inhabitants a square
// kilometre.
func EnvironmentOf(density float64) Environment {
	switch {
	case density > DenseFrom:
		return Dense
	case density >= SuburbanFrom:
		return Suburban
	default:
		return Rural
	}
}
