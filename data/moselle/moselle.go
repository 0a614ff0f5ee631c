package moselle

import (
	"embed"
	"io/fs"
	"time"

	"acces30/coverage"
)

//go:generate go run acces30/cmd/moselletables -shared ../../../shared/data -out .

//go:embed communes.csv structures.csv service_points.csv
var files embed.FS

// Departement is the département that the tables are about.
const Departement = "57"

// Table is a built-in table: its name in Files and where its facts come from.
type Table struct {
	Name  string
	Input coverage.Input
}

// Files returns the built-in tables.
func Files() fs.FS { return files }

// ListDate is the day of the list of structures.
func ListDate() time.Time { return time.Date(2024, time.August, 1, 0, 0, 0, 0, time.UTC) }

// Communes describes the table of communes.
func Communes() Table {
	return Table{"communes.csv", coverage.Input{
		Role: coverage.RoleCommunes, BuiltIn: true,
		Title:     "Code officiel géographique, populations municipales, intercommunalités, coordonnées des communes",
		Publisher: "INSEE, DGCL, La Poste, data.gouv.fr",
		Vintage:   "COG 2026, populations 2023, EPCI 2025",
		Licence:   "Licence Ouverte 2.0",
	}}
}

// Structures describes the list of structures.
func Structures() Table {
	return Table{"structures.csv", coverage.Input{
		Role: coverage.RoleStructures, BuiltIn: true,
		Title:     "Liste des structures France services",
		Publisher: "ANCT",
		Vintage:   "2024-08-01",
		Licence:   "Licence Ouverte 2.0",
	}}
}

// ServicePoints describes the complement: points that the list leaves out.
func ServicePoints() Table {
	return Table{"service_points.csv", coverage.Input{
		Role: coverage.RoleComplement, BuiltIn: true,
		Title:     "Points d'accueil que la liste officielle ne donne pas, d'après ses commentaires",
		Publisher: "acces30, d'après l'ANCT",
		Vintage:   "2024-08-01",
		Licence:   "Licence Ouverte 2.0",
	}}
}
