package settings

import (
	"fmt"
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
	return slices.Concat(s.main(), s.complement(), s.homes(), s.facts())
}

// main are where, and the two tables that every run needs.
func (s *inputs) main() []setting {
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
			help: "Département to report on, as 57, 2A, 974 or Moselle; may be repeated; all for every one. By default the one that the communes are of.",
			comment: `
				Départements to report on: their codes or names, or ["all"] for every one of
				the table of communes. Empty: the only département of that table; a table with
				several asks. Without communes of your own, the built-in Moselle (57).`,
			example: `["57"]`,
		},
		{
			key: "communes", part: ofCommunes, field: path(&s.Communes, ""),
			name: both("Table des communes", "Table of communes"), empty: builtInTable,
			flag: "communes", placeholder: "FILE",
			help: "Table of communes. Tables may be CSV, XLSX, JSON or GeoJSON, also gzipped.",
			comment: `
				Tables may be CSV of any encoding and separator, XLSX, JSON or GeoJSON, each
				also gzipped, recognised by their content. Columns are found by the names
				that INSEE, geo.api.gouv.fr, data.gouv.fr and the ANCT give them; others are
				named at the end of this file.

				The table of communes. The code, the name, the municipal population and the
				chef-lieu or the centroid are needed (degrees or Lambert-93); the columns of
				communes.csv beside this file are welcome.`,
			example: `"communes.csv"`,
		},
		{
			key: "sites", part: ofSites, field: pathOrWord(&s.Sites, func(word string) bool { return word == noSites }),
			name: both("Liste des structures", "List of structures"), empty: builtInTable,
			flag: "sites", placeholder: "FILE",
			help: "List of structures: the official one, of today or 2021, or a plain table of names and places; none to plan without any.",
			comment: `
				The official list of France services structures, as published on data.gouv.fr
				today or in 2021, or a plain table with name, latitude, longitude; sites.csv
				beside this file has the columns that are read.`,
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
			help: "Day that the list of structures is of; by default the one in its name, or that of its newest label.",
			comment: `
				The day that the list of structures is of. Empty: the date in the name of its
				file, as liste-fs-20240801.csv, or else its newest labelling date.`,
			example: `"2024-08-01"`,
		},
	}
}

// complement are what is known of structures beside their list.
func (s *inputs) complement() []setting {
	return []setting{
		{
			key: "service_points", part: ofSites, field: path(&s.ServicePoints, ""),
			name: both("Table des points d'accueil", "Table of service points"), empty: builtInTable,
			flag: "service-points", placeholder: "FILE",
			help: "Table of service points that the official list leaves out.",
			comment: `
				Service points that the official list leaves out. One row a point:
				  id_fs                the structure's number in the official list
				  nom                  name of the point
				  nature               site (another site of a multi-site structure), antenne,
				                       arret (a stop of a bus); or principal: then no point is
				                       added, the row's hours and days replace those of the
				                       point with that number; or ferme: that point is closed,
				                       from the day "du" on, or from du to au
				  insee_com            commune of the point: its code, or its name
				  latitude, longitude  in degrees; empty: the point stands at the chef-lieu
				  lundi ... dimanche   hours, as 09:00-12:00/13:30-17:00; empty when closed;
				                       all empty: not stated
				  frequence            weeks of the hours: semaines paires, semaines impaires,
				                       une semaine sur deux, toutes les 3 semaines, 1er et 3e
				                       du mois, dernier du mois; empty: every week. A row for
				                       each frequency; a cell may say it too: 09:00-12:00
				                       semaines paires
				  du, au               first and last day it counts, as 2026-01-31; may be empty
				  motif                why it is closed
				The empty table service-points.csv beside this file has these columns.`,
			example: `"service-points.csv"`,
		},
		{
			key: "agents", part: ofSites, field: path(&s.Agents, ""),
			name: both("Table des agents d'accueil", "Table of reception agents"), empty: noTable,
			flag: "agents", placeholder: "FILE",
			help: "Table of the agents who receive people at each structure.",
			comment: `
				Who receives people, for the sheet Label: number of the structure (id_fs),
				agents, and of these those who had the training of the label (formes). The
				empty table agents.csv beside this file has these columns.`,
			example: `"agents.csv"`,
		},
		{
			key: "projects", part: ofNothing, field: path(&s.Projects, ""),
			name: both("Table des projets de label", "Table of projects of labels"), empty: noTable,
			flag: "projects", placeholder: "FILE",
			help: "Table of candidates to a label: judged as structures are, with whom each would newly bring within the limits.",
			comment: `
				Candidates to a label, for the sheet Label: name, commune (its code or name) or
				position, hours planned by weekday (or heures and jours a week), agents, formes,
				du (first day: the rule of that day counts), nature (structure or antenne). The
				empty table projects.csv beside this file has these columns.`,
			example: `"projects.csv"`,
		},
		{
			key: "label_rules", part: ofSites, field: path(&s.LabelRules, ""),
			name: both("Table des critères du label", "Table of the criteria of the label"), empty: builtInTable,
			flag: "label-rules", placeholder: "FILE",
			help: "Table of what the label asks for, by date; by default what is known.",
			comment: `
				What the label asks for, by date: from, scope (structure or antenne), hours,
				days, agents, trained, to_check, source. Built in is what is known: 24 hours on
				5 days, two trained agents (press kit of 8 December 2022). The order of 16 June
				2025 approves a new référentiel: check its figures and give them here.`,
			example: `"label-rules.csv"`,
		},
	}
}

