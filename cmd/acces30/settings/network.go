package settings

import (
	"errors"
	"path/filepath"
	"strings"

	"acces30/coverage"
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
func presets() string {
	names := speeds.Names()
	return names[0] + " (the default), " + strings.Join(names[1:], ", ")
}

// SpeedsHelp returns the help of every flag that takes a table of speeds.
func SpeedsHelp() string {
	return "How fast roads are driven: " + presets() + ", or a file like them (TOML)."
}

func (s *network) declared() []setting {
	return []setting{
		{
			key: "roads", part: ofRoads, field: paths(&s.Roads),
			name: both("Fichiers de routes", "Files of roads"), empty: noFile,
			flag: "roads", placeholder: "FILE",
			help: "OpenStreetMap extracts (PBF, or XML), or one file of compiled roads; the modelled network between communes by default. May be repeated.",
			comment: `
				Roads: extracts of OpenStreetMap (PBF, or XML), several together near a
				border, or one file that "acces30 roads build" compiled. Empty: a modelled
				network between communes, for a first look only.`,
			example: `["lorraine-latest.osm.pbf"]`,
		},
		{
			key: "times", part: ofRoads, field: path(&s.Times, ""),
			name: both("Table de durées d'un autre calculateur", "Table of times from another engine"), empty: noTable,
			flag: "times", placeholder: "FILE",
			help: "Table of times from another engine (from, to, minutes), in place of roads.",
			check: func() error {
				if s.Times != "" && len(s.Roads) > 0 {
					return errors.New("times stand in place of roads: give one of both")
				}
				return nil
			},
			comment: `
				Times from another engine (METRIC, OSRM, r5r), in place of roads: a table of
				from (commune), to (commune, or number of a structure) and minutes. A pair
				that it lacks is not computed; no isochrones are drawn.`,
		},
		{
			key: "speeds", part: ofSpeeds, field: pathOrWord(&s.Speeds, speeds.IsPreset),
			name:  both("Table des vitesses", "Speed table"),
			shown: func(r *coverage.Result) any { return s.shownSpeeds(r.Study.RoadsInfo.Preset) },
			flag:  "speeds", placeholder: "PRESET|FILE",
			help: SpeedsHelp(),
			comment: `
				How fast real roads are driven: a preset, or a file like them, which the
				program's documentation names. metric-creuses stands for off-peak hours,
				metric-pleines for peak hours. Without roads: a file of the modelled network.
				Presets: ` + presets() + ".",
			example: `"` + speeds.Default + `"`,
		},
		{
			key: "access_speed_kmh", part: ofSpeeds, field: keep(&s.AccessSpeedKmh, roads.AccessSpeed),
			name: both("Vitesse entre un lieu et sa route", "Speed between a place and its road"), unit: reports.UnitKmh,
			check: func() error {
				return within(s.AccessSpeedKmh, 1, 50, "access speed of %v km/h: give one from %v to %v")
			},
			comment: `
				Between a place and its road one goes at this speed, in km/h, in a straight
				line: communes, people and the areas drawn alike.`,
		},
		{
			key: "access_radius_m", field: keep(&s.AccessRadiusM, roads.Radius),
			name: both("Distance la plus grande entre un lieu et sa route", "Longest distance between a place and its road"),
			unit: reports.UnitMetres,
			check: func() error {
				return within(s.AccessRadiusM, 0, 20_000, "access radius of %v m: give one from %v to %v")
			},
			comment: `
				How far a place may be from its road, in metres in a straight line; beyond,
				nothing is computed for it, and no area is drawn.`,
		},
		{
			key: "cache", part: ofNothing, folder: true, field: path(&s.Cache, ""), local: true,
			flag: "cache", placeholder: "DIR",
			help: "Folder where compiled roads are kept for the next run (.roads in the folder of the results).",
			comment: `
				Folder where compiled roads are kept for the next run. Empty: .roads in the
				folder of the results.`,
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
