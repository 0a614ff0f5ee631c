package main

import (
	"fmt"
	"strings"

	"acces30/cmd/acces30/manual"
	"acces30/cmd/acces30/notices"
	"acces30/coverage"
	"acces30/data/insee/outline"
	"acces30/data/insee/terrain"
	"acces30/data/moselle"
	"acces30/reports"
)

// licencesCommand prints under what terms the program and its data are given.
type licencesCommand struct{}

// Run prints the sources of the built-in tables, then the licences of the program
// and of all that is linked into it.
func (licencesCommand) Run(env environment) error {
	var b strings.Builder
	b.WriteString("Built-in data\n\n")
	tables := moselle.Tables()
	for _, about := range []coverage.Input{tables.Communes.About, tables.Structures.About, tables.ServicePoints.About, terrain.About(), outline.About()} {
		fmt.Fprintf(&b, "%s\n  %s, %s, %s\n", about.Title, about.Publisher, about.Vintage, about.Licence)
	}
	b.WriteString("\nProgram and libraries\n\n" + notices.Text())
	_, err := env.stdout.Write([]byte(b.String()))
	return err
}

// Examples implements the declaration of examples.
func (licencesCommand) Examples() []manual.Example {
	return []manual.Example{
		{For: reports.T("Toutes les licences", "All licences"), Line: "acces30 licences"},
		{For: reports.T("Les mêmes, dans un fichier", "The same, in a file"), Line: "acces30 licences > licences.txt"},
	}
}
