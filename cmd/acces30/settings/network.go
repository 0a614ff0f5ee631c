package settings

import (
	"path/filepath"
	"slices"
	"strings"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/data/roads"
	"acces30/data/speeds"
	"acces30/reports"
)

// network are the settings of the roads and how they are driven.
type network struct {
	Roads          []string
	Times          string
	Speeds         string
	AccessSpeedKmh float64
	AccessRadiusM  float64
	Cache          string
}

// presets lists the built-in tables of speeds, the default first.
func presets() reports.Text {
	names := speeds.Names()
	others := strings.Join(names[1:], ", ")
	return both(names[0]+" (par défaut), "+others, names[0]+" (the default), "+others)
}

// Presets lists the built-in tables of speeds, apart by commas.
func Presets() string { return strings.Join(speeds.Names(), ",") }

// SpeedsHelp returns the help of every flag that takes a table of speeds.
func SpeedsHelp() reports.Text {
	return both("Vitesse sur les routes : "+presets().FR+", ou un fichier qui leur ressemble (TOML).",
		"How fast roads are driven: "+presets().EN+", or a file like them (TOML).")
}

func (s *network) declared() []setting {
	return slices.Concat(s.sources(), s.driving(), s.compiled())
}

// sources are where times come from: roads, or another engine.
func (s *network) sources() []setting {
	return []setting{
		{
			key: "roads", part: ofRoads, field: paths(&s.Roads),
			name: both("Fichiers de routes", "Files of roads"), empty: noFile,
			flag: "roads", placeholder: "FILE",
			help: both("Extraits d'OpenStreetMap (PBF, ou XML), ou un fichier de routes compilées ; par défaut le réseau modélisé entre communes. Peut être répétée.",
				"OpenStreetMap extracts (PBF, or XML), or one file of compiled roads; the modelled network between communes by default. May be repeated."),
			comment: both(`
				Routes : des extraits d'OpenStreetMap (PBF, ou XML), plusieurs ensemble près
				d'une frontière, ou un fichier compilé par "acces30 roads build". Vide : un
				réseau modélisé entre communes, pour une première estimation seulement.`, `
				Roads: extracts of OpenStreetMap (PBF, or XML), several together near a
				border, or one file that "acces30 roads build" compiled. Empty: a modelled
				network between communes, for a first look only.`),
			example: `["lorraine-latest.osm.pbf"]`,
		},
		{
			key: "times", part: ofRoads, field: path(&s.Times, ""),
			name: both("Table de durées d'un autre calculateur", "Table of times from another engine"), empty: noTable,
			flag: "times", placeholder: "FILE",
			help: both("Table de durées d'un autre calculateur (from, to, minutes), à la place des routes.",
				"Table of times from another engine (from, to, minutes), in place of roads."),
			check: func() error {
				if s.Times != "" && len(s.Roads) > 0 {
					return fault.Errorf(fault.T("les durées (times) remplacent les routes (roads) : donnez l'un des deux", "times stand in place of roads: give one of both"))
				}
				return nil
			},
			comment: both(`
				Des durées d'un autre calculateur (METRIC, OSRM, r5r), à la place des routes :
				une table avec from (commune), to (commune, ou numéro d'une structure) et
				minutes. Une paire qui manque n'est pas calculée ; aucune isochrone n'est
				dessinée.`, `
				Times from another engine (METRIC, OSRM, r5r), in place of roads: a table of
				from (commune), to (commune, or number of a structure) and minutes. A pair
				that it lacks is not computed; no isochrones are drawn.`),
		},
	}
}

