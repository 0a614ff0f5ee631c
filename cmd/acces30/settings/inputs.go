package settings

import (
	"regexp"
	"slices"
	"time"

	"acces30/coverage"
	"acces30/data"
	"acces30/data/moselle"
	"acces30/reports"
)

// inputs are the settings of what is read, but for the roads.
type inputs struct {
	Departements  []string
	Communes      string
	Sites         string
	ListDate      string
	ServicePoints string
	Agents        string
	Projects      string
	LabelRules    string
	Population    string
	Settlements   string
	Outlines      string
	Mergers       string
	Insee         []string
	InseeType     string
	Zones         []string
}

// Dash is the path of the standard input, StandardInput the name of what came from it.
const (
	Dash          = "-"
	StandardInput = "standard input"
)

// noSites is the word for no structures of today.
const noSites = "none"

// facilityType is the form of the codes in INSEE's list of facilities (BPE).
var facilityType = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9]{3,4}$`)

var (
	builtInTable = both("table intégrée", "built-in table")
	noTable      = both("aucune", "none")
	noFile       = both("aucun", "none")
)

func (s *inputs) declared() []setting {
	return slices.Concat(s.area(), s.structures(), s.servicePoints(), s.label(), s.homes(), s.facts(), s.published())
}

// area are where, and the table of communes that every run needs.
func (s *inputs) area() []setting {
	return []setting{
		{
			key: "departements", field: keep(&s.Departements, nil),
			name: both("Départements", "Départements"), empty: both("celui de la table des communes", "that of the table of communes"),
			check: func() error {
				_, _, err := departements(s.Departements)
				return err
			},
			effective: func(r *coverage.Result) any { return r.Study.Settings.Departements },
			flag:      "departement", placeholder: "CODE|NAME",
			help: both("Département à étudier, comme 57, 2A, 974 ou Moselle ; peut être répétée ; all pour tous. Par défaut celui des communes.",
				"Département to report on, as 57, 2A, 974 or Moselle; may be repeated; all for every one. By default the one that the communes are of."),
			comment: both(`
				Départements à étudier : leurs codes ou leurs noms, ou ["all"] pour tous ceux de
				la table des communes. Vide : le seul département de cette table ; une table de
				plusieurs demande lequel. Sans table à vous, la Moselle intégrée (57).`, `
				Départements to report on: their codes or names, or ["all"] for every one of
				the table of communes. Empty: the only département of that table; a table with
				several asks. Without communes of your own, the built-in Moselle (57).`),
			example: `["57"]`,
		},
		{
			key: "communes", part: ofCommunes, field: path(&s.Communes, ""),
			name: both("Table des communes", "Table of communes"), empty: builtInTable,
			flag: "communes", placeholder: "FILE",
			help: both("Table des communes. Les tables peuvent être en CSV, XLSX, JSON ou GeoJSON, aussi compressées par gzip ; - lit l'une d'elles sur l'entrée standard.",
				"Table of communes. Tables may be CSV, XLSX, JSON or GeoJSON, also gzipped; - reads one of them from the standard input."),
			comment: both(`
				Les tables peuvent être en CSV (tout encodage, tout séparateur), XLSX, JSON ou
				GeoJSON, aussi compressées par gzip, reconnues à leur contenu. Les colonnes
				sont trouvées par les noms que leur donnent l'Insee, geo.api.gouv.fr,
				data.gouv.fr et l'ANCT ; les autres se nomment à la fin de ce fichier.

				La table des communes. Il faut le code, le nom, la population municipale et le
				chef-lieu ou le centroïde (en degrés ou en Lambert-93) ; les colonnes de
				communes.csv, à côté de ce fichier, sont bienvenues.`, `
				Tables may be CSV of any encoding and separator, XLSX, JSON or GeoJSON, each
				also gzipped, recognised by their content. Columns are found by the names
				that INSEE, geo.api.gouv.fr, data.gouv.fr and the ANCT give them; others are
				named at the end of this file.

				The table of communes. The code, the name, the municipal population and the
				chef-lieu or the centroid are needed (degrees or Lambert-93); the columns of
				communes.csv beside this file are welcome.`),
			example: `"communes.csv"`,
		},
	}
}

// structures are their list, which every run needs too, and its day.
func (s *inputs) structures() []setting {
	return []setting{
		{
			key: "sites", part: ofSites, field: pathOrWord(&s.Sites, func(word string) bool { return word == noSites }),
			name: both("Liste des structures", "List of structures"), empty: builtInTable,
			flag: "sites", placeholder: "FILE",
			help: both("Liste des structures : l'officielle, d'aujourd'hui ou de 2021, ou une simple table de noms et de lieux ; none pour planifier sans aucune.",
				"List of structures: the official one, of today or 2021, or a plain table of names and places; none to plan without any."),
			comment: both(`
				La liste officielle des structures France services, telle que publiée sur
				data.gouv.fr aujourd'hui ou en 2021, ou une simple table avec nom, latitude,
				longitude ; sites.csv, à côté de ce fichier, a les colonnes qui sont lues.`, `
				The official list of France services structures, as published on data.gouv.fr
				today or in 2021, or a plain table with name, latitude, longitude; sites.csv
				beside this file has the columns that are read.`),
			example: `"sites.csv"`,
		},
		{
			key: "list_date", part: ofSites, field: keep(&s.ListDate, ""),
			name: both("Date de la liste des structures", "Date of the list of structures"), empty: both("inconnue", "unknown"),
			check: func() error {
				_, err := s.listDate()
				return err
			},
			effective: func(r *coverage.Result) any { return reports.ListDay(r.Study.List) },
			shown:     func(r *coverage.Result) any { return shownListDate(r.Study.List) },
			flag:      "list-date", placeholder: "YYYY-MM-DD",
			help: both("Jour de la liste des structures ; par défaut celui de son nom de fichier, ou celui de son label le plus récent.",
				"Day that the list of structures is of; by default the one in its name, or that of its newest label."),
			comment: both(`
				Le jour de la liste des structures. Vide : la date dans le nom de son fichier,
				comme liste-fs-20240801.csv, ou sinon celle de son label le plus récent.`, `
				The day that the list of structures is of. Empty: the date in the name of its
				file, as liste-fs-20240801.csv, or else its newest labelling date.`),
			example: `"2024-08-01"`,
		},
	}
}

// choose sets the choices of the analysis that are about its inputs.
func (s *inputs) choose(study *coverage.Settings) (err error) {
	study.NoStructures = s.Sites == noSites
	study.Departements, _, err = departements(s.Departements)
	return err
}

// Inputs returns what a run that began at a moment reads, but for its roads.
func (s *Settings) Inputs(study coverage.Settings, began time.Time) data.Options {
	_, everywhere, _ := departements(s.Departements) // Study has told the errors
	listDate, _ := s.listDate()
	return data.Options{
		BuiltIn:  moselle.Tables(),
		Communes: s.Communes, Structures: s.Sites, ServicePoints: s.ServicePoints, Agents: s.Agents, LabelRules: s.LabelRules, Projects: s.Projects,
		Population: s.Population, Settlements: s.Settlements, Outlines: s.Outlines, Mergers: s.Mergers, Candidates: s.PlanCandidates, Official: s.Insee, OfficialType: s.InseeType, OwnRoads: len(s.Roads) > 0, Zones: s.Zones,
		Columns: s.Columns, Sheets: s.Sheets, Credits: s.Credits, Settings: study, Everywhere: everywhere,
		ListDate: listDate, Today: dayOf(began),
	}
}
