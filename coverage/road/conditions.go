package road

// Conditions is the state of the traffic that travel times are computed for.
type Conditions uint8

// Traffic conditions.
const (
	OffPeak Conditions = iota // the default: what a flag rests on
	Peak                      // rush hours, slower where the country is dense
)
