package road

// SpeedModel is how fast real roads are driven and what their nodes cost. It
// must always give the same answer to the same question.
type SpeedModel interface {
	// Speed returns the speed in km/h on a stretch of road; 0 means closed to
	// cars. CrowShare is the straight length of the link that the stretch is
	// part of, over its length by road (METRIC's s), 0 < crowShare <= 1.
	Speed(a *Attributes, env Environment, crowShare float64, when Conditions) float64
	// Delay returns what driving over a node with a feature costs.
	Delay(f NodeFeature, when Conditions) Deciseconds
	// Junction returns what it costs to come from one road onto another at a
	// junction of so many arms: ends of roads that meet there, two of a road that
	// goes on.
	Junction(from, onto *Attributes, arms int, when Conditions) Deciseconds
}
