package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"sync"

	"acces30/coverage"
	"acces30/coverage/analysis"
	"acces30/coverage/finding"
	"acces30/data"
	"acces30/data/roads"
	"acces30/reports"
	"acces30/reports/archive"
	"acces30/reports/atlas"
	"acces30/reports/exports"
	"acces30/reports/workbook"
)

// runCommand is the main job: read, compute, write.
type runCommand struct {
	Config        string   `help:"Settings file; flags win over it (acces30 init writes one)." type:"path" placeholder:"FILE"`
	Departement   []string `help:"Département to report on, as 57, 2A or 974; may be repeated; all for every one." placeholder:"CODE"`
	Communes      string   `help:"Table of communes. Tables may be CSV, XLSX, JSON or GeoJSON, also gzipped." type:"path" placeholder:"FILE"`
	Sites         string   `help:"List of structures: the official one, of today or 2021, or a plain table of names and places." type:"path" placeholder:"FILE"`
	ServicePoints string   `help:"Table of service points that the official list leaves out." type:"path" placeholder:"FILE"`
	Population    string   `help:"Where people live: INSEE's squares, or a table of points with people." type:"path" placeholder:"FILE"`
	Outlines      string   `help:"Outlines of communes (GeoJSON), for maps and checks." type:"path" placeholder:"FILE"`
	Mergers       string   `help:"Table of merged communes: old and new code." type:"path" placeholder:"FILE"`
	Roads         []string `help:"OpenStreetMap extracts (PBF, or XML), or one file of compiled roads; the modelled network between communes by default. May be repeated." type:"path" placeholder:"FILE"`
	Speeds        string   `help:"How fast roads are driven: metric-creuses (the default), metric-pleines, osrm, or a file like them (TOML)." placeholder:"PRESET|FILE"`
	Cache         string   `help:"Folder where compiled roads are kept for the next run (.roads in the folder of the results)." type:"path" placeholder:"DIR"`
	Date          string   `help:"Count the structures labelled by this day; today by default, or the date of the built-in list." placeholder:"YYYY-MM-DD"`
	Threshold     *float64 `help:"Limit of the flag in minutes (30)." placeholder:"MINUTES"`
	Maps          *bool    `help:"Draw the maps, which the workbook shows too (yes)." negatable:""`
	Isochrones    string   `help:"Minutes of the areas to draw (10,15,20,30), or none." placeholder:"MINUTES"`
	Out           string   `help:"Folder of the results (out); each run writes to a folder such as out/2026-11." type:"path" placeholder:"DIR"`
	Lang          string   `help:"Language of the results: fr or en (fr)." placeholder:"LANG"`
	Strict        bool     `help:"End with exit code 4 when rows were set aside."`
	Log           string   `help:"Log lines: console or json (console)." placeholder:"FORMAT"`
	Quiet         bool     `help:"Log warnings and errors only."`
}

// settings returns those of the settings file with the flags over them.
func (c *runCommand) settings() (settings, error) {
	s, err := readSettings(c.Config)
	if err != nil {
		return s, err
	}
	for _, flag := range []struct {
		from string
		to   *string
	}{
		{c.Communes, &s.Communes}, {c.Sites, &s.Sites}, {c.ServicePoints, &s.ServicePoints}, {c.Speeds, &s.Speeds},
		{c.Population, &s.Population}, {c.Outlines, &s.Outlines}, {c.Mergers, &s.Mergers},
		{c.Cache, &s.Cache}, {c.Date, &s.Date}, {c.Out, &s.Out}, {c.Lang, &s.Lang}, {c.Log, &s.Log},
	} {
		if flag.from != "" {
			*flag.to = flag.from
		}
	}
	if len(c.Departement) > 0 {
		s.Departements = c.Departement
	}
	if len(c.Roads) > 0 {
		s.Roads = c.Roads
	}
	if c.Threshold != nil {
		s.ThresholdMinutes = *c.Threshold
	}
	if c.Isochrones != "" {
		if s.IsochronesMinutes, err = parseIsochrones(c.Isochrones); err != nil {
			return s, usageError{err}
		}
	}
	s.Strict = s.Strict || c.Strict
	if c.Maps != nil {
		s.Maps = *c.Maps
	}
	return s, nil
}

// Run does the whole job: load, analyse, write.
func (c *runCommand) Run(ctx context.Context, env environment) error {
	chosen, err := c.settings()
	if err != nil {
		return err
	}
	log := &steps{env: env, logger: newLogger(env, chosen.Log, c.Quiet), started: env.now()}
	wanted, err := chosen.study(log.started)
	if err != nil {
		return err
	}
	if chosen.Date == "" && !chosen.builtIn() {
		log.logger.Info().Str("date", wanted.Date.Format("2006-01-02")).Msg("no date asked for: the state of today counts")
	}

	end := log.begin("read the inputs")
	study, err := data.Load(ctx, chosen.inputs(wanted))
	if err != nil {
		return err
	}
	end(fmt.Sprintf("%d communes and %d structures in the study area", len(study.Communes), len(study.Structures)))

	// From here on this run means to write: no other may, below the same folder.
	release, err := archive.Lock(chosen.Out)
	if errors.Is(err, archive.ErrLocked) {
		return err
	} else if err != nil {
		return usageError{err} // a folder that can't be written to
	}
	return errors.Join(c.work(ctx, env, log, chosen, study), release())
}

