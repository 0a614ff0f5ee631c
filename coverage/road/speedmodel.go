package road

// SpeedModel tells how fast real roads are driven and what their nodes cost.
// It must answer the same question the same way always.
type SpeedModel interface {
	// Speed returns the speed in km/h on a stretch of road; 0 means closed to
	// cars. CrowShare is the straight length of the link that the stretch is
	// part of, over its length by road (METRIC's s), 0 < crowShare <= 1.
	Speed(a *Attributes, env Environment, crowShare float64, when Conditions) float64
	// Delay returns what driving over a node with a feature costs.
	Delay(f NodeFeature, when Conditions) Deciseconds
	// Junction returns what it costs to come from one road onto another at a
	// place where so many ways meet.
	Junction(from, onto *Attributes, ways int, when Conditions) Deciseconds
}
