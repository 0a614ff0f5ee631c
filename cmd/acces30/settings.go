package main

import (
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"acces30/coverage"
	"acces30/coverage/isochrone"
	"acces30/coverage/road"
	"acces30/data"
	"acces30/data/roads"
	"acces30/data/speeds"
	"acces30/data/strict"
	"acces30/reports"
)

// settings are the choices of a run: those of the settings file, over which
// the flags win. The names in the file are the toml tags.
type settings struct {
	Departements     []string `toml:"departements"`
	Communes         string   `toml:"communes"`
	Sites            string   `toml:"sites"`
	ServicePoints    string   `toml:"service_points"`
	Population       string   `toml:"population"`
	Outlines         string   `toml:"outlines"`
	Mergers          string   `toml:"mergers"`
	Roads            []string `toml:"roads"`
	Speeds           string   `toml:"speeds"`
	AccessSpeedKmh   float64  `toml:"access_speed_kmh"`
	AccessRadiusM    float64  `toml:"access_radius_m"`
	Cache            string   `toml:"cache"`
	Date             string   `toml:"date"`
	ThresholdMinutes float64  `toml:"threshold_minutes"`
	ReferencePoint   string   `toml:"reference_point"`
	MarginKm         float64  `toml:"margin_km"`

	IsochronesMinutes []float64 `toml:"isochrones_minutes"`
	IsochroneCellM    float64   `toml:"isochrone_cell_m"`
	IsochroneRings    bool      `toml:"isochrone_rings"`

	Out    string `toml:"out"`
	Lang   string `toml:"lang"`
	Maps   bool   `toml:"maps"`
	Strict bool   `toml:"strict"`
	Log    string `toml:"log"`

	// Columns name columns of the analyst's tables, by table and key; Sheets
	// the sheets of workbooks, by table.
	Columns map[string]map[string]string `toml:"columns"`
	Sheets  map[string]string            `toml:"sheets"`
}

// defaultSettings are those of a run without file and flags.
func defaultSettings() settings {
	return settings{
		ThresholdMinutes: coverage.Promise.Minutes(),
		ReferencePoint:   "chef-lieu",
		MarginKm:         40,

		Maps:              true,
		IsochronesMinutes: minutesOf(coverage.DefaultIsochrones()),

		AccessSpeedKmh: roads.AccessSpeed,
		AccessRadiusM:  roads.Radius,
		Out:            "out",
		Lang:           "fr",
		Log:            "console",
	}
}

// builtIn tells whether nothing of the analyst's is read.
func (s *settings) builtIn() bool { return s.Communes == "" && s.Sites == "" }

// study turns the settings into those of the analysis. today is the date of a
// run on the analyst's files when none is asked for; a run on the built-in
// data leaves the date to the data.
func (s *settings) study(today time.Time) (coverage.Settings, error) {
	out := coverage.Settings{MarginMetres: s.MarginKm * 1000}
	var errs []error
	check := func(ok bool, format string, args ...any) {
		if !ok {
			errs = append(errs, fmt.Errorf(format, args...))
		}
	}
	check(s.ThresholdMinutes > 0 && s.ThresholdMinutes <= 600, "threshold of %v minutes: give one over 0 and up to 600", s.ThresholdMinutes)
	check(s.MarginKm >= 0 && s.MarginKm <= 500 && !math.IsNaN(s.MarginKm), "margin of %v km: give one from 0 to 500", s.MarginKm)
	check(s.AccessSpeedKmh >= 1 && s.AccessSpeedKmh <= 50, "access speed of %v km/h: give one from 1 to 50", s.AccessSpeedKmh)
	check(s.AccessRadiusM >= 0 && s.AccessRadiusM <= 20_000, "access radius of %v m: give one from 0 to 20000", s.AccessRadiusM)
	out.Threshold = road.FromMinutes(min(max(s.ThresholdMinutes, 0), 600))

	switch s.ReferencePoint {
	case "chef-lieu":
		out.Reference = coverage.Seat
	case "centroid":
		out.Reference = coverage.Centroid
	default:
		check(false, "reference point %q: chef-lieu or centroid", s.ReferencePoint)
	}
	var err error
	if out.Isochrones, err = s.isochrones(); err != nil {
		errs = append(errs, err)
	}
	out.IsochroneCell = s.IsochroneCellM
	check(s.IsochroneCellM == 0 || s.IsochroneCellM >= isochrone.MinCell && s.IsochroneCellM <= isochrone.MaxCell,
		"cells of isochrones of %v m: give a side from %v to %v, or 0 for what suits the roads", s.IsochroneCellM, isochrone.MinCell, isochrone.MaxCell)
	if out.Departements, err = departements(s.Departements); err != nil {
		errs = append(errs, err)
	}
	switch {
	case s.Date != "":
		out.Date, err = time.Parse(time.DateOnly, s.Date)
		check(err == nil, "date %q: write it as 2026-11-30", s.Date)
	case !s.builtIn():
		out.Date = time.Date(today.Year(), today.Month(), today.Day(), 0, 0, 0, 0, time.UTC)
	}
	check(s.Log == "console" || s.Log == "json", "log %q: console or json", s.Log)
	_, err = reports.ParseLang(s.Lang)
	check(err == nil, "language %q: fr or en", s.Lang)
	if err := data.CheckNames(s.Columns, s.Sheets); err != nil {
		errs = append(errs, err)
	}
	if err := errors.Join(errs...); err != nil {
		return out, usageError{fmt.Errorf("settings: %s", strings.ReplaceAll(err.Error(), "\n", "; "))}
	}
	return out, nil
}

