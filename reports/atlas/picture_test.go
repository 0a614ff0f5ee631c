package atlas

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image"
	"io"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/reports"
	"acces30/reports/atlas/internal/canvas"
	"acces30/reports/internal/sample"

	"github.com/paulmach/orb"
)

var french = Options{Lang: reports.French, Version: "0.0.0"}

// recorder keeps what is drawn by layer.
type recorder struct {
	name    string
	boxes   map[string][]orb.Bound // of texts with a halo, of circles and shapes
	paints  map[string][]canvas.Paint
	strings map[string][]string
}

func newRecorder() *recorder {
	return &recorder{boxes: map[string][]orb.Bound{}, paints: map[string][]canvas.Paint{}, strings: map[string][]string{}}
}

func record(r *coverage.Result, opts Options) *recorder {
	c := newRecorder()
	NewScene(r).draw(c, opts)
	return c
}

func (c *recorder) Layer(name string) { c.name = name }

func (c *recorder) Shape(lines []orb.LineString, p canvas.Paint) {
	c.boxes[c.name] = append(c.boxes[c.name], orb.MultiLineString(lines).Bound())
	c.paints[c.name] = append(c.paints[c.name], p)
}

func (c *recorder) Circle(at orb.Point, radius float64, p canvas.Paint) {
	c.boxes[c.name] = append(c.boxes[c.name], orb.Bound{Min: at, Max: at}.Pad(radius))
	c.paints[c.name] = append(c.paints[c.name], p)
}

func (c *recorder) Text(at orb.Point, s string, t canvas.Typeface) {
	x := t.Left(at[0], s)
	c.boxes[c.name] = append(c.boxes[c.name], orb.Bound{
		Min: orb.Point{x, at[1] - 0.7*t.Size}, Max: orb.Point{x + t.Width(s), at[1]},
	})
	c.strings[c.name] = append(c.strings[c.name], s)
}

var languages = []reports.Lang{reports.French, reports.English}

// TestNamesStandApart checks that no name is over another or over a symbol,
// and that all are on the map.
func TestNamesStandApart(t *testing.T) {
	for name, r := range map[string]*coverage.Result{"outlines": sample.Mapped(), "circles": sample.Result(), "many": lattices(400, 6)} {
		c := record(r, french)
		names := c.boxes["names"]
		if len(names) < 5 {
			t.Errorf("%s: only %d names", name, len(names))
		}
		for i, a := range names {
			for k := range i {
				if a.Intersects(names[k]) {
					t.Errorf("%s: %q lies over %q", name, c.strings["names"][i], c.strings["names"][k])
				}
			}
			for _, b := range c.boxes["sites"] {
				if a.Intersects(b) {
					t.Errorf("%s: %q lies over a symbol", name, c.strings["names"][i])
				}
			}
		}
	}
}

// TestEverythingIsOnTheSheet looks for texts and shapes beyond the edges.
func TestEverythingIsOnTheSheet(t *testing.T) {
	sheet := orb.Bound{Max: orb.Point{canvas.Width, canvas.Height}}
	all := scenes()
	for name, r := range poor() {
		all[name] = NewScene(r)
	}
	all["outlines"] = NewScene(sample.Mapped())
	for name, s := range all {
		for _, lang := range languages {
			c := newRecorder()
			s.draw(c, Options{Lang: lang, Version: "0.0.0"})
			for layer, boxes := range c.boxes {
				for _, b := range boxes {
					if layer != "around" && (!sheet.Contains(b.Min) || !sheet.Contains(b.Max)) {
						t.Errorf("%s, %v: something of %s is at %v", name, lang, layer, b)
					}
				}
			}
		}
	}
}

// TestPaintsFollowClasses counts the fills and hatches of the map.
func TestPaintsFollowClasses(t *testing.T) {
	r := sample.Mapped()
	c := record(r, french)
	fills, hatched := make(map[string]int), make(map[canvas.Hatch]int)
	for _, p := range append(c.paints["communes"], c.paints["circles"]...) {
		fills[canvas.Hex(p.Fill)]++
		hatched[p.Hatch]++
	}
	for i, class := range newClasses(r) {
		if got := fills[canvas.Hex(class.color)]; got != class.Communes {
			t.Errorf("class %d is painted %d times, for %d communes", i, got, class.Communes)
		}
	}
	beyond := r.TallyAt(coverage.Promise).Beyond.Communes
	if hatched[canvas.Crossed] != r.Scope.Unreachable.Communes || hatched[canvas.Striped]+hatched[canvas.Crossed] != beyond {
		t.Errorf("%d striped and %d crossed, for %d beyond", hatched[canvas.Striped], hatched[canvas.Crossed], beyond)
	}
}

