package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"acces30/cmd/acces30/settings"
	"acces30/coverage"
	"acces30/data/roads"
	"acces30/reports/archive"

	"github.com/google/go-cmp/cmp"
	"github.com/rs/zerolog"
)

// twoEditions makes editions of August and September 2024 and returns their series.
func twoEditions(t *testing.T, folder string) string {
	t.Helper()
	inputs := tinyInputs(t, folder)
	for _, date := range []string{"2024-08-01", "2024-09-01"} {
		carriedOut(t, slices.Concat([]string{"run", "--departement=57", "--lang=en", "--date=" + date}, inputs)...)
	}
	return filepath.Join(folder, "out", "57-en")
}

// TestAnEditionNotComparedIsTold: an earlier edition that a run can't compare with is
// named in its report, which is made; the one before it stands in. The edition computed
// again tells the same, though the earlier one is whole by then.
func TestAnEditionNotComparedIsTold(t *testing.T) {
	folder := t.TempDir()
	series := twoEditions(t, folder)
	run := func(args ...string) archive.Manifest {
		t.Helper()
		carriedOut(t, slices.Concat([]string{"run", "--departement=57", "--lang=en", "--date=2024-10-01"}, args, tinyInputs(t, folder))...)
		m, err := archive.Read(filepath.Join(series, "2024-10"))
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	for _, c := range []struct {
		name, edition, file string
		with                string
		unused              []string
		args                []string
	}{
		{"whole", "", "", "2024-09", nil, nil},
		{"a file changed by hand", "2024-09", "communes.csv", "2024-08", []string{"2024-09"}, nil},
		{"no manifest to read", "2024-09", archive.ManifestName, "2024-08", []string{"2024-09"}, nil},
		{"named, and not there", "", "", "", []string{"2024-07"}, []string{"--compare=2024-07"}},
		{"its own month, damaged", "2024-10", "communes.csv", "2024-09", nil, nil},
	} {
		restore := func() {}
		if c.edition != "" {
			path := filepath.Join(series, c.edition, c.file)
			was, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, was[1:], 0o600); err != nil {
				t.Fatal(err)
			}
			restore = func() {
				if err := os.WriteFile(path, was, 0o600); err != nil {
					t.Fatal(err)
				}
			}
		}
		m := run(c.args...)
		with := ""
		if m.Earlier != nil {
			with = m.Earlier.Edition
		}
		if with != c.with || !slices.Equal(m.Unused, c.unused) || m.Findings.ByCode["edition-not-compared"] != len(c.unused) {
			t.Errorf("%s: compared with %q, not with %q, and told %v", c.name, with, m.Unused, m.Findings)
		}
		if c.edition != "2024-10" {
			restore()
		}
		if again, _ := carriedOut(t, "rerun", filepath.Join(series, "latest")); !strings.Contains(again, "2024-10: the same") && !strings.Contains(again, "2024-10 : les mêmes") {
			t.Errorf("of latest: %s", again)
		}
		if again, _ := carriedOut(t, "rerun", filepath.Join(series, "2024-10")); !strings.Contains(again, "the same bytes") && !strings.Contains(again, "les mêmes octets") {
			t.Errorf("%s: computed again it is\n%s", c.name, again)
		}
	}
}

