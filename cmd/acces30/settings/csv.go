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
	CSVFrench   = "fr"
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
		check: func() error { return oneOf("csv", s.CSV, csvPrograms, CSVFrench) },
		flag:  "csv", placeholder: "FORM", values: []string{csvPrograms, CSVFrench},
		help: both("Forme des tables CSV : programs (virgules, points décimaux ; {default}) ou fr (points-virgules, virgules décimales, en-têtes et mots français).",
			"Form of the CSV tables: programs (commas, decimal points; {default}) or fr (semicolons, decimal commas, French headings and words)."),
		comment: both(`
			Forme des tables CSV : "programs", virgules, points décimaux et noms de colonnes
			qui ne changent jamais ; "fr", comme les tableurs français les veulent : marque
			d'ordre des octets, points-virgules, virgules décimales, en-têtes et mots en
			français.`, `
			Form of the CSV tables: "programs", commas, decimal points and names of columns
			that never change; "fr", as French spreadsheets want them: a byte order mark,
			semicolons, decimal commas, headings and words in French.`),
	}, {
		key: "geopackage", part: ofNothing, field: keep(&s.GeoPackage, true),
		name: both("Fichier pour QGIS", "File for QGIS"),
		flag: "geopackage",
		help: both("Écrire acces30.gpkg, les couches pour QGIS avec leurs styles ({default}).",
			"Write acces30.gpkg, the layers for QGIS with their styles ({default})."),
		comment: both("Écrire acces30.gpkg, les couches pour QGIS avec leurs styles.",
			"Write acces30.gpkg, the layers for QGIS with their styles."),
	}}
}

// CheckForm returns an error unless a word, where there is one, is that of a form of CSV
// tables.
func CheckForm(word string) error {
	if word == "" {
		return nil
	}
	return oneOf("csv", word, csvPrograms, CSVFrench)
}

// FrenchTables reports whether CSV tables are written for French spreadsheets.
func (s *tables) FrenchTables() bool { return s.CSV == CSVFrench }
