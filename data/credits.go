package data

import (
	"slices"
	"strings"

	"acces30/coverage"
)

// published are files known by what is in them: columns that no other file has
// together. The list of structures is known by what the table to fill in that acces30
// init writes does without, so that nobody's own list is said to be ANCT's.
var published = []struct {
	role             coverage.Role
	columns          []string
	title, publisher string
	licence          string // empty where the file's publication names none
}{
	{coverage.RoleStructures, []string{"id_fs", "lib_fs", "code_postal", "prise_rdv", "format_fs", "labellisation_fs"},
		"Liste des structures France services", "ANCT", "Licence Ouverte 2.0"},
	{coverage.RolePopulation, []string{"idcar_200m", "ind"}, "Données carroyées à 200 m", "Insee", ""},
	{coverage.RolePopulation, []string{"idcar_1km", "ind"}, "Données carroyées à 1 km", "Insee", ""},
}

// credit names who publishes a file of the analyst's: what is said of it, or else what
// its columns tell.
func credit(in *coverage.Input, header []string, said string) {
	if said = strings.TrimSpace(said); said != "" {
		in.Publisher = said
		return
	}
	for _, p := range published {
		missing := func(column string) bool {
			return !slices.ContainsFunc(header, func(h string) bool { return strings.EqualFold(strings.TrimSpace(h), column) })
		}
		if in.Role == p.role && !slices.ContainsFunc(p.columns, missing) {
			in.Title, in.Publisher, in.Licence = p.title, p.publisher, p.licence
			return
		}
	}
}
