package atlas

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"strings"

	"acces30/coverage"
	"acces30/reports"
)

//go:embed page
var pageFiles embed.FS

// pageScripts are the page's scripts in the order they run, in one scope.
var pageScripts = []string{"words.js", "scene.js", "land.js", "scenario.js", "own.js", "view.js", "draw.js", "signs.js", "kept.js", "names.js", "card.js", "area.js", "answer.js", "try.js", "address.js", "list.js", "changes.js", "main.js"}

// WriteHTML writes the map as a page in one file that asks no host for
// anything. It fails only when w does.
//
// Texts of inputs reach the page as data alone: JSON in which <, > and & are
// escaped, shown by the script as text nodes. The page's own policy lets no
// script and no style run but the two written here, named by their hashes.
func (s *Scene) WriteHTML(w io.Writer, opts Options) error {
	data, err := json.Marshal(s.pageData(opts))
	if err != nil {
		return fmt.Errorf("map as page: %w", err)
	}
	style, script := pageFile("page.css"), `"use strict";`+"\n"
	for _, name := range pageScripts {
		script += pageFile(name)
	}
	script = "(() => {\n" + script + "})();\n"
	content := pageContent{
		Lang:     opts.Lang.String(),
		Title:    reports.SummaryTitle.With(opts.Lang, reports.ScopeName(opts.Lang, s.result.Study)),
		Answer:   reports.Answer(opts.Lang, s.result),
		Alerts:   reports.Alerts(opts.Lang, s.result.Findings),
		Caution:  reports.CautionShort(opts.Lang, s.result),
		NoScript: reports.PageTexts["noscript"].In(opts.Lang),
		Policy: "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src " +
			sourceHash(style) + "; script-src " + sourceHash(script),
		Style: template.CSS(style), Script: template.JS(script), Data: template.JS(data),
	}
	if err := pageTemplate.Execute(w, content); err != nil {
		return fmt.Errorf("map as page: %w", err)
	}
	return nil
}

// pageContent fills the page's template.
type pageContent struct {
	Lang, Title, Answer, Alerts, Caution, NoScript, Policy string
	Style                                                  template.CSS
	Script, Data                                           template.JS
}

var pageTemplate = template.Must(template.ParseFS(pageFiles, "page/page.html"))

// pageFile returns a file of the page. They are part of the program; that none
// is missing is tested.
func pageFile(name string) string {
	text, _ := pageFiles.ReadFile("page/" + name)
	return strings.ReplaceAll(string(text), "\r\n", "\n")
}

// sourceHash names an inline script or style in a policy.
func sourceHash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// pageTexts are all texts of the page in both languages.
func (s *Scene) pageTexts(opts Options) map[string]both {
	r := s.result
	texts := make(map[string]both)
	add := func(key string, text func(l reports.Lang) string) { texts[key] = inBoth(text) }
	for _, some := range []map[string]reports.Text{reports.PageTexts, reports.PageScenarioTexts} {
		for key, text := range some {
			add(key, func(l reports.Lang) string { return text.In(l) })
		}
	}
	s.pageScenarioTexts(add)
	named := func(prefix string, n int, text func(i int) reports.Text) {
		for i := range n {
			add(prefix+string(rune('0'+i)), func(l reports.Lang) string { return text(i).In(l) })
		}
	}
	named("format.", int(coverage.Itinerant)+1, func(i int) reports.Text { return reports.FormatName(coverage.Format(i)) })
	named("kind.", int(coverage.Stop)+1, func(i int) reports.Text { return reports.PointKindName(coverage.PointKind(i)) })
	named("sure.", coverage.Certainties, func(i int) reports.Text { return reports.CertaintyName(coverage.Certainty(i)) })
	named("day.", len(reports.Weekdays), func(i int) reports.Text { return reports.Weekdays[i] })
	named("reason.", coverage.Reasons, func(i int) reports.Text { return reports.ReasonName(coverage.Reason(i)) })
	for key, text := range map[string]reports.Text{
		"legend.head": reports.MapLegend, "legend.beyond": reports.MapBeyond, "legend.circles": reports.MapCircles,
		"legend.outside": reports.MapOutside, "legend.other": reports.MapOtherPoint,
		"legend.motorways": reports.MapMotorways, "legend.mainroads": reports.MapMainRoads, "north": reports.MapNorth,
		"legend.structures": reports.MapStructures, "legend.shares": reports.MapShareHead, "legend.neighbour": reports.MapNeighbour, "plan": reports.MapPlanned,
	} {
		add(key, func(l reports.Lang) string { return text.In(l) })
	}
	add("title", func(l reports.Lang) string { return reports.SummaryTitle.With(l, reports.ScopeName(l, r.Study)) })
	add("subtitle", func(l reports.Lang) string { return reports.Subtitle(l, r) })
	add("answer", func(l reports.Lang) string { return reports.Answer(l, r) })
	add("alerts", func(l reports.Lang) string { return reports.Alerts(l, r.Findings) })
	add("caution.short", func(l reports.Lang) string { return reports.CautionShort(l, r) })
	add("caution", func(l reports.Lang) string { return reports.Caution(l, r) })
	add("sources", func(l reports.Lang) string { return s.footnotes(l, opts.Version) })
	return texts
}
