package reports

// Setting is a choice that a run was made with.
type Setting struct {
	Key  string // in the settings file
	Name Text
	Unit Text // of a number; empty for none

	// Value is for programs: a string, a number, a boolean, or a list of these.
	Value any
	// Shown is for readers: the same, or a Text, a time.Time for a day, or a list
	// of road.Deciseconds for limits.
	Shown any
}
