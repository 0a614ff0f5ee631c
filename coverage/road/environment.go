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

// environmentNames are the environments as files of speeds and keys of
// parameters write them.
var environmentNames = [Environments]string{Rural: "rural", Suburban: "suburban", Dense: "dense"}

// Name returns the name of an environment; empty for what is none.
func (e Environment) Name() string {
	if int(e) >= Environments {
		return ""
	}
	return environmentNames[e]
}
