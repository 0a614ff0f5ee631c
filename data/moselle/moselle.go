package moselle

import (
	"embed"
	"time"

	"acces30/coverage"
	"acces30/data/input"
)

//go:generate go run ./generate -shared ../../../shared/data -out .

//go:embed communes.csv structures.csv service_points.csv
var files embed.FS

// Tables returns the built-in tables and what is to be told of them. The day
// of the list of structures and the département are those that ./generate
// makes the tables with.
func Tables() input.BuiltIn {
	return input.BuiltIn{
		Files:       files,
		Departement: "57",
		Date:        time.Date(2024, time.August, 1, 0, 0, 0, 0, time.UTC),
		Communes: input.Table{Name: "communes.csv", About: coverage.Input{
			Role: coverage.RoleCommunes, BuiltIn: true,
			Title:     "Code officiel géographique, populations municipales, intercommunalités, coordonnées des communes",
			Publisher: "INSEE, DGCL, La Poste, data.gouv.fr",
			Vintage:   "COG 2026, populations 2023, EPCI 2025",
			Licence:   "Licence Ouverte 2.0",
		}},
		Structures: input.Table{Name: "structures.csv", About: coverage.Input{
			Role: coverage.RoleStructures, BuiltIn: true,
			Title:     "Liste des structures France services",
			Publisher: "ANCT",
			Vintage:   "2024-08-01",
			Licence:   "Licence Ouverte 2.0",
		}},
		ServicePoints: input.Table{Name: "service_points.csv", About: coverage.Input{
			Role: coverage.RoleComplement, BuiltIn: true,
			Title:     "Points d'accueil que la liste officielle ne donne pas, d'après ses commentaires",
			Publisher: "acces30, d'après l'ANCT",
			Vintage:   "2024-08-01",
			Licence:   "Licence Ouverte 2.0",
		}},
	}
}
