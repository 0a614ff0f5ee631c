package atlas

import (
	"bytes"
	"encoding/json"
	"html"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"acces30/coverage"
	"acces30/coverage/label"
	"acces30/coverage/polygon/mesh"
	"acces30/coverage/sharedtest"
	"acces30/reports"
	"acces30/reports/internal/sample"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geojson"
)

// page returns the page of a result.
func page(t testing.TB, r *coverage.Result, opts Options) string {
	t.Helper()
	var out bytes.Buffer
	if err := NewScene(r).WriteHTML(&out, opts); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// between returns what stands between two texts that are there once.
func between(t *testing.T, text, from, to string) string {
	t.Helper()
	if n := strings.Count(text, from); n != 1 {
		t.Fatalf("%d times %q", n, from)
	}
	_, rest, _ := strings.Cut(text, from)
	inside, _, found := strings.Cut(rest, to)
	if !found {
		t.Fatalf("no %q after %q", to, from)
	}
	return inside
}

// TestPolicy computes the hashes of the page's script and style again, as a
// browser does, and reads its policy.
func TestPolicy(t *testing.T) {
	for name, r := range map[string]*coverage.Result{"sample": sample.Mapped(), "hostile": hostile()} {
		text := page(t, r, french)
		policy := html.UnescapeString(between(t, text, `<meta http-equiv="Content-Security-Policy" content="`, `"`))
		for _, directive := range []string{
			"default-src 'none'", "base-uri 'none'", "form-action 'none'",
			"style-src " + sourceHash(between(t, text, "<style>", "</style>")),
			"script-src " + sourceHash(between(t, text, "<script>", "</script>")),
		} {
			if !slices.Contains(strings.Split(policy, "; "), directive) {
				t.Errorf("%s: %q is not in the policy %q", name, directive, policy)
			}
		}
		if strings.Contains(policy, "unsafe") || strings.Contains(policy, "http") {
			t.Errorf("%s: policy %q", name, policy)
		}
	}
}

// TestNothingRunsOrIsAsked looks for what could run a text or ask a host.
func TestNothingRunsOrIsAsked(t *testing.T) {
	text := page(t, hostile(), french)
	if n := strings.Count(text, "<script"); n != 2 {
		t.Errorf("%d scripts", n)
	}
	if n := strings.Count(text, "</script"); n != 2 {
		t.Errorf("%d ends of scripts", n)
	}
	data := between(t, text, `<script type="application/json" id="data">`, "</script>")
	if strings.ContainsAny(data, "<>&\u2028") {
		t.Error("the data holds what could end them")
	}
	text = strings.Replace(text, data, "", 1)
	for _, asks := range []string{"http:", "https:", "//cdn", "@import", "url(", " src=", "<iframe", "<link rel=\"stylesheet"} {
		if strings.Contains(text, asks) {
			t.Errorf("the page has %q", asks)
		}
	}
	script := between(t, text, "<script>", "</script>")
	for _, runs := range []string{"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(", "fetch(", "XMLHttpRequest", "import(", "WebSocket", "srcdoc", "localStorage"} {
		if strings.Contains(script, runs) {
			t.Errorf("the script has %q", runs)
		}
	}
	inline := regexp.MustCompile(`<[^>]+\s(on[a-z]+|style)=`)
	before, _, _ := strings.Cut(text, `<script type="application/json"`)
	if found := inline.FindString(between(t, before, "<body>", "<footer>")); found != "" {
		t.Errorf("an attribute that the policy forbids: %s", found)
	}
}

// pageDataOf reads a page's data back.
func pageDataOf(t *testing.T, text string) (d pageData) {
	t.Helper()
	if err := json.Unmarshal([]byte(between(t, text, `<script type="application/json" id="data">`, "</script>")), &d); err != nil {
		t.Fatal(err)
	}
	return d
}

// TestPageTellsTheSameNumbers compares every commune's data with the result.
func TestPageTellsTheSameNumbers(t *testing.T) {
	r := sample.Mapped()
	d := pageDataOf(t, page(t, r, french))
	if len(d.Communes) != len(r.Communes) {
		t.Fatalf("%d communes", len(d.Communes))
	}
	for i, got := range d.Communes {
		c := &r.Communes[i]
		if got.Code != c.Commune.Code || got.Name != c.Commune.Name || got.Status != c.Status {
			t.Errorf("%s became %s", c.Commune.Name, got.Name)
		}
		if (got.Time < 0) == c.Time().Reached() || got.Time >= 0 && got.Time != int64(c.Time()) {
			t.Errorf("%s: time %d, want %d", got.Name, got.Time, c.Time())
		}
		if c.Time().Reached() && got.Minutes != reports.Minutes(reports.English, c.Time(), r.Study.Settings.Limits()) {
			t.Errorf("%s: %q minutes", got.Name, got.Minutes)
		}
		if (got.People < 0) == c.Commune.PopulationKnown {
			t.Errorf("%s: %d people", got.Name, got.People)
		}
	}
	for i, l := range d.Limits {
		if l.Beyond[0] != reports.BeyondLine(reports.French, r.Tallies[i]) || l.Beyond[1] != reports.BeyondLine(reports.English, r.Tallies[i]) {
			t.Errorf("limit %s: %q", l.Name, l.Beyond)
		}
	}
}

// TestPageTellsNoDayClosedThatIsUnknown: a day of which the list says what can't be
// read is neither open nor closed.
func TestPageTellsNoDayClosedThatIsUnknown(t *testing.T) {
	r := sample.Mapped()
	r.Structures[0].Structure.Points[0].Hours = label.Week{
		Days: [7][]label.Interval{0: {{Open: 540, Close: 720}}}, Stated: true, Unknown: 1 << 2,
	}
	hours := NewScene(r).pageData(french).Structures[0].Points[0].Hours
	if want := []any{"09:00-12:00", "", unknownHours, "", "", "", ""}; !slices.Equal(hours, want) {
		t.Errorf("%q, want %q", hours, want)
	}
}

// TestPageLines takes a page's lines out of their differences.
func TestPageLines(t *testing.T) {
	s := NewScene(sample.Mapped())
	d := s.pageData(french)
	for i, arc := range s.mesh.Arcs {
		x, y := int32(0), int32(0)
		for k, c := range arc {
			x, y = x+d.Arcs[i][2*k], y+d.Arcs[i][2*k+1]
			if c != (mesh.Cell{x, y}) {
				t.Fatalf("arc %d, cell %d: %d %d, want %v", i, k, x, y, c)
			}
		}
	}
}

// TestPageTexts asks for every text that the scripts ask for, in both
// languages.
func TestPageTexts(t *testing.T) {
	d := pageDataOf(t, page(t, sample.Mapped(), french))
	asked := regexp.MustCompile(`(?:words|counted)\(\s*(?:\w+ \? )?"([a-z.]+[a-z])"`)
	quoted := regexp.MustCompile(`"((?:list|legend|card|zoom|sort|search)\.[a-z.]+)"`)
	keys := 0
	for _, name := range pageScripts {
		text := pageFile(name)
		if text == "" {
			t.Fatalf("%s is empty or missing", name)
		}
		for _, match := range append(asked.FindAllStringSubmatch(text, -1), quoted.FindAllStringSubmatch(text, -1)...) {
			keys++
			if pair, known := d.Texts[match[1]]; !known || pair[0] == "" && match[1] != "caution" || pair[1] == "" && match[1] != "caution" {
				t.Errorf("%s asks for %q: %q", name, match[1], pair)
			}
		}
	}
	if keys < 50 {
		t.Errorf("only %d texts are asked for: the test no longer reads the scripts", keys)
	}
	for key := range reports.PageTexts {
		if plural, is := strings.CutSuffix(key, ".one"); is {
			if _, known := d.Texts[plural]; !known {
				t.Errorf("%s has no plural", key)
			}
		}
	}
}

// mostPage is how large a département's page may be.
const mostPage = 3_000_000

// TestPageSize writes a page with more and finer outlines than a département
// has: 400,000 points, thinned until the page is small enough.
func TestPageSize(t *testing.T) {
	if size := len(page(t, lattices(900, 220), french)); size > mostPage {
		t.Errorf("%d bytes", size)
	} else if size < mostPage/10 {
		t.Errorf("%d bytes: too much was thinned", size)
	}
}

// TestMoselleOutlines draws the real outlines of 727 communes.
func TestMoselleOutlines(t *testing.T) {
	text, err := os.ReadFile(sharedtest.Data(t, "communes", "contours_57_2018.geojson"))
	if err != nil {
		t.Fatal(err)
	}
	features, err := geojson.UnmarshalFeatureCollection(text)
	if err != nil {
		t.Fatal(err)
	}
	r := sample.Mapped()
	few := r.Communes
	r.Communes = nil
	for i, f := range features.Features {
		c := few[i%len(few)]
		commune := *c.Commune
		commune.Code = f.Properties.MustString("code")
		switch g := f.Geometry.(type) {
		case orb.Polygon:
			commune.Outline = orb.MultiPolygon{g}
		case orb.MultiPolygon:
			commune.Outline = g
		}
		commune.Seat = coverage.Position{Point: commune.Outline.Bound().Center(), Known: true}
		c.Commune = &commune
		r.Communes = append(r.Communes, c)
	}
	s := NewScene(r)
	points := 0
	for i := range s.communes {
		for _, ring := range s.communes[i].rings {
			points += len(s.mesh.Cells(ring))
		}
		if len(s.communes[i].rings) == 0 {
			t.Errorf("%s lost its outline", s.communes[i].Commune.Code)
		}
	}
	if once := s.mesh.Points(); once > points*2/3 {
		t.Errorf("%d points in arcs for %d in outlines: borders are not shared", once, points)
	}
	if size := len(page(t, r, french)); size > mostPage/3 {
		t.Errorf("the page has %d bytes", size)
	}
}
