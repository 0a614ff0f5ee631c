package settings

import (
	"acces30/coverage"
	"acces30/reports"
)

// tables is the form of the CSV files.
type tables struct {
	CSV        string
	GeoPackage bool
}

// Forms of the CSV files.
const (
	csvPrograms = "programs"
	csvFrench   = "fr"
)

func (s *tables) declared() []setting {
	return []setting{{
		key: "csv", part: ofNothing, field: keep(&s.CSV, csvPrograms),
		name: both("Forme des tables CSV", "Form of the CSV tables"),
		shown: func(*coverage.Result) any {
			if s.FrenchTables() {
				return reports.T("pour tableurs français", "for French spreadsheets")
			}
			return reports.T("pour d'autres programmes", "for other programs")
		},
		check: func() error { return oneOf("csv", s.CSV, csvPrograms, csvFrench) },
		flag:  "csv", placeholder: "FORM",
		help: "Form of the CSV tables: programs (commas, decimal points; {default}) or fr (semicolons, decimal commas, French headings and words).",
		comment: `
			Form of the CSV tables: "programs", commas, decimal points and names of columns
			that never change; "fr", as French spreadsheets want them: a byte order mark,
			semicolons, decimal commas, headings and words in French.`,
	}, {
		key: "geopackage", part: ofNothing, field: keep(&s.GeoPackage, true),
		name:    both("Fichier pour QGIS", "File for QGIS"),
		flag:    "geopackage",
		help:    "Write acces30.gpkg, the layers for QGIS with their styles ({default}).",
		comment: `Write acces30.gpkg, the layers for QGIS with their styles.`,
	}}
}

// FrenchTables reports whether CSV tables are written for French spreadsheets.
func (s *tables) FrenchTables() bool { return s.CSV == csvFrench }
