package atlas

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"maps"
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/atlas/internal/canvas"
	"acces30/reports/internal/goldentest"
	"acces30/reports/internal/sample"

	"github.com/paulmach/orb"
)

// TestGoldenPicture holds what is drawn on the sheet against its last known
// list: layer by layer every text, circle and shape, lengths to 0.1 point, of
// shapes the box around them and how many points they have.
func TestGoldenPicture(t *testing.T) {
	list := &lister{}
	NewScene(sample.Mapped()).draw(list, french)
	goldentest.Hold(t, "testdata/picture.txt", list.String())
}

// TestGoldenPictures does the same with what else there is to draw: circles, départements,
// lands, new labels, changes, and results that lack almost everything.
func TestGoldenPictures(t *testing.T) {
	all := scenes()
	for name, r := range poor() {
		all[name] = NewScene(r)
	}
	list := &lister{}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		fmt.Fprintf(list, "== %s\n", name)
		all[name].draw(list, french)
	}
	goldentest.Hold(t, "testdata/pictures.txt", list.String())
}

// scenes are maps of what the sample alone has not.
func scenes() map[string]*Scene {
	planned := sample.Mapped()
	sample.Plan(planned)
	return map[string]*Scene{
		"circles": NewScene(sample.Result()), "circles on bands": NewScene(banded(withLand())), "circles on bands, no land": NewScene(banded(stray(sample.Result()))),
		"circles with points": NewScene(hosted(sample.Result())), "outlines with points": NewScene(hosted(sample.Mapped())), "many points": NewScene(crowded(hosted(sample.Mapped()), 450)),
		"changes": NewChanges(allChanges()), "départements": NewScene(region()), "départements of all forms": NewScene(shapes()), "land": NewScene(withLand()),
		"an island": NewScene(island()), "neighbours": NewScene(withNeighbours(7)), "a neighbour": NewScene(withNeighbours(1)), "land alone": NewScene(landAlone()), "many communes": NewScene(ranked()),
		"new labels": NewScene(planned), "many new labels": NewScene(manyPlanned(coverage.CoverMost)), "of the mean time": NewScene(manyPlanned(coverage.LeastMean)),
	}
}

// TestGoldenPage holds the data of the page against its last known content,
// its lines left out.
func TestGoldenPage(t *testing.T) {
	goldentest.Hold(t, "testdata/page.txt", pageText(t, NewScene(sample.Mapped()).pageData(french)))
}

// TestGoldenPages does the same with what the data of other maps has that the sample's
// has not; the lines that they all draw are in TestGoldenPictures.
func TestGoldenPages(t *testing.T) {
	known := make(map[string]bool)
	for line := range strings.Lines(pageText(t, NewScene(sample.Mapped()).pageData(french))) {
		known[line] = true
	}
	all := scenes()
	for _, name := range []string{"many points", "many communes", "outlines with points", "a neighbour"} { // nothing of their own
		delete(all, name)
	}
	all["to be tried"] = NewScene(triedPartly())
	all["days of all kinds"] = NewScene(allHours())
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(all)) {
		opts := Options{Lang: reports.English, Version: "0.0.0"}
		if s := all[name]; s.changes != nil {
			opts.Changes = s.changes.Comparison
		}
		fmt.Fprintf(&b, "== %s\n", name)
		for line := range strings.Lines(pageText(t, all[name].pageData(opts))) {
			if !known[line] {
				b.WriteString(line)
			}
		}
	}
	goldentest.Hold(t, "testdata/pages.txt", b.String())
}