// work computes and writes the results of a study.
func (c *runCommand) work(ctx context.Context, env environment, log *steps, chosen settings, study *coverage.Study) error {
	end := log.begin("build the road network")
	choice := chosen.roads()
	choice.Progress = byteProgress(env, c.Quiet, "roads")
	built, opened, err := roads.Network(ctx, study, choice)
	if err != nil {
		return err
	}
	warn(log.logger, opened)
	network := built.Roads.Network()
	end(fmt.Sprintf("%d nodes, %d arcs, %s", network.Nodes(), network.Arcs(), originOf(opened)))

	end = log.begin("compute the travel times")
	result, err := analysis.Run(ctx, study.On(built), analysis.Options{Progress: progress(env, c.Quiet, "travel times")})
	if err != nil {
		return err
	}
	end(fmt.Sprintf("%d communes in scope", len(result.Communes)))

	return finish(ctx, env, log, chosen, result)
}

// finish writes the results and tells the answer.
func finish(ctx context.Context, env environment, log *steps, chosen settings, result *coverage.Result) error {
	lang, err := reports.ParseLang(chosen.Lang)
	if err != nil {
		return usageError{err}
	}
	end := log.begin("write the results")
	folder := filepath.Join(chosen.Out, result.Study.Settings.Date.Format("2006-01"))
	_, err = archive.Publish(ctx, folder, outputs(ctx, result, lang, chosen), func(files []archive.File) archive.Output {
		manifest := archive.NewManifest(result, version, chosen.effective(result.Study.Settings))
		manifest.Execution = archive.Execution{StartedAt: log.started.UTC(), Steps: log.done}
		return manifest.Output(files)
	})
	if err != nil {
		return err
	}
	end(folder)
	tell(env.stdout, lang, result, folder)
	if aside := finding.CountBySeverity(result.Findings)[finding.Error]; chosen.Strict && aside > 0 {
		return fmt.Errorf("%w: %d findings; see the last sheets of the workbook", errSetAside, aside)
	}
	return nil
}

// outputs are the files of a run, in the order of the manifest.
func outputs(ctx context.Context, result *coverage.Result, lang reports.Lang, chosen settings) []archive.Output {
	book := workbook.Options{Lang: lang, Version: version}
	if !chosen.Maps {
		return append([]archive.Output{{Name: workbookName(result), Write: func(w io.Writer) error {
			return workbook.Write(ctx, w, result, book)
		}}}, tables(result, chosen)...)
	}
	scene, drawn := atlas.NewScene(result), atlas.Options{Lang: lang, Version: version}
	picture := sync.OnceValues(func() ([]byte, error) { // for the workbook and beside it
		var png bytes.Buffer
		err := scene.WritePNG(&png, drawn)
		return png.Bytes(), err
	})
	return append([]archive.Output{
		{Name: workbookName(result), Write: func(w io.Writer) (err error) {
			if book.Map, err = picture(); err != nil {
				return err
			}
			return workbook.Write(ctx, w, result, book)
		}},
		{Name: "carte.html", Write: func(w io.Writer) error { return scene.WriteHTML(w, drawn) }},
		{Name: "carte.png", Write: func(w io.Writer) error {
			png, err := picture()
			if err != nil {
				return err
			}
			_, err = w.Write(png)
			return err
		}},
		{Name: "carte.svg", Write: func(w io.Writer) error { return scene.WriteSVG(w, drawn) }},
	}, tables(result, chosen)...)
}

// tables are the files for other programs.
func tables(result *coverage.Result, chosen settings) []archive.Output {
	files := []archive.Output{
		{Name: "communes.csv", Write: func(w io.Writer) error { return exports.Communes(w, result) }},
		{Name: "sites.csv", Write: func(w io.Writer) error { return exports.Sites(w, result) }},
		{Name: "communes.geojson", Write: func(w io.Writer) error { return exports.CommunesGeoJSON(w, result) }},
	}
	if len(result.Bands) > 0 {
		files = append(files, archive.Output{Name: "isochrones.geojson", Write: func(w io.Writer) error {
			return exports.Isochrones(w, result, exports.IsochroneOptions{Rings: chosen.IsochroneRings})
		}})
	}
	return files
}

// namedDepartements is how many départements a file name lists.
const namedDepartements = 4

// workbookName names the workbook by scope and month: acces30-57-2026-11.xlsx.
func workbookName(result *coverage.Result) string {
	codes := result.Departements()
	scope := strings.Join(codes, "-")
	if len(codes) > namedDepartements {
		scope = fmt.Sprintf("%d-departements", len(codes))
	}
	return fmt.Sprintf("acces30-%s-%s.xlsx", scope, result.Study.Settings.Date.Format("2006-01"))
}

// tell prints the answer itself as the last lines of a run.
func tell(w io.Writer, lang reports.Lang, result *coverage.Result, folder string) {
	for _, line := range reports.TerminalLines(lang, result, folder) {
		fmt.Fprintln(w, line)
	}
}