// homes are where people live.
func (s *inputs) homes() []setting {
	return []setting{
		{
			key: "population", part: ofCommunes, field: path(&s.Population, ""),
			name: both("Table des lieux de vie", "Table of where people live"), empty: noTable,
			flag: "population", placeholder: "FILE",
			help: "Where people live: INSEE's squares, or a table of points with people.",
			comment: `
				Where people live: INSEE's squares of 200 m or 1 km (identifier and people),
				or a table with longitude, latitude, people. People beyond a limit are then
				counted where they live. Empty: all live at their commune's reference point.`,
		},
		{
			key: "settlements", part: ofCommunes, field: path(&s.Settlements, ""),
			name: both("Table des lieux habités des communes", "Table of the settlements of communes"), empty: noTable,
			flag: "settlements", placeholder: "FILE",
			help: "Settlements of communes, such as former communes: places of the modelled network.",
			comment: `
				Parts of communes with people of their own, such as former communes: code of
				the commune of today, latitude and longitude of the seat, people, area in km2,
				mean altitude. They are the places of the modelled network, and the people of a
				commune are split over them. They do not count on real roads.`,
			example: `"settlements.csv"`,
		},
		{
			key: "outlines", part: ofCommunes, field: path(&s.Outlines, ""),
			name: both("Contours des communes", "Outlines of communes"), empty: noFile,
			flag: "outlines", placeholder: "FILE",
			help:    "Outlines of communes (GeoJSON), for maps and checks.",
			comment: `Outlines of the communes (GeoJSON with their codes), for maps and checks.`,
		},
	}
}

// facts are what else is known of communes.
func (s *inputs) facts() []setting {
	return []setting{
		{
			key: "mergers", part: ofCommunes, field: path(&s.Mergers, ""),
			name: both("Table des communes fusionnées", "Table of merged communes"), empty: noTable,
			flag: "mergers", placeholder: "FILE",
			help: "Table of merged communes: old and new code.",
			comment: `
				Communes that have merged: a table of old and new codes, or INSEE's table of
				movements. It joins tables of different years.`,
		},
		{
			key: "zones", part: ofNothing, field: namedPaths(&s.Zones),
			name: both("Zonages", "Zonings"), empty: noFile,
			flag: "zones", placeholder: "[NAME=]FILE",
			help: "Zoning for the sheet Territoires: a table of communes and zones, or polygons (GeoJSON). May be repeated.",
			comment: `
				Zonings for the sheet Territoires: cantons, FRR, EPCI, density, quarters. Each
				a table with a row for each commune of each zone (code of the commune, code
				and name of the zone; one commune may lie in several), or polygons (GeoJSON)
				with code and name. "NAME=FILE" names the zoning; where NAME is the heading
				of a column, that one has the zones.`,
			example: `["QPV=qpv.geojson", "canton=cantons.csv"]`,
		},
		{
			key: "insee", part: ofNothing, field: paths(&s.Insee),
			name: both("Temps d'accès publiés par l'Insee", "Access times published by INSEE"), empty: noFile,
			flag: "insee", placeholder: "FILE",
			help: "INSEE's own minutes to facilities by square (Parquet or CSV), to compare. May be repeated.",
			comment: `
				INSEE's own minutes, to stand beside ours: "Localisation et accès de la
				population aux équipements" (data.gouv.fr), a Parquet file by region, or a CSV
				made of it: commune (depcom), people (pop), type of facility (typeeq_id) and
				minutes (duree) of each square of 200 m.`,
			example: `["donnees-2024-reg44.parquet"]`,
		},
		{
			key: "insee_type", part: ofNothing, field: keep(&s.InseeType, "A128"),
			name: both("Type d'équipement des temps de l'Insee", "Type of facility of INSEE's times"),
			check: func() error {
				if !facilityType.MatchString(s.InseeType) {
					return fmt.Errorf("insee_type %q: give a code of INSEE's list of facilities, such as A128", s.InseeType)
				}
				return nil
			},
			comment: `
				Type of facility to read in the files of "insee", by its code in INSEE's list
				(BPE). A128: implantations France services.`,
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
		Columns: s.Columns, Sheets: s.Sheets, Settings: study, Everywhere: everywhere,
		ListDate: listDate, Today: dayOf(began),
	}
}
