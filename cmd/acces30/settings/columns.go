package settings

import (
	"maps"
	"slices"
	"strings"

	"acces30/coverage/fault"
	"acces30/data"
	"acces30/data/input"
)

// columns are the names that the analyst's tables have of their own.
type columns struct {
	Columns map[string]map[string]string // of a column, by table and key
	Sheets  map[string]string            // of a workbook's sheet, by table
	Credits map[string]string            // who publishes it, of when, under which licence, by table
}

// tableNames lists the tables, a few on a line.
func tableNames() string {
	const onLine = 5
	var lines []string
	for names := range slices.Chunk(data.TableNames(), onLine) {
		lines = append(lines, strings.Join(names, ", "))
	}
	return strings.Join(lines, ",\n\t\t\t\t")
}

func (s *columns) declared() []setting {
	return []setting{
		{
			key: "columns", part: ofTable, field: keep(&s.Columns, nil),
			name:  both("Nom de la colonne dans la table", "Name of the column in the table"),
			check: func() error { return data.CheckNames(s.Columns, s.Sheets, s.Credits) },
			comment: both(`
				Colonnes de vos tables aux noms qui leur sont propres ; à mettre à la fin du
				fichier. Une clé fausse est signalée avec celles qui existent. Tables :
				`+tableNames()+".", `
				Columns of your tables with names of their own; they stand at the end of the
				file. A wrong key is reported with those that exist. Tables:
				`+tableNames()+"."),
			example: "[columns.communes]\ncode = \"N° Insee\"\npopulation = \"Pop. 2023\"",
		},
		{
			key: "sheets", part: ofTable, field: keep(&s.Sheets, nil),
			name: both("Feuille du classeur lu", "Sheet of the workbook read"),
			comment: both(`Feuilles des classeurs à lire, par table ; par défaut la première qui convient.`,
				`The sheets to read of workbooks, by table; the first one that fits by default.`),
			example: "[sheets]\ncommunes = \"Feuil2\"",
		},
		{
			key: "credits", part: ofTable, field: keep(&s.Credits, nil),
			name:  both("Éditeur, millésime et licence de la table", "Publisher, vintage and licence of the table"),
			check: s.checkCredits,
			comment: both(`
				Qui publie vos tables, de quand elles sont et sous quelle licence, par table :
				c'est écrit sur la Synthèse, les cartes et la page. Les tables intégrées ont
				les leurs.`, `
				Who publishes your tables, of when they are and under which licence, by table:
				it stands on Synthèse, on the maps and on the page. Built-in tables have their
				own.`),
			example: "[credits]\ncommunes = \"Insee, COG 2026, Licence Ouverte 2.0\"",
		},
	}
}

// CheckCredited refuses a credit of a table that no file is given for, or whose file is
// not credited: it would stand nowhere, as built-in tables have their own.
func (s *Settings) CheckCredited() error {
	given := map[string]bool{
		"communes": s.Communes != "", "sites": s.Sites != "", "service_points": s.ServicePoints != "", "agents": s.Agents != "",
		"projects": s.Projects != "", "label_rules": s.LabelRules != "", "population": s.Population != "", "settlements": s.Settlements != "",
		"outlines": s.Outlines != "", "mergers": s.Mergers != "", "zones": len(s.Zones) > 0, "insee": len(s.Insee) > 0, "candidates": s.PlanCandidates != "",
	}
	for _, table := range slices.Sorted(maps.Keys(s.Credits)) {
		if !given[table] {
			return fault.Errorf(fault.T("credits.%s : aucun fichier n'est donné pour cette table, dont les éditeurs sont déjà connus ; ôtez cette ligne, ou donnez le fichier",
				"credits.%s: no file is given for this table, whose publishers are known; take the line away, or give the file"), table)
		}
	}
	return nil
}

// checkCredits refuses what can't be seen where a credit stands: line ends among it.
func (s *columns) checkCredits() error {
	for _, table := range slices.Sorted(maps.Keys(s.Credits)) {
		if strings.ContainsFunc(s.Credits[table], input.Unseen) {
			return fault.Errorf(fault.T("credits.%s %q : écrivez-le sur une ligne, sans caractères invisibles", "credits.%s %q: write it on one line, without characters that can't be seen"), table, s.Credits[table])
		}
	}
	return nil
}
