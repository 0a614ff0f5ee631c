package main

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"acces30/coverage"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/atlas"
	"acces30/reports/exports"
	"acces30/reports/workbook"
)

// minutes are limits.
func minutes(all ...int) []road.Deciseconds {
	limits := make([]road.Deciseconds, len(all))
	for i, m := range all {
		limits[i] = road.Deciseconds(m) * road.Minute
	}
	return limits
}

// holdsNone expects that no area holds any of some hundred points all over a box.
func holdsNone(box orb.Bound) func(*testing.T, *coverage.Result) {
	return func(t *testing.T, r *coverage.Result) {
		for _, band := range r.Bands {
			if len(band.Area) == 0 {
				t.Errorf("nothing is within %v", band.Limit)
			}
			for k := range 121 {
				p := orb.Point{box.Min[0] + float64(k%11)/10*(box.Max[0]-box.Min[0]), box.Min[1] + float64(k/11)/10*(box.Max[1]-box.Min[1])}
				if planar.MultiPolygonContains(band.Area, p) {
					t.Errorf("%v is in the area of %v", p, band.Limit)
				}
			}
		}
	}
}

// ringsInOrder expects closed rings without repeated points, outer ones against the
// clock and holes with it (RFC 7946).
func ringsInOrder(t *testing.T, r *coverage.Result) {
	rings := 0
	for _, band := range r.Bands {
		for _, polygon := range band.Area {
			for i, ring := range polygon {
				rings++
				if want := i == 0; len(ring) < 4 || !ring.Closed() || (ring.Orientation() == orb.CCW) != want {
					t.Errorf("ring of %d points, closed: %v, against the clock: %v, want %v", len(ring), ring.Closed(), !want, want)
				}
				if n := len(slices.Compact(slices.Clone(ring))); n != len(ring) {
					t.Errorf("a ring repeats %d points", len(ring)-n)
				}
			}
		}
	}
	if len(r.Bands) != 4 || rings < 4 {
		t.Errorf("%d areas with %d rings", len(r.Bands), rings)
	}
}

// apostrophed expects texts in the table of structures, as spreadsheets get them.
func apostrophed(texts ...string) func(*testing.T, *coverage.Result) {
	return func(t *testing.T, r *coverage.Result) {
		var b bytes.Buffer
		if err := exports.Structures(&b, r); err != nil {
			t.Fatal(err)
		}
		for _, text := range texts {
			if !strings.Contains(b.String(), text) || strings.Contains(b.String(), ","+text[1:]) {
				t.Errorf("no %s in %s", text, b.String())
			}
		}
	}
}

// wellFormed expects a workbook and a drawn map that any reader of XML takes, with no
// cell that is a formula, and a page that no name can leave.
func wellFormed(t *testing.T, r *coverage.Result) {
	var b bytes.Buffer
	if err := workbook.Write(t.Context(), &b, r, workbook.Options{Lang: reports.French}); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		if !strings.HasSuffix(f.Name, ".xml") && !strings.HasSuffix(f.Name, ".rels") {
			continue
		}
		part, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(part)
		if err != nil {
			t.Fatal(err)
		}
		parses(t, f.Name, content)
		if bytes.Contains(content, []byte("<f>HYPERLINK")) || bytes.Contains(content, []byte("<f>SUM(1+1)")) {
			t.Errorf("%s has a name as a formula", f.Name)
		}
	}
	scene, opts := atlas.NewScene(r), atlas.Options{Lang: reports.French}
	var svg, page bytes.Buffer
	if err := errors.Join(scene.WriteSVG(&svg, opts), scene.WriteHTML(&page, opts)); err != nil {
		t.Fatal(err)
	}
	parses(t, "the map", svg.Bytes())
	if bytes.Contains(page.Bytes(), []byte("</script><b>")) {
		t.Error("a name ends a script of the page")
	}
}

func parses(t *testing.T, name string, content []byte) {
	t.Helper()
	for d := xml.NewDecoder(bytes.NewReader(content)); ; {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Errorf("%s: %v", name, err)
			return
		}
	}
}