// TestEditionsThatCantBeCompared: of either edition, that it isn't there, or that what it
// says of itself can't be read.
func TestEditionsThatCantBeCompared(t *testing.T) {
	series := twoEditions(t, t.TempDir())
	for _, edition := range []string{"2024-08", "2024-09"} {
		folder := filepath.Join(series, edition)
		manifest := filepath.Join(folder, "manifest.json")
		written, err := os.ReadFile(manifest)
		if err != nil {
			t.Fatal(err)
		}
		for text, want := range map[string]struct {
			code int
			says string
		}{
			"":                              {exitUsage, "acces30: read the manifest: stat " + manifest + ": no such file or directory\n"},
			"\n  \"date\": \"in " + edition: {exitInternal, "acces30: read the edition " + folder + `: parsing time "in ` + edition + `-01" as "2006-01-02": cannot parse "in ` + edition + "-01\" as \"2006\"\n"},
		} {
			if err := os.Remove(manifest); err != nil {
				t.Fatal(err)
			}
			if text != "" {
				damaged := strings.Replace(string(written), "\n  \"date\": \""+edition, text, 1)
				if err := os.WriteFile(manifest, []byte(damaged), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			var stdout, stderr strings.Builder
			code := execute(t.Context(), []string{"compare", "--lang=en", filepath.Join(series, "2024-08"), filepath.Join(series, "2024-09")}, journalEnvironment(&stdout, &stderr))
			if code != want.code || stdout.Len() > 0 || stderr.String() != want.says {
				t.Errorf("%s with %q: exit %d: %s%s", edition, text, code, stdout.String(), stderr.String())
			}
			if err := os.WriteFile(manifest, written, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// TestInputsThatAreKept: each file under its SHA-256, told where it isn't what was read any
// more, or can't be kept; of compiled roads the inputs have the sources instead.
func TestInputsThatAreKept(t *testing.T) {
	folder := t.TempDir()
	file := func(name, text string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	const (
		asRead   = "1bd0a9b72507b4be949c36df926f2f43771fc97b1e5b99dbea2492dd31e804f7" // by sha256sum
		replaced = "6c1aa50442a93e42c0eb2907cf4e017cd19547891fa190f3ea473582b0479290"
		compiled = "64ebd267717810f9524a58c6d7715bd9502b3c9235b291a7104389b372aeec4b"
	)
	const again = `"message":"it is no longer what was read: this edition can't be computed again later"}` + "\n"
	communes, sites, gone := file("c.csv", "as read"), file("s.csv", "replaced"), filepath.Join(folder, "gone.csv")
	built, extract := file("r.roads", "compiled"), file("r.osm", "replaced")
	for _, tt := range []struct {
		road, key, log string
		inputs         []coverage.Input
		replaced       []string
	}{
		{built, compiled + "/r.roads", "", []coverage.Input{{Role: coverage.RoleRoads, File: "lorraine.osm.pbf", SHA256: "aa"}}, []string{"s.csv"}},
		{extract, replaced + "/r.osm", `{"level":"warn","file":"` + extract + `",` + again, []coverage.Input{{Role: coverage.RoleRoads, File: "r.osm", SHA256: "aa"}}, []string{"s.csv", "r.osm"}},
	} {
		s := settings.Default()
		s.Out, s.Communes, s.Sites, s.Population, s.Roads = filepath.Join(folder, "out"), communes, sites, gone, []string{tt.road}
		var log bytes.Buffer
		j := &job{settings: s, steps: &steps{logger: zerolog.New(&log)}}
		j.keepInputs(&coverage.Result{Study: &coverage.Study{Inputs: append(tt.inputs, coverage.Input{Role: coverage.RoleCommunes, SHA256: asRead})}})
		if diff := cmp.Diff(map[string]string{communes: asRead + "/c.csv", sites: replaced + "/s.csv", gone: "not-kept/gone.csv", tt.road: tt.key}, j.keys); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.road, diff)
		}
		lines := slices.Sorted(strings.Lines(log.String()))
		want := slices.Sorted(strings.Lines(tt.log + `{"level":"warn","file":"` + sites + `",` + again +
			`{"level":"warn","error":"keep an input: stat ` + gone + `: no such file or directory","message":"this edition can't be computed again later"}` + "\n"))
		if !slices.Equal(lines, want) || !slices.Equal(slices.Sorted(slices.Values(j.replaced)), slices.Sorted(slices.Values(tt.replaced))) {
			t.Errorf("%s: %v\n%q, want\n%q", tt.road, j.replaced, lines, want)
		}
	}
}

// TestExtractsAreKnownByTheirOrder: each path has the hash of the input of roads of its
// name that comes next; compiled roads have none.
func TestExtractsAreKnownByTheirOrder(t *testing.T) {
	of := func(file, sum string) coverage.Input {
		return coverage.Input{Role: coverage.RoleRoads, File: file, SHA256: sum}
	}
	r := &coverage.Result{Study: &coverage.Study{Inputs: []coverage.Input{{Role: coverage.RoleCommunes, File: "a.osm", SHA256: "0"}, of("a.osm", "1"), of("b.osm", "2"), of("a.osm", "3"), of("c.osm", "4")}}}
	for _, tt := range []struct {
		paths []string
		want  map[string]string
	}{
		{nil, map[string]string{}},
		{[]string{"x/a.osm"}, map[string]string{"x/a.osm": "1"}},
		{[]string{"x/a.osm", "y/b.osm", "z/a.osm", "c.osm"}, map[string]string{"x/a.osm": "1", "y/b.osm": "2", "z/a.osm": "3", "c.osm": "4"}},
		{[]string{"b.osm", "c.osm"}, map[string]string{"b.osm": "2", "c.osm": "4"}},
		{[]string{"all.roads"}, map[string]string{}},
	} {
		if diff := cmp.Diff(tt.want, extractHashes(r, tt.paths)); diff != "" {
			t.Errorf("%v (-want +got):\n%s", tt.paths, diff)
		}
	}
}

// TestCompiledRoadsStandInForExtracts: where an extract is gone, the compiled roads of all
// that the edition was made of, in their order; the extracts themselves as long as they
// are there, and where nothing is kept of them.
func TestCompiledRoadsStandInForExtracts(t *testing.T) {
	cache := t.TempDir()
	var files, sums []string
	for i, lon := range []string{"6.0", "6.2"} {
		text := `<osm version="0.6"><node id="1" lon="` + lon + `" lat="49"/><node id="2" lon="6.1" lat="49"/><way id="` + strconv.Itoa(i+1) + `"><nd ref="1"/><nd ref="2"/><tag k="highway" v="tertiary"/></way></osm>`
		path := filepath.Join(t.TempDir(), "extract.osm")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256([]byte(text))
		files, sums = append(files, path), append(sums, hex.EncodeToString(sum[:]))
	}
	if _, err := roads.Open(t.Context(), files[:1], roads.Options{Cache: cache}); err != nil {
		t.Fatal(err)
	}
	compiled, there := roads.Kept(cache, sums[:1])
	if !there {
		t.Fatal("nothing is kept")
	}
	for name, tt := range map[string]struct {
		gone  []string
		made  []string // the hashes of the edition's roads
		cache string
		want  []string
	}{
		"gone": {files[:1], sums[:1], cache, []string{compiled}}, "there": {nil, sums[:1], cache, files[:1]}, "another is gone": {files[1:], sums[:1], cache, files[:1]},
		"of others": {files[:1], sums[1:], cache, files[:1]}, "of more": {files[:1], sums, cache, files[:1]}, "kept elsewhere": {files[:1], sums[:1], t.TempDir(), files[:1]},
	} {
		s := settings.Default()
		s.Roads, s.Cache = files[:1], tt.cache
		e := &archive.Edition{}
		var inputs []string
		for _, sum := range tt.made {
			inputs = append(inputs, `{"role":"roads","sha256":"`+sum+`"}`)
		}
		if err := json.Unmarshal([]byte(`{"inputs":[{"role":"communes","sha256":"0"},`+strings.Join(inputs, ",")+`]}`), &e.Manifest); err != nil {
			t.Fatal(err)
		}
		gone, hashes := make(map[string]bool), map[string]string{files[0]: sums[0]}
		for _, path := range tt.gone {
			gone[path] = true
		}
		standIn(&s, e, gone, hashes)
		wanted := map[string]string{files[0]: sums[0]}
		if tt.want[0] == compiled {
			wanted[compiled] = filepath.Base(compiled)
		}
		if diff := cmp.Diff(wanted, hashes); !slices.Equal(s.Roads, tt.want) || diff != "" {
			t.Errorf("%s: %v, want %v; (-want +got):\n%s", name, s.Roads, tt.want, diff)
		}
	}
}

// TestAScenarioIsNoMonth: beside an edition, what a scenario closes is told as closed by
// it, in the answer and where two editions are compared, and not as gone from the list;
// an edition of a moment is compared with none. What was labelled since a day is told as
// what is left of it.
func TestAScenarioIsNoMonth(t *testing.T) {
	folder := t.TempDir()
	inputs := slices.DeleteFunc(tinyInputs(t, folder), func(arg string) bool { return arg == "--quiet" })
	two := "id_fs,lib_fs,insee_dep,insee_com,h_lundi,labellisation_fs\n1,France services de Bourg,57,57001,09:00 - 12:00,Espace labellisé 01/01/2020\n2,France services du Hameau,57,57002,09:00 - 12:00,Espace labellisé 01/02/2020\n"
	if err := os.WriteFile(filepath.Join(folder, "sites.csv"), []byte(two), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "times.csv"), []byte("from,to,minutes\n57001,57001,0\n57002,57001,12\n57002,57002,0\n57001,57002,12\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	run := func(args ...string) string {
		t.Helper()
		said, _ := carriedOut(t, slices.Concat([]string{"run", "--departement=57", "--lang=en", "--log=json"}, args, inputs)...)
		return said
	}
	run("--date=2024-08-01")
	series := filepath.Join(folder, "out", "57-en")
	answer := run("--date=2024-09-01", "--close=1", "--since=2019-01-01")
	scenario := filepath.Join(series, "scenario-2024-09-01-close-1")
	compared, _ := carriedOut(t, "compare", "--lang=en", filepath.Join(series, "2024-08"), scenario)
	back, _ := carriedOut(t, "compare", "--lang=en", scenario, filepath.Join(series, "2024-08"))
	for name, text := range map[string]string{"the answer": answer, "compared": compared, "the other way round": back} {
		if !strings.Contains(text, "1 opened or closed by a scenario") || strings.Contains(text, "gone") || strings.Contains(text, "new in the list") {
			t.Errorf("%s:\n%s", name, text)
		}
	}
	if !strings.Contains(answer, "labelled, without what the scenario closes") {
		t.Errorf("since:\n%s", answer)
	}
	if then := run("--date=2024-09-01", "--at=lundi 10:00", "--since=2019-01-01"); !strings.Contains(then, "labelled, among those open then") {
		t.Errorf("at a moment:\n%s", then)
	}
	moment := filepath.Join(series, "scenario-2024-09-01-at-monday-10h00")
	var stdout, stderr strings.Builder
	if code := execute(t.Context(), []string{"compare", "--lang=en", filepath.Join(series, "2024-08"), moment}, journalEnvironment(&stdout, &stderr)); code != exitUsage || !strings.Contains(stderr.String(), "of a moment") {
		t.Errorf("an edition of a moment: exit %d\n%s%s", code, stdout.String(), stderr.String())
	}
}
