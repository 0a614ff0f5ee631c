package coverage

import "acces30/coverage/road"

// ScenarioKept is how many of its nearest structures ScenarioTimes have of a
// commune: as long as one of them stays open, its time is known.
const ScenarioKept = 6

// ScenarioTimes are what the times of scenarios follow from without any network:
// from each commune to its nearest structures, and to those that could be opened.
type ScenarioTimes struct {
	Rows []ScenarioRow // one for each of Result.Communes
	// Openable tells of each of Result.Communes whether a structure opened there
	// changes nothing but times that are known: it would hang on the network, and
	// no commune without a time would have one.
	Openable []bool
	// Plannable tells of each whether it is a candidate of plans too.
	Plannable []bool
	// Closable tells of each of Study.Structures whether all of its points are on
	// the network, so that closing it changes nothing but times.
	Closable []bool
}

// ScenarioRow is what is known of a commune: nothing of one without a time.
type ScenarioRow struct {
	// Nearest are at most ScenarioKept structures, by time, then by index in
	// Study.Structures.
	Nearest []Reach
	// Openings are the communes in scope, by index in Result.Communes, that are
	// nearer than the last of Nearest.
	Openings []TimeTo
}

// TimeTo is the time of the fastest path to a commune's reference point.
type TimeTo struct {
	Index int32
	Time  road.Deciseconds
}