// hostile has names that are markup, quotes and control characters.
func hostile() *coverage.Result {
	r := sample.Mapped()
	for i, name := range []string{
		`<script>document.title="hacked"</script>`, `</script><img src=x onerror="document.title='hacked'">`,
		`" onmouseover="document.title='hacked'`, "]]>&amp;\u2028\x00", `{{.}} ${1} {0}`,
	} {
		r.Communes[i].Commune.Name = name
		r.Structures[i].Structure.Name = name
		r.Structures[i].Structure.Points[0].CommuneName = name
	}
	r.Communes[0].Commune.EPCI = `<b>EPCI</b>`
	r.Communes[0].Commune.DepartementName = `<i>57</i>`
	for i := range r.Communes {
		r.Communes[i].Commune.DepartementName = `<i>Moselle</i>`
	}
	r.Study.Inputs[0].Title = `</title><script>document.title="hacked"</script>`
	return r
}

func TestSVGIsXML(t *testing.T) {
	for name, r := range map[string]*coverage.Result{"sample": sample.Mapped(), "hostile": hostile()} {
		var out bytes.Buffer
		if err := NewScene(r).WriteSVG(&out, french); err != nil {
			t.Fatal(err)
		}
		decoder := xml.NewDecoder(&out)
		elements := make(map[string]int)
		for {
			token, err := decoder.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if start, ok := token.(xml.StartElement); ok {
				elements[start.Name.Local]++
				for _, a := range start.Attr {
					if strings.HasPrefix(a.Name.Local, "on") || a.Name.Local == "href" {
						t.Errorf("%s: attribute %s", name, a.Name.Local)
					}
				}
			}
		}
		for element := range elements {
			if !strings.Contains(" svg title desc defs pattern rect g path circle text ", " "+element+" ") {
				t.Errorf("%s: element %s", name, element)
			}
		}
		if elements["path"] < 40 || elements["text"] < 40 {
			t.Errorf("%s: %v", name, elements)
		}
	}
}

// TestSameBytes draws everything twice from results made anew; the picture is
// smaller than in use.
func TestSameBytes(t *testing.T) {
	small := func(s *Scene, w io.Writer) error {
		c := canvas.NewRaster(0.5)
		s.draw(c, french)
		_, err := w.Write(c.Image().Pix)
		return err
	}
	for name, write := range map[string]func(*Scene, io.Writer) error{
		"carte.svg": writers()["carte.svg"], "carte.html": writers()["carte.html"], "pixels": small,
	} {
		var first, second bytes.Buffer
		if err := errors.Join(write(NewScene(sample.Mapped()), &first), write(NewScene(sample.Mapped()), &second)); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Errorf("two %s of the same result differ", name)
		}
	}
}

// checkPicture looks for the size of the picture and the colours of its classes.
func checkPicture(t *testing.T, picture image.Image) {
	if size := picture.Bounds().Size(); size != (image.Point{2339, 1653}) {
		t.Errorf("size %v", size)
	}
	pixels := picture.(*image.RGBA).Pix
	for _, class := range newClasses(sample.Result()) {
		c := []byte{class.color.R, class.color.G, class.color.B, 0xff}
		if n := bytes.Count(pixels, c); class.Communes > 0 && n < 1000 {
			t.Errorf("class from %v: %d pixels", class.From, n)
		}
	}
}

func TestRoundLength(t *testing.T) {
	for in, want := range map[float64]float64{1: 1, 1.9: 1, 2: 2, 4.9: 2, 5: 5, 99: 50, 23456: 20000} {
		if got := roundLength(in); got != want {
			t.Errorf("%v: %v, want %v", in, got, want)
		}
	}
}

// TestCautionIsBesideTheClaim: a picture is forwarded alone, so that the caution
// stands right below the answer, in letters as large as those of the legend.
func TestCautionIsBesideTheClaim(t *testing.T) {
	streets := sample.Mapped()
	streets.Study.RoadsInfo.Kind = coverage.Streets
	for _, r := range []*coverage.Result{sample.Mapped(), streets} {
		for _, lang := range []reports.Lang{reports.French, reports.English} {
			shown := strings.Join(record(r, Options{Lang: lang, Version: "0.0.0"}).strings["title"], " ")
			if want := reports.CautionShort(lang, r); !strings.Contains(shown, want) {
				t.Errorf("%v: %q is not in the title's layer: %s", lang, want, shown)
			}
			_, face := cautionFace.Fit(reports.CautionShort(lang, r), canvas.Width-2*margin)
			if face.Size < entryFace.Size {
				t.Errorf("%v: the caution is written at %.1f points", lang, face.Size)
			}
		}
	}
}