// departements normalises département codes: 2a is 2A, 1 is 01. The word all
// asks for every département of the communes, which is an empty list.
func departements(codes []string) ([]string, error) {
	var list []string
	for _, code := range codes {
		c := strings.ToUpper(strings.TrimSpace(code))
		if c == "ALL" {
			if len(codes) > 1 {
				return nil, errors.New(`départements: "all" stands alone`)
			}
			return nil, nil
		}
		if len(c) == 1 {
			c = "0" + c
		}
		if !departementCode(c) {
			return nil, fmt.Errorf("département %q: write a code such as 57, 2A or 974, or all", code)
		}
		list = append(list, c)
	}
	return list, nil
}

func departementCode(c string) bool {
	if c == "2A" || c == "2B" {
		return true
	}
	_, err := strconv.ParseUint(c, 10, 16)
	return err == nil && (len(c) == 2 || len(c) == 3)
}

// effective lists the settings by name, for the workbook and the manifest.
// Inputs are named without their folder: the same run elsewhere is the same.
func (s *settings) effective(study coverage.Settings) map[string]string {
	name := func(path string) string {
		if path == "" {
			return ""
		}
		return filepath.Base(path)
	}
	number := func(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }
	effective := map[string]string{
		"departements":      strings.Join(study.Departements, ","),
		"communes":          name(s.Communes),
		"sites":             name(s.Sites),
		"service_points":    name(s.ServicePoints),
		"population":        name(s.Population),
		"outlines":          name(s.Outlines),
		"mergers":           name(s.Mergers),
		"roads":             strings.Join(names(s.Roads), ","),
		"speeds":            name(s.Speeds),
		"access_speed_kmh":  number(s.AccessSpeedKmh),
		"access_radius_m":   number(s.AccessRadiusM),
		"date":              study.Date.Format(time.DateOnly),
		"threshold_minutes": number(s.ThresholdMinutes),
		"reference_point":   s.ReferencePoint,
		"margin_km":         number(s.MarginKm),

		"isochrones_minutes": minutesList(minutesOf(study.Isochrones)),
		"isochrone_cell_m":   number(s.IsochroneCellM),
		"isochrone_rings":    strconv.FormatBool(s.IsochroneRings),

		"lang":   s.Lang,
		"maps":   strconv.FormatBool(s.Maps),
		"strict": strconv.FormatBool(s.Strict),
	}
	for table, columns := range s.Columns {
		for key, column := range columns {
			effective["columns."+table+"."+key] = column
		}
	}
	for table, sheet := range s.Sheets {
		effective["sheets."+table] = sheet
	}
	return effective
}

// inputs are what a run reads, but for its roads.
func (s *settings) inputs(wanted coverage.Settings) data.Options {
	return data.Options{
		Communes: s.Communes, Sites: s.Sites, ServicePoints: s.ServicePoints,
		Population: s.Population, Outlines: s.Outlines, Mergers: s.Mergers,
		Columns: s.Columns, Sheets: s.Sheets, Settings: wanted,
	}
}

// relativeTo makes the paths of a settings file relative to its folder, so
// that a scheduled run does not depend on where it is started from.
func (s *settings) relativeTo(folder string) {
	paths := []*string{&s.Communes, &s.Sites, &s.ServicePoints, &s.Population, &s.Outlines, &s.Mergers, &s.Cache, &s.Out}
	if !speeds.IsPreset(s.Speeds) {
		paths = append(paths, &s.Speeds)
	}
	for i := range s.Roads {
		paths = append(paths, &s.Roads[i])
	}
	for _, path := range paths {
		if *path != "" && !filepath.IsAbs(*path) {
			*path = filepath.Join(folder, *path)
		}
	}
}

// names are files without their folders.
func names(paths []string) []string {
	short := make([]string, len(paths))
	for i, path := range paths {
		short[i] = filepath.Base(path)
	}
	return short
}

// roads are the settings about roads.
func (s *settings) roads() roads.Choice {
	choice := roads.Choice{
		Files: s.Roads, Speeds: s.Speeds, AccessSpeed: s.AccessSpeedKmh, Radius: s.AccessRadiusM,
	}
	if choice.Cache = s.Cache; s.Cache == "" {
		choice.Cache = filepath.Join(s.Out, ".roads")
	}
	return choice
}

// readSettings reads a settings file over the defaults.
func readSettings(path string) (settings, error) {
	s := defaultSettings()
	if path == "" {
		return s, nil
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return s, usageError{fmt.Errorf("settings file: %w", err)}
	}
	out := s.Out
	s.Out = ""
	if err := strict.Decode(string(text), &s); err != nil {
		return s, usageError{fmt.Errorf("settings file %s: %w", path, err)}
	}
	if s.Out == "" {
		s.Out = out
	}
	s.relativeTo(filepath.Dir(path))
	return s, nil
}