// driving are how fast roads are driven, and how they are come to.
func (s *network) driving() []setting {
	return []setting{
		{
			key: "speeds", part: ofSpeeds, field: pathOrWord(&s.Speeds, speeds.IsPreset),
			name:  both("Table des vitesses", "Speed table"),
			shown: func(r *coverage.Result) any { return s.shownSpeeds(r.Study.RoadsInfo.Preset) },
			flag:  "speeds", placeholder: "PRESET|FILE",
			help: SpeedsHelp(), values: speeds.Names(),
			comment: both(`
				Vitesse sur les routes réelles : un modèle fourni, ou un fichier qui leur
				ressemble, décrit par la documentation. metric-creuses vaut pour les heures
				creuses, metric-pleines pour les heures de pointe. Sans routes : un fichier du
				réseau modélisé. Modèles : `+presets().FR+".", `
				How fast real roads are driven: a preset, or a file like them, which the
				program's documentation names. metric-creuses stands for off-peak hours,
				metric-pleines for peak hours. Without roads: a file of the modelled network.
				Presets: `+presets().EN+"."),
			example: `"` + speeds.Default + `"`,
		},
		{
			key: "access_speed_kmh", part: ofSpeeds, field: keep(&s.AccessSpeedKmh, roads.AccessSpeed),
			name: both("Vitesse entre un lieu et sa route", "Speed between a place and its road"), unit: reports.UnitKmh,
			check: func() error {
				return within(s.AccessSpeedKmh, 1, 50, fault.T("vitesse d'accès de %v km/h : donnez-en une de %v à %v", "access speed of %v km/h: give one from %v to %v"))
			},
			comment: both(`
				Entre un lieu et sa route on va à cette vitesse, en km/h, en ligne droite : pour
				les communes, les habitants et les zones dessinées.`, `
				Between a place and its road one goes at this speed, in km/h, in a straight
				line: communes, people and the areas drawn alike.`),
		},
		{
			key: "access_radius_m", field: keep(&s.AccessRadiusM, roads.Radius),
			name: both("Distance la plus grande entre un lieu et sa route", "Longest distance between a place and its road"),
			unit: reports.UnitMetres,
			check: func() error {
				return within(s.AccessRadiusM, 0, 20_000, fault.T("rayon d'accès de %v m : donnez-en un de %v à %v", "access radius of %v m: give one from %v to %v"))
			},
			comment: both(`
				À quelle distance de sa route un lieu peut être, en mètres en ligne droite ;
				au-delà rien n'est calculé pour lui, et aucune zone n'est dessinée.`, `
				How far a place may be from its road, in metres in a straight line; beyond,
				nothing is computed for it, and no area is drawn.`),
		},
	}
}

// compiled is where roads are kept between runs.
func (s *network) compiled() []setting {
	return []setting{
		{
			key: "cache", part: ofNothing, folder: true, field: path(&s.Cache, ""), local: true,
			flag: "cache", placeholder: "DIR",
			help: both("Dossier où garder les routes compilées pour le calcul suivant (.roads dans le dossier des résultats).",
				"Folder where compiled roads are kept for the next run (.roads in the folder of the results)."),
			comment: both(`
				Dossier où les routes compilées sont gardées pour le calcul suivant. Vide :
				.roads dans le dossier des résultats.`, `
				Folder where compiled roads are kept for the next run. Empty: .roads in the
				folder of the results.`),
		},
	}
}

// shownSpeeds names the table of speeds that a run used: its preset, and the
// file that it is in, if it is the analyst's.
func (s *network) shownSpeeds(preset string) string {
	if s.Speeds == "" || speeds.IsPreset(s.Speeds) {
		return preset
	}
	return preset + " (" + filepath.Base(s.Speeds) + ")"
}

// RoadChoice returns the roads to use, and how fast they are driven. Compiled
// roads are kept beside the results where no other folder is named.
func (s *Settings) RoadChoice() roads.Choice {
	cache := s.Cache
	if cache == "" {
		cache = filepath.Join(s.Out, ".roads")
	}
	return roads.Choice{
		Files: s.Roads, Speeds: s.Speeds, AccessSpeed: s.AccessSpeedKmh, Radius: s.AccessRadiusM,
		Options: roads.Options{Cache: cache},
	}
}
