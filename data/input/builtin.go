package input

import (
	"io/fs"
	"time"

	"acces30/coverage"
)

// BuiltIn are the tables that stand for those that no file is given for. The
// zero value has none.
type BuiltIn struct {
	Files         fs.FS
	Communes      Table
	Structures    Table
	ServicePoints Table // points that the list of structures leaves out

	// Departement is the code of the one département that the communes and the
	// structures are complete for.
	Departement string
	// Date is the day of the list of structures.
	Date time.Time
}

// Table is a built-in table: its name among the files, "" where there is none,
// and where its facts come from.
type Table struct {
	Name  string
	About coverage.Input
}
