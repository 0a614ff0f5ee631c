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

	"acces30/cmd/acces30/settings"
	"acces30/coverage"
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
	Config string         `help:"Settings file; flags win over it (acces30 init writes one)." type:"path" placeholder:"FILE"`
	Flags  settings.Flags `embed:""`
	Quiet  bool           `help:"Log warnings and errors only."`
}

// settings returns those of the settings file with the flags over them.
func (c *runCommand) settings() (settings.Settings, error) {
	s, err := settings.Read(c.Config)
	if err != nil {
		return s, usageError{err}
	}
	c.Flags.Over(&s)
	return s, nil
}

// Run does the whole job: load, analyse, write.
func (c *runCommand) Run(ctx context.Context, env environment) error {
	s, err := c.settings()
	if err != nil {
		return err
	}
	log := &steps{env: env, logger: newLogger(env, s.Log, c.Quiet), started: env.now()}
	choices, err := s.Study(log.started)
	if err != nil {
		return usageError{err}
	}
	if s.Date == "" && !s.BuiltIn() {
		log.logger.Info().Str("date", choices.Date.Format("2006-01-02")).Msg("no date asked for: the state of today counts")
	}

	end := log.begin("read the inputs")
	study, err := data.Load(ctx, s.Inputs(choices))
	if err != nil {
		return err
	}
	end(fmt.Sprintf("%d communes and %d structures in the study area", len(study.Communes), len(study.Structures)))

	// From here on this run means to write: no other may, below the same folder.
	release, err := archive.Lock(s.Out)
	if errors.Is(err, archive.ErrLocked) {
		return err
	} else if err != nil {
		return usageError{err} // a folder that can't be written to
	}
	return errors.Join(c.work(ctx, env, log, s, study), release())
}

// work computes and writes the results of a study.
func (c *runCommand) work(ctx context.Context, env environment, log *steps, s settings.Settings, study *coverage.Study) error {
	end := log.begin("build the road network")
	choice := s.RoadChoice()
	choice.Progress = byteProgress(env, c.Quiet, "roads")
	opened, err := roads.Add(ctx, study, choice)
	if err != nil {
		return err
	}
	warn(log.logger, opened)
	network := study.Roads.Network()
	end(fmt.Sprintf("%d nodes, %d arcs, %s", network.Nodes(), network.Arcs(), originOf(opened)))

	end = log.begin("compute the travel times")
	result, err := coverage.Analyse(ctx, study, coverage.AnalyseOptions{Progress: progress(env, c.Quiet, "travel times")})
	if err != nil {
		return err
	}
	end(fmt.Sprintf("%d communes in scope", len(result.Communes)))

	return finish(ctx, env, log, s, result)
}

// finish writes the results and tells the answer.
func finish(ctx context.Context, env environment, log *steps, s settings.Settings, result *coverage.Result) error {
	lang, err := reports.ParseLang(s.Lang)
	if err != nil {
		return usageError{err}
	}
	end := log.begin("write the results")
	folder := filepath.Join(s.Out, result.Study.Settings.Date.Format("2006-01"))
	_, err = archive.Publish(ctx, folder, outputs(ctx, result, lang, s), func(files []archive.File) archive.Output {
		manifest := archive.NewManifest(result, version, s.Effective(result))
		manifest.Execution = archive.Execution{StartedAt: log.started.UTC(), Steps: log.done}
		return manifest.Output(files)
	})
	if err != nil {
		return err
	}
	end(folder)
	tell(env.stdout, lang, result, folder)
	if aside := coverage.CountBySeverity(result.Findings)[coverage.Error]; s.Strict && aside > 0 {
		return fmt.Errorf("%w: %d findings; see the last sheets of the workbook", errSetAside, aside)
	}
	return nil
}

// outputs are the files of a run, in the order of the manifest.
func outputs(ctx context.Context, result *coverage.Result, lang reports.Lang, s settings.Settings) []archive.Output {
	book := workbook.Options{Lang: lang, Version: version, Settings: s.Effective(result)}
	if !s.Maps {
		return append([]archive.Output{{Name: workbookName(result), Write: func(w io.Writer) error {
			return workbook.Write(ctx, w, result, book)
		}}}, tables(result, s)...)
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
	}, tables(result, s)...)
}

// tables are the files for other programs.
func tables(result *coverage.Result, s settings.Settings) []archive.Output {
	files := []archive.Output{
		{Name: "communes.csv", Write: func(w io.Writer) error { return exports.Communes(w, result) }},
		{Name: "sites.csv", Write: func(w io.Writer) error { return exports.Sites(w, result) }},
		{Name: "communes.geojson", Write: func(w io.Writer) error { return exports.CommunesGeoJSON(w, result) }},
	}
	if len(result.Bands) > 0 {
		files = append(files, archive.Output{Name: "isochrones.geojson", Write: func(w io.Writer) error {
			return exports.Isochrones(w, result, exports.IsochroneOptions{Rings: s.IsochroneRings})
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
