package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
	"sync"

	"acces30/cmd/acces30/settings"
	"acces30/coverage"
	"acces30/coverage/compare"
	"acces30/coverage/fault"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/archive"
	"acces30/reports/atlas"
	"acces30/reports/exports"
	"acces30/reports/geopackage"
	"acces30/reports/workbook"
)

// since is what an edition says of those before it.
type since struct {
	changes *compare.Comparison
	series  []reports.SeriesRow // of all editions, this one the last
}

// outputs are the files of a run, in the order of the manifest: the workbook,
// the maps where they are asked for, and the tables for other programs.
func outputs(ctx context.Context, result *coverage.Result, before since, opts atlas.Options, s settings.Settings) []archive.Output {
	book := workbook.Options{Lang: opts.Lang, Version: version, Settings: s.Effective(result), Changes: before.changes, Series: before.series}
	var maps []archive.Output
	if s.Maps {
		opts.Changes = before.changes
		book.Map, maps = drawn(ctx, result, opts)
		if before.changes != nil && before.changes.Before != nil {
			maps = append(maps, drawnChanges(ctx, before.changes, opts)...)
		}
	}
	files := []archive.Output{{Name: workbookName(result), Write: func(w io.Writer) error {
		if book.Map != nil {
			go book.Map() // beside all other sheets; what it fails with, the workbook fails with
		}
		return workbook.Write(ctx, w, result, book)
	}}}
	files = append(files, maps...)
	for _, file := range exports.Files(result, exports.Options{French: s.FrenchTables(), Lang: opts.Lang, Rings: s.IsochroneRings, Changes: before.changes, Series: before.series}) {
		files = append(files, archive.Output(file))
	}
	if s.GeoPackage {
		files = append(files, geoPackage(ctx, result, opts.Lang, s.IsochroneRings))
	}
	return ahead(ctx, files)
}

// geoPackage is the file for QGIS, in the colours of the maps.
func geoPackage(ctx context.Context, r *coverage.Result, lang reports.Lang, rings bool) archive.Output {
	return archive.Output{Name: geopackage.Name, Write: func(w io.Writer) error {
		opts := geopackage.Options{
			Lang:  lang,
			Title: reports.SummaryTitle.With(lang, reports.ScopeName(lang, r.Study)), Date: r.Study.Settings.Date, Departements: strings.Join(r.Departements(), " "),
			Attribution: reports.Sources(lang, r),
		}
		for i, color := range atlas.ClassColors(r) {
			opts.Classes = append(opts.Classes, geopackage.Class{Name: reports.ClassName(lang, r.Classes[i]), Color: color, To: classEnd(r.Classes[i])})
		}
		return geopackage.Write(ctx, w, exports.Layers(r, exports.Options{Lang: lang, Rings: rings}), opts)
	}}
}

// classEnd is the minutes that a class of times goes up to; 0 for one without an end.
func classEnd(c coverage.ClassCount) float64 {
	if c.To >= road.Unreached-1 {
		return 0
	}
	return c.To.Minutes()
}

// drawn returns the files of the map, and its picture, which the workbook shows
// too: it is drawn once.
func drawn(ctx context.Context, result *coverage.Result, opts atlas.Options) (picture func() ([]byte, error), files []archive.Output) {
	scene := atlas.NewScene(result)
	picture = sync.OnceValues(func() ([]byte, error) {
		var png bytes.Buffer
		err := fault.Guard(func() error { return scene.WritePNG(ctx, &png, opts) })
		return png.Bytes(), err
	})
	return picture, []archive.Output{
		{Name: "carte.html", Write: func(w io.Writer) error { return scene.WriteHTML(w, opts) }},
		{Name: "carte.png", Write: func(w io.Writer) error {
			png, err := picture()
			if err != nil {
				return err
			}
			_, err = w.Write(png)
			return err
		}},
		{Name: "carte.svg", Write: func(w io.Writer) error { return scene.WriteSVG(w, opts) }},
	}
}

// drawnChanges returns the map of what changed.
func drawnChanges(ctx context.Context, c *compare.Comparison, opts atlas.Options) []archive.Output {
	scene := sync.OnceValue(func() *atlas.Scene { return atlas.NewChanges(c) })
	return []archive.Output{
		{Name: "carte-evolutions.png", Write: func(w io.Writer) error { return scene().WritePNG(ctx, w, opts) }},
		{Name: "carte-evolutions.svg", Write: func(w io.Writer) error { return scene().WriteSVG(w, opts) }},
	}
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
