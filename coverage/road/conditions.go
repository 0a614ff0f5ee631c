package road

// Conditions is the state of the traffic that travel times are computed for.
type Conditions uint8

// Traffic conditions.
const (
	OffPeak Conditions = iota // the default: what a flag rests on
	Peak                      // rush hours, slower where the country is dense
)

// Season is the part of the year that travel times are computed for: some
// passes are shut in winter.
type Season uint8

// Seasons. What holds in winter holds all year.
const (
	Winter Season = iota // the default: from about November to May
	Summer
)