// pageText lists the data of a page, a line for each part of it; what it draws is left out.
func pageText(t *testing.T, d *pageData) string {
	t.Helper()
	d.Arcs, d.Outer, d.Edge, d.Around, d.Roads = nil, nil, nil, nil, nil
	for i := range d.Bands {
		d.Bands[i].Rings = nil
	}
	for i := range d.Communes {
		d.Communes[i].Rings = nil
	}
	var b strings.Builder
	line := func(kind string, value any) {
		var text bytes.Buffer
		encoder := json.NewEncoder(&text)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(value); err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "%s %s", kind, &text)
	}
	each(d.Limits, func(l pageLimit) { line("limit", l) })
	each(d.Classes, func(c pageClass) { line("class", c) })
	each(d.Bands, func(x pageBand) { line("band", x) })
	each(d.Communes, func(c pageCommune) { line("commune", c) })
	each(d.Structures, func(s pageStructure) { line("structure", s) })
	each(slices.Sorted(maps.Keys(d.Texts)), func(key string) { line("text "+key, d.Texts[key]) })
	d.Limits, d.Classes, d.Bands, d.Communes, d.Structures, d.Texts = nil, nil, nil, nil, nil, nil
	line("page", d)
	return b.String()
}

func each[T any](list []T, visit func(T)) {
	for _, x := range list {
		visit(x)
	}
}

// TestGoldenFiles reads the picture back, and holds all bytes of all files
// against one hash; of the picture the pixels, since compression may change
// with the Go toolchain. When it alone fails, what changed is a line, a pixel or
// the page's script.
func TestGoldenFiles(t *testing.T) {
	hash := sha256.New()
	for _, name := range []string{"carte.html", "carte.png", "carte.svg"} {
		var out bytes.Buffer
		if err := writers()[name](NewScene(sample.Mapped()), &out); err != nil {
			t.Fatal(err)
		}
		content := out.Bytes()
		if name == "carte.png" {
			picture, err := png.Decode(&out)
			if err != nil {
				t.Fatal(err)
			}
			checkPicture(t, picture)
			content = picture.(*image.RGBA).Pix
		}
		hash.Write(content)
	}
	goldentest.Hold(t, "testdata/hash.txt", fmt.Sprintf("%x  carte.html, pixels of carte.png, carte.svg\n", hash.Sum(nil)))
}

// lister is a canvas that lists what is drawn.
type lister struct{ strings.Builder }

func (l *lister) Layer(name string) { fmt.Fprintf(l, "%s\n", name) }

func (l *lister) Shape(lines []orb.LineString, p canvas.Paint) {
	points := 0
	for _, line := range lines {
		points += len(line)
	}
	b := orb.MultiLineString(lines).Bound()
	fmt.Fprintf(l, "  shape %.1f %.1f to %.1f %.1f, %d lines of %d points%s\n",
		b.Min[0], b.Min[1], b.Max[0], b.Max[1], len(lines), points, look(p))
}

func (l *lister) Circle(at orb.Point, radius float64, p canvas.Paint) {
	fmt.Fprintf(l, "  circle %.1f %.1f radius %.1f%s\n", at[0], at[1], radius, look(p))
}

func (l *lister) Text(at orb.Point, s string, t canvas.Typeface) {
	style := [...]string{canvas.Regular: "regular", canvas.Bold: "bold", canvas.Italic: "italic"}[t.Style]
	halo := ""
	if t.Halo {
		halo = " halo"
	}
	fmt.Fprintf(l, "  text %.1f %.1f %s %.4g%s%s %q\n", t.Left(at[0], s), at[1], style, t.Size, colored("", t.Color), halo, s)
}

// look says how a shape is painted.
func look(p canvas.Paint) string {
	s := colored("fill ", p.Fill)
	s += [...]string{canvas.Plain: "", canvas.Striped: " striped", canvas.Crossed: " crossed"}[p.Hatch]
	if p.Stroke.A > 0 {
		s += colored("stroke ", p.Stroke) + fmt.Sprintf(" %.2g", p.Width)
	}
	if p.Dash != nil {
		s += fmt.Sprintf(" dash %v", p.Dash)
	}
	if p.Title != "" {
		s += fmt.Sprintf(" %q", p.Title)
	}
	return s
}

func colored(what string, c color.RGBA) string {
	switch c.A {
	case 0:
		return ""
	case 0xff:
		return " " + what + canvas.Hex(c)
	}
	return fmt.Sprintf(" %s%s/%d", what, canvas.Hex(c), c.A)
}
