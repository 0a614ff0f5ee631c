package data

import (
	"strings"

	"acces30/coverage/fault"
	"acces30/data/input"
	"acces30/data/insee"
	"acces30/data/table"
)

// kindsOfTables are the tables that a file given as another one may be, the surest
// first: what they are called, their flag, and the columns that tell them.
var kindsOfTables = []struct {
	table   string
	what    fault.Says
	flag    string
	telling []int
}{
	{communesTable, fault.T("des communes", "communes"), "--communes", []int{communeCodeColumn, communePopulation}},
	{structuresTable, fault.T("des structures", "structures"), "--sites", []int{listName, listLabelled}},
	{structuresTable, fault.T("des structures", "structures"), "--sites", []int{listName, listFormat}},
	{structuresTable, fault.T("des structures", "structures"), "--sites", []int{listName, listMonday}},
	{pointsTable, fault.T("des points d'accueil", "service points"), "--service-points", []int{pointStructure, pointName, pointKind}},
	{populationTable, fault.T("des carreaux et de leurs habitants", "squares with people"), "--population", []int{peopleSquare, peopleCount}},
	{mergersTable, fault.T("des fusions", "mergers"), "--mergers", nil},
	{structuresTable, fault.T("des structures, ou une autre liste de lieux", "structures, or another list of places"), "--sites", []int{listID, listName}},
}

// meantFor says which table a file seems to be that is not the one it was given as:
// another table of the program, one of its own workbooks or settings, an extract of
// OpenStreetMap. It is empty when nothing tells.
func meantFor(t *table.Table, as string) fault.Says {
	switch {
	case isOwn(t):
		return fault.T("c'est un classeur écrit par acces30, un résultat et non une donnée : donnez la table dont il est fait", "is a workbook that acces30 wrote, a result and no input: give the table that it was made from")
	case looksLikeSettings(t):
		return fault.T("c'est un fichier de réglages et non une table : donnez-le par --config", "is a settings file and no table: give it with --config")
	}
	for _, kind := range kindsOfTables {
		layout := table.Layout{Columns: tableColumns[kind.table]}
		if kind.table != as && t.Names(layout, kind.telling) {
			return fault.Sprintf(fault.T("ce semble être la table %s : donnez celle-ci par %s", "seems to be the table of %s: give that one with %s"), kind.what, kind.flag)
		}
	}
	return fault.Says{}
}

// ownProgram is what the program's workbooks say that they were written by.
const ownProgram = "acces30"

// isOwn reports whether a table is a workbook of the program, also when a spreadsheet has
// saved it since. Some of its sheets have columns that are looked for in inputs.
func isOwn(t *table.Table) bool { return t.Program == ownProgram || t.Author == ownProgram }

// looksLikeSettings reports whether the lines of a text are those of TOML.
func looksLikeSettings(t *table.Table) bool {
	if t.Format != table.CSV || len(t.Header) != 1 {
		return false
	}
	lines, set := 1, 0
	if isSetting(t.Header[0]) {
		set++
	}
	for _, row := range t.Rows {
		lines++
		if isSetting(strings.Join(row.Fields, "")) {
			set++
		}
	}
	return 2*set >= lines
}

func isSetting(line string) bool {
	key, _, equals := strings.Cut(strings.TrimSpace(line), "=")
	key = strings.TrimSpace(key)
	return equals && key != "" && !strings.ContainsAny(key, " ;,\t\"") || strings.HasPrefix(line, "#") || strings.HasPrefix(line, "[")
}

// explain adds to an error about the columns of a table what the table seems to be.
func explain(err error, t *table.Table, as string) error {
	if err == nil || t == nil {
		return err
	}
	if meant := meantFor(t, as); meant != (fault.Says{}) {
		return input.Fault(t.File, meant)
	}
	return err
}

// fewCommunes is from how many rows on a list of structures is taken for a table of
// communes where most of them are communes; of fewer, all must be.
const fewCommunes = 4

// refuseCommunes refuses a list of structures that is the table of communes: it has
// numbers of inhabitants, nothing that only structures have, and most of its rows are
// called as their communes.
func (list *structureList) refuseCommunes(communes *communeTable) error {
	if !list.table.Names(table.Layout{Columns: communeColumns}, []int{communeCodeColumn, communeNameColumn, communePopulation}) {
		return nil
	}
	named := 0
	for i := range list.rows {
		row := &list.rows[i]
		r := row.record
		if r.has(listLabelled) || r.has(listFormat) || r.has(listMonday) || r.has(listKind) {
			return nil
		}
		commune := communes.find(row.commune)
		if commune == nil {
			commune = communes.findByName(row.name, "", row.position)
		}
		if commune != nil && insee.FoldName(commune.Name) == insee.FoldName(row.name) {
			named++
		}
	}
	if 2*named <= len(list.rows) || len(list.rows) < fewCommunes && named < len(list.rows) {
		return nil
	}
	return input.Errorf(list.table.File, fault.T("c'est la table des communes : %d de ses %d lignes sont des communes et non des structures ; donnez la liste des structures par --sites", "is the table of communes: %d of its %d rows are communes and no structures; give the list of structures with --sites"), named, len(list.rows))
}
