package data

import (
	"maps"
	"slices"
	"strings"
	"time"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/data/input"
	"acces30/data/internal/spelling"
	"acces30/data/table"
)

// Options say what to read. An empty path stands for the built-in table of
// communes, structures and service points, and for nothing otherwise. The built-in
// communes and structures serve their département alone; the built-in
// complement goes with any list, since the official one leaves its points out.
type Options struct {
	BuiltIn input.BuiltIn
	Bare    bool // only where communes lie and their people are wanted: no outlines around, no heights

	Communes      string
	Structures    string
	ServicePoints string
	Agents        string // who receives people at the structures
	Projects      string // candidates to a label
	LabelRules    string // what the label asks for; empty for what is known
	Population    string
	Settlements   string // parts of communes with people of their own
	Outlines      string
	Mergers       string
	Candidates    string   // communes where new labels may go
	Official      []string // INSEE's own minutes
	OfficialType  string   // of facility, in INSEE's list
	Zones         []string // zonings: FILE, or NAME=FILE

	// OwnRoads says that times come from roads that the analyst gives: a table of
	// communes that lie elsewhere as a whole can then be read, as the roads tell
	// whether it can be right.
	OwnRoads bool

	// Columns name columns by table and key, where the tables have names of
	// their own; Sheets name the sheets of workbooks by table.
	Columns map[string]map[string]string
	Sheets  map[string]string
	Credits map[string]string // who publishes a table, of when, under which licence, by table

	// Settings are the choices of the analysis. Without départements the scope is
	// that of the built-in communes, or the only département that the communes
	// have; Everywhere asks for every one that they have.
	Settings   coverage.Settings
	Everywhere bool

	ListDate time.Time // the day that the list of structures is of; zero to find out
	Today    time.Time // labels after it are of the future; zero when none is
}

// Names of the tables in the settings.
const (
	communesTable    = "communes"
	structuresTable  = "sites" // as the flag --sites
	pointsTable      = "service_points"
	agentsTable      = "agents"
	projectsTable    = "projects"
	labelRulesTable  = "label_rules"
	populationTable  = "population"
	settlementsTable = "settlements"
	outlinesTable    = "outlines"
	mergersTable     = "mergers"
	zonesTable       = "zones"
	officialTable    = "insee"
	timesTable       = "times"
	candidatesTable  = "candidates"
)

// tableColumns are the columns that are looked for in every table.
var tableColumns = map[string][]table.Column{
	communesTable:    communeColumns,
	structuresTable:  listColumns,
	pointsTable:      pointColumns,
	agentsTable:      agentsColumns,
	projectsTable:    projectColumns,
	labelRulesTable:  ruleColumns,
	populationTable:  populationColumns,
	settlementsTable: settlementColumns,
	outlinesTable:    outlineColumns,
	mergersTable:     mergerColumns,
	zonesTable:       zoneColumns,
	officialTable:    officialColumns,
	timesTable:       TimeColumns,
	candidatesTable:  candidateColumns,
}

// layout returns what to look for in a table.
func (o *Options) layout(name string) table.Layout {
	columns := tableColumns[name]
	if o.Settings.NamedEnds && (name == communesTable || name == structuresTable) {
		columns = withoutPlaces(columns)
	}
	return table.Layout{Columns: columns, Named: o.Columns[name], Sheet: o.Sheets[name]}
}

// withoutPlaces returns columns of which none about a position is required.
func withoutPlaces(columns []table.Column) []table.Column {
	columns = slices.Clone(columns)
	for i := range columns {
		if columns[i].Key == "lat" || columns[i].Key == "lon" {
			columns[i].Required = false
		}
	}
	return columns
}

// TableNames lists the tables whose columns and sheets settings may name, sorted.
func TableNames() []string { return slices.Sorted(maps.Keys(tableColumns)) }

// CheckNames reports, as an error, a table or a column that settings name and
// that is not among those that can be read.
func CheckNames(columns map[string]map[string]string, sheets, credits map[string]string) error {
	names := TableNames()
	for _, table := range slices.Concat(slices.Sorted(maps.Keys(columns)), slices.Sorted(maps.Keys(sheets)), slices.Sorted(maps.Keys(credits))) {
		if _, known := tableColumns[table]; !known {
			return fault.Errorf(fault.T("aucune table ne s'appelle %q ; vouliez-vous dire %q ? (%s)", "no table is called %q; did you mean %q? (%s)"), table, spelling.Nearest(table, names), strings.Join(names, ", "))
		}
	}
	for _, table := range slices.Sorted(maps.Keys(columns)) {
		var keys []string
		for _, c := range tableColumns[table] {
			keys = append(keys, c.Key)
		}
		for _, key := range slices.Sorted(maps.Keys(columns[table])) {
			if !slices.Contains(keys, key) {
				return fault.Errorf(fault.T("la table %q n'a pas de colonne %q ; vouliez-vous dire %q ? (%s)", "the table %q has no column key %q; did you mean %q? (%s)"), table, key, spelling.Nearest(key, keys), strings.Join(keys, ", "))
			}
			if strings.TrimSpace(columns[table][key]) == "" {
				return fault.Errorf(fault.T("la colonne de %q dans la table %q est sans nom", "the column of %q in the table %q has no name"), key, table)
			}
		}
	}
	return nil
}
