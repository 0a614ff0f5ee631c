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

	"acces30/reports"
)

//go:embed page
var pageFiles embed.FS

// pageScripts are the page's scripts in the order they run, in one scope.
var pageScripts = []string{"words.js", "scene.js", "view.js", "draw.js", "names.js", "card.js", "list.js", "main.js"}

// WriteHTML writes the map as a page in one file that asks no host for
// anything. It fails only when w does.
//
// Texts of inputs reach the page as data alone: JSON in which <, > and & are
// escaped, shown by the script as text nodes. The page's own policy lets no
// script and no style run but the two written here, told by their hashes.
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
	Lang, Title, Answer, NoScript, Policy string
	Style                                 template.CSS
	Script, Data                          template.JS
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
